/** Through its edit link an answer may change its day, its week or its unit: it counts where it stands now, and nowhere else. */
import { expect, test } from 'vitest';
import { Desk } from '../support/tonghop.ts';

interface Totals {
  commune: Record<string, { num: number }>;
  units: Record<string, { state: string }>;
}

const police = (day: string, eid2: number, more: Record<string, string> = {}): Record<string, string | number> => ({
  unit: 'CA01',
  'congAn.date': day,
  'congAn.eid2Daily': eid2,
  'congAn.installDaily': 30,
  ...more,
});

test('a day put right through the edit link', async () => {
  const desk = await new Desk().init('an-khanh');
  const [first] = await desk.submit(police('2026-05-18', 5));
  const [moved] = await desk.submit(police('2026-05-19', 7, { edits: first?.responseId ?? '' }));
  expect(moved).toMatchObject({ status: 'accepted', period: '20260519' });
  expect((await desk.json<Totals>('totals')).commune.CT07?.num).toBe(7);
  const old = await desk.json<Totals>('totals', '--period', '20260518');
  expect(old.units.CA01?.state).toBe('missing');
  const rows = await desk.json<{ status: string }[]>('table', 'submissions.congAn');
  expect(rows.map((r) => r.status)).toEqual(['Đã rút', 'Hợp lệ']);
});

test('the answer that stood there before counts again', async () => {
  const desk = await new Desk().init('an-khanh');
  await desk.submit(police('2026-05-18', 5));
  const [second] = await desk.submit(police('2026-05-18', 9));
  await desk.submit(police('2026-05-19', 9, { edits: second?.responseId ?? '' }));
  expect((await desk.json<Totals>('totals', '--period', '20260518')).commune.CT07?.num).toBe(5);
  expect((await desk.json<Totals>('totals')).commune.CT07?.num).toBe(14);
});

test('a moved answer that is returned stays where it was', async () => {
  const desk = await new Desk().init('an-khanh');
  const [first] = await desk.submit(police('2026-05-18', 5));
  const [back] = await desk.submit(police('2026-05-25', 7, { edits: first?.responseId ?? '' }));
  expect(back?.status).toBe('returned');
  expect((await desk.json<Totals>('totals')).commune.CT07?.num).toBe(5);
});
