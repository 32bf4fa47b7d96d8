/** What stands between a draft and the signature: each kind alone, and none. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { area, commune, type Made, make, ready, reportOf, table, thon, traceOf, type } from './stage.ts';

const units = [thon('TH01'), thon('TH02')];
const blockedMark = 'DỰ THẢO - CHƯA ĐỦ ĐIỀU KIỆN TRÌNH';
const gateHead = 'Cần xử lý trước khi trình ký:';

/** Everybody has reported, all is set. */
async function open(): Promise<Workspace> {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60), area('TH02', 100));
  return desk.open();
}

/** What is owed and what was asked for are two lines. */
const textsOf = (made: Made): string[] => made.blockers.flatMap((b) => b.text.split('\n'));

/** Codes of the blockers; the document must say the same as the answer. */
function blocked(w: Workspace, made: Made): string[] {
  const lines = reportOf(w, made);
  const mark = made.blockers.length > 0 ? blockedMark : 'DỰ THẢO';
  expect(lines[0]).toMatch(new RegExp(`^${mark} - lần ${made.issue} - tạo lúc .* - mã số liệu ${made.hash}$`));
  expect(made.draft).toBe(made.blockers.length > 0);
  const shown = made.blockers.length > 0 ? [gateHead, ...textsOf(made).map((text) => `- ${text}`)] : [];
  expect(lines.slice(1, 1 + shown.length)).toEqual(shown);
  expect(lines.includes(gateHead)).toBe(made.blockers.length > 0);
  const { head } = traceOf(w, made.issue);
  const state = head.find((line) => line.startsWith('Điều kiện trình')) ?? '';
  for (const text of textsOf(made)) expect(state).toContain(text);
  expect(state.includes('Đủ điều kiện trình ký.')).toBe(made.blockers.length === 0);
  return made.blockers.map((b) => b.code);
}

test('nothing is in the way: a plain draft', async () => {
  const w = await open();
  expect(blocked(w, make(w))).toEqual([]);
});

test('units that have sent nothing, by name', async () => {
  const desk = await commune({ units: [...units, thon('TH03', { mustReport: 'không' })] });
  await desk.submit(area('TH02', 60));
  const w = desk.open();
  const made = make(w);
  expect(blocked(w, made)).toEqual(['missing']);
  expect(made.blockers[0]).toMatchObject({
    items: ['TH01'],
    text: 'Còn 1 đơn vị chưa gửi báo cáo: Đơn vị TH01. Đôn đốc gửi ngay; nếu không kịp, xin ý kiến lãnh đạo cho trình và nêu rõ các đơn vị này trong báo cáo.',
  });
});

test('bodies that are asked, not told, stand apart from those that owe (domain A.7-18)', async () => {
  const asked = { code: 'MT01', type: 'mttq' };
  const desk = await commune({ units: [...units, asked] });
  await desk.submit(area('TH01', 60));
  let w = desk.open();
  const both = make(w);
  expect(blocked(w, both)).toEqual(['missing']);
  expect(both.blockers[0]?.items.sort()).toEqual(['MT01', 'TH02']);
  expect(both.blockers[0]?.text).toMatch(
    /^Còn 1 đơn vị chưa gửi báo cáo: Đơn vị TH02\. .*\.\nChưa nhận được số liệu đề nghị cung cấp: Đơn vị MT01\.$/,
  );
  w.close();
  await desk.submit(area('TH02', 100));
  w = desk.open();
  const alone = make(w);
  expect(blocked(w, alone)).toEqual(['missing']);
  expect(alone.blockers[0]).toMatchObject({
    items: ['MT01'],
    text: 'Chưa nhận được số liệu đề nghị cung cấp: Đơn vị MT01.',
  });
});

test('a returned answer, of a unit without and of one with an answer that counts, until it is mended', async () => {
  const desk = await commune({ units: [...units, thon('TH03')] });
  const wrong = { 'area.householdsInstalled': 400 };
  await desk.submit(
    area('TH01', 60),
    area('TH02', 60),
    area('TH02', 60, { ...wrong, at: '2026-05-20T08:05:00+07:00' }),
    area('TH03', 60, wrong),
  );
  let w = desk.open();
  const made = make(w);
  expect(blocked(w, made)).toEqual(['returned']);
  expect(made.blockers[0]?.items).toEqual(['TH02', 'TH03']);
  w.close();
  await desk.submit(area('TH02', 61), area('TH03', 61));
  w = desk.open();
  expect(blocked(w, make(w))).toEqual([]);
});

