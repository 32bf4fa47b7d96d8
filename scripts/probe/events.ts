/** What the triggers were told, and what the Form says of its answers afterwards. */
import { contextFacts, effectiveOf, type Fact, type Facts, isError, prefixed, told, who } from './classes.ts';
import type { Answers, Raw } from './raw.ts';

interface Event {
  authMode?: unknown;
  timezone?: unknown;
  value?: unknown;
}

const eventOf = ({ event }: Answers): Event => (isError(event) ? {} : (JSON.parse(String(event)) as Event));

function triggerFacts(answers: Answers, owner: string): Facts {
  const event = eventOf(answers);
  return {
    ...contextFacts(answers, owner),
    keys: told(answers.event, () => Object.keys(event).sort().join()),
    authMode: told(event.authMode, String),
  };
}

/** Number of answers that a submission has; the edit adds a note. */
const atFirst = 6;

const answersShape = (answers: unknown[]): Fact =>
  answers
    .map((answer, i) => (i === atFirst ? 'a note' : String(answer).replace(/^\d{4}-\d\d-\d\d$/, 'yyyy-mm-dd')))
    .join(' | ');

const tenMinutes = 600_000;

function answerFacts({ id, editUrl, sent, now, answers }: Answers): Facts {
  return {
    answers: told(answers, answersShape),
    id: told(id, (text: string) => text.slice(0, 2)),
    editUrl: told(editUrl, (url: string) => url.replace(/[\w-]{20,}/g, '*')),
    editUrlHasId: told(editUrl, (url: string) => url.includes(String(id))),
    sentJustBefore: told(sent, (at: number) => at <= Number(now) && Number(now) - at < tenMinutes),
  };
}

type Listed = readonly (readonly [id: string, at: number, answers: number])[];

function sinceFacts(since: Answers, edited: Answers, second: Answers): Facts {
  const has = (id: unknown) => (list: Listed) => list.some(([one]) => one === id);
  const ofEdited = (list: Listed) => list.find(([id]) => id === edited.id);
  return {
    all: told(since.all, (list: Listed) => list.length),
    editedIsLast: told(since.all, (list: Listed) => list.at(-1)?.[0] === edited.id),
    editedHasTimeOfEdit: told(since.all, (list: Listed) => ofEdited(list)?.[1] === edited.sent),
    editedIsWhole: told(since.all, (list: Listed) => ofEdited(list)?.[2] === atFirst + 1),
    returnsEdited: told(since.afterSecond, has(edited.id)),
    returnsUntouched: told(since.afterSecond, has(second.id)),
    isInclusive: told(since.fromSecond, has(second.id)),
  };
}

export function eventFacts({ answers }: Raw, owner: string): Facts {
  const { form1: first, form2: second, form3: edited, edit, clock, since } = answers;
  const changed = first &&
    edited && { sameId: edited.id === first.id, timeMoved: Number(edited.sent) > Number(first.sent) };
  return {
    ...(first && prefixed('submit', { ...triggerFacts(first, owner), ...answerFacts(first) })),
    ...(second &&
      prefixed('second', { ...triggerFacts(second, owner), ...answerFacts(second), otherId: second.id !== first?.id })),
    ...(edited && prefixed('edited', { ...triggerFacts(edited, owner), ...answerFacts(edited), ...changed })),
    ...(edit &&
      prefixed('edit', {
        ...triggerFacts(edit, owner),
        editor: told(edit.editor, (email: string) => who(email, effectiveOf(edit))),
        value: typeof eventOf(edit).value,
      })),
    ...(clock && prefixed('clock', { ...triggerFacts(clock, owner), timezone: told(eventOf(clock).timezone) })),
    ...(since && edited && second && prefixed('since', sinceFacts(since, edited, second))),
  };
}
