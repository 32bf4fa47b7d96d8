import { rows } from './rows.ts';

/** Who is asked, who is told, who signs. Always empty as shipped: names and numbers of persons are never in the code (domain A.6 C11). */
export const people = rows([
  {
    key: 'coordinatorName',
    name: 'Họ tên người đầu mối',
    help: 'Người tiếp nhận, đôn đốc báo cáo; in ở chân thư gửi các đơn vị.',
    kind: 'text',
    value: '',
  },
  {
    key: 'coordinatorTitle',
    name: 'Chức vụ người đầu mối',
    help: 'Ví dụ: Chuyên viên Phòng Văn hóa - Xã hội.',
    kind: 'text',
    value: '',
  },
  {
    key: 'coordinatorEmail',
    name: 'Thư điện tử người đầu mối',
    help: 'Nơi nhận bản tin hằng ngày và phản ánh của đơn vị. Nên dùng hộp thư công vụ. Ví dụ: vhxh@example.com.',
    kind: 'email',
    value: '',
  },
  {
    key: 'coordinatorPhone',
    name: 'Số điện thoại đầu mối',
    help: 'In ở chân thư gửi các đơn vị. Nên ghi số máy của cơ quan.',
    kind: 'text',
    value: '',
  },
  {
    key: 'leaderName',
    name: 'Họ tên lãnh đạo phụ trách',
    help: 'Lãnh đạo Ủy ban nhân dân nhận danh sách đơn vị quá hạn.',
    kind: 'text',
    value: '',
  },
  {
    key: 'leaderTitle',
    name: 'Chức vụ lãnh đạo phụ trách',
    help: 'Ví dụ: Phó Chủ tịch Ủy ban nhân dân xã.',
    kind: 'text',
    value: '',
  },
  {
    key: 'leaderEmail',
    name: 'Thư điện tử lãnh đạo phụ trách',
    help: 'Nhận dự thảo báo cáo tổng hợp (thư và quyền xem), thư về đơn vị quá hạn nhiều ngày. Nhiều địa chỉ cách nhau bằng dấu chấm phẩy. Để trống thì không gửi.',
    kind: 'emails',
    value: '',
  },
  {
    key: 'signerMode',
    name: 'Thể thức ký báo cáo tổng hợp',
    help: 'Báo cáo gửi Ủy ban nhân dân thành phố ký thay mặt (TM.); ký thừa lệnh (TL.) chỉ dùng cho thông báo nội bộ.',
    kind: 'choice',
    value: '',
    choices: [
      { value: 'chair', label: 'Chủ tịch ký (TM.)' },
      { value: 'viceChair', label: 'Phó Chủ tịch ký thay (TM., KT.)' },
      { value: 'actingChair', label: 'Quyền Chủ tịch ký (TM., Q.)' },
      { value: 'byOrder', label: 'Trưởng phòng ký thừa lệnh (TL.)' },
    ],
    blocksReport: true,
  },
  {
    key: 'signerName',
    name: 'Họ tên người ký báo cáo tổng hợp',
    help: 'Ghi họ, chữ đệm, tên; không ghi học hàm, học vị, danh hiệu.',
    kind: 'text',
    value: '',
    blocksReport: true,
  },
]);
