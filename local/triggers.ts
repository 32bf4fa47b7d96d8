import { advanceClock, readClock } from './clock.ts';
import type { Db } from './db.ts';
import type { Host } from './host.ts';
import { execute, type Stage } from './runner.ts';
import { isoWeekday, partsIn } from './services/formatDate.ts';
import { Form, makeResponse } from './services/forms/form.ts';
import { loadForm, loadResponse } from './services/forms/records.ts';
import { User } from './services/session.ts';
import { makeRange, makeSpreadsheet } from './sheets/events.ts';
import type { SheetStore } from './sheets/store.ts';
import { allTriggers, claimDue, creatorOf, type TriggerRecord } from './triggerRecords.ts';
import type { Fired, UserEdit } from './workspace.types.ts';

/** Event objects as in platform.md 2.2; an installed trigger runs as its creator with full rights (2.1). */
type EventOf = (host: Host, store: SheetStore) => Record<string, unknown>;

function fire(stage: Stage, trigger: TriggerRecord, kind: string, at: number, eventOf: EventOf): Fired {
  return execute(stage, {
    path: trigger.handler,
    trigger: kind,
    at,
    user: '',
    as: creatorOf(stage.db, trigger),
    recorded: true,
    args: (host, store) => [{ authMode: 'FULL', triggerUid: trigger.id, ...eventOf(host, store) }],
  });
}

function fireAll(
  stage: Stage,
  event: TriggerRecord['event'],
  sourceId: string,
  kind: string,
  eventOf: EventOf,
): Fired[] {
  const at = readClock(stage.db);
  const meant = allTriggers(stage.db).filter((trigger) => trigger.event === event && trigger.sourceId === sourceId);
  return meant.map((trigger) => fire(stage, trigger, kind, at, eventOf));
}

export function fireFormSubmit(stage: Stage, formId: string, responseId: string): Fired[] {
  return fireAll(stage, 'ON_FORM_SUBMIT', formId, 'formSubmit', (host) => {
    const form = loadForm(host.db, formId);
    const record = loadResponse(host.db, formId, responseId);
    if (!form || !record) throw new Error('The answer was deleted before its trigger ran');
    return { response: makeResponse(host, form, record), source: new Form(host, formId) };
  });
}

/** `value` and `oldValue` are there only when one cell was edited; `typed` has them as the store found them. */
export function fireEdit(stage: Stage, edit: UserEdit, typed: { value?: string; oldValue?: string }): Fired[] {
  const { sheetId, row, column, values } = edit;
  const width = Math.max(...values.map((line) => line.length));
  const single = values.length === 1 && width === 1 ? typed : {};
  const edits = fireAll(stage, 'ON_EDIT', stage.store.book().id, 'edit', (host, store) => ({
    ...single,
    range: makeRange(host, store, sheetId, row, column, values.length, width),
    source: makeSpreadsheet(host, store),
    user: new User(edit.user ?? ''),
  }));
  return [...edits, ...fireChange(stage, 'EDIT', edit.user ?? '')];
}

/** No range, whatever was changed. */
export function fireChange(stage: Stage, changeType: string, user: string): Fired[] {
  return fireAll(stage, 'ON_CHANGE', stage.store.book().id, 'change', (host, store) => ({
    changeType,
    source: makeSpreadsheet(host, store),
    user: new User(user),
  }));
}

/** The documentation's example zone is UTC (platform.md 2.2): a handler must not read local time from here. */
function clockEvent(at: number): Record<string, unknown> {
  const p = partsIn('UTC', new Date(at));
  const yearStart = Date.UTC(p.year, 0, 1);
  return {
    year: p.year,
    month: p.month,
    'day-of-month': p.day,
    'day-of-week': isoWeekday(p.weekday),
    'week-of-year': Math.floor((at - yearStart) / (7 * 86_400_000)) + 1,
    hour: p.hour,
    minute: p.minute,
    second: p.second,
    timezone: 'UTC',
  };
}

/** The turn is taken and the clock stands at it, or neither. Lost in a power cut only if the run itself left nothing. */
function nextTurn(db: Db, to: number): ReturnType<typeof claimDue> {
  return db.lazily(() => {
    const due = claimDue(db, to);
    if (due) advanceClock(db, due.at);
    return due;
  });
}

/**
 * Moves the workspace clock forward. What falls due on the way runs in order, each at its own time; with `missed` the turns
 * pass without a run, as on a night on which Google ran none.
 */
export function moveClock(stage: Stage, to: number, missed: boolean): Fired[] {
  const now = readClock(stage.db);
  if (!Number.isFinite(to) || to < now) {
    throw new RangeError(`The clock only moves forward: it stands at ${new Date(now).toISOString()}`);
  }
  const fired: Fired[] = [];
  for (let due = nextTurn(stage.db, to); due; due = nextTurn(stage.db, to)) {
    const { trigger, at } = due;
    if (!missed) fired.push(fire(stage, trigger, 'clock', at, () => clockEvent(at)));
  }
  advanceClock(stage.db, to);
  return fired;
}
