/** Where each number of a report comes from: every extractor takes away what it can account for; what stays is foreign. */
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';
import type { Issue, Measure, Played, Row, Totals } from '../golden/cases.ts';
import { dayOn, days, isoWeekOf, mondayOf, type Ymd } from './calendar.ts';

export const campaigns = { 'an-khanh': anKhanh, 'hai-duong': haiDuong };

/** What a report may say, gathered from inputs and from `tonghop totals`, never from the report. */
export interface Sources {
  issue: Issue;
  /** Settings as they stand, defaults included. */
  settings: Record<string, string>;
  /** Texts of units, of settings and of the campaign that hold digits: as they are, longest first. */
  quotes: string[];
  names: string[];
  days: Set<Ymd>;
  /** 2026-05-20T08:00 */
  moments: Set<string>;
  measures: Measure[];
  rates: Set<string>;
  /** [part, whole] of what is said as a/b. */
  fractions: Set<string>;
  /** Figures that stand by themselves. */
  plain: Set<number>;
  /** How far a measure is from its target. */
  gaps: Set<number>;
  /** Lengths of lists of units, of days, of weeks, of settings. */
  counts: Set<number>;
  /** Bodies that are asked, not told, and have given nothing. */
  asked: number;
  /** Units below a target, by indicator and by the two that are said together. */
  below: Set<number>;
  /** Days from the issue to a milestone. */
  daysLeft: Set<number>;
  /** Rates of the issues before: the section that says what has changed may name them. */
  earlierRates: Set<string>;
  /** As units typed them, and as the registry has or had them. */
  typed: Set<number>;
}

const vietnam = (at: number): string => new Date(at + 7 * 3_600_000).toISOString();
const isMeasure = (v: unknown): v is Measure => typeof v === 'object' && v !== null && 'num' in v;

/** Percent cut after one decimal, never rounded (domain B.5.6). */
export function cutRate(num: number, den: number): string {
  const tenths = (BigInt(num) * 1000n) / BigInt(den);
  const whole = (tenths / 10n).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return tenths % 10n === 0n ? `${whole}%` : `${whole},${tenths % 10n}%`;
}

const ratesOf = (measures: Measure[]): Set<string> =>
  new Set(measures.flatMap((m) => [m.rate, m.rateReporting ?? null]).filter((rate) => rate !== null));

const measuresOf = ({ commune, groups, units }: Totals): Measure[] => [
  ...Object.values(commune),
  ...Object.values(groups).flatMap((group) => Object.values(group)),
  ...Object.values(units).flatMap((unit) => Object.values(unit).filter(isMeasure)),
];

