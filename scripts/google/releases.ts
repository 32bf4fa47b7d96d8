/** Versions of the program, and the one deployment that shows one of them: the leader's page. */
import type { script_v1 } from 'googleapis/build/src/apis/script/index.js';
import { makeOnce, told } from './once.ts';
import { type Deployment, versionsOf } from './versions.ts';

/** By it a version or deployment is found when the answer to its making was lost. */
export const describe = (name: string, hash: string): string => `tonghop ${name} ${hash}`;

/** Those of this installation, whichever bundle they hold. */
export const isOf = (name: string, { deploymentConfig }: Deployment): boolean =>
  deploymentConfig?.description?.startsWith(describe(name, '')) ?? false;

export const configOf = (versionNumber: number, description: string): script_v1.Schema$DeploymentConfig => ({
  versionNumber,
  description,
  manifestFileName: 'appsscript',
});

export const pageOf = ({ deploymentId, entryPoints }: Deployment): string =>
  entryPoints?.find(({ webApp }) => webApp?.url)?.webApp?.url ??
  `https://script.google.com/macros/s/${deploymentId}/exec`;

interface Making {
  /** It was looked for just now, and there is none. */
  absent?: boolean;
  /** One up to this number is none of ours, whatever it is called: somebody may have edited HEAD before it was made. */
  after?: number;
  /** Called with the number of versions before one is made; may refuse. */
  room?: (count: number) => void;
}

/** Of what HEAD holds now; gives its number. One of this description that is there already serves as well. */
export function makeVersion(
  script: script_v1.Script,
  scriptId: string,
  description: string,
  { absent = false, after = 0, room }: Making = {},
): Promise<number> {
  return makeOnce('the version', {
    absent,
    look: async () => {
      const all = await versionsOf(script, scriptId);
      const mine = all.find((version) => version.description === description)?.versionNumber ?? 0;
      if (mine > after) return mine;
      room?.(all.length);
      return undefined;
    },
    make: async () => {
      const { data } = await script.projects.versions.create({ scriptId, requestBody: { description } });
      return told(data.versionNumber, 'the version');
    },
  });
}
