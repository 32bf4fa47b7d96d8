/** Builds once for the whole run: tests drive the bundle that Google would get. */
import { execFileSync } from 'node:child_process';

export default function setup(): void {
  execFileSync(process.execPath, ['scripts/run.mjs', 'build'], { stdio: 'inherit' });
}
