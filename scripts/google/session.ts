/** Who works: clasp's own sign-in, so that one consent serves clasp and our calls. */
import { chmodSync, lstatSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { drive, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { forms, type forms_v1 } from 'googleapis/build/src/apis/forms/index.js';
import { script, type script_v1 } from 'googleapis/build/src/apis/script/index.js';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Credentials, GoogleClient } from './client.ts';
import { Refused } from './errors.ts';
import { say } from './output.ts';
import { loginCommand } from './refusals.ts';

export interface Session {
  client: GoogleClient;
  /** The account that is signed in. */
  email: string;
  /** Granted ones, as whole addresses. A person may untick some on Google's page. */
  scopes: ReadonlySet<string>;
  /** clasp's key of this sign-in, as given. */
  user?: string;
  drive: drive_v3.Drive;
  sheets: sheets_v4.Sheets;
  script: script_v1.Script;
  forms: forms_v1.Forms;
}

/** As clasp finds it (its auth/auth.js). */
const credentialsFile = (): string => resolve(process.env.clasp_config_auth ?? join(homedir(), '.clasprc.json'));

interface Stored {
  type?: string;
  client_id?: string;
  client_secret?: string;
  refresh_token?: string;
}

/** Refuses a symlink, as clasp does; takes the file from other accounts of the computer where it was open to them. */
function guarded(path: string, user: string | undefined): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Refused(`Nobody is signed in: ${path} is not there. Run: ${loginCommand(user)}`);
  if (stat.isSymbolicLink()) {
    throw new Refused(
      `${path} is a symbolic link, which clasp does not take either. Remove it and run: ${loginCommand(user)}`,
    );
  }
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
    chmodSync(path, 0o600);
    say(`${path} could be read by other accounts of this computer: it is now yours alone (0600).`);
  }
  return readFileSync(path, 'utf8');
}

/** @throws Refused without a word of the file's content. */
function readCredentials(user: string | undefined): Credentials {
  const path = credentialsFile();
  const text = guarded(path, user);
  let file: { tokens?: Record<string, Stored | undefined> };
  try {
    file = JSON.parse(text);
  } catch {
    throw new Refused(`${path} is broken: it is no JSON. Remove it and run: ${loginCommand(user)}`);
  }
  const stored = file?.tokens?.[user ?? 'default'];
  if (!stored) {
    const known = Object.keys(file?.tokens ?? {});
    const others = known.length > 0 ? ` It holds: ${known.join(', ')} (choose one with --user).` : '';
    throw new Refused(`${path} holds no sign-in named ${user ?? 'default'}.${others} Run: ${loginCommand(user)}`);
  }
  const { type, client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken } = stored;
  // A service account cannot use the Apps Script API: https://developers.google.com/apps-script/guides/rest
  if (type !== 'authorized_user' || !clientId || !clientSecret || !refreshToken) {
    throw new Refused(`The sign-in in ${path} is not that of a person, or incomplete. Run: ${loginCommand(user)}`);
  }
  return { clientId, clientSecret, refreshToken, user };
}

/** Always asks for a fresh token, because that answer alone tells what was granted. Two requests. */
export async function signIn({ user }: { user?: string } = {}): Promise<Session> {
  const client = new GoogleClient(readCredentials(user));
  const { credentials } = await client.refreshAccessToken();
  const session: Session = {
    client,
    email: '',
    scopes: new Set((credentials.scope ?? '').split(' ').filter((scope) => scope !== '')),
    user,
    drive: drive({ version: 'v3', auth: client }),
    sheets: sheets({ version: 'v4', auth: client }),
    script: script({ version: 'v1', auth: client }),
    forms: forms({ version: 'v1', auth: client }),
  };
  const { data } = await session.drive.about.get({ fields: 'user(emailAddress)' });
  session.email = data.user?.emailAddress ?? '';
  if (session.email === '') throw new Refused('Google does not say whose sign-in this is. Run the same command again.');
  client.account = session.email;
  return session;
}

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** clasp's scopes that the scripts rest on: whoever ran `clasp login` and ticked every box has them. */
export const scopes = {
  files: scope('drive.file'),
  projects: scope('script.projects'),
  deployments: scope('script.deployments'),
  /** Of files that the script made: its Form, its folders. */
  metadata: scope('drive.metadata.readonly'),
  /** Not among clasp's own. */
  readFiles: scope('drive.readonly'),
  readAnswers: scope('forms.responses.readonly'),
} as const;

/** A wider grant does for a narrower one. */
const wider: Record<string, readonly string[]> = {
  [scopes.files]: [scope('drive')],
  [scopes.readFiles]: [scope('drive')],
  [scopes.metadata]: [scope('drive'), scope('drive.readonly')],
};

const clasps: ReadonlySet<string> = new Set([scopes.files, scopes.projects, scopes.deployments, scopes.metadata]);

/** @throws Refused with the exact command that grants what is missing. */
export function requireScopes(session: Session, wanted: readonly string[]): void {
  const granted = (name: string): boolean => session.scopes.has(name);
  const missing = wanted.filter((name) => !granted(name) && !(wider[name] ?? []).some(granted));
  if (missing.length === 0) return;
  const extra = wanted.filter((name) => !clasps.has(name));
  throw new Refused(
    `The sign-in of ${session.email} lacks what this command needs: ${missing.join(', ')}\nRun: ${loginCommand(session.user, extra)}\nTick every box on Google's page, then run the same command again.`,
  );
}
