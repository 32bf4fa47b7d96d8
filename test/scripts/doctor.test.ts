import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fake, startFake } from '../fake/fake.ts';
import type { Place, Ran } from '../fake/run.ts';
import {
  addInstallation,
  type Installed,
  manifest,
  newDesk,
  older,
  program,
  runIn,
  version,
  writeRecord,
  writeState,
} from './installation.ts';

let fake: Fake;
let place: Place;

beforeAll(async () => {
  fake = await startFake();
});

afterAll(async () => {
  place?.remove();
  await fake.close();
});

interface Check {
  id: string;
  status: 'ok' | 'warn' | 'bad' | 'unknown';
  seen: string;
  todo?: string;
  clicks?: string;
}

const hour = 3_600_000;
const anyone = { id: 'anyoneWithLink', type: 'anyone', role: 'reader' } as const;
const edited = (files: Installed['project']['files'], change: Partial<ReturnType<typeof manifest>>) =>
  files.map((file) =>
    file.type === 'JSON' ? { ...file, source: JSON.stringify({ ...manifest(), ...change }) } : file,
  );

/** At HEAD and in the version that is deployed, as a deployed bundle of its own would have it. */
function hold({ project }: Installed, files: Installed['project']['files']): void {
  project.files = structuredClone(files);
  for (const each of project.versions) each.files = structuredClone(files);
}

/** Versions that nobody uses, up to this many. */
function fill({ versions, files }: Installed['project'], name: string, count: number): void {
  while (versions.length < count) versions.push(version(versions.length + 1, name, files));
}

const all = (status: Check['status'], ...ids: string[]): Record<string, Check['status']> =>
  Object.fromEntries(ids.map((id) => [id, status]));

const ofSheet = ['sheetLocale', 'sheetZone'];
const ofRecord = ['dataVersion', 'triggers', 'form', 'formSharing', 'formLink', 'nothingPublic'];
const ofContent = ['head', 'manifestZone', 'scopes', 'driveService', 'deployedVersion'];
const ofProject = [...ofContent, 'versions', 'deployment', 'webAccess'];

interface Breakage {
  name: string;
  break(it: Installed): void;
  /** All that is not ok. */
  found: Record<string, Check['status']>;
  /** In what was seen or is to be done about the first of them. */
  says: RegExp;
  /** A check that it would not let be made bad by another fault, though it makes it not bad itself. */
  touches?: string;
  /** Shares its installation with no other. */
  alone?: true;
  /** Done to the tabs, when they are written. */
  late?: true;
}

