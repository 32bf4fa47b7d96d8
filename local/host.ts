/**
 * What the runtime gives to every imitated service, and what it asks of one.
 *
 * The script never sees these objects: the bridge (bridge.ts) hands it proxies made inside its realm, so that
 * `instanceof Array` and `instanceof Date` hold there (Google delivers realm values, and so must we).
 */
import type { Db } from './db.ts';
import type { Question, Reply, Shown } from './views/script.types.ts';

/** Words of the clock: milliseconds since the epoch; inside an execution it runs on by the modelled duration. */
export interface Clock {
  now(): number;
}

/** Counts the cells that an execution reads and writes. */
export interface CellMeter {
  read(cells: number): void;
  wrote(cells: number): void;
}

/** What the script puts before a person, while it runs. */
export interface Screen {
  show(shown: Shown): void;
  /** The script stands still until this returns. */
  ask(question: Omit<Question, 'id'>): Reply;
}

/** Nobody sits there: every question is answered OK, with nothing typed. */
export const NOBODY: Screen = { show: () => undefined, ask: () => ({ button: 'OK', text: '' }) };

export interface Host {
  readonly db: Db;
  readonly clock: Clock;
  readonly cells: CellMeter;
  /** E-mail of the account under which this runs: of a trigger whoever made it. */
  readonly owner: string;
  /** E-mail of whoever types, '' where Google hides it. */
  readonly user: string;
  readonly screen: Screen;
}

/**
 * Base of each imitation. Public methods (those whose name has no leading underscore) are what the script can call;
 * any other member that the script touches throws `NotImitated: Sheet.foo`.
 * Arguments arrive as host values (strings, numbers, booleans, null, undefined, arrays, plain objects, host Dates, Imitations);
 * results of the same kinds are carried into the realm.
 */
export abstract class Imitation {
  /** Name in Google's reference: 'Sheet', 'Range', 'Form', 'SpreadsheetApp' … */
  abstract readonly googleName: string;
}

/** An error with Google's own words; the script sees an Error of its own realm with this message. */
export class GoogleError extends Error {}

/** The script touched something that this runtime does not imitate. */
export class NotImitated extends Error {
  constructor(member: string) {
    super(`NotImitated: ${member}`);
  }
}
