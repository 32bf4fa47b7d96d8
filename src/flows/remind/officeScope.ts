/** What both letters of the office look at: who still owes what at this instant. */

import { type Day, dayOf } from '../../core/dates.ts';
import { type Ladder, ladderOf } from '../../core/remind/ladder.ts';
import { type Obligation, obligations, type Series } from '../../core/remind/obligations.ts';
import { type Policy, policyOf } from '../../core/settings.ts';
import type { State, Unit } from '../../core/state.ts';
import { clean } from '../../core/text.ts';
import { shortened } from '../../texts/shortened.ts';
import type { Desk } from '../desk.ts';
import { periodName } from '../periodNames.ts';
import { type Words, wordsOf } from '../words.ts';

export interface OfficeScope {
  desk: Desk;
  state: State;
  words: Words;
  policy: Policy;
  ladder: Ladder;
  now: number;
  today: Day;
  /** Of the open campaign periods, unanswered ones only, in registry order. */
  owing: Obligation[];
  /** Units with days or weeks to send, whether something is missing or not. */
  series: Series[];
}

export function officeScope(desk: Desk, state: State): OfficeScope {
  const { campaign, ports } = desk;
  const now = ports.clock.now();
  const policy = policyOf(state.settings);
  const { once, series } = obligations({ campaign, state, policy, now });
  return {
    desk,
    state,
    words: wordsOf(campaign, state.settings),
    policy,
    ladder: ladderOf(state.settings),
    now,
    today: dayOf(now),
    owing: once.filter((o) => o.answered === null),
    series,
  };
}

/** Five hundred names stand in one mail: what a person typed is cut, and stays on its line. */
export const brief = (text: string, length = 100): string => shortened(clean(text), length);

export const nameOf = (unit: Pick<Unit, 'name'>): string => brief(unit.name);

/** Where only one period is open nobody needs its name. */
export const periodShown = ({ policy, words }: OfficeScope, period: string): string =>
  policy.openPeriods.length > 1 ? periodName(period, words) : '';
