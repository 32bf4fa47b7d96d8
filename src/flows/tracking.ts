/** The tracking tab: a row for each unit and period. What a person types there is in src/flows/remind/agreements.ts. */
import { type Standing, standingOf, standingsByPeriod } from '../core/coverage.ts';
import { dayOf, daysBetween, formatDayAdmin } from '../core/dates.ts';
import { isOnTime } from '../core/due.ts';
import { dueFor, dueOf } from '../core/periods.ts';
import { knownPeriods } from '../core/periodsInUse.ts';
import { agreedValue } from '../core/remind/agreement.ts';
import { type Policy, policyOf } from '../core/settings.ts';
import type { State, Unit } from '../core/state.ts';
import { agreementColumns } from '../core/tabs.ts';
import type { Cell } from '../ports.ts';
import { stateLabels, timeliness } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { cellOfDay } from './history.ts';

type Cells = Record<string, Cell>;

export interface Tracked {
  unit: Unit;
  period: string;
  /** What the program computes. */
  cells: Cells;
}

const trackingKey = (unit: Unit, period: string): string => `${unit.code}/${period}`;

/** The unit's line, after its answer. */
export function publishStanding(desk: Desk, state: State, unit: Unit, period: string): void {
  const { book, clock } = desk.ports;
  const policy = policyOf(state.settings);
  const standing = standingIn(state, unit, period, policy);
  const tracked = trackedAs(unit, period, standing, { policy, now: clock.now() });
  const known = book.rows('tracking').find((r) => r.cells.key === tracked.cells.key);
  if (known) book.patch('tracking', known.row, tracked.cells);
  else book.append('tracking', newRow(tracked));
}

/** Rows stay where they are, so that a coordinator's sorting and own columns hold; new ones come below. */
export function publishTracking(desk: Desk, state: State): void {
  const { book } = desk.ports;
  const read = book.rows('tracking');
  const known = new Map(read.map((r) => [String(r.cells.key), r]));
  const changes = new Map<number, Cells>();
  const added: Cells[] = [];
  for (const [key, tracked] of trackingOf(desk, state)) {
    const row = known.get(key);
    known.delete(key);
    if (!row) added.push(newRow(tracked));
    else if (differs(row.cells, tracked.cells)) changes.set(row.row, tracked.cells);
  }
  for (const { row, cells } of known.values())
    if (cells.state !== '') changes.set(row, { state: '', timeliness: '', due: '' });
  if (changes.size > 0) book.patchAll('tracking', read, changes);
  if (added.length > 0) book.appendAll('tracking', added);
}

const plain = (cell: Cell | undefined): string => (cell instanceof Date ? String(cell.getTime()) : String(cell ?? ''));
const differs = (a: Cells, b: Cells): boolean => Object.keys(b).some((key) => plain(a[key]) !== plain(b[key]));

/** All that is tracked, by the key of its row. */
export function trackingOf({ campaign, ports }: Desk, state: State): Map<string, Tracked> {
  const now = ports.clock.now();
  const policy = policyOf(state.settings);
  const periods = knownPeriods(campaign, state, policy, dayOf(now));
  const units = new Map(state.units.map((u) => [u.code, u]));
  const rows = [...standingsByPeriod(campaign, state, periods)].flatMap(([period, expected]) =>
    [...expected, ...unexpected(state, period, expected, policy)].flatMap(([code, standing]) => {
      const unit = units.get(code);
      return unit ? [trackedAs(unit, period, standing, { policy, now })] : [];
    }),
  );
  return new Map(rows.map((row) => [String(row.cells.key), row]));
}

/** Units that answered without being asked (police in hai-duong) are shown, but not counted. */
function unexpected(
  state: State,
  period: string,
  expected: Map<string, Standing>,
  policy: Policy,
): [string, Standing][] {
  const codes = new Set(state.answers.filter((a) => a.period === period && !expected.has(a.unit)).map((a) => a.unit));
  return state.units
    .filter((unit) => codes.has(unit.code))
    .map((unit) => [unit.code, standingIn(state, unit, period, policy)]);
}

const standingIn = ({ answers }: State, unit: Unit, period: string, policy: Policy): Standing =>
  standingOf(
    answers.filter((a) => a.unit === unit.code && a.period === period),
    dueFor(unit, period, policy),
  );

interface At {
  policy: Policy;
  now: number;
}

const date = (ms: number | null): Cell => (ms === null ? '' : new Date(ms));

function trackedAs(unit: Unit, period: string, standing: Standing, at: At): Tracked {
  const cells = {
    key: trackingKey(unit, period),
    unit: unit.code,
    name: unit.name,
    period,
    state: stateLabels[standing.state],
    timeliness: timelinessText(unit, period, standing, at),
    due: date(dueFor(unit, period, at.policy)),
    firstAcceptedAt: date(standing.firstAt),
    lastAt: date(standing.lastAt),
    returns: standing.returns,
  };
  return { unit, period, cells };
}

const newRow = ({ unit, period, cells }: Tracked): Cells => ({ ...cells, ...agreedCells(unit, period) });

/** The cells that belong to the coordinator, as they were last right. */
export function agreedCells(unit: Unit, period: string): Cells {
  const agreement = unit.agreed?.[period] ?? {};
  const cellOf = (value: string, isDay: boolean): Cell => (isDay && value ? cellOfDay(value) : value);
  return Object.fromEntries(
    agreementColumns.map((column) => [column, cellOf(agreedValue(agreement, column), column !== 'agreedReason')]),
  );
}

function timelinessText(unit: Unit, period: string, standing: Standing, { policy, now }: At): string {
  const due = dueFor(unit, period, policy);
  const common = dueOf(period, policy);
  const text = ownTimeliness(unit, standing, due, now);
  const needed = standing.firstAt === null || (common !== null && !isOnTime(standing.firstAt, common));
  const extended = text !== '' && due !== null && due !== common && needed;
  const said = extended ? timeliness.extended(text, formatDayAdmin(dayOf(due))) : text;
  const { promised } = unit.agreed?.[period] ?? {};
  const owes = standing.state === 'missing' || standing.state === 'returned';
  const runs = owes && promised !== undefined && promised >= dayOf(now);
  return runs ? timeliness.promised(said, formatDayAdmin(promised)) : said;
}

/** Bodies that are asked, not told, are never called overdue or late (domain A.7-18). */
function ownTimeliness({ tone }: Unit, { onTime, firstAt }: Standing, due: number | null, now: number): string {
  if (onTime) return timeliness.onTime;
  if (due === null || (tone === 'deNghi' && (onTime === false || now > due + 999))) return '';
  const days = String(daysBetween(dayOf(due), dayOf(firstAt ?? now)));
  if (onTime === false) return timeliness.late(days);
  return now <= due + 999 ? timeliness.notDue : timeliness.overdue(days);
}
