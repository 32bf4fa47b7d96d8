/** What the report says of extensions and promises. Bodies that are asked agree on a day; nobody grants it to them. Everything comes formatted. */
import { listed } from './built.ts';

type Tone = 'yeuCau' | 'deNghi';

export const extended: Record<Tone, (count: string) => string> = {
  yeuCau: (count) => `Có ${count} đơn vị được gia hạn thời gian gửi; việc gửi đúng hạn tính theo thời gian đã gia hạn.`,
  deNghi: (count) => `Có ${count} cơ quan, tổ chức đã thống nhất lại thời gian cung cấp số liệu.`,
};

/** «Thôn 1 (27/5/2026), Thôn 2 (28/5/2026) và 3 đơn vị khác» */
const withDays = (units: readonly { name: string; day: string }[], more: number): string =>
  listed(
    units.map(({ name, day }) => `${name} (${day})`),
    more,
  );

export const promised: Record<Tone, (units: readonly { name: string; day: string }[], more: number) => string> = {
  yeuCau: (units, more) => `Đơn vị chưa gửi đã hẹn ngày gửi: ${withDays(units, more)}.`,
  deNghi: (units, more) => `Cơ quan, tổ chức dự kiến ngày cung cấp số liệu: ${withDays(units, more)}.`,
};

/** Of a unit in the appendix, beside its state. */
export const ownDue: Record<Tone, (state: string, day: string) => string> = {
  yeuCau: (state, day) => `${state} (gia hạn đến ${day})`,
  deNghi: (state, day) => `${state} (thống nhất đến ${day})`,
};

export const itsPromise: Record<Tone, (state: string, day: string) => string> = {
  yeuCau: (state, day) => `${state}, hẹn ngày ${day}`,
  deNghi: (state, day) => `${state}, dự kiến ngày ${day}`,
};
