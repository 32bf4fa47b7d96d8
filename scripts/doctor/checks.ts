/** The list of checks: every id that `npm run doctor` may name, in the order in which they are told. */
import type { Facts } from './facts.ts';
import { formLink, formSharing, formThere, nothingPublic } from './formChecks.ts';
import {
  deployedContent,
  deploymentThere,
  driveService,
  headContent,
  manifestZone,
  projectThere,
  scopes,
  versionCount,
  webAccess,
} from './projectChecks.ts';
import { bad, unknown, type Verdict } from './seen.ts';
import { account, dataVersion, setUpDone, sheetSetting, sheetThere, triggers } from './sheetChecks.ts';

export interface Check extends Verdict {
  id: string;
}

const checks: Record<string, (facts: Facts) => Verdict> = {
  account,
  sheet: sheetThere,
  sheetLocale: sheetSetting('locale', 'vi_VN'),
  sheetZone: sheetSetting('timeZone', 'Asia/Ho_Chi_Minh'),
  project: projectThere,
  head: headContent,
  manifestZone,
  scopes,
  driveService,
  versions: versionCount,
  deployment: deploymentThere,
  deployedVersion: deployedContent,
  webAccess,
  setUp: setUpDone,
  dataVersion,
  triggers,
  form: formThere,
  formSharing,
  formLink,
  nothingPublic,
};

export const runChecks = (facts: Facts): Check[] =>
  Object.entries(checks).map(([id, check]) => ({ id, ...check(facts) }));

/** One thing is bad already, so that nothing else can be looked at. */
export function onlyBad(id: string, seen: string, todo: string): Check[] {
  const rest = (other: string): Check => ({ id: other, ...unknown(`not looked at: ${seen}`) });
  return Object.keys(checks).map((other) => (other === id ? { id, ...bad(seen, todo) } : rest(other)));
}
