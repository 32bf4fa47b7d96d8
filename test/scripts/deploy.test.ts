import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../scripts/deploy/tell.ts';
import { hashOf } from '../../scripts/google/bundle.ts';
import { scopeReason } from '../../src/texts/installUpkeep.ts';
import { type Fake, startFake } from '../fake/fake.ts';
import type { Place, Ran } from '../fake/run.ts';
import { addSpreadsheet, claspClient, type ScriptFile } from '../fake/state.ts';
import {
  addInstallation,
  current,
  type Installed,
  manifest,
  newDesk,
  older,
  owner,
  program,
  readListed,
  runIn,
  version,
  writeRecord,
  writeState,
} from './installation.ts';

let fake: Fake;
const places: Place[] = [];

beforeAll(async () => {
  fake = await startFake();
});

afterAll(async () => {
  for (const place of places) place.remove();
  await fake.close();
});

const sendMail = 'https://www.googleapis.com/auth/script.send_mail';
const wholeDrive = 'https://www.googleapis.com/auth/drive';
/** One permission less than the current one, and one more. */
const otherScopes = program('0.2.0', 1, {
  ...manifest(),
  oauthScopes: [...manifest().oauthScopes.filter((scope) => scope !== sendMail), wholeDrive],
});

/** What was asked for that changes something. */
const changes = (): string[] =>
  fake.requests.filter(({ method, id }) => method !== 'GET' && id !== 'oauth2.token').map(({ id }) => id);

/** A desk with these installations, `prepare`d in the imitated Google before the command is run. */
function deskWith(installed: readonly Installed[]): Place {
  const place = newDesk(fake);
  places.push(place);
  for (const each of installed) writeRecord(each);
  writeState(place, installed);
  return place;
}

const deployed = ({ project, listed }: Installed) =>
  project.deployments.find(({ deploymentId }) => deploymentId === listed.deploymentId)?.versionNumber;

const described = ({ project, listed }: Installed, files: ScriptFile[]): number[] =>
  project.versions.flatMap(({ versionNumber, description }) =>
    description === `tonghop ${listed.name} ${hashOf(files)}` ? [versionNumber] : [],
  );

interface Case {
  name: string;
  /** At HEAD and in version 1 before `prepare`. */
  files: ScriptFile[];
  prepare?(it: Installed): void;
  result: Result['result'];
  /** Of the leader's page. */
  runs: number | undefined;
  /** What HEAD holds in the end. */
  head: ScriptFile[];
  /** How many versions there are in the end. */
  count: number;
  /** Of the clicks, or of why it could not be done. */
  says: RegExp;
}

const fill = ({ project, listed }: Installed, count: number): void => {
  const { versions } = project;
  while (versions.length < count) versions.push(version(versions.length + 1, listed.name, older));
  project.deployments.forEach((each) => {
    if (each.versionNumber !== null) each.versionNumber = count;
  });
};

const cases: Case[] = [
  { name: 'same', files: current, result: 'unchanged', runs: 1, head: current, count: 1, says: /^$/ },
  {
    name: 'new-with-other-scopes',
    files: otherScopes,
    prepare: ({ record }) => {
      record.dataVersion = 1;
    },
    result: 'done',
    runs: 2,
    head: current,
    count: 2,
    says: /Google hỏi quyền.*Cho phép.*Thiết lập đợt báo cáo….*không xóa số liệu/s,
  },
  {
    name: 'pushed-and-cut-off',
    files: otherScopes,
    prepare: (it) => {
      it.project.files = structuredClone(current);
      it.project.versions.push(version(2, it.listed.name, current));
    },
    result: 'done',
    runs: 2,
    head: current,
    count: 2,
    says: /Google hỏi quyền/,
  },
  {
    name: 'version-of-another-content',
    files: older,
    prepare: (it) => {
      it.project.files = structuredClone(current);
      it.project.versions.push({ ...version(2, it.listed.name, current), files: structuredClone(older) });
    },
    result: 'done',
    runs: 3,
    head: current,
    count: 3,
    says: /^$/,
  },
  {
    name: 'at-199',
    files: older,
    prepare: (it) => {
      it.project.files = structuredClone(current);
      fill(it, 199);
    },
    result: 'done',
    runs: 200,
    head: current,
    count: 200,
    says: /Xóa hàng loạt phiên bản/,
  },
  {
    name: 'at-200',
    files: older,
    prepare: (it) => fill(it, 200),
    result: 'page kept',
    runs: 200,
    head: current,
    count: 200,
    says: /Xóa hàng loạt phiên bản/,
  },
  {
    name: 'page-deleted',
    files: current,
    prepare: ({ project }) => void project.deployments.pop(),
    result: 'done',
    runs: undefined,
    head: current,
    count: 1,
    says: /địa chỉ mới.*https:\/\/script\.google\.com\/macros\/s\//,
  },
  {
    name: 'data-ahead',
    files: older,
    prepare: ({ record }) => {
      record.dataVersion = 3;
    },
    result: 'failed',
    runs: 1,
    head: older,
    count: 1,
    says: /holds data of version 3; this bundle knows only version 2.*Nothing was changed\.\nDeploy a bundle/s,
  },
  {
    name: 'of-another',
    files: older,
    prepare: ({ listed }) => {
      listed.account = 'nguoi-khac@mau.example';
    },
    result: 'failed',
    runs: 1,
    head: older,
    count: 1,
    says: /was made by nguoi-khac@mau.example, but can-bo@mau.example is signed in/,
  },
  {
    name: 'unfinished',
    files: older,
    prepare: ({ listed }) => {
      delete listed.scriptId;
    },
    result: 'failed',
    runs: 1,
    head: older,
    count: 1,
    says: /Run npm run provision/,
  },
  {
    name: 'script-of-another-sheet',
    files: older,
    prepare: ({ project }) => {
      project.parentId = addSpreadsheet(fake.state, { owner, madeBy: claspClient, name: 'Của người khác' }).id;
    },
    result: 'failed',
    runs: 1,
    head: older,
    count: 1,
    says: /the script project of another Sheet/,
  },
];

