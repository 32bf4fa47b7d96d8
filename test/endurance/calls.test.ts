/** What an execution costs: service calls and cells, the same at every size (design decision 10). No clock is looked at. */
import { beforeAll, describe, expect, test } from 'vitest';
import { prices } from '../../local/latency.ts';
import type { Execution, Workspace } from '../../local/workspace.types.ts';
import { earlierRows, growingTabs } from './history.ts';
import { ask, desk, difficulty, Mortal, right, sending, typing } from './stage.ts';

const cutoff = '2026-05-25T17:00:00+07:00';
const coordinatorEmail = 'dieuphoi@mau.example';

/** Units, earlier rows, and whether anybody is told of difficulties. */
const sizes = [20, 200].flatMap((units) =>
  [0, 1000].flatMap((rows) => ['', coordinatorEmail].map((coordinator) => ({ units, rows, coordinator }))),
);
type Size = (typeof sizes)[number];
const sizeName = ({ units, rows, coordinator }: Size): string =>
  `${units} units, ${rows} earlier rows, ${coordinator ? 'a' : 'no'} coordinator`;

/** Folders of prepared workspaces by size, and what their set-up cost. */
const prepared = new Map<Size, { dir: string; setUp: Execution }>();

beforeAll(async () => {
  for (const size of sizes) prepared.set(size, await prepare(size));
});

/** TH00001 has an answer that counts. */
async function prepare({ units, rows, coordinator }: Size): Promise<{ dir: string; setUp: Execution }> {
  const settings = { dataCutoff: cutoff, ...(coordinator ? { coordinatorEmail: coordinator } : {}) };
  const made = await desk('an-khanh', settings, units);
  await made.submit({ unit: 'TH00001', ...right });
  const workspace = made.open();
  const [setUp] = workspace.executions();
  workspace.close();
  earlierRows(workspace.dir, growingTabs, rows);
  return { dir: workspace.dir, setUp: setUp as Execution };
}

interface Cost {
  calls: number;
  mails: number;
  cells: number;
  byName: string;
}

/** Of the first execution that `work` starts. */
function costOf(dir: string, trigger: string, work: (workspace: Workspace) => () => unknown): Cost {
  const mortal = new Mortal(dir);
  const { workspace } = mortal;
  const go = work(workspace);
  const [before, mails] = [workspace.executions().length, workspace.outbox().length];
  go();
  const done = workspace.executions()[before] as Execution;
  const cost: Cost = {
    calls: done.serviceCalls,
    mails: workspace.outbox().length - mails,
    cells: done.cellsRead + done.cellsWritten,
    byName: Object.entries(done.calls)
      .filter(([member]) => (prices[member]?.ms ?? 0) > 0)
      .map(([member, n]) => `${n} ${member}`)
      .join(', '),
  };
  mortal.bury();
  expect([done.trigger, done.error]).toEqual([trigger, null]);
  return cost;
}

const th02 = { ...right, unit: 'TH00002' };

const answers: [string, string, (workspace: Workspace) => () => { status: string }][] = [
  ['an accepted answer', 'accepted', (w) => sending(w, th02)],
  ['a second answer', 'accepted', (w) => sending(w, { ...right, unit: 'TH00001', 'area.householdsInstalled': '320' })],
  ['a returned answer', 'returned', (w) => sending(w, { ...th02, 'area.householdsInstalled': '900' })],
  ['a wrong PIN', 'returned', (w) => sending(w, { ...th02, pin: '000000' })],
  ['a difficulty', 'accepted', (w) => sending(w, { ...th02, ...difficulty })],
  [
    'an answer after the cut-off',
    'held',
    (w) => {
      w.moveClock(Date.parse(cutoff) + 60_000, { missed: true });
      return sending(w, th02);
    },
  ],
];

