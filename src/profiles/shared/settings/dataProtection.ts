import { rows } from './rows.ts';

/** The name roster, how long it is kept and who answers for it: domain A.7-23, B.4. */
export const dataProtection = rows([
  {
    key: 'rosterMode',
    name: 'Danh sách người đã cài đặt',
    help: 'Danh sách nằm trong câu trả lời của biểu mẫu, không đưa vào bảng tính, chỉ dùng khi tạo báo cáo của đơn vị.',
    kind: 'choice',
    value: 'off',
    choices: [
      { value: 'off', label: 'Không lập danh sách' },
      { value: 'unitDoc', label: 'Đơn vị lập danh sách theo mẫu' },
    ],
  },
  {
    key: 'rosterScope',
    name: 'Người có tên trong danh sách',
    help: 'Người thân chỉ được đưa vào khi đã thông báo và có văn bản; không lập danh sách người dân, học sinh, đảng viên.',
    kind: 'choice',
    value: 'staff',
    choices: [
      { value: 'staff', label: 'Cán bộ, công chức, viên chức, người lao động của đơn vị' },
      { value: 'staffAndRelatives', label: 'Người của đơn vị và người thân đã được thông báo' },
    ],
  },
  {
    key: 'rosterDecision',
    name: 'Văn bản cho phép lập danh sách',
    help: 'Số, ngày văn bản của lãnh đạo quyết định việc lập danh sách và thời hạn lưu. Cần có trước khi bật danh sách.',
    kind: 'text',
    value: '',
  },
  {
    key: 'retentionDays',
    name: 'Số ngày lưu dữ liệu cá nhân',
    help: 'Tính từ khi kết thúc đợt; hết hạn thì xóa danh sách và câu trả lời gốc. Ví dụ: 180.',
    kind: 'int',
    value: '180',
  },
  {
    key: 'dataOfficerName',
    name: 'Người chịu trách nhiệm bảo vệ dữ liệu cá nhân',
    help: 'Họ tên, chức vụ người được giao theo dõi việc thu thập, sử dụng, xóa dữ liệu cá nhân của đợt.',
    kind: 'text',
    value: '',
  },
  {
    key: 'dataOfficerEmail',
    name: 'Nơi nhận yêu cầu về dữ liệu cá nhân',
    help: 'Người có tên trong danh sách gửi yêu cầu xem, sửa, xóa tới đây. Để trống thì dùng thư điện tử của người đầu mối.',
    kind: 'email',
    value: '',
  },
]);
