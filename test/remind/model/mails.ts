/** Each mail that went: to whom it may go and when, and how many of them there may be. */
import { leaders, type Registered, registry } from './facts.ts';
import { DOUBTFUL, dayOf, HOUR, type Line, SENT, stepsOf, works } from './ladder.ts';
import type { Seen } from './seen.ts';

export function recipients(seen: Seen, line: Line): void {
  const unit = registry.find((u) => u.code === line.unit);
  const own = line.audience === 'head' ? unit?.headEmail : unit?.email;
  const right =
    { leader: leaders, digest: ['dieuphoi@mau.example'] }[line.audience as string] ?? own?.split('; ') ?? [];
  if (line.to.length === 0 || !line.to.every((box) => right.includes(box))) seen.says(`went to ${line.to}`, line);
  if (line.audience === 'leader' && line.to.length !== 1) seen.says(`went to ${line.to}`, line);
}

export function allowed(seen: Seen, line: Line): void {
  const { at, audience } = line;
  const unit = registry.find((u) => u.code === line.unit);
  if (seen.paused(at)) seen.says('while paused', line);
  if (!unit) return;
  if (audience === 'series') {
    if (!seen.missing(unit, at)) seen.says('nothing was missing', line);
    if (!works(dayOf(at))) seen.says('on a day off', line);
    return;
  }
  if (seen.counts(unit.code, 'main', at)) seen.says('an answer counted', line);
  if (audience === 'open') opening(seen, line);
  else ofTheLadder(seen, line, unit);
}

function ofTheLadder(seen: Seen, line: Line, unit: Registered): void {
  const { at, audience } = line;
  const [due, today] = [seen.due(unit.code, at), dayOf(at)];
  if (unit.asked && today > due) seen.says('a body that is asked, after its last day', line);
  const promised = seen.agreed(unit.code, at, 'promised');
  // What is due after a promised day is not held up by it.
  if (promised && today <= promised.day && !stepsOf(unit, due).some((s) => s.day > promised.day && s.day <= today))
    seen.says('before a promised day is over', line);
  const told = today > due ? 'Nhắc quá hạn' : today === due ? 'Nhắc ngày đến hạn' : 'Nhắc trước hạn';
  const kind = unit.asked ? 'Đề nghị cung cấp số liệu' : told;
  if (audience === 'unit' && line.kind !== kind) seen.says(`must be ${kind}`, line);
  const steps = stepsOf(unit, due).filter((s) => s.audience === audience);
  if (!steps.some((s) => (s.day + 1 / 24) * 24 * HOUR <= at)) seen.says('before its hour', line);
  if (!works(today) && !steps.some((s) => s.day === today)) seen.says('on a day off', line);
}

function opening(seen: Seen, line: Line): void {
  const { opened } = seen.facts;
  const own = seen.lines.filter(
    (l) => l.unit === line.unit && l.audience === 'open' && l.status !== 'Không có địa chỉ',
  );
  if (opened === 0 || line.at < opened || own.length > 1) seen.says(`one of ${own.length} openings`, line);
}

/** An opening, which goes whatever the day, is a reminder, too. */
export function oneADay(seen: Seen): void {
  const reached = new Set<string>();
  for (const line of seen.lines) {
    if (line.status !== SENT && line.status !== DOUBTFUL) continue;
    // A leader's list names many units, and stands here once for each.
    for (const box of line.to) {
      const key = `${box} ${dayOf(line.at)} ${line.audience === 'leader' ? line.unit : ''}`;
      if (reached.has(key) && line.audience !== 'open') seen.says(`the second of the day to ${box}`, line);
      reached.add(key);
    }
  }
}

/** Between two mails of one kind to one unit lies a step that the first has not covered. */
export function eachStepOnce(seen: Seen): void {
  for (const unit of registry.filter((u) => !u.series)) {
    const own = seen.lines.filter((l) => l.unit === unit.code && (l.status === SENT || l.status === DOUBTFUL));
    for (const line of own) {
      if (line.audience === 'open') continue;
      const before = own.filter(
        (l) => l.audience === line.audience && l.at < line.at && l.to.join() === line.to.join(),
      );
      const last = Math.max(0, ...before.map((l) => dayOf(l.at)));
      const steps = stepsOf(unit, seen.due(unit.code, line.at)).filter((s) => s.audience === line.audience);
      if (!steps.some((s) => s.day > last && s.day <= dayOf(line.at))) seen.says('no step was owed', line);
    }
  }
}
