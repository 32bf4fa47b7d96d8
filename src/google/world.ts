/** The one place where the ports meet Google's services. Made afresh for each execution, and lazily: a handle costs a call. */
import type { Campaign } from '../core/campaign.ts';
import type { Maker, Ports, Printer } from '../ports.ts';
import { makeAnswers } from './answers.ts';
import { makeBook } from './book.ts';
import { makeColumns } from './columns.ts';
import { makeDocuments } from './documents.ts';
import { makeFormMaking } from './formMaker.ts';
import { makeInstallation } from './installation.ts';
import { makeLock } from './lock.ts';
import { makeMailer } from './mail.ts';
import { makeMemory } from './memory.ts';
import { lazyPrinter } from './printer.ts';
import { makeSheets, type Spreadsheet } from './sheets.ts';
import { makeTabKeeping } from './tabKeeper.ts';
import { makeTabMaking } from './tabMaker.ts';
import { hasTriggers, makeTriggerMaking } from './triggers.ts';

export interface World {
  ports: Ports;
  maker: Maker;
}

/** Hardly a secret of state, but not to be guessed from the unit before: drawn from a UUID's random bits. */
function drawPin(): string {
  const bits = Number.parseInt(Utilities.getUuid().replace(/-/g, '').slice(0, 11), 16);
  return String(bits % 1_000_000).padStart(6, '0');
}

export interface Built {
  campaigns: readonly Campaign[];
  /** Of this program. */
  version: string;
  loadPrinter(): Printer;
}

/** `source` spares a call where the event brings the Sheet along. */
export function makeWorld({ campaigns, version, loadPrinter }: Built, source?: Spreadsheet): World {
  let opened = source;
  const spreadsheet = (): Spreadsheet => {
    opened ??= SpreadsheetApp.getActive();
    return opened;
  };
  const installation = makeInstallation(() => spreadsheet().getId());
  const sheets = makeSheets(installation, spreadsheet);
  const campaign = (): Campaign => campaigns.find((c) => c.id === installation.read().campaign) as Campaign;
  const ids = {
    read: (): Record<string, number> => JSON.parse(installation.read().tabs ?? '{}'),
    write(tabs: Record<string, number>): void {
      installation.write({ tabs: JSON.stringify(tabs) });
      sheets.forget();
    },
  };
  let user: string | null = null;
  const ports: Ports = {
    bundle: version,
    clock: { now: () => Date.now() },
    lock: makeLock(),
    memory: makeMemory(sheets),
    book: makeBook(sheets, makeColumns(sheets, installation, campaign), campaign, spreadsheet),
    installation,
    mailer: makeMailer(),
    answers: makeAnswers(installation),
    account: {
      owner: () => Session.getEffectiveUser().getEmail(),
      user: () => {
        user ??= Session.getActiveUser().getEmail();
        return user;
      },
      drawPin,
      hasTriggers,
    },
    documents: makeDocuments(installation),
    printer: lazyPrinter(loadPrinter),
  };
  const maker: Maker = {
    ...makeTriggerMaking(installation),
    ...makeTabMaking(spreadsheet, ids),
    ...makeTabKeeping(spreadsheet, ids),
    ...makeFormMaking(installation, () => spreadsheet().getId()),
  };
  return { ports, maker };
}
