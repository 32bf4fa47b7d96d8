/** What `current` remembered, made again from the other tabs and the Form. */
import type { Section } from '../core/campaign.ts';
import { fileAnswer } from '../core/file.ts';
import { judge } from '../core/judge.ts';
import { sectionOf } from '../core/periods.ts';
import { type Raw, readField } from '../core/reading.ts';
import { readUnit } from '../core/registry.ts';
import { defaults, readSetting } from '../core/settings.ts';
import {
  type Answer,
  emptyAnswer,
  type Filed,
  findAnswer,
  findUnit,
  pairOf,
  type State,
  withPair,
} from '../core/state.ts';
import type { Row } from '../ports.ts';
import { answerStatusLabels, keyOf } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { typedText } from './editing.ts';
import { textRow } from './editUnits.ts';
import { historyTab, pairOfRow, timeOf } from './history.ts';
import { withPeriod } from './intake.ts';
import { unitLabel } from './links.ts';
import { readPins } from './pins.ts';
import { agreementsFromTracking } from './remind/agreements.ts';
import { contactsFromLedger, daysFromLog } from './remind/contactsBack.ts';
import { typedSetting } from './setUpRows.ts';
import { sinceLastSweep } from './sweep.ts';

/** `current` itself was deleted: settings and units come from their tabs, answers from the Form and the history. The caller writes it. */
export function rebuild(desk: Desk): State {
  const { book, installation } = desk.ports;
  const pins = readPins(installation.read());
  const state: State = { settings: defaults(desk.campaign), units: [], answers: [], office: { contacts: [] } };
  for (const { cells } of book.rows('config')) {
    const setting = desk.campaign.settings.find((s) => s.key === cells.key);
    const reading = setting && readSetting(setting, typedSetting(cells.value));
    if (setting && reading && 'value' in reading) state.settings[setting.key] = reading.value;
  }
  for (const row of book.rows('units')) {
    const reading = readUnit(desk.campaign, textRow(row));
    if (!('unit' in reading)) continue;
    const { unit } = reading;
    state.units.push({ ...unit, ...pins[unit.code], label: unitLabel(unit) });
  }
  refile(desk, state);
  agreementsFromTracking(desk, state);
  daysFromLog(desk, state);
  contactsFromLedger(desk, state);
  return state;
}

/** The history says what came of each answer, and shows the figures as the coordinator put them right; the Form has the rest. */
function refile(desk: Desk, state: State): void {
  const rows = desk.campaign.sections.flatMap((s) => desk.ports.book.rows(historyTab(s)));
  const rowOf = new Map(rows.map((row) => [pairOfRow(row), row]));
  const swept = sinceLastSweep(desk.ports.installation.read().sweptTo);
  for (const answer of [...outlived(desk, state, rows), ...desk.ports.answers.since(0)]) {
    const raw = withPeriod(desk, state, answer);
    const verdict = judge(desk.campaign, state, raw, desk.labels, desk.salt);
    const row = rowOf.get(pairOf(raw.responseId, raw.at));
    // It came while there was no memory: the sweep takes it in, with all that belongs to that.
    if (!row && raw.at >= swept) continue;
    const as = row && keyOf(answerStatusLabels, typedText(row.cells.status));
    if (verdict.outcome === 'unknownUnit') continue;
    if (verdict.outcome === 'wrongPin' || as === 'withdrawn' || as === 'wrongPin') {
      const { unit, period } = verdict;
      const group = verdict.outcome === 'judged' ? verdict.group : '';
      const before = findAnswer(state, unit.code, period, group) ?? emptyAnswer(unit.code, period, group);
      const seen = withPair(before.seen, pairOf(raw.responseId, raw.at), as ?? 'wrongPin');
      keep(state, { ...before, seen });
    } else {
      const status = as === 'accepted' || as === 'held' || as === 'returned' ? as : verdict.status;
      const { filed, section } = verdict;
      keep(state, fileAnswer(state, { ...verdict, status, filed: row ? asShown(section, filed, row) : filed }, []));
    }
  }
  for (const row of rows) firstAccepted(desk, state, row);
}

/** Answers of a Form that was deleted: the history has all that counts of them. */
function outlived({ ports }: Desk, state: State, rows: readonly Row[]): Raw[] {
  const { formSince = 0 } = ports.installation.read();
  const before = rows.filter(({ cells }) => timeOf(cells.receivedAt) < Number(formSince));
  return before.map(({ cells }) => {
    const answers = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, typedText(cell)]));
    answers.pin = findUnit(state, String(cells.unit))?.pin ?? '';
    return { responseId: String(cells.responseId), at: timeOf(cells.receivedAt), editUrl: '', answers };
  });
}

function keep(state: State, answer: Answer): void {
  state.answers = [...state.answers.filter((a) => !sameKey(a, answer)), answer];
}

/** Figures that the row shows otherwise than they were sent are corrections; what is unreadable there never counted. */
function asShown(section: Section, filed: Filed, row: Row): Filed {
  const shown: Filed = { ...filed, values: { ...filed.values } };
  for (const field of section.fields.filter((f) => f.kind === 'int' || f.kind === 'choice')) {
    const from = filed.values[field.code] ?? null;
    const reading = readField(field, typedText(row.cells[field.code]));
    if (!('value' in reading) || reading.value === from) continue;
    shown.values[field.code] = reading.value;
    shown.corrected = { ...shown.corrected, [field.code]: { from, to: reading.value } };
  }
  return shown;
}

/** Of an answer sent again the Form keeps the newer version: what was on time before stays so. */
function firstAccepted(desk: Desk, state: State, row: Row): void {
  const { cells } = row;
  if (keyOf(answerStatusLabels, typedText(cells.status)) !== 'accepted') return;
  const unit = findUnit(state, String(cells.unit));
  const key = unit && sectionOf(desk.campaign, unit).fields.find((f) => f.key === 'group');
  const answer = findAnswer(state, String(cells.unit), String(cells.period), key ? typedText(cells[key.code]) : '');
  if (answer?.firstAt !== undefined) answer.firstAt = Math.min(answer.firstAt, timeOf(cells.receivedAt));
}

const sameKey = (a: Answer, b: Answer): boolean => a.unit === b.unit && a.period === b.period && a.group === b.group;
