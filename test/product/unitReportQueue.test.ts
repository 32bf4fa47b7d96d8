/** Reports of all units: each is made once, whatever stops the work on the way. */
import { expect, test } from 'vitest';
import { Killed } from '../../local/meter.ts';
import { desk as manyUnits, right } from '../endurance/stage.ts';
import { Desk } from '../support/tonghop.ts';
import { answer, clock, errors, table, within } from './answers.ts';

interface Made {
  made: number;
  skipped: number;
  left: number;
  total: number;
  stopped: string;
}

const units = ['TH01', 'TH02', 'TDP05', 'TR01', 'HCC01', 'VP01', 'MT01'];
/** The sample registry has 21. */
const silent = 21 - units.length;

async function desk(settings: Record<string, string> = {}): Promise<Desk> {
  const made = await new Desk().init('an-khanh', settings);
  const own: Record<string, object> = { TH02: { 'area.households': 356 }, TDP05: { 'area.households': 310 } };
  const lines = await made.submit(...units.map((unit) => answer(unit, own[unit] as never)));
  expect(lines.map((l) => l.status)).toEqual(units.map(() => 'accepted'));
  return made;
}

const make = (d: Desk, request = {}): Promise<Made> => d.json<Made>('run', 'makeUnitReports', JSON.stringify(request));

/** Units whose report lies in Drive, in the order in which they were made. */
const made = (d: Desk): string[] =>
  within(d, (w) =>
    w.files().flatMap((f) => (f.mimeType.endsWith('.document') ? [f.name.split(' - ')[1] as string] : [])),
  );

test('three a day: the dispatcher goes on the next day, and each is made once', async () => {
  const d = await desk({ documentsPerDay: '3' });
  expect(await make(d)).toEqual({ made: 3, skipped: silent, left: 4, total: 7, stopped: 'quota' });
  expect(await make(d)).toEqual({ made: 0, skipped: silent, left: 4, total: 7, stopped: 'quota' });
  await clock(d, '2026-05-21T07:30:00+07:00');
  expect(made(d)).toEqual(units.slice(0, 3));
  await clock(d, '2026-05-21T10:00:00+07:00');
  expect(made(d)).toEqual(units.slice(0, 6));
  await clock(d, '2026-05-23T10:00:00+07:00');
  expect(made(d)).toEqual(units);
  expect(await make(d)).toEqual({ made: 0, skipped: silent, left: 0, total: 7, stopped: '' });
  expect(errors(d)).toEqual([]);
});

test('a second click makes what came in since, a restart all of them', async () => {
  const d = await desk();
  expect(await make(d)).toEqual({ made: 7, skipped: silent, left: 0, total: 7, stopped: '' });
  await d.submit(answer('KT01'));
  await clock(d, '2026-05-21T10:00:00+07:00');
  expect(made(d)).toEqual(units);
  expect(await make(d)).toMatchObject({ made: 1, left: 0, total: 8 });
  expect(made(d).slice(7)).toEqual(['KT01']);
  expect(await make(d, { restart: true })).toMatchObject({ made: 8, left: 0, total: 8 });
  expect((await table(d, 'log')).filter((row) => String(row.what).includes('báo cáo của các đơn vị'))).toHaveLength(3);
});

test('what a person asks for counts among the documents of the day, and is not refused by our own limit', async () => {
  const d = await desk({ documentsPerDay: '2' });
  await d.json('unit-report', 'TH01');
  expect(await make(d)).toMatchObject({ made: 1, left: 6, stopped: 'quota' });
  await d.json('unit-report', 'TH02');
});

test('killed after a document was made: that one may come twice, none is lost', async () => {
  const d = await desk();
  let creates = 0;
  const w = d.open({
    onCall: (_n, member) => {
      if (member === 'Drive.Files.create' && ++creates === 4) throw new Killed('kill -9');
    },
  });
  expect(() => w.run('App.makeUnitReports', [{}])).toThrow(Killed);
  w.close();
  const before = made(d);
  await clock(d, '2026-05-20T09:00:00+07:00');
  expect(before.length).toBeGreaterThan(0);
  expect(new Set(made(d))).toEqual(new Set(units));
  expect(made(d).length - units.length).toBeLessThanOrEqual(1);
});

test('a run ends before an answer would wait too long for the lock, and the next goes on', async () => {
  const d = await manyUnits('an-khanh', {}, 34);
  const codes = Array.from({ length: 34 }, (_, i) => `TH${String(i + 1).padStart(5, '0')}`).filter(
    (_, i) => i % 10 < 7,
  );
  await d.submit(...codes.map((unit) => ({ unit, ...right })));
  expect(await make(d)).toMatchObject({ total: codes.length, stopped: 'time' });
  expect(await make(d)).toMatchObject({ left: 0, stopped: '' });
  expect(made(d)).toEqual(codes);
  const runs = within(d, (w) => w.executions().filter((e) => e.function === 'App.makeUnitReports'));
  for (const { modelledMs } of runs) expect(modelledMs).toBeLessThan(120_000);
});

test('a report beside the confirmation costs no call of a service', async () => {
  const calls = async (attach: string): Promise<number> => {
    const d = await new Desk().init('hai-duong', { 'unitReport.attach': attach });
    await d.submit(answer('VP01'));
    const run = within(d, (w) => w.executions().filter((e) => e.trigger === 'formSubmit')[0]);
    expect(run?.error).toBeNull();
    return run?.serviceCalls ?? 0;
  };
  expect(await calls('có')).toBe(await calls('không'));
});
