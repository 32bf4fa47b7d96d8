/** The renderer as it lies in the bundle: asleep until it is loaded, and at home where there is nothing but the language. */
import vm from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { ooxml, printerCode, withPrinter } from '../../scripts/ooxml.ts';
import type { Printer } from '../../src/ports.ts';
import { root } from '../rules/sources.ts';
import { printer } from './docx.ts';
import { report } from './samples.ts';

async function built(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    plugins: [ooxml],
  });
  return withPrinter(root, outputFiles[0]?.text ?? '');
}

const code = await built("export { load } from 'ooxml';");

/** Nothing but ES2020 and what V8 brings along. */
function realm(): vm.Context {
  const context = vm.createContext(Object.create(null));
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  new vm.Script(code).runInContext(context);
  return context;
}

test('the realm has none of what a browser or Node would give', () => {
  const names = vm.runInContext('Object.getOwnPropertyNames(globalThis)', realm()) as string[];
  for (const name of ['TextEncoder', 'btoa', 'setTimeout', 'crypto', 'Buffer', 'process'])
    expect(names).not.toContain(name);
});

test('its bytes are those of Node, and loading leaves no global behind', () => {
  const context = realm();
  vm.runInContext('var printer, doc', context);
  const before = vm.runInContext('Object.getOwnPropertyNames(globalThis).sort().join()', context);
  vm.runInContext(`printer = App.load(); doc = ${JSON.stringify(report)}`, context);
  const bytes = vm.runInContext('printer.docx(doc)', context) as Uint8Array;
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(printer.docx(report)))).toBe(0);
  expect(vm.runInContext('Object.getOwnPropertyNames(globalThis).sort().join()', context)).toBe(before);
});

test('it packs there as it does in Node', () => {
  const text = 'Độc lập - Tự do 😀 '.repeat(50);
  const context = realm();
  vm.runInContext('var printer = App.load()', context);
  const there = vm.runInContext('printer', context) as Printer;
  expect(there.pack(text)).toBe(printer.pack(text));
  expect(there.unpack(printer.pack(text))).toBe(text);
});

describe('asleep', () => {
  test('nothing of it is evaluated before it is loaded', () => {
    const context = vm.createContext(Object.create(null));
    const trap = "Object.defineProperty(globalThis, 'Uint16Array', { get() { throw new Error('awake'); } });";
    vm.runInContext(trap, context);
    new vm.Script(code).runInContext(context);
    expect(() => vm.runInContext('App.load()', context)).toThrow('awake');
  });

  test('it is minified: a function that is not called is still read, by the letter', () => {
    expect(code.length).toBeLessThan(270_000);
  });

  test('a bundle that loads none has none', async () => {
    expect((await built('export const x = 1;')).length).toBeLessThan(1000);
  });

  test('it is built once a process', () => {
    expect(printerCode(root)).toBe(printerCode(root));
  });
});
