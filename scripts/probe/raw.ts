/** What App.probe wrote into its tab: the document properties of the Sheet, each stage with its answers as they came. */
import { Refused } from '../google/errors.ts';

export type Answers = Record<string, unknown>;

/** In the order in which they come about. */
export const stages = [
  'menu',
  'cells',
  'docx',
  'made',
  'triggers',
  'form1',
  'form2',
  'form3',
  'edit',
  'clock',
  'since',
] as const;
export type Stage = (typeof stages)[number];

export interface Raw {
  answers: Partial<Record<Stage, Answers>>;
  /** Id of the Form; '' before it was made. */
  form: string;
}

/** `column`: of the tab, from its first row on; each cell is a piece behind a bar. @throws Refused for what is none of ours. */
export function rawOf(column: readonly string[]): Raw {
  const pieces = column.filter((cell) => cell.startsWith('|')).map((cell) => cell.slice(1));
  const properties = parsed(pieces.join('')) as Record<string, string>;
  const found = stages.flatMap((stage) =>
    properties[stage] === undefined ? [] : [[stage, parsed(properties[stage]) as Answers] as const],
  );
  return { answers: Object.fromEntries(found), form: properties.form ?? '' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(
      'Column A of the tab "probe" does not hold what the probe wrote: somebody changed it. Choose the probe in the menu of the Sheet once more, which writes it anew, and run this command again.',
    );
  }
}
