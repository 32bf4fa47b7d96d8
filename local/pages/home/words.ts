/** Words of the home page. */
const number = (n: number): string => n.toLocaleString('vi-VN');

export const words = {
  title: 'Bàn làm việc tại chỗ',
  lead: 'Đây là bản chạy trên máy này của những gì Google sẽ hiện: biểu mẫu, bảng tính, thư, văn bản. Số liệu là số liệu mẫu; không thư nào gửi ra ngoài, không có gì rời khỏi máy.',
  state: (now: string, responses: number, mails: number, documents: number): string =>
    `Bây giờ là ${now}. Đã có ${number(responses)} lần gửi biểu mẫu, ${number(mails)} thư, ${number(documents)} văn bản.`,
  notSetUp: 'Chưa thiết lập đợt báo cáo.',
  howToSetUp: (menu: string | null): string =>
    menu === null
      ? 'Hãy mở bảng tính, vào trình đơn của chương trình và chọn mục đầu tiên.'
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
