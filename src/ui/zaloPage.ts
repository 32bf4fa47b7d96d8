/** Zalo messages to be copied one by one; what is ticked as sent is known to this page alone. */

import { escaped } from '../texts/escaped.ts';
import { zaloDialog as t, type ZaloPack } from '../texts/zaloDialog.ts';
import { client, clientWords, holes } from './client.ts';
import { document, inScript, type Page } from './html.ts';

const sections = ['group', 'units', 'heads', 'others'] as const;

const words = {
  ...clientWords,
  empty: t.empty,
  copy: t.copy,
  copyOf: t.copyOf(holes('title')),
  copied: t.copied,
  select: t.select,
  chat: t.chat,
  chatOf: t.chatOf(holes('title')),
  sent: t.sent,
  sentOf: t.sentOf(holes('title')),
  found: t.found(holes('count')),
  refreshing: t.refreshing,
  refreshed: t.refreshed,
  failed: t.failed,
};

/** A browser that keeps scripts from the clipboard may still copy what is selected; else the person presses the keys. */
const scriptOfOne = `
const sent = new Set();
const selected = (body) => {
  getSelection().selectAllChildren(body);
  return document.execCommand('copy');
};
const copy = async (button, body) => {
  let done = false;
  try {
    await navigator.clipboard.writeText(body.textContent);
    done = true;
  } catch {
    done = selected(body);
  }
  at('said').textContent = done ? words.copied : words.select;
  if (!done) return;
  button.textContent = words.copied;
  button.onblur = () => { button.textContent = words.copy; };
};
const tick = (item) => {
  const key = item.title + item.text;
  const label = element('label', ' ' + words.sent, { className: 'tick' });
  const box = element('input', '', { type: 'checkbox', checked: sent.has(key), ariaLabel: put(words.sentOf, item) });
  box.onchange = () => {
    sent[box.checked ? 'add' : 'delete'](key);
    box.closest('article').classList.toggle('sent', box.checked);
  };
  label.prepend(box);
  return label;
};
const articleOf = (item) => {
  const article = element('article', '', { className: sent.has(item.title + item.text) ? 'sent' : '' });
  const head = element('h3', item.title);
  if (item.mark) head.append(' ', element('mark', item.mark));
  const body = element('p', item.text, { className: 'text' });
  const button = element('button', words.copy, { type: 'button', ariaLabel: put(words.copyOf, item) });
  button.onclick = () => copy(button, body);
  const tools = element('div', '');
  tools.append(button, ' ');
  if (item.chat) tools.append(element('a', words.chat, { href: item.chat, target: '_blank', rel: 'noopener', ariaLabel: put(words.chatOf, item) }), ' ' + words.newTab + ' ');
  tools.append(tick(item));
  article.append(head, body, tools);
  article.dataset.plain = plain(item.title + ' ' + item.text);
  return article;
};
`;

const scriptOfAll = `
const filter = () => {
  const wanted = plain(at('filter').value.trim());
  const all = [...document.querySelectorAll('article')];
  for (const article of all) article.hidden = !article.dataset.plain.includes(wanted);
  at('found').textContent = put(words.found, { count: all.filter((article) => !article.hidden).length });
};
const render = (pack) => {
  at('summary').replaceChildren(...pack.summary.map((text) => element('p', text)));
  for (const key of sections) {
    const articles = pack[key].map(articleOf);
    at(key).replaceChildren(...(articles.length ? articles : [element('p', words.empty)]));
  }
  at('promised').replaceChildren(...pack.promised.map((text) => element('li', text)));
  at('apart').hidden = pack.promised.length === 0;
  filter();
};
const refresh = () => {
  busy(words.refreshing);
  const done = (pack) => {
    idle();
    render(pack);
    at('said').textContent = words.refreshed;
  };
  call('zalo', { names: !at('namesOff').checked }, done, fail(words.failed, '', refresh));
};
at('filter').oninput = filter;
at('refresh').onclick = refresh;
at('namesOff').onchange = refresh;
render(pack);
`;

const style = `
article { border: 1px solid #dadce0; border-radius: 4px; padding: 4px 12px 12px; margin: 8px 0; }
article button { margin: 0; padding: 6px 12px; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 4px 0 8px; }
.sent .text { color: #5f6368; }
.tick { display: inline-block; margin: 0 0 0 8px; }
input[type=checkbox] { width: auto; }
.told { position: sticky; top: 0; background: #fff; padding: 4px 0; }
`;

const sectionOf = (key: keyof typeof t.sections): string =>
  `<h2 id="${key}Head">${escaped(t.sections[key])}</h2><section id="${key}" aria-labelledby="${key}Head"></section>`;

export function zaloPage(pack: ZaloPack): Page {
  const body = `
<style>${style}</style>
<main>
<p>${escaped(t.intro)}</p>
<div id="summary"></div>
<label for="namesOff"><input id="namesOff" type="checkbox"${pack.names ? '' : ' checked'}> ${escaped(t.namesOff)}</label>
<button id="refresh" type="button">${escaped(t.refresh)}</button>
<p class="told"><span id="said" role="status"></span> <span id="seconds" aria-hidden="true"></span></p>
<section id="result"></section>
<label for="filter">${escaped(t.filter)}</label><input id="filter" type="search" autocomplete="off"><small id="found" role="status"></small>
${sections.map(sectionOf).join('\n')}
<div id="apart"><h2>${escaped(t.sections.promised)}</h2><ul id="promised"></ul></div>
</main>
<script>
const words = ${inScript(words)}, sections = ${inScript(sections)}, pack = ${inScript(pack)};
${client}${scriptOfOne}${scriptOfAll}</script>`;
  return document(t.title, body);
}
