/** Carries a plan out. Each step is noted when it is done; a run that is cut off is taken up by the next, which looks anew. */
import { upkeepClicks } from '../../src/texts/installUpkeep.ts';
import { hashOf } from '../google/bundle.ts';
import { Refused } from '../google/errors.ts';
import { markSheet, marks } from '../google/marks.ts';
import { makeOnce } from '../google/once.ts';
import { pushBundle } from '../google/push.ts';
import { configOf, describe, makeVersion, pageOf } from '../google/releases.ts';
import type { Session } from '../google/session.ts';
import { type Installation, saveInstallation } from '../google/state.ts';
import { contentOf, type Deployment, deploymentsOf } from '../google/versions.ts';
import type { Plan } from './plan.ts';
import type { Whole } from './situation.ts';
import type { Target } from './target.ts';

interface Done {
  /** That the leader's page runs; null when it is gone and there was no room for one. */
  versionNumber: number | null;
  webAppUrl: string;
  clicks: string[];
}

export async function carryOut(session: Session, plan: Plan, state: string): Promise<Done> {
  const { installation, target, ready, deployment } = plan.situation;
  const note = noter(state, installation);
  if (plan.push) await push(session, installation, target);
  note({ pushed: target.hash });
  if (plan.version === 'full') {
    const versionNumber = deployment?.deploymentConfig?.versionNumber ?? null;
    return { versionNumber, webAppUrl: installation.webAppUrl ?? '', clicks: plan.clicks };
  }
  const description = describe(installation.name, target.hash);
  const after = plan.situation.versions[0]?.versionNumber ?? 0;
  const versionNumber =
    ready ?? (await makeVersion(session.script, installation.scriptId, description, { absent: true, after }));
  note({ versionNumber, versionOf: target.hash });
  const page = await deploy(session, plan, versionNumber, description);
  const deploymentId = page.deploymentId ?? installation.deploymentId;
  const webAppUrl = pageOf(page);
  const isNew = deploymentId !== installation.deploymentId;
  if (isNew) await markSheet(session, installation.sheetId, marks.deployment, deploymentId);
  note({ deploymentId, webAppUrl });
  return { versionNumber, webAppUrl, clicks: [...plan.clicks, ...(isNew ? [upkeepClicks.newPage(webAppUrl)] : [])] };
}

/** Writes what is news to the state file. */
function noter(state: string, installation: Installation): (news: Partial<Installation>) => void {
  let known = installation;
  return (news) => {
    const now = { ...known, ...news };
    if (JSON.stringify(now) !== JSON.stringify(known)) saveInstallation(state, now);
    known = now;
  };
}

async function push(session: Session, installation: Whole, target: Target): Promise<void> {
  if (target.bundle) await pushBundle(session, installation, target.bundle);
  else await putBack(session.script, installation, target);
}

/** The content of a version is none of dist's, so clasp has no part in it. */
async function putBack(script: Session['script'], { scriptId, name }: Whole, { files, hash }: Target): Promise<void> {
  await script.projects.updateContent({ scriptId, requestBody: { files: [...files] } });
  if (hashOf(await contentOf(script, scriptId)) === hash) return;
  throw new Refused(
    `Google took the program, but the script project of "${name}" holds another one. Run the same command again.`,
  );
}

/** A new deployment has a new address, so one is made only where there is none. */
async function deploy(
  { script }: Session,
  { situation, deployment: step }: Plan,
  versionNumber: number,
  description: string,
): Promise<Deployment> {
  const { installation, deployment } = situation;
  const { scriptId } = installation;
  if (deployment && step === 'keep') return deployment;
  const { deployments } = script.projects;
  const config = configOf(versionNumber, description);
  if (deployment) {
    const deploymentId = deployment.deploymentId ?? installation.deploymentId;
    const requestBody = { deploymentConfig: { scriptId, ...config } };
    return (await deployments.update({ scriptId, deploymentId, requestBody })).data;
  }
  return makeOnce("the leader's page", {
    absent: true,
    look: async () =>
      (await deploymentsOf(script, scriptId)).find((one) => one.deploymentConfig?.description === description),
    make: async () => (await deployments.create({ scriptId, requestBody: config })).data,
  });
}
