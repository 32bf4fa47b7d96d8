/** The installations that commands for every day work on. */
import { Refused } from './errors.ts';
import { chosenInstallations, type Installation } from './state.ts';

/** Without probes, which are run once and thrown away. @throws Refused where none is left. */
export function chosenCampaigns(path: string, only: readonly string[] = []): Installation[] {
  const campaigns = chosenInstallations(path, only).filter(({ kind }) => kind !== 'probe');
  if (campaigns.length > 0) return campaigns;
  throw new Refused(`${path} lists probes only. Run npm run provision first, or name another file with --state FILE.`);
}
