/** Everything that a campaign holds on Google into a folder of this computer, for safekeeping and for `tonghop init --from-backup`. */
import { join } from 'node:path';
import { openFolder } from './backup/folder.ts';
import { readInstallation } from './backup/installation.ts';
import { readArguments, run, sentenceOf } from './google/arguments.ts';
import { chosenCampaigns } from './google/campaigns.ts';
import { Refused } from './google/errors.ts';
import { print, say } from './google/output.ts';
import { requireScopes, type Session, scopes, signIn } from './google/session.ts';
import { chosenInstallations, DEFAULT_STATE, type Installation } from './google/state.ts';

const usage = `npm run backup -- [--only NAME]… [--state FILE] [--out DIR] [--user NAME]
  Sheet, Form, answers, reports and script of each installation into DIR/NAME-yyyymmdd-hhmm (default DIR: .tonghop/backups).
  A backup holds personal data (who answered, lists of names, PINs): keep it where only those may look who may see the campaign.
  It opens on this computer: npx tonghop init --from-backup DIR/NAME-yyyymmdd-hhmm --dir NEW`;

const options = {
  only: { type: 'string', multiple: true },
  state: { type: 'string', default: DEFAULT_STATE },
  out: { type: 'string', default: join('.tonghop', 'backups') },
  user: { type: 'string' },
} as const;

export const main = (args: readonly string[]): Promise<void> =>
  run(async () => {
    const asked = readArguments(args, options, usage);
    // A probe is thrown away when it has told what it found: it is saved for whoever names it.
    const wanted = asked.only ? chosenInstallations(asked.state, asked.only) : chosenCampaigns(asked.state);
    const session = await signIn({ user: asked.user });
    requireScopes(session, [scopes.projects, scopes.readFiles, scopes.readAnswers]);
    const failed: string[] = [];
    for (const installation of wanted) {
      const why = await backUp(session, installation, asked.out);
      if (why !== null) failed.push(`${installation.name}: ${why}`);
    }
    if (failed.length > 0) throw new Refused(`No backup was made of\n${failed.join('\n')}`);
  });

/** Gives why there is none; of the other installations there may be one all the same. */
async function backUp(session: Session, installation: Installation, out: string): Promise<string | null> {
  const { name, sheetId } = installation;
  if (!sheetId) return 'its Sheet has not been made yet. Run npm run provision again.';
  const madeAt = inVietNam(Date.now());
  const folder = openFolder(join(out, `${name}-${madeAt.slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-')}`));
  const stop = (signal: NodeJS.Signals): void => {
    folder.discard();
    process.kill(process.pid, signal);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const manifest = await readInstallation(session, { ...installation, sheetId }, madeAt, folder);
    const place = folder.finish(manifest);
    print(place);
    for (const words of manifest.leftOut) say(`${name}: attention: ${words}`);
    say(
      `${name}: backed up. The folder holds personal data (who answered, lists of names, PINs): only you can read it (0700).`,
    );
    return null;
  } catch (error) {
    return sentenceOf(error);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    folder.discard();
  }
}

/** 2026-05-20T08:00:00+07:00 */
const inVietNam = (at: number): string => `${new Date(at + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
