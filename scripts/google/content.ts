/** What a script project's content says about itself: which bundle it is, and what its manifest asks for. */
import type { Manifest, RemoteFile } from './bundle.ts';

/** The build writes it: `// tonghop 0.1.0, data 2`. */
const firstLine = /^\/\/ tonghop (\S+), data (\d+)/;

export interface Banner {
  /** Empty where the content does not say. */
  version: string;
  /** 1 where the content does not say: later bundles do. */
  dataVersion: number;
}

export function bannerOf(files: readonly RemoteFile[]): Banner {
  const said = files.map(({ source }) => firstLine.exec(source ?? '')).find((match) => match !== null);
  return { version: said?.[1] ?? '', dataVersion: Number(said?.[2] ?? 1) };
}

export interface FullManifest extends Manifest {
  dependencies?: { enabledAdvancedServices?: { serviceId?: string }[] };
}

/** null where there is none that can be read. */
export function manifestOf(files: readonly RemoteFile[]): FullManifest | null {
  const file = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  try {
    return JSON.parse(file?.source ?? '') as FullManifest | null;
  } catch {
    return null;
  }
}

interface ScopeChange {
  grown: string[];
  shrunk: string[];
}

export const scopeChange = (before: readonly string[], after: readonly string[]): ScopeChange => ({
  grown: after.filter((scope) => !before.includes(scope)),
  shrunk: before.filter((scope) => !after.includes(scope)),
});
