/** From a sign-in to a Sheet with its script, once and for all, on an imitated Google. Kills: provisionKilled.test.ts. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArguments, sentenceOf } from '../../scripts/google/arguments.ts';
import { UsageError } from '../../scripts/google/errors.ts';
import { signIn } from '../../scripts/google/session.ts';
import { readState } from '../../scripts/google/state.ts';
import { options, understood, usage } from '../../scripts/provision/options.ts';
import { installed } from '../../src/texts/install.ts';
import { menu, setupDialog } from '../../src/texts/menu.ts';
import { type Fake, startFake } from '../fake/fake.ts';
import type { Rule } from '../fake/faults.ts';
import type { Ran } from '../fake/run.ts';
import { addAccount, addGrant, addSpreadsheet, claspClient, clasprc, claspScopes } from '../fake/state.ts';
import {
  endState,
  installer,
  provision,
  provisionArgs,
  read,
  type Stage,
  setStage,
  useSmallBundle,
  write,
  writes,
} from './stage.ts';

const stateFile = '.tonghop/provision.json';
const without = (...left: string[]): string[] => provisionArgs.filter((arg) => !left.includes(arg));

let fake: Fake;
beforeAll(async () => {
  fake = await startFake();
});
afterAll(() => fake.close());

describe('an installation', () => {
  let stage: Stage;
  let first: Ran;
  let made: unknown;
  let requests: string[];

  beforeAll(async () => {
    stage = setStage(fake);
    // Left by a command that died: nobody holds it.
    mkdirSync(join(stage.place.cwd, '.tonghop'));
    write(stage, `${stateFile}.lock`, '4194304999\n');
    // The libraries print what they send and get, tokens too, where they are let.
    first = await provision(stage, provisionArgs, { GOOGLE_SDK_NODE_LOGGING: 'all' });
    requests = fake.requests.map(({ id }) => id);
    made = endState(stage);
  });
  afterAll(() => stage.place.remove());
  beforeEach(() => {
    fake.requests.length = 0;
  });

  test('is one Sheet with its mark and campaign, one script with the bundle, one page', () => {
    expect({ code: first.code, requests: requests.length < 20 }).toEqual({ code: 0, requests: true });
    const { hash, ...rest } = made as { hash?: string } & Record<string, unknown>;
    expect(hash).toBe(undefined);
    expect(rest).toMatchObject({
      sheets: [
        {
          name: 'Xã Mẫu: Đợt 1',
          appProperties: { tonghop: 'mau', tonghopScript: 'SCRIPT', tonghopDeployment: 'PAGE' },
          locale: 'vi_VN',
          timeZone: 'Asia/Ho_Chi_Minh',
          tabs: 1,
          starts: ['tonghop.start=an-khanh'],
        },
      ],
      projects: [
        {
          title: 'tonghop mau',
          files: [
            ['appsscript', 'JSON', true],
            ['Code', 'SERVER_JS', true],
          ],
          versions: [expect.stringMatching(/^tonghop mau [0-9a-f]{12}$/)],
          deployments: [expect.stringMatching(/^1 tonghop mau [0-9a-f]{12}$/)],
        },
      ],
      state: { version: 1, installations: { mau: { account: installer, preset: 'an-khanh', kind: 'campaign' } } },
      clasp: { scriptId: 'SCRIPT', rootDir: 'dist', parentId: ['SHEET'] },
      disk: ['provision.json'],
    });
  });

  test('the plan stands before everything, and the clicks that are left behind it', () => {
    const { sheetId, webAppUrl } = JSON.parse(read(stage, stateFile)).installations.mau;
    expect(first.stdout).toMatch(/^Plan for "mau"\n.*account +can-bo@mau\.example\n/);
    for (const there of [`/d/${sheetId}/edit`, webAppUrl, menu.setup, menu.links, setupDialog.ok, setupDialog.units])
      expect(first.stdout).toContain(there);
  });

  test('a second run looks and makes nothing', async () => {
    const { code, stdout } = await provision(stage, without('--yes'));
    expect({ code, writes: writes(stage) }).toEqual({ code: 0, writes: [] });
    expect(stdout).toContain('nothing was made');
    expect(endState(stage)).toEqual(made);
  });

  test('a state file that was lost is written anew from what Drive knows', async () => {
    rmSync(join(stage.place.cwd, stateFile));
    rmSync(join(stage.place.cwd, '.clasp.mau.json'));
    const { code } = await provision(stage);
    expect({ code, writes: writes(stage) }).toEqual({ code: 0, writes: [] });
    const { scriptAskedFor: _, ...known } = (made as { state: { installations: { mau: Record<string, string> } } })
      .state.installations.mau;
    expect(endState(stage)).toEqual({ ...(made as object), state: { version: 1, installations: { mau: known } } });
  });

  test('an old copy of the state file, which still doubts the script project, costs no Sheet', async () => {
    const { mau } = (JSON.parse(read(stage, stateFile)) as { installations: { mau: Record<string, string> } })
      .installations;
    const { name = '', account, preset, title, kind, sheetId } = mau;
    const doubtful = { name, account, preset, title, kind, sheetId, scriptAskedFor: sheetId };
    write(stage, stateFile, JSON.stringify({ version: 1, installations: { mau: doubtful } }));
    const { code } = await provision(stage);
    expect({ code, writes: writes(stage) }).toEqual({ code: 0, writes: [] });
    expect(endState(stage)).toEqual(made);
  });

  test('a state file that names another’s Sheet or script is refused, before anything of theirs is touched', async () => {
    const good = read(stage, stateFile);
    const { id } = addSpreadsheet(fake.state, {
      ...{ owner: installer, madeBy: claspClient, name: 'Của người khác' },
      appProperties: { tonghop: 'kia', tonghopScript: 'S' },
    });
    for (const [named, words] of [
      [{ sheetId: id, scriptAskedFor: id, scriptId: undefined }, /a Sheet that was not made for it.*Của người khác/],
      [{ scriptId: 'S' }, /the script project S, which is not that of its Sheet/],
    ] as const) {
      const state = JSON.parse(good);
      Object.assign(state.installations.mau, named);
      write(stage, stateFile, JSON.stringify(state));
      const { code, stderr } = await provision(stage);
      expect({ code, writes: writes(stage) }).toEqual({ code: 1, writes: [] });
      expect(stderr).toMatch(words);
    }
    write(stage, stateFile, good);
    delete fake.state.files[id];
  });

  test('a newer bundle is left to deploy, which compares permissions first', async () => {
    useSmallBundle(stage);
    const { code, stdout } = await provision(stage);
    expect({ code, writes: writes(stage) }).toEqual({ code: 0, writes: [] });
    expect(stdout).toContain('npm run deploy -- --only mau');
  });

  test('an installation that was never finished goes on with the bundle of today, at the same address', async () => {
    const [sheet] = Object.values(fake.state.files);
    delete sheet?.appProperties.tonghopDeployment;
    const { webAppUrl } = JSON.parse(read(stage, stateFile)).installations.mau;
    const { code, stdout } = await provision(stage);
    expect({ code, writes: writes(stage) }).toEqual({
      code: 0,
      writes: [
        'script.projects.updateContent',
        'script.projects.versions.create',
        'script.projects.deployments.update',
        'drive.files.update',
      ],
    });
    expect(stdout).toContain(webAppUrl);
    expect(endState(stage)).toMatchObject({
      projects: [
        { files: [expect.anything(), ['Code', 'SERVER_JS', true]], deployments: [expect.stringMatching(/^2 /)] },
      ],
    });
  });

  test.each([
    ['another campaign', ['--preset', 'hai-duong', '--title', 'A', '--name', 'mau'], /lists "mau" for "an-khanh"/],
    [
      'another account',
      [...provisionArgs, '--user', 'khac'],
      /made by can-bo@mau\.example, but khac@mau\.example.*--user/s,
    ],
  ])('under the same name, %s is refused', async (_, args, sentence) => {
    const other = addGrant(fake.state, 'khac@mau.example');
    writeFileSync(join(stage.place.home, '.clasprc.json'), clasprc({ default: stage.grant, khac: other }));
    const { code, stderr } = await provision(stage, args);
    expect({ code, writes: writes(stage) }).toEqual({ code: 1, writes: [] });
    expect(stderr).toMatch(sentence);
  });

  test('a page that was archived is deployed anew; a project full of versions is refused before Google refuses', async () => {
    const [project] = Object.values(fake.state.scripts);
    if (!project) throw new Error('no project');
    project.deployments = project.deployments.filter(({ versionNumber }) => versionNumber === null);
    const { code, stderr } = await provision(stage);
    expect({ code, writes: writes(stage) }).toEqual({
      code: 0,
      writes: ['script.projects.deployments.create', 'drive.files.update'],
    });
    expect(stderr).toContain('archived');

    const { description = '', ...version } = project.versions.at(-1) ?? {};
    const full = Array.from({ length: 200 }, (_, i) => ({ ...version, versionNumber: i + 1, description: `old ${i}` }));
    project.versions = full as typeof project.versions;
    project.deployments.pop();
    rmSync(join(stage.place.cwd, stateFile));
    const again = await provision(stage);
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/holds 200 versions.*delete old versions/s);
    project.versions = full.slice(0, 185) as typeof project.versions;
    expect((await provision(stage)).stderr).toContain('185 of 200 versions are used');
    expect(project.versions.at(-1)?.description).toBe(description);
  });

  test('a Sheet in the trash, or a script project that is gone, is the owner’s to judge', async () => {
    const sheet = Object.values(fake.state.files).find(({ appProperties }) => appProperties.tonghop);
    const { scripts } = fake.state;
    fake.state.scripts = {};
    expect((await provision(stage)).stderr).toMatch(/script project of "mau" .* is gone/);
    fake.state.scripts = scripts;
    if (sheet) sheet.trashed = true;
    const { code, stderr } = await provision(stage);
    expect({ code, writes: writes(stage) }).toEqual({ code: 1, writes: [] });
    expect(stderr).toMatch(/Sheet of "mau" is in the trash.*Restore it/s);
  });
});

const makers = [
  ...['drive.files.create', 'sheets.spreadsheets.batchUpdate', 'script.projects.create'],
  ...['script.projects.versions.create', 'script.projects.deployments.create'],
];
const others = [
  ...['drive.about.get', 'drive.files.list', 'drive.files.update', 'script.projects.getContent'],
  ...['script.projects.updateContent', 'script.projects.versions.list', 'script.projects.deployments.list'],
];
const each = (methods: readonly string[], fault: Rule): Rule[] => methods.map((method) => ({ method, ...fault }));

describe.concurrent('in trouble that passes', () => {
  test.each<[string, Rule[], number]>([
    [
      '429, then 403 rateLimitExceeded, for whatever is asked; an access token that is over',
      [
        ...each([...makers, ...others], { status: 429, retryAfter: 0 }),
        ...each([...makers, ...others], { nth: 2, status: 403, reason: 'rateLimitExceeded', retryAfter: 0 }),
        { method: 'script.projects.versions.create', nth: 3, expired: true },
      ],
      0,
    ],
    [
      '500 where something is made, 503 elsewhere',
      [...each(makers, { status: 500 }), ...each(others, { status: 503, retryAfter: 0 })],
      1,
    ],
    [
      '503 where something is made, 500 elsewhere',
      [...each(makers.slice(3), { status: 503 }), ...each(others, { status: 500, retryAfter: 0 })],
      0,
    ],
    ['a connection that breaks before', each([...makers, 'drive.files.list'], { broken: 'before' }), 1],
    ['a connection that breaks after', each([...makers, 'drive.files.update'], { broken: 'after' }), 1],
  ])('%s: one installation all the same', async (_, rules, givenUp) => {
    const own = await startFake();
    const stage = setStage(own);
    useSmallBundle(stage);
    for (const rule of rules) own.plan(rule);
    const { code, stderr } = await provision(stage);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    const { sheets, projects } = endState(stage) as { sheets: object[]; projects: Record<string, unknown[]>[] };
    expect([sheets.length, projects.length]).toEqual([1, 1]);
    expect([projects[0]?.versions?.length, projects[0]?.deployments?.length]).toEqual([1, 1]);
    // Whose script project nobody confirmed.
    expect(Object.values(own.state.files).filter(({ trashed }) => trashed).length).toBe(givenUp);
    stage.place.remove();
    await own.close();
  });
});

describe('what does not pass ends with a sentence', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = setStage(fake);
    useSmallBundle(stage);
  });
  afterEach(() => stage.place.remove());

  const rc = (): string => join(stage.place.home, '.clasprc.json');

  test.each<[string, () => void, RegExp, string[]?]>([
    ['nobody is signed in', () => rmSync(rc()), /Nobody is signed in.*npx clasp login/],
    ['a sign-in that was withdrawn', () => revoke(), /no longer valid.*npx clasp login\n/],
    [
      'boxes left unticked',
      () => untick('script.projects'),
      /lacks .*script\.projects\n.*npx clasp login\n.*every box/,
    ],
    ['a broken state file', () => stateIs('{'), /provision\.json is broken/],
    ['a state file where none can be', () => write(stage, '.tonghop', ''), /\.tonghop cannot be used: a file stands/],
    ['another command at work', () => lockedBy(process.pid), /Another command works with .*provision\.json/],
    ['nobody to ask', () => undefined, /Nobody can be asked.*--yes/, without('--yes')],
    ['no bundle', () => rmSync(join(stage.place.cwd, 'dist'), { recursive: true }), /npm run build/],
    [
      'a full Drive',
      () => fake.plan({ method: 'drive.files.create', status: 403, reason: 'storageQuotaExceeded' }),
      /Drive of the account can-bo@mau\.example is full/,
    ],
    ['a Sheet of unknown making', () => void addMarked(), /script project was never confirmed.*move it to the trash/s],
    [
      'two Sheets of one name',
      () => void [addMarked('S'), addMarked('S')],
      /Several Sheets on Drive carry the mark "mau"/,
    ],
    ['a Sheet made for another campaign', () => void addMarked('S', 'hai-duong'), /was made for "hai-duong"/],
  ])('%s', async (_, prepare, sentence, args = []) => {
    prepare();
    const { code, stdout, stderr } = await provision(
      stage,
      args[0] === '--user' ? [...provisionArgs, ...args] : args.length > 0 ? args : undefined,
    );
    expect(stderr).toMatch(sentence);
    expect({ code, made: Object.keys(fake.state.scripts).length, clicks: stdout.includes(menu.setup) }).toEqual({
      code: 1,
      made: 0,
      clicks: false,
    });
  });

  const revoke = (): void => {
    stage.grant.revoked = true;
  };
  const untick = (scope: string): void => {
    stage.grant.scopes = claspScopes.filter((each) => !each.endsWith(scope));
  };
  const stateIs = (text: string): void => {
    mkdirSync(join(stage.place.cwd, '.tonghop'));
    write(stage, stateFile, text);
  };
  const lockedBy = (pid: number): void => {
    mkdirSync(join(stage.place.cwd, '.tonghop'));
    write(stage, `${stateFile}.lock`, `${pid}\n`);
  };
  const addMarked = (script?: string, start?: string): unknown =>
    addSpreadsheet(
      fake.state,
      {
        owner: installer,
        madeBy: claspClient,
        name: 'Có sẵn',
        appProperties: { tonghop: 'mau', ...(script ? { tonghopScript: script } : {}) },
      },
      start
        ? {
            developerMetadata: [
              {
                metadataId: 1,
                metadataKey: 'tonghop.start',
                metadataValue: start,
                visibility: 'DOCUMENT',
                clientId: claspClient,
              },
            ],
          }
        : {},
    );

  test('a switch that is off costs no Sheet; a push that clasp skipped is seen, and no version is made of it', async () => {
    const account = fake.state.accounts[installer] ?? addAccount(fake.state, installer);
    account.appsScriptApi = false;
    const { code, stderr } = await provision(stage);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /Apps Script API is switched off for the account can-bo@mau\.example.*script\.google\.com\/home\/usersettings/,
    );
    account.appsScriptApi = true;
    // clasp finds nothing to push, says so, and ends with 0.
    write(stage, '.claspignore', '**/**\n');
    const skipped = await provision(stage);
    expect(skipped.code).toBe(1);
    expect(skipped.stderr).toMatch(/does not hold the bundle.*\.claspignore/s);
    expect(Object.values(fake.state.files).map(({ name, trashed }) => [name, trashed])).toEqual([
      ['Xã Mẫu: Đợt 1', false],
    ]);
    expect(Object.values(fake.state.scripts).map(({ versions }) => versions)).toEqual([[]]);
  });

  test('a script project that is never confirmed: three Sheets in the trash, then a sentence', async () => {
    fake.plan({ method: 'script.projects.create', times: 3, broken: 'before' });
    const { code, stderr } = await provision(stage);
    expect(code).toBe(1);
    expect(stderr).toMatch(/did not confirm a script project 3 times/);
    expect(Object.values(fake.state.files).map(({ trashed }) => trashed)).toEqual([true, true, true]);
  });

  test('a project behind the sign-in without the Sheets API: the installation goes on, and says what to click', async () => {
    fake.plan({ method: 'sheets.spreadsheets.batchUpdate', status: 403, reason: 'SERVICE_DISABLED' });
    fake.plan({ method: 'script.projects.create', status: 403, reason: 'dailyLimitExceeded' });
    const { stderr } = await provision(stage);
    expect(stderr).toMatch(/Sheets API.*File > Settings/s);
    expect(stderr).toMatch(/does not let the account can-bo@mau\.example do this/);
  });

  test('--plan writes nothing anywhere; a sign-in open to others is closed', async () => {
    chmodSync(rc(), 0o644);
    const { code, stdout, stderr } = await provision(stage, [...provisionArgs, '--plan']);
    expect({ code, writes: writes(stage), state: existsSync(join(stage.place.cwd, '.tonghop')) }).toEqual({
      code: 0,
      writes: [],
      state: false,
    });
    expect(stdout).toMatch(/Sheet +to be made: "Xã Mẫu: Đợt 1", vi_VN/);
    expect(stderr).toContain('0600');
    expect(statSync(rc()).mode & 0o777).toBe(0o600);
  });

  test('wrong usage ends with 2, before anybody is asked', async () => {
    const { code, stderr } = await provision(stage, ['--preset', 'x']);
    expect({ code, requests: fake.requests.length }).toEqual({ code: 2, requests: 0 });
    expect(stderr).toMatch(/no campaign "x".*an-khanh, hai-duong/);
  });
});

