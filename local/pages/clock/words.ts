/** Words of the clock. */
import { numberText } from '../shell/numbers.ts';
import { instantText } from '../shell/time.ts';
import type { Move } from './moves.ts';

const reached = ({ now, runs, mails }: Move): string =>
  `${instantText(now)}: ${numberText(runs)} lần chạy, ${numberText(mails)} thư`;

export const words = {
  title: 'Đồng hồ',
  lead: 'Đồng hồ này không tự chạy. Khi chỉnh tới, các việc hẹn giờ trong khoảng đó lần lượt chạy đúng giờ: tổng hợp số liệu, gửi thư nhắc.',
  now: 'Bây giờ là',
  targets: 'Chỉnh đồng hồ',
  tomorrow: 'Đến 08:00 ngày mai',
  any: 'Đến một lúc khác',
  date: 'Ngày',
  time: 'Giờ',
  goThere: 'Đến lúc này',
  inZone: (span: string): string => `Giờ Việt Nam, còn ${span}.`,
  left: (span: string): string => `còn ${span}`,
  passed: 'Đã qua. Đồng hồ chỉ chạy tới.',
  tooFar: 'Mỗi lần chỉ chỉnh tới được nhiều nhất 400 ngày.',
  noInstant: 'Hãy chọn ngày và giờ.',
  stop: 'Dừng ở đây',
  stopping: 'Đang dừng…',
  moving: 'Đang chỉnh đồng hồ',
  movingTo: (at: number): string => `Đang chỉnh đồng hồ đến ${instantText(at)}`,
  progress: (move: Move): string => `Đã đến ${reached(move)}`,
  triggers: 'Việc sắp chạy',
  none: 'Chưa hẹn việc nào. Việc được hẹn khi thiết lập đợt báo cáo.',
  moves: 'Đã chạy những gì',
  noMoves: 'Chỉnh đồng hồ rồi xem ở đây việc nào đã chạy và làm được gì.',
  ended: {
    done: (move: Move): string => `đã đến ${reached(move)}`,
    stopped: (move: Move): string => `dừng lúc ${reached(move)}`,
    failed: (move: Move): string => `gặp lỗi lúc ${reached(move)}`,
  },
  from: (move: Move): string => `Từ ${instantText(move.from)}`,
  mails: (n: number): string => `Xem ${numberText(n)} thư đã gửi`,
  errors: (n: number): string => `${numberText(n)} lần lỗi`,
  quiet: (n: number): string => `${numberText(n)} lần chạy không có việc gì`,
  when: 'Lúc',
  what: 'Hàm',
  result: 'Kết quả',
  ran: 'Các lần chạy có việc',
  value: 'Giá trị trả về',
  allExecutions: 'Xem tất cả các lần chạy',
};

const events: Record<string, string> = {
  CLOCK: 'theo giờ',
  ON_FORM_SUBMIT: 'khi có người gửi biểu mẫu',
  ON_EDIT: 'khi có người sửa ô trong bảng tính',
  ON_CHANGE: 'khi bảng tính thay đổi',
};

export const eventText = (event: string): string => events[event] ?? event;
