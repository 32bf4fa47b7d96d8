/** What the imitated services do with a right request: whom they let see what, and what they leave behind. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { type Fake, startFake } from './fake.ts';
import {
  addAccount,
  addFile,
  addForm,
  addGrant,
  addScript,
  addSpreadsheet,
  emptyState,
  type FormState,
  type Grant,
  mime,
  newTab,
  type ScriptProject,
  type Spreadsheet,
  scriptClient,
} from './state.ts';

const owner = 'can-bo@mau.example';
const other = 'nguoi-khac@mau.example';
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

const drive = 'https://www.googleapis.com/drive/v3';
const sheets = 'https://sheets.googleapis.com/v4/spreadsheets';
const projects = 'https://script.googleapis.com/v1/projects';
const forms = 'https://forms.googleapis.com/v1/forms';

let fake: Fake;
let mine: Grant;
let theirs: Grant;
/** As after `clasp login --extra-scopes`. */
let reader: Grant;

beforeAll(async () => {
  fake = await startFake();
});
afterAll(() => fake.close());

beforeEach(() => {
  fake.reset(emptyState());
  mine = addGrant(fake.state, owner);
  theirs = addGrant(fake.state, other);
  const more = [scope('drive.readonly'), scope('forms.responses.readonly')];
  reader = addGrant(fake.state, owner, { scopes: [...mine.scopes, ...more] });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field
type Json = any;

interface Sent {
  verb?: string;
  as?: Grant;
}

function answerTo(url: string, json?: unknown, { verb, as = mine }: Sent = {}): Answer {
  const { refreshToken: refresh_token, clientId: client_id, clientSecret: client_secret } = as;
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token, client_id, client_secret });
  const got = fake.ask({
    url: 'https://oauth2.googleapis.com/token',
    method: 'POST',
    bytes: Buffer.from(String(form)),
  });
  const authorization = `Bearer ${(got as Json).json.access_token}`;
  const answer = fake.ask({ url, json, headers: { authorization }, ...(verb ? { method: verb } : {}) });
  if (!answer) throw new Error('the connection broke');
  return answer;
}

/** The JSON of a right answer. */
function ask(...args: Parameters<typeof answerTo>): Json {
  const { status, json } = answerTo(...args);
  expect({ status, json }).toMatchObject({ status: 200 });
  return json;
}

/** Status, reason and words of a refusal. */
function refusal(...args: Parameters<typeof answerTo>): [number, string, string] {
  const { status, json } = answerTo(...args) as { status: number; json: Json };
  return [status, json.error?.errors?.[0]?.reason, json.error?.message];
}

