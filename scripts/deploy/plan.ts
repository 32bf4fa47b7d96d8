/** What has to be done to an installation, what is told about it, and what the owner has to click afterwards. Asks nothing of Google. */
import { scopeReason, upkeepClicks } from '../../src/texts/installUpkeep.ts';
import { editorUrl, sheetUrl } from '../google/addresses.ts';
import { scopeChange } from '../google/content.ts';
import { Refused } from '../google/errors.ts';
import { manyVersions, mostVersions } from '../google/versions.ts';
import type { Situation } from './situation.ts';

export interface Plan {
  situation: Situation;
  push: boolean;
  /** `full`: one is needed and there is no room. */
  version: 'there' | 'make' | 'full';
  deployment: 'keep' | 'update' | 'make';
  /** A line each, for the plan. */
  lines: string[];
  /** Vietnamese, for the owner, after it was carried out. */
  clicks: string[];
}

export const isIdle = ({ push, version, deployment }: Plan): boolean =>
  !push && version !== 'make' && deployment === 'keep';

/** @throws Refused when the target does not know the Sheet's data. */
export function planOf(situation: Situation): Plan {
  refuseOlder(situation);
  const { headIsTarget, ready, versions } = situation;
  const version = ready !== null ? 'there' : versions.length >= mostVersions ? 'full' : 'make';
  const steps = { push: !headIsTarget, version, deployment: deploymentStep(situation, version) } as const;
  return {
    situation,
    ...steps,
    lines: [
      ...stepLines(situation, steps),
      ...scopeLines(situation),
      ...dataLines(situation),
      ...countLines(situation),
    ],
    clicks: clicksOf(situation),
  };
}

type Steps = Pick<Plan, 'push' | 'version' | 'deployment'>;

/** Where no version can be made, the page keeps the one that it has; a page that is gone stays so until there is room. */
function deploymentStep({ deployment, installation, ready }: Situation, version: Plan['version']): Plan['deployment'] {
  if (version === 'full') return 'keep';
  if (!deployment) return 'make';
  const adopted = deployment.deploymentId !== installation.deploymentId;
  return adopted || ready === null || deployment.deploymentConfig?.versionNumber !== ready ? 'update' : 'keep';
}

function refuseOlder({ dataVersion, target, installation: { name } }: Situation): void {
  if (dataVersion === null || target.dataVersion >= dataVersion) return;
  const what = target.rollback === null ? 'this bundle' : `the program of version ${target.rollback}`;
  throw new Refused(
    `The Sheet of "${name}" holds data of version ${dataVersion}; ${what} knows only version ${target.dataVersion} and would damage them. Nothing was changed.\nDeploy a bundle that knows them, with the fault mended. What the data were before stands in the copies of the tabs in the Sheet (docs/runbook.md).`,
  );
}

const when = (is: boolean, ...lines: string[]): string[] => (is ? lines : []);

function stepLines(situation: Situation, { push, version, deployment: step }: Steps): string[] {
  const { target, headSays, deployment, ready } = situation;
  const to = `${target.version || 'no version'}, data ${target.dataVersion} (${target.hash})`;
  const number = ready === null ? 'the new version' : `version ${ready}`;
  const from = `version ${deployment?.deploymentConfig?.versionNumber}`;
  return [
    ...when(push, `the program changes: ${headSays} -> ${to}; triggers and menus run it at once`),
    ...when(version === 'make', 'a version is made of it'),
    ...when(version === 'full', fullLine),
    ...when(step === 'update', `the leader's page moves from ${from} to ${number}; its address stays`),
    ...when(step === 'make', `the leader's page was deleted by hand: one is made from ${number}, with a new address`),
  ];
}

const fullLine = `the project holds ${mostVersions} versions, and Google makes no more: triggers and menus get the program, the leader's page keeps its version. Delete old versions in the editor's project history, then deploy again`;

function scopeLines({ scopes, target }: Situation): string[] {
  const { grown, shrunk } = scopeChange(scopes, target.scopes);
  const more = 'it asks for more permissions; from then on no trigger runs until the owner has allowed them:';
  return [
    ...when(grown.length > 0, more, ...grown.map((scope) => `  + ${scopeReason(scope)}`)),
    ...when(shrunk.length > 0, 'it no longer asks for:', ...shrunk.map((scope) => `  - ${scopeReason(scope)}`)),
  ];
}

const isBehind = ({ dataVersion, target }: Situation): boolean =>
  dataVersion !== null && dataVersion < target.dataVersion;

function dataLines(situation: Situation): string[] {
  const { dataVersion, dataGuessed, target } = situation;
  const forward = `set-up, run by the owner, brings them to ${target.dataVersion} and keeps a copy of what it changes`;
  return [
    ...when(dataGuessed, 'the sign-in does not reach the Sheets API: the data version is taken from the program'),
    ...when(isBehind(situation), `the Sheet's data have version ${dataVersion}; ${forward}`),
  ];
}

const isFilling = ({ versions }: Situation): boolean => versions.length >= manyVersions;

const countLines = (situation: Situation): string[] =>
  when(
    isFilling(situation) && situation.versions.length < mostVersions,
    `the project holds ${situation.versions.length} of ${mostVersions} versions: delete old ones before there is no room`,
  );

function clicksOf(situation: Situation): string[] {
  const { installation, scopes, target } = situation;
  const sheet = sheetUrl(installation.sheetId);
  const grown = scopeChange(scopes, target.scopes).grown.length > 0;
  return [
    ...when(grown, upkeepClicks.allowAgain(sheet)),
    ...when(isBehind(situation), upkeepClicks.bringForward(sheet)),
    ...when(isFilling(situation), upkeepClicks.deleteVersions(editorUrl(installation.scriptId))),
  ];
}
