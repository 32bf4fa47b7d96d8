/** The bundle that Google runs. Tests use it to bundle a campaign of their own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { ooxml, withPrinter } from './ooxml.ts';

/** Every campaign file of the folder becomes one entry of the virtual module 'campaigns': a further campaign needs no code. */
function campaignsFrom(folder: string, version = ''): Plugin {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return {
    name: 'campaigns',
    setup(b) {
      b.onResolve({ filter: /^campaigns$/ }, () => ({ path: 'campaigns', namespace: 'campaigns' }));
      b.onLoad({ filter: /.*/, namespace: 'campaigns' }, () => ({
        contents: [
          ...files.map((f, i) => `import { campaign as c${i} } from ${JSON.stringify(join(folder, f))};`),
          `export const campaigns = [${files.map((_, i) => `c${i}`).join(', ')}];`,
          `export const version = ${JSON.stringify(version)};`,
        ].join('\n'),
        resolveDir: folder,
      }));
    },
  };
}

/** Refuses a campaign that contradicts itself, with a sentence for each fault. Gives the version of the data. */
async function checkCampaigns(root: string, folder: string): Promise<number> {
  const dir = mkdtempSync(join(root, '.build', 'check-'));
  const outfile = join(dir, 'check.mjs');
  const contents = [
    "export { campaigns } from 'campaigns';",
    "export { checkCampaign } from './src/core/campaign.schema.ts';",
    "export { dataVersion } from './src/core/version.ts';",
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    plugins: [campaignsFrom(folder)],
  });
  const { campaigns, checkCampaign, dataVersion } = (await import(pathToFileURL(outfile).href)) as {
    campaigns: { id: string }[];
    checkCampaign(value: unknown): string[];
    dataVersion: number;
  };
  rmSync(dir, { recursive: true });
  const faults = campaigns.flatMap((c) => checkCampaign(c).map((fault) => `${c.id}: ${fault}`));
  if (faults.length > 0) throw new Error(`campaign data:\n${faults.join('\n')}`);
  return dataVersion;
}

/** Our own names stay, for whoever reads a stack trace; those inside a library tell nobody anything and are half of its text. */
const libraries: Plugin = {
  name: 'libraries',
  setup(b) {
    b.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { minify: true, target: 'es2020', charset: 'utf8' });
      return { contents: code };
    });
  },
};

/** The only globals besides `App`: what Google must find by name (design decision 12). */
const stubs = ['onOpen', 'doGet', 'api'].map((f) => `function ${f}(e, p) { return App.${f}(e, p); }`).join('\n');

/**
 * es2020: the editor's parser refuses #private and static fields (developers.google.com/apps-script/guides/v8-runtime).
 * The exports are copied into a plain object because esbuild makes getters, and a trigger names a method.
 */
export async function buildProduct(
  root: string,
  outfile: string,
  folder = join(root, 'src', 'profiles'),
): Promise<void> {
  const data = await checkCampaigns(root, folder);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'main.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    charset: 'utf8',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    // Google reads the text anew for each execution; names stay, and lines short enough for a stack trace to mean something.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 400,
    write: false,
    plugins: [campaignsFrom(folder, version), libraries, ooxml],
    // Whoever reads the script from outside learns of it what it is: scripts/google/bundle.ts.
    banner: { js: `// tonghop ${version}, data ${data}` },
    footer: { js: `App = Object.assign({}, App);\n${stubs}` },
  });
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, await withPrinter(root, outputFiles[0]?.text ?? ''));
}
