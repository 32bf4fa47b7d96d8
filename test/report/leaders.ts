/** A commune with leaders: who reads the folder of reports, and what was mailed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../local/workspace.types.ts';
import { bundle, type Desk } from '../support/tonghop.ts';
import { area, commune, type Made, type Options, thon } from './stage.ts';

const units = [thon('TH01'), thon('TH02')];
export const folderName = 'Báo cáo tổng hợp (dự thảo)';

export async function desk(leaderEmail: string, options: Options = {}): Promise<Desk> {
  const made = await commune({ units, settings: { leaderEmail }, options });
  await made.submit(area('TH01', 60));
  return made;
}

/** With another bundle: Google's services as they are not meant to be. */
export function patched(made: Desk, change: (source: string) => string): Workspace {
  const file = join(made.dir, 'patched.js');
  writeFileSync(file, change(readFileSync(bundle, 'utf8')));
  return made.open({ bundle: file });
}

/** Address, role, and whether Google wrote, of the newest folder of reports that is not lost. */
export function readers(w: Workspace, name = folderName): [string, string, boolean][] {
  const folder = w
    .files()
    .filter((file) => file.name === name)
    .at(-1);
  return (folder?.permissions ?? [])
    .filter((p) => p.role !== 'owner')
    .map((p): [string, string, boolean] => [p.emailAddress ?? '', p.role, p.notified === true])
    .sort();
}

export const reports = (w: Workspace): string[] =>
  w
    .files()
    .filter((file) => file.name.startsWith('Dự thảo báo cáo lần'))
    .map((file) => file.name.slice(0, 21));

export const mails = (w: Workspace, made: Made) =>
  w
    .outbox()
    .filter(
      ({ subject }) =>
        subject.startsWith('Kính trình dự thảo ') && subject.includes(` (lần ${made.issue}, số liệu đến `),
    );

/** Drive does not let this address in, whatever is asked. */
export const refusing = (made: Desk, address: string): Workspace =>
  patched(made, (source) =>
    source.replaceAll(
      // The bundle's lines may break anywhere between two words.
      /Drive\.\s*Permissions\.\s*create\(/g,
      '((r, ...a) => {\n' +
        `if (r.emailAddress === '${address}') throw new Error('Backend Error');\n` +
        'return Drive.Permissions.create(r, ...a); })(',
    ),
  );
