/** The unit list: a right row becomes the registry at once, a wrong one is marked and the unit stays as it last was. */
import { dayOf } from '../core/dates.ts';
import { expectedUnits } from '../core/periods.ts';
import { readUnit, type UnitFault, unitRow } from '../core/registry.ts';
import { policyOf } from '../core/settings.ts';
import { findUnit, type State, storedUnit, type Unit } from '../core/state.ts';
import type { Row } from '../ports.ts';
import { cellNoteUsed, sayCell } from '../texts/cells.ts';
import { heading } from '../texts/headings.ts';
import { type Desk, loadState } from './desk.ts';
import { type EditedRows, type EditResult, typedText } from './editing.ts';
import { log } from './log.ts';
import { publishAll, publishFigures } from './publish.ts';
import { sayUnitFault } from './unitFaults.ts';

export function editUnits(desk: Desk, { rows, keys, by }: EditedRows): EditResult {
  const result: EditResult = { tab: 'units', taken: 0, refused: 0 };
  const state = loadState(desk.ports);
  const before = structure(desk, state);
  const changed: Unit[] = [];
  const wrong = keys.includes('code') ? checkCodes(desk, state, rows, by) : new Set<number>();
  result.refused += wrong.size;
  for (const row of rows.filter((r) => !wrong.has(r.row))) {
    const unit = takeRow(desk, state, row, keys, by);
    if (unit === 'refused') result.refused += 1;
    else if (unit) changed.push(unit);
  }
  if (changed.length === 0) return result;
  if (keys.includes('code') && wrong.size === 0) changed.push(...takeOff(desk, state));
  desk.ports.memory.put(changed.map(storedUnit));
  if (structure(desk, state) === before && changed.length === 1) publishFigures(desk, state, changed[0] as Unit);
  else publishAll(desk, state);
  return { ...result, taken: changed.length };
}

/** While this stays the same, every unit keeps its rows in the computed tabs. */
function structure(desk: Desk, state: State): string {
  const expected = expectedUnits(
    desk.campaign,
    state,
    policyOf(state.settings).openPeriods[0] as string,
    policyOf(state.settings),
  );
  return (
    state.units.map((u) => `${u.code}|${u.type}|${u.name}|${u.mustReport}`).join('\n') +
    expected.map((u) => u.code).join()
  );
}

export const textRow = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row.cells).map(([key, cell]) => [key, typedText(cell)]));

function takeRow(desk: Desk, state: State, row: Row, keys: readonly string[], by: string): Unit | 'refused' | null {
  const typed = textRow(row);
  const last = findUnit(state, (typed.code ?? '').trim());
  const reading = readUnit(desk.campaign, typed, last);
  if ('faults' in reading) {
    if (Object.values(typed).every((text) => text.trim() === '')) return null;
    markFaults(desk, reading.faults, row, typed, last, by);
    if (last) desk.ports.memory.put([storedUnit(last)]);
    return 'refused';
  }
  const unit = { ...reading.unit, removed: false };
  const before = last ? unitRow(last) : {};
  const after = unitRow(unit);
  const differing = Object.keys(after).filter((key) => String(before[key] ?? '') !== String(after[key] ?? ''));
  unmark(desk, unit, row, keys);
  if (last && differing.length === 0 && !last.removed) {
    if ((last.marked ?? []).length !== (unit.marked ?? []).length)
      desk.ports.memory.put([storedUnit(Object.assign(last, unit))]);
    return null;
  }
  if (last) Object.assign(last, unit);
  else {
    const since = dayOf(desk.ports.clock.now());
    state.units.push({ ...unit, pin: unit.pin || desk.ports.account.drawPin(), since });
  }
  if (last) for (const key of differing) logChange(desk, unit, key, before, after, by);
  else log(desk, 'unitAdded', {}, { unit: unit.code, tab: 'units', by });
  return findUnit(state, unit.code) as Unit;
}

function unmark(desk: Desk, unit: Unit, row: Row, keys: readonly string[]): void {
  const marked = unit.marked ?? [];
  for (const key of keys.filter((k) => marked.includes(k))) desk.ports.book.mark('units', row.row, key, null);
  unit.marked = marked.filter((k) => !keys.includes(k));
}

type Shown = Record<string, string | number>;

function logChange(desk: Desk, unit: Unit, key: string, before: Shown, after: Shown, by: string): void {
  const place = {
    unit: unit.code,
    tab: 'units' as const,
    place: key,
    from: String(before[key] ?? ''),
    to: String(after[key] ?? ''),
    by,
  };
  log(desk, 'unitEdited', { field: heading('units', key) }, place);
}

function markFaults(
  desk: Desk,
  faults: readonly UnitFault[],
  row: Row,
  typed: Record<string, string>,
  last: Unit | undefined,
  by: string,
): void {
  for (const fault of faults) {
    const column = columnOf(fault);
    if (last) last.marked = [...new Set([...(last.marked ?? []), column])];
    const used = last ? String(unitRow(last)[column] ?? '') : '';
    const why =
      fault.fault === 'badNumber' ? sayCell('notInteger', { value: fault.value }) : sayUnitFault(fault, row.row, typed);
    desk.ports.book.mark('units', row.row, column, cellNoteUsed(why, used));
    log(
      desk,
      'unitRefused',
      { why },
      { unit: typed.code ?? '', tab: 'units', place: column, from: used, to: typed[column] ?? '', by },
    );
  }
}

function columnOf(fault: UnitFault): string {
  if (fault.fault === 'noCode') return 'code';
  if (fault.fault === 'noName') return 'name';
  if (fault.fault === 'unknownType') return 'type';
  return 'column' in fault ? fault.column : 'code';
}

/** A code may not stand twice, and that of a unit with answers may not change: the rows that try are marked and left out. */
function checkCodes(desk: Desk, state: State, rows: readonly Row[], by: string): Set<number> {
  const listed = desk.ports.book.rows('units').map((r) => ({ row: r.row, code: typedText(r.cells.code).trim() }));
  const codes = new Set(listed.map((l) => l.code));
  const lost = state.units.find(
    (u) => !codes.has(u.code) && !u.removed && state.answers.some((a) => a.unit === u.code),
  );
  const wrong = new Set<number>();
  for (const row of rows) {
    const code = typedText(row.cells.code).trim();
    const twice = listed.some((l) => l.code === code && l.row !== row.row);
    const renamed = lost !== undefined && !findUnit(state, code);
    if (!twice && !renamed) continue;
    const why = twice ? sayCell('codeInUse', { code }) : sayCell('fixedKey', { value: lost?.code ?? '' });
    desk.ports.book.mark('units', row.row, 'code', why);
    log(desk, 'unitRefused', { why }, { unit: code, tab: 'units', to: code, by });
    wrong.add(row.row);
  }
  return wrong;
}

/** Units that no longer stand in the list are expected no more; their answers stay. */
function takeOff(desk: Desk, state: State): Unit[] {
  const listed = new Set(desk.ports.book.rows('units').map((r) => typedText(r.cells.code).trim()));
  const gone = state.units.filter((u) => !u.removed && !listed.has(u.code));
  for (const unit of gone) {
    unit.removed = true;
    log(desk, 'unitEdited', { field: heading('units', 'code') }, { unit: unit.code, tab: 'units', from: unit.code });
  }
  return gone;
}

/** After rows were deleted. */
export function syncUnits(desk: Desk, state: State): number {
  const gone = takeOff(desk, state);
  desk.ports.memory.put(gone.map(storedUnit));
  return gone.length;
}
