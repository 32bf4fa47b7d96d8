/** Words around the script's web app. */
export const words = {
  title: 'Trang của lãnh đạo',
  reload: 'Tải lại',
};
