/** Why a draft may not be presented yet, and what to do about it: a line each at its head. */
import { lines } from '../fill.ts';
import { menu } from '../menu.ts';

export type BlockerCode = 'missing' | 'returned' | 'held' | 'registryStale' | 'registryBlank' | 'unset' | 'datesWrong';

export interface BlockerParams {
  /** Names of units or of settings, as a list in words; datesWrong: what is wrong, in sentences. */
  names: string;
  /** How many stand in `names`. */
  count: string;
  /** missing: bodies that are asked, not told (domain A.7-18); they are neither in `names` nor in `count`. */
  asked?: string;
  /** registryStale: the day of the registry's figures, and how many days are allowed. */
  day?: string;
  limit?: string;
}

export const gateHead = 'Cần xử lý trước khi trình ký:';

/** What is owed and what was asked for are two lines of one blocker. */
export const linesOf = (text: string): string[] => text.split('\n');

/** Every condition is met. */
export const gateOpen = 'Đủ điều kiện trình ký.';

function missing({ names, count, asked }: BlockerParams): string {
  const told =
    names &&
    `Còn ${count} đơn vị chưa gửi báo cáo: ${names}. Đôn đốc gửi ngay; nếu không kịp, xin ý kiến lãnh đạo cho trình và nêu rõ các đơn vị này trong báo cáo.`;
  return lines(told, asked ? `Chưa nhận được số liệu đề nghị cung cấp: ${asked}.` : '');
}

const stale = ({ day, limit }: BlockerParams): string =>
  day ? ` (ngày ${day}${limit ? `, quá ${limit} ngày` : ''})` : '';

const texts: Record<BlockerCode, (p: BlockerParams) => string> = {
  missing,
  returned: (p) =>
    `Có ${p.count} đơn vị có báo cáo bị trả lại, chưa gửi lại: ${p.names}. Đề nghị đơn vị sửa và gửi lại.`,
  held: (p) =>
    `Có ${p.count} đơn vị gửi sau thời điểm chốt số liệu, chưa được đưa vào tổng hợp: ${p.names}. Muốn đưa vào tổng hợp: chọn "${menu.reopen}", ghi lý do, rồi tạo dự thảo mới.`,
  registryStale: (p) =>
    `Số liệu danh mục đơn vị đã cũ${stale(p)}. Cập nhật danh mục và ghi lại ngày của nguồn số liệu tại trang Cấu hình.`,
  registryBlank: (p) =>
    `Danh mục còn ${p.count} đơn vị chưa có số liệu dùng làm tổng số: ${p.names}. Điền số liệu, ghi nguồn tại trang Danh mục đơn vị.`,
  unset: (p) => `Cấu hình còn ${p.count} mục bắt buộc chưa đặt. Điền tại trang Cấu hình: ${p.names}.`,
  datesWrong: (p) => `Các mốc thời gian không đúng thứ tự: ${p.names.replace(/\.$/, '')}. Sửa tại trang Cấu hình.`,
};

export const blockerText = (code: BlockerCode, params: BlockerParams): string => texts[code](params);
