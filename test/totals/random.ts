/** Random submissions of every unit type. The generator says what is sent; whether it counts is the oracle's business. */
import fc from 'fast-check';
import type { Cells, Line } from '../support/tonghop.ts';
import { sectionOf, type UnitRow } from './book.ts';
import type { Play } from './play.ts';

/** One row to be sent; `edits` is the `key` of an earlier row of the same unit. */
export interface Spec {
  key: number;
  unit: string;
  day: number;
  cells: Cells;
  edits?: number;
}

/** When the first row of each part is sent: on time (25/5 is the last day), late, after the cut-off. */
export interface Calendar {
  parts: readonly string[];
  dataCutoff: string;
}

/** Through two whole days and nights, each of them 48 runs of the dispatcher. */
export const days: Calendar = {
  parts: ['2026-05-25T09:00', '2026-05-26T09:00', '2026-05-27T09:00'],
  dataCutoff: '2026-05-26T23:00:00+07:00',
};
/** Within a night. */
export const hours: Calendar = {
  parts: ['2026-05-25T22:30', '2026-05-26T00:00', '2026-05-26T02:30'],
  dataCutoff: '2026-05-26T02:00:00+07:00',
};
export const settings = {
  unitDue: '2026-05-26',
  cityDue: '2026-05-31',
  deadlineRule: 'before',
  workingDayPolicy: 'none',
};
export const dates = ['2026-05-23', '2026-05-24', '2026-05-25'];
const mondays = ['2026-05-11', '2026-05-18', '2026-05-25'];
export const periods = ['main', '20260523', '20260524', '20260525', '2026W20', '2026W21', '2026W22'];

const unit = (code: string, type: string, more: UnitRow = {}): UnitRow => ({
  code,
  type,
  name: `Đơn vị mẫu ${code}`,
  email: `${code.toLowerCase()}@mau.example`,
  households: '',
  eid2: '',
  mustReport: 'có',
  ...more,
});

/** Every unit type; areas with and without registered figures; three that need not report. */
export const registry: UnitRow[] = [
  unit('TH01', 'thon', { households: '412', eid2: '905' }),
  unit('TH02', 'thon', { households: '60' }),
  unit('TH03', 'thon', { eid2: '300' }),
  unit('TH04', 'thon', { households: '200', mustReport: 'không' }),
  unit('TDP05', 'tdp', { households: '310', eid2: '700' }),
  unit('TDP06', 'tdp'),
  unit('TR01', 'truong'),
  unit('TR02', 'truong'),
  unit('TR03', 'truong', { mustReport: 'không' }),
  unit('DN01', 'doanhNghiep'),
  unit('DN02', 'doanhNghiep'),
  unit('CA01', 'congAn'),
  unit('HCC01', 'ttHcc'),
  unit('YT01', 'tramYTe'),
  unit('DV01', 'ttDvsnc'),
  unit('QS01', 'bchqs'),
  unit('CN01', 'toCnscd'),
  unit('VP01', 'coQuan'),
  unit('KT01', 'coQuan'),
  unit('MT01', 'mttq'),
  unit('DU01', 'khoiDang'),
  unit('HD01', 'hdnd'),
  unit('DT01', 'doanThe'),
  unit('VH01', 'vhxh'),
];

const draw = fc.record({
  unit: fc.nat(registry.length - 1),
  day: fc.constantFrom(0, 0, 1, 1, 2),
  way: fc.oneof(
    { weight: 10, arbitrary: fc.constant('report') },
    { weight: 2, arbitrary: fc.constant('nil') },
    { weight: 3, arbitrary: fc.constant('unchanged') },
    { weight: 2, arbitrary: fc.constant('fault') },
    { weight: 1, arbitrary: fc.constant('wrongPin') },
    { weight: 1, arbitrary: fc.constant('refused') },
  ),
  edit: fc.option(fc.nat(5), { freq: 2 }),
  reason: fc.boolean(),
  whole: fc.integer({ min: 0, max: 1500 }),
  parts: fc.array(fc.oneof(fc.constantFrom(0, 100), fc.nat(100)), { minLength: 4, maxLength: 4 }),
  choice: fc.nat(2),
});
type Draw = typeof draw extends fc.Arbitrary<infer T> ? T : never;

