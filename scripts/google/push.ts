/** The bundle into a script project, by clasp; whether it got there is read, since clasp ends with 0 also when it skipped the push. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { type Bundle, sameContent } from './bundle.ts';
import { Refused } from './errors.ts';
import { writeWhole } from './files.ts';
import type { Session } from './session.ts';
import { contentOf } from './versions.ts';

const TIMEOUT_MS = 180_000;

export const claspProject = (name: string): string => `.clasp.${name}.json`;

/** Read by clasp: `npx clasp -P .clasp.NAME.json …` works for whoever wants to look. */
export function writeClaspProject(name: string, scriptId: string, sheetId?: string): void {
  const parent = sheetId === undefined ? {} : { parentId: [sheetId] };
  writeWhole(claspProject(name), `${JSON.stringify({ scriptId, rootDir: 'dist', ...parent }, null, 2)}\n`);
}

/** What clasp said, for the message should the push not arrive. Its exit status means nothing. */
function runClasp(session: Session, name: string): Promise<string> {
  const clasp = createRequire(import.meta.url).resolve('@google/clasp');
  const user = session.user === undefined ? [] : ['-u', session.user];
  const args = [clasp, '-P', claspProject(name), ...user, 'push', '--force', '--json'];
  // A list of ignored files that the person has set for other work must not decide what is pushed here.
  const { clasp_config_ignore: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: TIMEOUT_MS });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', reject).on('close', () => resolve(session.client.redact(said.trim())));
  });
}

const lastLines = (text: string): string => text.split('\n').slice(-3).join('\n').slice(-600);

/**
 * `pushed`: false where HEAD held the bundle already. `dist` is what clasp reads, `bundle` what was read of it.
 * @throws Refused when HEAD differs from the bundle after two tries.
 */
export async function pushBundle(
  session: Session,
  { name, scriptId, sheetId }: { name: string; scriptId: string; sheetId?: string },
  bundle: Bundle,
): Promise<{ pushed: boolean }> {
  writeClaspProject(name, scriptId, sheetId);
  if (sameContent(await contentOf(session.script, scriptId), bundle)) return { pushed: false };
  let said = '';
  for (let attempt = 0; attempt < 2; attempt++) {
    said = await runClasp(session, name);
    if (sameContent(await contentOf(session.script, scriptId), bundle)) return { pushed: true };
  }
  throw new Refused(
    `clasp ended, but the script project of "${name}" does not hold the bundle (${scriptId}). Look for a .claspignore in this folder, then run the same command again.${said === '' ? '' : `\nclasp said:\n${lastLines(said)}`}`,
  );
}
