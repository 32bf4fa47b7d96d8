/** No message of the Zalo pack is ever too long, whatever people are called. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { type ZaloCase, zaloGroup, zaloHead, zaloUnit } from '../../src/texts/zalo.ts';
import { at } from './officeStage.ts';
import { all, days, packOf, situation, withoutLink } from './zaloStage.ts';

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
