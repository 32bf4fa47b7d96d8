/** The consolidated report: what stands in its way, the button that makes it, the issues so far. */
import { documentDialog as common, reportDialog as t } from '../texts/documents.ts';
import { escaped } from '../texts/escaped.ts';
import { linesOf } from '../texts/report/gate.ts';
import { client, clientWords, holes } from './client.ts';
import { document, inScript, linked, type Page } from './html.ts';

export interface ReportView {
  /** Nothing stands in the way of presenting it. */
  ready: boolean;
  coverage: string;
  blockers: readonly { text: string }[];
  /** Who would be mailed. */
  leaders: readonly string[];
  issues: readonly ReportIssue[];
}

export interface ReportIssue {
  issue: number;
  /** As printed. */
  at: string;
  title: string;
  url: string;
  hash: string;
  /** It was marked as not to be presented. */
  draft: boolean;
}

const words = {
  ...clientWords,
  running: `${t.running} ${common.keepOpen}`,
  failed: t.failed,
  failedHint: t.failedHint,
  made: t.made(holes('issue')),
  remade: t.remade(holes('issue')),
  markedAs: t.markedAs({ mark: t.mark }),
  hash: t.hash(holes('hash')),
  checksHead: t.checksHead,
  checks: t.checks,
  mailed: t.mailed(holes('people')),
  mailedNobody: t.mailedNobody,
  notesHead: t.notesHead,
  makeAgain: t.makeAgain,
};

const script = `
const made = [];
const tell = (result, remade) => {
  idle();
  const parts = [linkTo(result.url, result.title)];
  if (result.draft) parts.push(element('p', words.markedAs), listOf(result.blockers.flatMap((b) => b.text.split('\\n'))));
  parts.push(element('p', put(words.hash, { hash: result.hash })));
  parts.push(element('h3', words.checksHead), listOf(words.checks));
  const people = result.mailed.join(', ');
  parts.push(element('p', people ? put(words.mailed, { people }) : words.mailedNobody));
  if (result.notes.length) parts.push(element('h3', words.notesHead), listOf(result.notes));
  if (!remade) {
    at('make').textContent = words.makeAgain;
    made.unshift(linkTo(result.url, result.title));
    at('fresh').replaceChildren(...made);
  }
  show(element('h2', put(remade ? words.remade : words.made, { issue: result.issue })), ...parts);
};
const make = (payload) => {
  busy(words.running);
  const failed = fail(words.failed, words.failedHint, () => make(payload));
  call('report', payload, (result) => tell(result, 'issue' in payload), failed);
};
at('make').onclick = () => make({ mail: at('mail') ? at('mail').checked : false });
for (const b of document.querySelectorAll('.again')) b.onclick = () => make({ issue: Number(b.value) });
`;

function stateOf({ ready, coverage, blockers }: ReportView): string {
  const lines = blockers.flatMap((b) => linesOf(b.text));
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  const head = `<h2>${escaped(t.stateHead)}</h2><p>${escaped(coverage)}</p>`;
  if (ready) return `${head}<p>${escaped(t.ready)}</p>`;
  const list = items && `<h3>${escaped(t.blockersHead)}</h3><ul>${items}</ul>`;
  return `${head}${list}<p><strong>${escaped(t.blocked({ mark: t.mark }))}</strong></p>`;
}

/** Nobody is mailed unawares; a draft that may not be presented goes to the leaders only if somebody says so. */
function mailingOf({ leaders, ready }: ReportView): string {
  if (leaders.length === 0) return `<p>${escaped(t.willMailNobody)}</p>`;
  const box = `<input type="checkbox" id="mail"${ready ? ' checked' : ''} style="width:auto">`;
  return `<p>${escaped(t.willMail({ people: leaders.join(', ') }))}</p><label for="mail">${box} ${escaped(t.sendMail)}</label>`;
}

function rowOf({ issue, at, title, url, hash, draft }: ReportIssue): string {
  const again = escaped(t.againOf({ issue: String(issue) }));
  const button = `<button class="again" value="${issue}" aria-label="${again}">${escaped(t.again)}</button>`;
  const state = escaped(draft ? t.stateDraft : t.stateReady);
  return `<tr><th scope="row">${issue}</th><td>${escaped(at)}</td><td><code>${escaped(hash)}</code></td><td>${state}</td><td>${linked(url, title, common.newTab)}</td><td>${button}</td></tr>`;
}

function issuesOf(issues: readonly ReportIssue[]): string {
  const head = `<h2 id="issues">${escaped(t.issuesHead)}</h2>`;
  const none = issues.length === 0 ? `<p>${escaped(t.noIssues)}</p>` : '';
  const fresh = `${head}<div id="fresh">${none}</div>`;
  if (none) return fresh;
  const columns = Object.values(t.columns).map((c) => `<th scope="col">${escaped(c)}</th>`);
  return `${fresh}<p>${escaped(t.issuesHelp)}</p><table aria-labelledby="issues"><thead><tr>${columns.join('')}</tr></thead><tbody>${issues.map(rowOf).join('')}</tbody></table>`;
}

export function reportPage(view: ReportView): Page {
  const body = `
<main>
<p>${escaped(t.intro)}</p>
${stateOf(view)}
${mailingOf(view)}
<button id="make">${escaped(view.ready ? t.make : t.makeAnyway)}</button>
<p><span id="said" role="status"></span> <span id="seconds" aria-hidden="true"></span></p>
<section id="result"></section>
${issuesOf(view.issues)}
</main>
<script>
const words = ${inScript(words)};
${client}${script}</script>`;
  return document(t.title, body);
}
