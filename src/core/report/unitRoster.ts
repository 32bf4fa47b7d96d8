/** The roster of a unit's report: read from the Form's answer when the report is made, never kept (domain B.4.3). */
import { comparePersons } from '../collate.ts';
import { dayOf, parseDay } from '../dates.ts';
import { hash } from '../hash.ts';
import type { Raw } from '../reading.ts';
import { type Person, readRoster, rosterKey } from '../roster.ts';
import type { Filed } from '../state.ts';
import { clean } from '../text.ts';

/**
 * Good lines by given name. The Form shows the answer as it was last edited: where that is not the version that counts, only
 * people who were in the counted one stand in the report.
 */
export function rosterOf(raw: Raw | null, counted: Filed, salt: string): Person[] {
  if (!raw || raw.responseId !== counted.responseId || counted.kind !== 'report') return [];
  const asOf = parseDay(clean(raw.answers.asOf ?? '')) ?? dayOf(raw.at);
  const { people } = readRoster(raw.answers.roster ?? '', { asOf });
  const known = new Set(counted.roster ?? []);
  const own = raw.at === counted.at ? people : people.filter((p) => known.has(hash(salt + rosterKey(p))));
  return [...own].sort((a, b) => comparePersons(a.name, b.name));
}
