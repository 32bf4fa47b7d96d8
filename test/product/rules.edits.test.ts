/** What the coordinator types into the Sheet: right figures count at once, wrong ones are marked and the last right ones stand. */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import {
  answer,
  bare,
  cellAt,
  clock,
  coordinator,
  errors,
  notes,
  outbox,
  type Rate,
  sent,
  table,
  totals,
  type,
  within,
} from './answers.ts';

const tab = 'submissions.area';
const key = 'area.householdsInstalled';

async function started(preset = 'an-khanh'): Promise<Desk> {
  const desk = await new Desk().init(preset, { coordinatorEmail: coordinator });
  expect(await sent(desk, answer('TH01'), answer('TH02', { 'area.households': 356 }))).toEqual([
    'accepted:',
    'accepted:',
  ]);
  return desk;
}

async function ct01(desk: Desk): Promise<{ TH01: number[]; commune: number[] }> {
  const { units, commune } = await totals(desk);
  const of = (rate: Rate | undefined): number[] => [rate?.num ?? -1, rate?.den ?? -1];
  return { TH01: of(units.TH01?.CT01), commune: of(commune.CT01) };
}

const logged = async (desk: Desk, what: string): Promise<Record<string, unknown>[]> =>
  (await table(desk, 'log')).filter((r) => String(r.what).startsWith(what));

test('the households of a unit: rates follow at once, in the commune too', async () => {
  const desk = await started();
  expect(await ct01(desk)).toEqual({ TH01: [300, 412], commune: [600, 2370] });
  await type(desk, 'units', 'TH01', 'households', '1.000');
  expect(await ct01(desk)).toEqual({ TH01: [300, 1000], commune: [600, 2958] });
  await type(desk, 'units', 'TH01', 'households', 'abc');
  expect(await ct01(desk)).toEqual({ TH01: [300, 1000], commune: [600, 2958] });
  expect(notes(desk)).toEqual([expect.stringMatching(/"abc" không phải số nguyên.*1\.?000/)]);
  expect(await logged(desk, 'Sửa danh mục')).toHaveLength(1);
  expect(await logged(desk, 'Không nhận thay đổi')).toMatchObject([{ unit: 'TH01', to: 'abc' }]);
  await type(desk, 'units', 'TH01', 'households', '');
  expect((await ct01(desk)).TH01).toEqual([300, 412]);
  expect(notes(desk)).toEqual([]);
});

test('one counted figure: totals at once, a line in the log, one mail for all changes at the next run', async () => {
  const desk = await started();
  const before = (await outbox(desk)).length;
  await type(desk, tab, 'TH01/main', key, '310');
  expect(await ct01(desk)).toEqual({ TH01: [310, 412], commune: [610, 2370] });
  await type(desk, tab, 'TH01/main', 'area.citizensInstalled', '1.010');
  expect((await totals(desk)).units.TH01?.CT02).toMatchObject({ num: 1010 });
  expect(await outbox(desk)).toHaveLength(before);
  expect(await logged(desk, 'Sửa số liệu')).toMatchObject([
    { unit: 'TH01', from: '300', to: '310' },
    { unit: 'TH01', from: '400', to: '1.010' },
  ]);
  await clock(desk, '2026-05-20T09:10:00+07:00');
  const mails = (await outbox(desk)).slice(before);
  expect(mails.map((m) => m.to)).toEqual(['nguoilap.th01@mau.example']);
  expect(mails[0]?.body).toContain('từ 300 thành 310');
  expect(mails[0]?.body).toContain('từ 400 thành 1.010');
  await clock(desk, '2026-05-20T12:00:00+07:00');
  expect(await outbox(desk)).toHaveLength(before + 1);
});

test('a wrong value, an impossible one and an empty one: the last right figure counts', async () => {
  const desk = await started();
  await type(desk, tab, 'TH01/main', key, '310');
  const wrong: [string, string][] = [
    ['abc', 'không phải số nguyên'],
    ['413', 'lớn hơn tổng số hộ'],
    ['401', 'nhỏ hơn số hộ đã cài đặt'],
    ['-5', 'không phải số nguyên'],
    ['1,5', 'không phải số nguyên'],
    ['1,234', 'không phải số nguyên'],
    ['', 'đang để trống'],
  ];
  for (const [value, why] of wrong) {
    await type(desk, tab, 'TH01/main', key, value);
    expect(notes(desk), value).toEqual([expect.stringContaining(why)]);
    expect(notes(desk)[0], value).toContain('Số đúng gần nhất vẫn được tính: 310.');
    expect(await ct01(desk), value).toEqual({ TH01: [310, 412], commune: [610, 2370] });
  }
  expect((await logged(desk, 'Không nhận số sửa')).map((r) => r.to)).toEqual(wrong.map(([value]) => value));
  await type(desk, tab, 'TH01/main', key, '320');
  expect(notes(desk)).toEqual([]);
  expect((await ct01(desk)).TH01).toEqual([320, 412]);
});

test('a wrong value still stands in its cell while another figure of the row is put right', async () => {
  const desk = await started();
  await type(desk, tab, 'TH01/main', key, 'abc');
  await type(desk, tab, 'TH01/main', 'area.citizensInstalled', '450');
  expect((await totals(desk)).units.TH01).toMatchObject({ CT01: { num: 300 }, CT02: { num: 450 } });
  expect(notes(desk)).toHaveLength(1);
  expect((await table(desk, tab))[0]).toMatchObject({ [key]: 'abc', 'area.citizensInstalled': 450 });
});

