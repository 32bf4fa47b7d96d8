/** What an examiner found: codes of units, one clock for several answers, a closed period, periods that do not exist. */
import { expect, test } from 'vitest';
import { Desk } from '../support/tonghop.ts';

interface Totals {
  coverage: { expected: number };
  commune: Record<string, { num: number; den: number }>;
}

interface Edited {
  results: ({ taken: number; refused: number } | null)[];
}

const area = (installed: number, more: Record<string, string> = {}): Record<string, string | number> => ({
  unit: 'TH01',
  'area.households': 412,
  'area.householdsInstalled': installed,
  'area.citizensInstalled': 412,
  'area.loggedIn': 1,
  'area.team': 'Chưa thành lập',
  ...more,
});

const recode = async (desk: Desk, row: string, value: string): Promise<Edited['results'][0]> =>
  (await desk.json<Edited>('edit', '--tab', 'units', '--row', row, '--column', 'code', '--value', value)).results[0] ??
  null;

test('a unit that has not answered may get another code, and leaves no ghost', async () => {
  const desk = await new Desk().init('an-khanh');
  expect(await recode(desk, 'TH02', 'TH22')).toMatchObject({ refused: 0 });
  expect(await desk.json<Totals>('totals')).toMatchObject({
    coverage: { expected: 19 },
    commune: { CT01: { den: 2370 } },
  });
});

test.each([
  ['a code that stands already', 'TH05', 'TH06'],
  ['the code of a unit with answers', 'TH01', 'TH99'],
])('%s is refused, and both units stay', async (_, row, value) => {
  const desk = await new Desk().init('an-khanh');
  await desk.submit(area(400));
  expect(await recode(desk, row, value)).toMatchObject({ taken: 0, refused: 1 });
  expect(await desk.json<Totals>('totals')).toMatchObject({
    coverage: { expected: 19 },
    commune: { CT01: { num: 400, den: 2370 } },
  });
});

test('at one clock the answer that comes last counts, after a correction too', async () => {
  const desk = await new Desk().init('an-khanh');
  const [first] = await desk.submit(area(400));
  await desk.submit(area(401, { edits: first?.responseId ?? '' }), area(405));
  expect((await desk.json<Totals>('totals')).commune.CT01?.num).toBe(405);
});

test('what comes after the closing is held at once', async () => {
  const desk = await new Desk().init('an-khanh');
  await desk.run('run', 'close');
  expect(await desk.submit(area(400))).toMatchObject([{ status: 'held' }]);
});

test.each(['foo', '20261301', '2026W60', '202613'])('period %s is wrong usage', async (period) => {
  const desk = await new Desk().init('an-khanh');
  expect((await desk.run('totals', '--period', period)).code).toBe(2);
});

test('the log names columns and settings by their words, not by their keys', async () => {
  const desk = await new Desk().init('an-khanh');
  const edited = ['edit', '--tab', 'units', '--row', 'TH02', '--column', 'households', '--value', '421'];
  await desk.json(...edited);
  await desk.json('edit', '--tab', 'config', '--row', 'unitDue', '--column', 'value', '--value', '30/5/2026');
  const log = await desk.json<{ where: string }[]>('table', 'log');
  const places = log.map(({ where }) => where);
  expect(places).toContain('Danh mục đơn vị - Tổng số hộ');
  expect(places.filter((where) => /^Cấu hình - /.test(where))).toEqual([expect.not.stringContaining('unitDue')]);
});
