/** Makes the Form from its plan. Items are added in order, so that a run cut off can be taken up where it stopped. */

import type { FormPlan, PlannedItem } from '../core/formPlan.ts';
import type { FormChecks, Installation, Maker } from '../ports.ts';
import { findForm, openForm, wordForm } from './formOpenness.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

export type FormMaking = Pick<
  Maker,
  'findForm' | 'makeForm' | 'openForm' | 'wordForm' | 'setUnits' | 'prefilled' | 'shorten'
>;

export function makeFormMaking(installation: Installation, sheetId: () => string): FormMaking {
  let opened: Form | null = null;
  const form = (): Form => {
    opened ??= FormApp.openById(installation.read().formId ?? '');
    return opened;
  };
  return {
    findForm,
    makeForm(plan, checks) {
      opened = installation.read().formId ? form() : createForm(installation, sheetId());
      const saved: Record<string, number> = JSON.parse(installation.read().items ?? '{}');
      const ids = saved.unit ? amendItems(opened, plan, checks, saved) : makeItems(opened, plan, checks);
      lead(opened, plan, ids);
      return ids;
    },
    openForm: (texts) => openForm(form(), texts),
    wordForm: (texts) => void wordForm(form(), texts),
    setUnits(itemId, choices) {
      const list = form().getItemById(itemId).asListItem();
      const pages = new Map(choices.map((c) => [c.page, form().getItemById(c.page).asPageBreakItem()]));
      list.setChoices(
        choices.map((c) => list.createChoice(c.label, pages.get(c.page) as GoogleAppsScript.Forms.PageBreakItem)),
      );
    },
    prefilled: (answers) => prefilled(form(), answers),
    shorten(url) {
      try {
        return form().shortenFormUrl(url);
      } catch {
        return null;
      }
    },
  };
}

/**
 * A run may be cut off between making the Form and noting its id: until then its file bears a name of this Sheet alone, by
 * which the next run finds it. `true`: published from the start, whatever the default has become (Forms API change of
 * 2026-06-30).
 */
function createForm(installation: Installation, sheetId: string): Form {
  const name = `tonghop ${sheetId}`;
  const q = `name = '${name}' and mimeType = 'application/vnd.google-apps.form' and trashed = false`;
  const left = Drive.Files.list({ q, fields: 'files(id)' }).files?.[0]?.id;
  const form = left ? FormApp.openById(left) : FormApp.create(name, true);
  installation.write({ formId: form.getId() });
  return form;
}

/**
 * A Form that was finished once is brought in line with the plan: what it lacks comes in its place, what it need not ask goes.
 * Checks cannot be read (reference/forms/text-item), and the Forms API loses them, so they are set again.
 */
function amendItems(
  form: Form,
  plan: FormPlan,
  checks: FormChecks,
  saved: Record<string, number>,
): Record<string, number> {
  const there = new Map(form.getItems().map((item) => [item.getId(), item]));
  const order = [...there.keys()];
  const led = new Set(plan.leads.map((l) => l.key));
  const validations = validationsOf(checks);
  const ids: Record<string, number> = {};
  let next = 0;
  for (const item of plan.items) {
    const known = saved[item.key] ?? -1;
    const at = order.indexOf(known);
    if (at === -1) {
      const added = addItem(form, item, validations, led.has(item.key));
      if (next < order.length) form.moveItem(order.length, next);
      order.splice(next, 0, added);
      ids[item.key] = added;
      next += 1;
    } else {
      ids[item.key] = known;
      next = at + 1;
      if (item.check) checkAgain(there.get(known), validations[item.check]);
    }
  }
  for (const [key, id] of Object.entries(saved))
    if (!(key in ids) && order.includes(id)) form.deleteItem(form.getItemById(id));
  return ids;
}

/** A person may have made a question of another kind of it. */
function checkAgain(item: Item | undefined, validation: GoogleAppsScript.Forms.TextValidation): void {
  if (item?.getType() === FormApp.ItemType.TEXT) item.asTextItem().setValidation(validation);
}

/** All but the last item found are whole: each was finished before the next was begun. */
function makeItems(form: Form, plan: FormPlan, checks: FormChecks): Record<string, number> {
  const known = form.getItems();
  const last = known.pop();
  if (last) form.deleteItem(last);
  const validations = validationsOf(checks);
  const led = new Set(plan.leads.map((l) => l.key));
  const ids: Record<string, number> = {};
  plan.items.forEach((item, i) => {
    const there: Item | undefined = known[i];
    ids[item.key] = there ? there.getId() : addItem(form, item, validations, led.has(item.key));
  });
  return ids;
}

