/** What a browser hears of a script: the menu, a run line by line, its questions, and the pages that it shows. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question, Ran, RunEvent, RunRequest } from '../../local/views/script.types.ts';
import { inFrame } from '../../local/web/frame.ts';
import { type Serving, serveWorkspace } from '../../local/web/serve.ts';
import { createWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { MORNING, makePlace } from '../local/stage.ts';
import { root } from '../rules/sources.ts';

const SCRIPT = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Việc').addItem('Hỏi', 'App.ask').addSeparator()
    .addSubMenu(ui.createMenu('Thêm').addItem('Xem', 'App.show')).addToUi();
}
function doGet(e) { return HtmlService.createHtmlOutput('<!DOCTYPE html><p>' + (e.parameter.name ?? '') + '</p>').setTitle('Trang'); }
function api(what) { if (what === 'fail') throw new Error('hỏng'); return { what }; }
function hidden_() { return 1; }
const App = {
  ask() { return String(SpreadsheetApp.getUi().alert('Chắc chưa?')); },
  show() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<!doctype html><p>nội dung</p>').setWidth(300), 'Hộp'); },
};
`;

let workspace: Workspace;
let serving: Serving;

beforeAll(async () => {
  const { dir, bundle } = makePlace(SCRIPT);
  workspace = createWorkspace(dir, { now: MORNING, bundle });
  const built = join(root, '.build');
  const worker = pathToFileURL(join(built, 'worker.mjs'));
  serving = await serveWorkspace({ dir, bundle, worker, pages: join(built, 'pages') }, workspace, 0);
});
afterAll(async () => {
  await serving.close();
  workspace.close();
});

const post = (path: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
  fetch(serving.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: serving.url },
    body: JSON.stringify(body),
    signal,
  });

async function* linesOf(response: Response): AsyncGenerator<RunEvent> {
  let rest = '';
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    const lines = (rest + Buffer.from(part).toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as RunEvent;
  }
}

/** Runs, and answers whatever is asked. */
async function run(request: RunRequest, button = 'OK'): Promise<{ events: RunEvent[]; ran: Ran | undefined }> {
  const events: RunEvent[] = [];
  for await (const event of linesOf(await post('/api/run', request))) {
    events.push(event);
    if ('question' in event) await post('/api/answer', { question: event.question.id, reply: { button, text: '' } });
  }
  return { events, ran: events.flatMap((event) => ('ran' in event ? [event.ran] : []))[0] };
}

async function questionIn(response: Response): Promise<Question> {
  for await (const event of linesOf(response)) if ('question' in event) return event.question;
  throw new Error('nothing was asked');
}

describe('routes', () => {
  test('the menu is what onOpen made, and Google would list that run', async () => {
    const menu = await (await post('/api/menu', {})).json();
    expect(menu).toEqual({
      title: 'Việc',
      items: [
        { caption: 'Hỏi', functionName: 'App.ask' },
        { separator: true },
        { caption: 'Thêm', items: [{ caption: 'Xem', functionName: 'App.show' }] },
      ],
    });
    expect(workspace.executions(1)).toMatchObject([{ function: 'onOpen', trigger: 'open' }]);
  });

  test('a run is told as it happens, and goes on when it is answered', async () => {
    const { events, ran } = await run({ function: 'App.ask', args: [] });
    expect(events.map((event) => Object.keys(event)[0])).toEqual(['shown', 'question', 'ran']);
    expect(events[1]).toMatchObject({ question: { kind: 'alert', text: 'Chắc chưa?', buttons: ['OK'] } });
    expect(ran).toMatchObject({ function: 'App.ask', trigger: 'run', value: 'OK', error: null });
    expect((await run({ function: 'App.ask', args: [] }, 'YES')).ran?.value).toBe('CLOSE');
    expect((await run({ function: 'App.missing', args: [] })).ran?.error).toBe(
      'Script function not found: App.missing',
    );
  });

  test('whoever goes away has closed the question; it takes no second reply', async () => {
    const leave = new AbortController();
    const response = await post('/api/run', { function: 'App.ask', args: [] }, leave.signal);
    const { id } = await questionIn(response);
    leave.abort();
    await expect.poll(() => workspace.executions(1)[0]?.function).toBe('App.ask');
    const late = await post('/api/answer', { question: id, reply: { button: 'OK', text: '' } });
    expect([late.status, await late.json()]).toEqual([410, { error: 'Câu hỏi này không còn chờ trả lời.' }]);
  });

  test('a page may call what it could see at Google, nothing else', async () => {
    expect((await run({ function: 'api', args: ['x'], page: true })).ran?.value).toEqual({ what: 'x' });
    expect((await run({ function: 'api', args: ['fail'], page: true })).ran?.error).toBe('Error: hỏng');
    for (const name of ['App.ask', 'hidden_', 'App', 'eval', 'toString', 'constructor']) {
      const refused = await post('/api/run', { function: name, args: [], page: true });
      const error = `TypeError: google.script.run.${name} is not a function`;
      expect([refused.status, await refused.json()]).toEqual([404, { error }]);
    }
  });

  test('what is no request is refused in words', async () => {
    expect((await post('/api/run', { function: 1 })).status).toBe(400);
    expect((await post('/api/answer', { question: 1 })).status).toBe(400);
    expect((await fetch(`${serving.url}/dialog/999`)).status).toBe(404);
    expect((await fetch(`${serving.url}/dialog/x`)).status).toBe(404);
  });

  test('a dialog is told without its page, which lies in a sandbox of its own', async () => {
    const { events } = await run({ function: 'App.show', args: [] });
    const [first] = events;
    if (!first || !('shown' in first)) throw new Error('nothing was shown');
    expect(first.shown).toMatchObject({ kind: 'modalDialog', title: 'Hộp', text: '', width: 300 });
    const page = await fetch(`${serving.url}/dialog/${first.shown.seq}`);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox allow-scripts .*; default-src 'none'; /);
    expect(policy).not.toContain('allow-same-origin');
    expect(await page.text()).toMatch(/^<!doctype html><script>.*<\/script><p>nội dung<\/p>$/s);
  });

  test('the web app is what doGet returned, in the same sandbox', async () => {
    const page = await fetch(`${serving.url}/webapp?name=M%E1%BA%ABu`);
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox /);
    expect(await page.text()).toMatch(/^<!DOCTYPE html><script>.*<\/script><p>Mẫu<\/p>$/s);
    expect(workspace.executions(1)).toMatchObject([{ function: 'doGet', trigger: 'doGet' }]);
  });
});

