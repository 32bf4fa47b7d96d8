/**
 * What the tab `current` remembers: the settings that hold, each unit as last right, and one answer a unit x period x group.
 * Everything a flow needs to judge and to add is here, so that one read is enough (design decision 10).
 */
import type { Day } from './dates.ts';
import type { ProblemCode } from './problem.ts';

export type Kind = 'report' | 'nil' | 'unchanged';
export type Values = Record<string, number | string>;

export interface Unit {
  code: string;
  type: string;
  name: string;
  aliases: string[];
  email: string;
  head: string;
  headEmail: string;
  phone: string;
  households: number | null;
  population14: number | null;
  eid2: number | null;
  smartphone: number | null;
  staff: number | null;
  mustReport: boolean;
  tone: 'yeuCau' | 'deNghi';
  pin: string;
  /** PINs that it had before, each right for what was sent before `until` (ms). */
  formerPins?: { pin: string; until: number }[];
  /** Taken out of the units tab: its answers stay, nothing is expected of it. */
  removed?: boolean;
  /** Its choice as it stands in the Form: frozen once links were handed out. */
  label?: string;
  /** The unit's own short link, where Google made one. */
  link?: string;
  /** Cells of its row in the units tab that hold a wrong value: the last right one is used. */
  marked?: string[];
  /** Day of the last notice about a wrong PIN: one a day at most (domain A.8, issue rule). */
  noticed?: Day;
  /** Day on which it was put on the list: earlier steps of the ladder are none of its. */
  since?: Day;
  /** By period: what was agreed with it on the telephone. */
  agreed?: Record<string, Agreement>;
  /** Reminders, oldest first. */
  contacts?: Contact[];
}

/** A promise pauses the reminders until its day is over; an extension is the unit's own last day on time. */
export interface Agreement {
  promised?: Day;
  extendedTo?: Day;
  /** Day on which the extension was typed: steps up to then belong to the old deadline. */
  extendedOn?: Day;
  reason?: string;
  /** Cells of its tracking row that hold a wrong value: what was right before still holds. */
  marked?: string[];
}

export type ContactKind = 'open' | 'before' | 'due' | 'overdue' | 'missing' | 'head' | 'leader' | 'digest';
export type ContactOutcome = 'sent' | 'failed' | 'doubtful' | 'noAddress';

/** A mail that nobody's answer asked for. It covers every step of the ladder up to its day. */
export interface Contact {
  kind: ContactKind;
  period: string;
  at: number;
  /** Mailboxes joined by ','; '' for none. */
  to: string;
  outcome: ContactOutcome;
  /** Units that a leader was told of. */
  units?: string[];
}

/** What is sent to the coordinator and to leaders, and since when units are told of the campaign. */
export interface Office {
  contacts: Contact[];
  opened?: Day;
  /** Periods that were opened after set-up, and when: earlier steps are none of theirs. */
  periods?: Record<string, Day>;
}

/** One answer as it was understood. `at` is the Form's submission time, ms. */
export interface Filed {
  responseId: string;
  at: number;
  kind: Kind;
  asOf: Day;
  values: Values;
  submitter: string;
  submitterTitle: string;
  email: string;
  editUrl: string;
  /** What the coordinator put right in it, by field: what stood there, what stands now. */
  corrected?: Record<string, { from: number | string | null; to: number | string }>;
  /** What difficulty it reported: the same words again are not a new one. */
  difficulty?: string;
  /** Why a figure fell, in the unit's words: the next report quotes it beside what changed. */
  reason?: string;
  /** Salted hashes of roster lines: enough to notice a person listed twice, not to name one (domain B.4.3). */
  roster?: string[];
}

export type MailKind =
  | 'accepted'
  | 'returned'
  | 'held'
  | 'wrongPin'
  | 'difficulty'
  | 'changed'
  | 'undone'
  | 'unknownUnit';

/** A mail that this answer owes. `claimed` is written before sending; the ledger says how it ended. */
export interface OwedMail {
  kind: MailKind;
  responseId: string;
  at: number;
  state: 'waiting' | 'claimed';
}

export type SeenAs = 'accepted' | 'returned' | 'held' | 'wrongPin' | 'withdrawn';

