/** Set-up: from an empty Sheet to a running campaign. Every step looks first at what is there, so it may be run again at any time. */

import type { Campaign } from '../core/campaign.ts';
import { dayOf } from '../core/dates.ts';
import { integerPattern } from '../core/number.ts';
import { readUnit } from '../core/registry.ts';
import { defaults, readSetting } from '../core/settings.ts';
import { readState, type State, storedAll, type Unit } from '../core/state.ts';
import { dataVersion, versionOf } from '../core/version.ts';
import type { Maker, Ports } from '../ports.ts';
import { sayFailure } from '../texts/failures.ts';
import { validation } from '../texts/form.ts';
import { otherCampaign, unknownCampaign } from '../texts/settings.ts';
import { sayUnitList } from '../texts/unitList.ts';
import { definitionRows } from './definitionRows.ts';
import { type Desk, deskOf } from './desk.ts';
import { planForm } from './formPlan.ts';
import { formTexts, refreshLinks } from './formUpdate.ts';
import { putBackHead } from './heads.ts';
import { storedInstalled } from './installed.ts';
import { log } from './log.ts';
import { isFormLost, withoutForm } from './lostForm.ts';
import { migrate } from './migrate.ts';
import { savePins } from './pins.ts';
import { publishAll } from './publish.ts';
import { rebuild } from './rebuild.ts';
import { repairTabs } from './repair.ts';
import { settingFault } from './settingFaults.ts';
import { configRows, unitRows } from './setUpRows.ts';
import type { Standing } from './standing.ts';
import { startOver } from './startOver.ts';
import { colours, tabPlans } from './tabPlans.ts';
import { takeOver } from './takeOver.ts';
import { sayUnitFault } from './unitFaults.ts';
import { wordsOf } from './words.ts';

export interface SetUpRequest {
  campaign?: string;
  units?: Record<string, string>[];
  settings?: Record<string, string>;
  /** The unit list is invented: the Sheet says so. */
  sample?: boolean;
  /** Whoever asks is another than who operates the campaign, and means to operate it from now on. */
  takeOver?: boolean;
}

export interface SetUpProblem {
  /** The setting that is meant; '' where the text names the line of the unit list. */
  where: string;
  text: string;
  /** The call itself is wrong (unknown campaign or setting), not the data. */
  usage?: boolean;
}

export interface SetUpResult {
  done: boolean;
  problems: SetUpProblem[];
  /** Done, but somebody must look: the Form could not be opened to outsiders. */
  warnings: string[];
}

export interface SetUpWorld {
  ports: Ports;
  maker: Maker;
  campaigns: readonly Campaign[];
}

/** Nothing is made while the request has a fault. `found`: whose Sheet this is. */
export function setUp(world: SetUpWorld, request: SetUpRequest, found: Standing): SetUpResult {
  const { of, copied } = found;
  const id = request.campaign ?? of.campaign ?? '';
  const campaign = world.campaigns.find((c) => c.id === id);
  const wrongPreset = (text: string): SetUpResult => refuse([{ where: '--preset', text, usage: true }]);
  const ids = world.campaigns.map((c) => c.id);
  if (!campaign) return wrongPreset(unknownCampaign(id, ids));
  const installed = of.campaign ?? campaign.id;
  if (!copied && installed !== campaign.id) return wrongPreset(otherCampaign(installed));
  const settings = readSettings(campaign, request.settings ?? {});
  const units = readUnits(campaign, request.units ?? [], world.ports.account.drawPin);
  const problems = [...settings.problems, ...units.problems];
  if (problems.length > 0) return refuse(problems);
  world.maker.requirePermissions();
  const { installation, clock, account } = world.ports;
  const isLost = !copied && isFormLost(world.ports, world.maker, of);
  if (copied) startOver(world, campaign, found, units.units.length > 0);
  // Its script is new, its data are not: the properties went with the old script.
  else if (of.campaign && !installation.read().campaign) installation.write(of);
  const me = request.takeOver === true && !copied && of.owner ? account.owner() : of.owner;
  if (me && me !== of.owner) takeOver(world, me);
  if (isLost) installation.write(withoutForm(clock.now()));
  const asked = { settings: settings.values, units: units.units, sample: request.sample ?? false };
  const warnings = install(world, campaign, asked);
  return { done: true, problems: [], warnings };
}

const refuse = (problems: SetUpProblem[]): SetUpResult => ({ done: false, problems, warnings: [] });

function readSettings(
  campaign: Campaign,
  typed: Record<string, string>,
): { values: Record<string, string>; problems: SetUpProblem[] } {
  const values: Record<string, string> = {};
  const problems: SetUpProblem[] = [];
  for (const [key, text] of Object.entries(typed)) {
    const setting = campaign.settings.find((s) => s.key === key);
    const reading = setting ? readSetting(setting, text) : { fault: 'unknown' as const };
    if ('value' in reading) values[key] = reading.value;
    else problems.push({ where: `--set ${key}`, text: settingFault(setting, reading.fault, text), usage: true });
  }
  return { values, problems };
}

