import { describe, expect, test } from 'vitest';
import { cli, fakeRuntime, fileOf } from './fake.ts';

test('an answer with every default, in the words of the Form', async () => {
  const fake = fakeRuntime();
  const { code, lines } = await cli(fake, ['submit', fileOf('unit,area.households\nTH01,412\n')]);
  expect(code).toBe(0);
  expect(lines()).toEqual([
    { line: 2, unit: 'TH01', responseId: 'r1', period: 'main', status: 'accepted', problems: [] },
  ]);
  expect(fake.sent[0]).toEqual({
    answers: {
      1: 'TH01 - Thôn Mẫu 1',
      2: '095074',
      3: 'Trần Thị Mẫu',
      4: 'Cán bộ tổng hợp (mẫu)',
      5: 'nguoilap.th01@mau.example',
      8: 'Tôi xác nhận',
      9: 'Nguyễn Văn Mẫu, người đứng đầu đơn vị',
      10: 'Không',
      20: '2026-04-10',
      21: 'Gửi số liệu',
      22: '412',
    },
  });
});

test('(trống) leaves a question unanswered, không unticks the attestation', async () => {
  const fake = fakeRuntime();
  await cli(
    fake,
    ['submit', '-'],
    'unit,email,submitter,attest,kind\nTH01,(trống),(trống),không,nil\nTH01,,,(trống),\nTH01,,,x,\n',
  );
  expect(Object.keys(fake.sent[0]?.answers ?? {})).toEqual(['1', '2', '4', '9', '10', '20', '21']);
  expect(fake.sent[0]?.answers[21]).toBe('Không có phát sinh');
  expect(fake.sent[1]?.answers).not.toHaveProperty('8');
  expect(fake.sent[2]?.answers[8]).toBe('Tôi xác nhận');
});

test('edits go through the edit link; period and roster in the words of the Form', async () => {
  const fake = fakeRuntime();
  await cli(fake, ['submit', '-'], 'unit;edits;period;roster\nVP01;r9;202606;"a;1\nb;2"\n');
  expect(fake.sent[0]).toMatchObject({
    edits: 'r9',
    answers: { 42: 'Tháng 6/2026', 14: 'a;1\nb;2', 15: 'Đã thông báo' },
  });
});

describe('refused without being sent', () => {
  const cases: [string, string, RegExp][] = [
    ['a unit that the Form does not offer', 'unit\nTH99\n', /does not offer the unit "TH99"/],
    ['no unit', 'unit,area.households\n,5\n', /no unit is chosen/],
    ['a name of Object', 'unit\nconstructor\n', /does not offer/],
    ['a figure of another section', 'unit,office.staff\nTH01,5\n', /TH01 is not asked "office.staff"/],
    ['a roster where none is collected', 'unit,roster\nTH01,x\n', /is not asked "roster"/],
    ['a period where none is asked', 'unit,period\nTH01,main\n', /is not asked "period"/],
  ];
  for (const [title, csv, words] of cases) {
    test(title, async () => {
      const fake = fakeRuntime();
      const { code, err, lines } = await cli(fake, ['submit', '-'], csv);
      expect(err).toMatch(words);
      expect(lines()[0]).toMatchObject({ line: 2, responseId: null, period: null, status: 'refused', problems: [] });
      expect({ code, sent: fake.sent.length }).toEqual({ code: 0, sent: 0 });
    });
  }
});

test("the Form's own refusal is told with the title of the question", async () => {
  const fake = fakeRuntime();
  fake.respond = () => ({
    refused: [{ itemId: '22', title: 'Tổng số hộ gia đình', kind: 'rule', why: 'Chỉ nhập số nguyên' }],
  });
  const { err, lines } = await cli(fake, ['submit', '-'], 'unit,area.households\nTH01,x\n');
  expect(err).toBe('tonghop: stdin line 2: the Form refused "Tổng số hộ gia đình": Chỉ nhập số nguyên\n');
  expect(lines()[0].status).toBe('refused');
});

test('a trigger that failed leaves the answer pending', async () => {
  const fake = fakeRuntime();
  const fired = [{ function: 'App.onFormSubmit', trigger: 'formSubmit', at: 0, value: null, error: 'Lock timeout' }];
  fake.respond = () => ({ responseId: 'r1', timestamp: 0, fired });
  const { code, err, lines } = await cli(fake, ['submit', '-'], 'unit\nTH01\n');
  expect(lines()[0]).toMatchObject({ responseId: 'r1', status: 'pending', period: null });
  expect(err).toMatch(/line 2: App.onFormSubmit failed.*Lock timeout/);
  expect(code).toBe(0);
});

describe('time', () => {
  test('`at` moves the clock and is the day of asOf; the next row stays there', async () => {
    const fake = fakeRuntime();
    await cli(fake, ['submit', '-'], 'unit,at\nTH01,2026-04-12T09:00:00+07:00\nTH01,\n');
    expect(fake.sent.map((s) => s.answers[20])).toEqual(['2026-04-12', '2026-04-12']);
  });

  test('before the clock: exit 2, the rows above stay sent', async () => {
    const fake = fakeRuntime();
    const { code, err, lines } = await cli(fake, ['submit', '-'], 'unit,at\nTH01,\nTH01,2026-04-10T11:00\nTH01,\n');
    expect(lines()).toHaveLength(1);
    expect(err).toMatch(/line 3, column "at": 2026-04-10T11:00:00\+07:00 is before the clock/);
    expect({ code, sent: fake.sent.length }).toEqual({ code: 2, sent: 1 });
  });

  test('an unreadable one: exit 2, nothing sent', async () => {
    const fake = fakeRuntime();
    const { code, err } = await cli(fake, ['submit', '-'], 'unit,at\nTH01,\nTH01,mai\n');
    expect(err).toMatch(/line 3, column "at": "mai"/);
    expect({ code, sent: fake.sent.length }).toEqual({ code: 2, sent: 0 });
  });
});

describe('a wrong header: exit 2, nothing sent', () => {
  for (const header of ['unit,area.wat', 'unit,unit', 'pin', 'unit,asof', '']) {
    test(header || '(empty file)', async () => {
      const fake = fakeRuntime();
      const { code, out } = await cli(fake, ['submit', '-'], header ? `${header}\nTH01,1\n` : '');
      expect({ code, out, sent: fake.sent.length }).toEqual({ code: 2, out: '', sent: 0 });
    });
  }
});

test('a file that is not there: exit 1', async () => {
  const { code, err } = await cli(fakeRuntime(), ['submit', '/none/answers.csv']);
  expect({ code, err }).toEqual({ code: 1, err: 'tonghop: there is no file /none/answers.csv\n' });
});
