/** Scripts in threads of their own: what they show, what they ask, and what becomes of them when somebody or something is gone. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Executor, makeExecutor } from '../../local/web/executor.ts';
import type { Asked, Listener } from '../../local/web/jobs.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { create } from '../local/stage.ts';
import { root } from '../rules/sources.ts';

const SCRIPT = `
const ui = () => SpreadsheetApp.getUi();
const cell = () => SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1);
function hello(name) { return 'chào ' + name; }
function fails() { throw new Error('hỏng'); }
function asks(set) { return String(ui().alert('Tiêu đề', 'Tiếp tục?', ui().ButtonSet[set])); }
function asksPlainly() { return String(ui().alert('Chỉ báo')); }
function types() {
  const answer = ui().prompt('Lý do', 'Vì sao?', ui().ButtonSet.OK_CANCEL);
  return [String(answer.getSelectedButton()), answer.getResponseText()];
}
function compares() { return ui().alert('a', 'b', ui().ButtonSet.YES_NO) === ui().Button.YES; }
function shows() {
  const html = HtmlService.createHtmlOutput('<p>x</p>').setWidth(320).setHeight(200);
  ui().showModalDialog(html, 'Hộp');
  SpreadsheetApp.getActive().toast('xong', 'Báo');
}
function write(text) { cell().setValue(text); }
function read() { return cell().getValue(); }
function writesAsksReads() { write('của tôi'); ui().alert('chờ'); return read(); }
function locked() {
  LockService.getScriptLock().waitLock(30000);
  ui().alert('chờ');
  return true;
}
function free() { return LockService.getScriptLock().tryLock(0); }
function spins() { while (true) {} }
`;

interface Stage {
  executor: Executor;
  workspace: Workspace;
  run(path: string, args?: unknown[], listener?: Listener): Promise<unknown>;
}

function stage({ patienceMs, worker }: { patienceMs?: number; worker?: URL } = {}): Stage {
  const workspace = create(SCRIPT);
  const file = worker ?? pathToFileURL(join(root, '.build', 'worker.mjs'));
  const executor = makeExecutor({ dir: workspace.dir, bundle: workspace.bundle, worker: file, patienceMs });
  onTestFinished(() => executor.close());
  const run = async (path: string, args: unknown[] = [], listener?: Listener): Promise<unknown> => {
    const { value, error } = await executor.perform<'run'>({ kind: 'run', path, args }, listener);
    if (error !== null) throw new Error(error);
    return value;
  };
  return { executor, workspace, run };
}

const answering = (button: string, text = ''): Listener => ({ onQuestion: async () => ({ button, text }) });
const silent: Listener = { onQuestion: () => new Promise(() => undefined) };

test('a script runs, and what it throws is its outcome', async () => {
  const { run } = stage();
  expect(await run('hello', ['Mẫu'])).toBe('chào Mẫu');
  await expect(run('fails')).rejects.toThrow('Error: hỏng');
  await expect(run('nothing')).rejects.toThrow('Script function not found: nothing');
});

test('each set of buttons is asked in its order, and the one that was pressed comes back', async () => {
  const { run } = stage();
  const sets = {
    OK: ['OK'],
    OK_CANCEL: ['OK', 'CANCEL'],
    YES_NO: ['YES', 'NO'],
    YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
  };
  for (const [set, buttons] of Object.entries(sets)) {
    for (const button of [...buttons, 'CLOSE']) {
      const asked: Asked[] = [];
      const onQuestion = async (question: Asked) => {
        asked.push(question);
        return { button, text: '' };
      };
      expect(await run('asks', [set], { onQuestion })).toBe(button);
      expect(asked).toEqual([{ kind: 'alert', title: 'Tiêu đề', text: 'Tiếp tục?', buttons }]);
    }
  }
  expect(await run('asksPlainly', [], answering('OK'))).toBe('OK');
  expect(await run('compares', [], answering('YES'))).toBe(true);
  expect(await run('compares', [], answering('NO'))).toBe(false);
});

test('what was typed reaches the script as it was typed; too much of it is cut', async () => {
  const { run } = stage();
  const typed = 'Thôn "Mẫu" <b> \u0000 😀';
  expect(await run('types', [], answering('OK', typed))).toEqual(['OK', typed]);
  const [, long] = (await run('types', [], answering('OK', '\u0001'.repeat(100_000)))) as string[];
  expect(long).toBe('\u0001'.repeat(8192));
});

test('what is shown is told with its size and its number', async () => {
  const { run, workspace } = stage();
  const told: unknown[] = [];
  await run('shows', [], { onShown: (shown) => void told.push(shown) });
  const dialog = { seq: 1, kind: 'modalDialog', title: 'Hộp', text: '<p>x</p>', width: 320, height: 200 };
  expect(told).toEqual([dialog, { seq: 2, kind: 'toast', title: 'Báo', text: 'xong' }]);
  expect(workspace.shown(1)).toMatchObject(dialog);
  expect(workspace.shown(3)).toBeNull();
});

test('a question that nobody hears, that its hearer drops, or that is left alone, was closed', async () => {
  const { run } = stage({ patienceMs: 300 });
  expect(await run('asks', ['YES_NO'])).toBe('CLOSE');
  expect(await run('asks', ['YES_NO'], { onQuestion: () => Promise.reject(new Error('gone')) })).toBe('CLOSE');
  let over: AbortSignal | undefined;
  const onQuestion: Listener['onQuestion'] = (_, signal) => {
    over = signal;
    return new Promise(() => undefined);
  };
  expect(await run('asks', ['YES_NO'], { onQuestion })).toBe('CLOSE');
  expect(over?.aborted).toBe(true);
});

test('a listener that throws does not cut the script short', async () => {
  const { run } = stage();
  const onShown = () => {
    throw new Error('nobody sees it');
  };
  await expect(run('shows', [], { onShown })).rejects.toThrow('nobody sees it');
  await expect(run('asks', ['OK'], { onShown, onQuestion: silent.onQuestion })).rejects.toThrow('nobody sees it');
  expect(await run('hello', ['lại'])).toBe('chào lại');
});

test('scripts that wait for a person are in nobody’s way; of too many the oldest is closed', async () => {
  const { run } = stage();
  const ended: number[] = [];
  const waiting = Array.from({ length: 9 }, (_, at) => run('asks', ['OK'], silent).then(() => ended.push(at)));
  await Promise.race(waiting);
  expect(await run('hello', ['người khác'])).toBe('chào người khác');
  expect(ended).toHaveLength(1);
  // Four begin together.
  expect(ended[0]).toBeLessThan(4);
});

test('many at once all come to their end', async () => {
  const { run } = stage();
  const names = Array.from({ length: 12 }, (_, at) => String(at));
  expect(await Promise.all(names.map((name) => run('hello', [name])))).toEqual(names.map((name) => `chào ${name}`));
});

test('while a person thinks, others see what was written, and the script then sees theirs', async () => {
  const { run } = stage();
  let seen: unknown;
  const onQuestion = async () => {
    seen = await run('read');
    await run('write', ['của người khác']);
    return { button: 'OK', text: '' };
  };
  expect(await run('writesAsksReads', [], { onQuestion })).toBe('của người khác');
  expect(seen).toBe('của tôi');
});

test('a thread sees what another process wrote since its last job', async () => {
  const { run, workspace } = stage();
  await run('write', ['cũ']);
  workspace.run('write', ['mới']);
  expect(await run('read')).toBe('mới');
});

test('a thread that dies takes its job with it and is not used again', async () => {
  const code = `
    import { parentPort } from 'node:worker_threads';
    let jobs = 0;
    parentPort.on('message', ({ job }) => {
      jobs += 1;
      if (job.path === 'now') process.exit(1);
      parentPort.postMessage({ outcome: { value: jobs, error: null } });
      if (job.path === 'late') setImmediate(() => { throw new Error('chết sau'); });
    });`;
  const { run } = stage({ worker: new URL(`data:text/javascript,${encodeURIComponent(code)}`) });
  expect(await run('first')).toBe(1);
  expect(await run('late')).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await run('after')).toBe(1);
  await expect(run('now')).rejects.toThrow('Tập lệnh bị dừng giữa chừng.');
  expect(await run('after')).toBe(1);
});

test('a thread that cannot start says why', async () => {
  const { run } = stage({ worker: new URL('data:text/javascript,throw new Error("không mở được")') });
  await expect(run('hello')).rejects.toThrow('không mở được');
  await expect(run('hello')).rejects.toThrow('không mở được');
});

test('closing ends questions as closed, lets scripts finish, cuts off what does not, and frees the lock', async () => {
  const { executor, run, workspace } = stage();
  const asking = new Promise((resolve) => {
    void run('locked', [], { onQuestion: () => new Promise(() => resolve(null)) }).then(() => finished.push('locked'));
  });
  const finished: string[] = [];
  await asking;
  expect(workspace.run('free').value).toBe(false);
  const spinning = run('spins').catch((error: Error) => error.message);
  await executor.close();
  expect(finished).toEqual(['locked']);
  expect(await spinning).toBe('Tập lệnh bị dừng giữa chừng.');
  expect(workspace.run('free').value).toBe(true);
  await expect(run('hello', [''])).rejects.toThrow('Máy chủ đang dừng.');
});

test('pages may call what is declared at the top, but for private functions', () => {
  const { executor } = stage();
  const declared = 'hello fails asks asksPlainly types compares shows write read writesAsksReads locked free spins';
  expect(executor.callable()).toEqual(declared.split(' '));
});
