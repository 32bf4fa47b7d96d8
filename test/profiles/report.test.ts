/** The consolidated report of both campaigns: its outline, and the sentence of every indicator by what came of it. */
import { describe, expect, test } from 'vitest';
import type { Advice, Indicator, ReportPlan, Saying } from '../../src/core/campaign.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';
import { fill } from '../../src/texts/fill.ts';
import { difficultyKinds } from '../../src/texts/questions.ts';
import { faults } from '../texts/samples.ts';

const done = /hoàn\s+(thành|tất)/i;

describe.each([anKhanh, haiDuong])('$id', (campaign) => {
  const plan = campaign.report as ReportPlan;
  const sayings: Saying[] = plan.parts.flatMap((p) => p.clauses.flatMap((c) => c.says));
  const advice: Advice[] = [...plan.actions, ...plan.proposals.flatMap((p) => p.advice)];

  const figures = Object.fromEntries(
    campaign.indicators.flatMap(({ id }) =>
      [id, ...campaign.unitTypes.map((t) => `${t.code}.${id}`)].flatMap((key) => [
        [`${key}.num`, '7'],
        [`${key}.den`, '9'],
        [`${key}.rate`, '77,7%'],
      ]),
    ),
  );
  const words = { ...campaign.words, ...figures };
  const finding = (i: Indicator) => ({
    ...words,
    name: fill(i.name, words),
    groupName: i.rollup === 'group' ? 'Trạm Y tế' : '',
    numerator: '7.905',
    denominator: '9.240',
    rate: '85,5%',
    rateReported: '99,4%',
    target: '100%',
    gap: '1.335',
    unitsAccepted: '24',
    unitsTotal: '28',
    unitsSilent: '4',
    belowTargetList: 'Thôn Mẫu 3',
  });
  const said = campaign.indicators.flatMap((i) =>
    Object.entries(i.say ?? {}).map(([verdict, text]) => [i.id, verdict, fill(text, finding(i))] as const),
  );
  const advised = advice.map(({ text }) =>
    fill(text, {
      ...words,
      belowTargetList: 'Thôn Mẫu 3',
      missingList: 'Thôn Mẫu 4',
      qualityAnnex: 'III',
      askedList: 'Thường trực Hội đồng nhân dân',
      actionDays: '7',
      actionDate: '06/6/2026',
      causeName: 'Nhân lực',
      causeUnits: '3',
      maintainPeriod: 'tháng',
    }),
  );
  const figured = sayings.flatMap((s) =>
    s.kind === 'figures'
      ? [s.text, s.noData ?? ''].map((t) => fill(t, { budgetText: 'từ ngân sách nhà nước', ...words }))
      : [],
  );

  test('every sentence is filled and reads well', () => {
    const all = [...said.map(([, , text]) => text), ...advised, ...figured].filter((text) => text !== '');
    expect(all.flatMap(faults)).toEqual([]);
    expect(all.filter((text) => !/^[\p{Lu}\d].*\.$/u.test(text))).toEqual([]);
  });

  test('nothing is said to be completed but what everybody has reported and met (domain A.7-26)', () => {
    const claims = campaign.indicators.flatMap((i) =>
      Object.entries(i.say ?? {}).flatMap(([verdict, text]) => (done.test(text) ? [verdict] : [])),
    );
    expect(new Set(claims)).toEqual(new Set(['met']));
    expect(JSON.stringify(plan)).not.toMatch(done);
    expect(campaign.indicators.filter((i) => done.test(i.name))).toEqual([]);
  });

  test('while units are missing the sentence says how many have reported, or have not', () => {
    const open = said.filter(([, verdict]) => verdict === 'partial' || verdict === 'metSoFar');
    expect(open.filter(([, , text]) => !/24\/28|4 [\p{L} ]+ chưa báo cáo/u.test(text))).toEqual([]);
  });

  test('no figure is invented: with the placeholders gone no digit is left', () => {
    const texts = [
      ...campaign.indicators.flatMap((i) => Object.values(i.say ?? {})),
      ...advice.map((a) => a.text),
      ...sayings.flatMap((s) => (s.kind === 'figures' ? [s.text, s.noData ?? ''] : [])),
    ];
    expect(texts.filter((text) => /\d/.test(text.replace(/\{\{[^{}]*\}\}/g, '')))).toEqual([]);
  });

  test('every judged indicator has a sentence for whatever comes of it; a group is named', () => {
    for (const { id, target, rollup, say = {} } of campaign.indicators.filter((i) => i.family === 'outcome')) {
      const wanted = target ? ['metSoFar', 'notMet', 'partial', 'noData', 'met'] : ['plain', 'noData'];
      expect([id, Object.keys(say)]).toEqual([id, expect.arrayContaining(wanted)]);
      if (rollup === 'group') expect(Object.values(say).every((text) => text.startsWith('{{groupName}}: '))).toBe(true);
    }
    expect(Object.keys(campaign.indicators.find((i) => i.id === 'CT02')?.say ?? {})).toEqual(
      expect.arrayContaining(['exceeded', 'equal']),
    );
  });

  test('bodies that are asked are not judged (domain A.7-18)', () => {
    const asked = said.filter(([id]) => id === 'CT15').map(([, , text]) => text);
    expect(asked.filter((text) => /còn thiếu|chưa đạt|chưa đủ căn cứ/.test(text))).toEqual([]);
  });

  test('every task says who; all but asking and keeping on say by when', () => {
    const undated = plan.actions.filter(({ text }) => !text.includes('trước ngày {{actionDate}}'));
    expect(undated.map(({ when }) => when)).toEqual([{ built: 'missingAsked' }, { built: 'always' }]);
    expect(plan.actions[0]?.when).toEqual({ built: 'missing' });
    expect(plan.proposals.flatMap((p) => p.advice).filter(({ text }) => !/^Kính đề nghị/.test(text))).toEqual([]);
  });

  test('both rates of visitors are said (domain A.7-20)', () => {
    const notMet = said.filter(([id, verdict]) => /^CT1[23]$/.test(id) && verdict === 'notMet');
    expect(notMet.map(([, , text]) => text.includes('77,7%'))).toEqual([true, true]);
  });

  test('parts and clauses stand in the order of texts-vi 3.2', () => {
    expect(plan.parts.map((p) => p.heading)).toEqual([
      'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      'KẾT QUẢ THỰC HIỆN',
      'ĐÁNH GIÁ CHUNG',
      'NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI',
      'ĐỀ XUẤT, KIẾN NGHỊ',
    ]);
    const headings = plan.parts.map((p) => p.clauses.flatMap((c) => (c.heading ? [fill(c.heading, words)] : [])));
    expect(headings).toEqual([
      ['Ban hành văn bản, phân công nhiệm vụ', 'Tổ chức lực lượng hướng dẫn', 'Bố trí điểm hỗ trợ, kinh phí'],
      [
        'Công tác tuyên truyền',
        'Cấp tài khoản định danh điện tử mức độ 2',
        `Kết quả cài đặt theo địa bàn ${words.areaUnit}`,
        'Kết quả theo nhóm đối tượng',
        'Kiểm tra và thực hiện chế độ báo cáo',
      ],
      ['Ưu điểm', 'Tồn tại, hạn chế', 'Nguyên nhân'],
      [],
      [],
    ]);
  });

  test('every outcome is said once, by its sentence or by its series; each table stands once', () => {
    const ids = [...sayings.flatMap((s) => (s.kind === 'indicator' ? [s.id] : [])), ...(plan.daily?.indicators ?? [])];
    // Staff of schools: CT10 says who is installed and logged in.
    const unsaid = (id: string): boolean => id.endsWith('.eligible') || id === 'CT06.staff';
    const outcomes = campaign.indicators.filter((i) => i.family === 'outcome' && !unsaid(i.id));
    expect([...ids].sort()).toEqual([...new Set(outcomes.map((i) => i.id))].sort());
    const tables = plan.parts.flatMap((p) => p.clauses.flatMap((c) => c.tables ?? []));
    expect([...tables].sort()).toEqual(['areas', 'days', 'groups', 'indicators', 'regime', 'weeks']);
  });

  test('difficulties that lead to a proposal are answers of the Form', () => {
    const named = advice.flatMap(({ when }) => ('difficulty' in when ? [when.difficulty] : []));
    expect(named).toHaveLength(2);
    expect(named.filter((kind) => !(difficultyKinds as readonly string[]).includes(kind))).toEqual([]);
  });
});
