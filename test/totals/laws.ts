/** Laws of the totals under random submissions of every unit type, through the bundle. */
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { addTrigger, allTriggers } from '../../local/triggerRecords.ts';
import type { Line } from '../support/tonghop.ts';
import type { UnitRow } from './book.ts';
import { oracle, type Totals } from './oracle.ts';
import { type Plan, Play } from './play.ts';
import { type Calendar, campaign, days, hours, periods, playAll, registry, reordered, settings } from './random.ts';
import { judged } from './verdicts.ts';

/** `LAWS=7` looks further: another seed and five times as many runs. */
const further = Number(process.env.LAWS ?? 0);
const runs = (few: number) => ({
  seed: 20260525 + further,
  numRuns: further > 0 ? few * 5 : few,
  // Each try is a workspace: shrinking would take longer than any test may.
  endOnFailure: true,
});
const planOf = (profile: string, { parts, dataCutoff }: Calendar, units = registry): Plan => ({
  profile,
  settings: { ...settings, dataCutoff },
  units,
  now: `${parts[0]}:00+07:00`,
});
/** Nobody is left out of `units`, so that the parts are all there to be added. */
const everyone: UnitRow[] = registry.map((unit) => ({ ...unit, mustReport: 'có' }));

async function totalsOf(play: Play): Promise<Totals[]> {
  const all: Totals[] = [];
  for (const period of periods) all.push(await play.totals(period));
  return all;
}

const statusOf = { accepted: 'accepted', returned: 'returned', held: 'held', refused: 'refused', wrongPin: 'returned' };

/** Every row is judged as the documents say, every total equals the plain count. */
async function agreed(play: Play, lines: Line[]): Promise<Totals[]> {
  expect(lines.map((l) => l.status)).toEqual(judged(play.world).map((a) => statusOf[a.verdict]));
  const totals = await totalsOf(play);
  expect(totals).toEqual(periods.map((period) => oracle(play.world, period)));
  return totals;
}

/** One file a profile, so that two run at a time. */
export function laws(profile: string): void {
  test(`${profile}: every row is judged as the documents say, every total equals the plain count`, async () => {
    const run = fc.asyncProperty(campaign(20, 40), async (specs) => {
      const play = await Play.start(planOf(profile, hours));
      await agreed(play, await playAll(play, specs, hours));
    });
    // The campaigns of the other two laws are judged and counted, too.
    await fc.assert(run, runs(3));
  });

  test(`${profile}: any order that keeps each unit's own order gives the same totals; parts add up to the whole`, async () => {
    const run = fc.asyncProperty(
      campaign(20, 40),
      fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      async (specs, draws) => {
        const plan = planOf(profile, hours, everyone);
        const [one, other] = [await Play.start(plan), await Play.start(plan)];
        const totals = await agreed(one, await playAll(one, specs, hours));
        await playAll(other, reordered(specs, draws), hours);
        expect(await totalsOf(other)).toEqual(totals);
        for (const t of totals) addsUp(t);
      },
    );
    await fc.assert(run, runs(2));
  });

  test(`${profile}: taken in twice is taken in once`, async () => {
    const run = fc.asyncProperty(campaign(15, 30), async (specs) => {
      const plan = planOf(profile, days);
      const [once, twice] = [await Play.start(plan), await Play.start(plan)];
      doubleTheTrigger(twice);
      await agreed(once, await playAll(once, specs, days));
      await playAll(twice, specs, days);
      const first = await seen(once);
      expect(await seen(twice)).toEqual(first);
      const clock = await once.desk.json<{ now: string }>('clock');
      await once.desk.run('run', 'App.dispatch');
      await once.desk.run('run', 'App.recompute');
      await once.desk.run('clock', new Date(Date.parse(clock.now) + 61 * 60_000).toISOString());
      expect(await seen(once)).toEqual(first);
    });
    await fc.assert(run, runs(2));
  });
}

type Part = { num: number; den: number | null };
const typeOf = (code: string): string => everyone.find((u) => u.code === code)?.type as string;

/** Areas add up to the commune, units of a type to their group; police and the weeks in their own periods. */
function addsUp({ coverage, units, groups, commune }: Totals): void {
  const parts = (id: string, of: (type: string) => boolean): Part[] =>
    Object.entries(units).flatMap(([code, its]) => (its[id] && of(typeOf(code)) ? [its[id] as Part] : []));
  const sum = (parts: Part[], key: 'num' | 'den'): number => parts.reduce((n, p) => n + (p[key] ?? 0), 0);
  for (const [id, whole] of Object.entries(commune)) {
    if (id === 'CT07' || id === 'CT08') continue;
    const own = parts(id, (type) => ['thon', 'tdp', 'truong'].includes(type));
    expect([id, whole.num, whole.denReporting]).toEqual([id, sum(own, 'num'), sum(own, 'den')]);
  }
  for (const [type, measures] of Object.entries(groups)) {
    // Police are listed in their days only, what they reviewed stands in main as well.
    if (type === 'congAn') continue;
    for (const [id, whole] of Object.entries(measures) as [string, Part][]) {
      const own = parts(id, (t) => t === type);
      expect([type, id, whole.num, whole.den ?? 0]).toEqual([type, id, sum(own, 'num'), sum(own, 'den')]);
    }
  }
  const { expected, onTime, late, reported, nil, unchanged, held, returned, missing } = coverage;
  expect(reported + nil + unchanged + held + returned + missing).toBe(expected);
  expect(onTime + late).toBe(reported + nil + unchanged);
  expect(Object.keys(units)).toHaveLength(expected);
}

/** A second installed trigger for the same event: what Google does when it delivers twice, for every submission. */
function doubleTheTrigger(play: Play): void {
  const db = openDb(join(play.desk.dir, 'w', 'workspace.db'));
  const trigger = allTriggers(db).find((t) => t.event === 'ON_FORM_SUBMIT');
  if (!trigger) throw new Error('no trigger takes submissions');
  addTrigger(db, { ...trigger, id: `${trigger.id}-again` });
  db.close();
}

/** What must not change by a second intake: totals, history and tracking rows, mails. */
async function seen(play: Play): Promise<unknown> {
  const count = async (table: string): Promise<number> => (await play.desk.json<unknown[]>('table', table)).length;
  return {
    totals: await totalsOf(play),
    history: await count('submissions'),
    tracking: await count('tracking'),
    ledger: await count('ledger'),
    mails: (await play.desk.json<unknown[]>('outbox')).length,
  };
}
