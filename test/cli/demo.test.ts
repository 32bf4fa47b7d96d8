import { expect, test } from 'vitest';
import { readUnits } from '../../local/cli/units.ts';
import { demoSteps, demoUnit } from '../../local/demo/campaign.ts';
import type { AnswerStep } from '../../local/demo/steps.ts';

const rows = readUnits('local/demo/units.csv');
const steps = demoSteps(rows.map(demoUnit));
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

test('the invented registry: 28 thôn with 9.240 households, twelve schools, nobody real', () => {
  const areas = rows.filter((row) => row.type === 'thon');
  expect([areas.length, sum(areas.map((row) => Number(row.households)))]).toEqual([28, 9240]);
  expect(rows.filter((row) => row.type === 'truong')).toHaveLength(12);
  for (const row of [...rows, ...readUnits('local/samples/units.csv')]) {
    expect(row.email).toMatch(/@mau\.example$/);
    expect(row.pin).toMatch(/^\d{6}$/);
    expect(row.phone).toBe('');
  }
});

test('the last answers of the thôn come to the worked example: 7.905 households, 9.310 citizens of 24 thôn', () => {
  const last = new Map<string, AnswerStep>();
  for (const step of steps) if ('cells' in step && 'area.households' in step.cells) last.set(step.cells.unit, step);
  const total = (field: string): number => sum([...last.values()].map((step) => Number(step.cells[field])));
  expect(last.size).toBe(24);
  expect([total('area.householdsInstalled'), total('area.citizensInstalled')]).toEqual([7905, 9310]);
  expect(total('area.households')).toBe(7952);
});

test('steps stand in the order of time, and a correction after the answer that it corrects', () => {
  const at = steps.map((step) => step.at);
  expect(at).toEqual([...at].sort());
  const seen = new Set<string>();
  for (const step of steps) {
    if ('edit' in step) continue;
    if (step.edits !== undefined) expect(seen).toContain(step.edits);
    if (step.ref !== undefined) seen.add(step.ref);
  }
  expect(seen.size).toBeGreaterThan(3);
});

test('police: 59 days in a row, the cumulative figure is the sum', () => {
  const days = steps.flatMap((step) => ('cells' in step && step.cells.unit === 'CA01' ? [step.cells] : []));
  expect(new Set(days.map((cells) => cells['congAn.date'])).size).toBe(59);
  const ordered = [...days].sort((a, b) => (String(a['congAn.date']) < String(b['congAn.date']) ? -1 : 1));
  const told = ordered.filter((cells) => cells.kind !== 'nil').at(-1)?.['congAn.eid2Cumulative'];
  expect(told).toBe(sum(days.map((cells) => Number(cells['congAn.eid2Daily'] ?? 0))));
});
