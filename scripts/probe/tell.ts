/** The comparison for whoever reads the terminal: what is contradicted first, with what to do. */
import type { Comparison, Difference } from './compare.ts';

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

const contradiction = ({ key, assumed, google, where, remedy }: Difference): string =>
  [
    `CONTRADICTED ${key}`,
    `  assumed here: ${shown(assumed)}`,
    `  Google says:  ${shown(google)}`,
    `  rests on it:  ${where}`,
    `  to do:        ${remedy}`,
  ].join('\n');

export function tellComparison({ agreed, contradicted, news, open }: Comparison): string {
  const lines = [
    `${agreed.length} assumptions hold, ${contradicted.length} are contradicted, ${open.length} were not answered.`,
    ...contradicted.map(contradiction),
  ];
  if (news.length > 0) {
    lines.push('News, on which nothing rests:');
    for (const { key, google, assumed } of news)
      lines.push(`  ${key}: ${shown(google)}${assumed === undefined ? '' : `, here ${shown(assumed)}`}`);
  }
  if (open.length > 0) lines.push(`Not answered: ${open.join(', ')}`);
  return lines.join('\n');
}
