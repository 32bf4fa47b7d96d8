/** Each unit's own link as a QR code, to be printed, cut and handed out. The codes travel as bits and are drawn by the browser. */

import { escaped } from '../texts/escaped.ts';
import { qrPageText as t } from '../texts/zaloDialog.ts';
import { document, inScript, type Page } from './html.ts';
import type { LinkRow } from './linksPage.ts';
import { alphabet, type QrCode, qrCode } from './qr.ts';

const style = `
.sheet { display: grid; grid-template-columns: repeat(3, 1fr); padding: 0 1px 1px 0; }
.card { border: 1px dashed #5f6368; margin: 0 -1px -1px 0; padding: 2mm; text-align: center; break-inside: avoid; overflow-wrap: anywhere; }
.card svg { width: 40mm; height: 40mm; }
.card h2 { font-size: 13px; line-height: 1.3; margin: 0 0 1mm; max-height: 10.4em; overflow: hidden; }
.card p { font-size: 10px; line-height: 1.3; margin: 1mm 0 0; }
@page { size: A4; margin: 10mm; }
@media print { body { margin: 0; } .screen { display: none; } }
`;

/** A path of the runs of dark dots; a reader needs four light dots around. */
const script = `
const draw = (svg) => {
  const { size, bits } = codes[svg.dataset.code];
  const dark = (i) => (alphabet.indexOf(bits[Math.floor(i / 6)]) >> (5 - (i % 6))) & 1;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && dark(y * size + x)) x += 1;
      if (x > from) path += 'M' + from + ' ' + y + 'h' + (x - from) + 'v1H' + from + 'z';
    }
  }
  svg.setAttribute('viewBox', '-4 -4 ' + (size + 8) + ' ' + (size + 8));
  svg.firstElementChild.setAttribute('d', path);
};
for (const svg of document.querySelectorAll('svg')) draw(svg);
document.getElementById('print').onclick = () => print();
`;

const cardOf = ({ unit, name }: LinkRow, place: number): string =>
  `<article class="card"><h2>${escaped(unit)}<br>${escaped(name)}</h2><svg data-code="${place}" role="img" aria-label="${escaped(t.codeOf({ name }))}" shape-rendering="crispEdges"><path/></svg><p>${escaped(t.hint)}</p></article>`;

export function qrPage(rows: readonly LinkRow[]): Page {
  if (rows.length === 0) return document(t.title, `<main><p>${escaped(t.none)}</p></main>`);
  const cards: LinkRow[] = [];
  const codes: QrCode[] = [];
  const without: LinkRow[] = [];
  for (const row of rows) {
    const code = row.url ? qrCode(row.url) : null;
    if (!code) without.push(row);
    else {
      cards.push(row);
      codes.push(code);
    }
  }
  const left = without.map((r) => `<li>${escaped(`${r.unit} - ${r.name}`)}</li>`).join('');
  const body = `
<style>${style}</style>
<main>
<div class="screen">
<p>${escaped(t.intro({ count: String(cards.length) }))}</p>
${left && `<p>${escaped(t.without)}</p><ul>${left}</ul>`}
<button id="print" type="button">${escaped(t.print)}</button>
</div>
<div class="sheet">${cards.map(cardOf).join('')}</div>
</main>
<script>
const alphabet = ${inScript(alphabet)}, codes = ${inScript(codes)};
${script}</script>`;
  return document(t.title, body);
}
