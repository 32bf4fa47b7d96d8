/** The days or weeks that a unit owes, as its mail lists them. */
import { addDays, type Day, dayFromId, dayOf, formatDayAdmin } from '../../core/dates.ts';
import type { State, Unit } from '../../core/state.ts';
import type { MailText } from '../../texts/mails.ts';
import type { ToUnit } from '../../texts/reminderParts.ts';
import { daysInRow, missingMail, periodToMend } from '../../texts/remindersSeries.ts';
import type { Desk } from '../desk.ts';
import { titles } from '../fieldLabels.ts';
import { formatDayShort } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import type { Words } from '../words.ts';
import { promisedOf } from './deadline.ts';
import { lastFigures } from './lastFigures.ts';
import { toMend } from './toMend.ts';

interface Scope {
  desk: Desk;
  state: State;
  unit: Unit;
  words: Words;
  now: number;
  toUnit: ToUnit;
}

const linesTold = 15;

export function missingLetter({ desk, state, unit, words, now, toUnit }: Scope, missing: readonly string[]): MailText {
  const periods = [...missing].sort();
  const runs = runsOf(periods);
  const told = runs.slice(0, linesTold);
  const further = periods.length - told.flat().length;
  const titleOf = titles(desk, words, unit);
  const back = periods.flatMap((period) => {
    const { hints } = toMend(state, unit, period, titleOf);
    return hints.length > 0 ? [periodToMend(periodName(period, words), hints)] : [];
  });
  return missingMail(
    {
      ...toUnit,
      series: dayFromId(periods[0] ?? '') ? 'days' : 'weeks',
      count: String(periods.length),
      periods: told.map((run) => runName(run, words)),
      further: further > 0 ? String(further) : '',
      toMend: back.slice(0, linesTold),
      promised: promisedOf(unit, periods, dayOf(now)),
      lastFigures: lastFigures(desk, state, unit, words),
    },
    words,
  );
}

/** Days that follow one another go together; weeks are told one by one. */
function runsOf(periods: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs[runs.length - 1];
    const before = run && dayFromId(run[run.length - 1] as string);
    if (run && before && addDays(before, 1) === dayFromId(period)) run.push(period);
    else runs.push([period]);
  }
  return runs;
}

function runName(run: readonly string[], words: Words): string {
  if (run.length === 1) return periodName(run[0] as string, words);
  const first = dayFromId(run[0] as string) as Day;
  const last = dayFromId(run[run.length - 1] as string) as Day;
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return daysInRow(sameYear ? formatDayShort(first) : formatDayAdmin(first), formatDayAdmin(last), String(run.length));
}
