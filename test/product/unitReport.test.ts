/** A unit's own report: what each section says in it, in both layouts, and whose names may stand in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildProduct } from '../../scripts/product.ts';
import { sampleBanner } from '../../src/texts/labels.ts';
import { Desk, root } from '../support/tonghop.ts';
import { faults } from '../texts/samples.ts';
import { answer, bare, profiles, table, type as typeIn, within } from './answers.ts';
import { readDocx, reportOf, resultOf } from './unitReport.text.ts';

const roster = [
  'Trần Thị Bình; 1990; Văn phòng; Tổ dân phố số 5',
  'Nguyễn Thị Yến; 1979; Văn phòng; Tổ dân phố số 1',
  'Đặng Văn An; 1985; Văn phòng; Tổ dân phố số 2',
  'Ng. V. A; 1980; Văn phòng; Tổ dân phố số 2',
];
const withRoster = (more = {}) =>
  answer('VP01', {
    'office.installed': 9,
    'office.loggedIn': 3,
    'office.reason': 'Điện thoại không hỗ trợ;\nđang làm lại tài khoản.',
    roster: roster.join('\n'),
    ...more,
  });
const difficulty = {
  'difficulty.has': 'Có',
  'difficulty.kind': 'Khác',
  'difficulty.text': 'Mạng yếu.',
  'difficulty.doc': 'Công văn số 12/VP ngày 18/5/2026',
};
const order = { assigningDocNumber: '45/KH-UBND', assigningDocDate: '2026-04-02' };

describe.each(profiles)('%s', (profile) => {
  test('each section tells its result', async () => {
    const desk = await new Desk().init(profile, { ...order, 'unitReport.includeSummaryTable': 'không' });
    const of = async (...args: Parameters<typeof answer>): Promise<string[]> => {
      expect((await desk.submit(answer(...args)))[0]?.status).toBe('accepted');
      const report = await reportOf(desk, args[0]);
      // Only what is written by hand is left open.
      expect(report.lines.filter((line) => !/ {6}/.test(line)).flatMap(faults)).toEqual([]);
      return resultOf(report);
    };
    expect(await of('TH01', { 'area.broadcasts': 10, 'area.homeVisits': 50, 'area.priority': 0 })).toEqual([
      '- Có 300/412 hộ (72,8%) và 400 người (bằng 97% số hộ) đã cài đặt; 350 người đã đăng nhập.',
      expect.stringMatching(
        /^- 100\/500 người sử dụng điện thoại thông minh \(theo rà soát của .*\) đã được .* \(20%\)\.$/,
      ),
      '- Chưa thành lập Tổ hướng dẫn cài đặt.',
      '- Phát thanh 10 buổi.',
      '- Đến tận nhà hướng dẫn 50 hộ.',
      '- Số người cao tuổi, người yếu thế đã được hỗ trợ: 0 người.',
    ]);
    const plan = '12/KH-TM ngày 10/4/2026';
    expect(await of('TR01', { 'school.plan': plan, 'school.events': 2 })).toEqual([
      `- Đã triển khai tuyên truyền, hỗ trợ cài đặt; văn bản triển khai của trường: ${plan}.`,
      '- Cán bộ, giáo viên, nhân viên: đã cài đặt 20/28 người (71,4%), còn 8 người chưa cài đặt; đã đăng nhập 0/28 người (0%), còn 28 người chưa đăng nhập.',
      '- Học sinh đủ điều kiện: đã cài đặt 5/10 học sinh (50%).',
      '- Lồng ghép tuyên truyền trong 2 buổi (họp phụ huynh, sinh hoạt chuyên môn).',
    ]);
    expect(await of('YT01', { 'visit.points': 2 })).toEqual([
      '- Tiếp 90 lượt người đến khám, chữa bệnh; 70 lượt đã cài đặt và đăng nhập (77,7%), trong đó 50 lượt được cài đặt tại chỗ; 15 lượt chưa đủ điều kiện; 5 lượt đủ điều kiện nhưng chưa cài đặt.',
      '- Đã bố trí 2 bàn (điểm) hướng dẫn.',
    ]);
    expect(await of('DN01')).toHaveLength(3);
    expect(await of('QS01')).toEqual([
      '- 30/40 người sử dụng điện thoại thông minh thuộc phạm vi phụ trách (Tổ dân phố số 5) đã được hướng dẫn (75%).',
    ]);
    await desk.submit(answer('DV01', { 'ttDvsnc.weekOf': '2026-05-11', 'ttDvsnc.broadcasts': 3 }));
    expect(await of('DV01')).toEqual([
      '- Phát thanh 5 lần trong 2 tuần có báo cáo; 6 tin, bài trên mạng xã hội; 2 tin, bài trên Cổng thông tin điện tử.',
    ]);
    await desk.submit(bare('CA01', 'nil', { 'congAn.date': '2026-05-18' }));
    const days =
      '- Cấp 4 tài khoản định danh điện tử mức độ 2; ghi nhận 7 lượt cài đặt, kích hoạt thành công (cộng 2 ngày có báo cáo, tính theo lượt).';
    expect(await of('CA01', { 'congAn.eid2Cumulative': 4 })).toEqual([days]);
    expect(await of('CA01', { 'congAn.eid2Cumulative': 5 })).toEqual([
      days,
      '- Lũy kế tài khoản mức độ 2 đến hết ngày: 5 tài khoản.',
    ]);
    await desk.submit(answer('MT01', { 'union.group': 'Hội viên', 'union.guided': 60, 'union.meetings': 3 }));
    expect(await of('MT01', { 'union.installed': 48 })).toEqual([
      '- 50/60 đảng viên sử dụng điện thoại thông minh đã được hướng dẫn (83,3%).',
      '- 48 đảng viên đã cài đặt và đăng nhập.',
      '- 60/60 hội viên sử dụng điện thoại thông minh đã được hướng dẫn (100%).',
      '- Lồng ghép nội dung trong 3 buổi sinh hoạt (hội viên).',
    ]);
  });
});

test('the template: number and title at the left, seal, recipients; the specimen mark is not printed', async () => {
  const desk = await new Desk().init('hai-duong', { ...order, assigningDocNumber: '9/UBND-VHXH' });
  await desk.submit(withRoster(difficulty));
  const { lines, rows, text } = await reportOf(desk, 'VP01');
  expect(lines.slice(0, 4)).toEqual([
    sampleBanner,
    'DỰ THẢO - tạo lúc 08 giờ 00 phút ngày 20/5/2026',
    'UBND PHƯỜNG HẢI DƯƠNG',
    'VĂN PHÒNG HĐND VÀ UBND MẪU',
  ]);
  expect(lines).toContain('Số:        /......');
  expect(lines).toContain('Báo cáo về việc cài đặt và sử dụng ứng dụng Công dân số (Smart Hải Phòng)');
  expect(lines).toContain('Hải Dương, ngày      tháng 5 năm 2026');
  expect(lines).toContain('Kính gửi: Ủy ban nhân dân phường Hải Dương');
  expect(text).toContain('Thực hiện Công văn số 9/UBND-VHXH ngày 02 tháng 4 năm 2026 của ');
  expect(text).toContain(
    '- Đã cài đặt 9/10 người; 3/10 người đã đăng nhập (30%); còn 7 người chưa đăng nhập, lý do: Điện thoại không hỗ trợ; đang làm lại tài khoản.',
  );
  expect(lines).toContain('Khó khăn, vướng mắc: Mạng yếu (đã báo cáo tại Công văn số 12/VP ngày 18/5/2026).');
  expect(rows).toEqual([
    ['Stt', 'Họ và tên', 'Năm sinh', 'Cơ quan, đơn vị', 'Nơi ở hiện nay'],
    ['1', 'Đặng Văn An', '1985', 'Văn phòng', 'Tổ dân phố số 2'],
    ['2', 'Trần Thị Bình', '1990', 'Văn phòng', 'Tổ dân phố số 5'],
    ['3', 'Nguyễn Thị Yến', '1979', 'Văn phòng', 'Tổ dân phố số 1'],
  ]);
  expect(lines).toContain('Danh sách có 3 người.');
  expect(lines.slice(-6)).toEqual([
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'THỦ TRƯỞNG CƠ QUAN',
    '(Ký tên, đóng dấu)',
    'Bùi Văn Mẫu',
  ]);
  expect(text).not.toMatch(/Mẫu báo cáo|tích cực|BÁO CÁO\n/);
});

test('the decree: kind of document and subject, a table of figures; a thôn has neither number nor seal', async () => {
  const desk = await new Desk().init('an-khanh', { ...order, 'unitReport.layout': 'nd30' });
  await desk.submit(answer('TH01'), answer('VP01'), answer('MT01'));
  const thon = await reportOf(desk, 'Thôn mẫu số 1');
  expect(thon.lines.slice(2, 4)).toEqual(['XÃ AN KHÁNH', 'THÔN MẪU 1']);
  expect(thon.text).not.toContain('Số:');
  expect(thon.text).toContain('BÁO CÁO\nKết quả cài đặt và sử dụng ứng dụng Hải Phòng Smart\nKính gửi: ');
  expect(thon.rows.slice(0, 3)).toEqual([
    ['STT', 'Nội dung', 'Tổng số', 'Đã thực hiện', 'Tỷ lệ (%)'],
    ['1', 'Hộ gia đình cài đặt', '412', '300', '72,8'],
    ['2', 'Người dân cài đặt trên số hộ gia đình', '412', '400', '97'],
  ]);
  expect(thon.text).toMatch(/- Như trên;\n- Lưu tại Thôn Mẫu 1\.\nTRƯỞNG THÔN\n\(Ký, ghi rõ họ tên\)/);
  expect((await reportOf(desk, 'VP01')).lines).toContain('Số:        /BC-......');
});

test('corrections, units without news, recipients that the commune chose', async () => {
  const desk = await new Desk().init('hai-duong', { 'recipients.unitReport': '- Như trên;\nPhòng VH-XH;\nLưu: VT' });
  await desk.submit(withRoster());
  await typeIn(desk, 'submissions.office', 'VP01/main', 'office.staff', '12');
  expect((await reportOf(desk, 'VP01')).text).toContain('3/12 người đã đăng nhập (25%); còn 9 người');
  await desk.submit(bare('VP01', 'unchanged'));
  const again = await reportOf(desk, 'VP01');
  expect(again.lines).toContain('- Số liệu giữ nguyên như lần báo cáo trước.');
  expect(again.lines).toContain('Đơn vị không lập danh sách trong kỳ này.');
  expect(again.text).toContain('- Như trên;\n- Phòng VH-XH;\n- Lưu: VT.');
  await desk.submit(bare('KT01', 'nil'));
  expect((await reportOf(desk, 'KT01')).lines).toContain('- Trong kỳ đơn vị không có phát sinh.');
});

test('what cannot be made says why, and what to do', async () => {
  const desk = await new Desk().init('an-khanh');
  const says = async (unit: string): Promise<string> => (await desk.run('unit-report', unit)).err;
  expect(await says('XX99')).toMatch(/Không có đơn vị "XX99" trong danh mục .*\[S-UNIT-01\]/);
  expect(await says('thon cam giang mau')).toMatch(/TH05 - .*; TH06 - .*\[S-UNIT-02\]/);
  expect(await says('TH02')).toMatch(
    /Thôn Mẫu 2 \(TH02\) chưa có báo cáo hợp lệ trong kỳ "Đợt cao điểm .*\[S-UNIT-03\]/,
  );
  await desk.submit(answer('TH02', { 'area.householdsInstalled': 9999 }));
  expect(await says('TH02')).toContain('[S-UNIT-03]');
  expect(within(desk, (w) => w.files().filter((f) => f.mimeType.endsWith('.document')))).toEqual([]);
});

test('one line of the log, and the document in the folder of unit reports', async () => {
  const desk = await new Desk().init('an-khanh');
  await desk.submit(answer('TH01'));
  const before = (await table(desk, 'log')).length;
  const made = await desk.json<Record<string, unknown>>('unit-report', 'th01');
  expect(made).toEqual({
    unit: 'TH01',
    title: 'Dự thảo báo cáo - TH01 - Thôn Mẫu 1',
    docId: expect.any(String),
    url: `https://docs.google.com/document/d/${made.docId}/edit`,
    draft: true,
  });
  expect((await table(desk, 'log')).slice(before)).toMatchObject([{ unit: 'TH01', note: made.title }]);
  within(desk, (w) => {
    const files = w.files();
    const folder = files.find((f) => f.name === 'Báo cáo của đơn vị (dự thảo)');
    expect(files.find((f) => f.id === made.docId)?.parents).toEqual([folder?.id]);
  });
});

test.each([
  ['không', false],
  ['có', true],
])('attached to the confirmation, names %s', async (names, listed) => {
  const desk = await new Desk().init('hai-duong', {
    'unitReport.attach': 'có',
    'unitReport.attachRoster': names,
    coordinatorEmail: 'dieuphoi@mau.example',
  });
  await desk.submit(withRoster(difficulty), answer('CA01'), answer('TH01', { 'area.householdsInstalled': 9999 }));
  const mails = within(desk, (w) => w.outbox());
  expect(mails.map((m) => m.attachments.map((a) => a.name)).filter((a) => a.length > 0)).toEqual([
    ['Du thao bao cao - VP01.docx'],
  ]);
  const letter = mails.find((m) => m.attachments.length > 0);
  expect(letter?.body).toContain('Gửi kèm dự thảo báo cáo của đơn vị');
  const { text, rows } = readDocx(letter?.attachments[0]?.bytes ?? new Uint8Array());
  expect(text.includes('Trần Thị Bình')).toBe(listed);
  expect(rows).toHaveLength(listed ? 4 : 0);
  expect(text).toContain(listed ? 'Danh sách có 3 người.' : 'Danh sách 3 người không gửi qua thư');
  expect(text).toContain('Mạng yếu (đã báo cáo tại Công văn số 12/VP ngày 18/5/2026)');
});

test('a campaign that nobody foresaw', async () => {
  const desk = new Desk();
  desk.options.bundle = join(desk.dir, 'Code.js');
  await buildProduct(root, desk.options.bundle, join(root, 'test/fixtures/campaigns'));
  const file = join(desk.dir, 'units.csv');
  writeFileSync(
    file,
    'code,type,name,email,households,pin\nKP1,khuPho,Khu phố 1,kp1@mau.example,100,111111\nCS1,coSo,Xưởng mộc Mẫu,cs1@mau.example,,333333\n',
  );
  await desk.json('init', '--preset', 'don-ve-sinh', '--units', file, '--now', '2026-06-01T08:00:00+07:00');
  await desk.submit(
    { unit: 'KP1', 'street.homes': 100, 'street.homesJoined': 81, 'street.waste': '1.250' },
    {
      unit: 'CS1',
      'site.points': 4,
      'site.cleaned': 4,
      'site.pledge': 'Đã ký',
      'site.pledgeDoc': '03/CK ngày 05/6/2026',
    },
  );
  const street = await reportOf(desk, 'KP1');
  expect(street.lines.slice(1, 4)).toEqual(['XÃ MẪU', 'KHU PHỐ 1', 'Báo cáo kết quả tổng vệ sinh môi trường']);
  expect(street.text).toContain(
    '- Tỷ lệ hộ tham gia tổng vệ sinh: 81/100 hộ, đạt 81%; còn 19 hộ chưa thực hiện.\n- Khối lượng rác đã thu gom của khu phố: 1.250 kg.',
  );
  expect(street.text).toContain('\nThực hiện văn bản giao việc của Ủy ban nhân dân xã Mẫu, Khu phố 1 báo cáo kết quả ');
  const site = await reportOf(desk, 'CS1');
  expect(site.lines[2]).toBe('V/v cung cấp số liệu kết quả tổng vệ sinh môi trường');
  expect(site.text).toContain('\nTheo đề nghị của Ủy ban nhân dân xã Mẫu, Xưởng mộc Mẫu cung cấp số liệu tính đến ');
  expect(site.text).toContain(
    '- Tỷ lệ điểm tập kết rác đã dọn sạch: 4/4 điểm, đạt 100%.\n- Cơ sở đã ký cam kết chưa: đã ký.\n- Số, ngày bản cam kết: 03/CK ngày 05/6/2026.',
  );
  for (const { text } of [street, site]) {
    expect(text).not.toMatch(/ứng dụng|cài đặt|đăng nhập|Smart|Văn hóa|\{\{|undefined/);
  }
});
