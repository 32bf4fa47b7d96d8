/** «Xóa dữ liệu chạy thử»: what goes and what stays, and the word without which nothing happens. */

import { escaped } from '../texts/escaped.ts';
import { trialDialog as t } from '../texts/trial.ts';
import { client, clientWords } from './client.ts';
import { document, inScript, type Page } from './html.ts';

export interface TrialCounts {
  /** Formatted. */
  counts: Record<keyof typeof t.goes, string>;
  /** The name that must be typed as well; '' for none. */
  name: string;
}

const words = { ...clientWords, running: t.running, failed: t.failed, failedHint: t.failedHint };

const script = `
const clear = () => {
  busy(words.running);
  const done = (result) => {
    idle();
    at('ask').hidden = result.done;
    show(element('h2', result.text, { className: result.done ? '' : 'fault' }));
  };
  const payload = { word: at('word').value, name: at('name') ? at('name').value : '' };
  call('clearTrial', payload, done, fail(words.failed, words.failedHint, clear));
};
at('go').onclick = clear;
`;

export function trialPage({ counts, name }: TrialCounts): Page {
  const goes = Object.entries(t.goes).map(
    ([key, text]) => `<li>${escaped(text)}: ${escaped(counts[key as keyof typeof t.goes])}</li>`,
  );
  const stays = t.stays.map((text) => `<li>${escaped(text)}</li>`);
  const input = (id: string, label: string): string =>
    `<label for="${id}">${escaped(label)}</label><input id="${id}" autocomplete="off">`;
  const asked = name === '' ? '' : `<p class="fault">${escaped(t.nameWhy)}</p>${input('name', t.name({ name }))}`;
  return document(
    t.title,
    `<main><div id="ask"><p>${escaped(t.intro)}</p>
<h2>${escaped(t.goesHead)}</h2><ul>${goes.join('')}</ul><p>${escaped(t.ownColumns)} ${escaped(t.opened)}</p>
<h2>${escaped(t.staysHead)}</h2><ul>${stays.join('')}</ul>
${asked}${input('word', t.word)}
<button id="go">${escaped(t.go)}</button></div>
<p><span id="said" role="status"></span> <span id="seconds" aria-hidden="true"></span></p>
<section id="result"></section>
<script>
const words = ${inScript(words)};
${client}${script}</script></main>`,
  );
}
