/** Everything that Google may call. Triggers and menus name `App.x`; google.script.run sees only onOpen, doGet and api. */
import { campaigns, version } from 'campaigns';
import { load as loadPrinter } from 'ooxml';
import type { Asked } from './flows/asked.ts';
import { type Desk, loadState, openDesk } from './flows/desk.ts';
import { type Dispatched, dispatch as runDispatch } from './flows/dispatch.ts';
import { edit } from './flows/edit.ts';
import type { EditResult } from './flows/editing.ts';
import { type Receipt, takeInOnce } from './flows/intake.ts';
import { leaderView } from './flows/leader.ts';
import * as coordinator from './flows/menu.ts';
import { readPaste } from './flows/paste.ts';
import * as read from './flows/read.ts';
import * as reminding from './flows/remind/control.ts';
import { onBehalf as fillFor, type OnBehalf, type Paper } from './flows/remind/onBehalf.ts';
import { type Opened, openCampaign as runOpening } from './flows/remind/opening.ts';
import { type PlanView, planRows } from './flows/remind/planView.ts';
import type { RemindersSent } from './flows/remind/send.ts';
import { shortenLinks } from './flows/remind/shortLinks.ts';
import { unitHistory as historyOf, type UnitHistory } from './flows/remind/unitHistory.ts';
import * as unitLinks from './flows/remind/unitLinks.ts';
import { zaloPack } from './flows/remind/zalo.ts';
import { structureMarks } from './flows/repair.ts';
import { type ReportMade, type ReportRequest, makeReport as runReport } from './flows/report/make.ts';
import { reportView } from './flows/report/view.ts';
import { setUp as runSetUp, type SetUpRequest, type SetUpResult } from './flows/setUp.ts';
import { setUpView } from './flows/setUpView.ts';
import { isOlder, standing } from './flows/standing.ts';
import { atTrigger } from './flows/takeOver.ts';
import { clearTrial as runClearing, type TrialCleared, trialView } from './flows/trial.ts';
import { type MadeUnitReport, makeUnitReport as runUnitReport } from './flows/unitReportMake.ts';
import { makeUnitReports as runUnitReports, type UnitReportsMade } from './flows/unitReportQueue.ts';
import { itemIds, readResponse } from './google/answers.ts';
import { alone, ask, askText, asOwner, editedOf, page, say, showDialog, showMenu } from './google/entry.ts';
import { type ProbeEvent, runProbe } from './google/probe/run.ts';
import { isProbeSheet, startMark } from './google/startMark.ts';
import { makeWorld, type World } from './google/world.ts';
import type { Page } from './ui/html.ts';
import { leaderPage } from './ui/leaderPage.ts';
import { linksPage } from './ui/linksPage.ts';
import { probePage } from './ui/probePage.ts';
import { qrPage } from './ui/qrPage.ts';
import { remindPage } from './ui/remindPage.ts';
import { reportPage } from './ui/reportPage.ts';
import { setupPage } from './ui/setupPage.ts';
import { trialPage } from './ui/trialPage.ts';
import { unitPage } from './ui/unitPage.ts';
import { unitReportPage } from './ui/unitReportPage.ts';
import { zaloPage } from './ui/zaloPage.ts';

const world = (source?: GoogleAppsScript.Spreadsheet.Spreadsheet): World =>
  makeWorld({ campaigns, version, loadPrinter }, source);
/** How long a person waits for a dialog: some hundred short links. */
const shorteningMs = 30_000;

/** For whoever sits there; triggers have `openDesk`. Whose Sheet it is comes before who may act: in a copy its old owner is nobody. */
function deskOf(w: World): Desk {
  const desk = openDesk(w.ports, campaigns, true);
  if (isOlder(w.ports.installation.read())) say(coordinator.olderData);
  return desk;
}

/** What only the owner may do, and alone. */
function doing<T>(work: (desk: Desk, w: World) => T): T {
  const w = world();
  return alone(w, () => {
    const desk = deskOf(w);
    return asOwner(w, () => work(desk, w));
  });
}

/** One of the coordinator's commands: what came of it is said in the Sheet. */
function command(work: (desk: Desk, w: World) => coordinator.Said): string {
  const said = doing(work);
  say(said);
  return said.text;
}

