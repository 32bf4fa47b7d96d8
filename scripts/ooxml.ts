/** The renderer of documents inside the bundle: there as text, evaluated when a document is made and not before. */
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Stands in the built text where the renderer will: esbuild would unfold what is minified if it were given it as code. */
const place = '__ooxml__';

/** What Apps Script lacks, its Node twin must not use either; docx asks for it where we never come. */
const lacking =
  'TextEncoder TextDecoder btoa atob Buffer process crypto URL fetch require setTimeout setInterval structuredClone queueMicrotask Blob';

async function bundle(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'ooxml', 'printer.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'ooxml',
    target: 'es2020',
    charset: 'utf8',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    minify: true,
    define: Object.fromEntries(lacking.split(' ').map((name) => [name, 'undefined'])),
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const bundles = new Map<string, Promise<string>>();

/** The body of a function that returns a Printer. Built once a process: 0.2 s. */
export function printerCode(root: string): Promise<string> {
  const made = bundles.get(root) ?? bundle(root).then((code) => `${code}return ooxml.makePrinter();`);
  bundles.set(root, made);
  return made;
}

/** The virtual module 'ooxml' with its `load(): Printer`; whoever builds with it passes the output through `withPrinter`. */
export const ooxml: Plugin = {
  name: 'ooxml',
  setup(b) {
    b.onResolve({ filter: /^ooxml$/ }, () => ({ path: 'ooxml', namespace: 'ooxml' }));
    b.onLoad({ filter: /.*/, namespace: 'ooxml' }, () => ({ contents: `export const load = () => ${place}();` }));
  },
};

/** A built text with the renderer put in, if anything in it loads one. */
export async function withPrinter(root: string, text: string): Promise<string> {
  if (!text.includes(place)) return text;
  const code = await printerCode(root);
  return text.replace(place, () => `(() => {\n${code}\n})`);
}
