/** Random edits and answers between issues: the changes told are those that anybody sees. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { ask } from '../endurance/stage.ts';
import { area, commune, type Row, table, thon, type } from './stage.ts';
import { labelOf, told } from './told.ts';

/** Figures that anybody sees: of the answers that count, and of the registry. */
function visible(w: Workspace): Map<string, string> {
  const seen = new Map<string, string>();
  const fields = campaign.sections.find((s) => s.code === 'area')?.fields.filter((f) => f.kind !== 'text') ?? [];
  const counting = new Map<string, Row>();
  for (const row of table(w, 'submissions.area')) if (row.status === 'Hợp lệ') counting.set(String(row.unit), row);
  for (const [unit, row] of counting)
    for (const { code } of fields) seen.set(`${unit} ${code}`, String(row[code] ?? ''));
  for (const { code, households: n } of table(w, 'units')) seen.set(`${code} registry`, String(n ?? ''));
  return seen;
}

/** The rates that stand in the table of areas, as `totals` has them. */
function ratesOf(w: Workspace): Map<string, string> {
  const { commune: all } = ask<{ commune: Record<string, { rate: string | null }> }>(w, 'totals');
  const shown = campaign.report?.areas.filter((a) => a.show.includes('rate')).map((a) => a.indicator) ?? [];
  return new Map(
    shown.map((id) => [campaign.indicators.find((i) => i.id === id)?.name ?? id, all[id]?.rate || 'chưa có số liệu']),
  );
}

const codes = ['TH01', 'TH02', 'TH03', 'TH04', 'TH05'];
const step = fc.record({
  what: fc.constantFrom('answer', 'answer', 'edit', 'registry', 'nothing'),
  unit: fc.constantFrom(...codes),
  value: fc.integer({ min: 0, max: 80 }),
});

test('random edits and answers between issues: the changes told are those that anybody sees', {
  timeout: 300_000,
}, async () => {
  const desk = await commune({ units: codes.map((code) => thon(code)) });
  await desk.submit(area('TH01', 30), area('TH02', 40));
  await desk.json('report');
  let minute = 0;
  const play = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
    let w = desk.open();
    const before = visible(w);
    const rated = ratesOf(w);
    for (const { what, unit, value } of steps) {
      minute += 1;
      const answered = visible(w).has(`${unit} area.householdsInstalled`);
      if (what === 'registry') type(w, 'units', unit, 'households', String(100 + (value % 15)));
      if (what === 'edit' && answered) type(w, 'submissions.area', `${unit}/main`, 'area.loggedIn', String(value % 20));
      if (what !== 'answer') continue;
      w.close();
      const at = new Date(Date.parse('2026-05-20T08:00:00+07:00') + minute * 60_000 + 7 * 3_600_000);
      const stamp = `${at.toISOString().slice(0, 19)}+07:00`;
      const [line] = await desk.submit(area(unit, value, { at: stamp, reason: 'rà soát' }));
      expect(line?.status).toBe('accepted');
      w = desk.open();
    }
    const after = visible(w);
    const { none, rates, items, rows } = told(w);
    const moved = [...ratesOf(w)].filter(([name, to]) => to !== rated.get(name));
    w.close();
    expect(rates).toEqual(moved.map(([name, to]) => `${name}: ${rated.get(name)} -> ${to}`));
    const fresh = codes.filter(
      (code) => after.has(`${code} area.households`) && !before.has(`${code} area.households`),
    );
    const expected = [...after].flatMap(([key, to]): string[] => {
      const [unit = '', field = ''] = key.split(' ');
      const from = before.get(key);
      if (from === to || from === undefined) return [];
      return [[`Đơn vị ${unit}`, field === 'registry' ? 'Số hộ trong danh mục' : labelOf(field), from, to].join(' | ')];
    });
    const names = items.flatMap((line) => /mới có báo cáo hợp lệ: (.*)\.$/.exec(line)?.[1]?.split(', ') ?? []);
    expect(rows.map((row) => row.slice(0, 4).join(' | ')).sort()).toEqual(expected.sort());
    expect(names.sort()).toEqual(fresh.map((code) => `Đơn vị ${code}`));
    expect(none).toBe(expected.length === 0 && fresh.length === 0);
  });
  await fc.assert(play, { seed: 20260531, numRuns: 8, endOnFailure: true });
});
