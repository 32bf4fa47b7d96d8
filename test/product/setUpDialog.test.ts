/** The dialog of the set-up: what it shows of a campaign that is there, and unit lists as offices head them. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { readPaste } from '../../src/flows/paste.ts';
import { Desk } from '../support/tonghop.ts';
import { table, within } from './answers.ts';

test('moments stand there as people write them, and may be typed so; days as their fields want them', async () => {
  const desk = await new Desk().init('an-khanh', { unitDue: '2026-05-25', dataCutoff: '2026-05-29T17:00:00+07:00' });
  expect(within(desk, (w) => w.run('App.openSetUp', []).error)).toBeNull();
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  const html = new SheetStore(db).shown().at(-1)?.text ?? '';
  db.close();
  expect(html).toContain('id="dataCutoff" type="text" value="29/05/2026 17:00"');
  expect(html).toContain('id="unitDue" type="date" value="2026-05-25"');
  const again = (dataCutoff: string): unknown =>
    within(desk, (w) => w.run('api', ['setUp', { settings: { dataCutoff } }]).value);
  for (const typed of ['30/5/2026 17:00', '2026-05-30T17:00:00+07:00']) {
    expect(again(typed)).toMatchObject({ done: true });
    const settings = await table(desk, 'config');
    expect(settings.find((s) => s.key === 'dataCutoff')?.value).toBe('30/05/2026 17:00');
  }
});

test.each([
  ['keys', 'code,type,name,households'],
  ['headings of the Sheet', 'Mã đơn vị,Loại đơn vị,Tên đơn vị,Tổng số hộ'],
  ['shorter, in capitals', ' MÃ ,Loại,TÊN,Tổng số hộ'],
])('a unit list is read by %s', (_, head) => {
  expect(readPaste(`${head}\nTH01,thon,"Thôn A, B",12`)).toEqual([
    { code: 'TH01', type: 'thon', name: 'Thôn A, B', households: '12', line: '2' },
  ]);
});
