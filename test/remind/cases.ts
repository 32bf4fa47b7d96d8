/** States of the core made by hand, and the plan of one instant in short. */

import { planReminders } from '../../src/core/remind/plan.ts';
import type { Planned } from '../../src/core/remind/planned.ts';
import { defaults } from '../../src/core/settings.ts';
import { type Answer, type Contact, emptyAnswer, type Filed, type State, type Unit } from '../../src/core/state.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';

export { campaign };

/** Local time: '2026-06-04 23:59:59.999'. */
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}+07:00`);

export const unitOf = (code: string, more: Partial<Unit> = {}): Unit => ({
  code,
  type: 'thon',
  name: `Thôn ${code}`,
  aliases: [],
  email: `${code.toLowerCase()}@mau.example`,
  head: '',
  headEmail: `dungdau.${code.toLowerCase()}@mau.example`,
  phone: '',
  households: 400,
  population14: null,
  eid2: null,
  smartphone: null,
  staff: null,
  mustReport: true,
  tone: 'yeuCau',
  pin: '100001',
  ...more,
});

/** The last day on time is Thursday 04/6/2026. */
export const thursday = { unitDue: '2026-06-05', deadlineRule: 'before', workingDayPolicy: 'none' };

export const stateOf = (units: Unit[], settings: Record<string, string> = {}, answers: Answer[] = []): State => ({
  settings: { ...defaults(campaign), ...thursday, leaderEmail: 'lanhdao@mau.example', ...settings },
  units,
  answers,
  office: { contacts: [] },
});

export const filed = (time: number): Filed => ({
  responseId: `r${time}`,
  at: time,
  kind: 'report',
  asOf: '2026-06-01',
  values: {},
  submitter: '',
  submitterTitle: '',
  email: '',
  editUrl: '',
});

export const accepted = (unit: string, time: number, period = 'main'): Answer => ({
  ...emptyAnswer(unit, period, ''),
  counted: filed(time),
  firstAt: time,
});

export const returned = (unit: string, time: number): Answer => ({
  ...emptyAnswer(unit, 'main', ''),
  returned: { responseId: `r${time}`, at: time, problems: [] },
  returns: 1,
});

export const contact = (kind: Contact['kind'], time: number, to: string, more: Partial<Contact> = {}): Contact => ({
  kind,
  period: 'main',
  at: time,
  to,
  outcome: 'sent',
  ...more,
});

export interface Looked {
  days?: number;
  quota?: number;
}

export const planAt = (state: State, local: string, { days = 0, quota = 1000 }: Looked = {}): Planned[] =>
  planReminders(campaign, state, { now: at(local), days, quota });

/** «T-3 sent, T-1 folded>T, T goes/due». */
export const inShort = (planned: readonly Planned[]): string =>
  planned
    .map((p) => `${p.step.name} ${p.verdict}${p.into ? `>${p.into}` : ''}${p.verdict === 'goes' ? `/${p.kind}` : ''}`)
    .join(', ');
