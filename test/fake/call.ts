/** A checked request as the services get it, and what its sender may reach. */
import { type Answer, forbidden, GoogleError, notFound } from './answer.ts';
import type { Checked } from './checker.ts';
import type { Method } from './discovery.ts';
import type { Mask } from './fieldMask.ts';
import type { Account, DriveFile, FakeState, Grant } from './state.ts';

export interface Call {
  state: FakeState;
  method: Method;
  path: Record<string, string>;
  query: URLSearchParams;
  /** {} where nothing was sent. */
  body: Record<string, unknown>;
  media: Checked['media'];
  fields: Mask;
  grant: Grant;
  account: Account;
  /** Of the scopes that the sender has, those that open this method. */
  scopes: string[];
}

/** JSON for the body of a 200, to which `fields` is then applied; or a whole answer. */
export type Handler = (call: Call) => { json: unknown } | { answer: Answer };

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** Scopes that open a method for some files only. Those of the first line are never granted to the scripts. */
const narrow = new Set([
  ...['drive.appdata', 'drive.apps.readonly', 'drive.meet.readonly', 'drive.photos.readonly', 'drive.scripts'].map(
    scope,
  ),
  scope('drive.file'),
]);

/**
 * drive.file reaches what the same client made (developers.google.com/workspace/drive/api/guides/api-specific-auth); any
 * other scope that the method takes reaches whatever the person may see.
 */
export function reaches({ scopes, grant }: Call, file: DriveFile): boolean {
  if (scopes.some((each) => !narrow.has(each))) return true;
  return scopes.includes(scope('drive.file')) && file.madeBy === grant.clientId;
}

export type Right = 'owner' | 'edit' | 'view' | null;

/** Of a person, whatever the app. Permission to answer a Form is none to open it. */
export function rightOf(file: DriveFile, email: string): Right {
  const roles = file.permissions
    .filter((each) => each.view === undefined && (each.emailAddress === email || each.type === 'anyone'))
    .map(({ role }) => role);
  if (roles.includes('owner')) return 'owner';
  if (roles.includes('writer')) return 'edit';
  return roles.length > 0 ? 'view' : null;
}

/** The file for reading; a file that may not be seen is one that is not there. */
export function fileFor(call: Call, id: string, missing: () => GoogleError = notFound): DriveFile {
  const file = call.state.files[id];
  if (!file || !rightOf(file, call.grant.email) || !reaches(call, file)) throw missing();
  return file;
}

export function editable(call: Call, file: DriveFile, refused: () => GoogleError = forbidden): void {
  const right = rightOf(file, call.grant.email);
  if (right !== 'owner' && right !== 'edit') throw refused();
}

export const iso = (ms: number): string => new Date(ms).toISOString();

/** A page of a list: `pageSize` and `pageToken` of the query, never more than the state allows. */
export function page<T>(call: Call, items: readonly T[], usual: number): { items: T[]; nextPageToken?: string } {
  const asked = Number(call.query.get('pageSize') ?? usual) || usual;
  const size = Math.min(asked, call.state.pageSize);
  const token = call.query.get('pageToken');
  const from = token ? Number(Buffer.from(token, 'base64url').toString().replace('from ', '')) : 0;
  if (!Number.isInteger(from))
    throw new GoogleError(400, 'Invalid Value', { reason: 'invalid', location: 'pageToken' });
  const next = from + size;
  const nextPageToken = Buffer.from(`from ${next}`).toString('base64url');
  return { items: items.slice(from, next), ...(next < items.length ? { nextPageToken } : {}) };
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
