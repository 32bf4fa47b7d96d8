/** Each unit's own link and PIN, to be handed out one by one. */
import { buttons } from '../texts/menu.ts';
import { document, escaped } from './html.ts';

export interface LinkRow {
  unit: string;
  name: string;
  pin: string;
  url: string;
}

export function linksPage(title: string, intro: string, rows: readonly LinkRow[]): string {
  const line = (r: LinkRow): string =>
    `<tr><td>${escaped(r.unit)}</td><td>${escaped(r.name)}</td><td>${escaped(r.pin)}</td><td><input readonly value="${escaped(r.url)}"><button class="copy">${escaped(buttons.copy)}</button></td></tr>`;
  const script = `for (const b of document.querySelectorAll('.copy')) b.onclick = () => { b.previousElementSibling.select(); document.execCommand('copy'); };`;
  return document(
    title,
    `<p>${escaped(intro)}</p><table><tbody>${rows.map(line).join('')}</tbody></table><script>${script}</script>`,
  );
}
