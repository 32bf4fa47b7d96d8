import type { Day } from './dates.ts';
import { findsIdNumber, findsPhone } from './identity.ts';
import { isLegacyFont } from './legacy.ts';
import { isPersonName } from './personName.ts';
import { parsePhone } from './phone.ts';
import { type Problem, problem } from './problem.ts';
import { clean, cleanLines, fold, toneKey } from './text.ts';

export interface Person {
  name: string;
  birthYear: number;
  workplace: string;
  residence: string;
}

export interface Roster {
  people: Person[];
  /** The line of each person. */
  rows: number[];
  problems: Problem[];
  /** Non-empty lines, the header not counted. */
  lines: number;
}

const FIRST_YEAR = 1900;

// Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 24: children are counted, never listed.
const ADULT_AGE = 16;

/** One string for one person, across units too. */
export const rosterKey = (person: Pick<Person, 'name' | 'birthYear'>): string =>
  `${toneKey(person.name)}|${person.birthYear}`;

function isHeader(line: string): boolean {
  const text = fold(line);
  return /\bho\b.*\bten\b/.test(text) && text.includes('nam sinh') && !/\d{4}/.test(text);
}

const count = (s: string, char: string): number => s.split(char).length - 1;

const isTable = (line: string): boolean => count(line, '\t') >= 3 || !line.includes(';');

/** All cells of a line, without the number that may stand before the name. */
function cellsOf(line: string): string[] {
  const cells = line.split(isTable(line) ? '\t' : ';').map(clean);
  const [first = ''] = cells;
  const numbered = cells.length > 1 && /^\d{1,4}[.)]?$/.test(first);
  if (numbered || (cells.length > 4 && first === '')) cells.shift();
  return cells;
}

/** Further columns of a table are somebody's notes; a further ';' was part of the address. */
function columnsOf(line: string): Record<'name' | 'birthYear' | 'workplace' | 'residence', string> {
  const [name = '', birthYear = '', workplace = '', ...rest] = cellsOf(line);
  const residence = isTable(line) ? (rest[0] ?? '') : rest.filter(Boolean).join(', ');
  return { name: name.replace(/^\d{1,4}[.)] ?|\u00AD/g, ''), birthYear, workplace, residence };
}

type Columns = ReturnType<typeof columnsOf>;

const holdsNumber = (cell: string): boolean => findsIdNumber(cell) || findsPhone(cell) || parsePhone(cell) !== null;

/** What makes the whole answer go back. */
function forbidden(line: string, row: number): Problem | null {
  if (isLegacyFont(line)) return problem('E-ROS-07', 'return', 'roster', { row });
  if (cellsOf(line).some(holdsNumber)) return problem('E-ROS-06', 'return', 'roster', { row });
  return null;
}

function birthYearProblem(text: string, row: number, thisYear: number): Problem | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < FIRST_YEAR || year > thisYear) {
    return problem('E-ROS-02', 'warn', 'roster', { row, from: FIRST_YEAR, to: thisYear });
  }
  return thisYear - year < ADULT_AGE ? problem('E-ROS-05', 'warn', 'roster', { row }) : null;
}

/** Every reason for which the line is left out, so that it need be mended only once. */
function columnProblems(columns: Columns, row: number, thisYear: number): Problem[] {
  const found: Problem[] = [];
  for (const column of ['name', 'birthYear', 'workplace', 'residence'] as const) {
    if (columns[column] === '') found.push(problem('E-ROS-03', 'warn', 'roster', { row, column }));
  }
  if (columns.name !== '' && !isPersonName(columns.name)) found.push(problem('E-ROS-01', 'warn', 'roster', { row }));
  const year = columns.birthYear === '' ? null : birthYearProblem(columns.birthYear, row, thisYear);
  return year ? [...found, year] : found;
}

const isAllCaps = (name: string): boolean => name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);

/** Reads pasted lines: four columns separated by ';' or tabs. `row` counts the non-empty lines, the header among them. */
export function readRoster(text: string, { asOf }: { asOf: Day }): Roster {
  const all = cleanLines(text)
    .split('\n')
    .filter((line) => clean(line) !== '');
  const header = all[0] !== undefined && isHeader(all[0]) ? 1 : 0;
  const roster: Roster = { people: [], rows: [], problems: [], lines: all.length - header };
  const rowOf = new Map<string, number>();
  all.slice(header).forEach((line, i) => {
    readLine(line, i + 1 + header, Number(asOf.slice(0, 4)), rowOf, roster);
  });
  return roster;
}

function readLine(line: string, row: number, thisYear: number, rowOf: Map<string, number>, roster: Roster): void {
  const columns = columnsOf(line);
  const back = forbidden(line, row);
  const found = back ? [back] : columnProblems(columns, row, thisYear);
  roster.problems.push(...found);
  if (found.length > 0) return;
  const person: Person = { ...columns, birthYear: Number(columns.birthYear) };
  const first = rowOf.get(rosterKey(person));
  if (first !== undefined) {
    roster.problems.push(problem('E-ROS-04', 'warn', 'roster', { row, first }));
    return;
  }
  rowOf.set(rosterKey(person), row);
  roster.people.push(person);
  roster.rows.push(row);
  if (isAllCaps(person.name)) roster.problems.push(problem('W-CASE-01', 'warn', 'roster', { row }));
}
