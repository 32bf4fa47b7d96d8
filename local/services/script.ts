import { readClock } from '../clock.ts';
import { GoogleError, type Host, Imitation } from '../host.ts';
import {
  addTrigger,
  firstDue,
  removeTrigger,
  type Schedule,
  type TriggerRecord,
  triggersOf,
} from '../triggerRecords.ts';
import { SCRIPT_TIME_ZONE } from '../zone.ts';
import { mismatch, text } from './args.ts';
import { enumeration } from './forms/app.ts';
import { newId } from './forms/records.ts';

/** 20 triggers per user and script (platform.md 1.2). */
const MAX_TRIGGERS = 20;
/** platform.md 2.4. */
const MINUTES = [1, 5, 10, 15, 30];

class Trigger extends Imitation {
  constructor(readonly _record: TriggerRecord) {
    super();
  }
  get googleName(): string {
    return 'Trigger';
  }
  getUniqueId(): string {
    return this._record.id;
  }
  getHandlerFunction(): string {
    return this._record.handler;
  }
  getEventType(): string {
    return this._record.event;
  }
  getTriggerSource(): string {
    return this._record.source;
  }
  getTriggerSourceId(): string | null {
    return this._record.sourceId;
  }
}

type Draft = Omit<TriggerRecord, 'id' | 'nextDue'>;

abstract class Creator extends Imitation {
  constructor(
    protected readonly _host: Host,
    protected _draft: Draft,
    private readonly _name: string,
  ) {
    super();
  }
  get googleName(): string {
    return this._name;
  }
  create(): Trigger {
    const { _host: host, _draft: draft } = this;
    const id = newId('', 12);
    const record: TriggerRecord = {
      ...draft,
      id,
      nextDue: draft.schedule && firstDue(draft.schedule, readClock(host.db)),
    };
    host.db.transaction(() => {
      if (triggersOf(host.db, host.owner).length >= MAX_TRIGGERS) {
        throw new GoogleError(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      addTrigger(host.db, record);
    });
    return new Trigger(record);
  }
}

class FormTriggerBuilder extends Creator {
  onFormSubmit(): this {
    this._draft = { ...this._draft, event: 'ON_FORM_SUBMIT' };
    return this;
  }
}

class SpreadsheetTriggerBuilder extends Creator {
  onEdit(): this {
    this._draft = { ...this._draft, event: 'ON_EDIT' };
    return this;
  }
  onChange(): this {
    this._draft = { ...this._draft, event: 'ON_CHANGE' };
    return this;
  }
}

class ClockTriggerBuilder extends Creator {
  private _plan(schedule: Schedule): this {
    this._draft = { ...this._draft, schedule };
    return this;
  }
  private _daily(): Extract<Schedule, { kind: 'daily' }> {
    const { schedule } = this._draft;
    return schedule?.kind === 'daily' ? schedule : { kind: 'daily', hour: 0, days: 1, zone: SCRIPT_TIME_ZONE };
  }
  everyMinutes(n: unknown): this {
    if (!MINUTES.includes(n as number)) {
      throw new GoogleError('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    }
    return this._plan({ kind: 'minutes', minutes: n as number });
  }
  atHour(hour: unknown): this {
    if (!(Number(hour) >= 0 && Number(hour) <= 23)) throw new GoogleError('Invalid argument: hour');
    return this._plan({ ...this._daily(), hour: Number(hour) });
  }
  everyDays(days: unknown): this {
    return this._plan({ ...this._daily(), days: Number(days) });
  }
  inTimezone(zone: unknown): this {
    return this._plan({ ...this._daily(), zone: String(zone) });
  }
}

/** A Form or a Spreadsheet, or its id. */
function keyed(member: string, of: unknown): string {
  return of instanceof Imitation && 'getId' in of ? (of as unknown as { getId(): string }).getId() : text(member, of);
}

class TriggerBuilder extends Imitation {
  constructor(
    private readonly _host: Host,
    private readonly _handler: string,
  ) {
    super();
  }
  get googleName(): string {
    return 'TriggerBuilder';
  }
  private _draft(source: TriggerRecord['source'], event: TriggerRecord['event'], sourceId: string | null): Draft {
    return { handler: this._handler, event, source, sourceId, schedule: null, creator: this._host.owner };
  }
  forForm(form: unknown): FormTriggerBuilder {
    return new FormTriggerBuilder(
      this._host,
      this._draft('FORMS', 'ON_FORM_SUBMIT', keyed('ScriptApp.TriggerBuilder.forForm', form)),
      'FormTriggerBuilder',
    );
  }
  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(
      this._host,
      this._draft('SPREADSHEETS', 'ON_EDIT', keyed('ScriptApp.TriggerBuilder.forSpreadsheet', spreadsheet)),
      'SpreadsheetTriggerBuilder',
    );
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this._host, this._draft('CLOCK', 'CLOCK', null), 'ClockTriggerBuilder');
  }
}

class Service extends Imitation {
  get googleName(): string {
    return 'Service';
  }
  /** Nothing is deployed on a laptop; Google answers null then (REF script/service#getUrl). */
  getUrl(): null {
    return null;
  }
}

export class ScriptApp extends Imitation {
  readonly AuthMode = enumeration(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  readonly EventType = enumeration(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']);
  readonly TriggerSource = enumeration(['SPREADSHEETS', 'CLOCK', 'FORMS']);
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'ScriptApp';
  }
  newTrigger(handler: unknown): TriggerBuilder {
    return new TriggerBuilder(this._host, text('ScriptApp.newTrigger', handler));
  }
  getProjectTriggers(): Trigger[] {
    return triggersOf(this._host.db, this._host.owner).map((record) => new Trigger(record));
  }
  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw mismatch('ScriptApp.deleteTrigger', trigger);
    removeTrigger(this._host.db, trigger._record.id);
  }
  /** On the laptop every scope is granted. */
  requireAllScopes(): void {}
  getService(): Service {
    return new Service();
  }
}
