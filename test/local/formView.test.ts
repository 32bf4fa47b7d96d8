/** The Form as its page in the browser gets it: what is asked, one page checked, an answer sent, and the words for each refusal. */
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { formRoutes } from '../../local/web/routes/form.ts';
import type { Site } from '../../local/web/site.ts';
import { create, value } from './stage.ts';

/** Page 1: unit (navigates); page 'thon': fields with rules; page 'truong': a code. */
const SCRIPT = `var App = {
  make() {
    const form = FormApp.create('Tệp', true).setTitle('Báo cáo').setDescription('Dòng 1\\nDòng 2').setAllowResponseEdits(true);
    Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
    const text = (title, rule) => rule ? form.addTextItem().setTitle(title).setValidation(rule.build()) : form.addTextItem().setTitle(title);
    const rule = () => FormApp.createTextValidation();
    const unit = form.addListItem().setTitle('Đơn vị').setRequired(true);
    const thon = form.addPageBreakItem().setTitle('Thôn').setHelpText('Chỉ tính hộ');
    const ids = {
      unit, email: text('Thư', rule().requireTextIsEmail().setHelpText('Cần một địa chỉ thư')),
      count: text('Số', rule().requireTextMatchesPattern('^\\\\d{1,9}$')).setRequired(true),
      phone: text('Điện thoại', rule().requireTextMatchesPattern('^[+\\\\d][\\\\d .\\\\-]{8,16}$')),
      code: text('Mã', rule().requireTextMatchesPattern('^[A-Z]\\\\d+$')),
      ratio: text('Tỷ lệ', rule().requireNumberBetween(0, 100)), name: text('Tên'),
      least: text('Ít nhất', rule().requireNumberGreaterThanOrEqualTo(5)), whole: text('Nguyên', rule().requireWholeNumber()),
      short: text('Ngắn', rule().requireTextLengthLessThanOrEqualTo(3)), any: text('Số bất kỳ', rule().requireNumber()),
      day: form.addDateItem().setTitle('Ngày'), ways: form.addCheckboxItem().setTitle('Cách').setChoiceValues(['Loa', 'Zalo']),
      truong: form.addPageBreakItem().setTitle('Trường').setGoToPage(FormApp.PageNavigationType.SUBMIT),
      note: form.addParagraphTextItem().setTitle('Ghi chú'),
    };
    unit.setChoices([unit.createChoice('TH01', thon), unit.createChoice('TR01', ids.truong), unit.createChoice('XX', FormApp.PageNavigationType.SUBMIT)]);
    ids.thon = thon;
    ScriptApp.newTrigger('App.onFormSubmit').forForm(form).onFormSubmit().create();
    for (const key of Object.keys(ids)) ids[key] = String(ids[key].getId());
    return { form: form.getId(), ids };
  },
  set(id, name, on) { FormApp.openById(id)[name](on); },
  onFormSubmit() { throw new Error('the script failed'); },
};`;

function stage() {
  const workspace = create(SCRIPT);
  const { form, ids } = value(workspace, 'App.make') as { form: string; ids: Record<string, string> };
  const id = (key: string): string => ids[key] as string;
  const keyed = (answers: Record<string, string>) =>
    Object.fromEntries(Object.entries(answers).map(([key, text]) => [id(key), text]));
  const step = (page: string, answers: Record<string, string>) => workspace.formStep(page, keyed(answers));
  const set = (name: string, on: unknown) => value(workspace, 'App.set', form, name, on);
  return { workspace, id, keyed, step, set };
}

const wordsOf = (step: ReturnType<ReturnType<typeof stage>['step']>): string[] =>
  'faults' in step ? step.faults.map(({ text }) => text) : [];

test('before set-up there is none; after it, pages are known by their break, questions by their id', () => {
  expect(create('var App = {};').form()).toBeNull();
  const { workspace, id } = stage();
  const view = workspace.form();
  expect(view).toMatchObject({ title: 'Báo cáo', description: 'Dòng 1\nDòng 2', allowEdits: true, closed: null });
  expect(view?.confirmation).toBe('Chúng tôi đã ghi lại câu trả lời của bạn.');
  expect(view?.pages.map((page) => [page.id, page.title, page.help])).toEqual([
    ['', '', ''],
    [id('thon'), 'Thôn', 'Chỉ tính hộ'],
    [id('truong'), 'Trường', ''],
  ]);
  expect(view?.pages.map(({ last }) => last)).toEqual([false, true, true]);
  // A choice that submits: the button says so.
  expect(view?.pages[0]?.items[0]).toMatchObject({ type: 'LIST', choices: ['TH01', 'TR01', 'XX'], ending: ['XX'] });
});

test('a phone offers digits only where the rule takes nothing else', () => {
  const items = stage().workspace.form()?.pages[1]?.items ?? [];
  expect(Object.fromEntries(items.map(({ title, keyboard }) => [title, keyboard]))).toMatchObject({
    Thư: 'email',
    Số: 'numeric',
    'Điện thoại': 'tel',
    Mã: 'text',
    'Tỷ lệ': 'text',
    Nguyên: 'text',
    Tên: 'text',
  });
  expect(items.filter(({ ruled }) => !ruled).map(({ title }) => title)).toEqual(['Tên', 'Ngày', 'Cách']);
});

