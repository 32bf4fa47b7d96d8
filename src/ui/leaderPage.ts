/** What a leader sees behind the web address: coverage and the commune's indicators, no person and no unit's code. */

import { escaped } from '../texts/escaped.ts';
import { leaderColumns } from '../texts/leader.ts';
import { document, type Page } from './html.ts';

export interface LeaderRow {
  name: string;
  figure: string;
  rate: string;
  verdict: string;
}

export function leaderPage(title: string, lines: readonly string[], rows: readonly LeaderRow[]): Page {
  const row = (r: LeaderRow): string =>
    `<tr><td>${escaped(r.name)}</td><td>${escaped(r.figure)}</td><td>${escaped(r.rate)}</td><td>${escaped(r.verdict)}</td></tr>`;
  const head = leaderColumns.map((c) => `<th>${escaped(c)}</th>`).join('');
  const said = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  return document(
    title,
    `<h1>${escaped(title)}</h1>${said}<table><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`,
  );
}
