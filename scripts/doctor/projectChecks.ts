/** The script project: content, manifest, versions, and the deployment that is the leader's page. */
import { upkeepClicks } from '../../src/texts/installUpkeep.ts';
import { editorUrl } from '../google/addresses.ts';
import { hashOf, type RemoteFile, sameContent } from '../google/bundle.ts';
import { type Banner, bannerOf, type FullManifest, manifestOf, scopeChange } from '../google/content.ts';
import { manyVersions, mostVersions } from '../google/versions.ts';
import type { Facts } from './facts.ts';
import { bad, judged, ok, type Verdict, warn } from './seen.ts';

const editor = ({ installation }: Facts): string => editorUrl(installation.scriptId ?? '');

export function projectThere({ head }: Facts): Verdict {
  if ('gone' in head)
    return bad(
      `the script project is not there, or the account may not see it: ${head.gone}`,
      'Without it nothing runs: put the program into the Sheet by hand (docs/cai-dat.md), then run set-up.',
    );
  return judged(head, (files) => ok(`${files.length} files`));
}

/** What triggers and menus run. */
export function headContent({ head, deployed, bundle }: Facts): Verdict {
  return judged(head, (files) => {
    if (sameContent(files, bundle)) return ok('the program is this bundle');
    const known = 'it' in deployed && hashOf(files) === hashOf(deployed.it);
    const difference = `${age(bannerOf(files), bannerOf(bundle.files))}: it says "${said(bannerOf(files))}", this bundle "${said(bannerOf(bundle.files))}"`;
    if (known) return warn(`the program is ${difference}`, 'npm run deploy brings this one, if that is wanted.');
    return bad(
      `the program is neither this bundle nor the version that was deployed: ${difference}, or edited by hand`,
      'npm run deploy puts it right. What somebody edited in the script editor is then lost: look first.',
    );
  });
}

const said = (banner: Banner): string => `${banner.version || 'no version'}, data ${banner.dataVersion}`;

function age(theirs: Banner, ours: Banner): string {
  if (theirs.dataVersion !== ours.dataVersion)
    return theirs.dataVersion < ours.dataVersion ? 'an older bundle' : 'a newer bundle';
  const order = theirs.version.localeCompare(ours.version, 'en', { numeric: true });
  if (order === 0) return 'another build of the same version';
  return order < 0 ? 'an older bundle' : 'a newer bundle';
}

/** Of the manifest at HEAD: one that cannot be read is bad whatever is asked. */
function ofManifest({ head }: Facts, judge: (manifest: FullManifest) => Verdict): Verdict {
  return judged(head, (files) => {
    const manifest = manifestOf(files);
    return manifest ? judge(manifest) : bad('the manifest cannot be read', 'npm run deploy writes it anew.');
  });
}

export const manifestZone = (facts: Facts): Verdict =>
  ofManifest(facts, ({ timeZone }) =>
    timeZone === facts.bundle.manifest.timeZone
      ? ok(timeZone ?? '')
      : bad(`${timeZone ?? 'none'} instead of ${facts.bundle.manifest.timeZone}`, 'npm run deploy puts it right.'),
  );

export const scopes = (facts: Facts): Verdict =>
  ofManifest(facts, ({ oauthScopes }) => {
    const { grown, shrunk } = scopeChange(oauthScopes ?? [], facts.bundle.manifest.oauthScopes ?? []);
    if (grown.length + shrunk.length === 0) return ok(`${oauthScopes?.length ?? 0}, as this bundle has them`);
    const parts = [
      ...(grown.length > 0 ? [`this bundle needs besides: ${short(grown)}`] : []),
      ...(shrunk.length > 0 ? [`this bundle does not need: ${short(shrunk)}`] : []),
    ];
    return bad(parts.join('; '), 'npm run deploy brings them in line and says what the owner must allow.');
  });

const short = (all: readonly string[]): string =>
  all.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).join(', ');

export const driveService = (facts: Facts): Verdict =>
  ofManifest(facts, ({ dependencies }) =>
    dependencies?.enabledAdvancedServices?.some(({ serviceId }) => serviceId === 'drive')
      ? ok('on')
      : bad('the advanced service Drive is off: no Form is opened, no report made', 'npm run deploy puts it right.'),
  );

export const versionCount = (facts: Facts): Verdict =>
  judged(facts.versions, ({ length }) => {
    const seen = `${length} of ${mostVersions}`;
    if (length < manyVersions) return ok(seen);
    const clicks = upkeepClicks.deleteVersions(editor(facts));
    if (length < mostVersions) return warn(seen, 'Delete old ones in the editor: no API can.', clicks);
    return bad(seen, "The leader's page can be given no new program until old versions are deleted.", clicks);
  });

export const deploymentThere = ({ deployments, installation }: Facts): Verdict =>
  judged(deployments, (all) => {
    const ours = all.find((d) => d.deploymentId === installation.deploymentId);
    if (!ours)
      return bad("the deployment of the leader's page is gone", 'npm run deploy makes one, with a new address.');
    if (!ours.entryPoints?.some((e) => e.webApp))
      return bad('the deployment shows no page', 'npm run deploy with this bundle, whose manifest has the page.');
    return ok(`version ${ours.deploymentConfig?.versionNumber}`);
  });

export const deployedContent = (facts: Facts): Verdict =>
  judged(facts.head, (files) =>
    judged(facts.deployed, (deployed: RemoteFile[]) =>
      hashOf(files) === hashOf(deployed)
        ? ok("the leader's page runs the same program as triggers and menus")
        : bad("the leader's page runs another program than triggers and menus", 'npm run deploy puts it right.'),
    ),
  );

const widths = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'];

/** Of every deployment: somebody may have made a second one in the editor. */
export const webAccess = (facts: Facts): Verdict =>
  judged(facts.deployments, (all) => {
    const allowed = facts.bundle.manifest.webapp?.access ?? 'MYSELF';
    const pages = all.flatMap((d) => (d.entryPoints ?? []).map((e) => e.webApp?.entryPointConfig?.access ?? null));
    const wide = pages.filter(
      (access) =>
        access && (widths.indexOf(access) > widths.indexOf(allowed) || !['MYSELF', 'DOMAIN'].includes(access)),
    );
    if (wide.length > 0)
      return bad(
        `a page of this project is open to ${wide.join(', ')}; the manifest says ${allowed}`,
        'Figures, names and mail addresses stand on it: close it now.',
        upkeepClicks.webAccess(editor(facts)),
      );
    return ok(allowed);
  });
