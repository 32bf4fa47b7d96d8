#!/usr/bin/env node
// The committed bin: npm links it at install, before anything is built, so it holds nothing but the way to the built file.
import { existsSync } from 'node:fs';

const built = new URL('../.build/tonghop.mjs', import.meta.url);
const product = new URL('../dist/Code.js', import.meta.url);
if (existsSync(built) && existsSync(product)) {
  await import(built.href);
} else {
  process.stderr.write('tonghop: this copy is not built yet. Run: npm run build\n');
  process.exitCode = 1;
}
