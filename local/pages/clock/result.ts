/** What a run came to, told without knowing what the function was for: its figures that are not nought. */
import type { Ran } from '../../views/script.types.ts';

const LONGEST = 2000;

/** `reminders.sent` and its figure; nested as deep as the value is. */
export function figuresOf(value: unknown, name = ''): [name: string, figure: number][] {
  if (typeof value === 'number') return value === 0 ? [] : [[name, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => figuresOf(part, name === '' ? key : `${name}.${key}`));
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(saysNothing);
  return value === null || typeof value === 'boolean' || value === 0 || value === '';
}

export const isQuiet = ({ error, value }: Ran): boolean => error === null && saysNothing(value);

export function shortJson(value: unknown): string {
  const json = JSON.stringify(value, null, 1);
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json;
}
