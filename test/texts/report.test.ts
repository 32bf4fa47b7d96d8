/** The words of the consolidated report that no campaign owns. */
import { describe, expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import type { Campaign, Verdict } from '../../src/core/campaign.ts';
import * as built from '../../src/texts/report/built.ts';
import * as frame from '../../src/texts/report/frame.ts';
import { blockerText, gateHead } from '../../src/texts/report/gate.ts';
import { generalPlan } from '../../src/texts/report/outline.ts';
import { entryOf, generalGroupSay, generalSay, sentenceOf } from '../../src/texts/report/sentences.ts';
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
    clean([...texts, frame.annexTitles.areas(words), built.causesNone(words), built.groupIntro(words)]);
    clean([frame.annexNote(words, 'BC-UBND', '6', '2026'), frame.docNumber('BC-UBND')].map(unspaced));
    expect(texts[1]).toMatch(/xem xét, chỉ đạo\.\/\.$/);
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
    expect(sentenceOf(first, 'CT14', 'commune', 'notMet')).toMatch(/^Theo rà soát của các \{\{areaUnit\}\}/);
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

  test('series, regime, evaluation, changes and gate read well', () => {
    const weeks = { name: 'Số lần', num: '9', weeksFull: '4', weeksBelow: '1', target: '2', weekList: '11/5-17/5' };
    const regime = { total: '28', onTime: '20', late: '4', missing: '4', returned: '3' };
    const item = { name: 'Tỷ lệ', groupName: '', numerator: '1', denominator: '2', rate: '50%', target: '100%' };
    const units = { names: 'Thôn 1', count: '1', list: 'Thôn 1' };
    clean([built.weeksMet(weeks), built.weeksNotMet(weeks), built.weeksPlain(weeks), built.weeksNone('Số lần')]);
    clean([built.daysSum({ ...weeks, days: '27' }), built.daysMissing({ days: '1', list: '04/5/2026' })]);
    clean(built.daysCheck({ sum: '9', told: '8', diff: '1' }));
    clean(built.daysAgainst({ events: '9', persons: '8', diff: '1', office: 'Phòng Kinh tế' }));
    clean([
      built.regime(regime),
      built.regime({ ...regime, noDeadline: true }),
      built.regime({ ...regime, total: '0' }),
    ]);
    clean([built.goodItem(item), built.limitsItem({ ...item, below: '' }), built.limitsItem({ ...item, below: 'A' })]);
    clean([built.limitsMissing(units), built.limitsQuality(units), built.goodNone, built.limitsNone, built.noAdvice]);
    clean([built.changeNew(units), built.changeLate(units), built.changeWithdrawn(units), built.changeReasons]);
    clean(built.pace({ name: 'Tỷ lệ', gap: '9', noun: 'hộ', perDay: '3', days: '3', milestone: '30/5/2026' }));
    const codes = ['missing', 'returned', 'held', 'registryStale', 'registryBlank', 'unset', 'datesWrong'] as const;
    clean([gateHead, codes.map((code) => blockerText(code, { ...units, day: '31/3/2026', limit: '180' }))]);
    const flags = ['registryDiffers', 'manyPersons', 'corrected', 'cellMarked'] as const;
    clean(flags.map((code) => tables.flagText(code, { field: 'Số hộ', from: '1', to: '' })));
    clean([tables.captions, tables.verdictLabels, trace.traceHead, trace.traceHeadings, trace.traceTab('2')]);
  });

  test('an issue like the one before says so', () => {
    expect(built.changesNone({ issue: '1', at })).toContain('không thay đổi');
  });

  test('what a unit wrote stays inside its quotation marks', () => {
    expect(built.causeQuote({ unitName: 'Thôn 1', text: 'máy "cũ" ' })).toBe(`Thôn 1 nêu: "máy 'cũ'".`);
  });
});

test('the general outline is a valid plan for a campaign without one, and for one that has its own', () => {
  for (const campaign of [other, ...campaigns])
    expect(checkCampaign({ ...campaign, report: generalPlan(campaign) })).toEqual([]);
  expect(generalPlan(other).abstract).toBe('Kết quả tổng vệ sinh môi trường trên địa bàn {{communeFull}}');
  expect(JSON.stringify(generalPlan(other))).not.toMatch(/cài đặt|ứng dụng|thôn|hoàn thành/i);
});
