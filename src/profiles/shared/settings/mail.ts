import { rows } from './rows.ts';

/** The reminder ladder and its limits: domain B.7. Day 0 is the last day on time. */
export const mail = rows([
  {
    key: 'remindersOn',
    name: 'Gửi thư nhắc tự động',
    help: 'Chọn "không" thì tạm dừng thư mở đợt, thư nhắc, thư trình lãnh đạo và bản tin; thư trả lời báo cáo vẫn gửi.',
    kind: 'yesNo',
    value: 'có',
  },
  {
    key: 'reminderDays',
    name: 'Các lần nhắc đơn vị',
    help: 'Số ngày so với ngày cuối đúng hạn, từ -60 đến 60, cách nhau bằng dấu chấm phẩy; số âm là trước hạn, 0 là ngày đến hạn. Ví dụ: -7; -3; -1; 0; 1; 3.',
    kind: 'days',
    value: '-7; -3; -1; 0; 1; 3',
  },
  {
    key: 'reminderDaysDeNghi',
    name: 'Các lần gửi thư đề nghị',
    help: 'Dành cho Đảng ủy, Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc, đoàn thể; ghi như mục trên. Không gửi sau hạn nên số dương không có tác dụng. Ví dụ: -3; 0.',
    kind: 'days',
    value: '-3; 0',
  },
  {
    key: 'headReminderDays',
    name: 'Báo người đứng đầu đơn vị sau mấy ngày quá hạn',
    help: 'Một thư cho người đứng đầu của mỗi đơn vị chưa gửi. Ví dụ: 3. Ghi 0 thì không gửi.',
    kind: 'int',
    value: '3',
  },
  {
    key: 'leaderReminderDays',
    name: 'Báo lãnh đạo phụ trách sau mấy ngày quá hạn',
    help: 'Một thư tổng hợp cho tất cả đơn vị chưa gửi. Ví dụ: 5. Ghi 0 thì không gửi.',
    kind: 'int',
    value: '5',
  },
  {
    key: 'digestDays',
    name: 'Gửi bản tin hằng ngày trước hạn mấy ngày',
    help: 'Bản tin gửi người đầu mối lúc 16 giờ 30 phút, từ trước hạn số ngày này; sau hạn gửi vào ngày làm việc khi còn đơn vị chưa gửi. Ví dụ: 7.',
    kind: 'int',
    value: '7',
  },
  {
    key: 'mailReserve',
    name: 'Số thư giữ lại trong ngày',
    help: 'Thư nhắc dừng khi hạn mức gửi trong ngày chỉ còn số này, để dành cho thư trả lời đơn vị. Ví dụ: 10.',
    kind: 'int',
    value: '10',
  },
  {
    key: 'guideUrl',
    name: 'Liên kết tài liệu hướng dẫn',
    help: 'Trang hoặc video hướng dẫn cài đặt, in trong thư mở đợt. Để trống thì không in.',
    kind: 'text',
    value: '',
  },
]);