/** What only the owner may ask: it holds addresses and PINs. */
function asking<T>(work: (desk: Desk) => T): T {
  const w = world();
  const desk = deskOf(w);
  return asOwner(w, () => work(desk));
}

const dialog = (pageOf: (desk: Desk) => Page): void => asking((desk) => showDialog(pageOf(desk)));

// Triggers. What they return is for the local runtime's tools; Google throws it away.

const triggered = <T>(w: World, work: (desk: Desk) => T): T | null => alone(w, () => atTrigger(w, campaigns, work));

export function onFormSubmit(e: GoogleAppsScript.Events.FormsOnFormSubmit): Receipt | null {
  const w = world();
  return triggered(w, (desk) => takeInOnce(desk, readResponse(e.response, itemIds(w.ports.installation))));
}

export const onEdit = (e: GoogleAppsScript.Events.SheetsOnEdit): EditResult | null =>
  triggered(world(e.source), (desk) => edit(desk, editedOf(e)));

/** Changes of the structure carry no range: what they may have upset is noted here and put right by the next dispatcher run. */
export function onChange(e: GoogleAppsScript.Events.SheetsOnChange): void {
  const marks = structureMarks(e.changeType);
  if (marks) atTrigger(world(e.source), campaigns, ({ ports }) => ports.installation.write(marks));
}

export function dispatch(): Dispatched | null {
  const w = world();
  const since = w.ports.clock.now();
  return triggered(w, (desk) => runDispatch(desk, w.maker, since));
}

// The menu

export function onOpen(): void {
  showMenu(coordinator.coordinatorMenu(campaigns, isProbeSheet()));
}

export function openSetUp(): void {
  showDialog(setupPage(campaigns, setUpView(world().ports, campaigns, startMark)));
}

export function setUp(request: SetUpRequest = {}): SetUpResult {
  const w = world();
  return alone(w, () => {
    const found = standing(w.ports, true);
    const isNew = found.copied || request.takeOver === true;
    return asOwner(w, () => runSetUp({ ...w, campaigns }, request, found), isNew ? '' : found.of.owner);
  });
}

export const checkConfig = (): string => command(coordinator.checkConfig);
export const updateForm = (): string => command((desk, w) => coordinator.bringFormUpToDate(desk, w.maker));
export const recompute = (): string => command(coordinator.recompute);

/** The moment that the question names is that of the closing. */
export function close(): string {
  const desk = deskOf(world());
  const at = desk.ports.clock.now();
  return ask(coordinator.askToClose(desk, at)) ? command((d, w) => coordinator.closePeriod(d, w.maker, at)) : '';
}

/** `typed`: the reason, where a tool gives it instead of a person. */
export function reopen(typed?: string): string {
  const reason = typed ?? askText(coordinator.askToReopen(deskOf(world())));
  return reason === null ? '' : command((desk, w) => coordinator.reopenPeriod(desk, w.maker, reason));
}

export const openLinks = (): void => dialog((desk) => linksPage(read.readLinks(desk)));
export const openReport = (): void => dialog((desk) => reportPage(reportView(desk)));
export const openUnitReports = (): void => dialog((desk) => unitReportPage(coordinator.unitChoices(desk)));
export const openReminders = (): void => dialog((desk) => remindPage(reminding.remindView(desk)));
export const openUnit = (): void => dialog((desk) => unitPage(coordinator.unitChoices(desk)));
export const openTrial = (): void => dialog((desk) => trialPage(trialView(desk)));

/** What is pasted or printed has short links; as many are made first as a person will wait for. */
function withShortLinks(pageOf: (desk: Desk) => Page): void {
  doing((desk, w) => shortenLinks(desk, w.maker, loadState(w.ports).units, shorteningMs));
  dialog(pageOf);
}
export const openZalo = (): void => withShortLinks((desk) => zaloPage(zaloPack(desk)));
export const openQr = (): void => withShortLinks((desk) => qrPage(read.readLinks(desk)));

/** A new issue of the consolidated report, or an old one made again. */
export const makeReport = (request: ReportRequest = {}): ReportMade => doing((desk) => runReport(desk, request));

/** `unit`: code or name, here and below. */
export const makeUnitReport = (unit: string): MadeUnitReport => doing((desk) => runUnitReport(desk, unit));

