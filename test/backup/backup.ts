/** `npm run backup` on what the imitated Google holds of a workspace, and `tonghop init` on what it saved. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatInstant } from '../../local/cli/time.ts';
import type { Fake } from '../fake/fake.ts';
import { fromWorkspace } from '../fake/fromWorkspace.ts';
import { newPlace, type Place, type Ran, runScript } from '../fake/run.ts';
import { addGrant, claspScopes, emptyState } from '../fake/state.ts';
import { Desk } from '../support/tonghop.ts';

export const owner = 'dieuphoi@mau.example';
export const extraScopes = ['drive.readonly', 'forms.responses.readonly'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);

export interface Backup {
  place: Place;
  ran: Ran;
  /** What the script printed: the folder, whole; '' where it made none. */
  dir: string;
}

/** The state of `fake` is that of this one campaign afterwards. */
export function prepare(fake: Fake, desk: Desk, preset: string, scopes: readonly string[] = extraScopes): Place {
  // Lists come in pages.
  fake.reset({ ...emptyState(), pageSize: 3 });
  const grant = addGrant(fake.state, owner, { scopes: [...claspScopes, ...scopes] });
  const installation = fromWorkspace(fake.state, join(desk.dir, 'w'), { name: 'xa-mau', preset });
  const place = newPlace({ default: grant });
  mkdirSync(join(place.cwd, '.tonghop'));
  const state = { version: 1, installations: { [installation.name]: installation } };
  writeFileSync(join(place.cwd, '.tonghop', 'provision.json'), JSON.stringify(state));
  return place;
}

export async function run(fake: Fake, place: Place, ...args: string[]): Promise<Backup> {
  const ran = await runScript('backup', args, { fake, ...place });
  const printed = ran.stdout.trim();
  return { place, ran, dir: printed === '' ? '' : join(place.cwd, printed) };
}

export const backUp = (fake: Fake, desk: Desk, preset: string): Promise<Backup> =>
  run(fake, prepare(fake, desk, preset));

/** A desk with what was saved. `now`: where its clock stands, ms. */
export async function restored(dir: string, now: number): Promise<Desk> {
  const desk = new Desk();
  const ran = await desk.run('init', '--from-backup', dir, '--now', formatInstant(now));
  if (ran.code !== 0) throw new Error(`init --from-backup: exit ${ran.code}: ${ran.err}`);
  return desk;
}
