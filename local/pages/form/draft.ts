/**
 * Answers not yet sent. They outlive a look at another page of the workspace, not a reload: as at Google, where nobody is signed in.
 */
import { useState } from 'preact/hooks';
import type { Answers, FormItem, FormPage, FormView } from '../../views/form.types.ts';

export interface Draft {
  answers: Answers;
  /** Ids of the pages gone through; the last one is open. */
  trail: string[];
}

/** Where the answers come from: a prefilled link, an edit link, or neither. */
export interface Start {
  /** Response id of an edit link, else ''. */
  edits: string;
  /** What the link fills in, as it stands in the link. */
  link: string;
  answers: Answers;
}

const kept = new Map<string, { draft: Draft; link: string }>();

export const empty = (answers: Answers): Draft => ({ answers, trail: [''] });

export const forget = (edits: string): void => void kept.delete(edits);

/** The plain address goes on with what was begun; a link that fills in something else begins anew. */
function takeUp({ edits, link, answers }: Start): Draft {
  const before = kept.get(edits);
  return before && (link === '' || link === before.link) ? before.draft : empty(answers);
}

export function useDraft(view: FormView, start: Start): [Draft, (change: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState(() => takeUp(start));
  const change = (how: (draft: Draft) => Draft): void =>
    setDraft((old) => {
      const next = how(old);
      kept.set(start.edits, { draft: next, link: start.link });
      return next;
    });
  return [fitted(draft, view), change];
}

/** The Form may change while somebody types: what it no longer asks is left out. */
function fitted({ answers, trail }: Draft, view: FormView): Draft {
  const items = view.pages.flatMap((page) => page.items);
  const open = trail.filter((id) => view.pages.some((page) => page.id === id));
  return {
    answers: Object.fromEntries(items.map((item) => [item.id, offered(item, answers[item.id] ?? '')])),
    trail: open.length > 0 ? open : [''],
  };
}

function offered({ type, choices }: FormItem, answer: string): string {
  if (type === 'CHECKBOX') return choices.filter((choice) => answer.split('\n').includes(choice)).join('\n');
  const choosing = type === 'LIST' || type === 'MULTIPLE_CHOICE';
  return !choosing || choices.includes(answer) ? answer : '';
}

/** What a prefilled link fills in. */
export function prefilled(view: FormView, query: URLSearchParams): Answers {
  const items = view.pages.flatMap((page) => page.items);
  return Object.fromEntries(
    items.flatMap(({ id, entry, type }) => {
      const given = query.getAll(`entry.${entry}`);
      return given.length > 0 ? [[id, type === 'CHECKBOX' ? given.join('\n') : (given[0] as string)]] : [];
    }),
  );
}

export const answersOn = (pages: FormPage[], answers: Answers): Answers =>
  Object.fromEntries(pages.flatMap((page) => page.items.map(({ id }) => [id, answers[id] ?? ''])));

/** Only words on a button: where one goes from here is the server's to say. */
export function sendsAfter(page: FormPage, answers: Answers): boolean {
  const leading = page.items.findLast((item) => item.ending !== null && answers[item.id]);
  return leading?.ending?.includes(answers[leading.id] as string) ?? page.last;
}
