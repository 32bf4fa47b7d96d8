/** The HTML of a mail, made of its plain text: the same words, with links to tap. Whatever people typed stays text. */
import { escaped } from './escaped.ts';
import { shortened } from './shortened.ts';

/** A prefilled link fills a phone's screen: it is shown shortened and opens whole. */
const shownLink = 60;
const link = /https:\/\/[^\s<>"']+[^\s<>"'.,;:)]/g;

function linked(line: string): string {
  let html = '';
  let from = 0;
  for (const match of line.matchAll(link)) {
    const url = match[0];
    html += `${escaped(line.slice(from, match.index))}<a href="${escaped(url)}">${escaped(shortened(url, shownLink))}</a>`;
    from = (match.index ?? 0) + url.length;
  }
  return html + escaped(line.slice(from));
}

function block(text: string): string {
  const lines = text.split('\n');
  const bulleted = lines.every((line) => line.startsWith('- '));
  if (bulleted) return `<ul>${lines.map((line) => `<li>${linked(line.slice(2))}</li>`).join('')}</ul>`;
  return `<p>${lines.map(linked).join('<br>')}</p>`;
}

export function mailHtml(body: string): string {
  const blocks = body.split(/\n{2,}/).filter((text) => text !== '');
  return `<div lang="vi" style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5">${blocks.map(block).join('')}</div>`;
}
