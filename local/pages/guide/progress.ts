/** How far the guide is, told from what really happened since it began. */
import type { Mark } from '../../views/clock.types.ts';
import type { WorkspaceView } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';

export const stepIds = ['submit', 'edit', 'deadline', 'mail', 'report'] as const;

export type StepId = (typeof stepIds)[number];

/** How the workspace stood when the guide began. */
export interface Beginning {
  now: number;
  responses: number;
  executions: number;
  documents: string[];
  /** How many respondents something was expected of; null where nobody can say. */
  owing: number | null;
}

interface Happened {
  stamp: Stamp;
  view: WorkspaceView;
  edited: boolean;
  /** Null while they are not known. */
  marks: readonly Mark[] | null;
  path: string;
  owing: number | null;
  done: readonly StepId[];
}

export const beginningOf = (
  { now, responses, executions }: Stamp,
  { documents }: WorkspaceView,
  owing: number | null,
): Beginning => ({
  now,
  responses,
  executions,
  documents,
  owing,
});

/** Without an instant that lay ahead, any move of the clock will do. */
const dueOf = (began: Beginning, marks: readonly Mark[]): number =>
  marks.find(({ at }) => at > began.now)?.at ?? began.now;

const happened: Record<StepId, (began: Beginning, it: Happened) => boolean> = {
  submit: (began, { stamp, owing }) =>
    stamp.responses > began.responses && (began.owing === null || (owing !== null && owing < began.owing)),
  edit: (_, { edited }) => edited,
  deadline: (began, { stamp, marks }) => marks !== null && stamp.now > dueOf(began, marks),
  // Before the deadline there are answers to read, but hardly a reminder.
  mail: (_, { path, done }) => done.includes('deadline') && /^\/mail\/\d+$/.test(path),
  report: (began, { view }) => view.documents.some((id) => !began.documents.includes(id)),
};

export const doneSince = (began: Beginning, it: Happened): StepId[] =>
  stepIds.filter((step) => happened[step](began, it));
