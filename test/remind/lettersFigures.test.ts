/** Which figures a mail speaks of: those that are missing, days and weeks among them, and the last that came. */
import { describe, expect, test } from 'vitest';
import { addDays, dayId } from '../../src/core/dates.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { mail } from './letterMail.ts';
import { counted, returned, type Situation } from './letterStage.ts';

const police = { code: 'CA01', type: 'congAn', name: 'Công an xã Mẫu' };

describe('what is missing', () => {
  const fault = { code: 'E-NUM-02' as const, field: 'area.households' };

  test('was never sent, or went back', () => {
    expect(mail().body).toContain('Tình trạng: chưa gửi báo cáo.');
    const back = mail({ answers: [returned('main', '2026-06-03T10:30:00+07:00', [fault])] }).body;
    expect(back).toContain('báo cáo gửi lúc 10 giờ 30 phút ngày 03/6/2026 chưa hợp lệ nên chưa được tính.');
    expect(back).toContain('1. Mục "Tổng số hộ gia đình" còn để trống. [E-NUM-02]');
  });

  test('of another period or unit is none of this mail', () => {
    const others = [
      returned('202606', '2026-06-03T10:30:00+07:00', [fault]),
      returned('main', '2026-06-03T10:30:00+07:00', [fault], 'TH02'),
    ];
    expect(mail({ answers: others }).body).toBe(mail().body);
  });

  test('is told in ten lines, what many lines of a roster share once', () => {
    const fields = anKhanh.sections.flatMap((s) => s.fields).slice(0, 13);
    const many = fields.map(({ code }) => ({ code: 'E-NUM-02' as const, field: code }));
    const rows = Array.from({ length: 40 }, () => ({ code: 'E-ROS-06' as const, field: 'roster' }));
    const { body } = mail({ answers: [returned('main', '2026-06-03T10:30:00+07:00', [...rows, ...many])] });
    expect(body).toContain('cần xóa (40 dòng). [E-ROS-06]');
    expect(body).toContain('11. Và 4 mục khác nêu trong thư trả lời lần gửi đó.');
    expect(body.match(/còn để trống/g)).toHaveLength(9);
  });
});

describe('the last figures', () => {
  const values = Object.fromEntries(
    (anKhanh.sections.find((s) => s.code === 'area')?.fields ?? []).map((f) => [f.code, f.kind === 'int' ? 1412 : 'x']),
  );
  const lines = (body: string): string[] =>
    (body.split('Số liệu gần nhất')[1] ?? '').split('\n\n')[0]?.split('\n').slice(1) ?? [];

  test('are those of the newest answer, six at most', () => {
    const old = counted('202604', { values, asOf: '2026-04-10', at: Date.parse('2026-04-10T09:00:00+07:00') });
    const { body } = mail({ answers: [counted('202605', { values }), old] });
    expect(body).toContain('Số liệu gần nhất đã ghi nhận của đơn vị, tính đến ngày 15/5/2026:');
    expect(lines(body)).toHaveLength(6);
    expect(lines(body)[0]).toBe('- Tổng số hộ gia đình: 1.412 hộ');
  });

  test('are left out where there are none', () => {
    const zeros = Object.fromEntries(Object.keys(values).map((code) => [code, 0]));
    for (const answers of [
      [],
      [counted('202605', { values: zeros, kind: 'nil' })],
      [counted('202605', { values }, 'TH02')],
    ])
      expect(mail({ answers }).body).not.toContain('Số liệu gần nhất');
  });
});

describe('days and weeks', () => {
  const missing = (ids: string[], unit: Situation['unit'] = police) =>
    mail({ kind: 'missing', period: 'days', missing: ids, unit });
  const listed = (body: string): string[] => body.split('\n').filter((line) => line.startsWith('- '));

  test('forty in a row are one line, in whatever order they come', () => {
    const days = Array.from({ length: 40 }, (_, i) => dayId(addDays('2025-12-20', i)));
    const { subject, body } = missing(days.reverse());
    expect(subject).toBe('[Nhắc việc] Còn thiếu số liệu 40 ngày - Công an xã Mẫu');
    expect(listed(body)).toEqual(['- từ ngày 20/12/2025 đến ngày 28/01/2026 (40 ngày)']);
  });

  test('forty apart are fifteen lines and how many more', () => {
    const { body } = missing(Array.from({ length: 40 }, (_, i) => dayId(addDays('2026-03-01', 2 * i))));
    expect(listed(body)).toHaveLength(16);
    expect(listed(body)[0]).toBe('- ngày 01/3/2026');
    expect(listed(body)[15]).toBe('- và 25 ngày khác');
  });

  test('rows of days that are left out are counted by day', () => {
    const days = Array.from({ length: 16 }, (_, i) => [addDays('2026-01-01', 3 * i), addDays('2026-01-02', 3 * i)]);
    expect(listed(missing(days.flat().map(dayId)).body)[15]).toBe('- và 2 ngày khác');
  });

  test('weeks are told one by one', () => {
    const { subject, body } = missing(['2026W20', '2026W19'], { type: 'ttDvsnc', name: 'Trung tâm Mẫu' });
    expect(subject).toBe('[Nhắc việc] Còn thiếu số liệu 2 tuần - Trung tâm Mẫu');
    expect(listed(body)).toEqual(['- tuần từ 04/5/2026 đến 10/5/2026', '- tuần từ 11/5/2026 đến 17/5/2026']);
  });

  test('open with their own deadline, whatever the campaign’s', () => {
    const { subject, body } = mail({ kind: 'open', unit: police });
    expect(subject).not.toContain('05/6');
    expect(body).toContain('gửi trong ngày đó (đến 23 giờ 59 phút)');
    expect(body).not.toContain('05/6');
  });
});
