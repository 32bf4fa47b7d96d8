/** What is to run: the bundle of dist, or what a version of this installation holds. */
import { type Bundle, hashOf, type RemoteFile } from '../google/bundle.ts';
import { type Banner, bannerOf, manifestOf } from '../google/content.ts';
import { Refused } from '../google/errors.ts';
import type { Session } from '../google/session.ts';
import { contentOf, type Version } from '../google/versions.ts';

export interface Target extends Banner {
  files: readonly RemoteFile[];
  hash: string;
  scopes: readonly string[];
  /** The version that is gone back to; null for the bundle. */
  rollback: number | null;
  /** Where it comes from; null for a version. */
  bundle: Bundle | null;
}

const ofContent = (files: readonly RemoteFile[]): Omit<Target, 'rollback' | 'bundle'> => ({
  ...bannerOf(files),
  files,
  hash: hashOf(files),
  scopes: manifestOf(files)?.oauthScopes ?? [],
});

export const ofBundle = (bundle: Bundle): Target => ({ ...ofContent(bundle.files), rollback: null, bundle });

const shownVersions = 10;

/** @throws Refused, with the newest versions, when this one is not there. */
export async function ofVersion(
  { script }: Session,
  scriptId: string,
  wanted: number,
  versions: readonly Version[],
): Promise<Target> {
  if (!versions.some(({ versionNumber }) => versionNumber === wanted)) {
    const newest = versions
      .slice(0, shownVersions)
      .map(
        ({ versionNumber, createTime, description }) => `  ${versionNumber}  ${createTime ?? ''}  ${description ?? ''}`,
      );
    throw new Refused(`There is no version ${wanted}. The newest are:\n${newest.join('\n') || '  none'}`);
  }
  return { ...ofContent(await contentOf(script, scriptId, wanted)), rollback: wanted, bundle: null };
}
