/** Is it well? Looks at each installation from outside and changes nothing. `npm run doctor -- --help`. */
import { type Check, onlyBad, runChecks } from './doctor/checks.ts';
import { gather } from './doctor/facts.ts';
import { tell } from './doctor/tell.ts';
import { readArguments, run } from './google/arguments.ts';
import { type Bundle, readBundle } from './google/bundle.ts';
import { chosenCampaigns } from './google/campaigns.ts';
import { print } from './google/output.ts';
import { requireScopes, type Session, scopes, signIn } from './google/session.ts';
import { DEFAULT_STATE, type Installation, sameAccount } from './google/state.ts';

const usage = `Usage: npm run doctor -- [--only NAME]… [--state FILE] [--json] [--user NAME]

Looks at each installation of the state file and changes nothing. Exit 0 when nothing is bad.
  --only NAME   this installation; may be given several times
  --state FILE  the state file (${DEFAULT_STATE})
  --json        the checks as JSON on stdout
  --user NAME   clasp's name of the sign-in (default)`;

interface Examined {
  name: string;
  title: string;
  checks: Check[];
}

export const main = (args: string[]): Promise<void> => run(() => doctor(args));

async function doctor(args: string[]): Promise<void> {
  const options = {
    only: { type: 'string', multiple: true },
    state: { type: 'string', default: DEFAULT_STATE },
    json: { type: 'boolean', default: false },
    user: { type: 'string' },
  } as const;
  const { only, state, json, user } = readArguments(args, options, usage);
  const installations = chosenCampaigns(state, only);
  const bundle = readBundle();
  const session = await signIn({ user });
  requireScopes(session, [scopes.files, scopes.metadata, scopes.projects, scopes.deployments]);
  const examined: Examined[] = [];
  for (const installation of installations) {
    const checks = await examine(session, installation, bundle);
    examined.push({ name: installation.name, title: installation.title, checks });
  }
  if (json) print(JSON.stringify(examined, null, 2));
  else tell(examined, print);
  if (examined.some(({ checks }) => checks.some(({ status }) => status === 'bad'))) process.exitCode = 1;
}

async function examine(session: Session, installation: Installation, bundle: Bundle): Promise<Check[]> {
  const { account, sheetId, name } = installation;
  if (!sameAccount(account, session.email))
    return onlyBad(
      'account',
      `${session.email} is signed in, but the installation belongs to ${account}`,
      'Sign in with that account beside this one (npx clasp login --user owner) and add --user owner.',
    );
  if (!sheetId)
    return onlyBad('sheet', 'the state file names no Sheet', `npm run provision -- --name ${name} … goes on.`);
  return runChecks(await gather(session, installation, bundle, sheetId));
}
