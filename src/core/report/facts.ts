/** What the consolidated report knows before it is put into words: figures and choices, no sentences. */
import type { Indicator, Verdict } from '../campaign.ts';
import type { UnitState } from '../coverage.ts';
import type { Day } from '../dates.ts';
import type { Totals } from '../totals.ts';

/** One indicator for the commune, or for one group of units. */
export interface Finding {
  id: string;
  /** 'commune', or the code of a unit type. */
  scope: string;
  name: string;
  num: number;
  den: number | null;
  /** As printed; null without a denominator. */
  rate: string | null;
  rateReporting: string | null;
  target: Indicator['target'];
  /** Somebody has answered the question behind it. */
  told: boolean;
  verdict: Verdict;
  /** What the numerator lacks to meet the target; 0 when met, null where nothing is judged. */
  gap: number | null;
  /** Units that reported and did not meet it, lowest rate first (codes). */
  below: string[];
  /** Units whose answer counts, of those that should give one. */
  reported: number;
  expected: number;
}

export interface DayRow {
  day: Day;
  state: UnitState;
  /** By the plan's `daily.indicators`; null when nothing counts that day. */
  values: (number | null)[];
}

export interface WeekRow {
  week: string;
  from: Day;
  to: Day;
  /** Monday to Sunday inside the campaign: only full weeks are judged (domain A.7-25). */
  full: boolean;
  count: number | null;
  floor: number;
}

/** A figure that somebody must look at again before it is signed. */
export interface Flag {
  unit: string;
  code: 'registryDiffers' | 'manyPersons' | 'corrected' | 'cellMarked' | 'seriesDiffer';
  /** Field concerned and the figures compared, where there are such. */
  field: string;
  from: number | string | null;
  to: number | string | null;
}

/** Why the draft may not be presented (issue part D; domain A.7.1). `items`: unit codes or setting keys. */
export interface Blocker {
  code: 'missing' | 'returned' | 'held' | 'registryStale' | 'registryBlank' | 'unset' | 'datesWrong';
  items: string[];
}

export interface Difficulty {
  unit: string;
  kind: string;
  text: string;
  doc: string;
  status: string;
}

/** What is needed each day to reach a target by a milestone. */
export interface Pace {
  id: string;
  gap: number;
  days: number;
  perDay: number;
  milestone: Day;
}

export interface Standings {
  /** Codes of expected units by where they stand, in registry order. */
  late: string[];
  missing: string[];
  returned: string[];
  held: string[];
}

export interface Facts {
  /** When this issue is made (ms) and the day up to which figures count. */
  at: number;
  asOf: Day;
  period: string;
  totals: Totals;
  /** Thôn and tổ dân phố. */
  areas: { reported: number; expected: number };
  findings: Finding[];
  /** Ids of indicators, activities among them, that some counted answer feeds. */
  told: string[];
  /** By unit: indicators whose question it left blank. The totals count it as 0; the report prints a dash. */
  blank: Record<string, string[]>;
  days: DayRow[];
  weeks: WeekRow[];
  flags: Flag[];
  blockers: Blocker[];
  difficulties: Difficulty[];
  pace: Pace[];
  /** By when the targets are to be met; null while no such day is set. */
  milestone: Day | null;
  standings: Standings;
}
