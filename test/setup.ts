/** Builds once for the whole run: tests drive the bundle that Google would get. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  execFileSync(process.execPath, ['scripts/run.mjs', 'build'], { stdio: 'inherit' });
  const shelf = mkdtempSync(join(tmpdir(), 'tonghop-prepared-'));
  // Workers inherit it: test/support/prepared.ts.
  process.env.TONGHOP_PREPARED = shelf;
  return () => rmSync(shelf, { recursive: true, force: true });
}
