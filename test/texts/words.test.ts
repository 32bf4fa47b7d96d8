/** Everything that is neither a problem nor a mail. */
import { describe, expect, test } from 'vitest';
import type { Tab } from '../../src/core/tabs.ts';
import { columnsOf, tabsOf } from '../../src/core/tabs.ts';
import * as cells from '../../src/texts/cells.ts';
import * as definitions from '../../src/texts/definitions.ts';
import * as documents from '../../src/texts/documents.ts';
import { sayFailure } from '../../src/texts/failures.ts';
import * as form from '../../src/texts/form.ts';
import { heading } from '../../src/texts/headings.ts';
import * as labels from '../../src/texts/labels.ts';
import { logSay } from '../../src/texts/log.ts';
import * as menu from '../../src/texts/menu.ts';
import * as periods from '../../src/texts/periods.ts';
import * as questions from '../../src/texts/questions.ts';
import { draftMark } from '../../src/texts/report/frame.ts';
import { unknownSetting } from '../../src/texts/settings.ts';
import { tabName, tabNames, tabNote } from '../../src/texts/tabs.ts';
import { sayUnitList } from '../../src/texts/unitList.ts';
import { allWords, campaigns, faults, strings } from './samples.ts';

test.each(['{{x}}', 'a  b', 'a \nb', 'a , b', 'kỳ ""', 'hoà', 'Uỷ ban', 'VneID', 'a,,b', 'Hòa'.normalize('NFD'), ' a'])(
  'the net catches %j',
  (text) => expect(faults(text)).not.toEqual([]),
);

test.each(['hoàn toàn', 'quý vị', 'Ủy ban, hòa, thủy', 'VNeID', 'khoản, loại', '1.234; 12,5%'])(
  'and lets %j pass',
  (text) => expect(faults(text)).toEqual([]),
);

const clean = (value: unknown): void => {
  expect(
    strings(value)
      .filter((text) => text !== '')
      .flatMap(faults),
  ).toEqual([]);
};

describe.each(allWords)('%s', (id, words) => {
  const campaign = campaigns.find((c) => id.startsWith(c.id)) as (typeof campaigns)[number];
  const title = (code: string): string =>
    form.fieldTitle(campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code) ?? ({} as never), words);

  test('the Form reads well', () => {
    clean([form.formTitle(words), form.formDescription(words), form.confirmation(words), form.closedMessage(words)]);
    clean([form.formPrivacy(words, true), form.formPrivacy(words, false), form.pageTitles, form.validation]);
    clean(questions.commonQuestions.map((key) => questions.commonQuestion(key, words)));
    clean(
      campaign.sections.map((s) => [
        form.sectionPageTitle(s, 'kind', words),
        form.sectionPageTitle(s, 'figures', words),
      ]),
    );
    clean(campaign.sections.map((s) => [form.sectionHelp(s, words), s.fields.map((f) => form.fieldHelp(f, words))]));
    clean(menu.menuRoot(words));
  });

  test('every column of every tab has a heading of its own', () => {
    for (const tab of tabsOf(campaign)) {
      const headings = columnsOf(tab, campaign).map(({ key }) =>
        heading(tab, key, key.includes('.') && !key.startsWith('difficulty.') ? title(key) : undefined),
      );
      clean(headings);
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  test('names of tabs are short, unlike one another, and fit an .xlsx', () => {
    const names = tabsOf(campaign).map((tab) => nameOf(tab));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,30}$/);
    clean([names, tabsOf(campaign).map(tabNote)]);
  });

  const nameOf = (tab: Tab): string =>
    tabName(tab, campaign.sections.find((s) => `submissions.${s.code}` === tab)?.title);

  test('definitions read well', () => {
    const type = words.communeType ?? '';
    clean(campaign.sections.flatMap((s) => s.rules.map((r) => definitions.describeRule(r, title))));
    clean(campaign.indicators.map((i) => definitions.describeIndicator(i, title, type)));
    clean(campaign.sections.flatMap((s) => s.fields.map(definitions.describeField)));
    clean(
      campaign.unitTypes.map((t) => {
        const section = campaign.sections.find((s) => s.code === t.section) ?? ({} as never);
        return definitions.describeUnitType(t, section, section.title);
      }),
    );
    clean([definitions.definitionKinds, definitions.recipientNames]);
  });
});

test('a long title is cut between words', () => {
  expect(tabName('submissions.x', 'Trung tâm Phục vụ hành chính công')).toBe('BC Trung tâm Phục vụ hành');
  expect(tabName('submissions.x', 'Đảng/HĐND')).toBe('BC Đảng HĐND');
});

test('labels read well and are found again as a person types them', () => {
  const [, words] = allWords[0] ?? ['', {}];
  clean([labels, tabNames, labels.scopeLabel('commune', words)]);
  clean([labels.timeliness.late('2'), labels.timeliness.overdue('12')]);
  expect(labels.keyOf(labels.answerStatusLabels, '  đã  RÚT ')).toBe('withdrawn');
  expect(labels.keyOf(labels.answerStatusLabels, 'Hợp lệ'.normalize('NFD'))).toBe('accepted');
  expect(labels.keyOf(labels.answerStatusLabels, 'xong')).toBeNull();
});

test('labels of choices are those of the contract', () => {
  expect(Object.values(labels.kindLabels)).toEqual([
    'Gửi số liệu',
    'Không có phát sinh',
    'Giữ nguyên số liệu lần trước',
  ]);
  expect(Object.values(labels.yesNoLabels)).toEqual(['Có', 'Không']);
  expect(questions.difficultyKinds.join(' / ')).toBe(
    'Thiết bị, đường truyền / Tài khoản định danh / Lỗi ứng dụng / Nhân lực / Người dân chưa đồng thuận / Khác',
  );
  expect(Object.values(questions.noticeLabels)).toEqual(['Đã thông báo', 'Chưa thông báo']);
});

