/** Reports of units: one out of a list, or all of them in one run after another. */
import { documentDialog as common, unitReportDialog as t } from '../texts/documents.ts';
import { escaped } from '../texts/escaped.ts';
import { client, clientWords, holes } from './client.ts';
import { document, inScript, type Page } from './html.ts';
import { type PickedUnit, picker, pickerScript, pickerWords } from './unitPicker.ts';

export interface UnitChoice {
  code: string;
  name: string;
  /** An answer of it counts. */
  reported: boolean;
}

const words = {
  ...clientWords,
  ...pickerWords,
  runningOne: `${t.runningOne} ${common.keepOpen}`,
  madeOne: t.madeOne,
  failedOne: t.failedOne,
  runningAll: `${t.runningAll} ${common.keepOpen}`,
  progress: t.progress(holes('done', 'total')),
  doneAll: t.doneAll,
  madeCount: t.madeCount(holes('made')),
  skippedCount: t.skippedCount(holes('skipped')),
  restart: t.restart,
  folder: t.folder,
  quotaHead: t.quotaHead,
  quota: t.quota(holes('left')),
  failedAll: t.failedAll,
  failedAllHint: t.failedAllHint,
  stalled: t.stalled,
};

const scriptOfOne = `
const makeOne = (unit) => {
  busy(words.runningOne);
  at('bar').hidden = true;
  const done = (result) => {
    idle();
    show(element('h2', words.madeOne), linkTo(result.url, result.title), element('p', words.folder));
  };
  call('unitReport', { unit }, done, fail(words.failedOne, '', () => makeOne(unit)));
};
at('unit').onkeydown = (event) => { if (event.key === 'Enter') chosen(makeOne); };
at('unit').ondblclick = at('one').onclick = () => chosen(makeOne);
`;

const scriptOfAll = `
const restart = () => element('button', words.restart, { onclick: () => makeAll({ restart: true }) });
const told = (result, made) => {
  const counts = [put(words.madeCount, { made })];
  if (result.skipped) counts.push(put(words.skippedCount, { skipped: result.skipped }));
  return listOf(counts);
};
const makeAll = (first) => {
  let made = 0, left = Infinity;
  const failed = fail(words.failedAll, words.failedAllHint, () => makeAll({}));
  const next = (payload) => call('unitReports', payload, step, failed);
  const step = (result) => {
    const done = result.total - result.left;
    made += result.made;
    at('bar').max = result.total || 1;
    at('bar').value = done;
    at('said').textContent = put(words.progress, { done, total: result.total });
    if (result.stopped === 'quota') {
      idle();
      return show(element('h2', words.quotaHead), element('p', put(words.quota, { left: result.left })), told(result, made));
    }
    if (result.left > 0) {
      if (result.left >= left) return failed({ message: words.stalled });
      left = result.left;
      return next({});
    }
    idle();
    show(element('h2', words.doneAll), told(result, made), element('p', words.folder), restart());
  };
  busy(words.runningAll);
  at('bar').hidden = false;
  at('bar').removeAttribute('value');
  next(first);
};
at('all').onclick = () => makeAll({});
`;

const optionText = ({ code, name, reported }: UnitChoice): string =>
  `${code} - ${name}${reported ? '' : ` (${t.notReported})`}`;

function choiceOf(choices: readonly UnitChoice[]): string {
  const units = choices.map((u): PickedUnit => ({ code: u.code, text: optionText(u) }));
  return `
<h2>${escaped(t.oneHead)}</h2>${picker(units)}
<button id="one">${escaped(t.makeOne)}</button>
<h2>${escaped(t.allHead)}</h2>
<p>${escaped(t.allHelp)}</p>
<button id="all">${escaped(t.makeAll)}</button>
<p><span id="said" role="status"></span> <span id="seconds" aria-hidden="true"></span></p>
<progress id="bar" aria-label="${escaped(t.progressLabel)}" hidden></progress>
<section id="result"></section>
<script>
const words = ${inScript(words)}, units = ${inScript(units)};
${client}${pickerScript}${scriptOfOne}${scriptOfAll}</script>`;
}

export function unitReportPage(units: readonly UnitChoice[]): Page {
  const rest = units.length > 0 ? choiceOf(units) : `<p>${escaped(t.noUnits)}</p>`;
  return document(t.title, `<main><p>${escaped(t.intro)}</p>${rest}</main>`);
}
