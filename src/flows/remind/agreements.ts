/** What the coordinator types into the tracking tab: a right day holds at once, a wrong one is marked and what was right still holds. */
import { dayOf, formatDay, formatDayAdmin, parseDay, slashed } from '../../core/dates.ts';
import { dueOf } from '../../core/periods.ts';
import {
  type AgreementFault,
  type AgreementScope,
  agreedValue,
  agreementAgain,
  readAgreement,
  reasonKept,
  sameAgreement,
  type Typed,
  withAgreement,
} from '../../core/remind/agreement.ts';
import { policyOf } from '../../core/settings.ts';
import { type Agreement, findUnit, type State, storedUnit } from '../../core/state.ts';
import { type AgreementColumn, agreementColumns } from '../../core/tabs.ts';
import type { Cell, Row } from '../../ports.ts';
import { cellNoteUsed, sayCell } from '../../texts/cells.ts';
import { bareDay } from '../../texts/dates.ts';
import { heading } from '../../texts/headings.ts';
import { type Desk, loadState } from '../desk.ts';
import { type EditedRows, type EditResult, typedText } from '../editing.ts';
import { log } from '../log.ts';
import { agreedCells, type Tracked, trackingOf } from '../tracking.ts';

/** One row as it was typed, and what came of it. */
interface Taken {
  row: Row;
  tracked: Tracked;
  before: Agreement;
  after: Agreement;
  faults: AgreementFault[];
  columns: readonly AgreementColumn[];
  /** Those in which nothing is wrong. */
  right: AgreementColumn[];
  scope: AgreementScope;
}

/** Columns of the program that the same edit covered are for the caller to put back. */
export function editAgreements(desk: Desk, { rows, keys, by }: EditedRows): EditResult {
  const result: EditResult = { tab: 'tracking', taken: 0, refused: 0 };
  const state = loadState(desk.ports);
  const tracking = trackingOf(desk, state);
  const columns = agreementColumns.filter((column) => keys.includes(column));
  const taken: Taken[] = [];
  for (const row of rows) {
    const tracked = tracking.get(String(row.cells.key));
    if (tracked) taken.push(take(desk, state, row, tracked, columns));
    else result.refused += Number(markUntracked(desk, row, columns));
  }
  const changed = taken.filter(({ before, after }) => !sameAgreement(before, after));
  desk.ports.memory.put([...new Set(changed.map((t) => t.tracked.unit))].map(storedUnit));
  show(desk, state, taken);
  for (const t of taken) tell(desk, t, by);
  result.taken = taken.filter(({ faults }) => faults.length === 0).length;
  result.refused += taken.length - result.taken;
  return result;
}

function take(desk: Desk, state: State, row: Row, tracked: Tracked, columns: readonly AgreementColumn[]): Taken {
  const { unit, period } = tracked;
  const before = unit.agreed?.[period] ?? {};
  const scope = scopeOf(desk, state, period);
  const { agreement, faults } = readAgreement(before, typedIn(row, columns), scope);
  unit.agreed = withAgreement(unit.agreed, period, agreement);
  const right = columns.filter((column) => faults.every((f) => f.column !== column));
  return { row, tracked, before, after: agreement, faults, columns, right, scope };
}

function scopeOf({ ports }: Desk, state: State, period: string): AgreementScope {
  const due = dueOf(period, policyOf(state.settings));
  return { today: dayOf(ports.clock.now()), due: due === null ? null : dayOf(due) };
}

/** A column that somebody deleted has not been emptied. */
function typedIn({ cells }: Row, columns: readonly AgreementColumn[]): Typed {
  const there = columns.filter((column) => column in cells);
  const read = (column: AgreementColumn): string =>
    column === 'agreedReason' ? textOf(cells[column]) : slashed(bareDay(textOf(cells[column])));
  return Object.fromEntries(there.map((column) => [column, read(column)]));
}

/** A day typed as a moment is that day. */
const textOf = (cell: Cell | undefined): string =>
  cell instanceof Date ? formatDay(dayOf(cell.getTime())) : typedText(cell);

/** In one write a block of rows: what the program computes from it, and the day as all days are written. What is wrong stays as it was typed. */
function show(desk: Desk, state: State, taken: readonly Taken[]): void {
  const now = trackingOf(desk, state);
  for (const block of neighbours(taken.filter(({ right }) => right.length > 0))) {
    const changes = block.map(({ row, tracked: { unit, period, cells }, right }): [number, Record<string, Cell>] => {
      const agreed = agreedCells(unit, period);
      const computed = now.get(String(cells.key))?.cells ?? {};
      return [row.row, { ...computed, ...Object.fromEntries(right.map((column) => [column, agreed[column] ?? ''])) }];
    });
    const read = block.map(({ row }) => row);
    desk.ports.book.patchAll('tracking', read, new Map(changes));
  }
}

