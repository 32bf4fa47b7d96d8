/** Which rows count: a plain reading of domain.md A.7-27, A.7-32 and A.8, for rows whose judgement is simple and certain. */
import {
  base,
  cumulative,
  type Figures,
  figure,
  incremental,
  required,
  sectionOf,
  type UnitRow,
  within,
} from './book.ts';
import { endOfDay, periodOf } from './days.ts';

export type Verdict = 'accepted' | 'returned' | 'held' | 'refused' | 'wrongPin';

/** One row as it was sent: `id` names the response (the same for a row sent through its edit link). */
export interface Sent {
  id: string;
  at: number;
  cells: Figures;
}

export interface Answer {
  id: string;
  at: number;
  unit: UnitRow;
  period: string;
  group: string;
  kind: string;
  verdict: Verdict;
  figures: Figures;
}

export interface Settings {
  unitDue?: string;
  dataCutoff?: string;
  cityDue?: string;
  deadlineRule?: string;
  workingDayPolicy?: string;
  holidays?: string;
  enterprisesAsked?: string;
  'CT02.operator'?: string;
  ct12Base?: string;
}

export interface World {
  profile: string;
  units: UnitRow[];
  settings: Settings;
  sent: Sent[];
}

/** Every row with its verdict, in the order of arrival. */
export function judged(world: World): Answer[] {
  const answers: Answer[] = [];
  for (const sent of world.sent) {
    const unit = world.units.find((u) => u.code === sent.cells.unit) as UnitRow;
    const answer: Answer = {
      id: sent.id,
      at: sent.at,
      unit,
      period: periodOf(sent.cells),
      group: sent.cells['union.group'] ?? '',
      kind: sent.cells.kind || 'report',
      verdict: 'accepted',
      figures: {},
    };
    const accepted = answers.filter((a) => a.verdict === 'accepted' && a.unit === unit && a.group === answer.group);
    const before = standing(accepted.filter((a) => a.period <= answer.period)).sort(byPeriod);
    answer.figures = figuresOf(answer, sent.cells, before);
    answer.verdict = verdictOf(world, answer, sent.cells, before);
    answers.push(answer);
  }
  return answers;
}

const byPeriod = (a: Answer, b: Answer): number => Number(a.period > b.period) - Number(a.period < b.period);

/** design.md decision 4: a new time under a known id takes the place of the older one. */
export const standing = (accepted: Answer[]): Answer[] =>
  accepted.filter(
    (a, i) => !accepted.some((b, k) => k > i && b.id === a.id && `${b.period} ${b.group}` !== `${a.period} ${a.group}`),
  );

const asked = (section: string, cells: Figures): [string, string][] =>
  Object.entries(cells).filter(([field, cell]) => field.startsWith(`${section}.`) && cell !== '');

/** A.7-32: nil is 0 and leaves the state as it was, unchanged is the last accepted answer again. */
function figuresOf(answer: Answer, cells: Figures, before: Answer[]): Figures {
  const section = sectionOf[answer.unit.type ?? ''] as string;
  const own = Object.fromEntries(asked(section, cells));
  const last = before.at(-1)?.figures ?? {};
  if (answer.kind === 'report') return own;
  if (answer.kind === 'unchanged') return { ...last, ...own };
  const zero = [...(incremental[section] ?? []), ...(incremental[section] ? [] : (cumulative[section] ?? []))];
  return { ...last, ...own, ...Object.fromEntries(zero.map((name) => [`${section}.${name}`, '0'])) };
}

function verdictOf(world: World, answer: Answer, cells: Figures, before: Answer[]): Verdict {
  const section = sectionOf[answer.unit.type ?? ''] as string;
  const keys = ['congAn.date', 'ttDvsnc.weekOf', 'union.group'];
  const typed = asked(section, cells).filter(([field]) => !keys.includes(field));
  if (answer.kind !== 'report' && typed.length > 0) return 'refused';
  const needed = [...(required[section] ?? []), ...(required[`${world.profile} ${section}`] ?? [])];
  if (answer.kind === 'report' && needed.some((name) => !cells[`${section}.${name}`])) return 'refused';
  if (cells.pin) return 'wrongPin';
  const falls = (cumulative[section] ?? []).some((name) => {
    const [now, then] = [answer.figures, before.at(-1)?.figures ?? {}].map((f) => figure(f, `${section}.${name}`));
    return now !== null && then !== null && (now as number) < (then as number);
  });
  if (answer.kind === 'unchanged' && (before.length === 0 || incremental[section])) return 'returned';
  if (answer.kind === 'nil' && !incremental[section] && anyAbove0(section, before.at(-1)?.figures ?? {})) {
    return 'returned';
  }
  if (answer.kind === 'report' && (wrong(answer.unit, answer.figures) || (falls && !cells.reason))) return 'returned';
  const cutoff = world.settings.dataCutoff ? Date.parse(world.settings.dataCutoff) : null;
  if (answer.period === 'main' && cutoff !== null && answer.at > cutoff) return 'held';
  return 'accepted';
}

const anyAbove0 = (section: string, figures: Figures): boolean =>
  (cumulative[section] ?? []).some((name) => (figure(figures, `${section}.${name}`) ?? 0) > 0);

/** A.8, the rules on figures that return an answer. */
function wrong(unit: UnitRow, figures: Figures): boolean {
  const section = sectionOf[unit.type ?? ''] as string;
  const of = (name: string): number | null =>
    name.startsWith('@') ? base(unit, figures, name.slice(1)) : figure(figures, `${section}.${name}`);
  const outside = (within[section] ?? []).some(([part, whole]) => (of(part) ?? 0) > (of(whole) ?? 0));
  if (section === 'area' && unit.households) {
    const told = of('households') as number;
    if (Math.abs(told - Number(unit.households)) * 5 > Number(unit.households)) return true;
  }
  if (section === 'area' && of('@households') === 0 && (of('citizensInstalled') ?? 0) > 0) return true;
  if (section !== 'visit') return outside;
  const parts = ['already', 'new', 'notEligible', 'refused'].map((name) => of(name) ?? 0);
  return parts.reduce((a, b) => a + b, 0) !== of('total');
}

/** The last moment on time: null where no day is set, or the period knows none. */
export function dueOf(settings: Settings, period: string): number | null {
  if (period !== 'main') return endOfDay(period);
  if (!settings.unitDue) return null;
  const day = 86_400_000;
  const noon = Date.parse(`${settings.unitDue}T12:00:00Z`) - (settings.deadlineRule === 'onOrBefore' ? 0 : day);
  const off = (t: number): boolean => {
    const iso = new Date(t).toISOString().slice(0, 10);
    return [0, 6].includes(new Date(t).getUTCDay()) || (settings.holidays ?? '').split(/[\n;]/).includes(iso);
  };
  const step = { previous: -day, next: day }[settings.workingDayPolicy ?? ''] ?? 0;
  let last = noon;
  while (step !== 0 && off(last)) last += step;
  return endOfDay(new Date(last).toISOString().slice(0, 10).replace(/-/g, ''));
}
