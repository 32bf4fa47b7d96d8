/** Who stands where in the Zalo pack, and that no message is ever too long, whatever people are called. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/core/dates.ts';
import { type State, storedUnit, type Unit } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { refreshLinks } from '../../src/flows/formUpdate.ts';
import { unitLabel } from '../../src/flows/links.ts';
import { shortenLinks } from '../../src/flows/remind/shortLinks.ts';
import type { Maker } from '../../src/ports.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { type ZaloCase, zaloGroup, zaloHead, zaloUnit } from '../../src/texts/zalo.ts';
import { accept, agree, at, giveBack, profiles, sampleUnits, stateOf, unit } from './officeStage.ts';
import { all, forbidden, last, packOf, pattern, situation, withoutLink, zaloDesk } from './zaloStage.ts';

const asked = (state: State): string[] => state.units.filter((u) => u.tone === 'deNghi').map((u) => u.name);

const days = [-3, 0, 6].map((n) => addDays(last, n));

test.each(profiles)('$id: a body that is asked hears of no lateness and stands beside no late unit', (own) => {
  for (const day of days) {
    const state = situation(own, day);
    giveBack(state, 'DU01', at('2026-05-20'));
    const { group, units, heads } = packOf(own, state, at(day, 10));
    for (const name of asked(state)) {
      for (const { text } of units.filter((t) => t.text.includes(name))) expect(text).not.toMatch(forbidden);
      for (const { text } of group.filter((t) => t.text.includes(name))) expect(text).not.toMatch(forbidden);
      expect(heads.filter((t) => t.text.includes(name))).toEqual([]);
    }
    const late = day > last ? asked(state) : [];
    expect(group.filter(({ text }) => late.some((name) => text.includes(name)))).toEqual([]);
  }
});

test.each(profiles)(
  '$id: every unit that owes has its own message with its own link, and is named once to the group',
  (own) => {
    for (const day of days) {
      const state = situation(own, day);
      const { group, units, promised } = packOf(own, state, at(day, 10));
      for (const { code, name, link = '', tone } of state.units) {
        const theirs = units.filter((t) => t.title.startsWith(`${code} - `));
        const apart = promised.some((line) => line.startsWith(`${code} - `));
        expect(theirs.length).toBeLessThanOrEqual(1);
        for (const { text } of theirs) expect(text.split('\n').at(-1)).toBe(link);
        const named = group
          .flatMap((t) => t.text.split('\n'))
          .filter((l) => l.replace(/: \d+ (ngày|tuần)$/, '') === `- ${name}`);
        const expected = tone === 'yeuCau' ? theirs.length : Math.min(named.length, 1);
        expect([code, named.length]).toEqual([code, apart ? 0 : expected]);
        expect(group.filter((t) => t.text.includes(link))).toEqual([]);
      }
    }
  },
);

test('names off: no unit is named to the group, how many there are is', () => {
  for (const day of days) {
    const state = situation(campaign, day);
    const { group, names } = packOf(campaign, state, at(day, 10), false);
    expect(names).toBe(false);
    expect(group.length).toBeGreaterThan(2);
    for (const { name } of state.units) expect(group.filter(({ text }) => text.includes(name))).toEqual([]);
  }
});

test('who has answered meanwhile is not in the next pack', () => {
  const state = situation(campaign, last);
  const titles = (): string[] => packOf(campaign, state, at(last, 10)).units.map((t) => t.title);
  expect(titles().some((title) => title.startsWith('TH01 '))).toBe(true);
  accept(state, 'TH01', at(last, 9));
  expect(titles().some((title) => title.startsWith('TH01 '))).toBe(false);
});

test('a promise that runs stands apart, one that is over is late again; an extension is no lateness', () => {
  const late = addDays(last, 4);
  const state = stateOf(campaign, sampleUnits(campaign).slice(0, 3));
  agree(state, 'TH01', { promised: late });
  agree(state, 'TH02', { extendedTo: addDays(late, 2), extendedOn: last });
  const pack = packOf(campaign, state, at(late, 10));
  expect(pack.promised).toEqual(['TH01 - Thôn Mẫu 1: hẹn nộp ngày 28/5/2026']);
  expect(pack.units.map((t) => t.title)).toEqual([
    'TH03 - Thôn Hòa Mẫu: Quá hạn 4 ngày',
    'TH02 - Thôn Mẫu 2: Còn 2 ngày',
  ]);
  expect(pack.heads.map((t) => t.title)).toEqual(['Người đứng đầu TH03 - Thôn Hòa Mẫu']);
  const next = packOf(campaign, state, at(addDays(late, 1), 10));
  expect(next.promised).toEqual([]);
  expect(next.units[0]?.title).toBe('TH01 - Thôn Mẫu 1: Quá hạn 5 ngày');
});

test('whom no mail reaches stands first and says why; what a later mail has reached is not marked', () => {
  const day = addDays(last, 1);
  const state = stateOf(campaign, sampleUnits(campaign).slice(0, 6));
  state.office.opened = undefined;
  const sent = { kind: 'overdue' as const, period: 'main', at: at(day, 8) };
  const contacts: Record<string, Unit['contacts']> = {
    TH01: [{ ...sent, to: 'th01@mau.example', outcome: 'sent' }],
    TH02: [{ ...sent, to: 'th02@mau.example', outcome: 'failed' }],
    TH03: [{ ...sent, to: 'th03@mau.example', outcome: 'doubtful' }],
    TH04: [
      { ...sent, kind: 'open', at: at('2026-05-05'), to: 'th04@mau.example', outcome: 'doubtful' },
      { ...sent, to: 'th04@mau.example', outcome: 'sent' },
    ],
  };
  for (const u of state.units) u.contacts = [...(contacts[u.code] ?? [])];
  const nobody = state.units[4] as Unit;
  nobody.email = '';
  const { units, summary } = packOf(campaign, state, at(day, 10), true, 10);
  expect(units.map((t) => [t.title.slice(0, 4), t.mark])).toEqual([
    ['TH02', 'Thư gửi không được'],
    ['TH03', 'Không rõ thư đã gửi'],
    ['TH05', 'Chưa có thư điện tử'],
    ['TH06', 'Hôm nay hết lượt gửi thư'],
    ['TH01', ''],
    ['TH04', ''],
  ]);
  expect(summary[1]).toContain('4 đơn vị không nhận được thư');
});

test('140 owe, the quota carries 90: the other 50 stand first', () => {
  const day = addDays(last, 1);
  const row = (i: number) => ({ code: `TH${i}`, type: 'thon', name: `Thôn ${i}`, email: `th${i}@mau.example` });
  const units = Array.from({ length: 140 }, (_, i) => unit(campaign, row(i), { contacts: [] }));
  const state = stateOf(campaign, units);
  state.office.opened = undefined;
  const marks = packOf(campaign, state, at(day, 10), true, 100).units.map((t) => t.mark);
  expect(marks.filter((mark) => mark !== '')).toHaveLength(50);
  expect(marks.slice(50).join('')).toBe('');
});

test('the chat opens with a mobile telephone only', () => {
  const state = stateOf(campaign, sampleUnits(campaign).slice(0, 3));
  const phones = ['0912345678', '02253821234', ''];
  state.units.forEach((u, i) => {
    u.phone = phones[i] as string;
  });
  const { units, heads } = packOf(campaign, state, at(addDays(last, 3), 10));
  expect(units.map((t) => t.chat)).toEqual(['https://zalo.me/0912345678', '', '']);
  expect(heads.map((t) => t.chat)).toEqual(units.map((t) => t.chat));
});

const letters = fc.string({ unit: fc.constantFrom(...'aấộữ -,."<\n😀'), minLength: 1, maxLength: 300 });
const name = fc.oneof(letters, fc.constant('Ủ'.repeat(300)), fc.constant('😀'.repeat(150)));

test('however long names, periods and offices are: 350 characters without the link, nobody lost, no letter halved', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 30 }),
      name,
      name,
      fc.boolean(),
      (names, office, period, long) => {
        const words = { ...campaign.words, ...(long ? { coordinatorOffice: office, subject: office } : {}) };
        const base = {
          days: '365',
          dueMoment: '23 giờ 59 phút, Chủ nhật, ngày 24/5/2026',
          periodName: long ? period : 'Đợt 1',
        };
        const link = 'https://forms.gle/abcdefghijk';
        for (const tone of ['yeuCau', 'deNghi'] as const)
          for (const tier of ['returned', 'late', 'due', 'before', 'open', 'missing'] as const) {
            const own: ZaloCase = { ...base, tier, tone };
            const missing = { names: ['tuần từ 18/5/2026 đến 24/5/2026', ...names], series: 'weeks' as const };
            const one = zaloUnit({ ...own, unitName: names[0] as string, missing, time: 'late', link }, words);
            const listed = names.map((n) => ({
              name: n.replace(/\s+/g, ' '),
              missing: { count: '400', series: 'days' as const },
            }));
            const group = zaloGroup(own, listed, true, words);
            const head = zaloHead(
              { unitName: names[0] as string, days: '9', periodName: base.periodName, link },
              words,
            );
            for (const text of [one, head, ...group, ...zaloGroup(own, listed, false, words)]) {
              expect(withoutLink(text).length).toBeLessThanOrEqual(350);
              expect(() => encodeURIComponent(text)).not.toThrow();
            }
            expect(one.endsWith(`\n${link}`)).toBe(true);
            const items = group.flatMap((text) => text.split('\n')).filter((line) => / {0}: 400 ngày$/.test(line));
            expect(items).toHaveLength(names.length);
            if (group.length > 1) expect(group[0]?.startsWith(`(1/${group.length}) `)).toBe(true);
          }
      },
    ),
    { numRuns: 8 },
  );
});

test('the whole pack keeps to it with the longest names of the registry', () => {
  for (const day of days) {
    const state = situation(campaign, day);
    for (const u of state.units)
      u.name = `${u.code} ${'Đơn vị sự nghiệp công lập mẫu '.repeat(12)}`.slice(0, 300).trim();
    for (const { text } of all(packOf(campaign, state, at(day, 10)))) {
      expect(withoutLink(text).length).toBeLessThanOrEqual(350);
    }
  }
});

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
  const desk = { ports: { installation: { read, write }, memory: { put: () => undefined } } } as unknown as Desk;
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
