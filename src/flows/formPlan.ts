/** The Form as data: its pages and questions in order, and where each page leads. Made from the campaign alone. */
import type { Campaign, Field, Section } from '../core/campaign.ts';
import type { FormPlan, PlannedItem, QuestionKind } from '../core/formPlan.ts';
import { unitTypeOf } from '../core/periods.ts';
import { policyOf } from '../core/settings.ts';
import type { State } from '../core/state.ts';
import { fieldHelp, fieldTitle, pageTitles, sectionHelp, sectionPageTitle } from '../texts/form.ts';
import { type CommonQuestion, commonQuestion } from '../texts/questions.ts';
import { unitLabel } from './links.ts';
import { periodName } from './periodNames.ts';
import { type Words, wordsOf } from './words.ts';

export const pageKey = (section: Section): string => `page:${section.code}`;
export const figuresKey = (section: Section): string => `page:${section.code}/figures`;
const rosterPage = 'page:roster';
const difficultyPage = 'page:difficulty';

const kinds: Record<Field['kind'], QuestionKind> = {
  int: 'text',
  choice: 'choice',
  text: 'text',
  lines: 'paragraph',
  date: 'date',
};

export function planForm(campaign: Campaign, state: State): FormPlan {
  const words = { ...wordsOf(campaign, state.settings), unitName: '' };
  const { rosterOn, openPeriods } = policyOf(state.settings);
  const items = [
    ...whoItems(state, words),
    ...campaign.sections.flatMap((s) =>
      sectionItems(s, openPeriods, { ...words, target: state.settings.broadcastsPerWeek ?? '' }),
    ),
    ...(rosterOn ? rosterItems(words) : []),
    ...closingItems(words),
  ];
  return { items, leads: leads(campaign, state, words), jumps: jumps(campaign, rosterOn) };
}

function question(key: CommonQuestion, kind: QuestionKind, words: Words, more: Partial<PlannedItem> = {}): PlannedItem {
  const { title, help, choices } = commonQuestion(key, words);
  return { key, kind, title, help, required: true, ...(choices ? { choices } : {}), ...more };
}

const page = (key: string, title: string, help = ''): PlannedItem => ({
  key,
  kind: 'page',
  title,
  help,
  required: false,
});

function whoItems(state: State, words: Words): PlannedItem[] {
  const choices = state.units.filter((u) => !u.removed).map(unitLabel);
  return [
    question('unit', 'list', words, { choices }),
    question('pin', 'text', words, { check: 'pin' }),
    question('submitter', 'text', words),
    question('submitterTitle', 'text', words),
    question('email', 'text', words, { required: false, check: 'email' }),
    question('phone', 'text', words, { required: false, check: 'phone' }),
  ];
}

/** First the day, the key and the kind of answer; the figures stand on a page of their own that the other kinds pass by. */
function sectionItems(section: Section, openPeriods: readonly string[], words: Words): PlannedItem[] {
  const own = (key: CommonQuestion): string => `${key}/${section.code}`;
  const askPeriod = section.frequency === 'once' && openPeriods.length > 1;
  const periods = openPeriods.map((p) => periodName(p, words));
  return [
    page(pageKey(section), sectionPageTitle(section, 'kind', words), sectionHelp(section, words)),
    ...(askPeriod ? [question('period', 'list', words, { key: own('period'), choices: periods })] : []),
    question('asOf', 'date', words, { key: own('asOf') }),
    ...section.fields.filter((f) => f.key).map((f) => fieldItem(f, words)),
    question('kind', 'choice', words, { key: own('kind') }),
    page(figuresKey(section), sectionPageTitle(section, 'figures', words)),
    ...section.fields.filter((f) => !f.key).map((f) => fieldItem(f, words)),
  ];
}

function fieldItem(field: Field, words: Words): PlannedItem {
  return {
    key: field.code,
    kind: kinds[field.kind],
    title: fieldTitle(field, words),
    help: fieldHelp(field, words),
    required: field.required ?? false,
    ...(field.choices ? { choices: field.choices } : {}),
    ...(field.kind === 'int' ? { check: 'integer' as const } : {}),
  };
}

function rosterItems(words: Words): PlannedItem[] {
  return [
    page(rosterPage, pageTitles.roster),
    question('roster', 'paragraph', words, { required: false }),
    question('roster.notice', 'choice', words, { required: false }),
  ];
}

function closingItems(words: Words): PlannedItem[] {
  return [
    page(difficultyPage, pageTitles.difficulty),
    question('difficulty.has', 'choice', words),
    question('difficulty.kind', 'choice', words, { required: false }),
    question('difficulty.text', 'paragraph', words, { required: false }),
    question('difficulty.doc', 'text', words, { required: false }),
    page('page:attest', pageTitles.attest),
    question('reason', 'paragraph', words, { required: false }),
    question('attest', 'check', words),
    question('head', 'text', words),
  ];
}

function leads(campaign: Campaign, state: State, words: Words): FormPlan['leads'] {
  const units = state.units
    .filter((u) => !u.removed)
    .map((u) => ({ label: unitLabel(u), page: `page:${unitTypeOf(campaign, u.type).section}` }));
  const choices = commonQuestion('kind', words).choices ?? [];
  const byKind = campaign.sections.map((section) => ({
    key: `kind/${section.code}`,
    choices: choices.map((label, i) => ({ label, page: i === 0 ? figuresKey(section) : difficultyPage })),
  }));
  return [{ key: 'unit', choices: units }, ...byKind];
}

/** A page break's own jump says what follows the page before it (reference/forms/page-break-item#setgotopage). */
function jumps(campaign: Campaign, rosterOn: boolean): FormPlan['jumps'] {
  const after = (i: number): string => {
    const next = campaign.sections[i + 1];
    if (next) return pageKey(next);
    return rosterOn ? rosterPage : difficultyPage;
  };
  return campaign.sections.map((section, i) => ({
    before: after(i),
    to: section.roster && rosterOn ? rosterPage : difficultyPage,
  }));
}
