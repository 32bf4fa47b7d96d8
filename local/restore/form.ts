/** The Form of a backup and its answers. What the Forms API does not carry (checks, ways after a page) set-up makes again. */
import type { Db } from '../db.ts';
import {
  type Answer,
  addItem,
  type ChoiceRecord,
  type FormRecord,
  type GoTo,
  type ItemRecord,
  type ItemType,
  loadForm,
  type Navigation,
  saveForm,
} from '../services/forms/records.ts';
import type { AnswersShape, FormShape, ItemShape, OptionShape, QuestionShape, ResponseShape } from './shapes.ts';

/** Gives a sentence for each question that the local runtime does not imitate. */
export function restoreForm(db: Db, form: FormShape, answers: AnswersShape): string[] {
  saveForm(db, recordOf(form));
  const items = (form.items ?? []).map((shape) => ({ shape, item: itemOf(shape) }));
  const itemOfQuestion = new Map<string, ItemRecord>();
  for (const { shape, item } of items) {
    if (!item) continue;
    addItem(db, form.formId, item);
    itemOfQuestion.set(shape.questionItem?.question?.questionId ?? '', item);
  }
  restoreAnswers(db, form.formId, answers, itemOfQuestion);
  return items.flatMap(({ shape, item }) =>
    item ? [] : [`the question "${shape.title ?? ''}" of the Form was left out: its kind is not imitated on a laptop`],
  );
}

/** Set-up opens every Form that it finds; one that took no answers shall not begin to. */
export function restoreOpenness(db: Db, { formId, publishSettings }: FormShape): void {
  const record = loadForm(db, formId);
  if (record) saveForm(db, { ...record, ...openness(publishSettings) });
}

/** Forms of before 2025 have no such state: they are open. */
function openness(settings: FormShape['publishSettings']): Pick<FormRecord, 'published' | 'accepting'> {
  const { isPublished = false, isAcceptingResponses = false } = settings?.publishState ?? {};
  return settings ? { published: isPublished, accepting: isAcceptingResponses } : { published: true, accepting: true };
}

function recordOf({ formId, responderUri = '', info = {}, settings = {}, publishSettings }: FormShape): FormRecord {
  const { emailCollectionType = 'DO_NOT_COLLECT' } = settings;
  return {
    id: formId,
    publishedId: /\/d\/e\/([^/]+)/.exec(responderUri)?.[1] ?? formId,
    title: info.title ?? '',
    description: info.description ?? '',
    confirmation: '',
    closedMessage: '',
    ...openness(publishSettings),
    allowEdits: false,
    collectEmail: !['DO_NOT_COLLECT', 'EMAIL_COLLECTION_TYPE_UNSPECIFIED'].includes(emailCollectionType),
    requireLogin: false,
    oneResponse: false,
    respondAgain: true,
    progressBar: false,
  };
}

const decimal = (hex: string): number => Number.parseInt(hex, 16);

/** Null for a kind that is not imitated. */
function itemOf({ itemId, title = '', description = '', ...shape }: ItemShape): ItemRecord | null {
  const question = shape.questionItem?.question;
  const type = typeOf(shape, question);
  if (!type) return null;
  return {
    id: decimal(itemId),
    type,
    title,
    helpText: description,
    required: question?.required ?? false,
    choices: (question?.choiceQuestion?.options ?? []).flatMap(choiceOf),
    validation: null,
    goTo: { action: 'CONTINUE' },
    // A prefilled link names a question by this number.
    entry: decimal(question?.questionId ?? itemId),
  };
}

const choiceTypes: Record<string, ItemType> = { RADIO: 'MULTIPLE_CHOICE', CHECKBOX: 'CHECKBOX', DROP_DOWN: 'LIST' };

function typeOf(
  { pageBreakItem, textItem }: Pick<ItemShape, 'pageBreakItem' | 'textItem'>,
  question: QuestionShape | undefined,
): ItemType | undefined {
  if (pageBreakItem) return 'PAGE_BREAK';
  if (textItem) return 'SECTION_HEADER';
  if (question?.textQuestion) return question.textQuestion.paragraph ? 'PARAGRAPH_TEXT' : 'TEXT';
  if (question?.dateQuestion) return question.dateQuestion.includeTime ? undefined : 'DATE';
  return choiceTypes[question?.choiceQuestion?.type ?? ''];
}

const actions: Record<string, Navigation> = {
  NEXT_SECTION: 'CONTINUE',
  RESTART_FORM: 'RESTART',
  SUBMIT_FORM: 'SUBMIT',
};

/** «Mục khác» is no choice that anybody could be led by. */
function choiceOf({ value = '', isOther, goToAction, goToSectionId }: OptionShape): ChoiceRecord[] {
  if (isOther) return [];
  const action = actions[goToAction ?? ''];
  const goTo: GoTo | undefined = goToSectionId
    ? { action: 'GO_TO_PAGE', page: decimal(goToSectionId) }
    : action && { action };
  return [{ value, ...(goTo ? { goTo } : {}) }];
}

const PUT = 'INSERT INTO form_response (id, form, at, seq, json) VALUES (?, ?, ?, ?, ?)';

const momentOf = ({ lastSubmittedTime }: ResponseShape): number => Date.parse(lastSubmittedTime);

/** In the order of their times: the API names no order. */
function restoreAnswers(
  db: Db,
  formId: string,
  { ids, responses }: AnswersShape,
  itemOfQuestion: ReadonlyMap<string, ItemRecord>,
): void {
  const inOrder = [...responses].sort((a, b) => momentOf(a) - momentOf(b));
  inOrder.forEach((response, i) => {
    const { responseId } = response;
    const answers = JSON.stringify(answersOf(response, itemOfQuestion));
    db.run(PUT, [ids[responseId] ?? responseId, formId, momentOf(response), i + 1, answers]);
  });
}

function answersOf(
  { answers = {} }: ResponseShape,
  itemOfQuestion: ReadonlyMap<string, ItemRecord>,
): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([questionId, { textAnswers }]): [string, Answer][] => {
      const item = itemOfQuestion.get(questionId);
      const given = (textAnswers?.answers ?? []).map(({ value }) => value ?? '');
      if (!item || given.length === 0) return [];
      return [[String(item.id), item.type === 'CHECKBOX' ? given : (given[0] ?? '')]];
    }),
  );
}
