/** The Form as respondents see it: what `respond` would take, told beforehand. */
import type { Db } from '../../db.ts';
import { closed, theForm } from '../../respond.ts';
import type { Answers, FormItem, FormPage, FormStep, FormView } from '../../views/form.types.ts';
import { type Page, pageAfter, pageId, pagesOf, step } from '../../walk.ts';
import { type ItemRecord, loadItems, loadResponse } from './records.ts';
import { keyboardFor } from './validation.ts';
import { defaults, faultText } from './words.ts';

export function viewForm(db: Db): FormView | null {
  const form = theForm(db);
  if (!form) return null;
  const { publishedId, description, allowEdits, respondAgain, progressBar } = form;
  const shut = closed(db, form);
  return {
    publishedId,
    title: form.title || defaults.title,
    description,
    confirmation: form.confirmation || defaults.confirmation,
    allowEdits,
    respondAgain,
    progressBar,
    pages: viewPages(pagesOf(loadItems(db, form.id))),
    closed: shut && ((shut.kind === 'closed' && form.closedMessage) || faultText(shut)),
  };
}

const viewPages = (pages: Page[]): FormPage[] =>
  pages.map((page, at) => {
    const endsWith = (answers: Answers): boolean => pageAfter(pages, at, answers) >= pages.length;
    return {
      id: pageId(page),
      title: page.break?.title ?? '',
      help: page.break?.helpText ?? '',
      items: page.items.map((item) => viewItem(item, endsWith)),
      last: endsWith({}),
    };
  });

function viewItem(item: ItemRecord, endsWith: (answers: Answers) => boolean): FormItem {
  const leading = item.choices.filter((choice) => choice.goTo);
  const ending = leading.filter(({ value }) => endsWith({ [item.id]: value }));
  return {
    id: String(item.id),
    type: item.type,
    title: item.title,
    help: item.helpText,
    required: item.required,
    choices: item.choices.map(({ value }) => value),
    ending: leading.length > 0 ? ending.map(({ value }) => value) : null,
    keyboard: keyboardFor(item),
    ruled: item.validation !== null,
    entry: String(item.entry),
  };
}

export function checkStep(db: Db, page: string, answers: Answers): FormStep {
  const form = theForm(db);
  const stepped = step(form ? loadItems(db, form.id) : [], page, answers);
  if (!('refused' in stepped)) return stepped;
  return { faults: stepped.refused.map((one) => ({ itemId: one.itemId, text: faultText(one) })) };
}

/** As `respond` takes them: the ticks of a checkbox are lines. */
export function viewAnswers(db: Db, responseId: string): Answers | null {
  const form = theForm(db);
  const response = form && loadResponse(db, form.id, responseId);
  if (!response) return null;
  return Object.fromEntries(Object.entries(response.answers).map(([id, answer]) => [id, [answer].flat().join('\n')]));
}
