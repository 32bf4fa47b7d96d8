/** Words around the script's web app. */
export const words = {
  title: 'Ứng dụng web',
  reload: 'Tải lại',
};
