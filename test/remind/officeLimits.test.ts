/** What the letters of the office do at the edges: nothing, very much, what people type, what the quota does not carry. */
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/core/campaign.ts';
import type { State, Unit } from '../../src/core/state.ts';
import { digestLetter, leaderLetter } from '../../src/flows/remind/office.ts';
import { mailHtml } from '../../src/texts/mailHtml.ts';
import { campaign as cleaning } from '../fixtures/campaigns/don-ve-sinh.ts';
import { faults } from '../texts/samples.ts';
import * as stage from './officeStage.ts';

const { at } = stage;
const [anKhanh] = stage.profiles as [Campaign];

const many = (campaign: Campaign, count: number, name: (i: number) => string): Unit[] =>
  Array.from({ length: count }, (_, i) =>
    stage.unit(campaign, {
      code: `T${i + 1}`,
      type: campaign.unitTypes[0]?.code ?? '',
      name: name(i + 1),
      email: `t${i + 1}@mau.example`,
      head: 'Lê Thị Mẫu',
      headEmail: `dd${i + 1}@mau.example`,
      households: '100',
    }),
  );

const digest = (campaign: Campaign, state: State, now: number, quota?: number) =>
  digestLetter(stage.desk(campaign, now), state, stage.plan(campaign, state, now, quota));

const list = (campaign: Campaign, state: State, now: number) =>
  leaderLetter(stage.desk(campaign, now), state, stage.owedToLeader(campaign, state, now), stage.leader);

/** Of the longer of its two forms; Google takes 200 KB. */
const bytes = (text: string): number => Math.max(Buffer.byteLength(text), Buffer.byteLength(mailHtml(text)));

