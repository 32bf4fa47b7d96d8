/** The words of the consolidated report that no campaign owns. */
import { describe, expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import type { Campaign, Verdict } from '../../src/core/campaign.ts';
import { menu } from '../../src/texts/menu.ts';
import { difficultyKinds } from '../../src/texts/questions.ts';
import * as built from '../../src/texts/report/built.ts';
import * as changes from '../../src/texts/report/changes.ts';
import * as frame from '../../src/texts/report/frame.ts';
import { blockerText, gateHead } from '../../src/texts/report/gate.ts';
import { generalPlan } from '../../src/texts/report/outline.ts';
import { entryOf, generalGroupSay, generalSay, sentenceOf } from '../../src/texts/report/sentences.ts';
import * as series from '../../src/texts/report/series.ts';
import * as tables from '../../src/texts/report/tables.ts';
import * as trace from '../../src/texts/report/trace.ts';
import { campaign as other } from '../fixtures/campaigns/don-ve-sinh.ts';
import { allWords, campaigns, faults, strings } from './samples.ts';

const clean = (value: unknown): void => expect(strings(value).filter(Boolean).flatMap(faults)).toEqual([]);

/** Room for handwriting is the one place where spaces stand together. */
const unspaced = (text: string): string => text.replace(/(?<=Số:|ngày|số) {2,}/g, ' ');

const day = 'ngày 30 tháng 5 năm 2026';
const at = '16 giờ 30 phút ngày 28/5/2026';

describe('head and end', () => {
  test('the mark of a draft begins with what it is', () => {
    const p = { issue: '2', at, hash: '1a2b3c4d' };
    expect(frame.draftMark({ ...p, blocked: true })).toBe(
      'DỰ THẢO - CHƯA ĐỦ ĐIỀU KIỆN TRÌNH - lần 2 - tạo lúc 16 giờ 30 phút ngày 28/5/2026 - mã số liệu 1a2b3c4d',
    );
    expect(frame.draftMark({ ...p, blocked: false })).toMatch(/^DỰ THẢO - lần 2 - /);
  });

  test.each(allWords)('%s: opening and closing read well', (_, words) => {
    const texts = [frame.opening(words, day), frame.closing('kết quả của đợt', words, day), built.direction(words)];
    clean([...texts, frame.annexTitles.areas(words), built.causesNone.untold(words), built.groupIntro(words)]);
    clean([frame.annexNote(words, 'BC-UBND', '6', '2026'), frame.docNumber('BC-UBND')].map(unspaced));
    expect(texts[1]).toMatch(/^Trên đây là báo cáo kết quả của đợt đến .*; .* trân trọng báo cáo .*\.\/\.$/);
  });

  test('only documents that are known are cited', () => {
    const issuer = { issuerName: 'Ủy ban nhân dân xã Mẫu' };
    expect(frame.opening(issuer, day)).toBe(`Ủy ban nhân dân xã Mẫu báo cáo kết quả thực hiện đến ${day} như sau:`);
    const one = frame.opening({ ...issuer, assigningDocFull: 'Kế hoạch số 45/KH-UBND' }, day);
    expect(one).toMatch(/^Thực hiện Kế hoạch số 45\/KH-UBND, Ủy ban/);
  });

  test('the authority to sign (texts-vi 3.3)', () => {
    expect(['chair', 'viceChair', 'actingChair', ''].map((mode) => frame.signBlock(mode).join(' / '))).toEqual([
      'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
      'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
      'TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH',
      'TM. ỦY BAN NHÂN DÂN',
    ]);
    expect(frame.signBlock('byOrder', 'Phòng Văn hóa - Xã hội')).toEqual([
      'TL. CHỦ TỊCH',
      'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI',
    ]);
  });
});

describe('sentences', () => {
  test('general sentences claim completion only where all have reported', () => {
    const claims = (say: Record<Verdict, string>): string[] =>
      Object.entries(say).flatMap(([verdict, text]) => (/hoàn (thành|tất)/.test(text) ? [verdict] : []));
    expect([...claims(generalSay), ...claims(generalGroupSay)]).toEqual(['met', 'met']);
  });

  test('of one id each section says its own; what has none says the general one', () => {
    const [first] = campaigns as [Campaign];
    expect(sentenceOf(first, 'CT14', 'commune', 'notMet')).toMatch(
      /^Theo rà soát của \{\{unitsAccepted\}\}\/\{\{unitsTotal\}\}/,
    );
    expect(sentenceOf(first, 'CT14', 'congAn', 'notMet')).toMatch(/^\{\{groupName\}\}: /);
    expect(entryOf(first, 'CT10', 'truong')?.sections).toEqual(['school']);
    expect(sentenceOf(other, 'VS01', 'commune', 'met')).toBe(generalSay.met);
    expect(sentenceOf(other, 'VS02', 'coSo', 'notMet')).toBe(generalGroupSay.notMet);
    expect(sentenceOf(other, 'VS02', 'coSo', 'plain')).toContain('{{rate}}');
  });

  test('a list is cut off with the count of those left out', () => {
    expect(built.listed(['Thôn 1', 'Thôn 2'], 3)).toBe('Thôn 1, Thôn 2 và 3 đơn vị khác');
    expect(built.listed(['Thôn 1'], 0)).toBe('Thôn 1');
  });

  test.each(allWords)('%s: coverage says how many, and of which rate', (_, words) => {
    const p = { expected: '28', rateReported: '99,4%', name: 'Tỷ lệ hộ gia đình cài đặt' };
    const said = ['0', '24', '28'].map((reported) => built.coverage({ ...p, reported }, words));
    clean(said);
    expect(said[1]).toContain('24/28');
    expect(said[1]).toContain('tỷ lệ hộ gia đình cài đặt là 99,4%.');
    expect(said[2]).not.toContain('99,4%');
  });

  const weeks = {
    ...{ name: 'Số lần', num: '9', weeksFull: '4', target: '2', weeksMet: '2' },
    ...{ weeksBelow: '1', belowList: '11/5-17/5/2026', weeksBlank: '1', blankList: '18/5-24/5/2026' },
  };

  test('a week without a figure is not a week with too little (domain A.7-25)', () => {
    expect(series.weeksSaid(weeks)).toBe(
      'Số lần: 9; trong 4 tuần trọn vẹn có 2 tuần đạt từ 2 lần trở lên; 1 tuần chưa đủ (11/5-17/5/2026); 1 tuần chưa có số liệu (18/5-24/5/2026).',
    );
    const all = series.weeksSaid({ ...weeks, weeksMet: '4', weeksBelow: '0', weeksBlank: '0' });
    expect(all).toBe('Số lần: 9; trong 4 tuần trọn vẹn, tuần nào cũng đạt từ 2 lần trở lên.');
    const none = series.weeksSaid({ ...weeks, weeksMet: '0', weeksBlank: '0' });
    expect(none).toBe('Số lần: 9; trong 4 tuần trọn vẹn có 1 tuần chưa đạt từ 2 lần trở lên (11/5-17/5/2026).');
    clean([all, none, series.weeksPlain(weeks), series.weeksNone('Số lần')]);
  });

  test('days are one sentence; what differs is said with whose figure stands', () => {
    const parts = [
      { name: 'Số tài khoản', num: '350' },
      { name: 'Số lượt', num: '8.085' },
    ];
    const sum = series.daysSum({ from: '01/5/2026', to: '30/5/2026', days: '27', parts });
    expect(sum).toBe(
      'Từ ngày 01/5/2026 đến ngày 30/5/2026 (27 ngày có số liệu): số tài khoản là 350; số lượt là 8.085.',
    );
    const against = { events: '9', persons: '8', diff: '1', office: 'Phòng Kinh tế' };
    const said = (['areas', 'police', ''] as const).map((official) => series.daysAgainst({ ...against, official }));
    expect(said.map((text) => text.includes('số chính thức lấy theo'))).toEqual([true, true, false]);
    clean([sum, ...said, series.daysAgainst({ ...against, eventsName: 'Số lượt', personsName: 'Tỷ lệ' })]);
    clean([
      series.daysMissing({ days: '1', list: '04/5/2026' }),
      series.daysCheck({ name: 'Số lượt', sum: '9', told: '8', diff: '1' }),
    ]);
  });

  test('the regime says what there is, and never what nobody has proved', () => {
    const p = { total: '62', onTime: '52', late: '3', held: '1', missing: '6', returned: '0' };
    expect(built.regime(p)).toBe(
      'Có 52/62 đơn vị gửi đúng hạn; 3 đơn vị gửi chậm; 1 đơn vị gửi sau thời điểm chốt, chưa đưa vào tổng hợp; 6 đơn vị chưa gửi.',
    );
    expect(built.regime({ ...p, late: '0', given: '3', held: '0' })).toBe(
      'Có 52/62 đơn vị gửi đúng hạn; 3 cơ quan, tổ chức đã cung cấp số liệu; 6 đơn vị chưa gửi.',
    );
    const all = { total: '15', onTime: '15', late: '0', held: '0', missing: '0', returned: '0' };
    expect(built.regime(all)).toBe('15/15 đơn vị đã gửi báo cáo đúng hạn, không có báo cáo phải trả lại.');
    expect(built.regime({ ...all, returned: '2' })).toBe(
      '15/15 đơn vị đã gửi báo cáo đúng hạn. Số lần trả lại để sửa: 2.',
    );
    const nobody = { ...all, onTime: '0', missing: '15' };
    clean([nobody, { ...p, onTime: '0', mending: '1' }, { ...p, total: '0' }].map(built.regime));
    clean([p, all, nobody].map((each) => built.regime({ ...each, noDeadline: true })));
  });

  test('whoever is not among the figures is named by why', () => {
    const kinds = [
      { kind: 'missing', count: '6', names: 'Thôn 1, Thôn 2 và 4 đơn vị khác' },
      { kind: 'held', count: '1', names: 'Thôn 9' },
      { kind: 'returned', count: '0', names: '' },
    ] as const;
    expect(built.limitsMissing({ count: '7', kinds: [...kinds], asked: '2' })).toContain(
      'tổng hợp (chưa kể 2 cơ quan,',
    );
    expect(built.limitsMissing({ count: '7', kinds: [...kinds], asked: '0' })).toBe(
      'Còn 7 đơn vị chưa được đưa vào tổng hợp: chưa gửi 6 đơn vị (Thôn 1, Thôn 2 và 4 đơn vị khác); gửi sau thời điểm chốt 1 đơn vị (Thôn 9).',
    );
  });

  test('evaluation, changes, tables and gate read well', () => {
    const item = { name: 'Tỷ lệ', groupName: 'Thôn', numerator: '1', denominator: '2', rate: '50%', target: '100%' };
    const units = { names: 'Thôn 1', count: '1' };
    const below = { ...item, below: 'Thôn 1', belowCount: '24', reported: '24', most: false };
    expect(built.limitsItem(below)).toBe(
      'Tỷ lệ (Thôn): 1/2, bằng 50%, chưa đạt mức đề ra (100%); đơn vị có kết quả thấp: Thôn 1.',
    );
    expect(built.limitsItem({ ...below, most: true })).toMatch(/; 24\/24 đơn vị đã báo cáo chưa đạt\.$/);
    clean([built.goodItem({ ...item, groupName: '' }), built.limitsItem({ ...below, below: '' })]);
    clean([
      built.goodMore('3'),
      built.limitsMore('3'),
      built.limitsQuality({ ...units, annex: 'III' }),
      built.goodNone,
      built.limitsNone,
    ]);
    clean([built.noAdvice, built.noActions, built.causesHead, built.causesNone.silent, built.causesNone.allMet]);
    clean([changes.changesHead({ issue: '1', at }), changes.changesMore('3'), changes.changeReasons]);
    clean(
      [changes.changeNew, changes.changeLate, changes.changeHeld, changes.changeWithdrawn].map((say) => say(units)),
    );
    expect(changes.changeRate({ name: 'Tỷ lệ', from: '45%', to: '45,5%' })).toBe('Tỷ lệ: từ 45% thành 45,5%.');
    const codes = ['missing', 'returned', 'held', 'registryStale', 'registryBlank', 'unset', 'datesWrong'] as const;
    clean([gateHead, codes.map((code) => blockerText(code, { ...units, day: '31/3/2026', limit: '180' }))]);
    const flags = ['registryDiffers', 'manyPersons', 'corrected', 'cellMarked', 'seriesDiffer'] as const;
    clean(flags.map((code) => tables.flagText(code, { field: 'Số hộ', from: '1', to: '' })));
    clean([tables.captions, tables.verdictLabels, trace.traceHead, trace.traceHeadings, trace.traceTab('2')]);
  });

  test('the pace to the target is one sentence', () => {
    const parts = [
      { name: 'Tỷ lệ hộ tham gia', perDay: '1.335', gap: '4.005', noun: 'hộ' },
      { name: 'Tỷ lệ khác', perDay: '3', gap: '9', noun: '' },
    ];
    expect(built.pace({ milestone: '30/5/2026', days: '3', parts })).toBe(
      'Để đạt mức đề ra vào ngày 30/5/2026 (còn 3 ngày), bình quân mỗi ngày cần thêm ít nhất: 1.335 hộ (tỷ lệ hộ tham gia); 3 (tỷ lệ khác).',
    );
    const few = [{ name: 'Tỷ lệ thôn', perDay: '', gap: '2', noun: 'thôn' }];
    expect(built.pace({ milestone: '30/5/2026', days: '3', parts: [...parts, ...few] })).toMatch(
      /Ngoài ra còn thiếu trong cả thời gian: 2 thôn \(tỷ lệ thôn\)\.$/,
    );
  });

  test('a blocker says what to do; bodies that are asked are asked (domain A.7-18)', () => {
    const p = { names: 'Thôn 1', count: '1', asked: 'Thường trực Hội đồng nhân dân' };
    expect(blockerText('missing', p)).toMatch(
      /Thôn 1\. Đôn đốc .*\nChưa nhận được số liệu đề nghị cung cấp: Thường trực/,
    );
    expect(blockerText('missing', { ...p, names: '', count: '0' })).toMatch(/^Chưa nhận được [^0]*$/);
    expect(blockerText('held', p)).toContain(`"${menu.reopen}"`);
    expect(blockerText('datesWrong', { names: 'Hạn sai.', count: '1' })).toContain('Hạn sai. Sửa');
  });

  test('an issue like the one before says so', () => {
    expect(changes.changesNone({ issue: '1', at })).toContain('không thay đổi');
  });

  test('what a unit wrote stays inside its quotation marks', () => {
    const quotes = [
      { unitName: 'Thôn 1', text: 'máy "cũ" ' },
      { unitName: 'Thôn 2', text: 'thiếu người.' },
    ];
    expect(built.cause({ kind: 'Nhân lực', count: '2', quotes })).toBe(
      `Về nhân lực (2 đơn vị nêu): Thôn 1: "máy 'cũ'"; Thôn 2: "thiếu người".`,
    );
    clean(difficultyKinds.map((kind) => built.cause({ kind, count: '2', quotes: [] })));
    expect(built.cause({ kind: 'Khác', count: '1', quotes: [] })).toBe('Về nội dung khác (1 đơn vị nêu).');
  });
});

test('the general outline is a valid plan for a campaign without one, and for one that has its own', () => {
  for (const campaign of [other, ...campaigns])
    expect(checkCampaign({ ...campaign, report: generalPlan(campaign) })).toEqual([]);
  expect(generalPlan(other).abstract).toBe('Kết quả tổng vệ sinh môi trường trên địa bàn {{communeFull}}');
  expect(JSON.stringify(generalPlan(other))).not.toMatch(/cài đặt|ứng dụng|thôn|hoàn thành/i);
});
