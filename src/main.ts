/** Everything that Google may call. Triggers and menus name `App.x`; google.script.run sees only onOpen, doGet and api. */
import { campaigns } from 'campaigns';
import { load as loadPrinter } from 'ooxml';
import { type Desk, loadState, openDesk } from './flows/desk.ts';
import { type Dispatched, dispatch as runDispatch } from './flows/dispatch.ts';
import { edit } from './flows/edit.ts';
import type { EditResult } from './flows/editing.ts';
import { type Receipt, takeInOnce } from './flows/intake.ts';
import { leaderView } from './flows/leader.ts';
import * as coordinator from './flows/menu.ts';
import { readPaste } from './flows/paste.ts';
import * as read from './flows/read.ts';
import { structureMarks } from './flows/repair.ts';
import { type ReportMade, type ReportRequest, makeReport as runReport } from './flows/report/make.ts';
import { reportView } from './flows/report/view.ts';
import { setUp as runSetUp, type SetUpRequest, type SetUpResult } from './flows/setUp.ts';
import { type MadeUnitReport, makeUnitReport as runUnitReport } from './flows/unitReportMake.ts';
import { makeUnitReports as runUnitReports, type UnitReportsMade } from './flows/unitReportQueue.ts';
import { itemIds, readResponse } from './google/answers.ts';
import { alone, ask, askText, asOwner, editedOf, page, say, showDialog, showMenu } from './google/entry.ts';
import { makeWorld, type World } from './google/world.ts';
import { leaderPage } from './ui/leaderPage.ts';
import { linksPage } from './ui/linksPage.ts';
import { reportPage } from './ui/reportPage.ts';
import { setupPage } from './ui/setupPage.ts';
import { unitReportPage } from './ui/unitReportPage.ts';

const world = (source?: GoogleAppsScript.Spreadsheet.Spreadsheet): World => makeWorld(campaigns, loadPrinter, source);
const deskOf = (w: World): Desk => openDesk(w.ports, campaigns);

/** One of the coordinator's commands: as the owner, alone, and what came of it is said in the Sheet. */
function command(work: (w: World) => coordinator.Said): string {
  const w = world();
  const said = asOwner(w, () => alone(w, () => work(w)));
  say(said);
  return said.text;
}

// Triggers. What they return is for the local runtime's tools; Google throws it away.

export function onFormSubmit(e: GoogleAppsScript.Events.FormsOnFormSubmit): Receipt | null {
  const w = world();
  return alone(w, () => takeInOnce(deskOf(w), readResponse(e.response, itemIds(w.ports.installation))));
}

export function onEdit(e: GoogleAppsScript.Events.SheetsOnEdit): EditResult {
  const w = world(e.source);
  return alone(w, () => edit(deskOf(w), editedOf(e)));
}

/** Changes of the structure carry no range: what they may have upset is noted here and put right by the next dispatcher run. */
export function onChange(e: GoogleAppsScript.Events.SheetsOnChange): void {
  const marks = structureMarks(e.changeType);
  if (marks) world().ports.installation.write(marks);
}

export function dispatch(): Dispatched {
  const w = world();
  return alone(w, () => runDispatch(deskOf(w), w.maker));
}

// The menu

export function onOpen(): void {
  showMenu(coordinator.coordinatorMenu(campaigns));
}

export function openSetUp(): void {
  const w = world();
  const { campaign, tabs } = w.ports.installation.read();
  showDialog(setupPage(campaigns, campaign ?? '', tabs ? loadState(w.ports).settings : {}));
}

export function setUp(request: SetUpRequest = {}): SetUpResult {
  const w = world();
  return asOwner(w, () => alone(w, () => runSetUp({ ...w, campaigns }, request)));
}

export const checkConfig = (): string => command((w) => coordinator.checkConfig(deskOf(w)));
export const updateForm = (): string => command((w) => coordinator.bringFormUpToDate(deskOf(w), w.maker));
export const recompute = (): string => command((w) => coordinator.recompute(deskOf(w)));

export const close = (): string =>
  ask(coordinator.askToClose(deskOf(world()))) ? command((w) => coordinator.closePeriod(deskOf(w))) : '';

/** `typed`: the reason, where a tool gives it instead of a person. */
export function reopen(typed?: string): string {
  const reason = typed ?? askText(coordinator.askToReopen(deskOf(world())));
  return reason === null ? '' : command((w) => coordinator.reopenPeriod(deskOf(w), reason));
}

export function openLinks(): void {
  const w = world();
  asOwner(w, () => showDialog(linksPage(read.readLinks(deskOf(w)))));
}

export function openReport(): void {
  const w = world();
  asOwner(w, () => showDialog(reportPage(reportView(deskOf(w)))));
}

export function openUnitReports(): void {
  const w = world();
  asOwner(w, () => showDialog(unitReportPage(coordinator.unitChoices(deskOf(w)))));
}

/** A new issue of the consolidated report, or an old one made again. */
export function makeReport(request: ReportRequest = {}): ReportMade {
  const w = world();
  return asOwner(w, () => alone(w, () => runReport(deskOf(w), request)));
}

/** `unit`: code or name. */
export function makeUnitReport(unit: string): MadeUnitReport {
  const w = world();
  return asOwner(w, () => alone(w, () => runUnitReport(deskOf(w), unit)));
}

/** As many as this run allows; the dispatcher, or another call, makes the rest. */
export function makeUnitReports(request: { restart?: boolean } = {}): UnitReportsMade {
  const w = world();
  return asOwner(w, () => alone(w, () => runUnitReports(deskOf(w), request)));
}

// What tools outside the Sheet may ask

export const totals = (period = 'main'): unknown => read.readTotals(deskOf(world()), period);
export const links = (): unknown => read.readLinks(deskOf(world()));
export const table = (tab: string): unknown => read.readTable(deskOf(world()), tab);
export const find = (tab: string, row: string, column: string): unknown =>
  read.findCell(deskOf(world()), tab, row, column);
export const formGuide = (): unknown => read.formGuide(deskOf(world()));

// The web

/** The leader's page: coverage and the commune's figures. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  const view = leaderView(deskOf(world()));
  return page(leaderPage(view.title, view.lines, view.rows));
}

type Asked = SetUpRequest & ReportRequest & { paste?: string; unit?: string; restart?: boolean };

/** What the pages ask for. `asOwner` stands behind each action: whoever sees a page may call any. */
const actions = new Map<string, (asked: Asked) => unknown>([
  ['setUp', ({ paste, ...request }) => setUp(paste ? { ...request, units: readPaste(paste) } : request)],
  ['report', ({ issue, mail }) => makeReport({ issue, mail })],
  ['unitReport', ({ unit = '' }) => makeUnitReport(unit)],
  ['unitReports', ({ restart }) => makeUnitReports({ restart })],
]);

/** The only door for google.script.run. */
export function api(action: string, payload?: Asked): unknown {
  const act = actions.get(action);
  if (!act) throw new Error(`unknown action ${action}`);
  return act(payload ?? {});
}
