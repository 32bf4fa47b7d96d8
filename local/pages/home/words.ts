/** Words of the home page. */
import { numberText } from '../shell/numbers.ts';

export const words = {
  title: 'Bản chạy thử trên máy này',
  lead: 'Trang này mô phỏng những gì Google sẽ hiện: biểu mẫu, bảng tính, thư, văn bản. Số liệu là số liệu mẫu; không thư nào gửi ra ngoài, không có gì rời khỏi máy.',
  state: (now: string, responses: number, mails: number, documents: number): string =>
    `Bây giờ là ${now}. Đã có ${numberText(responses)} lần gửi biểu mẫu, ${numberText(mails)} thư, ${numberText(documents)} văn bản.`,
  notSetUp: 'Chưa thiết lập đợt báo cáo.',
  howToSetUp: (menu: string | null): string =>
    menu === null
      ? 'Hãy mở bảng tính, vào trình đơn của tập lệnh và chọn mục đầu tiên.'
      : `Hãy mở bảng tính, vào trình đơn «${menu}» và chọn mục đầu tiên.`,
  openSheet: 'Mở bảng tính',
  roles: 'Ba vai',
  unit: 'Đơn vị',
  unitHow: 'Điền biểu mẫu trên điện thoại, theo liên kết riêng của đơn vị mình.',
  choose: 'Chọn đơn vị',
  option: (name: string, state: string): string => (state === '' ? name : `${name} (${state})`),
  openForm: 'Mở biểu mẫu',
  phone: 'Mở cỡ điện thoại',
  copy: 'Chép liên kết',
  copied: 'Đã chép liên kết.',
  notCopied: 'Trình duyệt không cho chép. Liên kết:',
  waiting: 'Đang lấy danh sách đơn vị…',
  noLinks: 'Chưa lấy được liên kết của các đơn vị.',
  coordinator: 'Người đầu mối',
  coordinatorHow: 'Theo dõi số liệu đơn vị gửi về, sửa, đôn đốc, lập báo cáo.',
  sheet: 'Bảng tính',
  clock: 'Đồng hồ: qua hạn, nhắc',
  mail: 'Thư đã gửi',
  leader: 'Lãnh đạo',
  leaderHow: 'Đọc dự thảo báo cáo và xem nhanh kết quả toàn địa bàn.',
  documents: 'Văn bản',
  app: 'Trang của lãnh đạo',
};
