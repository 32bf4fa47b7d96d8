/** Opening and closing: whom the first mails reach, how long they take, and what still stands open at the end. */
import { expect, test } from 'vitest';
import { type Desk as FlowDesk, loadState } from '../../src/flows/desk.ts';
import { lastWarnings } from '../../src/flows/remind/closing.ts';
import { askToOpen } from '../../src/flows/remind/opening.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { closingWarning, namedBriefly } from '../../src/texts/openClose.ts';
import { answer, clock, outbox, table, type as typed, within } from '../product/answers.ts';
import { Desk } from '../support/tonghop.ts';

/** What is said; the numbers behind it stand in the log. */
const open = async (d: Desk): Promise<string> => JSON.stringify(await d.json('run', 'openCampaign'));

/** The workspace as a flow that only looks at it would see it, with so many mails left today. */
async function deskOf(d: Desk, quota = 99): Promise<FlowDesk> {
  const rows = await table(d, 'current');
  const now = within(d, (w) => w.now());
  const ports = { memory: { read: () => rows }, clock: { now: () => now }, mailer: { quota: () => quota } };
  return { campaign, ports } as unknown as FlowDesk;
}

/** The text of the dialog that the coordinator answers before. */
const asked = async (d: Desk, quota?: number): Promise<string> => askToOpen(await deskOf(d, quota)).body;

async function warnings(d: Desk, quota?: number): Promise<string[]> {
  const desk = await deskOf(d, quota);
  return lastWarnings(desk, loadState(desk.ports));
}

const th03 = { 'area.households': 298, 'area.householdsInstalled': 200 };

test('opened once: who is told, who has no address, and the second time since when', async () => {
  const d = await new Desk().init('an-khanh', { unitDue: '2026-06-05' });
  await typed(d, 'units', 'TH02', 'email', '');
  await d.submit(answer('TH01'));
  const before = await asked(d);
  expect(before).toContain('gửi cho 19 đơn vị');
  expect(before).toContain('Không có địa chỉ thư (1): Thôn Mẫu 2.');
  expect(before).toContain('gửi hết trong hôm nay');
  expect(await open(d)).toContain('lần lượt cho 19 đơn vị');
  expect(await asked(d)).toContain('Đợt đã mở từ ngày 20/5/2026');
  await clock(d, '2026-05-20T08:35:00+07:00');
  expect(await open(d)).toContain('Đợt đã mở từ ngày 20/5/2026');
  const log = await d.json<{ what: string; note: string }[]>('table', 'log');
  const lines = log.filter((row) => row.what.startsWith('Mở đợt'));
  expect(lines.map((row) => row.note)).toEqual(['19 đơn vị sẽ nhận thư. Không có địa chỉ: Thôn Mẫu 2.']);
  const told = (await outbox(d)).filter((m) => m.to === 'th03@mau.example');
  expect(told).toHaveLength(1);
  expect((await outbox(d)).filter((m) => m.to === 'th02@mau.example')).toEqual([]);
});

test('the quota stretches it over days, and the switch for mails is named when it is off', async () => {
  const d = await new Desk().init('an-khanh', { mailReserve: '10', remindersOn: 'không' });
  const body = await asked(d, 15);
  expect(body).toContain('Hôm nay còn gửi được 5 thư, không kể 10 thư giữ lại');
  expect(body).toContain('trong khoảng 2 ngày');
  expect(body).toContain('Mục "Gửi thư nhắc tự động"');
  expect(await open(d)).toContain('Gửi thư nhắc tự động');
});

test('last warnings: who is missing, returned, held, what no mail could tell, what is unset', async () => {
  const d = await new Desk({ quota: 1 }).init('an-khanh', { unitDue: '2026-05-20', dataCutoff: '20/5/2026 08:20' });
  await typed(d, 'units', 'TH05', 'mustReport', 'không');
  await d.submit(
    answer('TH01'),
    answer('TH02', { 'area.households': 1 }),
    answer('TH03', { ...th03, at: '2026-05-20T08:25:00+07:00' }),
  );
  await typed(d, 'config', 'dataCutoff', 'value', '');
  const lines = await warnings(d, 0);
  const of = (start: string): string => lines.find((line) => line.startsWith(start)) ?? '';
  expect(of('Chưa nộp (')).toContain('Thôn Mẫu 10');
  expect(of('Chưa nộp (')).toContain('đơn vị khác');
  expect(of('Chưa nộp (')).not.toMatch(/Thôn Mẫu 1[;.]|Cẩm Giang mẫu|Đảng ủy/);
  expect(of('Chưa nhận được số liệu (')).toContain('Đảng ủy');
  expect(of('Bị trả lại, chưa gửi lại (1)')).toContain('Thôn Mẫu 2.');
  expect(of('Thư nhắc chưa gửi được vì hết lượt (')).toContain('Thôn Mẫu 10');
  expect(of('Thư trả lời chưa gửi được vì hết lượt (')).toContain('Thôn Mẫu 1');
  expect(of('Cấu hình chưa đặt mục bắt buộc (')).toContain('Thời điểm chốt số liệu');
  expect(lines.join('\n')).not.toMatch(/undefined|\[object|\{\{/);
});

test('held answers, promises and extensions that are not over', async () => {
  const d = await new Desk().init('an-khanh', { unitDue: '2026-05-22', dataCutoff: '20/5/2026 07:50' });
  await d.submit(answer('TH03', th03));
  await typed(d, 'tracking', 'TH01/main', 'promised', '25/5/2026');
  await typed(d, 'tracking', 'TH02/main', 'extendedTo', '26/5/2026');
  const before = await warnings(d);
  expect(before).toContain('Gửi sau lần chốt trước, chưa được tính (1): Thôn Hòa Mẫu.');
  expect(before).toContain('Đã hẹn nộp, chưa đến ngày hẹn (1): Thôn Mẫu 1.');
  expect(before).toContain('Đang được gia hạn (1): Thôn Mẫu 2.');
  within(d, (w) => w.moveClock(Date.parse('2026-05-27T08:00:00+07:00'), { missed: true }));
  expect((await warnings(d)).filter((line) => /hẹn|gia hạn/.test(line))).toEqual([]);
});

test('names are cut at ten', () => {
  const names = Array.from({ length: 12 }, (_, i) => `U${i}`);
  expect(namedBriefly(names.slice(0, 10))).toBe('U0; U1; U2; U3; U4; U5; U6; U7; U8; U9');
  expect(closingWarning('missing', names)).toBe(
    'Chưa nộp (12): U0; U1; U2; U3; U4; U5; U6; U7; U8; U9 và 2 đơn vị khác.',
  );
  expect(closingWarning('missing', [])).toBe('');
});
