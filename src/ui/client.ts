import { documentDialog as common } from '../texts/documents.ts';

/**
 * The script that the dialogs for documents begin with. It runs in the browser: data goes in by textContent, a call to the
 * server turns everything off until it is back, and whatever comes back takes the focus.
 *
 * Expected of the page: elements `said` (role=status), `seconds` and `result`, and a constant `words` that holds `clientWords`.
 */
export const client = `
const at = (id) => document.getElementById(id);
const put = (text, values) => text.replace(/\\{(\\w+)\\}/g, (hole, key) => (key in values ? values[key] : hole));
const element = (tag, text, more) => Object.assign(document.createElement(tag), { textContent: text }, more);
const listOf = (texts) => {
  const list = element('ul', '');
  list.append(...texts.map((text) => element('li', text)));
  return list;
};
// Marks of tone and the bar of d fall away, so that a name is found however it is typed.
const plain = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase().replace(/\\u0111/g, 'd');
const linkTo = (url, text) => {
  const line = element('p', '');
  const safe = /^https:\\/\\//.test(url);
  line.append(safe ? element('a', text, { href: url, target: '_blank', rel: 'noopener' }) : text, safe ? ' ' + words.newTab : '');
  return line;
};
const show = (first, ...others) => {
  at('result').replaceChildren(first, ...others);
  first.tabIndex = -1;
  first.focus();
};
let timer = 0, off = [];
const busy = (text) => {
  off = [...document.querySelectorAll('button, input, select')].filter((control) => !control.disabled);
  for (const control of off) control.disabled = true;
  at('result').replaceChildren();
  at('said').textContent = text;
  const from = Date.now();
  timer = setInterval(() => {
    at('seconds').textContent = put(words.seconds, { seconds: Math.round((Date.now() - from) / 1000) });
  }, 1000);
};
const idle = () => {
  clearInterval(timer);
  for (const control of off) control.disabled = false;
  at('said').textContent = at('seconds').textContent = '';
};
const fail = (head, hint, again) => (error) => {
  idle();
  const retry = element('button', words.retry, { onclick: again });
  const lines = [put(words.reason, { reason: error.message }), hint].filter((text) => text !== '');
  show(element('h2', head, { className: 'fault' }), ...lines.map((text) => element('p', text)), retry);
};
const call = (action, payload, done, failed) =>
  google.script.run.withSuccessHandler(done).withFailureHandler(failed).api(action, payload);
`;

/** Texts with a hole that the browser fills: '{issue}' for 'issue'. */
export const holes = <K extends string>(...keys: K[]): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, `{${key}}`])) as Record<K, string>;

/** What the script itself says. */
export const clientWords = {
  retry: common.retry,
  newTab: common.newTab,
  reason: common.reason(holes('reason')),
  seconds: common.seconds(holes('seconds')),
};
