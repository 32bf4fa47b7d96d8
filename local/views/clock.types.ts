/** The clock of the workspace, and what moving it ran. */
import type { Ran } from './script.types.ts';
import type { Refused } from './stamp.types.ts';

export interface TriggerView {
  id: string;
  function: string;
  event: string;
  nextDue: number | null;
}

/** An instant that the product names: its deadline, say. */
export interface Mark {
  label: string;
  at: number;
}

export interface ClockView {
  now: number;
  triggers: TriggerView[];
}

/** Lines of the answer to `POST /api/clock`, one JSON object each; `mails` counts those sent since the move began. */
export type ClockEvent = { now: number; ran: Ran[]; mails: number } | { done: true } | Refused;
