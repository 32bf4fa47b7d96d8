/** How an installation stands before anything is done to it. Reads only. */
import { editorUrl } from '../google/addresses.ts';
import { hashOf, type RemoteFile } from '../google/bundle.ts';
import { bannerOf, manifestOf } from '../google/content.ts';
import { Refused, ServiceOff } from '../google/errors.ts';
import { describe, isOf } from '../google/releases.ts';
import type { Session } from '../google/session.ts';
import { readSheetState, type SheetState } from '../google/sheetState.ts';
import { type Installation, requireAccount } from '../google/state.ts';
import { contentOf, type Deployment, deploymentsOf, type Version, versionsOf } from '../google/versions.ts';
import { ofVersion, type Target } from './target.ts';

/** With what provisioning has to have made. */
export type Whole = Installation & { sheetId: string; scriptId: string; deploymentId: string };

/** @throws Refused for another account's, and for what provisioning did not finish. */
export function requireWhole(installation: Installation, email: string): Whole {
  requireAccount(installation, email);
  const { name, sheetId, scriptId, deploymentId } = installation;
  if (sheetId && scriptId && deploymentId) return { ...installation, sheetId, scriptId, deploymentId };
  throw new Refused(
    `"${name}" was not made to its end. Run npm run provision for it again, which goes on where it stopped.`,
  );
}

export interface Situation {
  installation: Whole;
  target: Target;
  /** What HEAD calls itself. */
  headSays: string;
  headIsTarget: boolean;
  versions: readonly Version[];
  /** The version that holds exactly the target; null when none was found. */
  ready: number | null;
  /** The leader's page; null when it was deleted by hand. */
  deployment: Deployment | null;
  /** What HEAD and the version that is deployed both ask for: after a push that was cut off HEAD alone has what grew. */
  scopes: readonly string[];
  /** Of the Sheet; null before set-up. */
  dataVersion: number | null;
  /** The Sheet could not be asked: the data version is that of HEAD, which its data cannot be ahead of. */
  dataGuessed: boolean;
}

/** `wanted`: what is to run, or the number of one of the installation's own versions. */
export async function situationOf(session: Session, installation: Whole, wanted: Target | number): Promise<Situation> {
  const { script } = session;
  const { scriptId, sheetId } = installation;
  const [head, versions, deployments, sheet] = await Promise.all([
    contentOf(script, scriptId),
    versionsOf(script, scriptId),
    deploymentsOf(script, scriptId),
    readSheet(session, sheetId),
    requireBound(session, installation),
  ]);
  const target = typeof wanted === 'number' ? await ofVersion(session, scriptId, wanted, versions) : wanted;
  const deployment = pageAmong(deployments, installation);
  const number = deployment?.deploymentConfig?.versionNumber;
  const deployed = number ? { number, files: await contentOf(script, scriptId, number) } : null;
  const said = bannerOf(head);
  return {
    installation,
    target,
    headSays: `${said.version || 'no version'}, data ${said.dataVersion}`,
    headIsTarget: hashOf(head) === target.hash,
    versions,
    ready: await readyVersion(session, installation, target, versions, deployed),
    deployment,
    scopes: scopesOf(head).filter((scope) => !deployed || scopesOf(deployed.files).includes(scope)),
    dataVersion: sheet ? sheet.dataVersion : said.dataVersion,
    dataGuessed: sheet === null,
  };
}

/** A state file that was edited may name somebody's script: its content would be overwritten. @throws Refused. */
async function requireBound({ script }: Session, { name, scriptId, sheetId }: Whole): Promise<void> {
  const { data } = await script.projects.get({ scriptId, fields: 'parentId' });
  if (!data.parentId || data.parentId === sheetId) return;
  throw new Refused(
    `The state file names for "${name}" the script project of another Sheet: ${editorUrl(scriptId)}\nTake "${name}" out of it and run npm run provision with the same --name: what was made is found on Drive.`,
  );
}

/** null where the Cloud project behind the sign-in has the Sheets API switched off. */
async function readSheet({ sheets }: Session, sheetId: string): Promise<SheetState | null> {
  try {
    return await readSheetState(sheets, sheetId);
  } catch (error) {
    if (error instanceof ServiceOff) return null;
    throw error;
  }
}

const scopesOf = (files: readonly RemoteFile[]): string[] => manifestOf(files)?.oauthScopes ?? [];

/** A run that was cut off may have made one that the state file does not know. */
const pageAmong = (deployments: readonly Deployment[], { deploymentId, name }: Whole): Deployment | null =>
  deployments.find((one) => one.deploymentId === deploymentId) ?? deployments.find((one) => isOf(name, one)) ?? null;

interface Deployed {
  number: number;
  files: readonly RemoteFile[];
}

/** Described as the target is no proof: somebody may have edited HEAD just before it was made. */
async function readyVersion(
  { script }: Session,
  { scriptId, name }: Whole,
  target: Target,
  versions: readonly Version[],
  deployed: Deployed | null,
): Promise<number | null> {
  if (target.rollback !== null) return target.rollback;
  if (deployed && hashOf(deployed.files) === target.hash) return deployed.number;
  const description = describe(name, target.hash);
  const described = versions.find((v) => v.description === description)?.versionNumber;
  if (!described || described === deployed?.number) return null;
  return hashOf(await contentOf(script, scriptId, described)) === target.hash ? described : null;
}
