/** What must not break with a unit's report: a mail, a queue; and what a campaign file may not say in one. */
import { expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import { emptyAnswer, type State, type Unit } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { isQuotaError } from '../../src/flows/documentBudget.ts';
import { unitReportAttachment } from '../../src/flows/unitReportAttachment.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';

const unit = {
  code: 'VP01',
  type: 'coQuan',
  name: 'Văn phòng mẫu',
  email: '',
  head: '',
  aliases: [],
} as unknown as Unit;
const filed = { responseId: 'r1', at: 1, kind: 'report', asOf: '2026-05-19', values: { 'office.staff': 3 } } as const;
const state = (settings: Record<string, string>): State => ({
  settings,
  units: [unit],
  office: { contacts: [] },
  answers: [
    {
      ...emptyAnswer('VP01', 'main', ''),
      counted: { ...filed, submitter: '', submitterTitle: '', email: '', editUrl: '' },
    },
  ],
});
const raw = { responseId: 'r1', at: 1, editUrl: '', answers: {} };
const key = { unit, period: 'main', group: '' };

function deskWith(docx: () => Uint8Array): { desk: Desk; logged: unknown[] } {
  const logged: unknown[] = [];
  const ports = {
    clock: { now: () => 0 },
    printer: { docx },
    installation: { read: () => ({}) },
    book: { append: (...row: unknown[]) => logged.push(row) },
  };
  return { desk: { ports, campaign, labels: { kinds: {}, yes: '' }, salt: '' } as unknown as Desk, logged };
}

test('a report that cannot be made is logged, and the mail goes without', () => {
  const { desk, logged } = deskWith(() => {
    throw new Error('out of memory');
  });
  expect(unitReportAttachment(desk, state({ 'unitReport.attach': 'có' }), key, raw)).toBeNull();
  expect(logged).toEqual([['log', expect.objectContaining({ unit: 'VP01', note: 'Mã out of memory.' })]]);
});

test('attached only where the setting says so, and only while the answer counts', () => {
  const { desk } = deskWith(() => Uint8Array.of(1));
  const wanted = state({ 'unitReport.attach': 'có' });
  expect(unitReportAttachment(desk, wanted, key, raw)?.name).toBe('Du thao bao cao - VP01.docx');
  expect(unitReportAttachment(desk, state({}), key, raw)).toBeNull();
  expect(unitReportAttachment(desk, { ...wanted, answers: [] }, key, raw)).toBeNull();
  expect(unitReportAttachment(desk, wanted, { ...key, period: '20260519' }, raw)).toBeNull();
});

test.each([
  ['Exception: Service invoked too many times for one day: create.', true],
  ['GoogleJsonResponseException: API call to drive.files.create failed with error: User rate limit exceeded.', true],
  ['Quota exceeded for quota metric', true],
  ["The user's Drive storage quota has been exceeded.", false],
  ['Bad Request', false],
])('%s: used up for now %s', (message, used) => {
  expect(isQuotaError(new Error(message))).toBe(used);
});

test('a sentence of a campaign names what there is, and needs what it prints', () => {
  const copy = structuredClone(campaign);
  const area = copy.sections.find((s) => s.code === 'area');
  area?.told?.push([{ needs: ['area.nothing'], text: 'Có {{area.loggedIn}} người, {{CT01.num}} hộ ở {{areaUnit}}.' }]);
  expect(checkCampaign(copy)).toEqual([
    'area: told: nothing is called area.nothing',
    'area: told: {{area.loggedIn}} is not among the needs of its sentence',
    'area: told: {{CT01.num}} is not among the needs of its sentence',
  ]);
});
