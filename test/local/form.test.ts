import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { create, DAY, MORNING, reopen, value } from './stage.ts';

/** Page 1: unit (navigates), name; page 2 'thon': e-mail, count, day, ways; page 3 'truong': code. */
const SCRIPT = `var App = {
  make() {
    const form = FormApp.create('Biểu mẫu', true).setTitle('Báo cáo').setAllowResponseEdits(true);
    Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
    const unit = form.addListItem().setTitle('Đơn vị').setRequired(true);
    const name = form.addTextItem().setTitle('Họ tên').setRequired(true);
    const thon = form.addPageBreakItem().setTitle('Thôn');
    const email = form.addTextItem().setTitle('Thư').setValidation(FormApp.createTextValidation().requireTextIsEmail().setHelpText('Cần một địa chỉ thư').build());
    const count = form.addTextItem().setTitle('Số').setRequired(true)
      .setValidation(FormApp.createTextValidation().requireTextMatchesPattern('^[0-9]+$').build());
    const day = form.addDateItem().setTitle('Ngày');
    const ways = form.addCheckboxItem().setTitle('Cách').setChoiceValues(['Loa', 'Zalo']);
    const truong = form.addPageBreakItem().setTitle('Trường').setGoToPage(FormApp.PageNavigationType.SUBMIT);
    const code = form.addParagraphTextItem().setTitle('Mã').setRequired(true);
    unit.setChoices([unit.createChoice('TH01', thon), unit.createChoice('TR01', truong), unit.createChoice('XX', FormApp.PageNavigationType.SUBMIT)]);
    ScriptApp.newTrigger('App.onFormSubmit').forForm(form).onFormSubmit().create();
    const ids = { unit, name, email, count, day, ways, code };
    for (const key of Object.keys(ids)) ids[key] = String(ids[key].getId());
    return { form: form.getId(), ids };
  },
  onFormSubmit(e) {
    return { id: e.response.getId(), at: e.response.getTimestamp().getTime(), form: e.source.getId(), mode: e.authMode, uid: typeof e.triggerUid,
      answers: e.response.getItemResponses().map((one) => [one.getItem().getTitle(), one.getResponse()]) };
  },
  set(id, name, on) { FormApp.openById(id)[name](on); },
  list(id, since) { return FormApp.openById(id).getResponses(new Date(since)).map((one) => [one.getId(), one.getTimestamp().getTime()]); },
  remove(id, response) { FormApp.openById(id).deleteResponse(response); },
  prefilled(id, unit) {
    const form = FormApp.openById(id);
    return form.createResponse().withItemResponse(form.getItemById(unit).asListItem().createResponse('TH01')).toPrefilledUrl();
  },
  fresh() { const form = FormApp.create('Tên tệp'); return [form.getTitle(), form.isPublished(), form.addListItem().getChoices().map((one) => one.getValue())]; },
};`;

interface Made {
  form: string;
  ids: Record<'unit' | 'name' | 'email' | 'count' | 'day' | 'ways' | 'code', string>;
}

function stage() {
  const workspace = create(SCRIPT);
  const made = value(workspace, 'App.make') as Made;
  const send = (answers: Partial<Record<keyof Made['ids'], string>>, edits?: string) =>
    workspace.respond({
      answers: Object.fromEntries(
        Object.entries(answers).map(([key, text]) => [made.ids[key as keyof Made['ids']], text]),
      ),
      ...(edits === undefined ? {} : { edits }),
    });
  return { workspace, send, ...made };
}

function whys(response: ReturnType<Workspace['respond']>): string[] {
  return 'refused' in response ? response.refused.map((one) => `${one.title}: ${one.why}`) : ['taken'];
}

test('an answer goes the way of its unit and its trigger gets the response', () => {
  const { send, workspace, form } = stage();
  const response = send({ unit: 'TH01', name: 'Nguyễn Văn A', count: '12', day: '2026-05-19', ways: 'Loa\nZalo' });
  if ('refused' in response) throw new Error(JSON.stringify(response));
  // platform.md 2.2 (Form trigger), local-runtime.md (kinds of answers); the unanswered e-mail is absent.
  expect(response.fired).toEqual([
    {
      function: 'App.onFormSubmit',
      trigger: 'formSubmit',
      at: MORNING,
      error: null,
      value: {
        id: response.responseId,
        at: MORNING,
        form,
        mode: 'FULL',
        uid: 'string',
        answers: [
          ['Đơn vị', 'TH01'],
          ['Họ tên', 'Nguyễn Văn A'],
          ['Số', '12'],
          ['Ngày', '2026-05-19'],
          ['Cách', ['Loa', 'Zalo']],
        ],
      },
    },
  ]);
  expect(workspace.executions().at(-1)).toMatchObject({
    function: 'App.onFormSubmit',
    trigger: 'formSubmit',
    at: MORNING,
  });
});