describe('tokens', () => {
  const asking = (given: object): Json =>
    fake.ask({ url: 'https://oauth2.googleapis.com/token', json: { grant_type: 'refresh_token', ...given } });
  const right = ({ refreshToken: refresh_token, clientId: client_id, clientSecret: client_secret }: Grant): object => ({
    refresh_token,
    client_id,
    client_secret,
  });

  test('tell what was granted', () => {
    const { scope: granted, token_type } = asking(right(mine)).json;
    expect([granted.split(' '), token_type]).toEqual([mine.scopes, 'Bearer']);
  });

  test('are refused to a revoked consent and a wrong secret', () => {
    expect(asking({ ...right(mine), client_secret: 'x' })).toMatchObject({
      status: 401,
      json: { error: 'invalid_client' },
    });
    expect(asking({ ...right(mine), refresh_token: 'x' })).toMatchObject({
      status: 400,
      json: { error: 'invalid_grant' },
    });
    mine.revoked = true;
    const words = { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
    expect(asking(right(mine))).toMatchObject({ status: 400, json: words });
  });

  test('of nobody are 401, before anything else is said', () => {
    const answer = fake.ask({ url: `${drive}/files?nonsense=1` });
    expect(answer).toMatchObject({ status: 401, json: { error: { status: 'UNAUTHENTICATED' } } });
  });

  test('without the scope are 403, and a problem', () => {
    const narrow = addGrant(fake.state, owner, { scopes: [scope('script.projects')] });
    const words = 'Request had insufficient authentication scopes.';
    expect(refusal(`${drive}/files`, undefined, { as: narrow })).toEqual([403, 'insufficientPermissions', words]);
    expect(fake.problems().join()).toContain('drive.files.list: scope: none of');
  });

  test('say who it is', () => {
    expect(ask('https://www.googleapis.com/oauth2/v2/userinfo')).toMatchObject({ email: owner });
    expect(ask(`${drive}/about?fields=user(emailAddress)`)).toEqual({ user: { emailAddress: owner } });
  });
});

describe('Drive', () => {
  const names = (q: string, as?: Grant): string[] => {
    const query = new URLSearchParams({ q, orderBy: 'name', fields: 'files(name)' });
    return ask(`${drive}/files?${query}`, undefined, { as }).files.map(({ name }: Json) => name);
  };

  beforeEach(() => {
    const folder = addFile(fake.state, { owner, id: 'folder', name: 'd', mimeType: mime.folder, madeBy: scriptClient });
    const marked = { owner, madeBy: mine.clientId, appProperties: { tonghop: "it's" } };
    addSpreadsheet(fake.state, { ...marked, name: 'a' });
    addSpreadsheet(fake.state, { ...marked, name: 'b', trashed: true });
    addFile(fake.state, { owner, name: 'c', parents: [folder.id], madeBy: scriptClient, exports: {} });
    addFile(fake.state, { owner: other, name: 'z' });
  });

  test.each<[string, string, string]>([
    ['by name', "name = 'c'", 'c'],
    ['not by name', "not name = 'c' and trashed = false", 'a d'],
    ['by kind', `mimeType='${mime.spreadsheet}'`, 'a b'],
    ['in double quotes, as clasp writes', `mimeType="${mime.folder}"`, 'd'],
    ['out of the bin', "trashed=true or name='d'", 'b d'],
    ['brackets', "(name='a' or name='c') and trashed=false", 'a c'],
    ['by mark, with an apostrophe', "appProperties has { key='tonghop' and value='it\\'s' } and trashed=false", 'a'],
    ['in a folder', "'folder' in parents", 'c'],
    ['of mine', "'me' in owners and name != 'a'", 'b c d'],
    ['of others', `'${other}' in owners`, ''],
  ])('finds %s', (_, q, found) => expect(names(q).join(' ')).toBe(found));

  test.each([
    "name is 'a'",
    'name = a',
    "name = 'a",
    "name = 'a' und trashed=false",
    "(name = 'a'",
    "title = 'a'",
    "appProperties has { key='tonghop' }",
  ])('refuses %s', (q) => {
    expect(refusal(`${drive}/files?${new URLSearchParams({ q })}`)).toEqual([400, 'invalid', 'Invalid Value']);
  });

  test('lets another app see no private properties', () => {
    const foreign = addGrant(fake.state, owner, { clientId: scriptClient, scopes: [scope('drive.metadata.readonly')] });
    expect(names("appProperties has { key='tonghop' and value='it\\'s' }", foreign)).toEqual([]);
  });

  test('gives metadata of all files, and content of those that the app made', () => {
    const file = addFile(fake.state, {
      owner,
      mimeType: mime.document,
      madeBy: scriptClient,
      exports: { [mime.docx]: Buffer.from('PK') },
    });
    const url = `${drive}/files/${file.id}/export?mimeType=${mime.docx}`;
    expect(ask(`${drive}/files/${file.id}?fields=id`)).toEqual({ id: file.id });
    expect(refusal(url)).toEqual([404, 'notFound', `File not found: ${file.id}.`]);
    expect(answerTo(url, undefined, { as: reader }).bytes).toEqual(Buffer.from('PK'));
    expect(refusal(`${url}x`, undefined, { as: reader })[0]).toBe(400);
    file.exports[mime.docx] = new Uint8Array(10 * 1024 * 1024 + 1);
    expect(refusal(url, undefined, { as: reader }).slice(0, 2)).toEqual([403, 'exportSizeLimitExceeded']);
  });

  test('makes a Sheet with its mark in one request, changes it and puts it into the bin', () => {
    const { id, ...rest } = ask(`${drive}/files`, {
      name: 'Đợt',
      mimeType: mime.spreadsheet,
      appProperties: { tonghop: 'dot', old: 'x' },
    });
    expect(rest).toEqual({ kind: 'drive#file', name: 'Đợt', mimeType: mime.spreadsheet });
    expect(fake.state.spreadsheets[id]?.tabs.map(({ title }) => title)).toEqual(['Sheet1']);
    const json = { appProperties: { old: null, tonghopScript: 's' }, trashed: true };
    ask(`${drive}/files/${id}`, json, { verb: 'PATCH' });
    expect(fake.state.files[id]).toMatchObject({
      appProperties: { tonghop: 'dot', tonghopScript: 's' },
      trashed: true,
    });
    expect(refusal(`${drive}/files/${id}`, json, { verb: 'PATCH', as: theirs })[0]).toBe(404);
    expect(refusal(`${drive}/files`, { appProperties: { tonghop: 'ớ'.repeat(40) } })[0]).toBe(400);
  });

  test('shows who may answer a Form only when asked for', () => {
    const { id } = addForm(fake.state, { owner, madeBy: scriptClient });
    const roles = (query: string): string[] =>
      ask(`${drive}/files/${id}/permissions${query}`).permissions.map(({ type }: Json) => type);
    expect(roles('')).toEqual(['user']);
    expect(roles('?includePermissionsForView=published')).toEqual(['user', 'anyone']);
  });

  test('gives a list in pages', () => {
    fake.state.pageSize = 2;
    const first = ask(`${drive}/files?pageSize=100&orderBy=name`);
    const second = ask(`${drive}/files?pageSize=100&orderBy=name&pageToken=${first.nextPageToken}`);
    expect([...first.files, ...second.files].map(({ name }: Json) => name).join('')).toBe('abcd');
    expect(second.nextPageToken).toBeUndefined();
  });
});

describe('Sheets', () => {
  let sheet: Spreadsheet;
  const update = (...requests: object[]): [string, object] => [`${sheets}/${sheet.id}:batchUpdate`, { requests }];

  beforeEach(() => {
    const values = [['key', 'value'], ['installation', '{"a":1}'], [], [true, 46160, 0.5, 1234]];
    const tab = newTab("Số liệu của 'tôi'", {
      sheetId: 7,
      rows: 10,
      columns: 4,
      values,
      formats: ['', 'dd/mm/yyyy', '@', '#,##0'],
    });
    sheet = addSpreadsheet(fake.state, { owner, name: 'Sổ', madeBy: mine.clientId }, { tabs: [tab] });
  });

  test('sets locale, zone and a mark in one request, all or nothing', () => {
    const properties = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', title: 'not in the mask' };
    const developerMetadata = {
      metadataKey: 'tonghop.start',
      metadataValue: 'an-khanh',
      visibility: 'DOCUMENT',
      location: { spreadsheet: true },
    };
    const right = { updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } };
    const wrong = { addSheet: { properties: { title: "số liệu của 'TÔI'" } } };
    expect(refusal(...update(right, wrong))[2]).toContain('Invalid requests[1].addSheet: A sheet with the name');
    expect(sheet.locale).toBe('en_US');
    const { replies } = ask(...update(right, { createDeveloperMetadata: { developerMetadata } }));
    expect(replies).toMatchObject([{}, { createDeveloperMetadata: { developerMetadata } }]);
    expect(
      ask(
        `${sheets}/${sheet.id}?fields=properties(title,locale,timeZone),developerMetadata(metadataKey,metadataValue)`,
      ),
    ).toEqual({
      properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
      developerMetadata: [{ metadataKey: 'tonghop.start', metadataValue: 'an-khanh' }],
    });
  });

  test('refuses two changes in one, none, and what it cannot imitate', () => {
    expect(refusal(...update({ deleteSheet: { sheetId: 7 }, addSheet: {} }))[2]).toContain('exactly one');
    expect(refusal(...update({ deleteSheet: { sheetId: 7 } }))[2]).toContain("can't remove all the sheets");
    expect(refusal(...update())[0]).toBe(400);
    expect(refusal(...update({ sortRange: {} })).slice(0, 1)).toEqual([501]);
  });

  test.each<[string, string, unknown]>([
    [
      'of a tab',
      "'Số liệu của ''tôi'''",
      [['key', 'value'], ['installation', '{"a":1}'], [], ['TRUE', '18/05/2026', '0.5', '1.234']],
    ],
    ['of a column', "'Số liệu của ''tôi'''!A:A", [['key'], ['installation'], [], ['TRUE']]],
    ['of a row', '4:4', [['TRUE', '18/05/2026', '0.5', '1.234']]],
    ['of a cell', 'B2', [['{"a":1}']]],
    ['of nothing', 'C5:D9', undefined],
  ])('gives values %s', (_, range, values) => {
    expect(ask(`${sheets}/${sheet.id}/values/${encodeURIComponent(range)}`).values).toEqual(values);
  });

  test('gives numbers as numbers when asked, dates in words or not', () => {
    const last = (query: string): unknown =>
      ask(`${sheets}/${sheet.id}/values:batchGet?ranges=A4:D4&valueRenderOption=UNFORMATTED_VALUE${query}`)
        .valueRanges[0].values;
    expect(last('')).toEqual([[true, 46160, 0.5, 1234]]);
    expect(last('&dateTimeRenderOption=FORMATTED_STRING')).toEqual([[true, '18/05/2026', 0.5, 1234]]);
  });

  test('gives cells only when asked for', () => {
    const [bare] = ask(`${sheets}/${sheet.id}`).sheets;
    expect(bare).toMatchObject({ properties: { sheetId: 7, gridProperties: { rowCount: 10 } } });
    expect(bare).not.toHaveProperty('data');
    const url = `${sheets}/${sheet.id}?ranges=A1:A1&fields=sheets.data.rowData.values.effectiveValue`;
    expect(ask(url).sheets).toEqual([
      { data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: 'key' } }] }] }] },
    ]);
  });

  test.each(['Sheet9!A1', 'A0:', 'Z1', "'Số"])('refuses the range %s', (range) => {
    expect(refusal(`${sheets}/${sheet.id}/values/${encodeURIComponent(range)}`)[0]).toBe(400);
  });

  test('of another app are not there', () => {
    const { id } = addSpreadsheet(fake.state, { owner, madeBy: scriptClient });
    expect(refusal(`${sheets}/${id}`)[0]).toBe(404);
    expect(ask(`${sheets}/${id}`, undefined, { as: reader }).spreadsheetId).toBe(id);
  });
});