/** Every parameter answered with its own name, so that a hole or a forgotten one shows. */
const any = new Proxy({} as Record<string, string>, {
  get: (_, key) =>
    key === 'kind' ? 'accepted' : /columns|types|choices|blockers/.test(String(key)) ? ['a', 'b'] : String(key),
  ownKeys: () => [],
});

test('log, menu and periods read well', () => {
  clean(Object.values(logSay).map((say) => say(any as never)));
  clean(unknownSetting);
  clean([menu.menu, menu.buttons, menu.setupDialog]);
  clean([
    periods.dayPeriod('04/5/2026'),
    periods.weekPeriod('04/5/2026', '10/5/2026'),
    periods.monthPeriod('6', '2026'),
  ]);
  clean([periods.dueTexts.before('05/6/2026'), periods.dueTexts.onOrBefore('05/6/2026'), periods.rosterResult('12')]);
  const p = {
    missing: '3',
    now: 'lúc này',
    periodName: 'Đợt 1',
    count: '28',
    blockers: ['Hạn nộp'],
    tabs: ['BC Trường học'],
    warnings: ['Chưa gửi: Thôn 2'],
  };
  clean(Object.values(menu.dialogs).map((say) => say(p)));
  const counts = { answers: '2', units: '3', now: '5' };
  clean(Object.values(menu.toasts).map((say) => say(counts)));
});

test('dialogs for documents read well, and promise the mark that the document carries', () => {
  const { reportDialog, unitReportDialog, documentDialog } = documents;
  const p = { seconds: '12', reason: 'hết lượt', mark: 'DỰ THẢO', issue: '3', hash: 'ab12', people: 'a@example.vn' };
  const counts = { count: '28', done: '3', total: '28', made: '3', skipped: '2', left: '23' };
  const said = (text: unknown): unknown => (typeof text === 'function' ? text({ ...p, ...counts }) : text);
  for (const dialog of [reportDialog, unitReportDialog, documentDialog]) {
    clean(Object.entries(dialog).flatMap(([key, text]) => (key === 'mark' ? [] : [said(text)])));
  }
  expect(draftMark({ blocked: true, issue: '1', at: 'x', hash: 'y' })).toContain(`${reportDialog.mark} - `);
});

test('operating errors read well', () => {
  clean([
    sayFailure('S-CFG-02', { unitDue: '05/6/2026', cityDue: '31/5/2026' }),
    sayFailure('S-CFG-04', { unitDue: '05/6/2026', dataCutoff: '31/5/2026' }),
    sayFailure('S-CFG-05', { dataCutoff: '05/6/2026', cityDue: '31/5/2026' }),
    sayFailure('S-DOC-01', { reason: 'hết dung lượng' }),
    sayFailure('S-LOCK-01', {}),
    sayFailure('S-PERM-01', { account: 'vhxh@example.com' }),
    sayFailure('S-SETUP-01', {}),
    sayFailure('S-COPY-01', {}),
    sayFailure('S-DATA-01', {}),
    sayFailure('S-DATA-02', {}),
  ]);
});

test('notes on cells read well', () => {
  const value = 'abc';
  clean([
    cells.sayCell('notInteger', { value }),
    cells.sayCell('notDate', { value }),
    cells.sayCell('noSuchDay', { value: '31/6/2026' }),
    cells.sayCell('notInstant', { value }),
    cells.sayCell('notDays', { value }),
    cells.sayCell('notDates', { value }),
    cells.sayCell('notPeriods', { value }),
    cells.sayCell('notChoice', { value, choices: ['một', 'hai'] }),
    cells.sayCell('notEmail', { value }),
    cells.sayCell('notYesNo', { value }),
    cells.sayCell('fixedKey', { value }),
    cells.sayCell('codeInUse', { code: 'TH01' }),
    cells.sayCell('status', { value }),
    cells.cellNote('Sai.', ''),
    cells.cellNoteUsed('Sai.', ''),
    cells.correctedNote({ from: '1.413', by: 'vhxh@example.com', at: '14 giờ 05 phút ngày 21/5/2026' }),
  ]);
  expect(cells.cellNote('Sai.', '396')).toBe('Sai. Số đúng gần nhất vẫn được tính: 396.');
});

test('faults of a unit list name the line', () => {
  const line = 5;
  const said = [
    sayUnitList('codeMissing', { line, name: 'Thôn Mẫu 1' }),
    sayUnitList('codeDuplicate', { line, code: 'TH01', first: 2 }),
    sayUnitList('codeBad', { line, code: 'TH 01' }),
    sayUnitList('nameMissing', { line, code: 'TH01' }),
    sayUnitList('typeUnknown', { line, type: 'lang', types: ['thon', 'tdp'] }),
    sayUnitList('numberBad', { line, column: 'households', value: '12,5' }),
    sayUnitList('emailBad', { line, column: 'headEmail', value: 'a@' }),
    sayUnitList('phoneBad', { line, value: '12' }),
    sayUnitList('pinBad', { line }),
    sayUnitList('mustReportBad', { line, value: 'x' }),
    sayUnitList('toneBad', { line, value: 'x' }),
  ];
  clean(said);
  for (const text of said) expect(text).toMatch(/^Dòng 5: /);
  expect(sayUnitList('codeMissing', { line, name: '' })).toContain('đơn vị "(để trống)"');
  expect(sayUnitList('numberBad', { line, column: 'households', value: '12,5' })).toContain(
    '"Tổng số hộ (households)"',
  );
});
