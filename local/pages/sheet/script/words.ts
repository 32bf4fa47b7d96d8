/** Words between a script and the person at the screen; Google's own where Google has them. */
export const words = {
  running: 'Đang chạy tập lệnh…',
  failed: 'Tập lệnh gặp lỗi',
  cutOff: 'Máy chủ ngừng trả lời khi tập lệnh đang chạy.',
  close: 'Đóng',
  menu: 'Trình đơn của tập lệnh',
  messages: 'Thông báo của tập lệnh',
  buttons: { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' } as Record<string, string>,
};
