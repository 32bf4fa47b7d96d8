/** Workspaces that an older version, or another spreadsheet, left behind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toRespondent } from '../../local/cli/answers.ts';
import type { FormGuide } from '../../local/cli/product.ts';
import { dayOf } from '../../local/cli/time.ts';
import { type Db, openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import type { Fired, Workspace } from '../../local/workspace.types.ts';
import { right } from '../endurance/stage.ts';
import { Desk, root } from '../support/tonghop.ts';

export const fixture = (version: number, name: string): string =>
  join(root, 'test', 'fixtures', 'versions', String(version), name);

/** A desk on what a release of that data version left. */
export function released(version: number, options: ConstructorParameters<typeof Desk>[0] = {}): Desk {
  const desk = new Desk(options);
  const dir = join(desk.dir, 'w');
  mkdirSync(dir);
  writeFileSync(join(dir, 'workspace.db'), gunzipSync(readFileSync(fixture(version, 'workspace.db.gz'))));
  return desk;
}

/** Straight into the file, as no person could. */
export function inFile<T>(desk: Desk, work: (db: Db, store: SheetStore) => T): T {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  const store = new SheetStore(db);
  const result = work(db, store);
  store.flush();
  db.close();
  return result;
}

export const properties = (desk: Desk): Record<string, string> =>
  inFile(desk, (db) =>
    Object.fromEntries(
      db
        .all("SELECT key, value FROM property WHERE store = 'document'")
        .map(({ key, value }) => [String(key), JSON.parse(String(value)) as string]),
    ),
  );

export function setProperties(desk: Desk, values: Record<string, string>): void {
  inFile(desk, (db) => {
    for (const [key, value] of Object.entries(values))
      db.run("INSERT OR REPLACE INTO property (store, key, value) VALUES ('document', ?, ?)", [
        key,
        JSON.stringify(value),
      ]);
  });
}

/** «Tệp -> Tạo bản sao»: another spreadsheet with the same tabs and script; no triggers. Whether properties come along nobody says. */
export function copySheet(desk: Desk, { withProperties }: { withProperties: boolean }): void {
  inFile(desk, (db, store) => {
    store.updateBook({ id: `1copy${'x'.repeat(20)}`, name: 'Bản sao' });
    db.run('DELETE FROM project_trigger');
    if (!withProperties) db.run("DELETE FROM property WHERE store = 'document'");
  });
}

export interface Tab {
  id: number;
  name: string;
  hidden: boolean;
  rows: string[][];
}

export const tabs = (desk: Desk): Tab[] =>
  inFile(desk, (_, store) =>
    store.tabs().map((tab) => ({
      id: tab.id,
      name: tab.name,
      hidden: tab.properties.hidden,
      rows: store.open(tab.id).rows.map((row) => row.values.map(String)),
    })),
  );

/** The row of `current` with this key. */
export function stored<T>(desk: Desk, key: string, tab = 'Số liệu hiện hành'): T | null {
  const row = tabs(desk)
    .find(({ name }) => name === tab)
    ?.rows.find(([first]) => first === key);
  return row ? (JSON.parse(row[1] ?? '') as T) : null;
}

/** Triggers, and what a person or a page may ask of a Sheet that was set up: path and arguments. */
export const everything: [string, ...unknown[]][] = [
  ['App.dispatch'],
  ...'checkConfig updateForm recompute close openLinks openReport openUnitReports openReminders openUnit openTrial openZalo openQr'
    .split(' ')
    .map((name): [string] => [`App.${name}`]),
  ...'makeReport makeUnitReports remindNow pauseReminders resumeReminders openCampaign clearTrial plan totals links formGuide'
    .split(' ')
    .map((name): [string] => [`App.${name}`]),
  ['App.reopen', 'vì sao'],
  ['App.table', 'units'],
  ['App.unitHistory', 'TH01'],
  ['App.resendLink', 'TH01'],
  ['App.changePin', 'TH01'],
  ...'report unitReport unitReports remindPlan remindSend remindPause openCampaign zalo unitHistory resendLink changePin onBehalf clearTrial'
    .split(' ')
    .map((action): [string, ...unknown[]] => ['api', action, { unit: 'TH01' }]),
];

/** TH05's answer through the Form, whatever the product makes of it. `guide` is that of the same Form. */
export function submitOne(workspace: Workspace, guide: FormGuide): Fired[] {
  const cells = { ...right, unit: 'TH05', 'area.households': '240', 'area.householdsInstalled': '200' };
  const respondent = toRespondent(guide, { cells, today: dayOf(workspace.now()) });
  if ('refused' in respondent) throw new Error(respondent.refused);
  const response = workspace.respond(respondent);
  if ('refused' in response) throw new Error(JSON.stringify(response.refused));
  return response.fired;
}
