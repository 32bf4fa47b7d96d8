/**
 * Every Zalo message, word for word. After a wanted change of the texts:
 * `UPDATE_GOLDEN=1 npx vitest run --root . --config test/vitest.config.ts test/remind/zalo.golden.test.ts`, then read the difference.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Campaign } from '../../src/core/campaign.ts';
import { addDays } from '../../src/core/dates.ts';
import type { ZaloPack, ZaloText } from '../../src/texts/zaloDialog.ts';
import { root } from '../support/tonghop.ts';
import { faults } from '../texts/samples.ts';
import { at, profiles } from './officeStage.ts';
import { all, last, packOf, situation, withoutLink } from './zaloStage.ts';

const folder = join(root, 'test/golden-mails/zalo');

/** By name: the day, whether units are named, and settings of its own. */
const moments: Record<string, { day: string; names?: boolean; settings?: Record<string, string> }> = {
  before: { day: addDays(last, -3) },
  due: { day: last },
  late: { day: addDays(last, 1) },
  leader: { day: addDays(last, 6) },
  namesOff: { day: addDays(last, 1), names: false },
  namesOffBefore: { day: addDays(last, -3), names: false },
  noDeadline: { day: last, settings: { unitDue: '', dataCutoff: '' } },
  closed: { day: '2026-06-04' },
};

const cases = profiles.flatMap((campaign) =>
  Object.keys(moments).map((name): [string, Campaign, string] => [`${campaign.id}-${name}`, campaign, name]),
);

function packAt(campaign: Campaign, name: string): ZaloPack {
  const { day, names = true, settings = {} } = moments[name] as (typeof moments)[string];
  const state = situation(campaign, day);
  Object.assign(state.settings, settings);
  return packOf(campaign, state, at(day, 14), names);
}

const printed = ({ title, text, mark, chat }: ZaloText): string =>
  [`## ${title}${mark && ` [${mark}]`}${chat && ` <${chat}>`}`, text].join('\n');

const whole = (pack: ZaloPack): string =>
  [
    ...pack.summary,
    ...(['group', 'units', 'heads', 'others'] as const).flatMap((key) => [`# ${key}`, ...pack[key].map(printed)]),
    '# promised',
    ...pack.promised,
  ].join('\n\n');

test.each(cases)('%s', (file, campaign, name) => {
  const pack = packAt(campaign, name);
  for (const { text, title } of all(pack)) {
    expect(withoutLink(text).length).toBeLessThanOrEqual(350);
    expect([...faults(text), ...faults(title)]).toEqual([]);
  }
  const text = `${whole(pack)}\n`;
  const path = join(folder, `${file}.txt`);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
});

test('no file is left of a case that is gone', () => {
  expect(readdirSync(folder).sort()).toEqual(cases.map(([name]) => `${name}.txt`).sort());
});
