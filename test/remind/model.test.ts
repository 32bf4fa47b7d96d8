/**
 * Random campaigns: answers, edits, missed and doubled runs, two dispatchers at once, small quotas, kills. Nobody is reminded
 * who need not be, nobody twice, and what did not go says why. RUNS multiplies, SEED repeats.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base } from './model/base.ts';
import { Oracle } from './model/oracle.ts';
import { type Scenario, scenarios, told } from './model/scenario.ts';
import { play } from './model/stage.ts';

/** So many at most: a busy machine plays fewer. Then so long for the shortest scenario that fails. */
const most = 24;
const fewest = 8;
const longestMs = 15_000;
const shrinkMs = 60_000;

test('whatever happens: each step goes once, is folded or says why it has not gone', async () => {
  const times = Number(process.env.RUNS) || 1;
  const seed = Number(process.env.SEED) || Date.now() % 1_000_000;
  const bases: Record<Scenario['due'], string> = {
    '2026-06-04': await base('2026-06-04'),
    '2026-05-31': await base('2026-05-31'),
  };
  const judged = (scenario: Scenario): string[] => {
    try {
      return new Oracle(play(bases[scenario.due], scenario)).judge();
    } catch (error) {
      return [String(error)];
    }
  };
  let played = 0;
  let end = Date.now() + longestMs * times;
  let faults = '';
  const check = (scenario: Scenario): void => {
    if (Date.now() > end && played >= fewest) return;
    played += 1;
    const found = judged(scenario);
    if (found.length === 0) return;
    if (!faults) end = Date.now() + shrinkMs;
    faults = `${found.join('\n')}\n\n${told(scenario)}`;
    throw new Error('faults');
  };
  fc.check(fc.property(scenarios, check), { seed, numRuns: most * times });
  console.log(`campaigns played: ${played} (SEED=${seed})`);
  expect(faults, `SEED=${seed}`).toBe('');
}, 3_600_000);
