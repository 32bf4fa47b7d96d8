/** Who may read and comment on the consolidated reports: exactly the people of a list, a few Drive calls at a time. */
import type { Documents, Installation } from '../ports.ts';
import type { Folders } from './documents.ts';

/** Permission ids by address, in the document property `sharedWith`; instead of an id, how far it came: */
type Known = Record<string, string>;
/** Google wants to tell the person; it had not been tried yet when the calls were used up. */
const wantsNotice = 'notify';
/** Google refused for another reason. Tried again, after all others. */
const refused = '';

interface Sharing {
  folder: string;
  known: Known;
  /** Drive calls that may still be made. */
  left: number;
  failed: string[];
}

const isPermission = (value: string | undefined): boolean => !!value && value !== wantsNotice;

/** 'API call to drive.… failed with error: File not found: ID.': the words of the API are English in every account. */
export const isGone = (error: unknown): boolean => /File not found/.test(String(error));

/** null where Drive does not find the file. */
export function reached<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

export function makeSharing(installation: Installation, folders: Folders): Documents['share'] {
  const run = (wanted: readonly string[], limit: number): { done: boolean; failed: string[] } => {
    const known: Known = JSON.parse(installation.read().sharedWith || '{}');
    if (wanted.every((email) => isPermission(known[email])) && Object.keys(known).length === wanted.length)
      return { done: true, failed: [] };
    if (limit < 1) return { done: false, failed: [] };
    const left = folders.isKnown('reports') ? limit : limit - 1;
    const sharing: Sharing = { folder: folders.of('reports'), known, left, failed: [] };
    try {
      const done = bringUpToDate(sharing, wanted);
      installation.write({ sharedWith: JSON.stringify(known) });
      return { done, failed: sharing.failed };
    } catch (error) {
      if (!isGone(error)) throw error;
      // A person deleted the folder: again, with the calls that are left.
      folders.forget('reports');
      return run(wanted, sharing.left);
    }
  };
  return (emails, limit) => run(normal(emails, installation.read().owner ?? ''), limit);
}

/** The owner needs no permission, and Google gives him none. */
function normal(emails: readonly string[], owner: string): string[] {
  const all = emails.map((email) => email.trim().toLowerCase());
  return [...new Set(all)].filter((email) => email !== '' && email !== owner.toLowerCase());
}

/** True when nothing is left to do. Whoever must go goes first. */
function bringUpToDate(sharing: Sharing, wanted: readonly string[]): boolean {
  const gone = Object.keys(sharing.known).filter((email) => !wanted.includes(email));
  const missing = wanted.filter((email) => !isPermission(sharing.known[email]));
  const last = missing.filter((email) => sharing.known[email] === refused);
  const first = missing.filter((email) => sharing.known[email] !== refused);
  return gone.every((email) => dismiss(sharing, email)) && [...first, ...last].every((email) => admit(sharing, email));
}

/** False when the calls are used up, as with `admit`. */
function dismiss(sharing: Sharing, email: string): boolean {
  const id = sharing.known[email];
  if (id && isPermission(id)) {
    if (sharing.left === 0) return false;
    sharing.left -= 1;
    const why = tried(() => Drive.Permissions.remove(sharing.folder, id));
    // A person may have taken it away before us.
    if (why && !/Permission not found/.test(why)) {
      sharing.failed.push(`${email} (${why})`);
      return true;
    }
  }
  delete sharing.known[email];
  return true;
}

/** Silently; with Google's own mail where it insists, which it does for an address without a Google account. */
function admit(sharing: Sharing, email: string): boolean {
  const resource = { type: 'user', role: 'commenter', emailAddress: email };
  const ways = sharing.known[email] === wantsNotice ? [true] : [false, true];
  for (const sendNotificationEmail of ways) {
    if (sharing.left === 0) return false;
    sharing.left -= 1;
    const why = tried(() => {
      const { id } = Drive.Permissions.create(resource, sharing.folder, { sendNotificationEmail, fields: 'id' });
      sharing.known[email] = id as string;
    });
    if (!why) return true;
    sharing.known[email] = wantsNotice;
    if (sendNotificationEmail || !insists(why)) {
      sharing.known[email] = refused;
      sharing.failed.push(`${email} (${why})`);
      return true;
    }
  }
  return true;
}

/**
 * The reason invalidSharingRequest is not in what Apps Script throws, only 'Bad Request. User message: "…"' with words in
 * the account's language (reported for drive.permissions; English: 'there is no Google account associated with …').
 */
const insists = (why: string): boolean => /invalidSharingRequest|Bad Request/.test(why);

/** What Google said against it, or null. */
function tried(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (isGone(error)) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}
