/** The findings for people: what is well in one line each, the rest with what to do. */
import type { Check } from './checks.ts';

const indent = ' '.repeat(10);

export function tell(
  examined: readonly { name: string; title: string; checks: readonly Check[] }[],
  line: (text: string) => void,
): void {
  for (const { name, title, checks } of examined) {
    line(`${name}: ${title}`);
    const width = Math.max(...checks.map(({ id }) => id.length));
    const told = new Set<string>();
    for (const { id, status, seen, todo, clicks } of checks) {
      const isNews = status !== 'unknown' || !told.has(seen);
      line(`  ${status.padEnd(7)} ${id.padEnd(width)}  ${isNews ? seen.replaceAll('\n', `\n${indent}`) : 'as above'}`);
      told.add(seen);
      if (todo) line(`${indent}-> ${todo}`);
      for (const click of clicks?.split('\n') ?? []) line(`${indent}=> ${click}`);
    }
    line('');
  }
  const all = examined.flatMap(({ checks }) => checks);
  const count = (status: Check['status']): number => all.filter((check) => check.status === status).length;
  line(`${count('ok')} ok, ${count('warn')} to watch, ${count('bad')} bad, ${count('unknown')} unknown`);
}
