/** What tools outside the Sheet may ask: totals, links, tabs as rows, how the Form is built. Nothing here writes. */
import { toIso } from '../core/dates.ts';
import { sectionOf, unitTypeOf } from '../core/periods.ts';
import { policyOf } from '../core/settings.ts';
import { pairOf, type State } from '../core/state.ts';
import { headerRows, type Tab, tabsOf } from '../core/tabs.ts';
import { type CommuneMeasure, type Measure, totalsOf } from '../core/totals.ts';
import type { Cell, Row } from '../ports.ts';
import { kindLabels, noData } from '../texts/labels.ts';
import { attestation } from '../texts/questions.ts';
import { type Desk, loadState } from './desk.ts';
import { pairOfRow } from './history.ts';
import { unitLink } from './links.ts';
import { periodName } from './periodNames.ts';
import { wordsOf } from './words.ts';

type Json = Record<string, unknown>;

const rate = (value: string | null, den: number | null): string | null => (den === null ? null : (value ?? noData));

const printed = ({ num, den, rate: r, met }: Measure): Json => ({ num, den, rate: rate(r, den), met });

const printedCommune = (m: CommuneMeasure): Json => ({
  num: m.num,
  den: m.den,
  denReporting: m.denReporting,
  rate: rate(m.rate, m.den),
  rateReporting: rate(m.rateReporting, m.denReporting),
  met: m.met,
});

const mapped = <A>(record: Record<string, A>, as: (a: A) => unknown): Json =>
  Object.fromEntries(Object.entries(record).map(([key, a]) => [key, as(a)]));

/** Totals of a period as typed rows (design decision 14). */
export function readTotals(desk: Desk, period: string): Json {
  const totals = totalsOf(desk.campaign, loadState(desk.ports), period);
  return {
    period,
    computedAt: toIso(desk.ports.clock.now()),
    coverage: totals.coverage,
    units: mapped(totals.units, ({ standing, measures }) => ({
      state: standing.state,
      onTime: standing.onTime,
      ...mapped(measures, printed),
    })),
    groups: mapped(totals.groups, (measures) => mapped(measures, printed)),
    commune: mapped(totals.commune, printedCommune),
    activities: totals.activities,
  };
}

export const readLinks = (desk: Desk): { unit: string; name: string; pin: string; url: string }[] =>
  loadState(desk.ports)
    .units.filter((u) => !u.removed)
    .map((u) => ({ unit: u.code, name: u.name, pin: u.pin, url: unitLink(desk, u) }));

/** Cells fit for JSON: instants as ISO 8601 +07:00, midnights as days. */
function json(cell: Cell): Cell {
  if (!(cell instanceof Date)) return cell;
  const iso = toIso(cell.getTime());
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso;
}

const readTab = (desk: Desk, tab: Tab): Json[] => desk.ports.book.rows(tab).map(({ cells }) => mapped(cells, json));

/** 'submissions' gives the rows of all sections, oldest first. */
export function readTable(desk: Desk, name: string): Json[] {
  const tabs = tabsOf(desk.campaign);
  if (name === 'submissions') {
    const rows = tabs.filter((t) => t.startsWith('submissions.')).flatMap((t) => readTab(desk, t));
    return rows.sort((a, b) => String(a.receivedAt).localeCompare(String(b.receivedAt)));
  }
  const tab = tabs.find((t) => t === name);
  if (!tab) throw new Error(`no tab "${name}"; tabs: submissions, ${tabs.join(', ')}`);
  return readTab(desk, tab);
}

export type Found = { sheetId: number; row: number; column: number } | { error: string };

/** The cell that `--tab --row --column` names. */
export function findCell(desk: Desk, name: string, rowKey: string, column: string): Found {
  const tab = tabsOf(desk.campaign).find((t) => t === name);
  if (!tab) return { error: `no tab "${name}"; tabs: ${tabsOf(desk.campaign).join(', ')}` };
  const rows = desk.ports.book.rows(tab);
  const at = desk.ports.book.keys(tab).indexOf(column);
  if (at === -1)
    return {
      error: `tab ${tab} has no column "${column}"; columns: ${desk.ports.book.keys(tab).filter(Boolean).join(', ')}`,
    };
  const row = tab.startsWith('submissions.') ? findAnswerRow(desk, rows, rowKey) : findKeyedRow(tab, rows, rowKey);
  if (!row) return { error: `tab ${tab} has no row "${rowKey}"` };
  return { sheetId: desk.ports.book.sheetIdOf(tab), row, column: at + 1 };
}

/** The log has no key: its rows are named by their place below the headings, 1 being the first. */
function findKeyedRow(tab: Tab, rows: readonly Row[], rowKey: string): number | undefined {
  if (tab === 'log') return /^\d+$/.test(rowKey) ? Number(rowKey) + headerRows : undefined;
  const key = tab === 'units' ? 'code' : tab === 'definitions' ? 'code' : 'key';
  return rows.find((r) => String(r.cells[key]) === rowKey)?.row;
}

/** A response id names its newest row; `<unit>/<period>` the row that counts. */
function findAnswerRow(desk: Desk, rows: readonly Row[], rowKey: string): number | undefined {
  const [unit, period] = rowKey.split('/');
  const state = loadState(desk.ports);
  const counted = state.answers
    .filter((a) => a.unit === unit && a.period === period && a.counted)
    .sort((a, b) => (b.counted?.at ?? 0) - (a.counted?.at ?? 0))[0]?.counted;
  const pair = counted && pairOf(counted.responseId, counted.at);
  const own = rows.filter((r) => (pair ? pairOfRow(r) === pair : r.cells.responseId === rowKey));
  return own[own.length - 1]?.row;
}

/** How a respondent's tool fills the Form: item ids by code, the pages of each unit, the labels that mean something. */
export function formGuide(desk: Desk): Json {
  const state = loadState(desk.ports);
  const props = desk.ports.installation.read();
  const items: Record<string, number> = JSON.parse(props.items ?? '{}');
  const common: Record<string, string> = {};
  const sections: Record<string, Record<string, string>> = Object.fromEntries(
    desk.campaign.sections.map((s) => [s.code, {}]),
  );
  for (const [key, id] of Object.entries(items)) {
    if (key.startsWith('page:')) continue;
    const [code = '', own] = key.split('/');
    const section = own ?? desk.campaign.sections.find((s) => s.fields.some((f) => f.code === key))?.code;
    if (section) (sections[section] as Record<string, string>)[code] = String(id);
    else common[key] = String(id);
  }
  return {
    units: unitsOf(desk, state),
    common,
    sections,
    kinds: kindLabels,
    periods: policyOf(state.settings).openPeriods.map((id) => ({
      id,
      label: periodName(id, wordsOf(desk.campaign, state.settings)),
    })),
    attestLabel: attestation,
    rosterSections: items.roster ? desk.campaign.sections.filter((s) => s.roster).map((s) => s.code) : [],
    columns: desk.campaign.sections.flatMap((s) => s.fields.map((f) => f.code)),
  };
}

const unitsOf = (desk: Desk, state: State): Json =>
  Object.fromEntries(
    state.units
      .filter((u) => u.label)
      .map((u) => [
        u.code,
        {
          label: u.label,
          pin: u.pin,
          section: sectionOf(desk.campaign, u).code,
          type: unitTypeOf(desk.campaign, u.type).code,
        },
      ]),
  );
