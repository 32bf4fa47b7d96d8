/** What will be made and what is there already, before anything is. */
import { editorUrl, sheetUrl } from '../google/addresses.ts';
import type { Bundle } from '../google/bundle.ts';
import { claspProject } from '../google/push.ts';
import { isUnconfirmed, type Job } from './job.ts';
import type { Survey } from './survey.ts';

const bundleName = ({ version, dataVersion, hash }: Bundle): string =>
  `${version === '' ? 'the bundle' : `tonghop ${version}, data ${dataVersion}`} (${hash})`;

function sheetLine({ wanted }: Job, { it, sheet }: Survey): string {
  if (isUnconfirmed(it)) {
    return `moved to the trash and made anew, since nobody knows whether its script project was made: ${sheetUrl(it.sheetId ?? '')}`;
  }
  return sheet ? `there: ${sheetUrl(sheet.id)}` : `to be made: "${wanted.title}", vi_VN, Asia/Ho_Chi_Minh`;
}

function contentLine({ bundle, wanted }: Job, { same, finished }: Survey): string {
  if (same) return `there: ${bundleName(bundle)}`;
  if (finished && !wanted.keepUp)
    return `left as it is, although dist holds another: npm run deploy -- --only ${wanted.name}`;
  return `to be pushed: ${bundleName(bundle)}`;
}

function pageLine({ wanted }: Job, { it, same, deployment, finished }: Survey): string {
  if (!deployment) return 'to be deployed, as a new version of the script';
  const there = it.webAppUrl ?? deployment.deploymentId;
  return same || (finished && !wanted.keepUp) ? `there: ${there}` : `to be updated: ${there}`;
}

/** Lines for the terminal. */
export function planOf(job: Job, found: Survey): string {
  const { session, wanted, statePath } = job;
  const { it, listed } = found;
  const rows = {
    account: session.email,
    campaign: wanted.preset,
    Sheet: sheetLine(job, found),
    'script project': it.scriptId
      ? `there: ${editorUrl(it.scriptId)}`
      : `to be made: "tonghop ${wanted.name}", bound to the Sheet`,
    content: contentLine(job, found),
    "leader's page": pageLine(job, found),
    'state file': `${statePath} ${listed ? 'lists it' : 'does not list it yet'}; clasp's own: ${claspProject(wanted.name)}`,
    'left to you': 'set-up with its permissions and triggers: told at the end',
  };
  const lines = Object.entries(rows).map(([what, line]) => `  ${what.padEnd(16)}${line}`);
  return [`Plan for "${wanted.name}"`, ...lines].join('\n');
}

/** Nothing is left to be made, whatever the answer. */
export const isDone = ({ wanted }: Job, { finished, same, listed }: Survey): boolean =>
  finished && listed && (same === true || !wanted.keepUp);