describe('what lies on the computer', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonghop-files-'));
    writeFileSync(at('real'), clasprc({}), { mode: 0o600 });
    symlinkSync(at('real'), at('link'));
  });
  afterAll(() => {
    delete process.env.clasp_config_auth;
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['cut off', '{"tokens":', undefined, /cut off is broken.*npx clasp login$/],
    ['link', null, undefined, /symbolic link.*npx clasp login$/],
    [
      'others',
      '{"tokens":{"default":{}}}',
      'khac',
      /no sign-in named khac\. It holds: default .*npx clasp login --user khac$/,
    ],
    ['machine', '{"tokens":{"default":{"type":"service_account"}}}', undefined, /not that of a person/],
    ['half', '{"tokens":{"default":{"type":"authorized_user","client_id":"a"}}}', undefined, /incomplete/],
  ])('a sign-in: %s', async (name, text, user, sentence) => {
    if (text !== null) writeFileSync(at(name), text, { mode: 0o600 });
    process.env.clasp_config_auth = at(name);
    await expect(signIn({ user })).rejects.toThrow(sentence);
  });

  test.each([
    ['{"version":2,"installations":{}}', /newer version/],
    ['{"version":1}', /not a state file/],
    ['[]', /not a state file/],
    ['null', /not a state file/],
    ['{"version":1,"installations":[]}', /not a state file/],
    ['{"version":1,"installations":{"../mau":{}}}', /the entry "\.\.\/mau" \(the name\)/],
    ['{"version":1,"installations":{"mau":null}}', /the entry "mau" \(all of it\)/],
    ['{"version":1,"installations":{"mau":{"name":"../kia"}}}', /the entry "mau" \(name\)/],
    [
      '{"version":1,"installations":{"mau":{"name":"mau","account":"a","preset":"b","title":"","sheetId":"a\' or \'"}}}',
      /\(sheetId\)/,
    ],
    ['', /broken/],
  ])('a state file: %s', (text, sentence) => {
    writeFileSync(at('state'), text);
    expect(() => readState(at('state'))).toThrow(sentence);
  });

  test.each([
    [{ code: 'ENOSPC', syscall: 'write' }, 'A file cannot be used: the disk is full.'],
    [
      { code: 'EACCES', syscall: 'open', path: 'x' },
      'x cannot be opened: this account of the computer may not do that.',
    ],
  ])('a disk: %j', (error, sentence) => {
    expect(sentenceOf(Object.assign(new Error('?'), error))).toMatch(sentence);
  });
});

