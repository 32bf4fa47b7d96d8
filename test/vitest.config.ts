/**
 * A process of its own for each file would load the same modules a hundred times, so files share one. What would leak is
 * the zone: the local runtime moves its process to the script's, while rules are tested in one far from it.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testFiles } from './zones.ts';

/** Minutes of work, some in few lines: begun last, one would keep the others waiting. */
const long = [
  'scripts/provisionKilled',
  'scripts/provision.test',
  'backup/restore',
  'endurance/kill',
  'totals/laws',
  'report/numbers',
  'golden/golden',
  'remind/model',
  'report/changes',
  'report/calls',
  'report/kill',
  'product/hostile.structure',
  'endurance/setup',
  'web/axe',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (long.some((name) => moduleId.includes(name)) ? 0 : 1);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Asks whether the realm sets its zone by itself, which a process that has it already could not tell. */
const alone = ['test/local/realm.test.ts'];

/**
 * Each execution of the script has a realm of its own, which is gone before code that V8 optimized for it has paid. With a
 * hundred and fifty times the usual budget only what stays hot is optimized, as the tests' own loops are.
 */
const shortLived = ['--interrupt-budget=10000000'];

const { zoned, zoneless } = testFiles();
/** They stop endless scripts in threads of their own: those keep V8's usual ways. */
const web = 'test/web/**';
const shared = { testTimeout: 120_000, hookTimeout: 120_000, isolate: false };

export default defineConfig({
  test: {
    // More than the cores: some files wait for processes, timers and a browser.
    maxWorkers: availableParallelism() + 2,
    globalSetup: ['test/setup.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { ...shared, name: 'alone', include: alone, isolate: true } },
      { test: { ...shared, name: 'zoned', execArgv: shortLived, include: zoned, exclude: [...alone, web] } },
      { test: { ...shared, name: 'web', include: zoned.filter((path) => path.startsWith('test/web/')) } },
      { test: { ...shared, name: 'zoneless', include: zoneless, setupFiles: ['test/zoneless.ts'] } },
    ],
  },
});
