/** Wordings of a unit's report that hang on what was set or typed: who is requested, an order without number, 0, a letter to come. */
import { describe, expect, test } from 'vitest';
import { Desk } from '../support/tonghop.ts';
import { answer, profiles } from './answers.ts';
import { reportOf, resultOf } from './unitReport.text.ts';

const order = { assigningDocNumber: '45/KH-UBND', assigningDocDate: '2026-04-02' };
const words = async (desk: Desk, unit: string): Promise<string> => (await reportOf(desk, unit)).text;

test.each(['seedTemplate', 'nd30'])('who is requested writes a letter of its own: %s', async (layout) => {
  const desk = await new Desk().init('an-khanh', { ...order, 'unitReport.layout': layout });
  await desk.submit(answer('MT01'));
  const { lines, rows, text } = await reportOf(desk, 'MT01');
  expect(lines.slice(2, 6)).toEqual([
    'ỦY BAN MTTQ VIỆT NAM MẪU',
    'V/v cung cấp số liệu kết quả cài đặt ứng dụng Hải Phòng Smart',
    'An Khánh, ngày      tháng 5 năm 2026',
    'Kính gửi: Ủy ban nhân dân xã An Khánh',
  ]);
  expect(lines[6]).toMatch(
    /^Theo đề nghị của Ủy ban nhân dân xã An Khánh tại Kế hoạch số 45\/KH-UBND ngày 02 tháng 4 năm 2026 về triển khai .*, Ủy ban MTTQ .* cung cấp số liệu tính đến ngày 20 tháng 5 năm 2026 như sau:$/,
  );
  expect(lines).toContain(
    'Ủy ban MTTQ Việt Nam mẫu kính gửi Ủy ban nhân dân xã An Khánh (qua Phòng Văn hóa - Xã hội) tổng hợp./.',
  );
  expect(rows.slice(1)).toEqual([['1', 'Đảng viên sử dụng điện thoại thông minh được hướng dẫn', '60', '50', '83,3']]);
  expect(lines).toContain('NGƯỜI ĐỨNG ĐẦU');
  expect(text).not.toMatch(/CỘNG HÒA|Độc lập|Số: |BÁO CÁO|báo cáo kết quả|chịu trách nhiệm|THỦ TRƯỞNG/);
});

describe.each(profiles)('%s', (profile) => {
  test('an order without its number leaves room for it', async () => {
    const desk = await new Desk().init(profile);
    await desk.submit(answer('VP01'), answer('MT01'));
    expect(await words(desk, 'VP01')).toMatch(
      /\nThực hiện (?:Kế hoạch|Công văn) số ……\/…… ngày …… của Ủy ban nhân dân \S+ .* về triển khai .*, .* báo cáo kết quả tính đến /,
    );
    expect(await words(desk, 'MT01')).toMatch(
      /\nTheo đề nghị của Ủy ban nhân dân .* tại (?:Kế hoạch|Công văn) số ……\/…… ngày …… về triển khai /,
    );
  });

  test('a whole of 0 is one line, its parts none', async () => {
    const desk = await new Desk().init(profile, order);
    await desk.submit(answer('TR01', { 'school.pupils': 0, 'school.pupilsInstalled': 0, 'school.staffLoggedIn': 17 }));
    expect(resultOf(await reportOf(desk, 'TR01'))).toEqual([
      '- Đã triển khai tuyên truyền, hỗ trợ cài đặt.',
      '- Cán bộ, giáo viên, nhân viên: đã cài đặt 20/28 người (71,4%), còn 8 người chưa cài đặt; đã đăng nhập 17/28 người (60,7%), còn 11 người chưa đăng nhập.',
      '- Không có học sinh đủ điều kiện.',
    ]);
  });

  test('all installed, some not logged in', async () => {
    const desk = await new Desk().init(profile, order);
    await desk.submit(
      answer('VP01', { 'office.staff': 19, 'office.installed': 19, 'office.loggedIn': 17, 'office.reason': 'Đổi máy' }),
      answer('TR01', { 'school.staffInstalled': 28, 'school.staffLoggedIn': 27 }),
    );
    expect(await words(desk, 'VP01')).toContain(
      '- Đã cài đặt 19/19 người; 17/19 người đã đăng nhập (89,4%); còn 2 người chưa đăng nhập, lý do: Đổi máy.',
    );
    expect(await words(desk, 'TR01')).toContain(
      'đã cài đặt 28/28 người; 27/28 người đã đăng nhập (96,4%); còn 1 người chưa đăng nhập.',
    );
  });

  test.each([
    ['sẽ gửi', 'Khó khăn, vướng mắc: Mạng yếu; đơn vị sẽ gửi văn bản về Phòng Văn hóa - Xã hội.'],
    ['Sẽ  gửi.', 'Khó khăn, vướng mắc: Mạng yếu; đơn vị sẽ gửi văn bản về Phòng Văn hóa - Xã hội.'],
    ['sẽ gửi trước ngày 25/5', 'Khó khăn, vướng mắc: Mạng yếu; đơn vị sẽ gửi văn bản về Phòng Văn hóa - Xã hội.'],
    ['Chưa có', 'Khó khăn, vướng mắc: Mạng yếu.'],
    ['12/CV-VP', 'Khó khăn, vướng mắc: Mạng yếu (đã báo cáo tại 12/CV-VP).'],
  ])('a letter answered as %s', async (doc, told) => {
    const desk = await new Desk().init(profile, order);
    const difficulty = { 'difficulty.has': 'Có', 'difficulty.kind': 'Khác', 'difficulty.text': 'Mạng yếu.' };
    await desk.submit(answer('VP01', { ...difficulty, 'difficulty.doc': doc }));
    expect((await reportOf(desk, 'VP01')).lines).toContain(told);
  });
});