describe('the command line', () => {
  const asked = (args: readonly string[]) => understood(readArguments(args, options, usage), ['an-khanh', 'hai-duong']);

  test.each<[string, string[], RegExp]>([
    ['no preset', [], /--preset is missing.*an-khanh, hai-duong/],
    ['no title', ['--preset', 'an-khanh'], /--title is missing/],
    ['a title without a letter', ['--preset', 'an-khanh', '--title', '…'], /No name can be made/],
    ['a title with what nobody sees', ['--preset', 'an-khanh', '--title', 'a\u001b[2J'], /sign that nobody can see/],
    ['a name that is none', [...provisionArgs, '--name', '../x'], /"\.\.\/x" is no name/],
    ['an unknown option', ['--preset', 'an-khanh', '--titel', 'x'], /Unknown option '--titel'/],
  ])('%s is wrong usage', (_, args, sentence) => {
    expect(() => asked(args)).toThrow(UsageError);
    expect(() => asked(args)).toThrow(sentence);
  });

  test.each([
    ['  Xã Đông Hưng: "Đợt cao điểm" Quý II/2026 - bản thử', 'xa-dong-hung-dot-cao-diem-quy-ii-2026-ba'],
    ['Phường Hải Dương', 'phuong-hai-duong'],
    ['2026', '2026'],
  ])('the name of %j is %s', (title, name) => {
    expect(asked(['--preset', 'an-khanh', '--title', title]).name).toBe(name);
  });
});

test('what is left to a person names what the product shows', () => {
  const text = installed({
    account: installer,
    title: 'T',
    sheet: 'https://sheet.example',
    page: 'https://page.example',
    menuTitle: 'Báo cáo Mẫu',
    campaign: 'Đợt Mẫu',
    project: 'tonghop mau',
  });
  expect(text.match(/^\d+\./gm)).toEqual(Array.from({ length: 9 }, (_, i) => `${i + 1}.`));
  for (const word of [setupDialog.campaign, setupDialog.units, setupDialog.ok, menu.setup, menu.links])
    expect(text).toContain(`"${word}"`);
});
