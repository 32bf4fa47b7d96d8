/** Asks Google, in a Sheet of its own, what the project only assumes of it. `npm run probe -- --help`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { menuRoot } from '../src/texts/menu.ts';
import { type ProbeSheet, probeCleanUp, probeClicks, probeClicksLeft, probeTitle } from '../src/texts/probeInstall.ts';
import { sheetUrl } from './google/addresses.ts';
import { readArguments, run } from './google/arguments.ts';
import { readBundle } from './google/bundle.ts';
import { confirm } from './google/confirm.ts';
import { Refused } from './google/errors.ts';
import { writeWhole } from './google/files.ts';
import { withLock } from './google/lock.ts';
import { print } from './google/output.ts';
import { loginCommand } from './google/refusals.ts';
import { requireScopes, type Session, scopes, signIn } from './google/session.ts';
import { DEFAULT_STATE, type Installation, readState, requireAccount } from './google/state.ts';
import { fromOutside } from './probe/assumptions.ts';
import type { Facts } from './probe/classes.ts';
import { compare } from './probe/compare.ts';
import { factsOf } from './probe/facts.ts';
import { type Raw, stages } from './probe/raw.ts';
import { outsideFacts, readTab } from './probe/read.ts';
import { tellComparison } from './probe/tell.ts';
import { install } from './provision/install.ts';
import type { Job } from './provision/job.ts';
import { planOf } from './provision/plan.ts';
import { readPresets } from './provision/presets.ts';
import { survey } from './provision/survey.ts';

const NAME = 'do-nen-tang';
const RESULT = join('.tonghop', 'probe.json');
/** What the local runtime answers to the same questions. */
const ASSUMED = join('local', 'probe.json');

const usage = `Usage: npm run probe [-- --yes] [--state FILE] [--user NAME]

Run for the first time it makes a Sheet and says what to click there. Run again it reads what Google answered, writes ${RESULT}
and says which assumptions of this project Google contradicts. Exit 0: made, or all answered and nothing contradicted.
  --yes         asks nothing before it makes the Sheet
  --state FILE  the state file (${DEFAULT_STATE})
  --user NAME   clasp's name of the sign-in (default)`;

const options = {
  yes: { type: 'boolean', default: false },
  state: { type: 'string', default: DEFAULT_STATE },
  user: { type: 'string' },
} as const;

export const main = (args: readonly string[]): Promise<void> =>
  run(async () => {
    const { yes, state, user } = readArguments(args, options, usage);
    if (!existsSync(ASSUMED))
      throw new Refused(`${ASSUMED} is not there. Run this command in the folder of the project.`);
    const session = await signIn({ user });
    requireScopes(session, [scopes.files, scopes.projects, scopes.deployments]);
    await withLock(state, () => probe(session, state, yes));
  });

async function probe(session: Session, state: string, yes: boolean): Promise<void> {
  const noted = readState(state).installations[NAME];
  if (noted) requireAccount(noted, session.email);
  const done = noted?.deploymentId !== undefined && noted.sheetId !== undefined;
  const raw = done ? await readTab(session, noted.sheetId ?? '') : null;
  if (raw) {
    await gather(session, raw, await sheetOf(session, noted as Installation));
    return;
  }
  const it = await provision(session, state, yes);
  print(`\n${probeClicks(await sheetOf(session, it))}`);
  if (done) throw new Refused('The probe has not been started in its Sheet yet: what to click stands above.');
}

/** The Sheet, its script and the page are those of a campaign; the mark makes it a probe. */
async function provision(session: Session, statePath: string, yes: boolean): Promise<Installation> {
  const wanted = { name: NAME, preset: 'probe', title: probeTitle, kind: 'probe', keepUp: true } as const;
  const job: Job = { session, statePath, wanted, bundle: readBundle() };
  const found = await survey(job);
  print(planOf(job, found));
  if (!found.finished && !yes && !(await confirm('Go on?'))) throw new Refused('Nothing was made.');
  return install(job, found);
}

async function sheetOf({ email }: Session, { sheetId }: Installation): Promise<ProbeSheet> {
  const [first] = await readPresets();
  const menuTitle = menuRoot(first?.words ?? {});
  return { account: email, sheet: sheetUrl(sheetId ?? ''), menuTitle, project: `tonghop ${NAME}` };
}

async function gather(session: Session, raw: Raw, sheet: ProbeSheet): Promise<void> {
  const assumed = { ...(JSON.parse(readFileSync(ASSUMED, 'utf8')) as Facts), ...fromOutside };
  const facts = { ...factsOf(raw), ...(await outsideFacts(session, raw)) };
  const comparison = compare(facts, assumed);
  const missing = stages.filter((stage) => !raw.answers[stage]);
  writeWhole(RESULT, `${JSON.stringify({ version: 1, missing, facts, comparison }, null, 2)}\n`);
  print(tellComparison(comparison));
  if (!session.scopes.has(scopes.readAnswers))
    print(`For what the Forms API says of the answers: ${loginCommand(session.user, [scopes.readAnswers])}`);
  print(`\n${missing.length > 0 ? probeClicksLeft(sheet, missing) : probeCleanUp(sheet)}`);
  if (comparison.contradicted.length > 0)
    throw new Refused(
      `Google contradicts ${comparison.contradicted.length} assumptions of this project. All of it: ${RESULT}`,
    );
  if (missing.length > 0) throw new Refused(`The probe is half done. What there is: ${RESULT}`);
}
