/** Which test files move their whole process to the zone of the script: those whose imports reach local/zone.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /^(?:import|export) (?!type )(?:[^;']* from )?'(\.[^']+\.tsx?)'/gm;
const ZONE = join('local', 'zone.ts');

function reachesZone(path: string, seen: Set<string>): boolean {
  if (path === ZONE) return true;
  if (seen.has(path) || !existsSync(path)) return false;
  seen.add(path);
  const imported = [...readFileSync(path, 'utf8').matchAll(IMPORTED)].map(([, to]) => join(dirname(path), to ?? ''));
  return imported.some((each) => reachesZone(each, seen));
}

/** Paths as seen from the project's root, where vitest is started. */
export function testFiles(): { zoned: string[]; zoneless: string[] } {
  const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name));
  const zoned = all.filter((path) => reachesZone(path, new Set()));
  return { zoned, zoneless: all.filter((path) => !zoned.includes(path)) };
}
