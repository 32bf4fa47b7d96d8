/** Closing by hand: one instant wherever it is said, in the Form too, and whoever sends after it is told. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { Desk } from '../support/tonghop.ts';
import { answer, profiles, sent, within } from './answers.ts';

const at = '08 giờ 00 phút ngày 20/5/2026';

/** What was shown over the Sheet, as text. */
function shown(desk: Desk): string {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  try {
    return JSON.stringify(new SheetStore(db).shown());
  } finally {
    db.close();
  }
}

const description = (desk: Desk): string => within(desk, (w) => w.form()?.description ?? '');
const mails = (desk: Desk): { subject: string; body: string }[] => within(desk, (w) => w.outbox());

test.each(profiles)('%s: dialog, message, setting, Form and mail name the same minute', async (preset) => {
  const desk = await new Desk().init(preset, { dataCutoff: '2026-06-01T17:00:00+07:00' });
  await desk.run('run', 'close');
  expect(shown(desk)).toContain(`lúc ${at}?`);
  expect(shown(desk)).toContain(`Đã chốt số liệu lúc ${at}.`);
  const settings = await desk.json<{ key: string; value: string }[]>('table', 'config');
  expect(settings.find((s) => s.key === 'dataCutoff')?.value).toBe('20/05/2026 08:00');
  expect(description(desk)).toContain(`(${at})`);
  expect(await sent(desk, answer('TH01'))).toEqual(['held: W-PER-01 period warn']);
  expect(mails(desk).at(-1)?.body).toContain(`chốt số liệu (${at})`);
  expect(within(desk, (w) => w.run('App.reopen', ['Gửi bổ sung']).error)).toBeNull();
  expect(description(desk)).toContain('trước khi chốt số liệu');
});

test('an invalid answer after the closing is told that it will not count as it is', async () => {
  const desk = await new Desk().init('an-khanh');
  const wrong = answer('TH01', { 'area.householdsInstalled': 500 });
  await sent(desk, wrong);
  expect(mails(desk).at(-1)?.body).not.toContain('đã chốt');
  await desk.run('run', 'close');
  await sent(desk, wrong);
  expect(mails(desk).at(-1)?.subject).toMatch(/^\[Cần sửa\]/);
  expect(mails(desk).at(-1)?.body).toContain(`Kỳ này đã chốt số liệu lúc ${at}: báo cáo gửi lại được lưu`);
});
