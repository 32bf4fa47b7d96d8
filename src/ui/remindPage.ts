/** What the planner means to send: now, in the next days, not at all and why; and the buttons that send, pause and open. */
import { documentDialog as common, unitReportDialog as search } from '../texts/documents.ts';
import { escaped } from '../texts/escaped.ts';
import { remindDialog as t, verdictNames } from '../texts/plan.ts';
import { client, clientWords, holes } from './client.ts';
import { document, inScript, type Page } from './html.ts';
import { remindList } from './remindList.ts';

export interface RemindRow {
  unit: string;
  name: string;
  period: string;
  periodName: string;
  step: string;
  stepText: string;
  /** ISO 8601 +07:00, here and below. */
  at: string;
  verdict: string;
  reason: string;
  to: string;
  missing?: readonly string[];
}

export interface RemindView {
  now: string;
  paused: boolean;
  quota: number;
  reserve: number;
  goes: number;
  recipients: number;
  rows: readonly RemindRow[];
  digest: string;
  /** That the campaign was opened and when, in words; '' while it was not. */
  opened: string;
  /** What is asked before the opening mails go. */
  openText: string;
}

/** Texts without values go as they are; JSON has no functions, so each of those stands here with its holes. */
const words = {
  ...clientWords,
  ...t,
  sending: `${t.sending} ${common.keepOpen}`,
  time: t.time(holes('hour', 'minute', 'day')),
  asOf: t.asOf(holes('now')),
  goes: t.goes(holes('goes', 'recipients')),
  quota: t.quota(holes('quota', 'reserve')),
  kept: t.kept(holes('kept')),
  digest: t.digest(holes('at')),
  confirm: t.confirm(holes('goes', 'recipients')),
  confirmYes: t.confirmYes(holes('goes')),
  progress: t.progress(holes('sent', 'left')),
  sent: t.sent(holes('sent')),
  failedCount: t.failedCount(holes('failed')),
  left: t.left(holes('left')),
  found: t.found(holes('count')),
  group: t.group(holes('name', 'count')),
  day: t.day(holes('weekday', 'day')),
  more: t.more(holes('count')),
  verdicts: verdictNames,
};

const scriptOfActions = `
const reload = (done) => call('remindPlan', {}, (fresh) => {
  view = { ...view, ...fresh };
  idle();
  draw();
  done();
}, fail(words.loadFailed, '', () => refresh()));
// A button that was off while it worked has lost the focus.
const tell = (text, button) => () => {
  at('said').textContent = text;
  at(button).focus();
};
const refresh = () => {
  busy(words.loading);
  reload(tell(words.loaded, 'refresh'));
};
const sure = (question, yes, act) => {
  const asked = element('p', question);
  asked.style.whiteSpace = 'pre-line';
  const back = () => { at('result').replaceChildren(); at('refresh').focus(); };
  show(asked, element('button', yes, { onclick: act }), ' ', element('button', words.cancel, { onclick: back }));
};
const pause = () => {
  const on = view.paused;
  busy(words.saving);
  call('remindPause', { on }, () => reload(tell(on ? words.resumedNow : words.pausedNow, 'pause')), fail(words.saveFailed, '', pause));
};
const openAll = () => {
  busy(words.saving);
  call('openCampaign', {}, ({ text }) => reload(() => {
    const said = element('p', text);
    said.style.whiteSpace = 'pre-line';
    show(said);
  }), fail(words.saveFailed, '', openAll));
};
const sendAll = () => {
  let sent = 0, bad = 0;
  const failed = fail(words.sendFailed, words.sendFailedHint, sendAll);
  const next = () => call('remindSend', {}, step, failed);
  const step = (result) => {
    sent += result.sent;
    bad += result.failed;
    at('bar').max = sent + bad + result.left || 1;
    at('bar').value = sent + bad;
    at('said').textContent = put(words.progress, { sent: number(sent), left: number(result.left) });
    if (result.left > 0 && result.stopped === 'time') {
      return result.sent + result.failed > 0 ? next() : failed({ message: words.stalled });
    }
    const lines = [put(words.sent, { sent: number(sent) })];
    if (bad) lines.push(put(words.failedCount, { failed: number(bad) }));
    if (result.left) lines.push(put(words.left, { left: number(result.left) }));
    const head = result.stopped === 'quota' ? words.quotaHead : words.doneHead;
    reload(() => show(element('h2', head), listOf(lines)));
  };
  busy(words.sending);
  at('bar').hidden = false;
  at('bar').removeAttribute('value');
  next();
};
at('send').onclick = () => {
  const values = { goes: number(view.goes), recipients: number(view.recipients) };
  sure(put(words.confirm, values), put(words.confirmYes, values), sendAll);
};
at('pause').onclick = pause;
at('open').onclick = () => sure(view.openText, words.open, openAll);
at('refresh').onclick = refresh;
at('show').onchange = drawList;
at('filter').oninput = drawList;
draw();
`;

const shown = (['go', 'not', 'all'] as const).map((key) => `<option value="${key}">${escaped(t.shows[key])}</option>`);

/** Only what the page shows goes into it. */
const rowsOf = ({ rows }: RemindView): RemindRow[] =>
  rows.map(({ unit, name, period, periodName, step, stepText, at, verdict, reason, to, missing }) => ({
    ...{ unit, name, period, periodName, step, stepText, at, verdict, reason, to },
    ...(missing ? { missing } : {}),
  }));

export function remindPage(view: RemindView): Page {
  const body = `
<main>
<p>${escaped(t.intro)}</p>
<section id="summary" aria-live="polite"></section>
<button id="send">${escaped(t.send)}</button>
<button id="pause">${escaped(t.pause)}</button>
<button id="open" aria-describedby="opened">${escaped(t.open)}</button>
<button id="refresh">${escaped(t.refresh)}</button>
<small id="opened" style="white-space:pre-line"></small>
<p><span id="said" role="status"></span> <span id="seconds" aria-hidden="true"></span></p>
<progress id="bar" aria-label="${escaped(t.progressLabel)}" hidden></progress>
<section id="result"></section>
<h2>${escaped(t.listHead)}</h2>
<label for="show">${escaped(t.show)}</label><select id="show">${shown.join('')}</select>
<label for="filter">${escaped(search.filter)}</label><input id="filter" type="search" autocomplete="off" aria-controls="list" aria-describedby="filterHelp"><small id="filterHelp">${escaped(search.filterHelp)}</small>
<small id="found" role="status"></small>
<section id="list"></section>
</main>
<script>
const words = ${inScript(words)};
let view = ${inScript({ ...view, rows: rowsOf(view) })};
${client}${remindList}${scriptOfActions}</script>`;
  return document(t.title, body);
}
