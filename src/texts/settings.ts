/** Sentences about the tab Cấu hình. */
export const unknownSetting = 'Không có mục cấu hình này. Xem các mục ở cột "Khóa" của trang Cấu hình.';
