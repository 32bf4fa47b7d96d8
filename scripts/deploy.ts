/** A new bundle, or an older version, into installations that are there already. `npm run deploy -- --help`. */
import { carryOut } from './deploy/carryOut.ts';
import { isIdle, type Plan, planOf } from './deploy/plan.ts';
import { requireWhole, situationOf } from './deploy/situation.ts';
import { ofBundle, type Target } from './deploy/target.ts';
import { type Result, tellPlan, tellResults } from './deploy/tell.ts';
import { readArguments, run, sentenceOf } from './google/arguments.ts';
import { readBundle } from './google/bundle.ts';
import { chosenCampaigns } from './google/campaigns.ts';
import { confirm } from './google/confirm.ts';
import { UsageError } from './google/errors.ts';
import { withLock } from './google/lock.ts';
import { print, say } from './google/output.ts';
import { requireScopes, type Session, scopes, signIn } from './google/session.ts';
import { DEFAULT_STATE, type Installation } from './google/state.ts';

const usage = `Usage: npm run deploy -- [--only NAME]… [--state FILE] [--plan] [--yes] [--rollback N] [--json] [--user NAME]

Brings the bundle of dist into the installations of the state file. Nothing is done where it runs already.
  --only NAME   this installation; may be given several times
  --state FILE  the state file (${DEFAULT_STATE})
  --plan        only tells what would be done
  --yes         asks nothing
  --rollback N  goes back to version N of one installation; no version is made
  --json        the results as JSON on stdout
  --user NAME   clasp's name of the sign-in (default)`;

export const main = (args: string[]): Promise<void> => run(() => deploy(args));

interface Options {
  only?: string[];
  state: string;
  plan: boolean;
  yes: boolean;
  json: boolean;
  user?: string;
}

async function deploy(args: string[]): Promise<void> {
  const described = {
    only: { type: 'string', multiple: true },
    state: { type: 'string', default: DEFAULT_STATE },
    plan: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    rollback: { type: 'string' },
    json: { type: 'boolean', default: false },
    user: { type: 'string' },
  } as const;
  const { rollback, ...options } = readArguments(args, described, usage);
  // The state file is read where nobody else can change it.
  const work = async () => {
    const installations = chosenCampaigns(options.state, options.only);
    const wanted = rollback === undefined ? ofBundle(readBundle()) : versionNumber(rollback, installations);
    const session = await signIn({ user: options.user });
    requireScopes(session, [scopes.files, scopes.projects, scopes.deployments]);
    await deployAll(session, options, installations, wanted);
  };
  await (options.plan ? work() : withLock(options.state, work));
}

function versionNumber(text: string, installations: readonly Installation[]): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`--rollback wants the number of a version, not "${text}".\n\n${usage}`);
  if (installations.length > 1)
    throw new UsageError('--rollback means one installation, since each counts its own versions: name it with --only.');
  return Number(text);
}

async function deployAll(
  session: Session,
  options: Options,
  installations: readonly Installation[],
  wanted: Target | number,
): Promise<void> {
  const planned: (Plan | Result)[] = [];
  for (const installation of installations) {
    const plan = await tried(installation, async () =>
      planOf(await situationOf(session, requireWhole(installation, session.email), wanted)),
    );
    planned.push(plan);
    tellPlan(installation, plan, options.json ? say : print);
  }
  const plans = planned.filter((plan) => 'situation' in plan);
  const wait = options.plan || plans.every(isIdle);
  if (!wait && !options.yes && !(await confirm('Go on?'))) {
    say('Nothing was changed.');
    process.exitCode = 1;
    return;
  }
  const results: Result[] = [];
  for (const plan of planned) results.push('situation' in plan ? await resultOf(session, plan, options) : plan);
  if (options.json) print(JSON.stringify(results, null, 2));
  else tellResults(results, print);
  if (results.some(({ result }) => result === 'failed')) process.exitCode = 1;
}

async function resultOf(session: Session, plan: Plan, options: Options): Promise<Result> {
  const { installation, deployment } = plan.situation;
  const { name, webAppUrl = '' } = installation;
  const result = resultWord(plan, options.plan);
  if (!options.plan)
    return tried(installation, async () => ({ name, result, ...(await carryOut(session, plan, options.state)) }));
  return {
    name,
    result,
    versionNumber: deployment?.deploymentConfig?.versionNumber ?? null,
    webAppUrl,
    clicks: plan.clicks,
  };
}

function resultWord(plan: Plan, planOnly: boolean): Result['result'] {
  if (plan.version === 'full') return 'page kept';
  if (isIdle(plan)) return 'unchanged';
  return planOnly ? 'planned' : 'done';
}

/** One that fails does not keep the others. */
async function tried<T>({ name }: Installation, work: () => Promise<T>): Promise<T | Result> {
  try {
    return await work();
  } catch (error) {
    return { name, result: 'failed', why: sentenceOf(error), clicks: [] };
  }
}
