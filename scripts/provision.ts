/** One command from a sign-in to a Sheet with its script: npm run provision. */
import { installed } from '../src/texts/install.ts';
import { menuRoot } from '../src/texts/menu.ts';
import { sheetUrl } from './google/addresses.ts';
import { readArguments, run } from './google/arguments.ts';
import { readBundle } from './google/bundle.ts';
import { confirm } from './google/confirm.ts';
import { Refused } from './google/errors.ts';
import { withLock } from './google/lock.ts';
import { print } from './google/output.ts';
import { requireScopes, scopes, signIn } from './google/session.ts';
import type { Installation } from './google/state.ts';
import { install } from './provision/install.ts';
import type { Job } from './provision/job.ts';
import { type Asked, options, understood, usage } from './provision/options.ts';
import { isDone, planOf } from './provision/plan.ts';
import { type Preset, readPresets } from './provision/presets.ts';
import { survey } from './provision/survey.ts';

async function jobOf({ name, preset, title, state, user }: Asked): Promise<Job> {
  const bundle = readBundle();
  const session = await signIn({ user });
  requireScopes(session, [scopes.files, scopes.projects, scopes.deployments]);
  return { session, bundle, statePath: state, wanted: { name, preset, title, kind: 'campaign' } };
}

/** The plan, and after it the work. */
async function provision(asked: Asked, job: Job): Promise<Installation> {
  const found = await survey(job);
  print(planOf(job, found));
  const done = isDone(job, found);
  if (!done && !asked.yes && !(await confirm('Go on?'))) throw new Refused('Nothing was made.');
  const it = await install(job, found);
  if (done) print('Everything is there: nothing was made.');
  return it;
}

const clicks = (it: Installation, presets: readonly Preset[]): string =>
  installed({
    account: it.account,
    title: it.title,
    sheet: sheetUrl(it.sheetId ?? ''),
    // Before set-up the menu has the words of the first campaign (src/flows/menu.ts).
    menuTitle: menuRoot(presets[0]?.words ?? {}),
    campaign: presets.find(({ id }) => id === it.preset)?.name ?? it.preset,
    project: `tonghop ${it.name}`,
    page: it.webAppUrl ?? '',
  });

export const main = (args: readonly string[]): Promise<void> =>
  run(async () => {
    const values = readArguments(args, options, usage);
    const presets = await readPresets();
    const asked = understood(
      values,
      presets.map(({ id }) => id),
    );
    const job = await jobOf(asked);
    if (asked.plan) {
      print(planOf(job, await survey(job)));
      return;
    }
    const it = await withLock(asked.state, () => provision(asked, job));
    print(`\n${clicks(it, presets)}`);
  });
