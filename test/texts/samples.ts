/** Words of both communes as the flows hand them over, and the marks that no text may carry. */
import type { Campaign } from '../../src/core/campaign.ts';
import type { Problem, ProblemCode, ProblemParams } from '../../src/core/problem.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';
import type { Words } from '../../src/texts/fill.ts';

export const campaigns: readonly Campaign[] = [anKhanh, haiDuong];

const unsetOf = (campaign: Campaign): Words => ({
  ...campaign.words,
  ...Object.fromEntries(campaign.settings.filter((s) => s.value !== '').map((s) => [s.key, s.value])),
  dueText: '',
  dueMoment: '',
  dataCutoff: '',
  assigningDocShort: '',
  assigningDocFull: '',
});

const setOf = (campaign: Campaign): Words => ({
  ...unsetOf(campaign),
  coordinatorName: 'Trần Thị Mẫu',
  coordinatorTitle: 'Chuyên viên',
  coordinatorEmail: 'vhxh@example.com',
  coordinatorPhone: '0901234567',
  dueText: 'trước ngày 25/5/2026',
  dueMoment: '23 giờ 59 phút, Chủ nhật, ngày 24/5/2026',
  dataCutoff: '17 giờ 00 phút ngày 30/5/2026',
  assigningDocShort: 'Kế hoạch số 45/KH-UBND',
  assigningDocFull: 'Kế hoạch số 45/KH-UBND ngày 02 tháng 4 năm 2026',
});

/** Everything set, and nothing: both must read well. */
export const allWords: [string, Words][] = campaigns.flatMap((c): [string, Words][] => [
  [`${c.id}, all set`, setOf(c)],
  [`${c.id}, nothing set`, unsetOf(c)],
]);

export const params: { [C in ProblemCode]: ProblemParams[C][] } = {
  'E-UNIT-01': [{ value: 'Thôn Lạ' }],
  'E-UNIT-02': [{ value: 'Thôn 1', expected: 'Thôn 1 (An Thọ); Thôn 1 (An Tiến)' }],
  'E-UNIT-03': [{ unit: 'TH01' }],
  'W-PER-01': [{}],
  'E-DATE-01': [{ value: '31/2/2026' }],
  'E-DATE-02': [{ value: '2026-06-05' }],
  'E-NUM-01': [{ value: '12,5' }],
  'E-NUM-02': [{ kind: 'int' }, { kind: 'text' }],
  'E-RATE-01': [{ numerator: 1413, denominator: 1412 }],
  'E-RATE-02': [{ numerator: 50, denominator: 49, whole: 'area.citizensInstalled' }],
  'E-RATE-03': [{ numerator: 10, denominator: 12 }],
  'E-DEN-01': [{ base: 'area.households', numerator: 5 }],
  'E-VISIT-01': [
    { numerator: 95, denominator: 100 },
    { numerator: 101, denominator: 100 },
  ],
  'E-TEAM-01': [{}],
  'E-HIST-01': [{ from: 1396, to: 390 }],
  'E-REG-01': [
    { value: 500, expected: 412 },
    { value: 5, expected: 0 },
  ],
  'W-REG-01': [{ value: 440, expected: 412 }],
  'E-CHOICE-01': [{ value: 'Rồi', choices: ['Đã thành lập', 'Chưa thành lập'] }],
  'E-KIND-01': [{}],
  'E-KIND-02': [{}],
  'E-KIND-03': [{}],
  'E-ROS-01': [{ row: 3 }],
  'E-ROS-02': [{ row: 7, from: 1900, to: 2026 }],
  'E-ROS-03': [{ row: 2, column: 'residence' }],
  'E-ROS-04': [{ row: 9, first: 2 }],
  'E-ROS-05': [{ row: 4 }],
  'E-ROS-06': [{ row: 5 }, { row: null }],
  'E-ROS-07': [{ row: 6 }, { row: null }],
  'E-ROS-08': [
    { rows: 12, loggedIn: 13 },
    { rows: 0, loggedIn: 13 },
  ],
  'E-ATT-01': [{}],
  'E-MAIL-01': [{ value: 'a@' }],
  'W-RATE-01': [{ citizens: 4000, households: 412, perHousehold: 6 }],
  'W-ROS-01': [{ row: 8 }],
  'W-CASE-01': [{ row: 1 }],
  'W-EDIT-01': [{ corrected: 1396, value: 1413 }],
};

export const problems: Problem[] = Object.entries(params).flatMap(([code, each]) =>
  each.map((p) => ({ code, level: 'return', field: 'area.householdsInstalled', params: p }) as Problem),
);

export const titleOf = (code: string): string =>
  anKhanh.sections.flatMap((s) => s.fields).find((f) => f.code === code)?.label ?? code;

const marks: [string, RegExp][] = [
  ['a hole', /\{\{|\}\}|undefined|null|NaN|\[object/],
  ['two spaces', / {2}/],
  ['a space at the end of a line', /[ \t]+$/m],
  ['a space before a mark', / [,.;:?!)]/],
  ['an empty bracket or quotation', /\(\s*\)|""/],
  ['two marks in a row', /[,;:.]{2}|\.\?/],
  ['three line breaks', /\n{3}/],
  ['new tone placement', /(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu],
  ['a wrong VNeID', /\b(?!VNeID)[Vv][Nn][Ee][IiLl][Dd]/],
  ['a date as a machine writes it', /\d{4}-\d{2}-\d{2}/],
];

/** What is wrong with the look of a text; nothing, for a good one. */
export function faults(text: string): string[] {
  const found = marks.filter(([, mark]) => mark.test(text)).map(([name]) => name);
  if (text !== text.normalize('NFC')) found.push('not NFC');
  if (text.trim() !== text) found.push('blanks around it');
  return found.map((name) => `${name}: ${text}`);
}

/** Every string in a value of whatever depth. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
