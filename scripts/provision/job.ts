/** What one provisioning works with, and the note that it keeps of what was made. */
import type { Bundle } from '../google/bundle.ts';
import type { Session } from '../google/session.ts';
import { type Installation, saveInstallation } from '../google/state.ts';

export interface Wanted {
  /** What commands call it, and the mark of its Sheet. */
  name: string;
  /** Id of the campaign; any word for a probe. */
  preset: string;
  /** Of the Sheet. */
  title: string;
  kind: 'campaign' | 'probe';
  /** A finished installation that holds another bundle gets this one. Campaigns leave that to `npm run deploy`, which compares permissions first. */
  keepUp?: boolean;
}

export interface Job {
  session: Session;
  statePath: string;
  wanted: Wanted;
  bundle: Bundle;
}

/** Written before each request whose fate could not be looked up, and after each answer. */
export interface Note {
  it: Installation;
  save(patch: Partial<Installation>): void;
}

export function noteOf({ statePath }: Job, it: Installation): Note {
  const note: Note = {
    it,
    save(patch) {
      note.it = { ...note.it, ...patch };
      saveInstallation(statePath, note.it);
    },
  };
  return note;
}

/** A script project was asked for and no answer is noted. Bound projects are in no list, so only the Sheet's end settles it. */
export const isUnconfirmed = ({ sheetId, scriptAskedFor, scriptId }: Installation): boolean =>
  sheetId !== undefined && scriptAskedFor === sheetId && scriptId === undefined;
