/** The roster of the ward: bad lines are left out and told, forbidden ones send the answer back, no name reaches the Sheet. */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import { answer, cells, sent, table, unattached } from './answers.ts';

const good = 'Trần Thị Bình; 1990; Văn phòng; Tổ dân phố số 5';
const second = 'Lê Văn Cường; 1985; Văn phòng; Tổ dân phố số 5';
const other = (name: string, year: string | number, workplace = 'Văn phòng', home = 'Tổ dân phố số 5'): string =>
  [name, year, workplace, home].join('; ');

/** With `loggedIn` as many as there are good lines, nothing but the line's own fault is told. */
type Case = [what: string, lines: string[], goodLines: number, problems: string[], returned?: boolean];

const cases: Case[] = [
  ['two good lines', [good, second], 2, []],
  [
    'a table pasted from Excel, with its heading',
    ['STT\tHọ và tên\tNăm sinh\tCơ quan, đơn vị\tNơi ở hiện nay', '1\tTrần Thị Bình\t1990\tVăn phòng\tTDP 5'],
    1,
    [],
  ],
  ['an abbreviated name', [good, other('Ng. V. A', 1980)], 1, ['E-ROS-01 roster warn']],
  ['the specimen', [good, other('Nguyễn Văn A', 1980)], 1, ['E-ROS-01 roster warn']],
  ['a digit in a name', [good, other('Nguyễn Văn 2', 1980)], 1, ['E-ROS-01 roster warn']],
  ['an emoji in a name', [good, other('Nguyễn Văn 😀', 1980)], 1, ['E-ROS-01 roster warn']],
  ['a name of the Central Highlands', [good, other("H'Hen Niê", 1992)], 2, []],
  ['the year 1899', [good, other('Phạm Đức Anh', 1899)], 1, ['E-ROS-02 roster warn']],
  ['the year 1900', [good, other('Phạm Đức Anh', 1900)], 2, []],
  ['next year', [good, other('Phạm Đức Anh', 2027)], 1, ['E-ROS-02 roster warn']],
  ['a date for a year', [good, other('Phạm Đức Anh', '12/5/1990')], 1, ['E-ROS-02 roster warn']],
  ['under 16', [good, other('Phạm Đức Anh', 2011)], 1, ['E-ROS-05 roster warn']],
  ['sixteen this year', [good, other('Phạm Đức Anh', 2010)], 2, []],
  ['no workplace', [good, other('Phạm Đức Anh', 1990, '')], 1, ['E-ROS-03 roster warn']],
  ['no residence', [good, other('Phạm Đức Anh', 1990, 'Văn phòng', '')], 1, ['E-ROS-03 roster warn']],
  [
    'the same person twice, in NFD and other capitals',
    [good, good.normalize('NFD').toUpperCase()],
    1,
    ['E-ROS-04 roster warn'],
  ],
  ['one name, two years', [good, other('Trần Thị Bình', 1991)], 2, []],
  ['Hòa and Hoà are one name', [other('Lê Văn Hòa', 1990), other('Lê Văn Hoà', 1990)], 1, ['E-ROS-04 roster warn']],
  ['an NFD name', [other('Nguyễn Thị Ẩn', 1990).normalize('NFD')], 1, []],
  ['capitals', [other('VŨ VĂN DŨNG', 1990)], 1, ['W-CASE-01 roster warn']],
  [
    'a phone in the residence',
    [other('Phạm Đức Anh', 1990, 'Văn phòng', 'TDP 5, 0912 345 678')],
    0,
    ['E-ROS-06 roster return'],
    true,
  ],
  ['an identity number', [other('Phạm Đức Anh', 1990, '031090001234')], 0, ['E-ROS-06 roster return'], true],
  ['nine digits', [other('Phạm Đức Anh', 1990, 'CMND 142536475')], 0, ['E-ROS-06 roster return'], true],
  ['a house number', [other('Phạm Đức Anh', 1990, 'Văn phòng', 'Số 12/345, ngõ 67')], 1, []],
  ['TCVN3', [other('NguyÔn V¨n §øc', 1990)], 0, ['E-ROS-07 roster return'], true],
  ['VNI', [other('Nguyeãn Vaên Ñöùc', 1990)], 0, ['E-ROS-07 roster return'], true],
  ['fewer lines than logged in', [good], 2, ['E-ROS-08 roster warn']],
  ['more lines than logged in', [good, second], 1, ['E-ROS-08 roster warn']],
  ['no roster', [], 3, ['E-ROS-08 roster warn']],
  ['no roster and nobody logged in', [], 0, []],
];