test('a returned figure of a day, or of a week, until it is mended', async () => {
  const desk = await commune({ units: [...units, { code: 'CA01', type: 'congAn' }] });
  const day = { unit: 'CA01', 'congAn.date': '2026-05-19', 'congAn.eid2Daily': 3, 'congAn.installDaily': 30 };
  const lines = await desk.submit(area('TH01', 60), area('TH02', 60), {
    ...day,
    'congAn.smartphone': 10,
    'congAn.smartphoneGuided': 90,
  });
  expect(lines.map((l) => l.status)).toEqual(['accepted', 'accepted', 'returned']);
  let w = desk.open();
  expect(blocked(w, make(w))).toEqual(['returned']);
  w.close();
  await desk.submit(day);
  w = desk.open();
  expect(blocked(w, make(w))).toEqual([]);
});

test('answers that came after the cut-off, until they are let in', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60), area('TH02', 60));
  let w = desk.open();
  w.moveClock(Date.parse('2026-05-28T18:00:00+07:00'), { missed: true });
  w.close();
  await desk.submit(area('TH02', 80));
  w = desk.open();
  const made = make(w);
  expect(blocked(w, made)).toEqual(['held']);
  expect(made.blockers[0]?.items).toEqual(['TH02']);
  type(w, 'config', 'dataCutoff', 'value', '30/5/2026 17:00');
  expect(blocked(w, make(w))).toEqual([]);
});

test('figures of the registry that are too old; at the limit they are not', async () => {
  const w = await open();
  const day = (value: string): string[] => {
    type(w, 'config', 'registryDate', 'value', value);
    return blocked(w, make(w));
  };
  // 20/5/2026 less 180 days.
  expect(day('21/11/2025')).toEqual([]);
  expect(day('20/11/2025')).toEqual(['registryStale']);
});

test('an area without households in the registry', async () => {
  const desk = await commune({ units: [thon('TH01'), thon('TH02', { households: '' })] });
  await desk.submit(area('TH01', 60), area('TH02', 60));
  const w = desk.open();
  const made = make(w);
  expect(blocked(w, made)).toEqual(['registryBlank']);
  expect(made.blockers[0]?.items).toEqual(['TH02']);
});

test('each setting that has no safe default (domain A.7.1)', async () => {
  const w = await open();
  const needed = Object.keys(ready);
  const shown = Object.fromEntries(table(w, 'config').map((row) => [row.key, String(row.value)]));
  const names = Object.fromEntries(table(w, 'config').map((row) => [row.key, String(row.name)]));
  for (const key of needed) {
    type(w, 'config', key, 'value', '');
    const made = make(w);
    expect([key, blocked(w, made)]).toEqual([key, ['unset']]);
    expect(made.blockers[0]?.items).toEqual([key]);
    expect(made.blockers[0]?.text).toContain(names[key] as string);
    type(w, 'config', key, 'value', shown[key] as string);
  }
  expect(blocked(w, make(w))).toEqual([]);
});

test('a fresh commune: all that is missing at once, and a report none the less', async () => {
  const desk = await commune({ units, settings: Object.fromEntries(Object.keys(ready).map((key) => [key, ''])) });
  const w = desk.open();
  const made = make(w);
  expect(blocked(w, made)).toEqual(['missing', 'unset']);
  expect(made.blockers[1]?.items.sort()).toEqual(Object.keys(ready).sort());
});

test('dates in the wrong order', async () => {
  const w = await open();
  type(w, 'config', 'dataCutoff', 'value', '24/5/2026 17:00');
  const made = make(w);
  expect(blocked(w, made)).toEqual(['datesWrong']);
  expect(made.blockers[0]?.text).toContain('phải trước thời điểm chốt số liệu');
  expect(made.blockers[0]?.text).not.toMatch(/\[S-|\. Sửa.*\. Sửa/);
});

test('two answers of one moment: the one that was returned last is in the way', async () => {
  const desk = await commune({ units: [thon('TH01')] });
  const lines = await desk.submit(area('TH01', 60), area('TH01', 60, { 'area.householdsInstalled': 400 }));
  expect(lines.map((l) => l.status)).toEqual(['accepted', 'returned']);
  const w = desk.open();
  expect(blocked(w, make(w))).toEqual(['returned']);
});
