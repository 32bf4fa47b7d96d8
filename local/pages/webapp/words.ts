export const words = {
  title: 'Ứng dụng web',
  reload: 'Tải lại',
};
