/** Words of the Form page: Google's own, where it has them. */
export const words = {
  required: '* Biểu thị câu hỏi bắt buộc',
  answer: 'Câu trả lời của bạn',
  choose: 'Chọn',
  unchoose: 'Xóa lựa chọn',
  next: 'Tiếp',
  back: 'Quay lại',
  send: 'Gửi',
  clear: 'Xóa hết câu trả lời',
  clearAsk: 'Xóa hết câu trả lời?',
  clearWarning: 'Thao tác này sẽ xóa câu trả lời của bạn cho mọi câu hỏi và không thể hoàn tác.',
  cancel: 'Hủy',
  pageOf: (page: number, pages: number): string => `Trang ${page} / ${pages}`,
  progress: 'Tiến độ điền biểu mẫu',
  editing:
    'Bạn đang chỉnh sửa câu trả lời đã gửi. Nếu bạn chia sẻ địa chỉ của trang này thì người khác cũng có thể chỉnh sửa câu trả lời đó.',
  edit: 'Chỉnh sửa câu trả lời của bạn',
  another: 'Gửi câu trả lời khác',
  unknown: 'Không có biểu mẫu ở địa chỉ này. Hãy kiểm tra lại liên kết, hoặc mở biểu mẫu hiện có.',
  open: 'Mở biểu mẫu',
  changed: 'Biểu mẫu vừa được thay đổi. Câu trả lời của bạn cho các câu hỏi vẫn còn thì được giữ nguyên.',
  trouble: (sending: boolean, why: string): string =>
    `${sending ? 'Chưa gửi được' : 'Chưa sang trang sau được'}. Câu trả lời của bạn vẫn còn nguyên trên trang này. ${why}`,
};
