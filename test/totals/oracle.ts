/** `tonghop totals` a second time: plain loops over the rows of submissions and of units.csv, from the documents alone. */
import {
  areaIndicators,
  communeOnly,
  type Figures,
  type Share,
  sectionOf,
  sharesOf,
  targetless,
  type UnitRow,
} from './book.ts';
import { type Answer, dueOf, judged, type Settings, standing, type World } from './verdicts.ts';

type State = 'reported' | 'nil' | 'unchanged' | 'held' | 'returned' | 'missing';
type Coverage = Record<State | 'expected' | 'onTime' | 'late', number>;

export interface Totals {
  coverage: Coverage;
  units: Record<string, Record<string, unknown>>;
  groups: Record<string, Record<string, unknown>>;
  commune: Record<string, Record<string, unknown>>;
}

export function oracle(world: World, period = 'main'): Totals {
  const answers = judged(world);
  const own = inPeriod(answers, period);
  const units: Totals['units'] = {};
  const coverage = {
    expected: 0,
    reported: 0,
    nil: 0,
    unchanged: 0,
    held: 0,
    returned: 0,
    missing: 0,
    onTime: 0,
    late: 0,
  };
  for (const unit of world.units.filter((u) => isExpected(world, u, period))) {
    const state = stateOf(own.filter((a) => a.unit === unit));
    const onTime = timeliness(
      world.settings,
      own.filter((a) => a.unit === unit),
      period,
    );
    coverage.expected += 1;
    coverage[state] += 1;
    if (onTime !== null) coverage[onTime ? 'onTime' : 'late'] += 1;
    const cells = Object.entries(sharesOfUnit(unit, own) ?? {}).map(([id, share]) => [id, cell(world, id, share)]);
    units[unit.code as string] = { state, onTime, ...Object.fromEntries(cells) };
  }
  return { coverage, units, groups: groupsOf(world, answers, period), commune: communeOf(world, answers, period) };
}

/** A.3: `once` in main, police daily (expected in an-khanh alone), broadcasts weekly; enterprises once they were asked. */
function isExpected({ profile, settings }: World, unit: UnitRow, period: string): boolean {
  if (unit.mustReport === 'không') return false;
  const daily = unit.type === 'congAn';
  const weekly = unit.type === 'ttDvsnc';
  if (/^\d{8}$/.test(period)) return daily && profile === 'an-khanh';
  if (period.includes('W')) return weekly;
  return !daily && !weekly && !(unit.type === 'doanhNghiep' && settings.enterprisesAsked === 'không');
}

/** Without the answers that a correction has moved to another day or group. */
const takenBack = (answers: Answer[]): Answer[] => {
  const stand = new Set(standing(answers.filter((a) => a.verdict === 'accepted')));
  return answers.filter((a) => a.verdict !== 'accepted' || stand.has(a));
};

/** A day is told by police alone, a week by the broadcasts alone; main gathers all of them. */
const answersIn = (type: string, period: string): boolean =>
  period === 'main' || (type === 'congAn' && /^\d{8}$/.test(period)) || (type === 'ttDvsnc' && period.includes('W'));

function stateOf(answers: Answer[]): State {
  const newest = answers.filter((a) => a.verdict === 'accepted').at(-1);
  if (newest) return newest.kind === 'report' ? 'reported' : (newest.kind as State);
  if (answers.some((a) => a.verdict === 'held')) return 'held';
  return answers.some((a) => a.verdict === 'returned') ? 'returned' : 'missing';
}

/** A.7-27: that of the first accepted answer. */
function timeliness(settings: Settings, answers: Answer[], period: string): boolean | null {
  const first = answers.find((a) => a.verdict === 'accepted');
  if (!first) return null;
  const due = dueOf(settings, period);
  return due === null || first.at <= due;
}

/** The newest accepted answer of each period and group of the unit; a correction takes the place of what it corrects. */
function counted(unit: UnitRow, answers: Answer[]): Answer[] {
  const accepted = answers.filter((a) => a.unit === unit && a.verdict === 'accepted');
  return [...new Map(standing(accepted).map((a) => [`${a.period} ${a.group}`, a])).values()];
}

/** Added over the groups of one union; null without a counted answer. */
function sharesOfUnit(unit: UnitRow, answers: Answer[]): Record<string, Share> | null {
  const all = counted(unit, answers).map((a) => sharesOf(unit, a.figures));
  if (all.length === 0) return null;
  const sum: Record<string, Share> = {};
  for (const shares of all) for (const [id, share] of Object.entries(shares)) sum[id] = plus(sum[id], share);
  return sum;
}

const plus = (a: Share | undefined, b: Share): Share =>
  a === undefined ? b : [a[0] + b[0], a[1] === null || b[1] === null ? null : a[1] + b[1]];

