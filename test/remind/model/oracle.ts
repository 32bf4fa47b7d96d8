/** What must hold of every scenario, by plain loops over what was seen of it. */
import { type Facts, leaders, type PlanRow, type Registered, registry } from './facts.ts';
import {
  DOUBTFUL,
  dayOf,
  HOUR,
  isoOf,
  type Line,
  linesOf,
  numberOf,
  SENT,
  type Step,
  stepsOf,
  works,
} from './ladder.ts';

export class Oracle {
  readonly #lines: Line[];
  readonly faults: string[] = [];

  constructor(readonly facts: Facts) {
    this.#lines = linesOf(facts);
  }

  #says(fault: string, line?: Line): void {
    const where = line ? `${new Date(line.at + 7 * HOUR).toISOString().slice(0, 19)} ${line.kind} ${line.unit}: ` : '';
    this.faults.push(where + fault);
  }

  judge(): string[] {
    this.#ledger();
    for (const line of this.#lines) {
      if (line.status !== SENT && line.status !== DOUBTFUL) continue;
      this.#recipients(line);
      this.#allowed(line);
    }
    this.#oneADay();
    this.#eachStepOnce();
    for (const unit of registry) this.#nothingForgotten(unit);
    return this.faults;
  }

  /** How many accepted answers of the unit are left at that time. */
  #counts(unit: string, period: string, at: number): boolean {
    let live = 0;
    for (const told of this.facts.answers) {
      if (told.unit !== unit || told.period !== period || told.at > at) continue;
      if (told.what !== 'returned') live += told.what === 'accepted' ? 1 : -1;
    }
    return live > 0;
  }

  #paused(at: number): boolean {
    return this.facts.pauses.filter((p) => p.at <= at).at(-1)?.on === false;
  }

  #agreed(unit: string, at: number, what: 'promised' | 'extendedTo'): { day: number; typed: number } | null {
    const own = this.facts.agreed.filter((a) => a.unit === unit && a.at <= at && a[what]);
    const day = own.at(-1)?.[what];
    if (!day) return null;
    // The same day typed again is no new agreement.
    const before = own.findLastIndex((a) => a[what] !== day);
    return { day: numberOf(day), typed: dayOf(own[before + 1]?.at as number) };
  }

  #due(unit: string, at: number): number {
    return this.#agreed(unit, at, 'extendedTo')?.day ?? numberOf(this.facts.due);
  }

  /** Days or weeks that are over and have no answer. */
  #missing(unit: Registered, at: number): boolean {
    const since = dayOf(this.facts.start);
    for (let day = since; day < dayOf(at); day += 1) {
      const sunday = (day + 3) % 7 === 6;
      const week = `2026W${Math.floor((day - numberOf('2025-12-29')) / 7) + 1}`;
      const period = unit.series === 'days' ? isoOf(day).replaceAll('-', '') : week;
      if ((unit.series === 'days' || sunday) && !this.#counts(unit.code, period, at)) return true;
    }
    return false;
  }

  /** One line for each mail that went, and a doubt for each death at most. */
  #ledger(): void {
    const count = (of: string[]): Map<string, number> =>
      of.reduce((all, key) => all.set(key, (all.get(key) ?? 0) + 1), new Map<string, number>());
    const keyOf = (row: Facts['ledger'][number]): string => `${String(row.to).replaceAll(', ', ',')}: ${row.subject}`;
    const of = (status: string): Map<string, number> =>
      count(this.facts.ledger.filter((r) => r.status === status).map(keyOf));
    const mails = count(this.facts.mails.map((m) => `${m.to.replaceAll(', ', ',')}: ${m.subject}`));
    const [sent, doubtful] = [of(SENT), of(DOUBTFUL)];
    let nameless = doubtful.get(': ') ?? 0;
    for (const key of new Set([...mails.keys(), ...sent.keys()])) {
      const [went, said, doubt] = [mails, sent, doubtful].map((m) => m.get(key) ?? 0) as [number, number, number];
      // A reply in doubt is named by its answer alone.
      const unnamed = Math.max(0, Math.min(nameless, went - said - doubt));
      nameless -= unnamed;
      if (went < said || went > said + doubt + unnamed)
        this.#says(`${went} mails, ${said} lines, ${doubt} doubts: ${key}`);
    }
    const doubts = [...doubtful.values()].reduce((a, b) => a + b, 0);
    if (doubts > this.facts.kills) this.#says(`${doubts} doubts, ${this.facts.kills} kills`);
    const keys = this.facts.ledger.map((r) => String(r.key));
    for (const key of keys) if (keys.filter((k) => k === key).length > 1) this.#says(`twice in the ledger: ${key}`);
    const failed = this.facts.ledger.filter((r) => r.status === 'Lỗi gửi');
    for (const row of failed) this.#says(`failed: ${row.key} ${row.detail}`);
  }

  #recipients(line: Line): void {
    const unit = registry.find((u) => u.code === line.unit);
    const own = line.audience === 'head' ? unit?.headEmail : unit?.email;
    const right =
      { leader: leaders, digest: ['dieuphoi@mau.example'] }[line.audience as string] ?? own?.split('; ') ?? [];
    if (line.to.length === 0 || !line.to.every((box) => right.includes(box))) this.#says(`went to ${line.to}`, line);
    if (line.audience === 'leader' && line.to.length !== 1) this.#says(`went to ${line.to}`, line);
  }

  #allowed(line: Line): void {
    const { at, audience } = line;
    const unit = registry.find((u) => u.code === line.unit);
    if (this.#paused(at)) this.#says('while paused', line);
    if (!unit) return;
    if (audience === 'series') {
      if (!this.#missing(unit, at)) this.#says('nothing was missing', line);
      if (!works(dayOf(at))) this.#says('on a day off', line);
      return;
    }
    if (this.#counts(unit.code, 'main', at)) this.#says('an answer counted', line);
    if (audience === 'open') this.#opening(line);
    else this.#ofTheLadder(line, unit);
  }

  #ofTheLadder(line: Line, unit: Registered): void {
    const { at, audience } = line;
    const [due, today] = [this.#due(unit.code, at), dayOf(at)];
    if (unit.asked && today > due) this.#says('a body that is asked, after its last day', line);
    const promised = this.#agreed(unit.code, at, 'promised');
    // What is due after a promised day is not held up by it.
    if (promised && today <= promised.day && !stepsOf(unit, due).some((s) => s.day > promised.day && s.day <= today))
      this.#says('before a promised day is over', line);
    const told = today > due ? 'Nhắc quá hạn' : today === due ? 'Nhắc ngày đến hạn' : 'Nhắc trước hạn';
    const kind = unit.asked ? 'Đề nghị cung cấp số liệu' : told;
    if (audience === 'unit' && line.kind !== kind) this.#says(`must be ${kind}`, line);
    const steps = stepsOf(unit, due).filter((s) => s.audience === audience);
    if (!steps.some((s) => (s.day + 1 / 24) * 24 * HOUR <= at)) this.#says('before its hour', line);
    if (!works(today) && !steps.some((s) => s.day === today)) this.#says('on a day off', line);
  }

  #opening(line: Line): void {
    const { opened } = this.facts;
    const own = this.#lines.filter(
      (l) => l.unit === line.unit && l.audience === 'open' && l.status !== 'Không có địa chỉ',
    );
    if (opened === 0 || line.at < opened || own.length > 1) this.#says(`one of ${own.length} openings`, line);
  }

  /** An opening, which goes whatever the day, is a reminder, too. */
  #oneADay(): void {
    const seen = new Set<string>();
    for (const line of this.#lines) {
      if (line.status !== SENT && line.status !== DOUBTFUL) continue;
      // A leader's list names many units, and stands here once for each.
      for (const box of line.to) {
        const key = `${box} ${dayOf(line.at)} ${line.audience === 'leader' ? line.unit : ''}`;
        if (seen.has(key) && line.audience !== 'open') this.#says(`the second of the day to ${box}`, line);
        seen.add(key);
      }
    }
  }

  /** Between two mails of one kind to one unit lies a step that the first has not covered. */
  #eachStepOnce(): void {
    for (const unit of registry.filter((u) => !u.series)) {
      const own = this.#lines.filter((l) => l.unit === unit.code && (l.status === SENT || l.status === DOUBTFUL));
      for (const line of own) {
        if (line.audience === 'open') continue;
        const before = own.filter(
          (l) => l.audience === line.audience && l.at < line.at && l.to.join() === line.to.join(),
        );
        const last = Math.max(0, ...before.map((l) => dayOf(l.at)));
        const steps = stepsOf(unit, this.#due(unit.code, line.at)).filter((s) => s.audience === line.audience);
        if (!steps.some((s) => s.day > last && s.day <= dayOf(line.at))) this.#says('no step was owed', line);
      }
    }
  }

  #nothingForgotten(unit: Registered): void {
    const { end, plan } = this.facts;
    const opening = plan.filter((r) => r.unit === unit.code && r.step === 'open');
    if (opening.length !== Number(this.facts.opened > 0))
      this.#says(`${unit.code}: ${opening.length} rows of the opening`);
    for (const row of opening) this.#verdict(unit, row, { name: 'open', audience: 'unit', day: 0 }, 'open');
    const rows = plan.filter((r) => r.unit === unit.code && r.step !== 'open');
    if (unit.series) {
      if (rows.length > 1 || (rows.length === 0 && this.#missing(unit, end)))
        this.#says(`${unit.code}: ${rows.length} rows`);
      for (const row of rows)
        this.#verdict(unit, row, { name: 'missing', audience: 'unit', day: dayOf(end) }, 'series');
      return;
    }
    const steps = stepsOf(unit, this.#due(unit.code, end)).filter((s) => s.day <= dayOf(end));
    if (rows.length !== steps.length) this.#says(`${unit.code}: ${rows.length} rows for ${steps.length} steps`);
    for (const step of steps) {
      const own = rows.filter((r) => r.step === step.name);
      if (own.length !== 1 || own[0]?.day !== isoOf(step.day))
        this.#says(`${unit.code} ${step.name}: ${own.map((r) => r.day)}`);
      for (const row of own) this.#verdict(unit, row, step, step.audience);
    }
  }

  /** Whoever was told of the campaign that day need not be told again until the last day. */
  #byOpening(unit: Registered, step: Step): boolean {
    const own = this.#lines.filter((l) => l.unit === unit.code && l.audience === 'open' && l.status === SENT);
    return step.audience === 'unit' && own.some((l) => dayOf(l.at) >= step.day);
  }

  #verdict(unit: Registered, row: PlanRow, step: Step, audience: Line['audience']): void {
    const { end } = this.facts;
    const of = (status: string): Line[] =>
      this.#lines.filter(
        (l) => l.unit === unit.code && l.audience === audience && dayOf(l.at) >= step.day && l.status === status,
      );
    const due = this.#due(unit.code, end);
    const promised = this.#agreed(unit.code, end, 'promised');
    const extended = this.#agreed(unit.code, end, 'extendedTo');
    const own = this.facts.answers.filter((a) => a.unit === unit.code);
    const box = audience === 'head' ? unit.headEmail : unit.email;
    const heard = (b: string): boolean =>
      this.#lines.some(
        (l) => dayOf(l.at) === dayOf(end) && l.to.includes(b) && (l.status === SENT || l.status === DOUBTFUL),
      );
    const newer = this.facts.plan.filter(
      (r) => r.unit === unit.code && r.period === row.period && r.day >= row.day && r.step !== row.step,
    );
    const right: Record<string, boolean> = {
      sent: of(SENT).length > 0,
      folded:
        this.#byOpening(unit, step) ||
        of(SENT).length > 0 ||
        newer.some((r) => ['cooldown', 'noAddress'].includes(r.verdict)),
      doubtful: of(DOUBTFUL).length > 0,
      submitted: this.#counts(unit.code, row.period, end),
      returned: own.some((a) => a.what === 'returned' && a.at >= (step.day + 1 / 24) * 24 * HOUR),
      extended: step.name !== 'open' && extended !== null && step.day <= extended.typed,
      promised: promised !== null && step.day <= promised.day && dayOf(end) <= promised.day,
      asked: unit.asked === true && dayOf(end) > due,
      paused: this.#paused(end),
      noAddress: box === '',
      cooldown: box.split('; ').some(heard),
    };
    const where = `at the end ${unit.code} ${row.step} ${row.day}`;
    if (!right[row.verdict]) this.#says(`${where} must not be ${row.verdict}`);
    const boxes = audience === 'leader' ? leaders : box.split('; ');
    const wentTo = (b: string): boolean => of(SENT).some((l) => l.to.includes(b));
    // Steps of a time when it had another deadline.
    if (right.extended && row.verdict !== 'extended')
      this.#says(`${where} was of the old deadline, and is ${row.verdict}`);
    const went = !right.extended && of(SENT).length > 0 && of(DOUBTFUL).length === 0 && boxes.every(wentTo);
    if (went && row.verdict !== 'sent' && row.verdict !== 'folded') this.#says(`${where} went, and is ${row.verdict}`);
  }
}
