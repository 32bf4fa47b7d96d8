/** Headings of the leader's table. */
export const leaderColumns = ['Chỉ tiêu', 'Đã thực hiện/Tổng số', 'Tỷ lệ', 'Đánh giá'] as const;

/** The leader's page. Numbers and moments come formatted. */
export const coverageLine = (answered: string, expected: string): string =>
  `${answered}/${expected} đơn vị đã có báo cáo hợp lệ.`;
export const computedAtLine = (moment: string): string =>
  `Số liệu tạm tính lúc ${moment}, chưa phải số liệu chính thức.`;