describe('one page checked', () => {
  test('faults in the words of the Form, else in those of Google', () => {
    const { step, id } = stage();
    expect(step('', {})).toEqual({ faults: [{ itemId: id('unit'), text: 'Đây là một câu hỏi bắt buộc' }] });
    expect(wordsOf(step('', { unit: 'TH99' }))).toEqual(['Lựa chọn này không còn trong biểu mẫu. Hãy chọn lại.']);
    const wrong = {
      email: 'a',
      count: 'x',
      ratio: '101',
      least: '4',
      whole: '1.5',
      short: 'dài quá',
      any: 'a',
      day: '?',
    };
    expect(wordsOf(step(id('thon'), wrong))).toEqual([
      'Cần một địa chỉ thư',
      'Câu trả lời chưa đúng mẫu được yêu cầu',
      'Phải là số trong khoảng từ 0 đến 100',
      'Phải là số lớn hơn hoặc bằng 5',
      'Phải là số nguyên',
      'Chỉ được nhập tối đa 3 ký tự',
      'Phải là một số',
      'Ngày không hợp lệ',
    ]);
  });

  test('and where it leads: by the choice, by the break, to the end', () => {
    const { step, id } = stage();
    expect(step('', { unit: 'TH01' })).toEqual({ next: id('thon') });
    expect(step('', { unit: 'TR01' })).toEqual({ next: id('truong') });
    expect(step('', { unit: 'XX' })).toEqual({ next: null });
    expect(step(id('thon'), { count: '1' })).toEqual({ next: null });
    expect(step(id('truong'), {})).toEqual({ next: null });
  });

  test('a page that somebody has deleted is told as such', () => {
    const { workspace, step, id } = stage();
    workspace.deleteFormItem(id('truong'));
    const gone = 'Biểu mẫu vừa được thay đổi, trang này không còn nữa. Hãy xem lại từ trang đầu.';
    expect(step(id('truong'), {})).toEqual({ faults: [{ itemId: '', text: gone }] });
  });
});

test('whoever may not answer reads why', () => {
  const { workspace, set } = stage();
  const closed = () => workspace.form()?.closed;
  set('setAcceptingResponses', false);
  expect(closed()).toMatch(/^Biểu mẫu này không còn nhận câu trả lời nữa/);
  set('setCustomClosedFormMessage', 'Đã hết hạn');
  expect(closed()).toBe('Đã hết hạn');
  set('setPublished', false);
  expect(closed()).toBe('Biểu mẫu này chưa được xuất bản nên chưa nhận câu trả lời.');
  set('setPublished', true);
  set('setLimitOneResponsePerUser', true);
  expect(closed()).toMatch(/yêu cầu đăng nhập tài khoản Google/);
  const bare = create(`var App = { make() { FormApp.create('a', true); } };`);
  value(bare, 'App.make');
  expect(bare.form()).toMatchObject({ title: 'Biểu mẫu không có tiêu đề' });
  expect(bare.form()?.closed).toMatch(/chưa cho phép bất kỳ ai có đường liên kết/);
});

describe('over the wire', () => {
  function site() {
    const there = stage();
    const app = new Hono();
    const perform = async (job: { respondent: Parameters<typeof there.workspace.respond>[0] }) =>
      there.workspace.respond(job.respondent);
    formRoutes(app, { workspace: there.workspace, executor: { perform } } as unknown as Site);
    const ask = async (path: string, body?: unknown) => {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
      const response = await app.request(path, init);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    return { ...there, ask };
  }

  test('an answer is taken although the script failed, and its edit link finds it again', async () => {
    const { ask, keyed, workspace } = site();
    const answers = keyed({ unit: 'TH01', count: '12', ways: 'Loa\nZalo' });
    const sent = await ask('/api/form/submit', { answers });
    expect(sent).toEqual({ status: 200, body: { responseId: expect.stringMatching(/^2_ABaOnu/) } });
    expect(workspace.executions().at(-1)?.error).toContain('the script failed');
    const edits = sent.body.responseId as string;
    expect(await ask(`/api/form/answers/${edits}`)).toEqual({ status: 200, body: answers });
    const again = await ask('/api/form/submit', { answers: { ...answers, ...keyed({ count: '13' }) }, edits });
    expect(again.body).toEqual({ responseId: edits });
    expect(workspace.answers(edits)).toMatchObject(keyed({ count: '13' }));
  });

  test('an unknown answer, and one that may not be edited, are refused in words', async () => {
    const { ask, keyed, set } = site();
    expect(await ask('/api/form/answers/x')).toMatchObject({
      status: 404,
      body: { error: expect.stringMatching(/^Không tìm thấy câu/) },
    });
    const edit = await ask('/api/form/submit', { answers: keyed({ unit: 'XX' }), edits: 'x' });
    expect(edit.body).toEqual({ faults: [{ itemId: '', text: expect.stringMatching(/^Không tìm thấy câu/) }] });
    set('setAllowResponseEdits', false);
    expect(await ask('/api/form/answers/x')).toMatchObject({
      status: 403,
      body: { error: expect.stringMatching(/không cho sửa/) },
    });
  });

  test('answers to what is no longer asked are refused calmly', async () => {
    const { ask, keyed, workspace, id } = site();
    workspace.deleteFormItem(id('name'));
    const gone = await ask('/api/form/submit', { answers: keyed({ unit: 'TH01', count: '1', name: 'A' }) });
    expect(gone.body).toEqual({ faults: [{ itemId: id('name'), text: expect.stringMatching(/vừa được thay đổi/) }] });
    const astray = await ask('/api/form/submit', { answers: keyed({ unit: 'TR01', count: '1' }) });
    expect(astray.body).toMatchObject({ faults: [{ itemId: id('count') }] });
  });

  test('what is no answer is refused before it reaches the Form', async () => {
    const { ask } = site();
    for (const body of [{}, { answers: [1] }, { answers: { a: 1 } }, { answers: {}, edits: 1 }])
      expect(await ask('/api/form/submit', body)).toMatchObject({
        status: 400,
        body: { error: expect.stringMatching(/không hiểu/) },
      });
    expect((await ask('/api/form/step', { answers: {} })).status).toBe(400);
  });
});
