/** Leaders read and comment whatever lies in the folder of consolidated reports. */
import { parseEmails } from '../../core/email.ts';
import type { State } from '../../core/state.ts';
import type { Desk } from '../desk.ts';

export const leadersOf = (state: State): string[] => parseEmails(state.settings.leaderEmail ?? '').emails;

/** Drive calls of one dispatcher run. */
const sharedByDispatcher = 20;

export interface Shared {
  /** Document properties to be written by the caller, with what else it has to write. */
  mark: Record<string, string>;
  /** Addresses that were refused, and why: a wrong one must not cost the report. */
  failed: string[];
}

/** At most `limit` Drive calls in this run; that some are left is noted for the dispatcher. */
export function shareWithLeaders({ ports }: Desk, state: State, limit: number): Shared {
  try {
    const { done, failed } = ports.documents.share(leadersOf(state), limit);
    return { mark: { sharing: done ? '' : 'yes' }, failed };
  } catch (error) {
    return { mark: { sharing: '' }, failed: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The dispatcher goes on where a report had too many leaders for one run. */
export function continueSharing(desk: Desk, state: State): void {
  if (desk.ports.installation.read().sharing !== 'yes') return;
  desk.ports.installation.write(shareWithLeaders(desk, state, sharedByDispatcher).mark);
}
