/** Plays a scenario through the bundle and hands over what anybody could have seen of it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guideOf, type Sender, sendRow } from '../../../local/cli/send.ts';
import { type Db, openDb } from '../../../local/db.ts';
import { Killed } from '../../../local/meter.ts';
import { setMeta } from '../../../local/schema.ts';
import { openWorkspace } from '../../../local/workspace.ts';
import type { Fired, Workspace } from '../../../local/workspace.types.ts';
import { ask, MINUTE, placeOf, right, untroubled } from '../../endurance/stage.ts';
import { bundle } from '../../support/tonghop.ts';
import { DAY, dayNumber, isoDay, numberOf } from './base.ts';
import { type Facts, type PlanRow, type Registered, registry } from './facts.ts';
import type { Event, How, Scenario } from './scenario.ts';

/** Nobody's power is cut here: where there is a disk in RAM no write waits for a real one. */
const quick = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A second dispatcher that finds the lock taken gives up at once: nobody wants to wait for two minutes here. */
let hasty = '';
function hastyBundle(): string {
  if (hasty) return hasty;
  const text = readFileSync(bundle, 'utf8');
  const impatient = text.replace(/\btryLock\(12e4\)/, 'tryLock(1)');
  if (impatient === text) throw new Error('the bundle waits for its lock in other words');
  hasty = join(mkdtempSync(join(tmpdir(), 'tonghop-hasty-')), 'Code.js');
  writeFileSync(hasty, impatient);
  return hasty;
}

export function play(dir: string, { due, events }: Scenario): Facts {
  const player = new Player(dir, due);
  try {
    for (const event of events) player.happen(event);
    return player.end();
  } finally {
    player.bury();
  }
}

class Player {
  readonly #a: Workspace;
  readonly #b: Workspace;
  readonly #db: Db;
  readonly #sender: Sender;
  readonly #facts: Facts;
  readonly #ids = new Map<string, string>();
  #onCall: (n: number, member: string) => void = () => undefined;
  #deathOfB = 0;

  constructor(dir: string, due: string) {
    const copy = mkdtempSync(join(quick, 'tonghop-model-'));
    cpSync(dir, copy, { recursive: true });
    this.#a = openWorkspace(copy, { bundle, onCall: (n, member) => this.#onCall(n, member) });
    this.#b = openWorkspace(copy, { bundle: hastyBundle(), onCall: (n) => this.#die(n === this.#deathOfB) });
    this.#db = openDb(join(copy, 'workspace.db'));
    this.#sender = { workspace: this.#a, guide: guideOf(this.#a), tell: () => undefined };
    const nothing = {
      answers: [],
      agreed: [],
      pauses: [],
      opened: 0,
      kills: 0,
      mails: [],
      ledger: [],
      plan: [],
      end: 0,
    };
    this.#facts = { due, start: this.#a.now(), ...nothing };
  }