describe('the digest', () => {
  test('of nothing says so and has no empty part', () => {
    const { subject, body } = digest(anKhanh, stage.stateOf(anKhanh, []), at('2026-05-22', 16, 30));
    expect(subject).toBe('Bản tin 22/5/2026: 0/0 đơn vị hợp lệ, 0 bị trả lại, 0 chưa gửi');
    expect(body).not.toMatch(/Việc cần xử lý|Thư nhắc/);
    expect(body).toMatch(/^A\. Tiến độ$/m);
    expect(body).toMatch(/^B\. Kết quả tạm tính/m);
    expect(faults(body)).toEqual([]);
  });

  test('reads as well while nobody is named in the settings', () => {
    const unset = {
      coordinatorName: '',
      coordinatorTitle: '',
      coordinatorPhone: '',
      unitDue: '',
      headlineIndicator: '',
    };
    const state = stage.stateOf(anKhanh, stage.sampleUnits(anKhanh), unset);
    const { body } = digest(anKhanh, state, at('2026-05-22', 16, 30));
    expect(body).toContain('Kính gửi: Phòng Văn hóa - Xã hội\n');
    expect(body).toContain('- Chưa đặt hạn (19): ');
    expect(faults(body)).toEqual([]);
  });

  test('of a campaign that the code has never heard of shows what it counts', () => {
    const state = stage.stateOf(
      cleaning,
      many(cleaning, 3, (i) => `Khu phố Mẫu ${i}`),
      { headlineIndicator: '' },
    );
    const { body } = digest(cleaning, state, at('2026-05-22', 16, 30));
    expect(body).toMatch(/Kết quả tạm tính[^\n]*\n- \p{Lu}/u);
    expect(faults(body)).toEqual([]);
  });

  test('140 owed, 90 gone: the 50 others are counted and named, and are in the Zalo pack', () => {
    const state = stage.stateOf(
      anKhanh,
      many(anKhanh, 140, (i) => `Thôn Mẫu ${i}`),
    );
    for (const unit of state.units) unit.contacts = [opened(unit)];
    expect(stage.run(anKhanh, state, at('2026-05-25'), 100)).toBe(90);
    const { body } = digest(anKhanh, state, at('2026-05-25', 16, 30), 10);
    expect(body).toContain('- Hôm nay đã gửi 90 thư: nhắc quá hạn 90.');
    expect(body).toContain('- Chưa gửi được 50 thư vì hết hạn mức thư trong ngày, của 50 đơn vị: Thôn Mẫu 91; ');
    expect(body).toContain('; Thôn Mẫu 110 và 30 đơn vị khác. Nội dung đã có sẵn trong Gói nhắc Zalo;');
    expect(body).not.toMatch(/Thôn Mẫu 111|Không rõ đã gửi|Thư lỗi/);
  });

  test('a mail in doubt is told once, a wrong address until it is mended', () => {
    const state = stage.stateOf(
      anKhanh,
      many(anKhanh, 2, (i) => `Thôn Mẫu ${i}`),
    );
    const [first, second] = state.units as [Unit, Unit];
    const gone = { kind: 'overdue' as const, period: 'main', at: at('2026-05-25') };
    first.contacts = [opened(first), { ...gone, to: first.email, outcome: 'doubtful' }];
    second.contacts = [opened(second), { ...gone, to: second.email, outcome: 'failed' }];
    const monday = digest(anKhanh, state, at('2026-05-25', 16, 30)).body;
    expect(monday).toContain('- Không rõ đã gửi (1): Thôn Mẫu 1. Phần mềm không tự gửi lại;');
    expect(monday).toContain('- Thư lỗi (1): Thôn Mẫu 2. ');
    state.office.contacts.push({ ...gone, kind: 'digest', at: at('2026-05-25', 16, 30), to: 'x', outcome: 'sent' });
    const tuesday = digest(anKhanh, state, at('2026-05-26', 16, 30)).body;
    expect(tuesday).not.toContain('Không rõ đã gửi');
    // On Tuesday it is tried once more.
    expect(tuesday).not.toContain('Thư lỗi');
    second.contacts.push({ ...gone, to: second.email, outcome: 'failed', at: at('2026-05-26') });
    expect(digest(anKhanh, state, at('2026-05-27', 16, 30)).body).toContain('Thôn Mẫu 2. Sửa địa chỉ');
    stage.accept(state, 'T2', at('2026-05-26', 17));
    expect(digest(anKhanh, state, at('2026-05-26', 18)).body).not.toContain('Thư lỗi');
  });

  test('a leader without a mailbox is a task of the coordinator', () => {
    const state = stage.stateOf(
      anKhanh,
      many(anKhanh, 3, (i) => `Thôn Mẫu ${i}`),
      { leaderEmail: '' },
    );
    stage.runDays(anKhanh, state, '2026-05-17', '2026-05-29');
    const { body } = digest(anKhanh, state, at('2026-05-29', 16, 30));
    expect(body).toContain('Chưa đặt thư điện tử lãnh đạo phụ trách');
  });

  test('two open periods are told apart; answers after the cut-off wait to be looked at', () => {
    const own = { openPeriods: 'main\n202606' };
    const state = stage.stateOf(
      anKhanh,
      many(anKhanh, 2, (i) => `Thôn Mẫu ${i}`),
      own,
    );
    stage.put(state, 'T1', stage.held(at('2026-06-04')));
    const { body } = digest(anKhanh, state, at('2026-06-05', 16, 30));
    expect(body).toContain(
      '- Kỳ "Đợt cao điểm Quý II/2026": hợp lệ 0; bị trả lại 0; chưa gửi 1; gửi sau chốt 1; tổng 2.',
    );
    expect(body).toContain('- Kỳ "tháng 6 năm 2026": hợp lệ 0; bị trả lại 0; chưa gửi 2; tổng 2.');
    expect(body).toContain('- Kỳ "Đợt cao điểm Quý II/2026": quá hạn 12 ngày (1): Thôn Mẫu 2.');
    expect(body).toContain('- Kỳ "tháng 6 năm 2026": còn 9 ngày (2): Thôn Mẫu 1; Thôn Mẫu 2.');
    expect(body).toContain(
      '- Thôn Mẫu 1 (Đợt cao điểm Quý II/2026): báo cáo gửi sau thời điểm chốt số liệu, chưa tính.',
    );
    expect(faults(body)).toEqual([]);
  });
});