export async function sourcesOf(played: Played, issue: Issue): Promise<Sources> {
  const { spec, units, sent } = played;
  const campaign = campaigns[spec.preset];
  const settings = { ...Object.fromEntries(campaign.settings.map((s) => [s.key, s.value ?? ''])), ...spec.settings };
  const main = await played.totals();
  const { span, periods } = spanOf(settings, issue.at);
  const series = await Promise.all(periods.map((period) => played.totals(period)));
  const measures = measuresOf(main);
  const answered = sent.flatMap(({ cells }) => Object.values(cells));
  const unset = campaign.settings.filter((s) => s.blocksReport && !settings[s.key]).length;
  const by = (of: (u: Row) => boolean): number[] => {
    const states = units.filter(of).flatMap(({ code = '' }) => main.units[code] ?? []);
    const are = (is: (u: Totals['units'][string]) => boolean): number => states.filter(is).length;
    const reported = are((u) => ['reported', 'nil', 'unchanged'].includes(u.state));
    const onTime = are((u) => u.onTime === true);
    const late = are((u) => u.onTime === false);
    return [
      ...[states.length, reported, states.length - reported, onTime, late, states.length - onTime - late],
      ...['missing', 'returned', 'held'].map((state) => are((u) => u.state === state)),
      sent.filter(({ cells, line }) => line.status === 'returned' && units.some((u) => u.code === cells.unit && of(u)))
        .length,
    ];
  };
  const area = (u: Row): boolean => u.type === 'thon' || u.type === 'tdp';
  const types = [...new Set(units.map((u) => u.type))];
  const ordered = (u: Row): boolean => !['khoiDang', 'hdnd', 'mttq', 'doanThe'].includes(u.type ?? '');
  const groups = [by(() => true), by(area), by(ordered), ...types.map((type) => by((u) => u.type === type))];
  const words = Object.values(campaign.words).filter((word) => typeof word === 'string');
  const listed = [...words, ...Object.values(settings), ...answered, ...statics];
  return {
    issue,
    settings,
    quotes: [...new Set(listed.flatMap(spellings))].filter(isText).sort((a, b) => b.length - a.length),
    names: [...units.map((u) => u.name ?? ''), ...campaign.unitTypes.map((t) => t.name)].sort(
      (a, b) => b.length - a.length,
    ),
    days: daysAllowed(settings, span, issue.at),
    moments: new Set([issue.at, ...played.issues.map((i) => i.at), ...sent.map((s) => s.at)].map(minute)),
    measures,
    rates: ratesOf(measures),
    earlierRates: ratesOf(played.issues.flatMap((i) => measuresOf(i.totals))),
    fractions: new Set([
      ...measures.flatMap((m) => [`${m.num}/${m.den}`, `${m.num}/${m.denReporting}`]),
      ...groups.flatMap(([all, reported, , onTime]) => [`${reported}/${all}`, `${onTime}/${all}`]),
      // A group's own denominator counts whoever reported, owing or not (police in main).
      ...types.map((type) => countedOf(played, issue, type)),
    ]),
    plain: new Set([
      ...measures.flatMap((m) => [m.num, m.den ?? 0]),
      ...Object.values(main.activities),
      ...series.flatMap(({ activities, commune }) => [...Object.values(activities), ...nums(Object.values(commune))]),
      ...units.flatMap((u) => [Number(u.households), Number(u.eid2)].filter(Number.isInteger)),
    ]),
    gaps: new Set(measures.flatMap((m) => gapsOf(m))),
    counts: new Set([...groups.flat(), ...seriesCounts(played, settings, periods, series), ...told(played), unset]),
    asked: units.filter((u) => !ordered(u) && ['missing', 'returned'].includes(main.units[u.code ?? '']?.state ?? ''))
      .length,
    below: belowOf(main),
    daysLeft: new Set(span.end.map((day) => days(vietnam(issue.at).slice(0, 10), day).length - 1)),
    typed: new Set([
      ...answered.filter((cell) => /^\d+$/.test(cell)).map(Number),
      ...spec.steps.flatMap((step) => ('edit' in step ? [Number(step.edit.value)] : [])),
      ...units.flatMap((u) => [Number(u.households), Number(u.eid2)]),
    ]),
  };
}

/** Days with a figure and without; full weeks, and those below the floor. */
function seriesCounts(played: Played, settings: Record<string, string>, periods: string[], series: Totals[]): number[] {
  const heard = new Set(played.sent.filter((s) => s.line.status === 'accepted').map((s) => s.line.period));
  const dated = periods.filter((p) => !p.includes('W'));
  const counted = dated.filter((p) => heard.has(p)).length;
  const full = periods.filter((p) => p.includes('W') && dated.filter((d) => isoWeekOf(iso(d)) === p).length === 7);
  const floor = Number(settings.broadcastsPerWeek);
  const low = full.filter((p) => (series[periods.indexOf(p)]?.activities.HD01 ?? 0) < floor);
  return [counted, dated.length - counted, full.length, low.length];
}

const iso = (day: string): Ymd => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** Units with a difficulty of each kind; units that tell other households than the registry. */
function told({ sent, units }: Played): number[] {
  const kinds = new Set(sent.flatMap(({ cells }) => cells['difficulty.kind'] ?? []));
  const accepted = sent.filter((s) => s.line.status === 'accepted');
  const counts = [...kinds].map(
    (kind) => new Set(accepted.filter((s) => s.cells['difficulty.kind'] === kind).map((s) => s.cells.unit)).size,
  );
  const apart = accepted.filter(({ cells }) => {
    const registered = Number(units.find((u) => u.code === cells.unit)?.households || 0);
    const answered = Number(cells['area.households'] || registered);
    return registered > 0 && Math.abs(answered - registered) * 20 > registered;
  });
  return [...counts, apart.length];
}

