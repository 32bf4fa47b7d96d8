/** What a mail to a unit or its head says, rule by rule; whole mails are under test/golden-mails. */
import { describe, expect, test } from 'vitest';
import { addDays, dayId } from '../../src/core/dates.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { headTitle } from '../../src/texts/headMail.ts';
import { faults } from '../texts/samples.ts';
import { cases } from './letterCases.ts';
import { bare, counted, letter, returned, type Situation } from './letterStage.ts';

/** The order says «trước ngày 05/6/2026»: a Thursday, 04/6, is the last day on time. */
const mail = (s: Partial<Situation> = {}) =>
  letter({ campaign: anKhanh, now: '2026-06-05T08:00:00+07:00', kind: 'overdue', ...s });

const asked = { tone: 'deNghi' as const, type: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu' };
const police = { code: 'CA01', type: 'congAn', name: 'Công an xã Mẫu' };

describe('subjects: a contract with outside tools', () => {
  test.each([
    ['2026-05-28T08:00:00+07:00', '[Nhắc việc] Còn 7 ngày đến hạn báo cáo kết quả cài đặt'],
    ['2026-06-03T23:59:59+07:00', '[Nhắc việc] Còn 1 ngày đến hạn'],
    ['2026-06-04T00:00:00+07:00', '[Hạn hôm nay] Báo cáo'],
    ['2026-06-04T23:59:59+07:00', '[Hạn hôm nay] Báo cáo'],
    ['2026-06-05T00:00:00+07:00', '[Quá hạn 1 ngày] Báo cáo'],
    ['2026-06-16T08:00:00+07:00', '[Quá hạn 12 ngày] Báo cáo'],
  ])('at %s: %s', (now, begins) => {
    for (const kind of ['before', 'due', 'overdue'] as const) {
      expect(mail({ now, kind }).subject.startsWith(begins)).toBe(true);
      expect(mail({ now, kind, unit: asked }).subject).toMatch(/^\[Đề nghị\] /);
    }
  });

  test.each(cases.filter(([, { kind }]) => kind === 'open' || kind === 'head'))('%s begins with no mark', (_, s) =>
    expect(letter(s).subject).toMatch(/^(Mở đợt|Đề nghị chỉ đạo) /),
  );

  test('a month is named', () =>
    expect(mail({ period: '202607', now: '2026-07-14T08:00:00+07:00' }).subject).toBe(
      '[Hạn hôm nay] Báo cáo kết quả cài đặt ứng dụng Hải Phòng Smart tháng 7 năm 2026 - Thôn Mẫu 1',
    ));

  test.each(['open', 'before', 'due', 'overdue', 'missing', 'head'] as const)('%s: one line of 250 at most', (kind) => {
    for (const name of [
      'Thôn\r\nBcc: x@mau.example\u2028Mẫu',
      'Thôn Mẫu '.repeat(40),
      '"<img src=x>" {{you}}, \u202Eyb',
    ]) {
      const { subject, body } = mail({ kind, unit: { name, head: name }, missing: ['20260504'] });
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      expect(subject.length).toBeLessThanOrEqual(250);
      expect(body).not.toMatch(/^Bcc/m);
    }
    const { subject, body } = mail({ kind, unit: { name: 'Thôn {{you}} <img>' }, missing: ['20260504'] });
    expect(subject + body).toContain('Thôn {{you}} <img>');
  });
});

test('whoever is asked is never told of lateness, and nobody else is addressed so', () => {
  for (const [name, situation] of cases) {
    const { subject, body } = letter(situation);
    if (name.includes('deNghi')) expect(subject + body).not.toMatch(/quá hạn|nhắc|chậm|đơn vị/i);
    else expect(subject + body).not.toContain('Quý cơ quan');
  }
});

test('several mailboxes of one unit are one mail', () =>
  expect(mail({ unit: { email: 'a@mau.example; b@mau.example' } }).to).toBe('a@mau.example,b@mau.example'));

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

describe('the head', () => {
  const told = 'Phòng Văn hóa - Xã hội sẽ gửi thư báo người đứng đầu đơn vị';
  const on = (day: string) => `Nếu đến ngày ${day} vẫn chưa có báo cáo hợp lệ, ${told}.`;

  test.each<[string, Partial<Situation>, string]>([
    // The third day is a Sunday.
    ['on its day, moved to a working day', {}, on('08/6/2026')],
    ['as it is set', { settings: { headReminderDays: '5' } }, on('09/6/2026')],
    [
      'after an extension',
      { unit: { agreed: { main: { extendedTo: '2026-06-10' } } }, now: '2026-06-11T08:00:00+07:00' },
      on('15/6/2026'),
    ],
  ])('is announced %s', (_, s, sentence) => expect(mail(s).body).toContain(sentence));

  test.each<[string, Partial<Situation>]>([
    ['has no address', { unit: { headEmail: '' } }],
    ['is never told', { settings: { headReminderDays: '0' } }],
    ['is told today', { now: '2026-06-08T08:00:00+07:00' }],
    ['was told', { now: '2026-06-09T08:00:00+07:00' }],
    ['would be told after the cut-off', { settings: { dataCutoff: '2026-06-06T17:00:00+07:00' } }],
    ['is not yet concerned', { now: '2026-06-04T08:00:00+07:00' }],
  ])('who %s is not announced', (_, s) => expect(mail(s).body).not.toContain(told));

  const sent = (
    kind: 'before' | 'open' | 'missing' | 'due',
    day: string,
    outcome: 'sent' | 'failed' = 'sent',
    period = 'main',
  ) => ({
    kind,
    period,
    at: Date.parse(`${day}T08:00:00+07:00`),
    to: 'th01@mau.example',
    outcome,
  });

  test('reads on which days the unit was reminded', () => {
    const all = [
      sent('open', '2026-05-20'),
      sent('before', '2026-05-28'),
      sent('before', '2026-06-01', 'failed'),
      sent('due', '2026-06-02', 'sent', '202606'),
      sent('due', '2026-06-04'),
    ];
    const body = (contacts: typeof all): string => mail({ kind: 'head', unit: { contacts } }).body;
    expect(body(all)).toContain('Đã gửi thư nhắc đơn vị vào các ngày 28/5, 04/6.');
    expect(body(all.slice(0, 2))).toContain('vào ngày 28/5.');
    expect(body(all.slice(0, 1))).not.toContain('Đã gửi thư nhắc');
  });

  test.each([
    [{}, 'đồng chí Nguyễn Thị Mẫu, Trưởng thôn Mẫu 1'],
    [{ head: '' }, 'đồng chí Trưởng thôn Mẫu 1'],
    [{ type: 'tdp', name: 'Tổ dân phố số 5' }, 'đồng chí Nguyễn Thị Mẫu, Tổ trưởng tổ dân phố số 5'],
    [{ type: 'doanhNghiep', name: 'Công ty TNHH Mẫu' }, 'ông (bà) Nguyễn Thị Mẫu, Giám đốc Công ty TNHH Mẫu'],
    [{ type: 'coQuan', name: 'Phòng Kinh tế' }, 'đồng chí Nguyễn Thị Mẫu, Thủ trưởng Phòng Kinh tế'],
  ])('%j is greeted as %s', (unit, greeted) =>
    expect(mail({ kind: 'head', unit }).body.split('\n')[0]).toBe(`Kính gửi: ${greeted}`),
  );

  test('a title that says nothing of the name stays whole', () =>
    expect(headTitle('TRƯỞNG THÔN', 'Thônmẫu', true)).toBe('Trưởng thôn Thônmẫu'));

  test('the name of an agency keeps its capitals', () =>
    expect(headTitle('TRƯỞNG CÔNG AN', 'Công an xã Mẫu', false)).toBe('Trưởng Công an xã Mẫu'));
});

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

describe('nothing is set', () => {
  test('an opening keeps what there is: the link', () => {
    const { subject, body } = mail({ kind: 'open', settings: bare(anKhanh) });
    expect(subject).toBe('Mở đợt báo cáo kết quả cài đặt ứng dụng Hải Phòng Smart - Thôn Mẫu 1');
    expect(body).toContain('https://forms.example/TH01');
    expect(body).not.toMatch(/Hạn gửi|Chốt số liệu|Tài liệu/);
    expect(body).not.toContain('xin bỏ qua');
  });

  test('without a link the unit is told where to ask', () => {
    const { body } = mail({ unit: { link: '' }, settings: bare(anKhanh) });
    expect(body).toContain('đề nghị đơn vị liên hệ Phòng Văn hóa - Xã hội.');
    expect(faults(body)).toEqual([]);
  });

  test('a month of maintenance has no cut-off', () =>
    expect(mail({ kind: 'open', settings: { openPeriods: '202607' } }).body).not.toContain('Chốt số liệu'));
});
