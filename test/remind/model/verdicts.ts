/** What the plan says at the end of each step: that it went, or a reason that is true. */
import { leaders, type PlanRow, type Registered } from './facts.ts';
import { DOUBTFUL, dayOf, HOUR, isoOf, type Line, SENT, type Step, stepsOf } from './ladder.ts';
import type { Seen } from './seen.ts';

export function nothingForgotten(seen: Seen, unit: Registered): void {
  const { end, plan } = seen.facts;
  const opening = plan.filter((r) => r.unit === unit.code && r.step === 'open');
  if (opening.length !== Number(seen.facts.opened > 0))
    seen.says(`${unit.code}: ${opening.length} rows of the opening`);
  for (const row of opening) verdict(seen, unit, row, { name: 'open', audience: 'unit', day: 0 }, 'open');
  const rows = plan.filter((r) => r.unit === unit.code && r.step !== 'open');
  if (unit.series) {
    if (rows.length > 1 || (rows.length === 0 && seen.missing(unit, end)))
      seen.says(`${unit.code}: ${rows.length} rows`);
    for (const row of rows) verdict(seen, unit, row, { name: 'missing', audience: 'unit', day: dayOf(end) }, 'series');
    return;
  }
  const steps = stepsOf(unit, seen.due(unit.code, end)).filter((s) => s.day <= dayOf(end));
  if (rows.length !== steps.length) seen.says(`${unit.code}: ${rows.length} rows for ${steps.length} steps`);
  for (const step of steps) {
    const own = rows.filter((r) => r.step === step.name);
    if (own.length !== 1 || own[0]?.day !== isoOf(step.day))
      seen.says(`${unit.code} ${step.name}: ${own.map((r) => r.day)}`);
    for (const row of own) verdict(seen, unit, row, step, step.audience);
  }
}

/** Whoever was told of the campaign that day need not be told again until the last day. */
function byOpening(seen: Seen, unit: Registered, step: Step): boolean {
  const own = seen.lines.filter((l) => l.unit === unit.code && l.audience === 'open' && l.status === SENT);
  return step.audience === 'unit' && own.some((l) => dayOf(l.at) >= step.day);
}

function verdict(seen: Seen, unit: Registered, row: PlanRow, step: Step, audience: Line['audience']): void {
  const { end } = seen.facts;
  const of = (status: string): Line[] =>
    seen.lines.filter(
      (l) => l.unit === unit.code && l.audience === audience && dayOf(l.at) >= step.day && l.status === status,
    );
  const due = seen.due(unit.code, end);
  const promised = seen.agreed(unit.code, end, 'promised');
  const extended = seen.agreed(unit.code, end, 'extendedTo');
  const own = seen.facts.answers.filter((a) => a.unit === unit.code);
  const box = audience === 'head' ? unit.headEmail : unit.email;
  const heard = (b: string): boolean =>
    seen.lines.some(
      (l) => dayOf(l.at) === dayOf(end) && l.to.includes(b) && (l.status === SENT || l.status === DOUBTFUL),
    );
  const newer = seen.facts.plan.filter(
    (r) => r.unit === unit.code && r.period === row.period && r.day >= row.day && r.step !== row.step,
  );
  const right: Record<string, boolean> = {
    sent: of(SENT).length > 0,
    folded:
      byOpening(seen, unit, step) ||
      of(SENT).length > 0 ||
      newer.some((r) => ['cooldown', 'noAddress'].includes(r.verdict)),
    doubtful: of(DOUBTFUL).length > 0,
    submitted: seen.counts(unit.code, row.period, end),
    returned: own.some((a) => a.what === 'returned' && a.at >= (step.day + 1 / 24) * 24 * HOUR),
    extended: step.name !== 'open' && extended !== null && step.day <= extended.typed,
    promised: promised !== null && step.day <= promised.day && dayOf(end) <= promised.day,
    asked: unit.asked === true && dayOf(end) > due,
    paused: seen.paused(end),
    noAddress: box === '',
    cooldown: box.split('; ').some(heard),
  };
  const where = `at the end ${unit.code} ${row.step} ${row.day}`;
  if (!right[row.verdict]) seen.says(`${where} must not be ${row.verdict}`);
  const boxes = audience === 'leader' ? leaders : box.split('; ');
  const wentTo = (b: string): boolean => of(SENT).some((l) => l.to.includes(b));
  // Steps of a time when it had another deadline.
  if (right.extended && row.verdict !== 'extended')
    seen.says(`${where} was of the old deadline, and is ${row.verdict}`);
  const went = !right.extended && of(SENT).length > 0 && of(DOUBTFUL).length === 0 && boxes.every(wentTo);
  if (went && row.verdict !== 'sent' && row.verdict !== 'folded') seen.says(`${where} went, and is ${row.verdict}`);
}