const breakages: Breakage[] = [
  { name: 'well', break: () => undefined, found: {}, says: /^$/, alone: true },
  {
    name: 'sheet-trashed',
    break: ({ file }) => {
      file.trashed = true;
    },
    found: { sheet: 'bad' },
    says: /lies in the trash.*Khôi phục/s,
  },
  {
    name: 'sheet-locale',
    break: ({ sheet }) => {
      sheet.locale = 'en_US';
    },
    found: { sheetLocale: 'bad' },
    says: /en_US instead of vi_VN.*Ngôn ngữ/s,
  },
  {
    name: 'sheet-zone',
    break: ({ sheet }) => {
      sheet.timeZone = 'America/New_York';
    },
    found: { sheetZone: 'bad' },
    says: /America\/New_York instead of Asia\/Ho_Chi_Minh.*Múi giờ/s,
  },
  {
    name: 'owner',
    break: ({ record }) => {
      record.properties.owner = 'nguoi-cu@mau.example';
    },
    found: { account: 'bad' },
    says: /set-up was run by nguoi-cu@mau.example/,
  },
  {
    name: 'older-bundle',
    touches: 'deployedVersion',
    break: (it) => hold(it, older),
    found: { head: 'warn' },
    says: /an older bundle: it says "0.2.0, data 2", this bundle "0.3.0, data 2".*npm run deploy/s,
  },
  {
    name: 'newer-bundle',
    touches: 'deployedVersion',
    break: (it) => hold(it, program('0.10.0', 2)),
    found: { head: 'warn' },
    says: /a newer bundle/,
  },
  {
    name: 'edited-by-hand',
    break: ({ project }) => void project.files.push({ name: 'Mã', type: 'SERVER_JS', source: 'var x = 1;\n' }),
    found: { head: 'bad', deployedVersion: 'bad' },
    says: /edited by hand.*look first/s,
  },
  {
    name: 'manifest-zone',
    touches: 'deployedVersion',
    break: (it) => hold(it, edited(it.project.files, { timeZone: 'Etc/GMT' })),
    found: { head: 'warn', manifestZone: 'bad' },
    says: /another build of the same version/,
  },
  {
    name: 'scopes',
    touches: 'deployedVersion',
    break: (it) => hold(it, edited(it.project.files, { oauthScopes: manifest().oauthScopes.slice(1) })),
    found: { head: 'warn', scopes: 'bad' },
    says: /another build/,
  },
  {
    name: 'drive-service',
    touches: 'deployedVersion',
    break: (it) => hold(it, edited(it.project.files, { dependencies: {} })),
    found: { head: 'warn', driveService: 'bad' },
    says: /another build/,
  },
  {
    name: 'many-versions',
    break: ({ project, listed }) => fill(project, listed.name, 180),
    found: { versions: 'warn' },
    says: /18\d of 200.*Xóa hàng loạt phiên bản/s,
  },
  {
    name: 'no-more-versions',
    break: ({ project, listed }) => fill(project, listed.name, 200),
    found: { versions: 'bad' },
    says: /200 of 200/,
  },
  {
    name: 'deployment-gone',
    break: ({ project }) => void project.deployments.pop(),
    found: { deployment: 'bad', deployedVersion: 'unknown' },
    says: /is gone.*npm run deploy makes one/s,
  },
  {
    name: 'page-behind',
    break: ({ project }) => void project.versions.splice(0, 1, version(1, 'any', older)),
    found: { deployedVersion: 'bad' },
    says: /runs another program than triggers and menus/,
  },
  {
    name: 'page-open',
    break: ({ project, listed }) => {
      const webapp = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };
      const next = project.versions.length + 1;
      project.versions.push(version(next, listed.name, edited(project.files, { webapp })));
      const second = { deploymentId: 'AKfycbOther', versionNumber: next, description: '', updateTime: 0 };
      project.deployments.push({ ...second, manifestFileName: 'appsscript' });
    },
    found: { webAccess: 'bad' },
    says: /open to ANYONE_ANONYMOUS; the manifest says MYSELF.*Chỉ mình tôi/s,
  },
  {
    name: 'data-behind',
    break: ({ record }) => {
      record.dataVersion = 1;
    },
    found: { dataVersion: 'bad' },
    says: /version 1, this bundle wants 2.*Thiết lập đợt báo cáo…/s,
  },
  {
    name: 'data-ahead',
    break: ({ record }) => {
      record.dataVersion = 3;
    },
    found: { dataVersion: 'bad' },
    says: /version 3, this bundle knows only up to 2/,
  },
  {
    name: 'set-up-cut-off',
    break: ({ record }) => {
      record.properties.setUpAt = '';
    },
    found: { setUp: 'bad' },
    says: /cut off.*Thiết lập đợt báo cáo…/s,
  },
  {
    name: 'triggers-late',
    alone: true,
    break: ({ record }) => {
      record.heartbeat = Date.now() - 5 * hour;
    },
    found: { triggers: 'warn' },
    says: /5 hours ago/,
  },
  {
    name: 'triggers-silent',
    break: ({ record }) => {
      record.heartbeat = Date.now() - 30 * hour;
    },
    found: { triggers: 'bad' },
    says: /30 hours ago.*Thiết lập đợt báo cáo…/s,
  },
  {
    name: 'clock-wrong',
    break: ({ record }) => {
      record.heartbeat = Date.now() + hour;
    },
    found: { triggers: 'unknown' },
    says: /in the future/,
  },
  {
    name: 'form-trashed',
    break: ({ formFile }) => {
      formFile.trashed = true;
    },
    found: { form: 'bad', formLink: 'bad' },
    says: /lies in the trash.*Khôi phục/s,
  },
  {
    name: 'form-for-members',
    break: ({ formFile }) => void formFile.permissions.pop(),
    found: { formSharing: 'bad', formLink: 'bad' },
    says: /not everybody with the link may answer.*Bất kỳ ai có đường liên kết/s,
  },
  {
    name: 'form-open-to-edit',
    break: ({ formFile }) => void formFile.permissions.push({ ...anyone, id: 'wide', role: 'writer' }),
    found: { formSharing: 'bad' },
    says: /open to anyone as writer.*Bị hạn chế/s,
  },
  {
    name: 'form-wants-account',
    break: ({ form }) => {
      form.json.settings = { emailCollectionType: 'VERIFIED' };
    },
    found: { formLink: 'bad' },
    says: /wants a Google account.*đăng nhập/s,
  },
  {
    name: 'form-closed',
    break: ({ form }) => {
      form.json.publishSettings = { publishState: { isPublished: true, isAcceptingResponses: false } };
    },
    found: { formLink: 'warn' },
    says: /takes no answers.*Chấp nhận câu trả lời/s,
  },
  {
    name: 'sheet-public',
    break: ({ file }) => void file.permissions.push(anyone),
    found: { nothingPublic: 'bad' },
    says: /"Bảng \S+" \(anyone as reader\).*Bị hạn chế/s,
  },
  {
    name: 'folder-for-domain',
    break: ({ folder }) => void folder.permissions.push({ id: 'domain', type: 'domain', role: 'reader' }),
    found: { nothingPublic: 'bad' },
    says: /"Báo cáo tổng hợp" \(domain as reader\)/,
  },
  {
    name: 'report-public',
    break: ({ report }) => void report.permissions.push(anyone),
    found: { nothingPublic: 'bad' },
    says: /"Báo cáo \S+" \(anyone as reader\)/,
  },
  {
    name: 'sheet-gone',
    alone: true,
    break: ({ file, sheet, listed }) => {
      delete fake.state.files[file.id];
      delete fake.state.spreadsheets[sheet.id];
      // A bound project goes with its Sheet.
      delete fake.state.scripts[listed.scriptId ?? ''];
    },
    found: {
      sheet: 'bad',
      project: 'bad',
      ...all('unknown', 'account', ...ofSheet, ...ofProject, 'setUp', ...ofRecord),
    },
    says: /is not there.*read on a laptop/is,
  },
  {
    name: 'never-set-up',
    alone: true,
    late: true,
    break: ({ sheet }) => {
      sheet.tabs = sheet.tabs.slice(0, 1);
    },
    found: { setUp: 'bad', ...all('unknown', ...ofRecord) },
    says: /set-up has not been run.*Thiết lập đợt báo cáo…/s,
  },
  {
    name: 'set-up-before-the-row',
    alone: true,
    late: true,
    break: ({ sheet }) => void sheet.tabs[1]?.values.splice(3, 1),
    found: { setUp: 'bad', dataVersion: 'bad', ...all('unknown', ...ofRecord.slice(1)) },
    says: /older bundle, which left no word about itself/,
  },
  {
    name: 'row-broken',
    alone: true,
    late: true,
    break: ({ sheet }) => void sheet.tabs[1]?.values.splice(3, 1, ['installation', '{"dataVer']),
    found: all('unknown', ...ofSheet, 'setUp', ...ofRecord),
    says: /cannot be understood/,
  },
  {
    name: 'unfinished',
    alone: true,
    break: ({ listed }) => void delete listed.sheetId,
    found: { sheet: 'bad', ...all('unknown', 'account', ...ofSheet, 'project', ...ofProject, 'setUp', ...ofRecord) },
    says: /names no Sheet.*npm run provision/s,
  },
  {
    name: 'of-another',
    alone: true,
    break: ({ listed }) => {
      listed.account = 'nguoi-khac@mau.example';
    },
    found: { account: 'bad', ...all('unknown', 'sheet', ...ofSheet, 'project', ...ofProject, 'setUp', ...ofRecord) },
    says: /can-bo@mau.example is signed in, but the installation belongs to nguoi-khac@mau.example.*--user/s,
  },
];

