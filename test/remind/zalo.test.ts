/** Who stands where in the Zalo pack. */
import { expect, test } from 'vitest';
import { addDays } from '../../src/core/dates.ts';
import type { State, Unit } from '../../src/core/state.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { accept, agree, at, giveBack, profiles, sampleUnits, stateOf, unit } from './officeStage.ts';
import { days, forbidden, last, packOf, situation } from './zaloStage.ts';

const asked = (state: State): string[] => state.units.filter((u) => u.tone === 'deNghi').map((u) => u.name);

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