type Validations = Record<NonNullable<PlannedItem['check']>, GoogleAppsScript.Forms.TextValidation>;

/** Patterns are RE2 and need not match the whole text, hence the anchors. */
function validationsOf(checks: FormChecks): Validations {
  const pattern = (p: string, help: string): GoogleAppsScript.Forms.TextValidation =>
    FormApp.createTextValidation().setHelpText(help).requireTextMatchesPattern(p).build();
  return {
    integer: pattern(checks.integerPattern, checks.integer),
    pin: pattern('^\\s*\\d{6}\\s*$', checks.pin),
    phone: pattern('^[+\\d][\\d .\\-]{8,16}$', checks.phone),
    email: FormApp.createTextValidation().setHelpText(checks.email).requireTextIsEmail().build(),
  };
}

/** Choices that lead to pages are set in the second pass, when the pages exist. */
function addItem(form: Form, planned: PlannedItem, validations: Validations, led: boolean): number {
  const item = withTitle(emptyItem(form, planned, validations, led), planned);
  if (planned.required && 'setRequired' in item) item.setRequired(true);
  return item.getId();
}

type Made =
  | GoogleAppsScript.Forms.PageBreakItem
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.MultipleChoiceItem
  | GoogleAppsScript.Forms.CheckboxItem
  | GoogleAppsScript.Forms.DateItem
  | GoogleAppsScript.Forms.ParagraphTextItem
  | GoogleAppsScript.Forms.TextItem;

function withTitle(item: Made, planned: PlannedItem): Made {
  item.setTitle(planned.title);
  if (planned.help) item.setHelpText(planned.help);
  return item;
}

/** A fresh item of the planned kind with what only that kind has. */
function emptyItem(form: Form, planned: PlannedItem, validations: Validations, led: boolean): Made {
  switch (planned.kind) {
    case 'page':
      return form.addPageBreakItem();
    case 'date':
      return form.addDateItem();
    case 'paragraph':
      return form.addParagraphTextItem();
    case 'text': {
      const item = form.addTextItem();
      return planned.check ? item.setValidation(validations[planned.check]) : item;
    }
    default: {
      const item = emptyChoice(form, planned.kind);
      return led ? item : item.setChoiceValues([...(planned.choices ?? [])]);
    }
  }
}

function emptyChoice(form: Form, kind: 'list' | 'choice' | 'check') {
  if (kind === 'list') return form.addListItem();
  return kind === 'choice' ? form.addMultipleChoiceItem() : form.addCheckboxItem();
}

/** Second pass, when all pages exist: which choice leads where, and what follows each page of figures. */
function lead(form: Form, plan: FormPlan, ids: Record<string, number>): void {
  const items = new Map(form.getItems().map((item) => [item.getId(), item]));
  const at = (key: string): Item => items.get(ids[key] ?? -1) as Item;
  const page = (key: string): GoogleAppsScript.Forms.PageBreakItem => at(key).asPageBreakItem();
  for (const { key, choices } of plan.leads) {
    if (choices.length === 0) continue;
    const item = key === 'unit' ? at(key).asListItem() : at(key).asMultipleChoiceItem();
    const pages = new Map(choices.map((c) => [c.page, page(c.page)]));
    const made = choices.map((c) =>
      item.createChoice(c.label, pages.get(c.page) as GoogleAppsScript.Forms.PageBreakItem),
    );
    item.setChoices(made);
  }
  for (const { before, to } of plan.jumps) if (before !== to) page(before).setGoToPage(page(to));
}

function prefilled(form: Form, answers: readonly { itemId: number; value: string }[]): string {
  const response = form.createResponse();
  for (const { itemId, value } of answers) {
    const item = form.getItemById(itemId);
    response.withItemResponse(asQuestion(item).createResponse(value));
  }
  return response.toPrefilledUrl();
}

type Prefillable =
  | GoogleAppsScript.Forms.ListItem
  | GoogleAppsScript.Forms.TextItem
  | GoogleAppsScript.Forms.ParagraphTextItem;

function asQuestion(item: Item): Prefillable {
  if (item.getType() === FormApp.ItemType.LIST) return item.asListItem();
  return item.getType() === FormApp.ItemType.PARAGRAPH_TEXT ? item.asParagraphTextItem() : item.asTextItem();
}
