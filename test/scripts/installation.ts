/** An installation that is well, in the imitated Google: what provisioning, set-up and some weeks of use leave behind. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../scripts/google/bundle.ts';
import type { Installation } from '../../scripts/google/state.ts';
import { tabNames } from '../../src/texts/tabs.ts';
import type { Fake } from '../fake/fake.ts';
import { newPlace, type Place, type Ran, runScript } from '../fake/run.ts';
import {
  addAccount,
  addDocument,
  addFile,
  addForm,
  addGrant,
  addScript,
  addSpreadsheet,
  claspClient,
  type DriveFile,
  type FakeState,
  type FormState,
  mime,
  newId,
  newTab,
  type ScriptFile,
  type ScriptProject,
  type Spreadsheet,
  scriptClient,
  type Version,
} from '../fake/state.ts';

export const owner = 'can-bo@mau.example';

export interface Manifest {
  timeZone: string;
  oauthScopes: string[];
  dependencies: { enabledAdvancedServices?: object[] };
  webapp: { access: string; executeAs: string };
}

export const manifest = (): Manifest =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../appsscript.json'), 'utf8')) as Manifest;

/** A program that is small: what it does is nobody's business here, what its first line says is. */
export const program = (version: string, data: number, made = manifest()): ScriptFile[] => [
  { name: 'appsscript', type: 'JSON', source: JSON.stringify(made) },
  { name: 'Code', type: 'SERVER_JS', source: `// tonghop ${version}, data ${data}\nvar App = {};\n` },
];

/** What dist holds in these tests. */
export const current = program('0.3.0', 2);
export const older = program('0.2.0', 2);

export interface Installed {
  listed: Installation;
  file: DriveFile;
  sheet: Spreadsheet;
  project: ScriptProject;
  form: FormState;
  formFile: DriveFile;
  /** Of the consolidated reports, with one document in it. */
  folder: DriveFile;
  report: DriveFile;
  /** The row `installation`, as it will be when `write` is called. */
  record: { dataVersion: number; bundle: string; heartbeat: number; properties: Record<string, string> };
}

export interface Given {
  name: string;
  /** At HEAD and in the only version; what dist holds unless given. */
  files?: ScriptFile[];
}

export function addInstallation(state: FakeState, { name, files = current }: Given): Installed {
  const common = { owner, madeBy: scriptClient };
  const file = { owner, madeBy: claspClient, name: `Bảng ${name}`, appProperties: { tonghop: name } };
  const sheet = addSpreadsheet(state, file, { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  const versions: Version[] = [version(1, name, files, state.now)];
  const project = addScript(state, owner, { parentId: sheet.id, files: structuredClone(files), versions });
  const deploymentId = newId(state, 'AKfycb', 73);
  const description = versions[0]?.description ?? '';
  const deployment = { deploymentId, versionNumber: 1, description, manifestFileName: 'appsscript' };
  project.deployments.push({ ...deployment, updateTime: state.now });
  const form = addForm(state, { ...common, name: `Biểu mẫu ${name}` });
  const folder = addFile(state, { ...common, name: 'Báo cáo tổng hợp', mimeType: mime.folder });
  const report = addDocument(state, { ...common, name: `Báo cáo ${name}`, parents: [folder.id] }, new Uint8Array());
  const properties = { campaign: 'an-khanh', owner, sheetId: sheet.id, dataVersion: '2', setUpAt: String(state.now) };
  const made = { formId: form.id, formUrl: form.json.responderUri, 'folder.reports': folder.id };
  return {
    listed: {
      name,
      account: owner,
      preset: 'an-khanh',
      title: `Bảng ${name}`,
      sheetId: sheet.id,
      scriptId: project.id,
      pushed: hashOf(files),
      versionNumber: 1,
      versionOf: hashOf(files),
      deploymentId,
      webAppUrl: `https://script.google.com/macros/s/${deploymentId}/exec`,
    },
    file: state.files[sheet.id] as DriveFile,
    sheet,
    project,
    form,
    formFile: state.files[form.id] as DriveFile,
    folder,
    report,
    record: { dataVersion: 2, bundle: '0.3.0', heartbeat: Date.now() - 60_000, properties: { ...properties, ...made } },
  };
}

export const version = (versionNumber: number, name: string, files: ScriptFile[], createTime = 0): Version => ({
  versionNumber,
  description: `tonghop ${name} ${hashOf(files)}`,
  createTime,
  files: structuredClone(files),
});

/** The tab `current`, in which the row stands somewhere between others. */
export function writeRecord({ sheet, record }: Installed): void {
  const rows = [
    ['settings', '{}'],
    ['installation', JSON.stringify(record)],
    ['unit/TH01', '{"code":"TH01"}'],
  ];
  const values = [['key', 'data'], ['Khóa', 'Dữ liệu'], ...rows];
  sheet.tabs = [newTab('Theo dõi'), newTab(tabNames.current, { sheetId: 7, index: 1, hidden: true, values })];
}

/** Beside the installations: an account that is signed in, and dist. */
export function newDesk(fake: Fake): Place {
  addAccount(fake.state, owner);
  const place = newPlace({ default: addGrant(fake.state, owner) });
  writeDist(place, current);
  return place;
}

export function writeDist({ cwd }: Place, files: ScriptFile[]): void {
  for (const { name, type, source } of files)
    writeFileSync(join(cwd, 'dist', type === 'JSON' ? `${name}.json` : `${name}.js`), source);
}

const statePath = ({ cwd }: Place): string => join(cwd, '.tonghop', 'provision.json');

export function writeState(place: Place, installed: readonly Installed[]): void {
  mkdirSync(join(place.cwd, '.tonghop'), { recursive: true });
  const installations = Object.fromEntries(installed.map(({ listed }) => [listed.name, listed]));
  writeFileSync(statePath(place), JSON.stringify({ version: 1, installations }));
}

export const readListed = (place: Place, name: string): Installation =>
  JSON.parse(readFileSync(statePath(place), 'utf8')).installations[name];

export const runIn = (fake: Fake, place: Place, script: string, args: readonly string[]): Promise<Ran> =>
  runScript(script, args, { fake, ...place });
