/** The leader's page: a version of the script, and the one deployment that shows it. */
import { Refused } from '../google/errors.ts';
import { say } from '../google/output.ts';
import { type Deployment, deploymentsOf, mostVersions, versionsOf } from '../google/versions.ts';
import { editorUrl, type Job, type Note } from './job.ts';
import { makeOnce } from './once.ts';
import { deploymentOf } from './survey.ts';

const WARN_FROM = 180;

/** By it a version or deployment is found when the answer to its making was lost. */
export const describe = (name: string, hash: string): string => `tonghop ${name} ${hash}`;

const toClear = (scriptId: string): string =>
  `Open ${editorUrl(scriptId)}, the clock on the left (Project History), and delete old versions there.`;

/** @throws Refused before Google would refuse. */
function requireRoom(count: number, scriptId: string): void {
  if (count >= mostVersions) {
    throw new Refused(
      `The script project holds ${count} versions, and Google allows ${mostVersions}. ${toClear(scriptId)} Then run the same command again.`,
    );
  }
  if (count >= WARN_FROM) say(`  ${count} of ${mostVersions} versions are used. ${toClear(scriptId)}`);
}

async function ensureVersion({ session, wanted, bundle }: Job, note: Note, scriptId: string): Promise<number> {
  const { versionNumber, versionOf } = note.it;
  if (versionNumber !== undefined && versionOf === bundle.hash) return versionNumber;
  const { script } = session;
  const description = describe(wanted.name, bundle.hash);
  const made = await makeOnce('the version', {
    look: async () => {
      const all = await versionsOf(script, scriptId);
      const mine = all.find((version) => version.description === description)?.versionNumber ?? undefined;
      if (mine === undefined) requireRoom(all.length, scriptId);
      return mine;
    },
    make: async () => {
      const { data } = await script.projects.versions.create({ scriptId, requestBody: { description } });
      return data.versionNumber ?? 0;
    },
  });
  note.save({ versionNumber: made, versionOf: bundle.hash });
  return made;
}

export const pageOf = ({ deploymentId, entryPoints }: Deployment): string =>
  entryPoints?.find(({ webApp }) => webApp?.url)?.webApp?.url ??
  `https://script.google.com/macros/s/${deploymentId}/exec`;

/** Made once and then updated, so that the page keeps its address. */
export async function ensureRelease(job: Job, note: Note, scriptId: string): Promise<void> {
  const { session, wanted, bundle } = job;
  const { deployments } = session.script.projects;
  const versionNumber = await ensureVersion(job, note, scriptId);
  const config = { versionNumber, description: describe(wanted.name, bundle.hash), manifestFileName: 'appsscript' };
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
  const deploymentId = page.deploymentId ?? '';
  if (page.deploymentConfig?.versionNumber !== versionNumber) {
    page = (await deployments.update({ scriptId, deploymentId, requestBody: { deploymentConfig: config } })).data;
  }
  note.save({ deploymentId, webAppUrl: pageOf(page) });
}
