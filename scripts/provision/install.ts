/** The steps of an installation. Each may be the last one of a run; the next run goes on from the note and from what Google holds. */
import { editorUrl, sheetUrl } from '../google/addresses.ts';
import { Refused, Unconfirmed } from '../google/errors.ts';
import { markSheet, marks } from '../google/marks.ts';
import { say } from '../google/output.ts';
import { pushBundle, writeClaspProject } from '../google/push.ts';
import { pageOf } from '../google/releases.ts';
import type { Installation } from '../google/state.ts';
import { isUnconfirmed, type Job, type Note, noteOf } from './job.ts';
import { ensureRelease } from './release.ts';
import { makeSheet, prepareSheet, trashSheet } from './sheet.ts';
import type { Survey } from './survey.ts';

/** In one run; a second and third are made only where no answer came for a script project. */
const MOST_SHEETS = 3;

/** undefined: nobody knows whether it was made. */
async function makeProject({ session, wanted }: Job, note: Note, sheetId: string): Promise<string | undefined> {
  note.save({ scriptAskedFor: sheetId });
  try {
    const requestBody = { title: `tonghop ${wanted.name}`, parentId: sheetId };
    const { data } = await session.script.projects.create({ requestBody });
    return data.scriptId ?? undefined;
  } catch (error) {
    if (error instanceof Unconfirmed) return undefined;
    // Certainly not made: the Sheet may be used by the next run.
    if (error instanceof Refused) note.save({ scriptAskedFor: undefined });
    throw error;
  }
}

async function giveUpSheet({ session }: Job, note: Note): Promise<void> {
  const { sheetId = '' } = note.it;
  await trashSheet(session, sheetId);
  note.save({ sheetId: undefined, scriptAskedFor: undefined });
  say(`  Sheet moved to the trash, since nobody knows whether its script project was made: ${sheetUrl(sheetId)}`);
}

/** `absent`: the survey looked for a Sheet and there was none. */
async function ensureProject(job: Job, note: Note, absent: boolean): Promise<void> {
  let looked = absent;
  for (let sheets = 0; ; ) {
    if (isUnconfirmed(note.it)) await giveUpSheet(job, note);
    const fresh = note.it.sheetId === undefined;
    if (fresh && sheets++ === MOST_SHEETS) {
      throw new Refused(
        `Google did not confirm a script project ${MOST_SHEETS} times; the Sheets that were made for it are in the trash. Run the same command again later.`,
      );
    }
    if (fresh) {
      // Listed before it exists: a Sheet with our mark that the state file knows nothing of is not ours to use.
      note.save({});
      note.save({ sheetId: await makeSheet(job, looked) });
      looked = false;
      say(`  Sheet: ${sheetUrl(note.it.sheetId ?? '')}`);
    }
    const { sheetId = '', scriptId } = note.it;
    if (scriptId !== undefined) return;
    await prepareSheet(job, sheetId, fresh);
    const made = await makeProject(job, note, sheetId);
    if (made === undefined) continue;
    note.save({ scriptId: made });
    say(`  script project: ${editorUrl(made)}`);
    return;
  }
}

/** What a state file that was lost knew of a finished installation. */
function noteFinished({ bundle }: Job, note: Note, { same, deployment }: Survey): void {
  if (!deployment) return;
  const { deploymentId, deploymentConfig } = deployment;
  note.save({
    ...(same ? { pushed: bundle.hash } : {}),
    versionNumber: deploymentConfig?.versionNumber ?? undefined,
    versionOf: deploymentConfig?.description?.split(' ').at(-1),
    deploymentId: deploymentId ?? undefined,
    webAppUrl: pageOf(deployment),
  });
}

/** @returns what the state file now lists. */
export async function install(job: Job, found: Survey): Promise<Installation> {
  const { session, bundle, wanted } = job;
  const note = noteOf(job, found.it);
  await ensureProject(job, note, found.it.sheetId === undefined);
  const { sheetId = '', scriptId = '' } = note.it;
  const sheet = found.sheet?.id === sheetId ? found.sheet : undefined;
  if (sheet?.scriptId !== scriptId) await markSheet(session, sheetId, marks.script, scriptId);
  if (found.finished && !wanted.keepUp) {
    writeClaspProject(wanted.name, scriptId, sheetId);
    noteFinished(job, note, found);
    return note.it;
  }
  const { pushed } = await pushBundle(session, { name: wanted.name, scriptId, sheetId }, bundle);
  note.save({ pushed: bundle.hash });
  if (pushed) say(`  content: ${bundle.hash}`);
  await ensureRelease(job, note, scriptId);
  const { deploymentId = '' } = note.it;
  if (sheet?.deploymentId !== deploymentId) await markSheet(session, sheetId, marks.deployment, deploymentId);
  say(`  leader's page: ${note.it.webAppUrl}`);
  return note.it;
}