describe('Apps Script', () => {
  let project: ScriptProject;
  let parentId: string;

  beforeEach(() => {
    parentId = addSpreadsheet(fake.state, { owner, madeBy: mine.clientId }).id;
    project = addScript(fake.state, owner, { parentId });
  });

  const manifest = {
    name: 'appsscript',
    type: 'JSON',
    source: '{"webapp":{"access":"MYSELF","executeAs":"USER_DEPLOYING"}}',
  };
  const put = (files: object[]): [string, object, Sent] => [
    `${projects}/${project.id}/content`,
    { files },
    { verb: 'PUT' },
  ];

  test('makes a project beside another one of the same Sheet, with a file to be rid of', () => {
    const { scriptId } = ask(projects, { title: 'tonghop dot', parentId });
    expect(scriptId).not.toBe(project.id);
    expect(ask(`${projects}/${scriptId}/content`).files.map(({ name }: Json) => name)).toEqual(['appsscript', 'Code']);
  });

  test('is refused until its switch is turned on, and to those who may not see the Sheet', () => {
    expect(refusal(`${projects}/${project.id}`, undefined, { as: theirs })[0]).toBe(404);
    expect(refusal(projects, { title: 'x', parentId }, { as: theirs })[0]).toBe(404);
    addAccount(fake.state, owner, { appsScriptApi: false });
    const [status, reason, words] = refusal(projects, { title: 'x', parentId });
    expect([status, reason, words]).toEqual([
      403,
      'forbidden',
      expect.stringContaining('https://script.google.com/home/usersettings'),
    ]);
  });

  test('replaces the whole content, and refuses what cannot be saved', () => {
    const code = { name: 'Code', type: 'SERVER_JS', source: 'function onOpen() {}' };
    ask(...put([manifest, code]));
    expect(project.files).toEqual([manifest, code]);
    expect(refusal(...put([code]))[0]).toBe(400);
    expect(refusal(...put([manifest, manifest]))[0]).toBe(400);
    expect(refusal(...put([manifest, { ...code, source: 'let a;\nlet a b' }]))[2]).toMatch(
      /^Syntax error: .+ line: 2 file: Code$/,
    );
    expect(project.files).toEqual([manifest, code]);
  });

  test('keeps versions as they were, newest first, in pages, 200 at most', () => {
    const version = (description: string): Json => ask(`${projects}/${project.id}/versions`, { description });
    ask(...put([manifest]));
    expect([version('one'), version('two')]).toMatchObject([{ versionNumber: 1 }, { versionNumber: 2 }]);
    ask(...put([manifest, { name: 'Code', type: 'SERVER_JS', source: '' }]));
    expect(ask(`${projects}/${project.id}/content?versionNumber=1`).files).toHaveLength(1);
    expect(refusal(`${projects}/${project.id}/content?versionNumber=3`)[0]).toBe(404);
    fake.state.pageSize = 1;
    const first = ask(`${projects}/${project.id}/versions?pageSize=50`);
    expect(first).toMatchObject({
      versions: [{ versionNumber: 2, description: 'two' }],
      nextPageToken: expect.any(String),
    });
    const [one] = project.versions;
    if (one) project.versions = Array.from({ length: 200 }, (_, i) => ({ ...one, versionNumber: i + 1 }));
    expect(refusal(`${projects}/${project.id}/versions`, {})[0]).toBe(400);
  });

  test('deploys a version, moves the deployment on, never that of HEAD; twenty at most', () => {
    ask(...put([manifest]));
    const url = `${projects}/${project.id}/deployments`;
    const config = { versionNumber: 1, manifestFileName: 'appsscript', description: 'x' };
    expect(refusal(url, config)[0]).toBe(404);
    for (let i = 0; i < 2; i += 1) ask(`${projects}/${project.id}/versions`, {});
    const { deploymentId } = ask(url, config);
    const deploymentConfig = { ...config, scriptId: project.id, versionNumber: 2 };
    const moved = ask(`${url}/${deploymentId}`, { deploymentConfig }, { verb: 'PUT' });
    const webApp = {
      url: `https://script.google.com/macros/s/${deploymentId}/exec`,
      entryPointConfig: { access: 'MYSELF' },
    };
    expect(moved).toMatchObject({ deploymentConfig, entryPoints: [{ entryPointType: 'WEB_APP', webApp }] });
    const [head] = ask(url).deployments;
    expect(head.deploymentConfig).not.toHaveProperty('versionNumber');
    expect(refusal(`${url}/${head.deploymentId}`, { deploymentConfig }, { verb: 'PUT' })[2]).toContain('Read-only');
    for (let i = 1; i < 20; i += 1) ask(url, config);
    expect(refusal(url, config)[2]).toBe('Scripts may only have up to 20 versioned deployments at a time.');
    expect(fake.ask({ url: webApp.url })?.status).toBe(302);
  });
});

