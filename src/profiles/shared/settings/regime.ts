import { rows } from './rows.ts';

/**
 * The parts of a reporting regime that no other setting holds (domain B.3; Nghị định 09/2019/NĐ-CP): with name, deadlines,
 * cut-off and guide above, the operator can print the tab as the regime.
 */
export const regime = rows([
  {
    key: 'regime.content',
    name: 'Nội dung yêu cầu báo cáo',
    help: 'Thành phần của chế độ báo cáo theo Nghị định 09/2019/NĐ-CP; dùng khi in trang này.',
    kind: 'text',
    value: 'Số liệu và nội dung theo biểu mẫu của từng loại đơn vị; khó khăn, vướng mắc, kiến nghị',
  },
  {
    key: 'regime.reporters',
    name: 'Đối tượng báo cáo',
    help: 'Danh sách đầy đủ ở trang Danh mục đơn vị.',
    kind: 'text',
    value: 'Các cơ quan, đơn vị, địa bàn có tên ở trang Danh mục đơn vị',
  },
  {
    key: 'regime.receiver',
    name: 'Nơi nhận báo cáo',
    help: 'Cơ quan nhận báo cáo của đơn vị và cơ quan đầu mối tổng hợp.',
    kind: 'text',
    value: 'Ủy ban nhân dân (qua Phòng Văn hóa - Xã hội)',
  },
  {
    key: 'regime.method',
    name: 'Phương thức gửi, nhận',
    help: 'Biểu mẫu trực tuyến không thay thế văn bản hành chính khi văn bản giao việc yêu cầu báo cáo giấy.',
    kind: 'text',
    value: 'Biểu mẫu trực tuyến; văn bản giấy hoặc văn bản điện tử khi có yêu cầu',
  },
  {
    key: 'regime.frequency',
    name: 'Tần suất báo cáo',
    help: 'Theo từng loại đơn vị.',
    kind: 'text',
    value: '',
  },
  {
    key: 'regime.form',
    name: 'Mẫu đề cương, biểu mẫu số liệu',
    help: 'Nơi có mẫu đề cương báo cáo và biểu mẫu số liệu.',
    kind: 'text',
    value: 'Biểu mẫu nộp báo cáo của đợt; mẫu báo cáo của đơn vị do phần mềm tạo',
  },
]);
