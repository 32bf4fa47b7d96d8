/** Each unit's own link and PIN, to be handed out one by one. */
import { buttons } from '../texts/menu.ts';
import { document, escape } from './html.ts';

export interface LinkRow {
  unit: string;
  name: string;
  pin: string;
  url: string;
}

export function linksPage(title: string, intro: string, rows: readonly LinkRow[]): string {
  const line = (r: LinkRow): string =>
    `<tr><td>${escape(r.unit)}</td><td>${escape(r.name)}</td><td>${escape(r.pin)}</td><td><input readonly value="${escape(r.url)}"><button class="copy">${escape(buttons.copy)}</button></td></tr>`;
  const script = `for (const b of document.querySelectorAll('.copy')) b.onclick = () => { b.previousElementSibling.select(); document.execCommand('copy'); };`;
  return document(title, `<p>${escape(intro)}</p><table><tbody>${rows.map(line).join('')}</tbody></table><script>${script}</script>`);
}
