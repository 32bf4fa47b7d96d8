import type { Host, Imitation } from '../host.ts';
import type { ScriptLock } from '../lock.ts';
import { makeSpreadsheetApp } from '../sheets/app.ts';
import type { SheetStore } from '../sheets/store.ts';
import { Drive } from './drive.ts';
import { FormApp } from './forms/app.ts';
import { HtmlService } from './html.ts';
import { LockService } from './lockService.ts';
import { MailApp } from './mail.ts';
import { PropertiesService } from './properties.ts';
import { ScriptApp } from './script.ts';
import { Session } from './session.ts';
import { Utilities } from './utilities.ts';

export interface Means {
  host: Host;
  store: SheetStore;
  lock: ScriptLock;
  sleep(ms: number): void;
}

/** The globals of a script, by Google's names; whoever gets the lock must see what its last holder wrote. */
export function makeServices({ host, store, lock, sleep }: Means): Record<string, Imitation> {
  return {
    Drive: new Drive(host),
    FormApp: new FormApp(host),
    HtmlService: new HtmlService(),
    LockService: new LockService(lock, () => store.refresh()),
    MailApp: new MailApp(host),
    PropertiesService: new PropertiesService(host),
    ScriptApp: new ScriptApp(host),
    Session: new Session(host),
    SpreadsheetApp: makeSpreadsheetApp(host, store),
    Utilities: new Utilities(sleep),
  };
}
