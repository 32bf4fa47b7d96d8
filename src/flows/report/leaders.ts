/** Leaders read and comment whatever lies in the folder of consolidated reports. */
import { parseEmails } from '../../core/email.ts';
import type { State } from '../../core/state.ts';
import { sayFailure } from '../../texts/failures.ts';
import type { Desk } from '../desk.ts';
import { log } from '../log.ts';

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
    // Drive itself failed: once more by the dispatcher, and then no more.
    const again = ports.installation.read().sharing === 'again' ? '' : 'again';
    return { mark: { sharing: again }, failed: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The dispatcher goes on where a report had too many leaders for one run; whom Drive refuses then stands in the log. */
export function continueSharing(desk: Desk, state: State): void {
  if (!desk.ports.installation.read().sharing) return;
  const { mark, failed } = shareWithLeaders(desk, state, sharedByDispatcher);
  desk.ports.installation.write(mark);
  for (const reason of failed) log(desk, 'shareFailed', { why: sayFailure('S-SHARE-01', { reason }) });
}
