/** Free texts: identity numbers and fonts of before Unicode are sent back, everything else is kept as typed (domain A.8, B.4, B.5). */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import { answer, sent, table } from './answers.ts';

const difficulty: Cells = {
  'difficulty.has': 'Có',
  'difficulty.kind': 'Khác',
  'difficulty.doc': 'sẽ gửi',
  'difficulty.text': 'Thiếu máy',
};
const team: Cells = { 'area.team': 'Đã thành lập', 'area.teamMembers': 3, 'area.teamDoc': 'x' };

/** Every free text of the Form: unit, question, what else it needs. */
const places: [string, string, Cells][] = [
  ['TH01', 'submitter', {}],
  ['TH01', 'submitterTitle', {}],
  ['TH01', 'head', {}],
  ['TH01', 'reason', {}],
  ['TH01', 'difficulty.text', difficulty],
  ['TH01', 'difficulty.doc', difficulty],
  ['TH01', 'area.teamDoc', team],
  ['CA01', 'congAn.lagging', {}],
  ['TR01', 'school.plan', {}],
  ['VP01', 'office.plan', {}],
  ['VP01', 'office.reason', {}],
  ['DV01', 'ttDvsnc.broadcastDates', {}],
  ['DV01', 'ttDvsnc.links', {}],
  ['QS01', 'support.scope', {}],
];

const bad: [string, string][] = [
  ['ông Bình, số 031090001234', 'E-ROS-06'],
  ['CMND 142536475', 'E-ROS-06'],
  ['NguyÔn V¨n §øc', 'E-ROS-07'],
  ['Nguyeãn Vaên Ñöùc', 'E-ROS-07'],
];

const fine = [
  '1.234',
  '05/4/2026',
  'Nguyễn Văn Đức',
  'Nguyễn Văn Đức'.normalize('NFD'),
  'H’Hen Niê',
  '12345678',
  'khoảng 1.234.567.890 đồng',
  '2500',
];

test('identity numbers and unreadable fonts, in every free text', async () => {
  const desk = await new Desk().init('an-khanh');
  const rows = places.flatMap(([unit, field, needs]) => bad.map(([text]) => answer(unit, { ...needs, [field]: text })));
  const expected = places.flatMap(([, field]) => bad.map(([, code]) => `returned: ${code} ${field} return`));
  expect(await sent(desk, ...rows)).toEqual(expected);
});

test('what only looks like it', async () => {
  const desk = await new Desk().init('an-khanh');
  const rows = places.flatMap(([unit, field, needs]) => fine.map((text) => answer(unit, { ...needs, [field]: text })));
  const found = await sent(desk, ...rows);
  expect(found.map((f, i) => `${f} ${JSON.stringify(rows[i])}`).filter((f) => !f.startsWith('accepted: '))).toEqual([]);
  const kept = (await table(desk, 'submissions.area')).map((r) => String(r.reason)).filter((r) => r !== '');
  expect(kept).toEqual(fine.map((f) => f.normalize('NFC')));
});

test('a phone number may stand in an ordinary text', async () => {
  const desk = await new Desk().init('hai-duong');
  expect(await sent(desk, answer('TH01', { reason: 'Liên hệ 0912 345 678', phone: '0912345678' }))).toEqual([
    'accepted:',
  ]);
});

const whole: [string, number | null][] = [
  ['1234', 1234],
  ['1.234', 1234],
  ['1 234', 1234],
  ['1\u00A0234', 1234],
  [' 7 ', 7],
  ['007', 7],
  ['0', 0],
  ['999.999.999', 999_999_999],
  ['1.5', null],
  ['1,5', null],
  ['1,234', null],
  ['1.23', null],
  ['1.2345', null],
  ['0.123', null],
  ['12%', null],
  ['-1', null],
  ['+1', null],
  ['=1+1', null],
  ['abc', null],
  ['1000000000000000', null],
  ['1e3', null],
  ['１２', null],
];

test('whole numbers in a figure: what is one, and what the Form refuses', async () => {
  const desk = await new Desk().init('an-khanh');
  const rows = whole.map(([typed]) => answer('TH01', { 'area.broadcasts': typed, reason: 'Rà soát' }));
  const found = await sent(desk, ...rows);
  expect(found.map((f, i) => [whole[i]?.[0], f])).toEqual(
    whole.map(([typed, value]) => [typed, value === null ? 'refused:' : 'accepted:']),
  );
  const kept = (await table(desk, 'submissions.area')).map((r) => r['area.broadcasts']);
  expect(kept).toEqual(whole.flatMap(([, value]) => (value === null ? [] : [value])));
});
