/** What a report costs: calls to services, at any number of units and leaders. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prices } from '../../local/latency.ts';
import type { Execution, Workspace } from '../../local/workspace.types.ts';
import { Mortal } from '../endurance/stage.ts';
import { area, commune, make, thon, type } from './stage.ts';

const many = (count: number): string => Array.from({ length: count }, (_, i) => `l${i + 1}@m.example`).join('; ');

/** Makes a report and tells what it came to. */
function cost(w: Workspace, request: { issue?: number } = {}): Execution & { said: string } {
  make(w, request);
  const done = w.executions(1)[0] as Execution;
  expect([done.function, done.error]).toEqual(['App.makeReport', null]);
  const said = Object.entries(done.calls)
    .filter(([member]) => (prices[member]?.ms ?? 0) > 0)
    .map(([member, n]) => `${n} ${member}`)
    .join(', ');
  return { ...done, said };
}

const sharing = ({ calls }: Execution): number =>
  (calls['Drive.Permissions.create'] ?? 0) + (calls['Drive.Permissions.remove'] ?? 0);

const bound = (leaders: number): number => 20 + Math.ceil(leaders / 50);

/** Units, and leaders to try. */
const sizes: [number, number[]][] = [
  [28, [0, 1, 40, 60]],
  [500, [60]],
];

describe.each(sizes)('%i units', (count, leaders) => {
  let dir = '';

  beforeAll(async () => {
    const units = Array.from({ length: count }, (_, i) => thon(`TH${String(i + 1).padStart(3, '0')}`));
    const desk = await commune({ units, options: { quota: 1000 } });
    await desk.submit(...units.slice(0, 24).map(({ code }, i) => area(code, 50 + i)));
    dir = join(desk.dir, 'w');
  }, 300_000);

  test.each(leaders)('%i leaders: first, second, made again', (some) => {
    const mortal = new Mortal(dir);
    const w = mortal.workspace;
    if (some > 0) type(w, 'config', 'leaderEmail', 'value', many(some));
    const first = cost(w);
    const second = cost(w);
    const again = cost(w, { issue: 1 });
    mortal.bury();
    expect([first, second, again].map(sharing).filter((n) => n > 1)).toEqual([]);
    const over = [first, second].filter((run) => run.serviceCalls > bound(some));
    expect(over.map((run) => `${run.serviceCalls} > ${bound(some)}: ${run.said}`)).toEqual([]);
    expect(again.serviceCalls, again.said).toBeLessThanOrEqual(20);
    expect(first.modelledMs).toBeLessThan(60_000);
  });
});