interface Message {
  call: number;
  function: string;
  args: unknown[];
}

/** Runs `code` as a page of the script would run it. */
function inside(code: string): {
  sent: Message[];
  answer(message: object, source?: unknown): void;
  context: vm.Context;
} {
  const sent: Message[] = [];
  const hearers: ((event: object) => void)[] = [];
  const parent = { postMessage: (message: Message) => sent.push(message) };
  const addEventListener = (name: string, hear: (event: object) => void): void => {
    if (name === 'message') hearers.push(hear);
  };
  const context = vm.createContext({ parent, addEventListener, said: [] });
  context.window = context;
  const [, script = ''] = /<script>(.*)<\/script>/s.exec(inFrame('', ['api', 'other'])) ?? [];
  vm.runInContext(script, context);
  vm.runInContext(code, context);
  const answer = (data: object, source: unknown = parent): void => {
    for (const hear of hearers) hear({ source, data });
  };
  return { sent, answer, context };
}

describe('google.script.run', () => {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('each call goes out as a copy and comes back to its own handlers', () => {
    const { sent, answer, context } = inside(`
      const run = google.script.run.withSuccessHandler((...got) => said.push(['done', ...got]))
        .withFailureHandler((error, user) => said.push([String(error), error instanceof Error, user]));
      run.withUserObject('a').api('x', { n: 1, none: undefined }, [undefined]);
      run.withUserObject('b').other();
      google.script.host.setHeight(300);
      google.script.host.close();`);
    expect(plain(sent)).toEqual([
      { call: 1, function: 'api', args: ['x', { n: 1 }, [null]] },
      { call: 2, function: 'other', args: [] },
      { height: 300 },
      { close: true },
    ]);
    answer({ call: 2, error: 'Error: hỏng' });
    answer({ call: 1, value: { ok: true } }, 'somebody else');
    answer({ call: 1, value: { ok: true } });
    answer({ call: 1, value: 'again' });
    expect(plain(context.said)).toEqual([
      ['ScriptError: Error: hỏng', true, 'b'],
      ['done', { ok: true }, 'a'],
    ]);
  });

  test('a failure that nobody handles is thrown, as Google does', () => {
    const { answer } = inside('google.script.run.api();');
    expect(() => answer({ call: 1, error: 'Error: hỏng' })).toThrow('Error: hỏng');
  });

  test.each([
    ['api(new Date())', 'Failed due to illegal value in property: 0'],
    ['api("x", { a: [() => 1] })', 'Failed due to illegal value in property: 0'],
    ['api({ day: new Date() })', 'Failed due to illegal value in property: day'],
    ['api(new (class Element {})())', 'Failed due to illegal value in property: 0'],
    ['api(new Map())', 'Failed due to illegal value in property: 0'],
    ['api((() => { const a = []; a.push(a); return a; })())', 'Failed due to circular reference.'],
    ['missing()', 'google.script.run.missing is not a function'],
    ['toString_()', 'google.script.run.toString_ is not a function'],
  ])('%s is refused', (call, why) => {
    expect(() => inside(`google.script.run.${call}`)).toThrow(why);
  });
});
