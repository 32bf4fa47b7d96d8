/** By when, as a mail says it: the unit's own deadline, and the day that it has promised. */
import { describe, expect, test } from 'vitest';
import { asked, mail } from './letterMail.ts';

describe('the deadline is the unit’s own', () => {
  const extended = { agreed: { main: { extendedTo: '2026-06-10', extendedOn: '2026-06-04', reason: 'mất điện' } } };

  test.each([
    ['2026-06-08', '[Nhắc việc] Còn 2 ngày'],
    ['2026-06-10', '[Hạn hôm nay]'],
    ['2026-06-13', '[Quá hạn 3 ngày]'],
  ])('with more time, on %s: %s', (day, begins) => {
    const { subject, body } = mail({ now: `${day}T08:00:00+07:00`, unit: extended });
    expect(subject.startsWith(begins)).toBe(true);
    expect(body).toContain(
      'Hạn gửi: đã được gia hạn đến hết ngày 10/6/2026 (chậm nhất 23 giờ 59 phút, thứ Tư, ngày 10/6/2026)',
    );
    expect(body).not.toContain('05/6');
  });

  test('with a body that is asked more time was agreed, not granted', () => {
    const { body } = mail({ now: '2026-06-08T08:00:00+07:00', unit: { ...asked, ...extended } });
    expect(body).toContain('Thời gian nhận số liệu: đã thống nhất đến hết ngày 10/6/2026 (thời điểm cuối là');
    expect(body).not.toContain('gia hạn');
  });

  test('more time that the common deadline has overtaken is not spoken of', () =>
    expect(mail({ settings: { unitDue: '2026-06-20' }, unit: extended }).body).toContain(
      'Hạn gửi: trước ngày 20/6/2026 (chậm nhất',
    ));

  test.each([
    [{ deadlineRule: 'onOrBefore' }, 'đến hết ngày 05/6/2026 (chậm nhất 23 giờ 59 phút, thứ Sáu, ngày 05/6/2026)'],
    [
      { unitDue: '2026-06-07', workingDayPolicy: 'previous' },
      'trước ngày 07/6/2026; do trùng ngày nghỉ, nhận đến 23 giờ 59 phút, thứ Sáu, ngày 05/6/2026',
    ],
    [{ unitDue: '2026-06-07' }, 'trước ngày 07/6/2026 (chậm nhất 23 giờ 59 phút, thứ Bảy, ngày 06/6/2026)'],
  ])('%j: %s', (settings: Record<string, string>, said) =>
    expect(mail({ settings }).body).toContain(`Hạn gửi: ${said}`),
  );
});

describe('a promise', () => {
  const promised = (day: string) => ({ agreed: { main: { promised: day } } });

  test('is recalled once it has passed', () => {
    expect(mail({ unit: promised('2026-06-04') }).body).toContain('đơn vị đã hẹn gửi ngày 04/6/2026.');
    expect(mail({ unit: promised('2026-06-05') }).body).not.toContain('đã hẹn');
    expect(mail({ unit: { ...asked, ...promised('2026-06-04') } }).body).toContain(
      'Theo trao đổi, Quý cơ quan dự kiến cung cấp số liệu ngày 04/6/2026.',
    );
  });
});
