/** A respondent's way through the pages of a Form; what the Form itself would not take is refused here. */
import type { Answer, FormRecord, GoTo, ItemRecord } from './services/forms/records.ts';
import { textProblem } from './services/forms/validation.ts';
import type { Refusal } from './workspace.types.ts';

export type Walked = { refused: Refusal[] } | { answers: Record<string, Answer> };

export interface Page {
  /** The break that opens it; the first page has none. */
  break: ItemRecord | null;
  items: ItemRecord[];
}

const NO_QUESTION = ['PAGE_BREAK', 'SECTION_HEADER'];

type Fault = Omit<Refusal, 'itemId' | 'title'>;

const refusal = (item: ItemRecord, fault: Fault): Refusal => ({ itemId: String(item.id), title: item.title, ...fault });

/** What respondents' pages are known by: a break keeps its id, whatever is moved before it. */
export const pageId = (page: Page): string => (page.break ? String(page.break.id) : '');

export function pagesOf(items: ItemRecord[]): Page[] {
  const pages: Page[] = [{ break: null, items: [] }];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') pages.push({ break: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** A checkbox answer comes as lines; a short answer cannot hold a line break, pasting one gives a space. */
function asAnswer(item: ItemRecord, text: string): Answer {
  if (item.type === 'CHECKBOX') return text.split('\n').filter(Boolean);
  return item.type === 'TEXT' ? text.replace(/\r?\n/g, ' ') : text;
}

function problemOf(item: ItemRecord, answer: Answer): Fault | null {
  const parts = [answer].flat();
  switch (item.type) {
    case 'LIST':
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX': {
      const stranger = parts.find((part) => !item.choices.some((choice) => choice.value === part));
      return stranger === undefined ? null : { kind: 'choice', why: `'${stranger}' is not among the choices` };
    }
    case 'DATE':
      return isDay(parts[0] ?? '') ? null : { kind: 'date', why: `'${parts[0]}' is not a date of the form yyyy-mm-dd` };
    default: {
      const why = textProblem(item, parts[0] ?? '');
      return why === null ? null : { kind: 'rule', why, rule: item.validation ?? undefined };
    }
  }
}

function checkPage(page: Page, given: Record<string, string>, answers: Record<string, Answer>): Refusal[] {
  return page.items.flatMap((item) => {
    if (NO_QUESTION.includes(item.type)) return [];
    const text = given[item.id] ?? '';
    if (text === '') return item.required ? [refusal(item, { kind: 'required', why: 'an answer is required' })] : [];
    const answer = asAnswer(item, text);
    answers[item.id] = answer;
    const fault = problemOf(item, answer);
    return fault === null ? [] : [refusal(item, fault)];
  });
}

/** The last answered question with navigation wins, then the setting of the next break (platform.md 4). */
function wayOut(page: Page, next: Page | undefined, answers: Record<string, Answer>): GoTo {
  const chosen = page.items.flatMap((item) =>
    item.choices.filter((choice) => choice.goTo && choice.value === answers[item.id]),
  );
  return chosen.at(-1)?.goTo ?? next?.break?.goTo ?? { action: 'SUBMIT' };
}

/** Number of the page that follows; as many as there are pages: the Form is sent. */
export function pageAfter(pages: Page[], at: number, answers: Record<string, Answer>): number {
  const { action, page } = wayOut(pages[at] as Page, pages[at + 1], answers);
  if (action === 'SUBMIT') return pages.length;
  if (action === 'RESTART') return 0;
  if (action === 'CONTINUE') return at + 1;
  const target = pages.findIndex((one) => one.break !== null && one.break.id === page);
  // A deleted page: Google falls back to the next one [own].
  return target === -1 ? at + 1 : target;
}

/** Answers that belong to no page on the way could not have been typed. */
function strays(items: ItemRecord[], given: Record<string, string>, visited: ReadonlySet<number>): Refusal[] {
  return Object.entries(given).flatMap(([id, text]) => {
    if (text === '' || visited.has(Number(id))) return [];
    const item = items.find((one) => String(one.id) === id && !NO_QUESTION.includes(one.type));
    if (!item) return [{ itemId: id, title: '', kind: 'gone', why: 'the Form has no such question' }];
    return [refusal(item, { kind: 'astray', why: 'not on the way: its page is not shown after these answers' })];
  });
}

const refusedWhole = (kind: Refusal['kind'], title: string, why: string): { refused: Refusal[] } => ({
  refused: [{ itemId: '', title, kind, why }],
});

/** One page left by "Next": what is wrong with it, or the page that follows (null: the Form is sent). */
export function step(
  items: ItemRecord[],
  from: string,
  given: Record<string, string>,
): { refused: Refusal[] } | { next: string | null } {
  const pages = pagesOf(items);
  const at = pages.findIndex((page) => pageId(page) === from);
  if (at === -1) return refusedWhole('noPage', '', 'the Form has no such page');
  const answers: Record<string, Answer> = {};
  const refused = checkPage(pages[at] as Page, given, answers);
  if (refused.length > 0) return { refused };
  const next = pages[pageAfter(pages, at, answers)];
  return { next: next ? pageId(next) : null };
}

export function walk(form: FormRecord, items: ItemRecord[], given: Record<string, string>): Walked {
  const pages = pagesOf(items);
  const answers: Record<string, Answer> = {};
  const refused: Refusal[] = [];
  const seen = new Set<number>();
  let at = 0;
  for (; at < pages.length && !seen.has(at); at = pageAfter(pages, at, answers)) {
    seen.add(at);
    refused.push(...checkPage(pages[at] as Page, given, answers));
    // As on the screen: a page with a fault is not left.
    if (refused.length > 0) return { refused };
  }
  if (at < pages.length) return refusedWhole('circle', form.title, 'the answers lead back to a page already seen');
  const visited = new Set([...seen].flatMap((index) => (pages[index] as Page).items.map((item) => item.id)));
  const astray = strays(items, given, visited);
  return astray.length > 0 ? { refused: astray } : { answers };
}
