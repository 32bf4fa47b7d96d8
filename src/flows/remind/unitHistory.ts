/** All that happened to one unit, newest first. Whole tabs are read: only when somebody asks. */
import { dayFromId, formatDayAdmin, mondayOf } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import { sectionOf } from '../../core/periods.ts';
import type { State, Unit } from '../../core/state.ts';
import type { Tab } from '../../core/tabs.ts';
import type { Cell, Row } from '../../ports.ts';
import { keyOf, mailKindLabel, mailKindLabels, mailStatusLabels } from '../../texts/labels.ts';
import { historyWords } from '../../texts/unitDesk.ts';
import { type Desk, loadState } from '../desk.ts';
import { historyTab, timeOf } from '../history.ts';
import { unitLabel } from '../links.ts';
import { formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { namedUnit } from '../unitReportMake.ts';
import { type Words, wordsOf } from '../words.ts';

/** Ready to be shown. */
export interface HistoryEntry {
  at: string;
  what: string;
  detail: string;
}

export interface UnitHistory {
  unit: string;
  /** What is agreed with it now. */
  agreed: string[];
  entries: HistoryEntry[];
  /** How many older ones are not among them. */
  left: string;
}

const shownEntries = 200;

type Told = Omit<HistoryEntry, 'at'> & { at: number };

export function unitHistory(desk: Desk, typed: string): UnitHistory {
  const state = loadState(desk.ports);
  const unit = namedUnit(state, typed);
  const words = wordsOf(desk.campaign, state.settings);
  const rows = (tab: Tab): Row[] => desk.ports.book.rows(tab).filter(({ cells }) => String(cells.unit) === unit.code);
  const told = [
    ...rows(historyTab(sectionOf(desk.campaign, unit))).map((row) => answerTold(row, words)),
    ...rows('ledger').map((row) => mailTold(row, unit)),
    ...rows('log').map(logTold),
    ...leadersTold(state, unit),
  ].sort((a, b) => b.at - a.at);
  return {
    unit: unitLabel(unit),
    agreed: agreedWith(unit, words),
    entries: told.slice(0, shownEntries).map((t) => ({ ...t, at: t.at > 0 ? formatMoment(t.at) : '' })),
    left: told.length > shownEntries ? formatInteger(told.length - shownEntries) : '',
  };
}

/** A period that a person wrote into the tab is no period of ours. */
function nameOfPeriod(cell: Cell | undefined, words: Words): string {
  const period = String(cell ?? '');
  const ours = /^(main|\d{6})$/.test(period) || dayFromId(period) !== null || mondayOf(period) !== null;
  return ours ? periodName(period, words) : period;
}

const joined = (...parts: (Cell | undefined)[]): string =>
  parts
    .map((part) => String(part ?? ''))
    .filter((part) => part !== '')
    .join(' - ');

function answerTold({ cells }: Row, words: Words): Told {
  return {
    at: timeOf(cells.receivedAt),
    what: historyWords.answer({ status: String(cells.status ?? '') }),
    detail: joined(nameOfPeriod(cells.period, words), cells.kind, cells.submitter, cells.submitterTitle, cells.reason),
  };
}

function mailTold({ cells }: Row, { tone }: Unit): Told {
  const label = String(cells.kind ?? '');
  const kind = keyOf(mailKindLabels, label);
  return {
    at: timeOf(cells.at),
    what: historyWords.mail({ kind: kind ? mailKindLabel(kind, tone) : label }),
    detail: joined(cells.status, cells.to, cells.subject, cells.detail),
  };
}

const logTold = ({ cells }: Row): Told => {
  const change =
    cells.from === '' && cells.to === '' ? '' : historyWords.change({ from: String(cells.from), to: String(cells.to) });
  return {
    at: timeOf(cells.at),
    what: String(cells.what ?? ''),
    detail: joined(cells.where, change, cells.note, cells.by),
  };
};

/** Such a mail names many units: its line in the ledger stands under none. */
const leadersTold = ({ office }: State, { code }: Unit): Told[] =>
  office.contacts
    .filter((c) => c.units?.includes(code))
    .map((c) => ({ at: c.at, what: historyWords.leaders, detail: joined(mailStatusLabels[c.outcome], c.to) }));

function agreedWith({ agreed = {} }: Unit, words: Words): string[] {
  return Object.entries(agreed).flatMap(([id, { promised, extendedTo, reason = '' }]) => {
    const period = periodName(id, words);
    const lines = [
      promised ? historyWords.promised({ day: formatDayAdmin(promised), period }) : '',
      extendedTo ? historyWords.extended({ day: formatDayAdmin(extendedTo), period }) : '',
    ].filter((line) => line !== '');
    return lines.map((line) => joined(line, historyWords.reason(reason)));
  });
}
