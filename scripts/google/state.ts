/** What was made, by campaign: one file lists several. It holds ids and addresses, no secret. */
import { existsSync, readFileSync } from 'node:fs';
import { Refused } from './errors.ts';
import { writeWhole } from './files.ts';

export const DEFAULT_STATE = '.tonghop/provision.json';

export interface Installation {
  name: string;
  /** E-mail address of the account that made it. */
  account: string;
  /** Id of the campaign. */
  preset: string;
  title: string;
  kind?: 'campaign' | 'probe';
  sheetId?: string;
  /** Of the Sheet for which a script project was asked; without `scriptId` nobody knows whether it was made. */
  scriptAskedFor?: string;
  scriptId?: string;
  /** Hash of the bundle that HEAD was seen to hold. */
  pushed?: string;
  versionNumber?: number;
  /** Hash of the bundle that this version holds. */
  versionOf?: string;
  deploymentId?: string;
  webAppUrl?: string;
}

export interface State {
  version: 1;
  installations: Record<string, Installation>;
}

/** @throws Refused for a file that is broken or of a newer version. */
export function readState(path: string): State {
  if (!existsSync(path)) return { version: 1, installations: {} };
  let state: { version?: unknown; installations?: unknown };
  try {
    state = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(
      `The state file ${path} is broken: it is no JSON. Move it away and run: npm run provision (with the same --name); what was made is found again on Drive.`,
    );
  }
  if (typeof state?.version === 'number' && state.version > 1) {
    throw new Refused(`The state file ${path} was written by a newer version of this program. Use that one.`);
  }
  if (state?.version !== 1 || typeof state.installations !== 'object' || state.installations === null) {
    throw new Refused(`${path} is not a state file of this program. Name another one with --state FILE.`);
  }
  return state as State;
}

/** Reads anew, so that another campaign's entry is never lost. */
export function saveInstallation(path: string, installation: Installation): void {
  const state = readState(path);
  state.installations[installation.name] = installation;
  writeWhole(path, `${JSON.stringify(state, null, 2)}\n`);
}

/** `only`: names; none means all. @throws Refused for names that the file does not list, or where it lists none. */
export function chosenInstallations(path: string, only: readonly string[] = []): Installation[] {
  const { installations } = readState(path);
  const known = Object.keys(installations);
  if (known.length === 0) {
    throw new Refused(
      `${path} lists no installation. Run npm run provision first, or name another file with --state FILE.`,
    );
  }
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Refused(`${path} does not list ${unknown.join(', ')}. It lists: ${known.join(', ')}`);
  return Object.values(installations).filter(({ name }) => only.length === 0 || only.includes(name));
}

/** Whoever else is signed in would make a second one, or be refused half-way. @throws Refused. */
export function requireAccount(installation: Installation, email: string): void {
  if (installation.account === email) return;
  throw new Refused(
    `"${installation.name}" was made by ${installation.account}, but ${email} is signed in. Sign in with that account beside this one: npx clasp login --user owner\nThen add --user owner to this command.`,
  );
}
