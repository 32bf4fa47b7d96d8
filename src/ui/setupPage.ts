/** The installer's dialog: which campaign, the units, the dates that only people know. */
import type { Campaign } from '../core/campaign.ts';
import { escaped } from '../texts/escaped.ts';
import { setupDialog as t } from '../texts/menu.ts';
import { document, inScript, type Page } from './html.ts';

const dates = ['unitDue', 'cityDue', 'dataCutoff'] as const;
const mails = ['coordinatorEmail', 'leaderEmail'] as const;

export interface SetUpShown {
  /** Id of the campaign to be chosen first. */
  present: string;
  /** What set-up does here, where it does not begin with nothing. */
  note: string;
  /** Who operates the campaign, where it is another than whoever looks. */
  owner: string;
  settings: Record<string, string>;
}

export function setupPage(campaigns: readonly Campaign[], { present, note, owner, settings }: SetUpShown): Page {
  const option = (c: Campaign): string =>
    `<option value="${escaped(c.id)}"${c.id === present ? ' selected' : ''}>${escaped(c.name)}</option>`;
  const input = (key: string, label: string, type: string): string =>
    `<label for="${key}">${escaped(label)}</label><input id="${key}" type="${type}" value="${escaped(settings[key] ?? '')}">`;
  const body = `
${note && `<p>${escaped(note)}</p>`}
${owner && `<p>${escaped(t.operated)} ${escaped(owner)}.</p><label><input type="checkbox" id="takeOver" style="width:auto"> ${escaped(t.takeOver)}</label>`}
<label for="campaign">${escaped(t.campaign)}</label><select id="campaign">${campaigns.map(option).join('')}</select><small>${escaped(t.campaignHelp)}</small>
<label for="units">${escaped(t.units)}</label><textarea id="units" rows="5"></textarea><small>${escaped(t.unitsHelp)}</small>
${input('unitDue', t.unitDue, 'date')}<small>${escaped(t.unitDueHelp)}</small>
${input('cityDue', t.cityDue, 'date')}
${input('dataCutoff', t.dataCutoff, 'text')}
${input('coordinatorEmail', t.coordinatorEmail, 'email')}
${input('leaderEmail', t.leaderEmail, 'text')}
<small>${escaped(t.later)}</small>
<button id="ok">${escaped(t.ok)}</button><p id="said" role="status"></p>
<script>
const keys = ${inScript([...dates, ...mails])}, words = ${inScript({ running: t.running, done: t.done })};
const at = (id) => document.getElementById(id), said = (text, fault) => { at('said').textContent = text; at('said').className = fault ? 'fault' : ''; };
const place = (where) => document.querySelector('[for=' + where.replace('--set ', '').replace('--preset', 'campaign') + ']')?.textContent ?? where;
at('ok').onclick = () => {
  const settings = {};
  for (const key of keys) if (at(key).value) settings[key] = at(key).value;
  at('ok').disabled = true;
  said(words.running);
  const fail = (error) => { at('ok').disabled = false; said(error.message, 1); };
  const done = (result) => {
    if (!result.problems.length) return said([words.done, ...result.warnings].join('\\n'));
    at('ok').disabled = false;
    said(result.problems.map((p) => (p.where && place(p.where) + ': ') + p.text).join('\\n'), 1);
  };
  google.script.run.withSuccessHandler(done).withFailureHandler(fail).api('setUp', { campaign: at('campaign').value, paste: at('units').value, settings, takeOver: at('takeOver')?.checked });
};
</script>`;
  return document(t.title, body);
}
