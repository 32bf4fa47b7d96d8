/**
 * Builds what Google runs (dist/Code.js, dist/appsscript.json) and the local command line (.build/tonghop.mjs).
 * `buildProduct` is also what tests use to bundle a campaign of their own.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Every campaign file of the folder becomes one entry of the virtual module 'campaigns': a further campaign needs no code. */
function campaignsFrom(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return {
    name: 'campaigns',
    setup(b) {
      b.onResolve({ filter: /^campaigns$/ }, () => ({ path: 'campaigns', namespace: 'campaigns' }));
      b.onLoad({ filter: /.*/, namespace: 'campaigns' }, () => ({
        contents: [
          ...files.map((f, i) => `import { campaign as c${i} } from ${JSON.stringify(join(folder, f))};`),
          `export const campaigns = [${files.map((_, i) => `c${i}`).join(', ')}];`,
        ].join('\n'),
        resolveDir: folder,
      }));
    },
  };
}

/** Refuses a campaign that contradicts itself, with a sentence for each fault. */
async function checkCampaigns(folder) {
  const out = join(root, '.build', 'check.mjs');
  await build({
    stdin: {
      contents: "export { campaigns } from 'campaigns'; export { checkCampaign } from './src/core/campaign.schema.ts';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: out,
    plugins: [campaignsFrom(folder)],
  });
  const { campaigns, checkCampaign } = await import(`${pathToFileURL(out).href}?${Date.now()}`);
  rmSync(out);
  const faults = campaigns.flatMap((c) => checkCampaign(c).map((fault) => `${c.id}: ${fault}`));
  if (faults.length > 0) throw new Error(`campaign data:\n${faults.join('\n')}`);
}

/** The only globals besides `App`: what Google must find by name (design decision 12). */
const stubs = ['onOpen', 'doGet', 'api'].map((f) => `function ${f}(e, p) { return App.${f}(e, p); }`).join('\n');

/**
 * es2020: the editor's parser refuses #private and static fields (developers.google.com/apps-script/guides/v8-runtime).
 * The exports are copied into a plain object because esbuild makes getters, and a trigger names a method.
 */
export async function buildProduct(outfile, folder = join(root, 'src', 'profiles')) {
  await checkCampaigns(folder);
  await build({
    entryPoints: [join(root, 'src', 'main.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    charset: 'utf8',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    outfile,
    plugins: [campaignsFrom(folder)],
    footer: { js: `App = Object.assign({}, App);\n${stubs}` },
  });
}

async function buildLocal(outfile) {
  await build({
    entryPoints: [join(root, 'local', 'main.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, '.build'), { recursive: true });
  await buildProduct(join(root, 'dist', 'Code.js'));
  cpSync(join(root, 'appsscript.json'), join(root, 'dist', 'appsscript.json'));
  await buildLocal(join(root, '.build', 'tonghop.mjs'));
}