interface Patient {
  name: string;
  faults: Breakage[];
}

/** Faults that have nothing to do with each other share an installation: each costs some fifteen requests. */
function admitted(): Patient[] {
  const patients: (Patient & { taken: Set<string> })[] = [];
  for (const fault of breakages) {
    const ids = [...Object.keys(fault.found), fault.touches ?? ''].filter((id) => id !== '');
    const room = patients.find(({ taken }) => !taken.has('all') && !ids.some((id) => taken.has(id)));
    const patient = fault.alone || !room ? { name: fault.name, faults: [], taken: new Set<string>() } : room;
    if (patient !== room) patients.push(patient);
    patient.faults.push(fault);
    for (const id of fault.alone ? ['all'] : ids) patient.taken.add(id);
  }
  return patients;
}

const patients = admitted();

/** A tab that a person renamed is found all the same. */
const renamed = (it: Installed): void => {
  for (const tab of it.sheet.tabs) if (tab.hidden) tab.title = 'Trang 1';
};

describe('each fault is found, and only that', () => {
  let ran: Ran;
  let examined: { name: string; checks: Check[] }[];

  beforeAll(async () => {
    place = newDesk(fake);
    // Google may always give fewer than was asked for.
    fake.state.pageSize = 7;
    const installed = patients.map(({ name, faults }) => {
      const it = addInstallation(fake.state, { name });
      // The row is written from what the one half says; the other half is about the row itself.
      for (const fault of faults) if (!fault.late) fault.break(it);
      writeRecord(it);
      for (const fault of faults) if (fault.late) fault.break(it);
      return it;
    });
    renamed(installed[0] as Installed);
    writeState(place, installed);
    ran = await runIn(fake, place, 'doctor', ['--json']);
    examined = JSON.parse(ran.stdout);
  });

  const checksOf = (name: string): Check[] => examined.find((each) => each.name === name)?.checks ?? [];
  const cases = patients.flatMap(({ name, faults }) => faults.map((fault) => ({ ...fault, patient: name })));

  test.each(cases)('$name', ({ patient, found, says }) => {
    const checks = checksOf(patient).filter(({ id }) => id in found);
    expect(Object.fromEntries(checks.map(({ id, status }) => [id, status]))).toEqual(found);
    const { seen = '', todo = '', clicks = '' } = checks.find(({ id }) => id === Object.keys(found)[0]) ?? {};
    expect(`${seen}\n${todo}\n${clicks}`.trim()).toMatch(says);
  });

  test.each(patients)('whatever else is looked at in $name is well', ({ name, faults }) => {
    const found = new Set(faults.flatMap((fault) => Object.keys(fault.found)));
    const others = checksOf(name).filter(({ id }) => !found.has(id));
    expect(others.length).toBe(20 - found.size);
    expect(others.filter(({ status }) => status !== 'ok')).toEqual([]);
  });

  test('it says what to do about whatever is bad', () => {
    const silent = examined.flatMap(({ name, checks }) =>
      checks
        .filter(({ status, todo }) => (status === 'bad' || status === 'warn') && !todo)
        .map(({ id }) => `${name}: ${id}`),
    );
    expect(silent).toEqual([]);
  });

  test('it only reads, asks as Google wants to be asked, and prints no secret', () => {
    expect(ran.code).toBe(1);
    expect(fake.problems()).toEqual([]);
    const written = fake.requests.filter(({ method, id }) => method !== 'GET' && id !== 'oauth2.token');
    expect(written).toEqual([]);
    expect(fake.secrets().filter((secret) => `${ran.stdout}${ran.stderr}`.includes(secret))).toEqual([]);
  });
});

test('in words, with exit 0 when nothing is bad', async () => {
  const { code, stdout } = await runIn(fake, place, 'doctor', ['--only', 'well', '--only', 'triggers-late']);
  expect(code).toBe(0);
  expect(stdout).toContain('well: Bảng well\n  ok      account          can-bo@mau.example\n');
  expect(stdout).toMatch(/ {2}warn {4}triggers .* 5 hours ago\n {10}-> Look again.*\n {10}=> Đăng nhập tài khoản/);
  expect(stdout).toContain('39 ok, 1 to watch, 0 bad, 0 unknown');
});