/** A handful of units a campaign, so that each of them comes back several times; the rest stay silent. */
export const campaign = (min: number, max: number): fc.Arbitrary<Spec[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(registry.length - 1), { minLength: 6, maxLength: 9 }),
      fc.array(draw, { minLength: min, maxLength: max }),
    )
    .map(([pool, draws]) => specsOf(draws.map((d) => ({ ...d, unit: pool[d.unit % pool.length] as number }))));

function specsOf(draws: Draw[]): Spec[] {
  const specs: Spec[] = [];
  for (const d of [...draws].sort((a, b) => a.day - b.day)) {
    const row = registry[d.unit] as UnitRow;
    const cells = cellsOf(row, d);
    const earlier = specs.filter((s) => s.unit === row.code);
    const target = d.edit === null ? undefined : earlier[d.edit % Math.max(1, earlier.length)];
    const key = keys[sectionOf[row.type as string] as string]?.[0];
    if (key && target) cells[key] = target.cells[key] as string;
    const edits = target ? { edits: target.key } : {};
    specs.push({ key: specs.length, unit: row.code as string, day: d.day, cells, ...edits });
  }
  return specs;
}

const keys: Record<string, [string, string[]]> = {
  congAn: ['congAn.date', dates],
  ttDvsnc: ['ttDvsnc.weekOf', mondays],
  union: ['union.group', ['Đảng viên', 'Hội viên', 'Đoàn viên']],
};

function cellsOf(row: UnitRow, d: Draw): Cells {
  const section = sectionOf[row.type as string] as string;
  const key = keys[section];
  const cells: Cells = { unit: row.code as string, ...(key ? { [key[0]]: key[1][d.choice] as string } : {}) };
  if (d.reason) cells.reason = 'Loại trùng sau rà soát';
  if (d.way === 'wrongPin') cells.pin = '000000';
  const figures = Object.entries(figuresOf(row, section, d)).map(([name, value]) => [
    `${section}.${name}`,
    written(value, d),
  ]);
  if (d.way === 'nil' || d.way === 'unchanged') return { ...cells, kind: d.way };
  if (d.way === 'refused') return { ...cells, kind: 'nil', ...Object.fromEntries(figures.slice(0, 1)) };
  return { ...cells, ...Object.fromEntries(figures) };
}

const written = (value: string | number, d: Draw): string | number =>
  typeof value === 'number' && value >= 1000
    ? String(value).replace(/(\d{3})$/, [' $1', '.$1', '$1'][d.choice] as string)
    : value;

