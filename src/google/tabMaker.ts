/** Makes the tabs: key row, headings, formats, protection, colours. A tab that is there already is left as it is. */
import { headerRows, spareColumns, typedColumns } from '../core/tabs.ts';
import type { Colour, Maker, TabPlan } from '../ports.ts';
import { runs } from './columns.ts';
import { letter, type Sheet, type Spreadsheet } from './sheets.ts';

/** Blank rows kept below the data, so that a coordinator can type on. */
const blankRows = 30;

/** Pixels: a moment of time fits the plain one. */
const plainColumn = 130;
const wideColumn = 260;

/** Letters that fit a plain column. */
const longHeading = 22;

/** Everything is text but these. */
const formats: Record<string, string> = {
  int: '#,##0',
  instant: 'dd/MM/yyyy HH:mm',
  day: 'dd/MM/yyyy',
};

export interface TabIds {
  read(): Record<string, number>;
  write(ids: Record<string, number>): void;
}

export type TabMaking = Pick<Maker, 'makeTabs' | 'finishTabs' | 'prepareSheet'>;

export function makeTabMaking(spreadsheet: () => Spreadsheet, ids: TabIds): TabMaking {
  return {
    prepareSheet() {
      spreadsheet().setSpreadsheetLocale('vi_VN');
      spreadsheet().setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    },
    makeTabs(tabs) {
      const there = new Map(
        spreadsheet()
          .getSheets()
          .map((s) => [s.getSheetId(), s]),
      );
      const known = { ...ids.read() };
      const missing = tabs.filter((plan) => !there.has(known[plan.tab] ?? -1));
      const untouched = there.size === 1;
      for (const plan of missing)
        known[plan.tab] = makeTab(spreadsheet(), plan, tabs.indexOf(plan), untouched).getSheetId();
      // An id that is kept must belong to a whole tab: the next run would take it as it is.
      if (missing.length > 0) {
        SpreadsheetApp.flush();
        ids.write(known);
      }
      return Object.fromEntries(tabs.map((plan) => [plan.tab, missing.includes(plan)]));
    },
    finishTabs(tabs, colours) {
      const byId = new Map(
        spreadsheet()
          .getSheets()
          .map((s) => [s.getSheetId(), s]),
      );
      for (const plan of tabs) finish(byId.get(ids.read()[plan.tab] ?? -1) as Sheet, plan, colours);
      removeFirst(spreadsheet(), [...byId.values()], Object.values(ids.read()));
    },
  };
}

/** A tab of this name may be left from a run that was cut off: it is taken up. */
function makeTab(spreadsheet: Spreadsheet, plan: TabPlan, index: number, untouched: boolean): Sheet {
  const left = untouched ? null : spreadsheet.getSheetByName(plan.name);
  const sheet = left ?? spreadsheet.insertSheet(plan.name, index);
  const width = plan.columns.length + spareColumns;
  resize(sheet, left ? [left.getMaxRows(), left.getMaxColumns()] : freshGrid, headerRows + blankRows, width);
  sheet.getRange(`A:${letter(width)}`).setNumberFormat('@');
  for (const { from, to, kind } of runsOfKind(plan)) {
    if (formats[kind]) sheet.getRange(`${letter(from)}:${letter(to)}`).setNumberFormat(formats[kind] as string);
  }
  const header = sheet.getRange(1, 1, headerRows, plan.columns.length);
  header.setValues([plan.columns.map((c) => c.key), plan.columns.map((c) => c.heading)]);
  return sheet;
}

/** Rows and columns of a sheet that insertSheet makes (reference/spreadsheet/spreadsheet#insertsheet). */
const freshGrid: [number, number] = [1000, 26];

/** Blank rows would be read each time; blank columns are not. */
function resize(sheet: Sheet, [haveRows, haveColumns]: [number, number], rows: number, columns: number): void {
  if (haveRows > rows) sheet.deleteRows(rows + 1, haveRows - rows);
  if (haveColumns < columns) sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
}

function runsOfKind(plan: TabPlan): { from: number; to: number; kind: string }[] {
  const runs: { from: number; to: number; kind: string }[] = [];
  plan.columns.forEach(({ kind }, i) => {
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.to = i + 1;
    else runs.push({ from: i + 1, to: i + 1, kind });
  });
  return runs;
}

/** What does not matter to the data: looks, notes, hiding, warnings. Written again without harm. */
function finish(sheet: Sheet, plan: TabPlan, colours: readonly Colour[]): void {
  if (plan.hidden) sheet.hideSheet();
  else dress(sheet, plan);
  if (plan.computed && !plan.hidden) protect(sheet, plan);
  const own = colours.filter((c) => c.tab === plan.tab);
  if (own.length > 0) sheet.setConditionalFormatRules(own.map((c) => rule(sheet, plan, c)));
}

/** A warning, no lock; none where people type. What a person has set up otherwise is left. */
function protect(sheet: Sheet, plan: TabPlan): void {
  const [there] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const protection = there ?? sheet.protect().setDescription(plan.note.slice(0, 100)).setWarningOnly(true);
  const typed = runs(plan.columns.map((c) => typedColumns(plan.tab).includes(c.key)));
  if (typed.length === 0 || (there && there.getUnprotectedRanges().length > 0)) return;
  // Whole columns, so that rows that come below are in them.
  const ranges = typed.map(([from, to]) => sheet.getRange(`${letter(from + 1)}:${letter(to)}`));
  protection.setUnprotectedRanges(ranges);
}

/** What people see. Headings of questions are sentences: they wrap. */
function dress(sheet: Sheet, plan: TabPlan): void {
  sheet.hideRows(1);
  const headings = sheet.getRange(2, 1, 1, plan.columns.length);
  headings.setFontWeight('bold');
  if (plan.columns.some((c) => c.heading.length > longHeading)) headings.setWrap(true);
  sheet.setFrozenRows(headerRows);
  // The key of a row is for the machine.
  if (plan.columns[0]?.key === 'key') sheet.hideColumns(1);
  sheet.getRange(2, 1).setNote(plan.note);
  sheet.setColumnWidths(1, plan.columns.length, plainColumn);
  if (plan.wide.count > 0) sheet.setColumnWidths(plan.wide.from, plan.wide.count, wideColumn);
}

function rule(sheet: Sheet, plan: TabPlan, colour: Colour): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const column = letter(plan.columns.findIndex((c) => c.key === colour.key) + 1);
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextStartsWith(colour.startsWith)
    .setBackground(colour.background)
    .setRanges([sheet.getRange(`${column}${headerRows + 1}:${column}`)])
    .build();
}

/** The empty tab that every new Sheet comes with. */
function removeFirst(spreadsheet: Spreadsheet, sheets: readonly Sheet[], ours: readonly number[]): void {
  for (const sheet of sheets) {
    if (!ours.includes(sheet.getSheetId()) && sheet.getLastRow() === 0) spreadsheet.deleteSheet(sheet);
  }
}
