/** Leaders read and comment whatever lies in the folder of consolidated reports. */
import { parseEmails } from '../../core/email.ts';
import type { State } from '../../core/state.ts';
import type { Desk } from '../desk.ts';

export const leadersOf = (state: State): string[] => parseEmails(state.settings.leaderEmail ?? '').emails;

/** Drive calls of one dispatcher run. */
const sharedByDispatcher = 20;

/** At most `limit` people in this run; what is left is noted. Returns what went wrong: a wrong address must not cost the report. */
export function shareWithLeaders({ ports }: Desk, state: State, limit: number): string[] {
  let left = 'yes';
  let failed: string[] = [];
  try {
    left = ports.documents.share(leadersOf(state), limit) ? '' : 'yes';
  } catch (error) {
    left = '';
    failed = [error instanceof Error ? error.message : String(error)];
  }
  if ((ports.installation.read().sharing ?? '') !== left) ports.installation.write({ sharing: left });
  return failed;
}

/** The dispatcher goes on where a report had too many leaders for one run. */
export function continueSharing(desk: Desk, state: State): void {
  if (desk.ports.installation.read().sharing === 'yes') shareWithLeaders(desk, state, sharedByDispatcher);
}