describe('several installations at once', () => {
  let installed: Installed[];
  let place: Place;
  let planned: Ran;
  let ran: Ran;
  let results: Result[];
  const after: Record<'planning' | 'first' | 'second', string[]> = { planning: [], first: [], second: [] };

  beforeAll(async () => {
    installed = cases.map(({ name, files, prepare }) => {
      const it = addInstallation(fake.state, { name, files });
      prepare?.(it);
      return it;
    });
    place = deskWith(installed);
    planned = await runIn(fake, place, 'deploy', ['--plan', '--only', 'same', '--only', 'new-with-other-scopes']);
    after.planning = changes();
    // The answer to the first version is lost on its way.
    fake.plan({ method: 'script.projects.versions.create', broken: 'after' });
    // Of the first: the Cloud project behind clasp's own sign-in need not have the Sheets API switched on.
    fake.plan({ method: 'sheets.spreadsheets.get', status: 403, reason: 'accessNotConfigured' });
    ran = await runIn(fake, place, 'deploy', ['--yes', '--json']);
    results = JSON.parse(ran.stdout);
    after.first = changes();
  });

  test.each(cases)('$name: $result', ({ name, result, runs, head, count, says }) => {
    const it = installed.find(({ listed }) => listed.name === name) as Installed;
    const found = results.find((each) => each.name === name);
    expect(found?.result).toBe(result);
    expect(deployed(it)).toBe(runs);
    expect(hashOf(it.project.files)).toBe(hashOf(head));
    expect(it.project.versions.length).toBe(count);
    expect([...(found?.clicks ?? []), found?.why ?? ''].join('\n').trim()).toMatch(says);
  });

  test('a plan changes nothing and tells the permissions that grow and shrink', () => {
    expect(after.planning).toEqual([]);
    expect(planned.code).toBe(0);
    expect(planned.stdout).toContain('+ script.send_mail: Gửi thư trả lời, thư nhắc');
    expect(planned.stdout).toContain('- drive: ');
    expect(planned.stdout).toContain('the program changes: 0.2.0, data 1 -> 0.3.0, data 2');
    expect(planned.stdout).toMatch(/\nsame +unchanged +version 1 .*\nnew-with-other-scopes +planned +version 1 /);
  });

  test('a page that was deleted by hand is made once, noted, and marked at its Sheet', () => {
    const { project, file } = installed.find(({ listed }) => listed.name === 'page-deleted') as Installed;
    const pages = project.deployments.filter(({ versionNumber }) => versionNumber === 1);
    const [{ deploymentId } = { deploymentId: '' }] = pages;
    expect(pages.length).toBe(1);
    expect(readListed(place, 'page-deleted')).toMatchObject({ deploymentId, versionNumber: 1 });
    expect(file.appProperties.tonghopDeployment).toBe(deploymentId);
  });

  test('an answer that got lost makes no second version', () => {
    const it = installed.find(({ listed }) => listed.name === 'new-with-other-scopes') as Installed;
    expect(described(it, current)).toEqual([2]);
    expect(readListed(place, it.listed.name)).toMatchObject({ versionNumber: 2, versionOf: hashOf(current) });
  });

  test('a Sheet that cannot be asked is taken to be as new as its program', () => {
    const [first = ''] = ran.stderr.split('\nnew-with');
    expect(first).toMatch(/^same: .*does not reach the Sheets API: the data version is taken from the program$/s);
  });

  test('four that cannot be done keep no other from it, and end in exit 1', () => {
    expect(ran.code).toBe(1);
    expect(results.length).toBe(cases.length);
  });

  test('run again, it changes nothing', async () => {
    const again = await runIn(fake, place, 'deploy', ['--yes', '--json']);
    const kept = ['failed', 'page kept'];
    const words = cases.map(({ result }) => (kept.includes(result) ? result : 'unchanged'));
    expect((JSON.parse(again.stdout) as Result[]).map(({ result }) => result)).toEqual(words);
    expect(changes()).toEqual(after.first);
  });

  test('it asks as Google wants to be asked, and prints no secret', () => {
    expect(fake.problems()).toEqual([]);
    const printed = [planned, ran].map(({ stdout, stderr }) => stdout + stderr).join('');
    expect(fake.secrets().filter((secret) => printed.includes(secret))).toEqual([]);
  });
});