const edits: [string, (workspace: Workspace) => () => unknown][] = [
  ['a counted figure', typing('submissions.area', 'TH00001/main', 'area.householdsInstalled', '310')],
  ['a wrong figure', typing('submissions.area', 'TH00001/main', 'area.householdsInstalled', 'abc')],
  ['a promise', typing('tracking', 'TH00001/main', 'promised', '30/5/2026')],
  ['a wrong extension', typing('tracking', 'TH00002/main', 'extendedTo', 'mai')],
  ["a unit's households", typing('units', 'TH00001', 'households', '410')],
];

describe.each(sizes.map((size) => [sizeName(size), size] as const))('%s', (_, size) => {
  test.each(answers)('%s: at most 14 calls and 4 a mail', (_name, status, work) => {
    const { dir } = prepared.get(size) as { dir: string };
    const sent = { status: '' };
    const cost = costOf(dir, 'formSubmit', (w) => {
      const go = work(w);
      return () => Object.assign(sent, go());
    });
    expect(sent.status).toBe(status);
    expect(cost.calls, cost.byName).toBeLessThanOrEqual(14 + 4 * cost.mails);
    expect(cost.cells).toBeLessThanOrEqual(60 * size.units + 3000);
  });

  test.each(edits)('%s edited: at most 10 calls', (_name, work) => {
    const { dir } = prepared.get(size) as { dir: string };
    const cost = costOf(dir, 'edit', work);
    expect(cost.calls, cost.byName).toBeLessThanOrEqual(10 + 4 * cost.mails);
  });
});

test('the earlier rows are there for the product to see', () => {
  for (const [{ rows }, { dir }] of prepared) {
    const mortal = new Mortal(dir);
    expect(ask<unknown[]>(mortal.workspace, 'table', 'submissions')).toHaveLength(rows + 1);
    mortal.bury();
  }
});

test('calls do not depend on units or earlier rows, nor cells on earlier rows', () => {
  const all: [string, string, (w: Workspace) => () => unknown][] = [
    ...answers.map(([name, , work]): [string, string, (w: Workspace) => () => unknown] => [name, 'formSubmit', work]),
    ...edits.map(([name, work]): [string, string, (w: Workspace) => () => unknown] => [name, 'edit', work]),
  ];
  const set = sizes.filter((size) => size.coordinator);
  for (const [name, trigger, work] of all) {
    const costs = set.map((size) => costOf((prepared.get(size) as { dir: string }).dir, trigger, work));
    expect(new Set(costs.map((c) => c.calls)).size, `${name}: ${costs.map((c) => c.calls)}`).toBe(1);
    const [few, fewLater, many, manyLater] = costs.map((c) => c.cells);
    expect([name, fewLater, manyLater]).toEqual([name, few, many]);
  }
});

test('set-up of 200 units: at most 900 calls, modelled under 4 minutes', () => {
  const size = sizes.find(({ units }) => units === 200) as Size;
  const { setUp } = prepared.get(size) as { setUp: Execution };
  expect(setUp.function).toBe('App.setUp');
  expect(setUp.serviceCalls).toBeLessThanOrEqual(900);
  expect(setUp.modelledMs).toBeLessThan(240_000);
});

/** Why a call may be free: nothing leaves the script for it. */
const reasons: Record<string, RegExp> = {
  'an event, an answer, anything delivered before': /already delivered/,
  'range arithmetic': /arithmetic on a handle/,
  'a handle, and what it cannot be without': /handle/,
  'a builder': /a draft made in the script/,
  'the language runtime': /computed inside the script runtime|known when the script starts|asks nothing/,
};

test('calls priced zero, each with its reason', () => {
  const free = Object.entries(prices).filter(([, { ms }]) => ms === 0);
  const byReason = new Map<string, string[]>();
  for (const [member, { why }] of free) byReason.set(why, [...(byReason.get(why) ?? []), member]);
  console.log([...byReason].map(([why, members]) => `${why}:\n  ${members.join(' ')}`).join('\n'));
  const unexcused = free.filter(([, { why }]) => !Object.values(reasons).some((kind) => kind.test(why)));
  expect(unexcused).toEqual([]);
  expect(Object.entries(prices).filter(([, { ms, why }]) => !(ms >= 0) || why === '')).toEqual([]);
});
