import { expect, test } from 'vitest';
import { create, HOUR, MORNING, value } from './stage.ts';

test('the realm has the language, the services and console, and nothing of the web or of Node', () => {
  const names = [
    'URL',
    'TextEncoder',
    'setTimeout',
    'fetch',
    'process',
    'Buffer',
    'atob',
    'structuredClone',
    'require',
    'queueMicrotask',
  ];
  const workspace = create(
    `var App = { here() { return ${JSON.stringify(names)}.filter((name) => name in globalThis); } };`,
  );
  // platform.md 3.4, 'not available'
  expect(value(workspace, 'App.here')).toEqual([]);
});

test('dates in the realm read the execution clock and the zone of the script', () => {
  const workspace = create(`var App = {
    dates() {
      const made = new Date();
      Utilities.sleep(${HOUR / 60});
      return [made instanceof Date, made.getTime(), Date.now(), made.getHours(), typeof Date(), new Date(2026, 4, 20, 8).getTime(),
        made.constructor === Date, new Date(5).getTime()];
    } };`);
  // platform.md 3.4: local time is the zone of the manifest, Asia/Ho_Chi_Minh; the test itself runs under another TZ.
  expect(value(workspace, 'App.dates')).toEqual([true, MORNING, MORNING + 60_000, 8, 'string', MORNING, true, 5]);
  expect(workspace.now()).toBe(MORNING);
});

test('each execution evaluates the bundle anew', () => {
  // platform.md 3.2: top-level code of all files runs on every execution.
  const workspace = create('var count = 0; var App = { add() { return ++count; } };');
  expect([value(workspace, 'App.add'), value(workspace, 'App.add')]).toEqual([1, 1]);
});

test('a promise returned by an entry function is awaited', () => {
  // platform.md 3.4: async entry functions are awaited.
  const workspace = create(
    `var App = { async good() { await null; return 'late'; }, async bad() { await null; throw new TypeError('no'); } };`,
  );
  expect(value(workspace, 'App.good')).toBe('late');
  expect(workspace.run('App.bad').error).toBe('TypeError: no');
});

test('globals are found by name whether declared with function, var or const; others are not found', () => {
  const workspace = create('const App = { f() { return this === App; } }; function onOpen() { return 1; }');
  expect(value(workspace, 'App.f')).toBe(true);
  expect(value(workspace, 'onOpen')).toBe(1);
  expect(workspace.run('App.g').error).toBe('Script function not found: App.g');
  expect(workspace.run('Nothing.g').error).toBe('Script function not found: Nothing.g');
});

test('what is printed and what is thrown stands in the list of executions', () => {
  const workspace = create(
    `var App = { f(x) { console.log('got', x); console.warn(1); throw new Error('broken'); } };`,
  );
  expect(workspace.run('App.f', [{ a: 1 }]).error).toBe('Error: broken');
  const [execution] = workspace.executions();
  expect(execution).toMatchObject({ function: 'App.f', trigger: 'run', at: MORNING, error: 'Error: broken' });
  expect(execution?.log.slice(0, 2)).toEqual(['got {"a":1}', '[warn] 1']);
  expect(execution?.log[2]).toContain('Code.gs');
  workspace.run('App.f', [], { recorded: false });
  expect(workspace.executions()).toHaveLength(1);
});

test('six minutes of modelled time end an execution, even one that catches everything', () => {
  // platform.md 1.2: script runtime 6 min per execution.
  const workspace = create(`var App = { f() {
    try { for (let i = 0; i < 3; i++) { PropertiesService.getScriptProperties().setProperty('done', String(i)); Utilities.sleep(200000); } }
    catch (error) { }
    return 'survived';
  }, done() { return PropertiesService.getScriptProperties().getProperty('done'); } };`);
  expect(workspace.run('App.f')).toMatchObject({ value: null, error: 'Exceeded maximum execution time' });
  expect(value(workspace, 'App.done')).toBe('1');
});
