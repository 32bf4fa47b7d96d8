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

/** What commands call an installation; it stands in names of files and in queries. */
export const isName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,39}$/.test(name);

const isId = (value: unknown): boolean => typeof value === 'string' && /^[\w-]+$/.test(value);
const isText = (value: unknown): boolean => typeof value === 'string';

/** Each field as it may be when it is there; whoever edits the file by hand mistakes one for another. */
const fields: Record<Exclude<keyof Installation, 'name'>, (value: unknown) => boolean> = {
  account: isText,
  preset: isText,
  title: isText,
  kind: (value) => value === 'campaign' || value === 'probe',
  sheetId: isId,
  scriptAskedFor: isId,
  scriptId: isId,
  pushed: isText,
  versionNumber: (value) => Number.isInteger(value),
  versionOf: isText,
  deploymentId: isId,
  webAppUrl: (value) => typeof value === 'string' && value.startsWith('https://'),
};
const always = ['account', 'preset', 'title'];

/** Gives what is wrong with an entry; undefined: nothing. */
function faultOf(name: string, entry: unknown): string | undefined {
  if (!isName(name)) return 'the name';
  if (typeof entry !== 'object' || entry === null) return 'all of it';
  const found = entry as Record<string, unknown>;
  if (found.name !== name) return 'name';
  return Object.entries(fields).find(([key, fits]) =>
    found[key] === undefined ? always.includes(key) : !fits(found[key]),
  )?.[0];
}

/** @throws Refused for a file that is broken or of a newer version. */
export function readState(path: string): State {
  if (!existsSync(path)) return { version: 1, installations: Object.create(null) };
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
  const listed = state?.installations;
  if (state?.version !== 1 || typeof listed !== 'object' || listed === null || Array.isArray(listed)) {
    throw new Refused(`${path} is not a state file of this program. Name another one with --state FILE.`);
  }
  for (const [name, entry] of Object.entries(listed)) {
    const fault = faultOf(name, entry);
    if (fault === undefined) continue;
    throw new Refused(
      `The state file ${path} is not as this program wrote it: the entry "${name}" (${fault}). Put it right, or take the entry out and run: npm run provision (with the same --name); what was made is found again on Drive.`,
    );
  }
  // A name may be that of something which every object has.
  return { version: 1, installations: Object.assign(Object.create(null), listed) };
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

/** Google writes addresses as they were typed once. */
export const sameAccount = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whoever else is signed in would make a second one, or be refused half-way. @throws Refused. */
export function requireAccount(installation: Installation, email: string): void {
  if (sameAccount(installation.account, email)) return;
  throw new Refused(
    `"${installation.name}" was made by ${installation.account}, but ${email} is signed in. Sign in with that account beside this one: npx clasp login --user owner\nThen add --user owner to this command.`,
  );
}