const withRoster = (unit: string, loggedIn: number, lines: string[], more: Cells = {}): Cells => {
  const figure = unit.startsWith('TR') ? 'school.staffLoggedIn' : 'office.loggedIn';
  return answer(unit, { [figure]: loggedIn, roster: lines.join('\n'), reason: 'Rà soát', ...more });
};

test.each(['VP01', 'TR01'])('hai-duong, %s: each line of a roster on its own', async (unit) => {
  const desk = await new Desk().init('hai-duong', unattached);
  const found = await sent(desk, ...cases.map(([, lines, count]) => withRoster(unit, count, lines)));
  expect(found.map((f, i) => `${cases[i]?.[0]} -> ${f}`)).toEqual(
    cases.map(
      ([what, , , problems, returned]) => `${what} -> ${[returned ? 'returned:' : 'accepted:', ...problems].join(' ')}`,
    ),
  );
  const stored = cells(desk)
    .map((c) => `${c.text}\n${c.note}`)
    .join('\n')
    .normalize('NFC')
    .toLowerCase();
  // Four digits alone stand in some id of Google's now and then.
  const phone = ['0912 345', '0912345'];
  for (const name of ['Trần Thị Bình', 'Lê Văn Cường', 'Phạm Đức Anh', 'Dũng', '031090001234', ...phone]) {
    expect(stored).not.toContain(name.toLowerCase());
  }
});

test('a person on two rosters is told to the second unit', async () => {
  const desk = await new Desk().init('hai-duong', unattached);
  expect(
    await sent(
      desk,
      withRoster('VP01', 2, [good, second]),
      withRoster('KT01', 1, [second]),
      withRoster('VP01', 1, [good]),
    ),
  ).toEqual(['accepted:', 'accepted: W-ROS-01 roster warn', 'accepted:']);
  const rows = await table(desk, 'submissions.office');
  expect(String(rows[1]?.problems)).toContain('dòng 1');
});

test('the row is the line as it was pasted, blank lines apart', async () => {
  const desk = await new Desk().init('hai-duong', unattached);
  await desk.submit(withRoster('VP01', 1, ['Họ và tên; Năm sinh; Cơ quan; Nơi ở', good, '', other('Ng. V. A', 1980)]));
  expect(String((await table(desk, 'submissions.office'))[0]?.problems)).toContain('Danh sách, dòng 3');
});

test('a list comes with the word that its people were told', async () => {
  const desk = await new Desk().init('hai-duong', unattached);
  expect(
    await sent(
      desk,
      withRoster('VP01', 1, [good], { 'roster.notice': '(trống)' }),
      withRoster('VP01', 1, [good], { 'roster.notice': 'Chưa thông báo' }),
      withRoster('VP01', 1, [good]),
    ),
  ).toEqual(['returned: E-NUM-02 roster.notice return', 'accepted:', 'accepted:']);
});

test('an-khanh asks for no roster; areas are never asked', async () => {
  const commune = await new Desk().init('an-khanh');
  expect(await sent(commune, withRoster('VP01', 3, []), withRoster('VP01', 3, [good]))).toEqual([
    'accepted:',
    'refused:',
  ]);
  const ward = await new Desk().init('hai-duong', unattached);
  expect(await sent(ward, answer('TH01', { roster: good }))).toEqual(['refused:']);
});
