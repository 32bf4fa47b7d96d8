/** A step of the demo: one answer of the Form, or one cell that the coordinator types. Values follow from the position. */

export type Cells = Record<string, string | number>;

export interface AnswerStep {
  /** Vietnamese time, yyyy-mm-ddThh:mm. */
  at: string;
  cells: Cells & { unit: string };
  /** Name under which a later step can correct this answer through its edit link. */
  ref?: string;
  edits?: string;
}

export interface EditStep {
  at: string;
  edit: { tab: string; row: string; column: string; value: string };
}

export type Step = AnswerStep | EditStep;

/** A row of units.csv, as far as the demo reads it. */
export interface DemoUnit {
  code: string;
  type: string;
  name: string;
  households: number;
  population14: number;
  eid2: number;
  staff: number;
}

/** The n-th day from a first one: dayFrom('2026-04-01', 30) is '2026-05-01'. */
export function dayFrom(first: string, n: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
}

/** 0 = Sunday, as in Date. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Office hours that differ from unit to unit, without chance: the same demo each time. */
export function timeOf(k: number): string {
  const minutes = 7 * 60 + 40 + ((k * 37) % 530);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export const share = (whole: number, percent: number): number => Math.floor((whole * percent) / 100);

/** 05/4 as people write it. */
export const shortDay = (day: string): string => `${day.slice(8)}/${Number(day.slice(5, 7))}`;
