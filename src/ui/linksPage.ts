/** Each unit's own link and PIN, to be handed out one by one. */

import { escaped } from '../texts/escaped.ts';
import { buttons, dialogs } from '../texts/menu.ts';
import { document, type Page } from './html.ts';

export interface LinkRow {
  unit: string;
  name: string;
  pin: string;
  url: string;
}

export function linksPage(rows: readonly LinkRow[]): Page {
  const { title, body } = dialogs.links({ count: String(rows.length) });
  const line = (r: LinkRow): string =>
    `<tr><td>${escaped(r.unit)}</td><td>${escaped(r.name)}</td><td>${escaped(r.pin)}</td><td><input readonly value="${escaped(r.url)}"><button class="copy">${escaped(buttons.copy)}</button></td></tr>`;
  const script = `for (const b of document.querySelectorAll('.copy')) b.onclick = () => { b.previousElementSibling.select(); document.execCommand('copy'); };`;
  return document(
    title,
    `<p>${escaped(body)}</p><table><tbody>${rows.map(line).join('')}</tbody></table><script>${script}</script>`,
  );
}