test('the Form refuses what it would not let through', () => {
  const { send } = stage();
  const thon = { unit: 'TH01', name: 'A', count: '1' };
  expect(whys(send({ unit: 'TH01', count: '1' }))).toEqual(['Họ tên: an answer is required']);
  expect(whys(send({ ...thon, unit: 'TH99' }))).toEqual(["Đơn vị: 'TH99' is not among the choices"]);
  expect(whys(send({ ...thon, email: 'a@b' }))).toEqual(['Thư: Cần một địa chỉ thư']);
  expect(whys(send({ ...thon, count: '1 000' }))).toEqual(["Số: does not satisfy the rule 'pattern ^[0-9]+$'"]);
  expect(whys(send({ ...thon, day: '2026-02-30' }))).toEqual([
    "Ngày: '2026-02-30' is not a date of the form yyyy-mm-dd",
  ]);
  expect(whys(send({ ...thon, ways: 'Loa\nĐài' }))).toEqual(["Cách: 'Đài' is not among the choices"]);
});

test('pages follow choices and breaks; answers of pages not shown are refused', () => {
  const { send } = stage();
  // platform.md 4: a choice may lead to a page or submit; setGoToPage says what follows the page before the break.
  expect(whys(send({ unit: 'TR01', name: 'A', code: 'x' }))).toEqual(['taken']);
  expect(whys(send({ unit: 'TH01', name: 'A', count: '1' }))).toEqual(['taken']);
  expect(whys(send({ unit: 'XX', name: 'A' }))).toEqual(['taken']);
  expect(whys(send({ unit: 'TR01', name: 'A', code: 'x', count: '1' }))).toEqual([
    'Số: not on the way: its page is not shown after these answers',
  ]);
});

test('an edit keeps the id and takes the new time; getResponses is chronological', () => {
  const { send, workspace, form } = stage();
  const first = send({ unit: 'XX', name: 'A' });
  const second = send({ unit: 'XX', name: 'B' });
  if ('refused' in first || 'refused' in second) throw new Error('refused');
  expect(first.responseId).not.toBe(second.responseId);
  workspace.moveClock(MORNING + DAY);
  const edited = send({ unit: 'XX', name: 'C' }, first.responseId);
  expect(edited).toMatchObject({ responseId: first.responseId, timestamp: MORNING + DAY });
  expect(value(workspace, 'App.list', form, 0)).toEqual([
    [second.responseId, MORNING],
    [first.responseId, MORNING + DAY],
  ]);
  // REF forms/form#getResponses(timestamp): the earliest time that is returned
  expect(value(workspace, 'App.list', form, MORNING + DAY)).toEqual([[first.responseId, MORNING + DAY]]);
  value(workspace, 'App.remove', form, first.responseId);
  expect(whys(send({ unit: 'XX', name: 'C' }, first.responseId))).toEqual([
    `Báo cáo: there is no answer ${first.responseId} to edit`,
  ]);
});

test('an unpublished, closed or unshared form takes no answer', () => {
  const { send, workspace, form } = stage();
  value(workspace, 'App.set', form, 'setAcceptingResponses', false);
  expect(whys(send({ unit: 'XX', name: 'A' }))).toEqual(['Báo cáo: the form takes no more answers']);
  value(workspace, 'App.set', form, 'setPublished', false);
  expect(whys(send({ unit: 'XX', name: 'A' }))).toEqual(['Báo cáo: the form is not published']);
  value(workspace, 'App.set', form, 'setPublished', true);
  value(workspace, 'App.set', form, 'setAllowResponseEdits', false);
  expect(whys(send({ unit: 'XX', name: 'A' }, 'x'))).toEqual(['Báo cáo: answers may not be edited']);
  const bare = create(`var App = { make() { return String(FormApp.create('a', true).addTextItem().getId()); } };`);
  const item = value(bare, 'App.make') as string;
  // platform.md 4, 'published is not open'
  expect(whys(bare.respond({ answers: { [item]: 'a' } }))[0]).toContain('nobody may answer');
});

test('a new form has no title, is not published, and a new choice item has one empty choice', () => {
  // local-runtime.md, 'Live behaviours worth copying'; the default of publishing is assumed (platform.md 4).
  expect(value(create(SCRIPT), 'App.fresh')).toEqual(['', false, ['']]);
});

test('a prefilled link names the entry and its answer', () => {
  const { workspace, form, ids } = stage();
  expect(value(workspace, 'App.prefilled', form, ids.unit)).toMatch(
    /^https:\/\/docs\.google\.com\/forms\/d\/e\/1FAIpQLS[\w-]+\/viewform\?usp=pp_url&entry\.\d+=TH01$/,
  );
});

test('a question deleted by a person leaves the responses without its answer', () => {
  const { send, workspace, ids } = stage();
  workspace.deleteFormItem(ids.name);
  const response = send({ unit: 'XX' });
  if ('refused' in response) throw new Error(JSON.stringify(response));
  expect(response.fired[0]?.value).toMatchObject({ answers: [['Đơn vị', 'XX']] });
});

test('answers outlive the process', () => {
  const { send, workspace, form } = stage();
  send({ unit: 'XX', name: 'A' });
  const again = reopen(workspace as never);
  expect(value(again, 'App.list', form, 0)).toHaveLength(1);
});
