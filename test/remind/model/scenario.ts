/** What may happen to the reminders of a campaign, drawn at random and told in a line each. */
import fc from 'fast-check';
import { registry } from './facts.ts';

/** A run may be alone, doubled, struck dead before its n-th call, beside another one (that may die, too), or find the quota used up by its n-th mail. */
export type How =
  | { how: 'alone' | 'twice' }
  | { how: 'between'; dies: number }
  | { how: 'killed' | 'beside'; call: number }
  | { how: 'drained'; mail: number };

export type Event =
  | ({ event: 'run'; days: number; time: string } & How)
  | { event: 'hours'; hours: number }
  | { event: 'answer'; unit: string; right: boolean }
  | { event: 'editBack'; unit: string }
  | { event: 'withdraw'; unit: string }
  | { event: 'promise'; unit: string; days: number }
  | { event: 'extend'; unit: string; days: number }
  | { event: 'quota'; recipients: number }
  | { event: 'open' }
  | { event: 'reminders'; on: boolean };

export interface Scenario {
  /** A deadline on a Thursday, or on a Sunday. */
  due: '2026-06-04' | '2026-05-31';
  events: Event[];
}

const unit = fc.constantFrom(...registry.map((u) => u.code));
const once = fc.constantFrom(...registry.filter((u) => !u.series).map((u) => u.code));
const times = ['00:10:00', '07:30:00', '08:05:00', '08:05:00', '12:00:00', '16:40:00', '23:40:00', '23:59:56'];

const how: fc.Arbitrary<How> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<How>({ how: 'alone' }) },
  { weight: 2, arbitrary: fc.constant<How>({ how: 'twice' }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 12, 15, 18).map((dies): How => ({ how: 'between', dies })) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 70 }).map((call): How => ({ how: 'killed', call })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }).map((call): How => ({ how: 'beside', call })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }).map((mail): How => ({ how: 'drained', mail })) },
);

/** Now and then nights are missed, one or many. */
const run = fc
  .tuple(fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 4), fc.constantFrom(...times), how)
  .map(([days, time, h]): Event => ({ event: 'run', days, time, ...h }));

const other: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ event: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ event: fc.constant('answer' as const), unit, right: fc.boolean() }),
  fc.record({ event: fc.constant('answer' as const), unit, right: fc.constant(true) }),
  fc.record({ event: fc.constant('editBack' as const), unit: once }),
  fc.record({ event: fc.constant('withdraw' as const), unit }),
  fc.record({ event: fc.constant('promise' as const), unit: once, days: fc.nat(4) }),
  fc.record({ event: fc.constant('extend' as const), unit: once, days: fc.nat(4) }),
  fc.record({ event: fc.constant('quota' as const), recipients: fc.constantFrom(0, 5, 11, 13, 20, 60, 200) }),
  fc.constant<Event>({ event: 'open' }),
  fc.record({ event: fc.constant('reminders' as const), on: fc.boolean() }),
);

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  due: fc.constantFrom('2026-06-04' as const, '2026-05-31' as const),
  events: fc.array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 2, arbitrary: other }), {
    minLength: 12,
    maxLength: 24,
    size: 'max',
  }),
});

const inWords: { [E in Event['event']]: (e: Extract<Event, { event: E }>) => string } = {
  run: (e) => `${e.days > 0 ? `${e.days} days without a run; ` : ''}run at ${e.time}${manner(e)}`,
  hours: ({ hours }) => `${hours} h with every run`,
  answer: (e) => `${e.unit} answers ${e.right ? 'well' : 'wrongly'}`,
  editBack: (e) => `${e.unit} spoils its answer through the edit link`,
  withdraw: (e) => `the answer of ${e.unit} is withdrawn`,
  promise: (e) => `${e.unit} promises to report in ${e.days} days`,
  extend: (e) => `${e.unit} gets ${e.days + 1} days more`,
  quota: ({ recipients }) => `the quota is ${recipients} a day`,
  open: () => 'the campaign is opened',
  reminders: ({ on }) => (on ? 'reminders go on' : 'reminders are paused'),
};

function manner(e: How): string {
  if (e.how === 'killed') return `, killed before call ${e.call}`;
  if (e.how === 'beside') return `, another one starts at its call ${e.call}`;
  if (e.how === 'drained') return `, at mail ${e.mail} the quota is used up by others`;
  if (e.how === 'between') return `, another one between its batches${e.dies > 0 ? ` dies before call ${e.dies}` : ''}`;
  return e.how === 'twice' ? ', twice' : '';
}

export const told = ({ due, events }: Scenario): string =>
  [`due ${due}`, ...events.map((e) => (inWords[e.event] as (e: Event) => string)(e))].join('\n  ');
