/** What a script project holds: its content, its versions, its deployments. Lists come in pages. */
import type { script_v1 } from 'googleapis/build/src/apis/script/index.js';
import type { RemoteFile } from './bundle.ts';
import { allPages } from './pages.ts';

type Script = script_v1.Script;
export type Version = script_v1.Schema$Version;
export type Deployment = script_v1.Schema$Deployment;

/** A project takes no more (guides/services/quotas), and no API deletes one (discovery document of script v1). */
export const mostVersions = 200;
/** From here on somebody should delete old ones while there is time. */
export const manyVersions = 180;

/** HEAD, or that of a version. What Google adds to a file (times, people, functions) is left out: it may not be sent back. */
export async function contentOf(script: Script, scriptId: string, versionNumber?: number): Promise<RemoteFile[]> {
  const { data } = await script.projects.getContent({ scriptId, versionNumber });
  return (data.files ?? []).map(({ name, type, source }) => ({ name, type, source }));
}

/** Newest first. */
export async function versionsOf(script: Script, scriptId: string): Promise<Version[]> {
  const found = await allPages(async (pageToken) => {
    const { data } = await script.projects.versions.list({ scriptId, pageSize: 50, pageToken });
    return { items: data.versions, nextPageToken: data.nextPageToken };
  });
  return found.sort((a, b) => (b.versionNumber ?? 0) - (a.versionNumber ?? 0));
}

/** Those of a version; the one that always shows HEAD to editors is left out. */
export async function deploymentsOf(script: Script, scriptId: string): Promise<Deployment[]> {
  const found = await allPages(async (pageToken) => {
    const { data } = await script.projects.deployments.list({ scriptId, pageSize: 50, pageToken });
    return { items: data.deployments, nextPageToken: data.nextPageToken };
  });
  return found.filter((deployment) => deployment.deploymentConfig?.versionNumber);
}
