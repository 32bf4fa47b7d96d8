/** What the planner says of one unit and one step. */
import type { Day } from '../dates.ts';
import type { ContactKind } from '../state.ts';
import type { Step } from './ladder.ts';

export type Verdict =
  /** At the next run; or at its own time later on. */
  | 'goes'
  | 'later'
  /** Gone as the newest step that a mail covered; or as part of that mail. */
  | 'sent'
  | 'folded'
  /** An answer counts, or waits after the cut-off. */
  | 'submitted'
  | 'held'
  /** The answer was returned after this step: that mail has reminded, the ladder goes on with the next. */
  | 'returned'
  | 'extended'
  | 'promised'
  /** The mailbox has had its reminder of the day. */
  | 'cooldown'
  | 'dayOff'
  /** A body that is asked, not told, is not written to after the deadline. */
  | 'asked'
  | 'noAddress'
  | 'failed'
  /** A run died between claim and outcome: never sent again. */
  | 'doubtful'
  | 'quota'
  | 'paused'
  | 'closed'
  /** The unit was put on the list after this step. */
  | 'added';

export interface Planned {
  unit: string;
  /** 'main', '202606'; 'days' or 'weeks' for the one mail about all that is missing. */
  period: string;
  step: Step;
  verdict: Verdict;
  /** When it went, goes, or would have gone. */
  at: number;
  /** Mailboxes joined by ','; of a leader's step all leaders. */
  to: string;
  /** Nothing counts or is held for the period yet. */
  owing: boolean;
  /** Days after the unit's own last day on time; negative before. */
  late: number;
  /** What the mail is, while it is still to go. */
  kind?: ContactKind;
  /** Name of the step whose mail covers this one. */
  into?: string;
  /** Until when it waits: the day promised, the extended deadline. */
  until?: Day;
  /** Period ids that a mail about days or weeks lists. */
  missing?: string[];
}
