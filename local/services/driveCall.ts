import { GoogleError, type Host, NotImitated } from '../host.ts';
import { type FileRecord, loadFile, ownedBy } from './files.ts';

/** What calls of the advanced Drive service have in common. */
export type Options = Record<string, unknown>;

/** Google's words around the words of the API itself: 'API call to drive.x.y failed with error: …'. */
export const failed = (call: string, why: string): GoogleError =>
  new GoogleError(`API call to ${call} failed with error: ${why}`);

/**
 * Scope drive.file reaches what this script made, each account its own grant: of another account's files Drive says what it says of
 * files that are not there.
 */
export function record(host: Host, id: unknown, call: string): FileRecord {
  const file = loadFile(host.db, String(id));
  if (!file || !ownedBy(file, host.owner)) throw failed(call, `File not found: ${id}.`);
  return file;
}

/** A misspelt key would be ignored by Google; here it is named. */
export function refuseStrange(member: string, given: Options, known: readonly string[]): void {
  for (const key of Object.keys(given)) if (!known.includes(key)) throw new NotImitated(`${member} ${key}`);
}

/** `fields` as a plain list; without it the few fields that v3 returns by itself (Drive guide 'Return specific fields'). */
export function pick(member: string, fields: unknown, usual: readonly string[], whole: Options): Options {
  const names = fields === undefined ? usual : String(fields).split(',');
  const strange = names.find((name) => !Object.hasOwn(whole, name));
  if (strange !== undefined) throw new NotImitated(`${member} fields "${strange}"`);
  return Object.fromEntries(names.map((name) => [name, whole[name]]));
}