function readUnits(
  campaign: Campaign,
  rows: Record<string, string>[],
  drawPin: () => string,
): { units: Unit[]; problems: SetUpProblem[] } {
  const units: Unit[] = [];
  const problems: SetUpProblem[] = [];
  const lineOf = new Map<string, number>();
  rows.forEach((row, i) => {
    const line = Number(row.line ?? i + 2);
    const reading = readUnit(campaign, row);
    if ('faults' in reading) {
      problems.push(...reading.faults.map((f) => ({ where: '', text: sayUnitFault(f, line, row) })));
      return;
    }
    const { unit } = reading;
    const first = lineOf.get(unit.code);
    if (first) problems.push({ where: '', text: sayUnitList('codeDuplicate', { line, code: unit.code, first }) });
    lineOf.set(unit.code, line);
    units.push({ ...unit, pin: unit.pin || drawPin() });
  });
  return { units, problems };
}

/** A request without faults. */
interface Asked {
  settings: Record<string, string>;
  units: Unit[];
  sample: boolean;
}

/** Tabs, then what is remembered, then the Form: a run that is cut off leaves what it had reached, and the next goes on. */
function install(world: SetUpWorld, campaign: Campaign, asked: Asked): string[] {
  const { ports, maker } = world;
  const props = ports.installation.read();
  const owner = props.owner ?? ports.account.owner();
  const salt = props.salt ?? ports.account.drawPin() + ports.account.drawPin();
  const marks = { sheetId: ports.installation.sheetId(), sample: asked.sample ? 'yes' : (props.sample ?? '') };
  const data = String(props.campaign ? versionOf(props) : dataVersion);
  ports.installation.write({ campaign: campaign.id, salt, owner, ...marks, dataVersion: data });
  const desk = deskOf(ports, campaign);
  // What is made below would not be filled by the next dispatcher run.
  if (props.setUpAt) repairTabs(desk, maker);
  migrate(world, campaign);
  maker.prepareSheet();
  const plans = tabPlans(campaign, wordsOf(campaign, defaults(campaign)));
  const made = maker.makeTabs(plans);
  const state = remember(desk, asked);
  for (const { tab } of plans) if (!made[tab]) putBackHead(desk, tab);
  printInputs(desk, state);
  const opened = makeForm(desk, maker, state);
  savePins(ports.installation, state);
  maker.installTriggers();
  maker.finishTabs(plans, colours(campaign));
  publishAll(desk, state);
  return finish(desk, opened);
}

/** What is to be told is noted until here: the run that it is about may have been cut off. */
function finish({ ports, campaign }: Desk, { open, url }: Opened): string[] {
  const { installation, book, memory, clock } = ports;
  const { owner, tell, sweptTo, setUpAt, formOpen: before = '' } = installation.read();
  const formOpen = open === null ? before : open ? 'yes' : 'no';
  const told = tell ? [tell] : [];
  if (formOpen === 'no') told.push(sayFailure('S-FORM-03', { url }));
  else if (open === null) told.push(sayFailure('S-FORM-07', { url }));
  log({ ports, campaign }, 'setupStep', { step: campaign.name, note: told.join(' ') }, { by: owner });
  if (tell) book.flush();
  const now = String(clock.now());
  const since = { sweptTo: sweptTo ?? now, setUpAt: setUpAt ?? now };
  installation.write({ ...since, formUrl: url, formOpen, tell: '' });
  memory.put([storedInstalled(ports)]);
  return told;
}

/** The tabs that people read and edit: settings, units, definitions. */
function printInputs(desk: Desk, state: State): void {
  const { book, installation } = desk.ports;
  const words = wordsOf(desk.campaign, state.settings);
  book.refill('config', configRows(desk.campaign, state.settings));
  book.refill('units', unitRows(state));
  book.refill('definitions', definitionRows(desk.campaign, words, installation.read().sample === 'yes'));
}

type Opened = ReturnType<Maker['openForm']>;

function makeForm(desk: Desk, maker: Maker, state: State): Opened {
  const items = maker.makeForm(planForm(desk.campaign, state), { ...validation, integerPattern });
  desk.ports.installation.write({ items: JSON.stringify(items) });
  const opened = maker.openForm(formTexts(desk, state));
  refreshLinks(desk, maker, state);
  return opened;
}

/**
 * What was remembered before stays; a first run writes defaults, what was typed, and the units. Nothing remembered where a run
 * was whole: the tab was deleted, and whoever made it again died before he could fill it.
 */
function remember(desk: Desk, { settings, units }: Asked): State {
  const { memory, installation, clock } = desk.ports;
  const rows = memory.read();
  const state = rows.length === 0 && installation.read().setUpAt ? rebuild(desk) : readState(rows);
  const known = new Set(state.units.map((u) => u.code));
  const since = dayOf(clock.now());
  const added = units.filter((u) => !known.has(u.code)).map((u) => ({ ...u, since }));
  state.settings = { ...defaults(desk.campaign), ...state.settings, ...settings };
  state.units.push(...added);
  state.installed = storedInstalled(desk.ports).data;
  memory.reset(storedAll(state));
  return state;
}