/** B.5.6: cut off after one decimal, never rounded, comma, no ",0". */
export function rate([num, den]: Share): string | null {
  if (den === null) return null;
  if (den === 0) return 'chưa có số liệu';
  const tenths = (BigInt(num) * 1000n) / BigInt(den);
  const whole = (tenths / 10n).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  return tenths % 10n === 0n ? `${whole}%` : `${whole},${tenths % 10n}%`;
}

function met(world: World, id: string, [num, den]: Share): boolean | null {
  if (den === null || den === 0 || targetless.includes(id)) return null;
  return id === 'CT02' && world.settings['CT02.operator'] !== '>=' ? num > den : num >= den;
}

const cell = (world: World, id: string, share: Share): Record<string, unknown> => ({
  num: share[0],
  den: share[1],
  rate: rate(share),
  met: met(world, id, share),
});

/** By unit type, over all units of it that answered, whether they had to or not. */
function groupsOf(world: World, answers: Answer[], period: string): Totals['groups'] {
  const groups: Totals['groups'] = {};
  for (const type of new Set(world.units.map((u) => u.type as string))) {
    if (sectionOf[type] === 'area' || !answersIn(type, period)) continue;
    const empty = sharesOf({ type }, {});
    const ids = Object.keys(empty).filter((id) => !communeOnly.includes(id));
    const sums = new Map(ids.map((id) => [id, [0, (empty[id] as Share)[1]] as Share]));
    for (const unit of world.units.filter((u) => u.type === type)) {
      const shares =
        type === 'congAn' ? policeShares(world, unit, answers, period) : sharesOfUnit(unit, inPeriod(answers, period));
      for (const id of ids) if (shares?.[id]) sums.set(id, plus(sums.get(id), shares[id] as Share));
    }
    if (ids.length > 0) groups[type] = Object.fromEntries([...sums].map(([id, share]) => [id, cell(world, id, share)]));
  }
  return groups;
}

const inPeriod = (answers: Answer[], period: string): Answer[] => takenBack(answers).filter((a) => a.period === period);

/** What police reviewed is no daily figure: in main it is that of the latest day that gives it. */
function policeShares(world: World, unit: UnitRow, answers: Answer[], period: string): Record<string, Share> | null {
  if (period !== 'main') return sharesOfUnit(unit, inPeriod(answers, period));
  const days = counted(unit, beforeCutoff(world, answers)).sort((a, b) => (a.period < b.period ? -1 : 1));
  const latest = days.filter((a) => (a.figures['congAn.smartphone'] ?? '') !== '').at(-1);
  return latest ? sharesOf(unit, latest.figures) : null;
}

function communeOf(world: World, answers: Answer[], period: string): Totals['commune'] {
  const commune: Totals['commune'] = {};
  const day = /^\d{8}$/.test(period);
  for (const id of period.includes('W') ? [] : day ? ['CT07', 'CT08'] : [...communeOnly, 'CT14']) {
    if (id === 'CT07' || id === 'CT08') {
      commune[id] = {
        num: daily(world, answers, period, id),
        den: null,
        denReporting: null,
        rate: null,
        rateReporting: null,
        met: null,
      };
      continue;
    }
    const [whole, reporting] = overAreas(world, inPeriod(answers, period), id);
    commune[id] = {
      ...cell(world, id, whole),
      denReporting: reporting[1],
      rateReporting: rate(reporting),
    };
  }
  return commune;
}

/** A.7-26: all areas, the silent ones with 0 of their registered figure; and the same over those that answered. */
function overAreas(world: World, answers: Answer[], id: string): [Share, Share] {
  const count = id === 'CT04' || id === 'CT05';
  let whole: Share = [0, 0];
  let reporting: Share = [0, 0];
  for (const unit of world.units) {
    const section = sectionOf[unit.type as string];
    if (section !== (id === 'CT05' ? 'school' : 'area') || (count && unit.mustReport === 'không')) continue;
    const own = sharesOfUnit(unit, answers)?.[id];
    const silent = count ? [0, 1] : (sharesOf(unit, {} as Figures)[id] as Share);
    whole = plus(whole, own ?? (silent as Share));
    if (own) reporting = plus(reporting, own);
  }
  return [whole, reporting];
}

/** A.3: in main the sum over all days, of what had been received before the cut-off. */
function daily(world: World, answers: Answer[], period: string, id: string): number {
  const taken = period === 'main' ? beforeCutoff(world, answers) : inPeriod(answers, period);
  let sum = 0;
  for (const unit of world.units.filter((u) => u.type === 'congAn')) {
    for (const a of counted(unit, taken)) sum += (sharesOf(unit, a.figures)[id] as Share)[0];
  }
  return sum;
}

function beforeCutoff({ settings }: World, answers: Answer[]): Answer[] {
  const cutoff = settings.dataCutoff ? Date.parse(settings.dataCutoff) : Number.POSITIVE_INFINITY;
  return answers.filter((a) => a.at <= cutoff);
}

/** Figures of parts and of the whole, for the laws. */
export const addedOverAreas = areaIndicators;
