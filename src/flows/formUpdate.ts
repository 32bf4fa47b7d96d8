/** Keeps the Form's wording, its unit choices and the units' links in step with the registry, when the coordinator says so. */
import { integerPattern } from '../core/number.ts';
import { unitTypeOf } from '../core/periods.ts';
import { policyOf } from '../core/settings.ts';
import { type State, storedUnit } from '../core/state.ts';
import type { FormTexts, Maker } from '../ports.ts';
import { paragraphs } from '../texts/fill.ts';
import { closedMessage, confirmation, formDescription, formPrivacy, formTitle, validation } from '../texts/form.ts';
import { sampleBanner } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { planForm } from './formPlan.ts';
import { linkPattern, unitLabel } from './links.ts';
import { wordsOf } from './words.ts';

export function formTexts(desk: Desk, state: State): FormTexts {
  const words = wordsOf(desk.campaign, state.settings);
  const sample = desk.ports.installation.read().sample === 'yes' ? sampleBanner : '';
  return {
    title: formTitle(words),
    description: paragraphs(sample, formDescription(words), formPrivacy(words, policyOf(state.settings).rosterOn)),
    confirmation: confirmation(words),
    closed: closedMessage(words),
  };
}

/** Labels are frozen from here on: a link carries the label, and a renamed choice would break every link handed out. */
export function refreshLinks(desk: Desk, maker: Maker, state: State): void {
  const { installation, memory, book } = desk.ports;
  const items: Record<string, number> = JSON.parse(installation.read().items ?? '{}');
  const live = state.units.filter((u) => !u.removed);
  const first = live[0];
  if (!first) return;
  const label = unitLabel(first);
  const url = maker.prefilled([
    { itemId: items.unit ?? 0, value: label },
    { itemId: items.pin ?? 0, value: first.pin },
  ]);
  const pattern = linkPattern(url, label, first.pin);
  const former = installation.read().linkPattern;
  const remade = pattern !== former;
  const changed = live.filter((u) => u.label !== unitLabel(u) || (remade && u.link));
  for (const unit of changed) {
    unit.label = unitLabel(unit);
    // A short link leads where the unit's own led when it was made.
    delete unit.link;
  }
  memory.put(changed.map(storedUnit));
  // What is pending is lost with a run that dies: short links that lead nowhere would stay.
  if (former && remade) book.flush();
  installation.write({ linkPattern: pattern });
}

/** The coordinator's «Cập nhật biểu mẫu và liên kết»: one setChoices for all units. */
export function updateForm(desk: Desk, maker: Maker, state: State): number {
  const { installation } = desk.ports;
  const plan = planForm(desk.campaign, state);
  const live = state.units.filter((u) => !u.removed);
  let items: Record<string, number> = JSON.parse(installation.read().items ?? '{}');
  if (plan.items.some(({ key }) => !(key in items)) || Object.keys(items).length !== plan.items.length) {
    items = maker.makeForm(plan, { ...validation, integerPattern });
    installation.write({ items: JSON.stringify(items) });
  }
  const choices = live.map((u) => ({
    label: unitLabel(u),
    page: items[`page:${unitTypeOf(desk.campaign, u.type).section}`] ?? 0,
  }));
  maker.setUnits(items.unit ?? 0, choices);
  maker.openForm(formTexts(desk, state));
  refreshLinks(desk, maker, state);
  return live.length;
}
