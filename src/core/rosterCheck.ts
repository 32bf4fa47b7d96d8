/** The roster of an answer: read line by line, compared with the logged-in figure, never kept (domain A.8, B.4.3). */

import type { Section } from './campaign.ts';
import { dayOf, parseDay } from './dates.ts';
import { hash } from './hash.ts';
import { type Problem, problem } from './problem.ts';
import type { Raw } from './reading.ts';
import { readRoster, rosterKey } from './roster.ts';
import { policyOf } from './settings.ts';
import type { Kind, State, Unit, Values } from './state.ts';
import { clean } from './text.ts';

export interface RosterCheck {
  /** Good lines; null where no roster is asked. */
  lines: number | null;
  hashes: string[];
  problems: Problem[];
}

/** No body of a commune has so many people; one cell must hold the hashes of the counted and of the held answer. */
const hashesKept = 1500;

interface Asked {
  state: State;
  raw: Raw;
  salt: string;
  unit: Unit;
  section: Section;
}

export function checkRoster(asked: Asked, kind: Kind, values: Values): RosterCheck {
  const { section, state, raw, unit, salt } = asked;
  if (!section.roster || !policyOf(state.settings).rosterOn || kind !== 'report')
    return { lines: null, hashes: [], problems: [] };
  const asOf = parseDay(clean(raw.answers.asOf ?? '')) ?? dayOf(raw.at);
  const read = readRoster(raw.answers.roster ?? '', { asOf });
  const hashes = read.people.slice(0, hashesKept).map((person) => hash(salt + rosterKey(person)));
  const problems = [...read.problems, ...listedElsewhere(state, unit, hashes, read.rows)];
  // The question is optional in the Form: it is asked only of those who list people (texts-vi 1.3).
  if (read.lines > 0 && clean(raw.answers['roster.notice'] ?? '') === '') {
    problems.push(problem('E-NUM-02', 'return', 'roster.notice', { kind: 'text' }));
  }
  const loggedIn = values[section.roster.count];
  if (typeof loggedIn === 'number' && loggedIn !== read.people.length) {
    problems.push(problem('E-ROS-08', 'warn', 'roster', { rows: read.people.length, loggedIn }));
  }
  return { lines: read.people.length, hashes, problems };
}

function listedElsewhere(state: State, unit: Unit, hashes: readonly string[], rows: readonly number[]): Problem[] {
  const others = new Set(state.answers.filter((a) => a.unit !== unit.code).flatMap((a) => a.counted?.roster ?? []));
  return hashes.flatMap((h, i): Problem[] =>
    others.has(h) ? [problem('W-ROS-01', 'warn', 'roster', { row: rows[i] ?? i + 1 })] : [],
  );
}
