/** A campaign in memory: units of the samples, answers as a test says, and reminders entered as the planner had them sent. */
import { readFileSync } from 'node:fs';
import type { Campaign } from '../../src/core/campaign.ts';
import { addDays, type Day, startOfDay } from '../../src/core/dates.ts';
import { readUnit } from '../../src/core/registry.ts';
import { withContact } from '../../src/core/remind/contacts.ts';
import { planReminders } from '../../src/core/remind/plan.ts';
import type { Planned } from '../../src/core/remind/planned.ts';
import { newToLeader } from '../../src/core/remind/ration.ts';
import { defaults } from '../../src/core/settings.ts';
import {
  type Answer,
  emptyAnswer,
  type Filed,
  findUnit,
  type State,
  type Unit,
  type Values,
} from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import type { Mail } from '../../src/ports.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';

export const profiles: readonly Campaign[] = [anKhanh, haiDuong];

/** Of a day, in the commune's own time. */
export const at = (day: Day, hour = 8, minute = 0): number => startOfDay(day) + (hour * 60 + minute) * 60_000;

/** Due «trước ngày 25/5/2026», a Monday: the last day on time is Sunday 24/5. */
const settings = {
  unitDue: '2026-05-25',
  campaignStart: '2026-05-18',
  campaignEnd: '2026-05-31',
  dataCutoff: '2026-06-03T17:00:00+07:00',
  coordinatorName: 'Trần Thị Mẫu',
  coordinatorTitle: 'Chuyên viên',
  coordinatorEmail: 'vhxh@mau.example',
  coordinatorPhone: '0901234567',
  leaderName: 'Nguyễn Văn Mẫu',
  leaderTitle: 'Phó Chủ tịch Ủy ban nhân dân',
  leaderEmail: 'lanhdao@mau.example',
};

export const leader = 'lanhdao@mau.example';

export function unit(campaign: Campaign, row: Record<string, string>, more: Partial<Unit> = {}): Unit {
  const read = readUnit(campaign, row);
  if (!('unit' in read)) throw new Error(JSON.stringify(read));
  return { ...read.unit, ...more };
}

export function sampleUnits(campaign: Campaign): Unit[] {
  const [head = '', ...lines] = readFileSync(new URL('../../local/samples/units.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const keys = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return unit(campaign, Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? ''])));
  });
}

export const stateOf = (campaign: Campaign, units: Unit[], own: Record<string, string> = {}): State => ({
  settings: { ...defaults(campaign), ...settings, ...own },
  units,
  answers: [],
  office: { contacts: [], opened: '2026-05-04' },
});

const filed = (when: number, values: Values, more: Partial<Filed> = {}): Filed => ({
  responseId: `r${when}`,
  at: when,
  kind: 'report',
  asOf: '2026-05-20',
  values,
  submitter: 'Người Lập Mẫu',
  submitterTitle: 'Văn thư',
  email: '',
  editUrl: '',
  ...more,
});

export function put(state: State, code: string, more: Partial<Answer>, period = 'main'): void {
  state.answers.push({ ...emptyAnswer(code, period, ''), ...more });
}

export const accept = (
  state: State,
  code: string,
  when: number,
  values: Values = {},
  more: Partial<Filed> = {},
): void => put(state, code, { counted: filed(when, values, more), firstAt: when });

export const held = (when: number): Partial<Answer> => ({ held: filed(when, {}) });

export const giveBack = (state: State, code: string, when: number): void =>
  put(state, code, { returned: { responseId: `b${when}`, at: when, problems: [] }, returns: 1 });

export const agree = (
  state: State,
  code: string,
  agreement: NonNullable<Unit['agreed']>[string],
  period = 'main',
): void => {
  const it = findUnit(state, code) as Unit;
  it.agreed = { ...it.agreed, [period]: agreement };
};

export const desk = (campaign: Campaign, now: number): Desk =>
  ({ campaign, ports: { clock: { now: () => now } }, labels: { kinds: {}, yes: '' }, salt: '' }) as unknown as Desk;

export const plan = (campaign: Campaign, state: State, now: number, quota = 1000): Planned[] =>
  planReminders(campaign, state, { now, days: 1, quota });

/** One run of a sender that never fails: what went is remembered. */
export function run(campaign: Campaign, state: State, now: number, quota = 1000): number {
  const goes = plan(campaign, state, now, quota).filter((p) => p.verdict === 'goes' && p.kind !== 'leader');
  for (const p of goes) {
    const it = findUnit(state, p.unit) as Unit;
    it.contacts = withContact(it.contacts, {
      kind: p.kind ?? 'open',
      period: p.period,
      at: now,
      to: p.to,
      outcome: 'sent',
    });
  }
  return goes.length;
}

/** The runs of 08:00 of each day, the last one included. */
export function runDays(campaign: Campaign, state: State, from: Day, to: Day): void {
  for (let day = from; day <= to; day = addDays(day, 1)) run(campaign, state, at(day));
}

export const owedToLeader = (campaign: Campaign, state: State, now: number): Planned[] =>
  newToLeader(
    state.office,
    leader,
    plan(campaign, state, now).filter((p) => p.verdict === 'goes' && p.kind === 'leader'),
    now,
  );

export const tellLeader = (state: State, owed: readonly Planned[], now: number): void => {
  const units = owed.map((p) => p.unit);
  state.office.contacts.push({ kind: 'leader', period: 'main', at: now, to: leader, outcome: 'sent', units });
};

/** As somebody reads it. */
export const printed = ({ to, subject, body }: Mail): string => `To: ${to}\nSubject: ${subject}\n\n${body}\n`;
