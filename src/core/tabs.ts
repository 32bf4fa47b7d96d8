/**
 * The tabs of the Sheet and their columns by key. Headings are in src/texts/tabs.ts.
 * Row 1 of each tab holds the keys (hidden), row 2 the headings, data begin in row 3.
 */
import type { Campaign, Section } from './campaign.ts';

export type FixedTab =
  | 'config'
  | 'units'
  | 'definitions'
  | 'current'
  | 'totals'
  | 'tracking'
  | 'difficulties'
  | 'ledger'
  | 'log'
  | 'issues';

export type SubmissionsTab = `submissions.${string}`;
export type Tab = FixedTab | SubmissionsTab;

/** How a column is stored: texts and codes get format @ before the first write, instants and days their own. */
export type ColumnKind = 'text' | 'int' | 'instant' | 'day' | 'rate';

export interface Column {
  key: string;
  kind: ColumnKind;
}

const text = (...keys: string[]): Column[] => keys.map((key) => ({ key, kind: 'text' as const }));
const int = (...keys: string[]): Column[] => keys.map((key) => ({ key, kind: 'int' as const }));
const instant = (...keys: string[]): Column[] => keys.map((key) => ({ key, kind: 'instant' as const }));

/** A cell holds 50,000 characters: the frozen issue of a large commune takes several. */
export const issueData = ['data1', 'data2', 'data3', 'data4', 'data5', 'data6', 'data7', 'data8'] as const;

const fixed: Record<FixedTab, Column[]> = {
  config: text('key', 'name', 'value', 'help'),
  units: [
    ...text('code', 'type', 'name', 'aliases', 'email', 'head', 'headEmail', 'phone'),
    ...int('households', 'population14', 'eid2', 'smartphone', 'staff'),
    ...text('mustReport', 'tone'),
  ],
  definitions: text('kind', 'code', 'name', 'detail'),
  current: text('key', 'data'),
  totals: [
    ...text('key', 'scope', 'code', 'name', 'indicator'),
    ...int('num', 'den'),
    ...text('rate'),
    ...int('denReporting'),
    ...text('rateReporting', 'target', 'met'),
  ],
  tracking: [
    ...text('key', 'unit', 'name', 'period', 'state', 'timeliness'),
    ...instant('due', 'firstAcceptedAt', 'lastAt'),
    ...int('returns'),
    { key: 'promised', kind: 'day' },
    { key: 'extendedTo', kind: 'day' },
    ...text('agreedReason'),
  ],
  difficulties: [
    ...text('key'),
    ...instant('at'),
    ...text('unit', 'name', 'period', 'kind', 'text', 'doc', 'status', 'note'),
  ],
  ledger: [...text('key'), ...instant('at'), ...text('kind', 'unit', 'period', 'to', 'subject', 'status', 'detail')],
  log: [...instant('at'), ...text('what', 'unit', 'where', 'from', 'to', 'by', 'note')],
  issues: [...text('key'), ...instant('at'), ...text('title', 'docId', 'url', 'hash', 'blockers', ...issueData)],
};

/** Columns that every history row has before the section's own figures. */
const answerHead: Column[] = [
  ...text('responseId'),
  ...instant('receivedAt'),
  ...text('unit', 'name', 'period', 'status', 'kind'),
  { key: 'asOf', kind: 'day' },
  ...text('problems'),
];

/** And after them: who answered, and what is common to all sections (texts-vi 1.3). */
const answerTail: Column[] = [
  ...text('roster', 'reason', 'difficulty.has', 'difficulty.kind', 'difficulty.text', 'difficulty.doc'),
  ...text('submitter', 'submitterTitle', 'email', 'phone', 'head'),
];

export function submissionColumns(section: Section): Column[] {
  const own = section.fields.map(
    (f): Column => ({
      key: f.code,
      kind: f.kind === 'int' ? 'int' : f.kind === 'date' ? 'day' : 'text',
    }),
  );
  return [...answerHead, ...own, ...answerTail];
}

/** The tabs in the order in which they stand in the Sheet. */
export function tabsOf(campaign: Campaign): Tab[] {
  const history = campaign.sections.map((s): Tab => `submissions.${s.code}`);
  return [
    'tracking',
    'totals',
    'units',
    'config',
    'difficulties',
    ...history,
    'ledger',
    'log',
    'definitions',
    'issues',
    'current',
  ];
}

/** What only the program reads: the state, and each issue of the report as it was frozen. */
export const hiddenTabs: readonly Tab[] = ['current', 'issues'];

export function columnsOf(tab: Tab, campaign: Campaign): Column[] {
  if (tab in fixed) return fixed[tab as FixedTab];
  const section = campaign.sections.find((s) => `submissions.${s.code}` === tab);
  if (!section) throw new Error(`no section behind tab ${tab}`);
  return submissionColumns(section);
}

/** Rows above the data: keys and headings. */
export const headerRows = 2;

/** Empty columns at the right of each tab: the columns that a coordinator adds stay inside what one read covers. */
export const spareColumns = 4;

/** Where the coordinator types, in the tracking tab, what a unit's head has said: the program writes them with a new row only. */
export const agreementColumns = ['promised', 'extendedTo', 'agreedReason'] as const;
export type AgreementColumn = (typeof agreementColumns)[number];

/** Columns of a computed tab in which people type all the same. */
export const typedColumns = (tab: Tab): readonly string[] => (tab === 'tracking' ? agreementColumns : []);

/** Tabs whose layout is ours alone: nobody types there, so their key row need not be read again before each write. */
export const machineTabs: readonly Tab[] = [
  'current',
  'totals',
  'difficulties',
  'ledger',
  'log',
  'definitions',
  'issues',
];
