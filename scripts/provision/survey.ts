/** What is there already, by reading only: the state file, Drive, the script project. */
import { sheetUrl } from '../google/addresses.ts';
import { sameContent } from '../google/bundle.ts';
import { Refused } from '../google/errors.ts';
import { isOf } from '../google/releases.ts';
import { type Installation, readState, requireAccount } from '../google/state.ts';
import { contentOf, type Deployment, deploymentsOf } from '../google/versions.ts';
import { isUnconfirmed, type Job } from './job.ts';
import { markedSheets, readSheetFile, requireSameStart, type SheetFile } from './sheet.ts';

export interface Survey {
  /** As noted, or as rebuilt from Drive; without `sheetId` where the Sheet is still to be made. */
  it: Installation;
  /** The state file lists it. */
  listed: boolean;
  sheet?: SheetFile;
  /** HEAD holds exactly the bundle; undefined where there is no script project. */
  same?: boolean;
  deployment?: Deployment;
  /** Every step was carried out once, and Drive says so, too. */
  finished: boolean;
}

function listedIn({ statePath, wanted, session }: Job): Installation | undefined {
  const it = readState(statePath).installations[wanted.name];
  if (!it) return undefined;
  requireAccount(it, session.email);
  if (it.preset !== wanted.preset || (it.kind ?? 'campaign') !== wanted.kind) {
    throw new Refused(
      `${statePath} lists "${wanted.name}" for "${it.preset}" (${it.title}), not for "${wanted.preset}". Give another --name.`,
    );
  }
  return it;
}

/**
 * A state file that was edited, or put together from two, may name what belongs to another installation: that would be marked
 * anew, or trashed. @throws Refused.
 */
function requireOwn(sheet: SheetFile, it: Installation, statePath: string): void {
  const other = sheet.mark !== it.name && (sheet.mark !== undefined || isUnconfirmed(it));
  const strange = it.scriptId !== undefined && sheet.scriptId !== undefined && sheet.scriptId !== it.scriptId;
  if (!other && !strange) return;
  throw new Refused(
    `${statePath} names for "${it.name}" ${other ? 'a Sheet that was not made for it' : `the script project ${it.scriptId}, which is not that of its Sheet`}: ${sheetUrl(sheet.id)} (${sheet.title})\nTake "${it.name}" out of ${statePath} and run the same command again: what was made is found on Drive.`,
  );
}

/** The Sheet that the state file names. */
async function knownSheet({ session, statePath }: Job, it: Installation, id: string): Promise<SheetFile | undefined> {
  const sheet = await readSheetFile(session, id);
  if (sheet) requireOwn(sheet, it, statePath);
  if (isUnconfirmed(it) || (sheet && !sheet.trashed)) return sheet;
  const where = sheet ? 'is in the trash' : 'is gone, or this account may no longer see it';
  throw new Refused(
    `The Sheet of "${it.name}" ${where}: ${sheetUrl(id)}\nRestore it from the trash of Drive. To begin anew instead, take "${it.name}" out of ${statePath} and run the same command again.`,
  );
}

/** The Sheet that carries the mark on Drive. One without a confirmed script that nobody here asked for may be somebody's: it stays. */
async function foundSheet({ session, wanted, statePath }: Job, listed: boolean): Promise<SheetFile | undefined> {
  const sheets = await markedSheets(session, wanted.name);
  const [sheet] = sheets;
  if (sheets.length > 1) {
    const list = sheets.map(({ id, title }) => `  ${sheetUrl(id)} ${title}`).join('\n');
    throw new Refused(
      `Several Sheets on Drive carry the mark "${wanted.name}":\n${list}\nMove those that are not in use to the trash, then run the same command again.`,
    );
  }
  if (sheet && !listed && sheet.scriptId === undefined) {
    throw new Refused(
      `Drive holds a Sheet with the mark "${wanted.name}" whose script project was never confirmed, and ${statePath} does not know it: ${sheetUrl(sheet.id)} (${sheet.title})\nIf it is not in use, move it to the trash and run the same command again; otherwise give another --name.`,
    );
  }
  return sheet;
}

/** An old copy of a state file may still doubt a script project that is long in use: the Sheet's marks know better. */
function confirmedSince(noted: Installation, sheet: SheetFile | undefined): Partial<Installation> {
  if (!isUnconfirmed(noted) || sheet?.scriptId === undefined) return {};
  return { scriptId: sheet.scriptId, deploymentId: sheet.deploymentId };
}

async function sheetAndNote(job: Job): Promise<{ it: Installation; listed: boolean; sheet?: SheetFile }> {
  const { wanted, session } = job;
  const { name, preset, title, kind } = wanted;
  const noted = listedIn(job);
  if (noted?.sheetId !== undefined) {
    const sheet = await knownSheet(job, noted, noted.sheetId);
    return { it: { ...noted, ...confirmedSince(noted, sheet) }, listed: true, sheet };
  }
  const sheet = await foundSheet(job, noted !== undefined);
  const it: Installation = noted ?? { name, account: session.email, preset, title, kind };
  if (!sheet) return { it, listed: noted !== undefined };
  await requireSameStart(job, sheet.id);
  const { id: sheetId, scriptId, deploymentId } = sheet;
  return { it: { ...it, title: sheet.title, sheetId, scriptId, deploymentId }, listed: noted !== undefined, sheet };
}

/** The noted one; where none is noted, one of our description: an answer may have been lost. */
export function deploymentOf(all: readonly Deployment[], { name, deploymentId }: Installation): Deployment | undefined {
  if (deploymentId !== undefined) return all.find((one) => one.deploymentId === deploymentId);
  return all.find((one) => isOf(name, one));
}

async function headOf({ session, statePath }: Job, { name, sheetId = '' }: Installation, scriptId: string) {
  try {
    return await contentOf(session.script, scriptId);
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error;
    throw new Refused(
      `The script project of "${name}" (${scriptId}) is gone, or this account may no longer see it; its Sheet is ${sheetUrl(sheetId)}\nTo begin anew, move that Sheet to the trash, take "${name}" out of ${statePath} and run the same command again.`,
      error.status,
    );
  }
}

/** @throws Refused where going on would touch what is not known to be ours. */
export async function survey(job: Job): Promise<Survey> {
  const { it, listed, sheet } = await sheetAndNote(job);
  const { scriptId } = it;
  if (scriptId === undefined) return { it, listed, sheet, finished: false };
  const { script } = job.session;
  const same = sameContent(await headOf(job, it, scriptId), job.bundle);
  const deployment = deploymentOf(await deploymentsOf(script, scriptId), it);
  const marked = sheet?.scriptId === scriptId && sheet.deploymentId === deployment?.deploymentId;
  return { it, listed, sheet, same, deployment, finished: deployment !== undefined && marked };
}
