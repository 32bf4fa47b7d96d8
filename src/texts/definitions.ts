/** The printed definitions tab: what is asked, counted and checked, in words. Labels come filled. */
import type { CompareRule, Field, Indicator, NeedsRule, Rule, Section, UnitType } from '../core/campaign.ts';
import { thousands } from './fill.ts';
import { toneLabels } from './labels.ts';

export const definitionKinds = {
  unitType: 'Loại đơn vị',
  field: 'Mục số liệu',
  indicator: 'Chỉ tiêu',
  activity: 'Chỉ số hoạt động',
  rule: 'Quy tắc kiểm tra',
  recipient: 'Nơi nhận',
} as const;

export const recipientNames = {
  consolidated: 'Báo cáo tổng hợp',
  unitReport: 'Báo cáo của đơn vị',
  addressee: 'Kính gửi',
} as const;

/** The label of a field by its code. */
export type LabelOf = (code: string) => string;

const quoted = (label: string): string => `"${label}"`;

const sum = (codes: readonly string[], labelOf: LabelOf): string =>
  `${codes.length > 1 ? 'tổng các mục ' : ''}${codes.map((code) => quoted(labelOf(code))).join(' + ')}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const operators = { '<=': 'không được lớn hơn', '==': 'phải bằng', '>=': 'không được nhỏ hơn' } as const;

function describeCompare(rule: CompareRule, labelOf: LabelOf): string {
  const right = sum(rule.right, labelOf);
  const base = rule.base ? `; khi ${right} bằng 0 hoặc để trống thì mục này cũng phải bằng 0` : '';
  return capital(`${sum(rule.left, labelOf)} ${operators[rule.op]} ${right}${base}.`);
}

function describeNeeds(rule: NeedsRule, labelOf: LabelOf): string {
  const needs = rule.needs.map((code) => quoted(labelOf(code))).join(', ');
  const { when } = rule;
  const condition =
    'field' in when
      ? `${quoted(labelOf(when.field))} là ${quoted(when.is)}`
      : `${quoted(labelOf(when.less))} nhỏ hơn ${quoted(labelOf(when.than))}`;
  return `Khi ${condition} thì phải có ${needs}.`;
}

export const describeRule = (rule: Rule, labelOf: LabelOf): string =>
  rule.kind === 'compare' ? describeCompare(rule, labelOf) : describeNeeds(rule, labelOf);

/** «trên 100%», «100%», «từ 80% trở lên» */
export function targetText(target: NonNullable<Indicator['target']>): string {
  const percent = `${thousands(target.percent)}%`;
  if (target.op === '>') return `trên ${percent}`;
  return target.percent === 100 ? percent : `từ ${percent} trở lên`;
}

const rollups = {
  area: 'Cộng theo địa bàn vào số chung toàn {{communeType}}',
  group: 'Tính riêng theo nhóm, không cộng vào số chung để tránh tính trùng',
  units: 'Đếm theo đơn vị',
  series: 'Cộng số của các ngày, các tuần',
} as const;

function numerator({ num, rollup }: Indicator, labelOf: LabelOf): string {
  if (Array.isArray(num)) return sum(num, labelOf);
  const what = rollup === 'series' ? 'số lần' : 'số đơn vị';
  return `${what} ${num.is === true ? 'có trả lời' : `chọn ${quoted(num.is)}`} ở mục ${quoted(labelOf(num.field))}`;
}

export function describeIndicator(indicator: Indicator, labelOf: LabelOf, communeType: string): string {
  const counted = capital(numerator(indicator, labelOf));
  if (indicator.family === 'activity') return `${counted}. Cộng số của các đơn vị, không tính tỷ lệ.`;
  const less = indicator.denLess?.length ? ` trừ ${sum(indicator.denLess, labelOf)}` : '';
  const units = indicator.rollup === 'units' ? ' chia cho số đơn vị phải báo cáo' : '';
  const den = indicator.den?.length ? ` chia cho ${sum(indicator.den, labelOf)}${less}` : units;
  const target = indicator.target ? `Mức đề ra: ${targetText(indicator.target)}.` : 'Không có mức đề ra.';
  const rollup = rollups[indicator.rollup].replace('{{communeType}}', () => communeType);
  return `${counted}${den}. ${rollup}. ${target}`;
}

const kinds: Record<Field['kind'], string> = {
  int: 'Số nguyên',
  choice: 'Chọn một',
  text: 'Chữ',
  lines: 'Nhiều dòng',
  date: 'Ngày',
};

const modes = {
  state: 'số tại thời điểm báo cáo, có thể tăng hoặc giảm',
  incremental: 'số phát sinh trong kỳ, phần mềm tự cộng',
  cumulative: 'số lũy kế, giảm phải nêu lý do',
} as const;

export function describeField(field: Field): string {
  const parts = [
    `${kinds[field.kind]}${field.choices ? ` (${field.choices.join(' / ')})` : ''}`,
    field.mode ? modes[field.mode] : '',
    field.noun ? `đếm theo ${field.noun}` : '',
    field.required ? 'bắt buộc' : '',
    field.registry ? 'tính theo danh mục đơn vị khi danh mục đã có số' : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

const frequencies: Record<Section['frequency'], string> = {
  once: 'một lần trong kỳ',
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
};

/** `sectionTitle` comes filled. */
export function describeUnitType(type: UnitType, section: Section, sectionTitle: string): string {
  const parts = [
    `Báo cáo "${sectionTitle}", ${frequencies[section.frequency]}`,
    `cách viết thư: ${toneLabels[type.tone].toLowerCase()}`,
    type.area ? 'cộng vào số theo địa bàn' : 'không cộng vào số theo địa bàn',
    type.expected === false ? 'không bắt buộc gửi' : '',
    type.askedFirst ? 'chỉ báo cáo khi được yêu cầu' : '',
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
