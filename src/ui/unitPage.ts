/** One unit: its history, its link once more, another PIN, an answer entered for it. */
import { unitReportDialog } from '../texts/documents.ts';
import { escaped } from '../texts/escaped.ts';
import { unitDialog as t } from '../texts/unitDesk.ts';
import { client, clientWords, holes } from './client.ts';
import { document, inScript, type Page } from './html.ts';
import { type PickedUnit, picker, pickerScript, pickerWords } from './unitPicker.ts';

const words = {
  ...clientWords,
  ...pickerWords,
  ...t,
  pinAsk: t.pinAsk(holes('unit')),
  historyHead: t.historyHead(holes('unit')),
  cut: t.cut(holes('left')),
};

const script = `
const lines = (text) => element('p', text, { className: 'lines' });
const ask = (action, payload, done) => {
  busy(words.running);
  const told = (result) => {
    idle();
    done(result);
  };
  call(action, payload, told, fail(words.failed, '', () => ask(action, payload, done)));
};
const said = (result) => show(element('h2', result.title), lines(result.text));
const tableOf = (entries) => {
  const row = (kind, texts) => {
    const line = element('tr', '');
    line.append(...texts.map((text) => element(kind, text)));
    return line;
  };
  const head = element('thead', ''), body = element('tbody', ''), table = element('table', '');
  head.append(row('th', words.columns));
  body.append(...entries.map((entry) => row('td', [entry.at, entry.what, entry.detail])));
  table.append(head, body);
  return table;
};
const showHistory = (told) => {
  const rest = told.left ? [element('p', put(words.cut, { left: told.left }))] : [];
  const body = told.entries.length ? tableOf(told.entries) : element('p', words.none);
  show(element('h2', put(words.historyHead, { unit: told.unit })), listOf(told.agreed), body, ...rest);
};
const askForPin = (unit) => {
  const name = units.find((one) => one.code === unit).text;
  const label = element('label', ' ' + words.pinMail), box = element('input', '', { type: 'checkbox', id: 'mail' });
  label.prepend(box);
  const yes = element('button', words.pinYes, { onclick: () => ask('changePin', { unit, mail: box.checked }, showPin) });
  const no = element('button', words.no, { onclick: () => at('result').replaceChildren() });
  show(element('p', put(words.pinAsk, { unit: name })), label, yes, ' ', no);
};
const showPin = (result) => {
  const link = element('input', '', { id: 'link', readOnly: true, value: result.url });
  show(element('h2', result.title), lines(result.text), element('label', words.newLink, { htmlFor: 'link' }), link);
};
const showBehalf = (result) => (result.url ? show(element('h2', result.title), lines(result.text), linkTo(result.url, words.open)) : said(result));
at('history').onclick = () => chosen((unit) => ask('unitHistory', { unit }, showHistory));
at('resend').onclick = () => chosen((unit) => ask('resendLink', { unit }, said));
at('pin').onclick = () => chosen(askForPin);
at('behalf').onclick = () => chosen((unit) => ask('onBehalf', { unit, paper: at('paper').value, day: at('day').value }, showBehalf));
`;

function body(units: readonly PickedUnit[]): string {
  const act = (id: string, text: string, help = ''): string =>
    `<button id="${id}"${help && ` title="${escaped(help)}"`}>${escaped(text)}</button>`;
  return `<style>.lines { white-space: pre-line; } input[type="checkbox"] { width: auto; }</style>
<p>${escaped(t.intro)}</p>${picker(units)}
<p>${act('history', t.history)} ${act('resend', t.resend, t.resendHelp)} ${act('pin', t.pin, t.pinHelp)}</p>
<details><summary>${escaped(t.behalfHead)}</summary>
<p>${escaped(t.behalfHelp)}</p>
<label for="paper">${escaped(t.paper)}</label><input id="paper" maxlength="100" autocomplete="off">
<label for="day">${escaped(t.day)}</label><input id="day" type="date">
${act('behalf', t.behalf)}
</details>
<p><span id="said" role="status"></span> <span id="seconds" aria-hidden="true"></span></p>
<section id="result"></section>
<script>
const words = ${inScript(words)}, units = ${inScript(units)};
${client}${pickerScript}${script}</script>`;
}

/** `name` may hold anything. */
export function unitPage(choices: readonly { code: string; name: string }[]): Page {
  const units = choices.map(({ code, name }) => ({ code, text: `${code} - ${name}` }));
  const rest = units.length > 0 ? body(units) : `<p>${escaped(unitReportDialog.noUnits)}</p>`;
  return document(t.title, `<main>${rest}</main>`);
}
