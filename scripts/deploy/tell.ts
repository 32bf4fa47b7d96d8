/** What is planned and how it ended, for people. */
import { isIdle, type Plan } from './plan.ts';

export interface Result {
  name: string;
  /** `page kept`: triggers and menus have the program, the leader's page could get no version. */
  result: 'done' | 'unchanged' | 'planned' | 'page kept' | 'failed';
  /** That the leader's page runs; null when there is none. */
  versionNumber?: number | null;
  webAppUrl?: string;
  /** Vietnamese: what the owner clicks now. */
  clicks: string[];
  /** Of a failure. */
  why?: string;
}

type Line = (text: string) => void;

export function tellPlan({ name, title }: { name: string; title: string }, plan: Plan | Result, line: Line): void {
  line(`${name}: ${title}`);
  for (const text of linesOf(plan)) line(`  ${text.startsWith(' ') ? text : `- ${text}`}`);
}

function linesOf(plan: Plan | Result): string[] {
  if (!('situation' in plan)) return ['cannot be done, see below'];
  const idle = isIdle(plan) && plan.version !== 'full';
  return [...(idle ? ['nothing to do: it runs already'] : []), ...plan.lines];
}

export function tellResults(results: readonly Result[], line: Line): void {
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, result, versionNumber, webAppUrl, clicks, why = '' } of results) {
    const page = versionNumber ? `version ${versionNumber}  ${webAppUrl ?? ''}` : '';
    line(`${name.padEnd(width)}  ${result.padEnd(9)}  ${why.replaceAll('\n', '\n    ') || page}`.trimEnd());
    for (const click of clicks) line(`  => ${click}`);
  }
}