/** What lies between them has not been read. */
function neighbours(taken: readonly Taken[]): Taken[][] {
  const blocks: Taken[][] = [];
  for (const t of taken) {
    const block = blocks[blocks.length - 1];
    if (block && block[block.length - 1]?.row.row === t.row.row - 1) block.push(t);
    else blocks.push([t]);
  }
  return blocks;
}

function tell(desk: Desk, { row, tracked, before, after, faults, columns, scope }: Taken, by: string): void {
  const key = String(tracked.cells.key);
  const place = { unit: tracked.unit.code, tab: 'tracking' as const, place: key, by };
  for (const column of columns) {
    const fault = faults.find((f) => f.column === column);
    const [from, to] = [printed(column, before), printed(column, after)];
    if (fault) {
      const why = faultText(fault, scope);
      desk.ports.book.mark('tracking', row.row, column, cellNoteUsed(why, from));
      log(desk, 'agreementRefused', { column: heading('tracking', column), why }, { ...place, from, to: fault.value });
      continue;
    }
    if (before.marked?.includes(column)) desk.ports.book.mark('tracking', row.row, column, null);
    if (from === to) continue;
    if (column === 'agreedReason') log(desk, 'agreedReasonNoted', {}, { ...place, from, to });
    else log(desk, column === 'promised' ? 'promiseNoted' : 'extensionGranted', { day: to }, { ...place, from, to });
  }
}

const printed = (column: AgreementColumn, agreement: Agreement): string => {
  const value = agreedValue(agreement, column);
  return column === 'agreedReason' || value === '' ? value : formatDayAdmin(value);
};

function faultText({ fault, value }: AgreementFault, { today, due }: AgreementScope): string {
  const day = parseDay(value);
  const typed = day ? formatDayAdmin(day) : value;
  switch (fault) {
    case 'notDate':
      return sayCell(/^\d{1,2}\/\d{1,2}(\/\d{4})?$/.test(value) ? 'noSuchDay' : 'notDate', { value });
    case 'pastDay':
      return sayCell('pastDay', { value: typed, today: formatDayAdmin(today) });
    case 'notLater':
      return sayCell('notLater', { value: typed, due: due ? formatDayAdmin(due) : '' });
    case 'noDeadline':
      return sayCell('noDeadline', {});
    case 'longReason':
      return sayCell('longReason', { most: String(reasonKept) });
  }
}

/** The row of a unit or a period that is no more; emptied, the mark goes. */
function markUntracked(desk: Desk, row: Row, columns: readonly AgreementColumn[]): boolean {
  for (const column of columns) {
    const note = textOf(row.cells[column]) === '' ? null : sayCell('untracked', {});
    desk.ports.book.mark('tracking', row.row, column, note);
  }
  return columns.some((column) => textOf(row.cells[column]) !== '');
}

/** Rows that say something else than what is remembered: the run of their edit was cut off. */
export function untakenRows(desk: Desk, state: State): Row[] {
  const tracking = trackingOf(desk, state);
  const rows = desk.ports.book.rows('tracking');
  const once = (key: Cell | undefined): boolean => rows.filter((r) => r.cells.key === key).length === 1;
  return rows.filter((row) => {
    const tracked = tracking.get(String(row.cells.key));
    if (!tracked) return false;
    const last = tracked.unit.agreed?.[tracked.period] ?? {};
    const scope = scopeOf(desk, state, tracked.period);
    const { agreement } = readAgreement(last, typedIn(row, agreementColumns), scope);
    return !sameAgreement(last, agreement) && once(row.cells.key);
  });
}

/** After `current` was deleted. */
export function agreementsFromTracking(desk: Desk, state: State): void {
  for (const row of desk.ports.book.rows('tracking')) {
    const key = String(row.cells.key);
    const [code, period] = [key.slice(0, key.lastIndexOf('/')), key.slice(key.lastIndexOf('/') + 1)];
    const unit = findUnit(state, code);
    const typed = typedIn(row, agreementColumns);
    if (!unit || Object.values(typed).every((text) => text.trim() === '')) continue;
    unit.agreed = withAgreement(unit.agreed, period, agreementAgain(typed, scopeOf(desk, state, period)));
  }
}
