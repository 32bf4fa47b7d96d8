/** What has changed since the issue before: part of the draft's own marks, above the letterhead. */

export interface Since {
  issue: string;
  /** «16 giờ 30 phút ngày 28/5/2026» */
  at: string;
}

export const changesHead = (p: Since): string =>
  `Ghi chú của bản dự thảo (xóa trước khi trình ký). Thay đổi so với lần ${p.issue} (tạo lúc ${p.at}):`;

export const changesNone = (p: Since): string => `Số liệu không thay đổi so với lần ${p.issue} (tạo lúc ${p.at}).`;

export const changeNew = (p: { names: string }): string => `Đơn vị mới có báo cáo hợp lệ: ${p.names}.`;

export const changeLate = (p: { names: string }): string => `Trong đó gửi sau hạn: ${p.names}.`;

export const changeHeld = (p: { names: string }): string =>
  `Đơn vị gửi sau thời điểm chốt, chưa đưa vào tổng hợp: ${p.names}.`;

export const changeWithdrawn = (p: { names: string }): string => `Đơn vị không còn báo cáo hợp lệ: ${p.names}.`;

export const changeJoined = (p: { names: string }): string => `Đơn vị mới vào danh mục: ${p.names}.`;

export const changeLeft = (p: { names: string }): string => `Đơn vị không còn trong danh mục: ${p.names}.`;

/** `names`: of settings by which figures are counted or judged. */
export const changeSettings = (p: { names: string }): string => `Cấu hình đã đổi: ${p.names}.`;

export const changeExtended = (p: { names: string }): string => `Đơn vị có hạn gửi riêng thay đổi: ${p.names}.`;

/** Days and weeks of a series, groups of a union. */
export const changeAdded = (p: { name: string; count: string }): string =>
  `${p.name}: thêm ${p.count} báo cáo (ngày, tuần, nhóm).`;

/** A headline rate, in the issue before and in this one. */
export const changeRate = (p: { name: string; from: string; to: string }): string =>
  `${p.name}: từ ${p.from} thành ${p.to}.`;

export const changesMore = (count: string): string =>
  `Còn ${count} số liệu khác được sửa, xem trang truy nguồn của lần này.`;

/** Table of figures that differ, and what may be said in its last column. */
export const changeReasons = {
  unit: 'Đơn vị gửi lại',
  coordinator: 'Đầu mối sửa',
  registry: 'Sửa danh mục đơn vị',
} as const;