export interface Answer {
  unit: string;
  period: string;
  group: string;
  /** The newest accepted one: it counts. */
  counted?: Filed;
  /** What counted when the cut-off came, where a later correction of a day or a week has taken its place. */
  atCutoff?: Filed;
  /** The newest valid one that came after the cut-off. */
  held?: Filed;
  returned?: { responseId: string; at: number; problems: { code: ProblemCode; field: string }[] };
  returns: number;
  /** Time of the first accepted answer: timeliness is that of the first (domain A.7-27). */
  firstAt?: number;
  /** What was taken in and what came of it, by `responseId@ms`: the same pair twice changes nothing. */
  seen: Record<string, SeenAs>;
  mails: OwedMail[];
  /** Figures that the coordinator changed and the unit has not been told of. */
  changes: { field: string; from: string; to: string; at: number }[];
  /** Cells of its history row that hold a wrong value: the last right one still counts. */
  marked?: string[];
}

export interface State {
  settings: Record<string, string>;
  units: Unit[];
  answers: Answer[];
  office: Office;
  /** The row `installation` as it is stored (src/flows/installed.ts). */
  installed?: string;
}

export const answerKey = (unit: string, period: string, group: string): string => `answer/${unit}/${period}/${group}`;
export const unitKey = (code: string): string => `unit/${code}`;
export const settingsKey = 'settings';
export const officeKey = 'office';
export const installedKey = 'installation';

export const pairOf = (responseId: string, at: number): string => `${responseId}@${at}`;

/** A cell holds 50,000 characters: the oldest pairs go first. The Form keeps them all. */
const seenKept = 60;

export function withPair(seen: Answer['seen'], pair: string, as: SeenAs): Answer['seen'] {
  const kept = Object.entries(seen).filter(([p]) => p !== pair);
  return Object.fromEntries([...kept, [pair, as] as [string, SeenAs]].slice(-seenKept));
}

export const emptyAnswer = (unit: string, period: string, group: string): Answer => ({
  unit,
  period,
  group,
  returns: 0,
  seen: {},
  mails: [],
  changes: [],
});

/** Rows of `current` as they are stored: key and JSON. */
export interface Stored {
  key: string;
  data: string;
}

/** Nothing that is added or judged is a long text; the history row shows it whole. One cell must hold the JSON around it. */
const textKept = 1000;

const clip = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > textKept ? `${value.slice(0, textKept)}…` : value;

export function storedUnit(unit: Unit): Stored {
  return { key: unitKey(unit.code), data: JSON.stringify(unit, clip) };
}

export function storedAnswer(answer: Answer): Stored {
  return { key: answerKey(answer.unit, answer.period, answer.group), data: JSON.stringify(answer, clip) };
}

export function storedSettings(settings: Record<string, string>): Stored {
  return { key: settingsKey, data: JSON.stringify(settings) };
}

export const storedOffice = (office: Office): Stored => ({ key: officeKey, data: JSON.stringify(office) });

export const storedAll = (state: State): Stored[] => [
  storedSettings(state.settings),
  storedOffice(state.office),
  ...(state.installed ? [{ key: installedKey, data: state.installed }] : []),
  ...state.units.map(storedUnit),
  ...state.answers.map(storedAnswer),
];

/** The state behind stored rows. Blank rows are skipped; units keep the order of their rows. */
export function readState(rows: readonly Stored[]): State {
  const state: State = { settings: {}, units: [], answers: [], office: { contacts: [] } };
  for (const { key, data } of rows) {
    if (key === settingsKey) state.settings = JSON.parse(data);
    else if (key === officeKey) state.office = JSON.parse(data);
    else if (key === installedKey) state.installed = data;
    else if (key.startsWith('unit/')) state.units.push(JSON.parse(data));
    else if (key.startsWith('answer/')) state.answers.push(JSON.parse(data));
  }
  return state;
}

export function findUnit(state: State, code: string): Unit | undefined {
  return state.units.find((u) => u.code === code);
}

export function findAnswer(state: State, unit: string, period: string, group: string): Answer | undefined {
  return state.answers.find((a) => a.unit === unit && a.period === period && a.group === group);
}
