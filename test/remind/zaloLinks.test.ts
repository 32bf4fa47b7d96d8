/** Short links for the Zalo pack: how many are made, and when one falls. */
import { expect, test } from 'vitest';
import { storedUnit, type Unit } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { refreshLinks } from '../../src/flows/formUpdate.ts';
import { unitLabel } from '../../src/flows/links.ts';
import { shortenLinks } from '../../src/flows/remind/shortLinks.ts';
import type { Maker } from '../../src/ports.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { sampleUnits, stateOf } from './officeStage.ts';
import { pattern, zaloDesk } from './zaloStage.ts';

/** Each call takes a second; the Form refuses addresses that hold `refused`. */
function shortening(
  units: Unit[],
  limitMs: number,
  refused = '-',
): { made: number; asked: string[]; puts: string[][] } {
  let now = 0;
  const asked: string[] = [];
  const puts: string[][] = [];
  const base = zaloDesk(campaign, stateOf(campaign, units), 0);
  const memory = { put: (rows: { data: string }[]) => puts.push(rows.map((r) => r.data)) };
  const desk = { ...base, ports: { ...base.ports, clock: { now: () => now }, memory } } as unknown as Desk;
  const maker = {
    shorten(url: string) {
      now += 1000;
      asked.push(url);
      return url.includes(refused) ? null : `https://forms.gle/${asked.length}`;
    },
  };
  return { made: shortenLinks(desk, maker, units, limitMs), asked, puts };
}

const labelled = (count: number): Unit[] =>
  sampleUnits(campaign)
    .slice(0, count)
    .map((u) => ({ ...u, label: `${u.code} ${u.name}` }));

test('short links: one call each, one write, no longer than allowed, never twice', () => {
  const units = labelled(5);
  (units[1] as Unit).link = 'https://forms.gle/there';
  const { made, asked: urls, puts } = shortening(units, 3000);
  expect([made, urls.length]).toEqual([3, 3]);
  expect(urls[0]).toBe(
    pattern.replace('{unit}', encodeURIComponent('TH01 Thôn Mẫu 1').replace(/%20/g, '+')).replace('{pin}', '035021'),
  );
  expect(puts).toEqual([[0, 2, 3].map((i) => storedUnit(units[i] as Unit).data)]);
  expect(units.map((u) => u.link)).toEqual([
    'https://forms.gle/1',
    'https://forms.gle/there',
    'https://forms.gle/2',
    'https://forms.gle/3',
    undefined,
  ]);
  expect(shortening(units, 3000).made).toBe(1);
  expect(shortening(units, 3000)).toEqual({ made: 0, asked: [], puts: [] });
});

test('after the first one that is refused all stay long: nobody waits for more refusals', () => {
  const units = labelled(3);
  const { made, asked: urls } = shortening(units, 60_000, units[1]?.pin);
  expect([made, urls.length, units.map((u) => u.link !== undefined)]).toEqual([1, 2, [true, false, false]]);
});

/** The coordinator brings the Form up to date; `items` are the numbers of its questions in a prefilled address. */
function updated(units: Unit[], before: string, items: [string, string]): void {
  let linkPattern = before;
  const read = () => ({ linkPattern, items: JSON.stringify({ unit: 1, pin: 2 }) });
  const write = (values: Record<string, string>) => {
    linkPattern = values.linkPattern ?? linkPattern;
  };
  const desk = {
    ports: { installation: { read, write }, memory: { put: () => undefined }, book: { flush: () => undefined } },
  } as unknown as Desk;
  const prefilled = (answers: readonly { value: string }[]) =>
    `https://docs.google.com/x?${answers.map((a, i) => `${items[i]}=${encodeURIComponent(a.value)}`).join('&')}`;
  refreshLinks(desk, { prefilled } as unknown as Maker, stateOf(campaign, units));
}

test('a short link falls with the label or the question that it was made with, and not before', () => {
  const units = labelled(3).map((u) => ({ ...u, label: unitLabel(u), link: `https://forms.gle/${u.code}` }));
  const same = 'https://docs.google.com/x?entry.1={unit}&entry.2={pin}';
  updated(units, same, ['entry.1', 'entry.2']);
  expect(units.map((u) => u.link !== undefined)).toEqual([true, true, true]);
  (units[1] as Unit).name = 'Thôn đã đổi tên';
  updated(units, same, ['entry.1', 'entry.2']);
  expect(units.map((u) => u.link !== undefined)).toEqual([true, false, true]);
  updated(units, same, ['entry.9', 'entry.2']);
  expect(units.map((u) => u.link)).toEqual([undefined, undefined, undefined]);
});
