/** Questions that somebody deleted in the Form's editor: what lacks is told, what was answered before stays. */
import { expect, test } from 'vitest';
import type { FormGuide } from '../../local/cli/product.ts';
import { Desk } from '../support/tonghop.ts';
import { answer, clock, errors, sent, table, totals, within } from './answers.ts';

const tab = 'submissions.area';

test.each([
  ['area.households', 'returned: E-NUM-02 area.households return'],
  ['area.team', 'returned: E-NUM-02 area.team return'],
  ['area.broadcasts', 'accepted:'],
  ['reason', 'accepted:'],
  ['submitter', 'accepted:'],
  ['attest', 'returned: E-ATT-01 attest return'],
  ['head', 'returned: E-ATT-01 attest return'],
  ['asOf', 'returned: E-DATE-01 asOf return'],
  ['pin', 'returned: E-UNIT-03 pin return'],
])('an answer to a Form whose question %s was deleted', async (code, expected) => {
  const desk = await new Desk().init('an-khanh');
  await desk.submit(answer('TH01'));
  const [old] = await table(desk, tab);
  const { common, sections } = within(desk, (w) => w.run('App.formGuide', [], { recorded: false }).value as FormGuide);
  const itemId = sections.area?.[code] ?? common[code];
  within(desk, (w) => w.deleteFormItem(String(itemId)));
  expect(await sent(desk, answer('TH02', { 'area.households': 356, [code]: '(trống)' }))).toEqual([expected]);
  // What was answered to it before is still there.
  expect((await table(desk, tab))[0]).toEqual(old);
  expect((await totals(desk)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 300 } });
  await clock(desk, '2026-05-20T09:10:00+07:00');
  expect(errors(desk)).toEqual([]);
});
