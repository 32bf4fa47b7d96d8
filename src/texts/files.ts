/** Names of the folders that the script makes in the operating account's Drive. */

export const folderNames = {
  reports: 'Báo cáo tổng hợp (dự thảo)',
  unitReports: 'Báo cáo của đơn vị (dự thảo)',
};