test('a pasted block: every right row counts, a wrong cell keeps the last right figures of its row', async () => {
  const desk = await started();
  await sent(desk, answer('TH03', { 'area.households': 298, [key]: 200 }));
  within(desk, (w) => {
    const { sheetId, row, column } = cellAt(w, tab, 'TH01/main', key);
    const values = [
      ['310', '410', '360'],
      ['301', 'nhiều', '350'],
      ['2 01', '1.001', '351'],
    ];
    const fired = w.edit({ sheetId, row, column, values });
    expect(fired.filter((f) => f.error)).toEqual([]);
  });
  const { units } = await totals(desk);
  expect(units.TH01).toMatchObject({ CT01: { num: 310 }, CT02: { num: 410 } });
  expect(units.TH02).toMatchObject({ CT01: { num: 300 }, CT02: { num: 400 } });
  expect(units.TH03).toMatchObject({ CT01: { num: 200 }, CT02: { num: 400 } });
  expect(notes(desk).length).toBeGreaterThanOrEqual(2);
  await clock(desk, '2026-05-20T09:00:00+07:00');
  const told = (await outbox(desk)).filter((m) => m.body.includes('đã sửa số liệu'));
  expect(told.map((m) => m.to)).toEqual(['nguoilap.th01@mau.example']);
});

test('a withdrawn answer counts no more and the one before it counts again', async () => {
  const desk = await started();
  const [second] = await desk.submit(answer('TH01', { at: '2026-05-21T08:00:00+07:00', [key]: 333 }));
  const id = second?.responseId as string;
  await type(desk, tab, id, 'status', 'Đã rút');
  expect((await ct01(desk)).TH01).toEqual([300, 412]);
  await type(desk, tab, id, 'status', 'hợp lệ');
  expect((await ct01(desk)).TH01).toEqual([333, 412]);
  await type(desk, tab, id, 'status', 'Vớ vẩn');
  expect((await ct01(desk)).TH01).toEqual([333, 412]);
  expect(notes(desk)).toEqual([expect.stringContaining('"Vớ vẩn" không phải trạng thái')]);
  await type(desk, tab, id, 'status', 'Đã rút');
  const [first] = await table(desk, tab);
  await type(desk, tab, String(first?.responseId), 'status', 'Đã rút');
  expect((await totals(desk)).units.TH01).toEqual({ state: 'missing', onTime: null });
  expect(await logged(desk, 'Rút')).toHaveLength(3);
  await clock(desk, '2026-05-21T12:00:00+07:00');
  expect((await totals(desk)).units.TH01?.state).toBe('missing');
  expect(await table(desk, tab)).toHaveLength(3);
});

test('a correction survives withdrawing what came after it', async () => {
  const desk = await started();
  await type(desk, tab, 'TH01/main', key, '310');
  const [second] = await desk.submit(answer('TH01', { at: '2026-05-21T08:00:00+07:00', [key]: 333 }));
  await type(desk, tab, second?.responseId as string, 'status', 'Đã rút');
  expect((await ct01(desk)).TH01).toEqual([310, 412]);
});

test('held answers: edited while held, and let in by their status', async () => {
  const desk = await new Desk().init('hai-duong', { dataCutoff: '2026-05-19T17:00:00+07:00' });
  const [held] = await desk.submit(answer('TH01'));
  expect(held?.status).toBe('held');
  await type(desk, tab, held?.responseId as string, key, '305');
  expect((await totals(desk)).units.TH01?.state).toBe('held');
  await type(desk, tab, held?.responseId as string, 'status', 'Hợp lệ');
  expect((await ct01(desk)).TH01).toEqual([305, 412]);
});

test('older versions and returned answers are history: typing there counts nowhere', async () => {
  const desk = await started();
  const [back, newer] = await desk.submit(
    answer('TH01', { [key]: 413, 'area.citizensInstalled': 500 }),
    answer('TH01', { [key]: 305 }),
  );
  const [first] = await table(desk, tab);
  await type(desk, tab, back?.responseId as string, key, '306');
  await type(desk, tab, String(first?.responseId), key, '307');
  expect((await ct01(desk)).TH01).toEqual([305, 412]);
  expect(newer?.status).toBe('accepted');
});

test('computed tabs are put back, users may not make totals', async () => {
  const desk = await started();
  const key0 = String((await table(desk, 'totals'))[0]?.key);
  const before = await table(desk, 'totals');
  await type(desk, 'totals', key0, 'num', '999999');
  expect(await table(desk, 'totals')).toEqual(before);
  const tracked = await table(desk, 'tracking');
  await type(desk, 'tracking', 'TH03/main', 'state', 'Đã báo cáo');
  expect(await table(desk, 'tracking')).toEqual(tracked);
  expect(errors(desk)).toEqual([]);
});

test('nil and unchanged rows may be corrected like any other', async () => {
  const desk = await started();
  const rows: Cells[] = [bare('TH01', 'unchanged', { at: '2026-05-20T09:00:00+07:00' })];
  await sent(desk, ...rows);
  await type(desk, tab, 'TH01/main', key, '311');
  expect((await totals(desk)).units.TH01).toMatchObject({ state: 'unchanged', CT01: { num: 311 } });
});