/** Figures in which each part fits its whole; the way `fault` pushes the first part above it. */
function figuresOf(row: UnitRow, section: string, d: Draw): Record<string, string | number> {
  const [a, b, c, e] = d.parts as [number, number, number, number];
  const of = (whole: number, percent: number): number => Math.floor((whole * percent) / 100);
  const over = (whole: number, part: number): number => (d.way === 'fault' ? whole + 1 : part);
  const w = d.whole;
  const [w1, w2] = [of(w, a), of(of(w, a), b)];
  if (section === 'area') {
    // Up to a quarter away from the registry: over a fifth is returned.
    const registered = row.households ? Number(row.households) : w;
    const told = d.choice === 0 ? registered : registered + of(registered, Math.floor(c / 4));
    const installed = of(registered, a);
    const citizens = installed + (d.choice === 1 ? registered - installed : of(registered * 3, b));
    const eid2 = row.eid2 ? Number(row.eid2) : of(w * 3, c);
    return {
      households: told,
      householdsInstalled: over(registered, installed),
      citizensInstalled: citizens + (d.way === 'fault' ? registered : 0),
      loggedIn: of(citizens, e),
      eid2,
      eid2Guided: of(eid2, e),
      smartphone: w,
      smartphoneGuided: of(w, b),
      team: d.choice === 0 ? 'Chưa thành lập' : 'Đã thành lập',
      ...(d.choice === 0 ? {} : { teamDoc: '03/QĐ-UBND ngày 05/4/2026', teamMembers: 3 }),
    };
  }
  if (section === 'school') {
    const done = d.choice === 0 ? 'Chưa triển khai' : 'Đã triển khai';
    const parents = { parents: of(w, e), parentsInstalled: of(of(w, e), b) };
    const pupils = { pupils: of(w, c), pupilsInstalled: of(of(w, c), e) };
    return { done, staff: w, staffInstalled: over(w, w1), staffLoggedIn: w2, ...pupils, ...parents };
  }
  if (section === 'enterprise') {
    const said = { support: 'Đã bố trí', posted: 'Chưa dán' };
    return { workers: w, eid2: over(w, of(w, c)), installed: w1, activated: w2, ...said };
  }
  if (section === 'office') {
    return { staff: w, installed: over(w, w1), loggedIn: w2, relatives: of(w, e), reason: 'Điện thoại không hỗ trợ' };
  }
  if (section === 'visit') {
    const [already, fresh, notEligible] = [of(w, a), of(w - of(w, a), b), 0];
    const rest = w - already - fresh;
    const barred = notEligible + of(rest, c);
    return { total: over(w, w), already, new: fresh, notEligible: barred, refused: rest - barred };
  }
  if (section === 'union') return { smartphone: w, guided: over(w, w1), installed: w2 };
  if (section === 'support') return { smartphone: w, guided: over(w, w1), scope: 'Lực lượng dân quân' };
  if (section === 'lead') return { points: w, staffAssigned: w1, inspections: w2 };
  if (section === 'ttDvsnc') return { broadcasts: a, broadcastDates: '18/5; 20/5', posts: b, portal: c };
  return { eid2Daily: a, installDaily: w, ...(d.choice === 0 ? {} : { smartphone: w, smartphoneGuided: over(w, w1) }) };
}

/** Another order of the same rows: days stay, and so does each unit's own order. */
export function reordered(specs: Spec[], draws: number[]): Spec[] {
  return days.parts.flatMap((_, day) => {
    const own = specs.filter((s) => s.day === day);
    const shuffled = own
      .map((s, i) => ({ s, by: draws[(s.key + i) % draws.length] as number }))
      .sort((x, y) => x.by - y.by);
    const queues = new Map<string, Spec[]>();
    for (const s of own) queues.set(s.unit, [...(queues.get(s.unit) ?? []), s]);
    return shuffled.map(({ s }) => queues.get(s.unit)?.shift() as Spec);
  });
}

/** A row a minute; a row through an edit link waits until the row that it corrects has its id. */
export async function playAll(play: Play, specs: Spec[], calendar: Calendar): Promise<Line[]> {
  const ids = new Map<number, string>();
  const lines: Line[] = [];
  let batch: Spec[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const rows = batch.map((s) => ({
      ...s.cells,
      at: atOf(specs, s, calendar),
      edits: s.edits === undefined ? '' : (ids.get(s.edits) ?? ''),
    }));
    const came = await play.send(...rows);
    for (const [i, line] of came.entries()) ids.set((batch[i] as Spec).key, line.responseId ?? '');
    lines.push(...came);
    batch = [];
  };
  for (const spec of specs) {
    if (spec.edits !== undefined && batch.some((s) => s.key === spec.edits)) await flush();
    batch.push(spec);
  }
  await flush();
  return lines;
}

function atOf(specs: Spec[], spec: Spec, { parts }: Calendar): string {
  const minutes = specs.filter((s) => s.day === spec.day).indexOf(spec);
  return new Date(Date.parse(`${parts[spec.day]}:00+07:00`) + minutes * 60_000).toISOString();
}