describe('going back', () => {
  let it: Installed;
  let place: Place;

  beforeAll(() => {
    fake.reset();
    it = addInstallation(fake.state, { name: 'mot', files: program('0.1.0', 1) });
    const other = addInstallation(fake.state, { name: 'hai' });
    it.project.versions.push(version(2, 'mot', older), version(3, 'mot', current));
    it.project.files = structuredClone(current);
    for (const each of it.project.deployments) if (each.versionNumber) each.versionNumber = 3;
    place = deskWith([it, other]);
  });

  test.each([
    ['more than one installation', ['--rollback', '2'], 2, /name it with --only/],
    ['no number', ['--rollback', 'cũ', '--only', 'mot'], 2, /wants the number of a version, not "cũ"/],
    ['no such version', ['--rollback', '9', '--only', 'mot'], 1, /no version 9.*\n {6}3 .* tonghop mot/s],
    ['a program too old for the data', ['--rollback', '1', '--only', 'mot'], 1, /version 1 knows only version 1/],
    ['nobody to ask', ['--rollback', '2', '--only', 'mot'], 1, /--yes/],
  ])('%s: nothing is changed', async (_, args, code, says) => {
    const ran = await runIn(fake, place, 'deploy', args);
    expect(ran.code).toBe(code);
    expect(ran.stdout + ran.stderr).toMatch(says);
    expect(changes()).toEqual([]);
  });

  test('content to HEAD, the page to the version, no version made', async () => {
    const { code, stdout } = await runIn(fake, place, 'deploy', ['--rollback', '2', '--only', 'mot', '--yes']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nmot {2}done {7}version 2 {2}https:/);
    expect(changes()).toEqual(['script.projects.updateContent', 'script.projects.deployments.update']);
    expect(it.project.files).toEqual(older);
    expect(deployed(it)).toBe(2);
    expect(it.project.versions.length).toBe(3);
    expect(readListed(place, 'mot')).toMatchObject({
      versionNumber: 2,
      versionOf: hashOf(older),
      pushed: hashOf(older),
    });
    expect(fake.problems()).toEqual([]);
  });
});

test('killed at one request after another, it ends as if it never had been', async () => {
  fake.reset();
  const it = addInstallation(fake.state, { name: 'mot', files: otherScopes });
  it.project.files = structuredClone(current);
  it.project.deployments.pop();
  const place = deskWith([it]);
  const deaths = [
    { method: 'script.projects.versions.create', kill: 'after' },
    { method: 'script.projects.deployments.create', kill: 'after' },
    { method: 'drive.files.update', kill: 'after' },
  ] as const;
  for (const death of deaths) {
    fake.plan(death);
    expect((await runIn(fake, place, 'deploy', ['--yes'])).code).toBe(null);
  }
  const last = await runIn(fake, place, 'deploy', ['--yes', '--json']);
  expect(last.code).toBe(0);
  expect(described(it, current)).toEqual([2]);
  const pages = it.project.deployments.filter(({ versionNumber }) => versionNumber !== null);
  const [{ deploymentId } = { deploymentId: '' }] = pages;
  expect(pages.map(({ versionNumber }) => versionNumber)).toEqual([2]);
  expect(readListed(place, 'mot')).toMatchObject({ versionNumber: 2, versionOf: hashOf(current), deploymentId });
  expect(it.file.appProperties.tonghopDeployment).toBe(deploymentId);
  expect((JSON.parse(last.stdout) as Result[])[0]?.clicks.join()).toContain(deploymentId);
});

test('each permission of the manifest is explained as the guide explains it', () => {
  const guide = readFileSync('docs/cai-dat.md', 'utf8');
  const rows = manifest().oauthScopes.map((scope) => `| \`${scopeReason(scope).replace(': ', '` | ')} |`);
  expect(rows.filter((row) => !guide.includes(row))).toEqual([]);
});