  bury(): void {
    this.#a.close();
    this.#b.close();
    this.#db.close();
    rmSync(this.#a.dir, { recursive: true });
  }

  happen(event: Event): void {
    const pass = event.event === 'hours' ? event.hours * 60 : 2;
    // A run that has just begun may send for a minute: what comes next comes after its last mail.
    if (event.event !== 'run')
      untroubled(this.#a.moveClock(this.#a.now() + pass * MINUTE, { missed: event.event !== 'hours' }));
    if (event.event === 'run') this.#runAt(event);
    else if (event.event === 'quota') setMeta(this.#db, 'mailQuota', String(event.recipients));
    else if (event.event === 'open') this.#open();
    else if (event.event === 'reminders') this.#switch(event.on);
    else if (event.event !== 'hours') this.#ofUnit(event);
  }

  #open(): void {
    untroubled([this.#a.run('App.openCampaign')]);
    this.#facts.opened ||= this.#a.now();
  }

  #switch(on: boolean): void {
    this.#type('config', 'remindersOn', 'value', on ? 'có' : 'không');
    this.#facts.pauses.push({ at: this.#a.now(), on });
  }

  #type(tab: string, row: string, column: string, value: string): void {
    untroubled(this.#a.edit({ ...placeOf(this.#a, tab, row, column), values: [[value]] }));
  }

  #ofUnit(event: Extract<Event, { unit: string }>): void {
    const unit = registry.find((u) => u.code === event.unit) as Registered;
    if (event.event === 'answer') this.#answer(unit, event.right || unit.series !== undefined);
    else if (event.event === 'editBack') this.#answer(unit, false, this.#ids.get(unit.code));
    else if (event.event === 'withdraw') this.#withdraw(unit);
    else this.#agree(unit, event);
  }

  #answer(unit: Registered, good: boolean, edits = ''): void {
    const row = this.#cells(unit, good);
    if (!row) return;
    const cells = { unit: unit.code, ...row.cells, ...(edits ? { edits } : {}) };
    const { status, period, responseId } = sendRow(this.#sender, { line: 2, cells });
    const what = good ? 'accepted' : 'returned';
    if (status !== what || period !== row.period) throw new Error(`${unit.code} ${row.period}: ${status} ${period}`);
    if (good) this.#ids.set(unit.code, responseId ?? '');
    this.#facts.answers.push({ at: this.#a.now(), unit: unit.code, period: row.period, what });
  }

  /** The police report the day before, the broadcasters the week before: older ones stay missing. */
  #cells(unit: Registered, good: boolean): { period: string; cells: Record<string, string> } | null {
    const day = dayNumber(this.#a.now()) - 1;
    if (unit.series === 'days') {
      const cells = { 'congAn.date': isoDay(day), 'congAn.eid2Daily': '3', 'congAn.installDaily': '5' };
      return { period: isoDay(day).replaceAll('-', ''), cells };
    }
    if (unit.series === 'weeks') {
      const monday = day + 1 - ((day + 4) % 7) - 7;
      const period = `2026W${(monday - numberOf('2025-12-29')) / 7 + 1}`;
      const plain = { broadcasts: '2', broadcastDates: '18/5; 20/5', posts: '1', portal: '1' };
      const own = Object.entries(plain).map(([name, value]) => [`ttDvsnc.${name}`, value]);
      return { period, cells: { 'ttDvsnc.weekOf': isoDay(monday), ...Object.fromEntries(own) } };
    }
    if (unit.asked) {
      const cells = { 'union.group': 'Hội viên', 'union.smartphone': '50', 'union.guided': good ? '20' : '60' };
      return { period: 'main', cells };
    }
    return { period: 'main', cells: { ...right, ...(good ? {} : { 'area.householdsInstalled': '900' }) } };
  }

  /** Of its answers the newest that counts. */
  #withdraw(unit: Registered): void {
    const live = (period: string): number =>
      this.#facts.answers
        .filter((t) => t.unit === unit.code && t.period === period && t.what !== 'returned')
        .reduce((n, t) => n + (t.what === 'accepted' ? 1 : -1), 0);
    const told = this.#facts.answers.filter((t) => t.unit === unit.code && t.what === 'accepted');
    const period = told.map((t) => t.period).find((p) => live(p) > 0);
    if (!period) return;
    const plain = unit.asked ? 'union' : 'area';
    const section = unit.series ? { days: 'congAn', weeks: 'ttDvsnc' }[unit.series] : plain;
    this.#type(`submissions.${section}`, `${unit.code}/${period}`, 'status', 'Đã rút');
    this.#facts.answers.push({ at: this.#a.now(), unit: unit.code, period, what: 'withdrawn' });
    this.#ids.delete(unit.code);
  }

  #agree(unit: Registered, { event, days }: Extract<Event, { event: 'promise' | 'extend' }>): void {
    const today = dayNumber(this.#a.now());
    const day = event === 'promise' ? today + days : Math.max(today, numberOf(this.#facts.due)) + days + 1;
    const [y, m, d] = isoDay(day).split('-');
    const column = event === 'promise' ? 'promised' : 'extendedTo';
    this.#type('tracking', `${unit.code}/main`, column, `${d}/${m}/${y}`);
    this.#facts.agreed.push({ at: this.#a.now(), unit: unit.code, [column]: isoDay(day) });
  }

  #runAt({ days, time, ...how }: Extract<Event, { event: 'run' }>): void {
    const at = Date.parse(`${isoDay(dayNumber(this.#a.now()) + days)}T${time}+07:00`);
    const to = at > this.#a.now() ? at : at + DAY;
    this.#a.moveClock(to, { missed: true });
    this.#run(how);
  }

  #die(now: boolean): void {
    if (now) throw new Killed('kill -9');
  }

  #survived(work: () => Fired): Fired | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.#facts.kills += 1;
      return null;
    }
  }

  #run(how: How): void {
    const { work, strike } = this.#manner(how);
    this.#onCall = strike;
    const fired = this.#survived(work);
    this.#onCall = () => undefined;
    if (fired) untroubled([fired]);
    if (how.how === 'twice') untroubled([work()]);
  }

  #manner(how: How): { work: () => Fired; strike: (n: number, member: string) => void } {
    const dispatch = (workspace: Workspace): Fired => workspace.run('App.dispatch', [], { trigger: 'clock' });
    const other = (dies = 0): void => {
      this.#deathOfB = dies;
      const error = this.#survived(() => dispatch(this.#b))?.error ?? null;
      if (error !== null && !error.includes('S-LOCK-01') && !error.includes('đang chạy')) throw new Error(error);
    };
    let count = 0;
    const strikes: Record<How['how'], (n: number, member: string) => void> = {
      alone: () => undefined,
      twice: () => undefined,
      between: (_, member) => member === 'Lock.tryLock' && ++count === 2 && how.how === 'between' && other(how.dies),
      beside: (n) => how.how === 'beside' && n === how.call && other(),
      killed: (n) => this.#die(how.how === 'killed' && n === how.call),
      drained: (_, member) =>
        how.how === 'drained' &&
        member === 'MailApp.sendEmail' &&
        ++count === how.mail &&
        setMeta(this.#db, 'mailQuota', '0'),
    };
    return { work: () => dispatch(this.#a), strike: strikes[how.how] };
  }

  /** 17 o'clock of a working day on which nothing else happens. */
  end(): Facts {
    let day = dayNumber(this.#a.now()) + 1;
    while ((day + 3) % 7 > 4) day += 1;
    this.#a.moveClock(Date.parse(`${isoDay(day)}T17:00:00+07:00`), { missed: true });
    setMeta(this.#db, 'mailQuota', '1000');
    this.#run({ how: 'alone' });
    return {
      ...this.#facts,
      end: this.#a.now(),
      mails: this.#a.outbox().map(({ at, to, subject, body }) => ({ at, to, subject, body })),
      ledger: ask<Facts['ledger']>(this.#a, 'table', 'ledger'),
      plan: ask<{ rows: PlanRow[] }>(this.#a, 'plan', 0).rows,
    };
  }
}
