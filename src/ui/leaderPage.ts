/** What a leader sees behind the web address: coverage and the commune's indicators, no person and no unit's code. */
import { document, escape } from './html.ts';

export interface LeaderRow {
  name: string;
  figure: string;
  rate: string;
  verdict: string;
}

export function leaderPage(title: string, lines: readonly string[], rows: readonly LeaderRow[]): string {
  const row = (r: LeaderRow): string =>
    `<tr><td>${escape(r.name)}</td><td>${escape(r.figure)}</td><td>${escape(r.rate)}</td><td>${escape(r.verdict)}</td></tr>`;
  const said = lines.map((line) => `<p>${escape(line)}</p>`).join('');
  return document(title, `<h1>${escape(title)}</h1>${said}<table><tbody>${rows.map(row).join('')}</tbody></table>`);
}