describe('the list of a leader', () => {
  test('says nothing of bodies that are asked but how many, whatever they owe', () => {
    const state = stage.stateOf(anKhanh, stage.sampleUnits(anKhanh));
    stage.runDays(anKhanh, state, '2026-05-17', '2026-05-28');
    const { body } = list(anKhanh, state, at('2026-05-29'));
    expect(body).toContain('(trong đó 2 cơ quan được đề nghị cung cấp số liệu)');
    expect(body).not.toMatch(/MTTQ|Đảng ủy/);
    expect(body).toContain('đã nhắc các đơn vị nêu trên theo quy trình và đã báo người đứng đầu các đơn vị.');
  });

  test('names whoever is told of, leaves out who was put on the list too late, and no two units in a line', () => {
    const state = stage.stateOf(
      anKhanh,
      many(anKhanh, 3, (i) => `Thôn Mẫu ${i}`),
    );
    (state.units[2] as Unit).since = '2026-06-02';
    stage.runDays(anKhanh, state, '2026-05-17', '2026-06-01');
    const { body } = list(anKhanh, state, at('2026-06-02'));
    expect(body.match(/^\d+\. .*/gm)?.map((line) => line.replace(/:.*/, ''))).toEqual([
      '1. Thôn Mẫu 1',
      '2. Thôn Mẫu 2',
    ]);
  });

  test('without a name in the settings addresses the office', () => {
    const state = stage.stateOf(
      anKhanh,
      many(anKhanh, 1, () => 'Thôn Mẫu'),
      { leaderName: '', leaderTitle: '' },
    );
    stage.runDays(anKhanh, state, '2026-05-17', '2026-05-28');
    const { body } = list(anKhanh, state, at('2026-05-29'));
    expect(body).toContain('Kính gửi: Lãnh đạo Ủy ban nhân dân xã An Khánh\n');
    expect(body).toContain('Kính đề nghị lãnh đạo cho ý kiến chỉ đạo');
    expect(faults(body)).toEqual([]);
  });
});

describe('five hundred units', () => {
  const names: [string, (i: number) => string][] = [
    ['plain', (i) => `Thôn Mẫu ${i}`],
    ['of 300 characters', (i) => `Thôn ${'Mẫu '.repeat(80)}${i}`],
    ['hostile', (i) => `<img src=x onerror=alert(${i})> "Thôn" {{unitName}} \${x} $& \u202Ecod.exe, 'A'; B`],
  ];

  const state = stage.stateOf(anKhanh, many(anKhanh, 500, String));
  stage.runDays(anKhanh, state, '2026-05-26', '2026-05-27');
  const morning = at('2026-05-29');
  const planned = stage.plan(anKhanh, state, morning, 0);
  const owed = planned.filter((p) => p.verdict === 'goes' && p.kind === 'leader');

  test.each(names)('%s: both letters stay readable and fit a mail', (_, name) => {
    const desk = stage.desk(anKhanh, morning);
    state.units.forEach((unit, i) => {
      unit.name = name(i + 1);
    });
    const told = leaderLetter(desk, state, owed, stage.leader);
    const news = digestLetter(desk, state, planned);
    expect(told.body.match(/^\d+\. /gm)).toHaveLength(40);
    expect(told.body.match(/Các đơn vị khác: (.*)/)?.[1]?.split(/; |[;.]$/).length).toBeGreaterThan(459);
    for (const { subject, body } of [told, news]) {
      expect(subject.length).toBeLessThan(250);
      expect(bytes(body)).toBeLessThan(150_000);
      expect(mailHtml(body)).not.toMatch(/<img|onerror=alert\(\d+\)>/);
      expect(body).not.toMatch(/\u202E|undefined|NaN/);
    }
    expect(news.body).toMatch(/ và 480 đơn vị khác/);
    expect(news.body.length).toBeLessThan(10_000);
  });
});

const opened = (unit: Unit) => ({
  kind: 'open' as const,
  period: 'main',
  at: at('2026-05-04'),
  to: unit.email,
  outcome: 'sent' as const,
});
