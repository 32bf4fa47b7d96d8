/** Questions that every unit is asked (texts-vi 1.1, 1.3). Choices are contract with outside tools: do not reword. */
import { fill, type Words } from './fill.ts';
import { kindLabels, yesNoLabels } from './labels.ts';
import { rosterColumns } from './problemsOfRoster.ts';

export interface Question {
  title: string;
  help: string;
  choices?: readonly string[];
}

export const difficultyKinds = [
  'Thiết bị, đường truyền',
  'Tài khoản định danh',
  'Lỗi ứng dụng',
  'Nhân lực',
  'Người dân chưa đồng thuận',
  'Khác',
] as const;

export const noticeLabels = { given: 'Đã thông báo', notGiven: 'Chưa thông báo' } as const;

export const attestation =
  'Tôi xác nhận số liệu đã được người đứng đầu đơn vị xem, đúng với thực tế và đơn vị chịu trách nhiệm về số liệu này.';

const who = {
  unit: {
    title: 'Tên đơn vị báo cáo',
    help: 'Chọn đúng tên trong danh sách. Không thấy tên đơn vị: báo {{coordinatorOffice}} bổ sung, không chọn đơn vị khác.',
  },
  pin: {
    title: 'Mã xác nhận của đơn vị',
    help: 'Mã gồm 6 chữ số, điền sẵn khi mở bằng liên kết riêng của đơn vị. Không chuyển mã, liên kết cho đơn vị khác.',
  },
  period: { title: 'Kỳ báo cáo', help: 'Chọn kỳ đang mở.' },
  asOf: { title: 'Số liệu tính đến ngày', help: 'Ngày/tháng/năm; không sau ngày hôm nay.' },
  kind: {
    title: 'Nội dung gửi lần này',
    help: `"${kindLabels.report}": nhập số ở trang sau. "${kindLabels.nil}": kỳ này không có gì để tính. "${kindLabels.unchanged}": dùng lại số của lần gửi hợp lệ gần nhất.`,
    choices: [kindLabels.report, kindLabels.nil, kindLabels.unchanged],
  },
  submitter: { title: 'Họ và tên người lập báo cáo', help: 'Ghi đầy đủ họ, chữ đệm, tên.' },
  submitterTitle: {
    title: 'Chức vụ, vị trí công tác',
    help: 'Ví dụ: Trưởng thôn, Tổ trưởng tổ dân phố, Phó Hiệu trưởng.',
  },
  email: {
    title: 'Thư điện tử nhận kết quả kiểm tra',
    help: 'Để trống thì kết quả gửi về hộp thư đã đăng ký của đơn vị.',
  },
  phone: {
    title: 'Số điện thoại liên hệ',
    help: 'Không bắt buộc; 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
  },
} satisfies Record<string, Question>;

const rosterHelp = [
  `Mỗi dòng một người, bốn mục cách nhau bằng dấu chấm phẩy, hoặc dán thẳng bốn cột từ Excel: ${Object.values(rosterColumns).join('; ')}. Không cần số thứ tự. Dùng bảng mã Unicode. Không ghi số căn cước, số điện thoại.`,
  'Ví dụ minh họa (không phải người thật): Trần Thị Mẫu; 1990; Trường Tiểu học Mẫu; {{areaUnitCap}} Mẫu 1, {{communeFull}}',
].join('\n');

const rest = {
  roster: { title: 'Dán danh sách người đã cài đặt và đăng nhập', help: rosterHelp },
  'roster.notice': {
    title: 'Đơn vị đã thông báo cho người có tên trong danh sách về mục đích sử dụng chưa?',
    help: 'Trả lời khi có dán danh sách ở trên.',
    choices: [noticeLabels.given, noticeLabels.notGiven],
  },
  'difficulty.has': {
    title: 'Đơn vị có khó khăn, vướng mắc cần báo cáo không?',
    help: '',
    choices: [yesNoLabels.yes, yesNoLabels.no],
  },
  'difficulty.text': {
    title: 'Nội dung khó khăn, vướng mắc',
    help: 'Nêu việc cụ thể, nguyên nhân, đề xuất cách giải quyết. Không ghi họ tên, giấy tờ của người dân.',
  },
  'difficulty.kind': { title: 'Thuộc nhóm nào', help: '', choices: difficultyKinds },
  'difficulty.doc': {
    title: 'Số, ngày văn bản gửi {{coordinatorOffice}}',
    help: 'Ô này không thay cho văn bản. Chưa có văn bản thì ghi "sẽ gửi".',
  },
  reason: {
    title: 'Ghi chú, lý do (nếu số liệu giảm so với lần trước)',
    help: 'Ví dụ: tổng số hộ thay đổi do tách hộ; loại trùng sau rà soát. Nêu nguồn số liệu nếu có.',
  },
  attest: { title: 'Xác nhận của đơn vị', help: 'Đánh dấu để gửi.', choices: [attestation] },
  head: { title: 'Họ tên, chức vụ người đứng đầu đã duyệt số liệu', help: '' },
} satisfies Record<string, Question>;

const questions: Record<CommonQuestion, Question> = { ...who, ...rest };

export type CommonQuestion = keyof typeof who | keyof typeof rest;

export const commonQuestions = Object.keys(questions) as CommonQuestion[];

export function commonQuestion(key: CommonQuestion, words: Words): Question {
  const { title, help, choices } = questions[key];
  const filled = { title: fill(title, words), help: fill(help, words) };
  return choices ? { ...filled, choices } : filled;
}
