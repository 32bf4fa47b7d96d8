/** The tabs as set-up makes them, and the colours of what stands in them. */
import type { Campaign } from '../core/campaign.ts';
import { columnsOf, hiddenTabs, machineTabs, type Tab, tabsOf } from '../core/tabs.ts';
import type { Colour, TabPlan } from '../ports.ts';
import { fill } from '../texts/fill.ts';
import { heading } from '../texts/headings.ts';
import { answerStatusLabels, mailStatusLabels, stateLabels, timeliness } from '../texts/labels.ts';
import { verdictLabels } from '../texts/report/tables.ts';
import { tabName, tabNote } from '../texts/tabs.ts';
import type { Words } from './words.ts';

/** Columns that hold names and sentences; the first run of them in a tab is made wide. */
const wide = ['name', 'indicator', 'value', 'help', 'detail', 'subject', 'what'];

export function tabPlans(campaign: Campaign, words: Words): TabPlan[] {
  return tabsOf(campaign).map((tab) => {
    const section = campaign.sections.find((s) => `submissions.${s.code}` === tab);
    const label = (key: string): string | undefined => {
      const field = section?.fields.find((f) => f.code === key);
      return field && fill(field.label, { ...words, unitName: '', target: '' });
    };
    return {
      tab,
      name: tabName(tab, section?.title),
      note: tabNote(tab),
      columns: columnsOf(tab, campaign).map(({ key, kind }) => ({
        key,
        heading: heading(tab, key, label(key)),
        kind,
      })),
      wide: section ? { from: 0, count: 0 } : firstRun(columnsOf(tab, campaign).map((c) => wide.includes(c.key))),
      hidden: hiddenTabs.includes(tab),
      computed: tab !== 'difficulties' && (machineTabs.includes(tab) || tab === 'tracking'),
    };
  });
}

function firstRun(marked: readonly boolean[]): { from: number; count: number } {
  const from = marked.indexOf(true);
  const end = marked.indexOf(false, from);
  return { from: from + 1, count: from === -1 ? 0 : (end === -1 ? marked.length : end) - from };
}

/** What a label with a number of days begins with. */
const prefix = (label: (days: string) => string): string => label('\n').split('\n')[0] ?? '';

const green = '#d9ead3';
const amber = '#fff2cc';
const red = '#f4cccc';
const grey = '#eeeeee';

export function colours(campaign: Campaign): Colour[] {
  const state = (text: string, background: string): Colour => ({
    tab: 'tracking',
    key: 'state',
    startsWith: text,
    background,
  });
  const time = (text: string, background: string): Colour => ({
    tab: 'tracking',
    key: 'timeliness',
    startsWith: text,
    background,
  });
  const history = campaign.sections.map((s): Tab => `submissions.${s.code}`);
  return [
    state(stateLabels.reported, green),
    state(stateLabels.nil, green),
    state(stateLabels.unchanged, green),
    state(stateLabels.held, amber),
    state(stateLabels.returned, red),
    state(stateLabels.missing, grey),
    time(timeliness.onTime, green),
    time(prefix(timeliness.late), amber),
    time(prefix(timeliness.overdue), red),
    { tab: 'totals', key: 'met', startsWith: verdictLabels.notMet, background: red },
    { tab: 'totals', key: 'met', startsWith: verdictLabels.met, background: green },
    { tab: 'totals', key: 'met', startsWith: verdictLabels.exceeded, background: green },
    { tab: 'ledger', key: 'status', startsWith: mailStatusLabels.doubtful, background: amber },
    { tab: 'ledger', key: 'status', startsWith: mailStatusLabels.failed, background: red },
    ...history.flatMap((tab): Colour[] => [
      { tab, key: 'status', startsWith: answerStatusLabels.accepted, background: green },
      { tab, key: 'status', startsWith: answerStatusLabels.returned, background: red },
      { tab, key: 'status', startsWith: answerStatusLabels.held, background: amber },
    ]),
  ];
}
