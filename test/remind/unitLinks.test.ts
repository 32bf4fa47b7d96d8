/** One unit's link: sent once more, or made anew; what came under the old PIN stays, what comes with it is refused. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { answer, cellAt, clock, errors, outbox, sent, table, totals, type, within } from '../product/answers.ts';
import { Desk } from '../support/tonghop.ts';

interface Link {
  unit: string;
  pin: string;
  url: string;
}

let made: Desk;
beforeAll(async () => {
  made = await new Desk().init('an-khanh');
});

/** A workspace of its own, fresh from set-up. */
function fresh(): Desk {
  const d = new Desk();
  cpSync(join(made.dir, 'w'), join(d.dir, 'w'), { recursive: true });
  return d;
}

const linkOf = async (d: Desk, unit: string): Promise<Link> =>
  (await d.json<Link[]>('links')).find((l) => l.unit === unit) as Link;
const resend = async (d: Desk, unit: string): Promise<string> =>
  (await d.json<{ text: string }>('run', 'resendLink', JSON.stringify(unit))).text;
const change = (d: Desk, unit: string, mail = false): Promise<{ text: string; url: string }> =>
  d.json('run', 'changePin', JSON.stringify(unit), JSON.stringify({ mail }));

test('the link is sent once more to all mailboxes of the unit, and the ledger has it', async () => {
  const d = fresh();
  await type(d, 'units', 'TH01', 'email', 'th01@mau.example; pho.th01@mau.example');
  expect(await resend(d, 'TH01')).toBe(
    'Đã gửi liên kết của TH01 - Thôn Mẫu 1 tới th01@mau.example, pho.th01@mau.example.',
  );
  expect((await outbox(d)).map((m) => m.to)).toEqual(['th01@mau.example, pho.th01@mau.example']);
  expect((await outbox(d))[0]?.body).toContain((await linkOf(d, 'TH01')).url);
  expect((await outbox(d))[0]?.subject).toMatch(/^\[Gửi lại liên kết\] Báo cáo kết quả .* - Thôn Mẫu 1$/);
  expect((await outbox(d))[0]?.body).toContain(
    'Phòng Văn hóa - Xã hội gửi lại liên kết riêng của đơn vị để gửi báo cáo về',
  );
  const ledger = await table(d, 'ledger');
  expect(ledger.map((row) => [row.unit, row.kind, row.status])).toEqual([['TH01', 'Mở đợt', 'Đã gửi']]);
  expect(await resend(d, 'Thôn Mẫu 1')).toContain('Đã gửi');
  expect(await outbox(d)).toHaveLength(2);
});

test('the deadline stands in it while it is still ahead', async () => {
  const d = fresh();
  await type(d, 'config', 'unitDue', 'value', '22/5/2026');
  await resend(d, 'TH01');
  expect((await outbox(d)).at(-1)?.body).toContain('Hạn gửi: trước ngày 22/5/2026 (chậm nhất');
  await clock(d, '2026-05-22T08:00:00+07:00');
  await resend(d, 'TH01');
  expect((await outbox(d)).at(-1)?.body).toContain('gửi lại liên kết riêng');
  expect((await outbox(d)).at(-1)?.body).not.toContain('Hạn gửi');
});

test('without an address, without a quota, without such a unit: refused in words', async () => {
  const d = await new Desk({ quota: 0 }).init('an-khanh');
  await type(d, 'units', 'TH02', 'email', '');
  expect(await resend(d, 'TH02')).toContain('chưa có địa chỉ thư');
  expect(await resend(d, 'TH01')).toContain('hết lượt gửi thư hôm nay');
  expect((await d.run('run', 'resendLink', '"XX99"')).err).toContain('S-UNIT-01');
  expect(await outbox(d)).toEqual([]);
});

test('another PIN: the old one, the old link and old edit links are refused, what was accepted stays', async () => {
  const d = fresh();
  const [first] = await d.submit(answer('TH01'));
  const old = await linkOf(d, 'TH01');
  await clock(d, '2026-05-20T08:10:00+07:00');
  const said = await change(d, 'TH01', true);
  await clock(d, '2026-05-20T08:20:00+07:00');
  const now = await linkOf(d, 'TH01');
  expect(now.pin).toMatch(/^\d{6}$/);
  expect(now.pin).not.toBe(old.pin);
  expect(now.url).toBe(old.url.replace(old.pin, now.pin));
  expect(said.url).toBe(now.url);
  expect(said.text).toMatch(/liên kết sửa báo cáo.*không dùng được nữa[\s\S]*Đã gửi liên kết của TH01/);
  const mail = (await outbox(d)).at(-1);
  expect(mail?.to).toBe('th01@mau.example');
  expect(mail?.body).toContain(now.url);
  expect(mail?.body).toContain('kể cả liên kết sửa báo cáo');
  const stale = { pin: old.pin, 'area.householdsInstalled': 310 };
  expect(
    await sent(d, answer('TH01', stale), answer('TH01', { ...stale, edits: first?.responseId as string })),
  ).toEqual(Array(2).fill('returned: E-UNIT-03 pin return'));
  expect((await totals(d)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 300 } });
  expect(await sent(d, answer('TH01', { 'area.householdsInstalled': 310 }))).toEqual(['accepted:']);
  expect((await totals(d)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 310 } });
  const log = JSON.stringify(await table(d, 'log'));
  expect(log).toContain('Đổi mã và liên kết của đơn vị');
  expect(log).not.toContain(now.pin);
  expect(log).not.toContain(old.pin);
  expect(errors(d)).toEqual([]);
});

test('answers of the old PIN are still read as accepted, from the Form and when the state is made anew', async () => {
  const d = fresh();
  await d.submit(answer('TH01'));
  await clock(d, '2026-05-20T08:10:00+07:00');
  await change(d, 'TH01');
  await change(d, 'TH01');
  const { pin } = await linkOf(d, 'TH01');
  const [row] = await table(d, 'submissions.area');
  within(d, (w) => w.deleteRows(cellAt(w, 'submissions.area', 'TH01/main', 'unit').sheetId, 3, 1));
  await clock(d, '2026-05-20T09:00:00+07:00');
  expect(await table(d, 'submissions.area')).toEqual([row]);
  within(d, (w) => w.deleteSheet(cellAt(w, 'current', 'settings', 'data').sheetId));
  await clock(d, '2026-05-20T10:00:00+07:00');
  expect((await totals(d)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 300 } });
  expect((await linkOf(d, 'TH01')).pin).toBe(pin);
  expect(errors(d)).toEqual([]);
});

test('a short link of the old PIN is dropped', async () => {
  const d = fresh();
  const link = 'https://forms.gle/mau';
  within(d, (w) => {
    const place = cellAt(w, 'current', 'unit/TH01', 'data');
    const rows = w.run('App.table', ['current'], { recorded: false }).value as { key: string; data: string }[];
    const unit = JSON.parse(rows.find((row) => row.key === 'unit/TH01')?.data ?? '{}');
    w.edit({ ...place, values: [[JSON.stringify({ ...unit, link })]] });
  });
  expect((await linkOf(d, 'TH01')).url).toBe(link);
  expect((await change(d, 'TH01')).url).toContain((await linkOf(d, 'TH01')).pin);
});
