/** Why a draft may not be presented yet: a line each at its head. */

export type BlockerCode = 'missing' | 'returned' | 'held' | 'registryStale' | 'registryBlank' | 'unset' | 'datesWrong';

export interface BlockerParams {
  /** Names of units or of settings, as a list in words. */
  names: string;
  count: string;
  /** registryStale: the day of the registry's figures, and how many days are allowed. */
  day?: string;
  limit?: string;
}

export const gateHead = 'Chưa đủ điều kiện trình. Cần xử lý trước khi trình ký:';

/** Every condition is met. */
export const gateOpen = 'Đủ điều kiện trình ký.';

const texts: Record<BlockerCode, (p: BlockerParams) => string> = {
  missing: (p) => `Còn ${p.count} đơn vị chưa gửi báo cáo: ${p.names}.`,
  returned: (p) => `Còn ${p.count} đơn vị có báo cáo bị trả lại, chưa gửi lại: ${p.names}.`,
  held: (p) => `Có ${p.count} đơn vị gửi sau thời điểm chốt số liệu, chưa được đưa vào tổng hợp: ${p.names}.`,
  registryStale: (p) =>
    `Số liệu danh mục đơn vị đã cũ${p.day ? ` (ngày ${p.day}${p.limit ? `, quá ${p.limit} ngày` : ''})` : ''}; cập nhật và ghi lại ngày của nguồn số liệu.`,
  registryBlank: (p) => `Danh mục còn ${p.count} đơn vị chưa có số liệu dùng làm tổng số: ${p.names}.`,
  unset: (p) => `Cấu hình còn ${p.count} mục bắt buộc chưa đặt: ${p.names}.`,
  datesWrong: (p) => `Các mốc thời gian trong cấu hình không đúng thứ tự: ${p.names}.`,
};

export const blockerText = (code: BlockerCode, params: BlockerParams): string => texts[code](params);
