/**
 * The folder for those who install by hand: the two files that Google runs, and a page that says what to do with them. It lies
 * beside dist and not in it, for clasp pushes all of dist.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped } from '../src/texts/escaped.ts';
import { unitsHeadings } from '../src/texts/headings.ts';
import { pasteGuide as t } from '../src/texts/pasteGuide.ts';

/** The page stands beside the files in case its buttons fail, and holds them so that nobody needs an editor for 800,000 characters. */
const PAGE = 'HUONG-DAN.html';

/** Reads `dist` and writes `folder`. Each file is whole at any moment: a build may run while somebody copies. */
export function writePaste(dist: string, folder: string): void {
  const code = readFileSync(join(dist, 'Code.js'), 'utf8');
  const manifest = readFileSync(join(dist, 'appsscript.json'), 'utf8');
  mkdirSync(folder, { recursive: true });
  const files = { 'Code.js': code, 'appsscript.json': manifest, [PAGE]: pasteHtml(code, manifest) };
  for (const [name, text] of Object.entries(files)) {
    const making = join(folder, `.${name}.${process.pid}`);
    writeFileSync(making, text);
    renameSync(making, join(folder, name));
  }
}

const style = `
body { font: 15px/1.45 "Segoe UI", Arial, sans-serif; max-width: 860px; margin: 24px auto; padding: 0 16px; color: #1f1f1f }
h1 { font-size: 22px; margin: 0 }
h2 { font-size: 16px; margin: 14px 0 4px }
p, ol, ul { margin: 4px 0 }
ol, ul { padding-left: 26px }
li { margin: 3px 0 }
.copy { position: sticky; top: 0; background: #fff; padding: 10px 0; border-bottom: 1px solid #c4c7c5 }
button { font: inherit; padding: 8px 14px; margin: 0 8px 4px 0; color: #fff; background: #0b57d0; border: 0; border-radius: 6px; cursor: pointer }
button:focus-visible { outline: 3px solid #1f1f1f; outline-offset: 2px }
small { color: #444746 }
@page { size: A4; margin: 13mm }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 12px } .copy { display: none } }
`;

/** On a page opened from the disk some browsers have no clipboard but the old command. */
const script = `
const held = (id) => JSON.parse(document.getElementById(id).textContent);
const words = held('words');
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position:fixed;left:-9999px';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
for (const button of document.querySelectorAll('button')) {
  button.onclick = async () => {
    const text = held(button.id.slice(5));
    const done = await copied(text);
    const count = text.length.toLocaleString('vi-VN');
    document.getElementById('said').textContent = done ? words.copied.replace('{{count}}', count) : words.notCopied;
  };
}
`;

/** Not run, and as JSON nothing in it can end the element, whatever the code holds. */
const holding = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

const marked = (text: string): string => escaped(text).replace(/\*\*(.+?)\*\*/g, '<b>$1</b>');
const items = (texts: readonly string[]): string => texts.map((text) => `<li>${marked(text)}</li>`).join('\n');

/** `code` begins with the line that names its version (scripts/product.ts). */
function versionOf(code: string): string {
  const [, version, data] = /^\/\/ tonghop (\S+), data (\d+)/.exec(code) ?? [];
  if (!version || !data) throw new Error('the first line of the bundle does not name its version');
  return t.version({ version, data });
}

/** Self-contained: it is opened by a double click, often on a machine that shows nothing else. One page of A4 when printed. */
function pasteHtml(code: string, manifest: string): string {
  const columns = `${Object.values(unitsHeadings).join('\t')}\n`;
  const buttons = Object.entries(t.copy).map(([id, label]) => `<button id="copy-${id}">${escaped(label)}</button>`);
  let first = 1;
  const parts = t.parts.map(({ head, numbered, steps }) => {
    const list = numbered ? `<ol start="${first}">\n${items(steps)}\n</ol>` : `<ul>\n${items(steps)}\n</ul>`;
    first += steps.length;
    return `<h2>${escaped(head)}</h2>\n${list}`;
  });
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(t.title)}</title>
<style>${style}</style>
<h1>${escaped(t.title)}</h1>
<p><small>${escaped(versionOf(code))}</small></p>
${t.needs.map((text) => `<p>${marked(text)}</p>`).join('\n')}
<div class="copy">${buttons.join('')}<br><small id="said" role="status">${escaped(t.hint)}</small></div>
${parts.join('\n')}
<p><small>${escaped(t.more)}</small></p>
${holding('code', code)}
${holding('manifest', manifest)}
${holding('columns', columns)}
${holding('words', { copied: t.copied, notCopied: t.notCopied })}
<script>${script}</script>
</html>
`;
}
