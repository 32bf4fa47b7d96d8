/** Once a day: settings and units as they stand in their tabs are taken in, should an edit's own run have been cut off. */
import { readUnit, unitRow } from '../core/registry.ts';
import { readSetting } from '../core/settings.ts';
import { findUnit, type State } from '../core/state.ts';
import { agreementColumns, columnsOf } from '../core/tabs.ts';
import type { Row } from '../ports.ts';
import { unknownEditor } from '../texts/log.ts';
import { type Desk, loadState } from './desk.ts';
import { editSettings } from './editSettings.ts';
import { editUnits, textRow } from './editUnits.ts';
import { putBackHead } from './heads.ts';
import { editAgreements, untakenRows } from './remind/agreements.ts';
import { refillEmptied } from './repair.ts';
import { typedSetting } from './setUpRows.ts';

export function reconcile(desk: Desk): void {
  const { book } = desk.ports;
  const state = loadState(desk.ports);
  const by = unknownEditor;
  const settings = book.rows('config').filter((row) => settingDiffers(desk, state, row));
  if (settings.length > 0) editSettings(desk, { rows: settings, keys: ['value'], by });
  const units = book.rows('units').filter((row) => unitDiffers(desk, state, row));
  const keys = columnsOf('units', desk.campaign).map((c) => c.key);
  if (units.length > 0) editUnits(desk, { rows: units, keys, by });
  const agreed = untakenRows(desk, loadState(desk.ports));
  if (agreed.length > 0) editAgreements(desk, { rows: agreed, keys: [...agreementColumns], by });
  // Their headings came along with the rows.
  for (const tab of ['config', 'units', 'tracking'] as const) if (putBackHead(desk, tab)) refillEmptied(desk, tab);
}

/** Values that cannot be read are marked already: they are no news. */
function settingDiffers(desk: Desk, state: State, { cells }: Row): boolean {
  const setting = desk.campaign.settings.find((s) => s.key === cells.key);
  const reading = setting && readSetting(setting, typedSetting(cells.value));
  return reading !== undefined && 'value' in reading && reading.value !== (state.settings[String(cells.key)] ?? '');
}

function unitDiffers(desk: Desk, state: State, row: Row): boolean {
  const typed = textRow(row);
  const last = findUnit(state, (typed.code ?? '').trim());
  const reading = readUnit(desk.campaign, typed, last);
  if (!('unit' in reading)) return false;
  return !last || last.removed === true || JSON.stringify(unitRow(last)) !== JSON.stringify(unitRow(reading.unit));
}