function belowOf({ units }: Totals): Set<number> {
  const below = (...ids: string[]): number =>
    Object.values(units).filter((unit) => ids.some((id) => isMeasure(unit[id]) && unit[id].met === false)).length;
  const ids = new Set(Object.values(units).flatMap((unit) => Object.keys(unit)));
  return new Set([...[...ids].map((id) => below(id)), below('CT01', 'CT02'), below('CT12', 'CT13')]);
}

const nums = (measures: Measure[]): number[] => measures.map((m) => m.num);

/** Texts that are the same in every report: documents that the plan itself cites. */
const statics = ['Quý II/2026', 'Đợt tháng 5/2026'];
const isText = (text: string): boolean => /\d/.test(text) && /\p{L}{2}/u.test(text) && text.length >= 5;

/** A quotation has no double quotes inside, and no stop at its end. */
const spellings = (text: string): string[] => {
  const inner = text.replace(/["“”]/g, "'").trim();
  return [text, text.trim(), inner, inner.replace(/[.;,]$/, ''), ...text.split('\n')];
};

const minute = (at: number): string => vietnam(at).slice(0, 16);

function spanOf(
  settings: Record<string, string>,
  at: number,
): { span: { start: Ymd; asOf: Ymd; end: Ymd[] }; periods: string[] } {
  const cutoff = settings.dataCutoff ? Date.parse(settings.dataCutoff) : at;
  const asOf = vietnam(Math.min(at, cutoff)).slice(0, 10);
  const start = settings.campaignStart || asOf;
  const all = days(start, asOf);
  const weeks = [...new Set(all.map((day) => isoWeekOf(day)))];
  const end = [settings.campaignEnd, settings.cityDue, settings.unitDue].flatMap((day) => (day ? lastDays(day) : []));
  return { span: { start, asOf, end }, periods: [...all.map((day) => day.replace(/-/g, '')), ...weeks] };
}

/** «trước ngày 31/5» is the 30th, unless the rule includes it. */
const lastDays = (day: Ymd): Ymd[] => [day, dayOn(day, -1)];

function daysAllowed(
  settings: Record<string, string>,
  { start, asOf, end }: { start: Ymd; asOf: Ymd; end: Ymd[] },
  at: number,
): Set<Ymd> {
  const set = Object.values(settings).flatMap((v) => /^\d{4}-\d\d-\d\d/.exec(v)?.[0] ?? []);
  const series = days(start, asOf);
  const actions = actionDays(settings, asOf);
  return new Set([...set, ...end, ...series, ...series.map(mondayOf), vietnam(at).slice(0, 10), asOf, ...actions]);
}

/** So many days on, but not after the milestone that is still to come. */
function actionDays(settings: Record<string, string>, asOf: Ymd): Ymd[] {
  if (settings.actionDate) return [settings.actionDate];
  const plain = dayOn(asOf, Number(settings.actionDays) || 0);
  const milestone = settings.campaignEnd || settings.cityDue || settings.unitDue;
  const ends = milestone ? lastDays(milestone.slice(0, 10)) : [];
  return ends.length === 0 ? [plain] : ends.map((end) => (end > asOf && end < plain ? end : plain));
}

/** What is lacking to reach all, or one more than all. */
const gapsOf = ({ num, den }: Measure): number[] => (den === null || den < num ? [] : [den - num, den - num + 1]);

function countedOf({ sent, units }: Played, { at }: Issue, type: string | undefined): string {
  const own = units.filter((u) => u.type === type).map((u) => u.code);
  const heard = sent.filter((s) => s.at <= at && s.line.status === 'accepted' && own.includes(s.cells.unit ?? ''));
  const reported = new Set(heard.map((s) => s.cells.unit)).size;
  return `${reported}/${type === 'congAn' ? reported : own.length}`;
}
