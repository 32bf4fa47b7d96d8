/** Sentences about the tab Cấu hình. */
export const unknownSetting = 'Không có mục cấu hình này. Xem các mục ở cột "Khóa" của trang Cấu hình.';

/** `known`: what may be chosen. */
export const unknownCampaign = (id: string, known: readonly string[]): string =>
  `Không có đợt báo cáo "${id}". Chọn một trong: ${known.join(', ')}.`;

export const otherCampaign = (installed: string): string =>
  `Bảng tính này đang chạy đợt "${installed}". Đợt khác cần một bảng tính mới.`;
