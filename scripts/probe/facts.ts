/** Raw answers as facts. */
import {
  allowed,
  contextFacts,
  effectiveOf,
  type Fact,
  type Facts,
  isError,
  masked,
  prefixed,
  told,
} from './classes.ts';
import { documentFacts } from './document.ts';
import { eventFacts } from './events.ts';
import type { Answers, Raw } from './raw.ts';

const menuFacts = (menu: Answers, owner: string): Facts => ({
  ...contextFacts(menu, owner),
  scopes: allowed(menu.scopes),
  metadata: told(menu.metadata),
  userProperties: allowed(menu.userProperties),
  quota: told(menu.quota, (left: number) => (left > 100 ? 'above 100' : 'up to 100')),
  copy: allowed(menu.copy),
});

const languageFacts = ({ Temporal, toSorted, groupBy, newFunction }: Answers): Facts => ({
  Temporal: told(Temporal),
  toSorted: told(toSorted),
  groupBy: told(groupBy),
  newFunction: told(newFunction),
});

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit' });

/** Only a date of a cell comes as such a string: all that was typed is shorter. */
function cellFact(value: unknown, formula: unknown): Fact {
  if (formula) return 'formula';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return `day ${day.format(new Date(value))}`;
  return JSON.stringify(value) ?? 'nothing';
}

/** 'setValue@ =1+1': how it was written, '@' into a cell of text, and what. */
function cellFacts(cells: Answers): Facts {
  const facts: Facts = {};
  for (const [way, answer] of Object.entries(cells)) {
    facts[way] = allowed(answer);
    const [typed = [], values = [], formulas = []] = Array.isArray(answer) ? (answer as unknown[][]) : [];
    typed.forEach((text, i) => {
      facts[`${way} ${text}`] = cellFact(values[i], formulas[i]);
    });
  }
  return facts;
}

function formFacts(made: Answers, owner: string): Facts {
  const { defaultPublished, published, advancedPermissions, openBefore, found, accepting } = made;
  const asked = { defaultPublished, published, advancedPermissions, openBefore, found, accepting };
  const consumer = /@gmail\.com$/i.test(owner);
  return {
    ...Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, told(value)])),
    trashed: allowed(made.trashed),
    renamed: allowed(made.renamed),
    editable: allowed(made.editable),
    requireLogin: isError(made.requireLogin) === consumer ? 'refused to consumers only' : allowed(made.requireLogin),
    open: told(made.open, (open: Fact[]) => open[1] ?? 'nothing'),
    link: told(made.link, (url: string) => masked(url).replace(/entry\.\d+/g, 'entry.*')),
    itemId: told(made.itemId, (id: unknown) => (Number.isInteger(id) ? 'a whole number' : typeof id)),
  };
}

const madeTriggers = ({ form, edit, clock }: Answers): Facts => ({
  handler: told(form),
  edit: allowed(edit),
  clock: allowed(clock),
});

/** Of all stages that came about. */
export function factsOf(raw: Raw): Facts {
  const { menu, cells, docx, made, triggers } = raw.answers;
  const owner = menu ? effectiveOf(menu) : '';
  return {
    ...(menu && { ...prefixed('menu', menuFacts(menu, owner)), ...prefixed('js', languageFacts(menu)) }),
    ...(cells && prefixed('cell', cellFacts(cells))),
    ...(docx && prefixed('docx', documentFacts(docx))),
    ...(made && prefixed('form', formFacts(made, owner))),
    ...(triggers && prefixed('trigger', madeTriggers(triggers))),
    ...eventFacts(raw, owner),
  };
}
