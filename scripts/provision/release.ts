/** The leader's page: a version of the script, and the one deployment that shows it. */
import { editorUrl } from '../google/addresses.ts';
import { Refused } from '../google/errors.ts';
import { makeOnce, told } from '../google/once.ts';
import { say } from '../google/output.ts';
import { configOf, describe, makeVersion, pageOf } from '../google/releases.ts';
import { deploymentsOf, manyVersions, mostVersions } from '../google/versions.ts';
import type { Job, Note } from './job.ts';
import { deploymentOf } from './survey.ts';

const toClear = (scriptId: string): string =>
  `Open ${editorUrl(scriptId)}, the clock on the left (Project History), and delete old versions there.`;

/** @throws Refused before Google would refuse. */
function requireRoom(count: number, scriptId: string): void {
  if (count >= mostVersions) {
    throw new Refused(
      `The script project holds ${count} versions, and Google allows ${mostVersions}. ${toClear(scriptId)} Then run the same command again.`,
    );
  }
  if (count >= manyVersions) say(`  ${count} of ${mostVersions} versions are used. ${toClear(scriptId)}`);
}

async function ensureVersion({ session, wanted, bundle }: Job, note: Note, scriptId: string): Promise<number> {
  const { versionNumber, versionOf } = note.it;
  if (versionNumber !== undefined && versionOf === bundle.hash) return versionNumber;
  const room = (count: number): void => requireRoom(count, scriptId);
  const made = await makeVersion(session.script, scriptId, describe(wanted.name, bundle.hash), { room });
  note.save({ versionNumber: made, versionOf: bundle.hash });
  return made;
}

/** Made once and then updated, so that the page keeps its address. */
export async function ensureRelease(job: Job, note: Note, scriptId: string): Promise<void> {
  const { session, wanted, bundle } = job;
  const { deployments } = session.script.projects;
  const versionNumber = await ensureVersion(job, note, scriptId);
  const config = configOf(versionNumber, describe(wanted.name, bundle.hash));
  let page = await makeOnce("the leader's page", {
    look: async () => deploymentOf(await deploymentsOf(session.script, scriptId), note.it),
    make: async () => {
      if (note.it.deploymentId !== undefined) {
        say("  the deployment of the leader's page was archived: its address will be a new one");
        note.save({ deploymentId: undefined, webAppUrl: undefined });
      }
      return (await deployments.create({ scriptId, requestBody: config })).data;
    },
  });
  const deploymentId = told(page.deploymentId, "the leader's page");
  if (page.deploymentConfig?.versionNumber !== versionNumber) {
    page = (await deployments.update({ scriptId, deploymentId, requestBody: { deploymentConfig: config } })).data;
  }
  note.save({ deploymentId, webAppUrl: pageOf(page) });
}
