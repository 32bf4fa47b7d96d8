/** All that happened to one unit, newest first. */
import { expect, test } from 'vitest';
import type { Desk as FlowDesk } from '../../src/flows/desk.ts';
import { unitHistory } from '../../src/flows/remind/unitHistory.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { answer, clock, errors, type } from '../product/answers.ts';
import { Desk } from '../support/tonghop.ts';

interface History {
  unit: string;
  agreed: string[];
  entries: { at: string; what: string; detail: string }[];
  left: string;
}

const historyOf = (d: Desk, unit: string): Promise<History> => d.json('run', 'unitHistory', JSON.stringify(unit));

test('answers, mails, edits and agreements of one unit, and nothing of another', async () => {
  const d = await new Desk().init('an-khanh', { unitDue: '2026-06-05' });
  await d.submit(answer('TH01', { 'area.households': 1 }), answer('TH02'));
  await clock(d, '2026-05-20T09:00:00+07:00');
  await d.submit(answer('TH01', { reason: 'tách hộ' }));
  await clock(d, '2026-05-20T10:00:00+07:00');
  await type(d, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '310');
  await type(d, 'tracking', 'TH01/main', 'extendedTo', '08/6/2026');
  const { unit, agreed, entries, left } = await historyOf(d, 'TH01');
  expect(unit).toBe('TH01 - Thôn Mẫu 1');
  expect(agreed[0]).toMatch(/^Gia hạn đến ngày 08\/6\/2026, kỳ "/);
  expect(left).toBe('');
  const whats = entries.map((e) => e.what);
  expect(whats).toEqual(
    expect.arrayContaining([
      'Gửi báo cáo: Trả lại',
      'Gửi báo cáo: Hợp lệ',
      'Thư: Trả lại để sửa',
      'Thư: Báo hợp lệ',
      expect.stringMatching(/^Sửa số liệu/),
    ]),
  );
  expect(entries.find((e) => e.what === 'Gửi báo cáo: Hợp lệ')).toMatchObject({
    at: '09 giờ 00 phút ngày 20/5/2026',
    detail: expect.stringMatching(/Gửi số liệu - Trần Thị Mẫu - Cán bộ tổng hợp \(mẫu\) - tách hộ$/),
  });
  expect(entries.find((e) => e.what.startsWith('Sửa số liệu'))?.detail).toContain('từ "300" thành "310"');
  const order = entries.map((e) => e.at);
  expect(order.indexOf('10 giờ 00 phút ngày 20/5/2026')).toBe(0);
  expect(order.at(-1)).toBe('08 giờ 00 phút ngày 20/5/2026');
  expect(JSON.stringify(entries)).not.toMatch(/TH02|th02|undefined|\[object/);
  expect((await historyOf(d, 'TH03')).entries).toEqual([]);
  expect(errors(d)).toEqual([]);
});

test('the newest two hundred, and how many older ones there are', () => {
  const rows = Array.from({ length: 211 }, (_, i) => ({
    row: i + 3,
    cells: { at: new Date(Date.parse('2026-05-20T08:00:00+07:00') + i * 60_000), what: `việc ${i}`, unit: 'TH01' },
  }));
  const unit = { code: 'TH01', name: 'Thôn Mẫu 1', type: 'thon', aliases: [] };
  const ports = {
    memory: { read: () => [{ key: 'unit/TH01', data: JSON.stringify(unit) }] },
    book: { rows: (tab: string) => (tab === 'log' ? rows : []) },
  };
  const { entries, left } = unitHistory({ ports, campaign } as unknown as FlowDesk, 'TH01');
  expect(entries).toHaveLength(200);
  expect([entries[0]?.what, entries.at(-1)?.what, left]).toEqual(['việc 210', 'việc 11', '11']);
});

test('mails to a body that is asked are requests, whatever the ledger calls them', () => {
  const rows = ['Nhắc trước hạn', 'Nhắc ngày đến hạn', 'Đề nghị cung cấp số liệu', 'Mở đợt', 'ghi tay'].map(
    (kind, i) => ({
      row: i + 3,
      cells: { at: new Date(1000 - i), kind, unit: 'MT01' },
    }),
  );
  const told = (tone: string): string[] => {
    const unit = { code: 'MT01', name: 'Mặt trận mẫu', type: 'mttq', aliases: [], tone };
    const ports = {
      memory: { read: () => [{ key: 'unit/MT01', data: JSON.stringify(unit) }] },
      book: { rows: (tab: string) => (tab === 'ledger' ? rows : []) },
    };
    return unitHistory({ ports, campaign } as unknown as FlowDesk, 'MT01').entries.map((e) => e.what);
  };
  const request = 'Thư: Đề nghị cung cấp số liệu';
  expect(told('deNghi')).toEqual([request, request, request, 'Thư: Mở đợt', 'Thư: ghi tay']);
  expect(told('yeuCau').slice(0, 2)).toEqual(['Thư: Nhắc trước hạn', 'Thư: Nhắc ngày đến hạn']);
});