/** As many as this run allows; the dispatcher, or another call, makes the rest. */
export const makeUnitReports = (request: { restart?: boolean } = {}): UnitReportsMade =>
  doing((desk) => runUnitReports(desk, request));

/** Sends what the plan says of this minute: as many as one run allows. */
export function remindNow(): RemindersSent {
  const since = world().ports.clock.now();
  return doing((desk) => reminding.remindNow(desk, since));
}
export const pauseReminders = (): { on: boolean } => doing((desk) => reminding.setReminders(desk, false));
export const resumeReminders = (): { on: boolean } => doing((desk) => reminding.setReminders(desk, true));
export const openCampaign = (): Opened => doing((desk, w) => runOpening(desk, loadState(w.ports)));
export const resendLink = (unit: string): coordinator.Said => doing((desk) => unitLinks.resendLink(desk, unit));
export const changePin = (unit: string, options: { mail?: boolean } = {}): unitLinks.PinChanged =>
  doing((desk) => unitLinks.changePin(desk, unit, options));
export const onBehalf = (unit: string, paper: Paper): OnBehalf =>
  doing((desk, w) => fillFor(desk, w.maker, unit, paper));
export const unitHistory = (unit: string): UnitHistory => asking((desk) => historyOf(desk, unit));
export const clearTrial = (asked: { word?: string; name?: string } = {}): TrialCleared =>
  doing((desk) => runClearing(desk, asked));

// What tools outside the Sheet may ask

/** The reminder planner, `days` ahead. */
export const plan = (days = 7): PlanView => planRows(deskOf(world()), { days });

export const totals = (period = 'main'): unknown => read.readTotals(deskOf(world()), period);
export const links = (): unknown => read.readLinks(deskOf(world()));
export const table = (tab: string): unknown => read.readTable(deskOf(world()), tab);
export const find = (tab: string, row: string, column: string): unknown =>
  read.findCell(deskOf(world()), tab, row, column);
export const formGuide = (): unknown => read.formGuide(deskOf(world()));

// Once, by hand, in a Sheet that `npm run probe` made: what of Google is only assumed

/** From the menu, and from triggers of its own. What it notes lies open in a tab, so never in the Sheet of a campaign. */
export function probe(e?: ProbeEvent): void {
  if (e?.triggerUid) runProbe(world().ports, e);
  else if (isProbeSheet()) showDialog(probePage(runProbe(world().ports)));
}

// The web

/** The leader's page: coverage and the commune's figures. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  let desk: Desk;
  try {
    desk = openDesk(world().ports, campaigns, true);
  } catch (error) {
    return page(leaderPage((error as Error).message, [], []));
  }
  const view = leaderView(desk);
  return page(leaderPage(view.title, view.lines, view.rows));
}

/** What the pages ask for. The owner stands behind each action: whoever sees a page may call any. */
const actions = new Map<string, (asked: Asked) => unknown>([
  ['setUp', ({ paste, ...request }) => setUp(paste ? { ...request, units: readPaste(paste) } : request)],
  ['report', ({ issue, mail }) => makeReport({ issue, mail })],
  ['unitReport', ({ unit = '' }) => makeUnitReport(unit)],
  ['unitReports', ({ restart }) => makeUnitReports({ restart })],
  ['remindPlan', () => asking(reminding.remindView)],
  ['remindSend', () => remindNow()],
  ['remindPause', ({ on }) => (on === true ? resumeReminders() : pauseReminders())],
  ['openCampaign', () => openCampaign()],
  ['zalo', ({ names }) => asking((desk) => zaloPack(desk, names !== false))],
  ['unitHistory', ({ unit = '' }) => unitHistory(unit)],
  ['resendLink', ({ unit = '' }) => resendLink(unit)],
  ['changePin', ({ unit = '', mail }) => changePin(unit, { mail })],
  ['onBehalf', ({ unit = '', paper = '', day = '' }) => onBehalf(unit, { paper, day })],
  ['clearTrial', ({ word, name }) => clearTrial({ word, name })],
]);

/** The only door for google.script.run. */
export function api(action: string, payload?: Asked): unknown {
  const act = actions.get(action);
  if (!act) throw new Error(`unknown action ${action}`);
  return act(payload ?? {});
}
