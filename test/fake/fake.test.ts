/** The imitated Google from outside: clasp as it is, Google's own client, faults, kills. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Fake, startFake } from './fake.ts';
import type { Rule } from './faults.ts';
import { newPlace, type Place, type Ran, type RunOptions, runClasp, runNode } from './run.ts';
import {
  addGrant,
  addScript,
  addSpreadsheet,
  type Deployment,
  emptyState,
  type Grant,
  type ScriptProject,
} from './state.ts';

const owner = 'can-bo@mau.example';

let fake: Fake;
let place: Place;
let options: RunOptions;
let grant: Grant;
let project: ScriptProject;

beforeAll(async () => {
  fake = await startFake();
  grant = addGrant(fake.state, owner);
  place = newPlace({ default: grant });
  options = { fake, ...place };
  const sheet = addSpreadsheet(fake.state, { owner, name: 'Đợt mẫu' });
  project = addScript(fake.state, owner, { title: 'tonghop mau', parentId: sheet.id });
});

afterAll(async () => {
  await fake.close();
  place.remove();
});

describe('clasp as it is', () => {
  const clasp = (...args: string[]): Promise<Ran> => runClasp(['-P', '.clasp.mau.json', ...args, '--json'], options);

  test('pushes, lists versions and moves a deployment on', async () => {
    writeFileSync(join(place.cwd, '.clasp.mau.json'), JSON.stringify({ scriptId: project.id, rootDir: 'dist' }));
    const { createTime, files } = structuredClone(project);
    for (const [i, description] of ['first', 'second'].entries()) {
      project.versions.push({ versionNumber: i + 1, description, createTime, files });
    }
    const head = project.deployments[0] as Deployment;
    const page: Deployment = { ...head, deploymentId: 'AKfycb-page', versionNumber: 1, description: 'old' };
    project.deployments.push(page);
    const [pushed, listed, deployed] = await Promise.all([
      clasp('push', '--force'),
      clasp('list-versions'),
      clasp('create-deployment', '-i', page.deploymentId, '-V', '2', '-d', 'tonghop mau'),
    ]);
    expect(JSON.parse(pushed.stdout)).toEqual(['dist/appsscript.json', 'dist/Code.js']);
    const code = readFileSync(join(place.cwd, 'dist/Code.js'), 'utf8');
    expect(project.files.find(({ name }) => name === 'Code')?.source).toBe(code);
    expect(JSON.parse(listed.stdout)).toEqual([
      { versionNumber: 2, description: 'second' },
      { versionNumber: 1, description: 'first' },
    ]);
    const moved = { deploymentId: page.deploymentId, versionNumber: 2, description: 'tonghop mau' };
    expect(JSON.parse(deployed.stdout)).toEqual(moved);
    expect(project.deployments).toMatchObject([head, moved]);
    expect(fake.problems()).toEqual([]);
  });
});

/** What scripts do with Google's own client, in the order of the arguments; each answer, or what it failed with, is a line. */
const program = `
import { UserRefreshClient } from 'google-auth-library';
import { drive as driveOf } from 'googleapis/build/src/apis/drive/index.js';
const auth = new UserRefreshClient();
auth.fromJSON(JSON.parse(process.env.CREDENTIALS));
const drive = driveOf({ version: 'v3', auth });
const media = { mimeType: 'text/csv', body: 'đơn vị,mã' };
const steps = {
  create: () => drive.files.create({ requestBody: { name: 'a', appProperties: { tonghop: 'a' } }, fields: 'id,name' }, { retry: false }),
  upload: () => drive.files.create({ requestBody: { name: 'b' }, media, fields: 'name,mimeType,size' }),
  list: () => drive.files.list({ q: "appProperties has { key='tonghop' and value='a' }", fields: 'files(name)' }, { retry: false }),
  wrong: () => drive.files.get({ fileId: 'x', fields: 'title' }),
  abroad: () => auth.request({ url: 'https://example.com/' }),
};
for (const name of process.argv.slice(2)) {
  try {
    console.log(JSON.stringify((await steps[name]()).data));
  } catch (e) {
    const { 'retry-after': after } = Object.fromEntries(e.response?.headers ?? []);
    console.log(JSON.stringify({ status: e.response?.status, reason: e.response?.data?.error?.errors?.[0]?.reason, after }));
  }
}`;

describe("Google's own client", () => {
  beforeAll(() => writeFileSync(join(place.cwd, 'program.mjs'), program));
  beforeEach(() => {
    fake.reset(emptyState());
    grant = addGrant(fake.state, owner);
  });

  async function run(...steps: string[]): Promise<{ code: number | null; said: unknown[] }> {
    const { clientId: client_id, clientSecret: client_secret, refreshToken: refresh_token } = grant;
    const CREDENTIALS = JSON.stringify({ type: 'authorized_user', client_id, client_secret, refresh_token });
    const { code, stdout, stderr } = await runNode(['program.mjs', ...steps], { ...options, env: { CREDENTIALS } });
    expect(stderr).toBe('');
    return {
      code,
      said: stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    };
  }

  const ids = (): string[] => fake.requests.map(({ id }) => id);
  const files = (): string[] => Object.values(fake.state.files).map(({ name }) => name);

  test('reaches it by its own names, uploads too, and is told what was wrong', async () => {
    const { said } = await run('create', 'upload', 'list', 'wrong', 'abroad');
    expect(said).toEqual([
      { id: expect.stringMatching(/^1[\w-]{43}$/), name: 'a' },
      { name: 'b', mimeType: 'text/csv', size: '14' },
      { files: [{ name: 'a' }] },
      { status: 400, reason: 'badRequest' },
      { status: 403 },
    ]);
    expect(fake.problems()).toEqual([
      'drive.files.get: query fields: no such field: title',
      "CONNECT : host: example.com:443 is none of Google's that are imitated",
    ]);
    expect(fake.requests[1]).toMatchObject({
      id: 'drive.files.create',
      body: { name: 'a' },
      email: owner,
      status: 200,
    });
  });

  test('meets what was planned: refusals, broken connections, a token that is over', async () => {
    const create = 'drive.files.create';
    const rules: Rule[] = [
      { method: create, status: 403, reason: 'rateLimitExceeded', retryAfter: 0 },
      { method: create, nth: 2, status: 429 },
      { method: create, nth: 3, broken: 'before' },
      { method: create, nth: 4, broken: 'after' },
      { method: /list$/, expired: true },
      { method: /list$/, nth: 2, times: 2, status: 503 },
    ];
    for (const rule of rules) fake.plan(rule);
    const { said } = await run('create', 'create', 'create', 'create', 'list', 'list', 'list');
    expect(said).toEqual([
      { status: 403, reason: 'rateLimitExceeded', after: '0' },
      { status: 429, reason: 'rateLimitExceeded' },
      {},
      {},
      { status: 401, reason: 'authError' },
      { status: 503, reason: 'backendError' },
      { status: 503, reason: 'backendError' },
    ]);
    // Nothing was done but what was asked for last, whose answer was lost.
    expect(files()).toEqual(['a']);
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 403, 429, null, null, 401, 503, 503]);
    expect(fake.problems()).toEqual([]);
  });

  test.each([
    ['before', []],
    ['after', ['a']],
  ] as const)('is killed %s what it asked for is done', async (kill, left) => {
    fake.plan({ nth: 2, kill });
    expect(await run('create', 'list')).toEqual({ code: null, said: [] });
    expect([files(), ids()]).toEqual([left, ['oauth2.token', 'drive.files.create']]);
    expect(fake.running.size).toBe(0);
  });
});
