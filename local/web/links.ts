/**
 * Where Google's addresses lie in this workspace. Scripts write links for Google into mails and documents; here they are followed
 * without leaving the machine.
 */
import type { Workspace } from '../workspace.types.ts';

/** `path`: in the workspace. */
type Destination = { path: string } | { outside: URL } | { unknownShort: URL } | 'malformed';

type Known = Pick<Workspace, 'files' | 'longUrl'>;

/** Somebody in an organisation may have `/a/its.name` in every address, somebody with two accounts `/u/1`. */
const ORGANISATION = String.raw`(?:/a/[\w.-]+)?`;
const ACCOUNT = String.raw`(?:/u/\d+)?`;
const shape = (app: string, rest: string): RegExp => new RegExp(`^${ORGANISATION}/${app}${ACCOUNT}/${rest}(?:/|$)`);

type Place = (url: URL, id: string, known: Known) => string | null;

const inDrive = (id: string, { files }: Known): boolean => files().some((file) => file.id === id);

const places: readonly [host: string, path: RegExp, place: Place][] = [
  ['docs.google.com', shape('forms', 'd/e/([\\w-]+)'), (url, id) => `/form/d/e/${id}/viewform${url.search}`],
  ['docs.google.com', shape('forms', 'd/([\\w-]+)'), (_, id, known) => (inDrive(id, known) ? '/form' : null)],
  ['docs.google.com', shape('document', 'd/([\\w-]+)'), (_, id) => `/documents/${id}`],
  ['docs.google.com', shape('spreadsheets', 'd/([\\w-]+)'), (_, id, known) => (inDrive(id, known) ? '/sheet' : null)],
  ['drive.google.com', shape('drive', 'folders/([\\w-]+)'), (_, id) => `/documents?folder=${id}`],
  ['drive.google.com', shape('file', 'd/([\\w-]+)'), (_, id) => `/documents/${id}`],
  [
    'script.google.com',
    /^(?:\/a)?\/macros(?:\/[\w.-]+\.[\w-]+)?\/s\/([\w-]+)\/(?:exec|dev)$/,
    (url) => `/app${url.search}`,
  ],
];

function parsed(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function inWorkspace(url: URL, known: Known): string | null {
  for (const [host, path, place] of places) {
    const found = url.host === host ? path.exec(url.pathname) : null;
    if (found) return place(url, found[1] as string, known);
  }
  return null;
}

export function destinationOf(address: string, known: Known): Destination {
  const url = parsed(address);
  if (!url) return 'malformed';
  if (url.host !== 'forms.gle') {
    const path = inWorkspace(url, known);
    return path === null ? { outside: url } : { path };
  }
  const long = parsed(known.longUrl(`https://forms.gle${url.pathname}`) ?? '');
  const path = long && inWorkspace(long, known);
  return path ? { path } : { unknownShort: url };
}
