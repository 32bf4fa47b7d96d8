/** The campaigns, read from src/profiles as they stand there: a further file needs no code here either. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** What provisioning needs to know of a campaign. */
export interface Preset {
  id: string;
  /** As the set-up dialog shows it. */
  name: string;
  words: Record<string, string>;
}

/** In the order of the files, as in the product. */
export async function readPresets(folder = join('src', 'profiles')): Promise<Preset[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const contents = files.map((file, i) => `export { campaign as c${i} } from './${file}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(folder) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const campaigns = (await import(`data:text/javascript;base64,${code}`)) as Record<string, Preset>;
  return files.flatMap((_, i) => campaigns[`c${i}`] ?? []);
}
