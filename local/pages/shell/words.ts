/** Words of the frame around every page. */
export const words = {
  name: 'Tổng hợp',
  local: 'Bản chạy thử',
  skip: 'Đến nội dung chính',
  pages: 'Các trang',
  home: 'Trang đầu',
  form: 'Biểu mẫu',
  sheet: 'Bảng tính',
  mail: 'Thư',
  documents: 'Văn bản',
  clock: 'Đồng hồ',
  executions: 'Lần chạy',
  now: 'Bây giờ là',
  noPage: 'Không có trang này.',
  loading: 'Đang tải…',
  broken: 'Trang này gặp lỗi. Hãy tải lại trang; nếu vẫn lỗi, xin gửi dòng dưới đây cho người phát triển.',
  reload: 'Tải lại trang',
};