describe('Forms', () => {
  let form: FormState;
  const submitted = (hour: number): { responseId: string; createTime: string; lastSubmittedTime: string } => {
    const time = `2026-05-18T0${hour}:00:00Z`;
    return { responseId: `r${hour}`, createTime: time, lastSubmittedTime: time };
  };

  beforeEach(() => {
    form = addForm(
      fake.state,
      { owner, name: 'Biểu mẫu', madeBy: scriptClient },
      { responses: [1, 2, 3].map(submitted) },
    );
  });

  test('gives form and answers to those who may read, in pages', () => {
    fake.state.pageSize = 2;
    expect(ask(`${forms}/${form.id}?fields=formId,info`, undefined, { as: reader })).toMatchObject({
      info: { title: 'Biểu mẫu' },
    });
    const first = ask(`${forms}/${form.id}/responses`, undefined, { as: reader });
    const second = ask(`${forms}/${form.id}/responses?pageToken=${first.nextPageToken}`, undefined, { as: reader });
    expect([...first.responses, ...second.responses]).toEqual(form.responses);
    const filter = encodeURIComponent('timestamp > 2026-05-18T02:00:00Z');
    expect(ask(`${forms}/${form.id}/responses?filter=${filter}`, undefined, { as: reader }).responses).toHaveLength(1);
    // clasp's client did not make the Form, and drive.file is all that it has.
    expect(refusal(`${forms}/${form.id}`)[0]).toBe(404);
  });

  test('opens to a stranger only when published, accepting, and shared with anyone', () => {
    const look = (): [number | undefined, string | undefined] => {
      const answer = fake.ask({ url: form.json.responderUri });
      return [answer?.status, answer?.headers?.location?.replace(/\?.*/, '')];
    };
    expect(look()[0]).toBe(200);
    form.json.settings = { emailCollectionType: 'VERIFIED' };
    expect(look()).toEqual([302, 'https://accounts.google.com/v3/signin/identifier']);
    form.json.settings = {};
    const { permissions } = fake.state.files[form.id] ?? {};
    permissions?.pop();
    expect(look()).toEqual([302, 'https://accounts.google.com/v3/signin/identifier']);
    form.json.publishSettings = { publishState: { isPublished: true, isAcceptingResponses: false } };
    expect(look()).toEqual([302, form.json.responderUri.replace('viewform', 'closedform')]);
    expect(fake.ask({ url: `https://docs.google.com/spreadsheets/d/${form.id}/edit` })?.status).toBe(302);
  });
});
