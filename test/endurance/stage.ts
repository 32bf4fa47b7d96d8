/** What the endurance tests share: registries of any size, and what a workspace shows when nobody looks at clocks. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guideOf, type SentLine, sendRow } from '../../local/cli/send.ts';
import { Killed } from '../../local/meter.ts';
import { openWorkspace } from '../../local/workspace.ts';
import type { Fired, Workspace } from '../../local/workspace.types.ts';
import { bundle, Desk, shared } from '../support/tonghop.ts';

export const START = '2026-05-20T08:00:00+07:00';
export const MINUTE = 60_000;

const typeOf = (i: number): [string, string] => {
  if (i % 10 === 7) return ['truong', 'TR'];
  if (i % 10 === 8) return ['doanhNghiep', 'DN'];
  return ['thon', 'TH'];
};

/** Seven or eight thôn, a school and an enterprise in ten; the first is TH00001, with 400 households. */
export function unitsCsv(count: number): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const [type, prefix] = typeOf(i);
    const code = `${prefix}${String(i + 1).padStart(5, '0')}`;
    const own = type === 'thon' ? '400,1100' : ',';
    return `${code},${type},Đơn vị mẫu số ${i + 1},${code.toLowerCase()}@mau.example,${own},${type === 'thon' ? '' : 30},${100_000 + i}`;
  });
  return ['code,type,name,email,households,population14,staff,pin', ...lines].join('\n');
}

/** A desk whose set-up is done. `count` units, or the sample registry when it is left out. */
export function desk(preset: string, settings: Record<string, string> = {}, count?: number): Promise<Desk> {
  return new Desk().init(preset, settings, START, count === undefined ? undefined : unitsCsv(count));
}

/** A thôn's answer that is accepted, with 300 of 400 households. */
export const right: Record<string, string> = {
  'area.households': '400',
  'area.householdsInstalled': '300',
  'area.citizensInstalled': '500',
  'area.loggedIn': '450',
  'area.team': 'Chưa thành lập',
};

export const difficulty: Record<string, string> = {
  'difficulty.has': 'Có',
  'difficulty.kind': 'Khác',
  'difficulty.text': 'mạng yếu',
  'difficulty.doc': 'sẽ gửi',
};

/** The bundle with a function beside it: what is looked at after each of hundreds of deaths is read in one execution. */
export const readable = ((): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'tonghop-readable-')), 'Code.js');
  const readings = 'function readings(asked) { return asked.map(([method, ...args]) => App[method](...args)); }';
  writeFileSync(file, `${readFileSync(bundle, 'utf8')}\n${readings}\n`);
  return file;
})();

/** One workspace, and a death that strikes before a call of the next execution. */
export class Mortal {
  readonly workspace: Workspace;
  #strikes: (n: number, member: string) => boolean = () => false;

  /** A copy of everything that stands in `dir`; nobody may have `dir` open. */
  constructor(dir: string) {
    const copy = mkdtempSync(join(tmpdir(), 'tonghop-mortal-'));
    cpSync(dir, copy, { recursive: true });
    const onCall = (n: number, member: string) => {
      if (this.#strikes(n, member)) throw new Killed('kill -9');
    };
    this.workspace = openWorkspace(copy, { ...shared, bundle: readable, onCall });
  }

  /** True when the work was over before its call `at` came; 0 never comes. */
  survives(at: number, work: () => unknown): boolean {
    return this.#outlive(work, (n) => n === at);
  }

  survivesUntil(member: string, work: () => unknown): boolean {
    return this.#outlive(work, (_, name) => name === member);
  }

  /** Nothing of it stays. */
  bury(): void {
    this.workspace.close();
    rmSync(this.workspace.dir, { recursive: true });
  }

  #outlive(work: () => unknown, strikes: (n: number, member: string) => boolean): boolean {
    this.#strikes = strikes;
    try {
      work();
      return true;
    } catch (error) {
      if (error instanceof Killed) return false;
      throw error;
    } finally {
      this.#strikes = () => false;
    }
  }
}

/** Everything but the answer itself is done at once; the function sends it. */
export function sending(workspace: Workspace, cells: Record<string, string>): () => SentLine {
  const sender = { workspace, guide: guideOf(workspace), tell: () => undefined };
  return () => sendRow(sender, { line: 2, cells });
}

/** Which cell is looked up at once; the function types into it. */
export function typing(tab: string, row: string, column: string, value: string) {
  return (workspace: Workspace): (() => void) => {
    const place = placeOf(workspace, tab, row, column);
    return () => untroubled(workspace.edit({ ...place, values: [[value]] }));
  };
}

export const placeOf = (workspace: Workspace, tab: string, row: string, column: string): Place =>
  ask<Place>(workspace, 'find', tab, row, column);

interface Place {
  sheetId: number;
  row: number;
  column: number;
}

/** The next dispatcher run, 31 minutes on. */
export const nextRun = (workspace: Workspace): void => untroubled(workspace.moveClock(workspace.now() + 31 * MINUTE));

export const ask = <T>(workspace: Workspace, method: string, ...args: unknown[]): T =>
  read<T>(workspace, `App.${method}`, args);

function read<T>(workspace: Workspace, path: string, args: unknown[]): T {
  const fired = workspace.run(path, args, { recorded: false });
  if (fired.error !== null) throw new Error(fired.error);
  return fired.value as T;
}

export function untroubled(fired: readonly Fired[]): void {
  for (const { function: name, error } of fired) if (error !== null) throw new Error(`${name}: ${error}`);
}

type Rows = Record<string, string | number>[];

export interface Shown {
  tabs: Record<string, Rows>;
  totals: unknown;
}

export interface Post {
  /** «recipient: subject», sorted. */
  sent: string[];
  /** What the ledger says of each mail, by its key. */
  ledger: Record<string, string[]>;
}

/** Response ids are drawn: the n-th answer in the history is called n. */
function named(text: string, submissions: Rows): string {
  const ids = [...new Set(submissions.map((row) => String(row.responseId)))];
  return ids.reduce((rest, id, n) => rest.split(id).join(`answer${n}`), text);
}

const keyOf = (row: Rows[number]): string => `${row.receivedAt}/${row.unit}`;

const shownTabs = ['submissions', 'tracking', 'totals', 'difficulties'];

/**
 * What people see of the figures, and the mails: everything but the log and the times at which something was computed. The
 * workspace is one that was opened with `readable`.
 */
export function seen(workspace: Workspace): { shown: Shown; post: Post } {
  const asked = [['totals'], ['table', 'ledger'], ...shownTabs.map((tab) => ['table', tab])];
  const [{ computedAt: _, ...totals }, lines, ...rows] = read<[Record<string, unknown>, Rows, ...Rows[]]>(
    workspace,
    'readings',
    [asked],
  );
  const tabs = Object.fromEntries(shownTabs.map((tab, i) => [tab, rows[i] ?? []]));
  // Which of two that came at the same time stands first depends on who was taken in first.
  tabs.submissions?.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const ledger: Post['ledger'] = {};
  for (const { key, status } of lines) {
    // A mail about changed figures is named by the moment of the edit.
    const mail = String(key).replace(/^(changed.*)@.*/, '$1');
    ledger[mail] = [...(ledger[mail] ?? []), String(status)];
  }
  const sent = workspace.outbox().map(({ to, subject }) => `${to}: ${subject}`);
  const all = JSON.stringify({ shown: { tabs, totals }, post: { sent: sent.sort(), ledger } });
  return JSON.parse(named(all, tabs.submissions ?? []));
}

const doubtful = 'Không rõ đã gửi';

/** Each mail of the unbroken run has one line in the ledger, and went once, or perhaps once where the line says so. */
export function wrongPost(now: Post, whole: Post): string[] {
  const found: string[] = [];
  for (const key of new Set([...Object.keys(now.ledger), ...Object.keys(whole.ledger)])) {
    const entries = now.ledger[key] ?? [];
    if (entries.length !== 1) found.push(`ledger ${key}: ${entries.length === 0 ? 'no line' : entries.join(' + ')}`);
  }
  const left = [...whole.sent];
  for (const mail of now.sent) {
    if (left.includes(mail)) left.splice(left.indexOf(mail), 1);
    else found.push(`sent twice or needlessly: ${mail}`);
  }
  const doubts = (ledger: Post['ledger']): number =>
    Object.values(ledger).filter(([status]) => status === doubtful).length;
  const excused = doubts(now.ledger) - doubts(whole.ledger);
  if (left.length > excused) found.push(`never sent and not listed as doubtful: ${left}`);
  return found;
}

/** Where two workspaces show something else: a line each tab. */
export function differences(now: Shown, whole: Shown): string[] {
  const found = Object.keys(whole.tabs).flatMap((tab) => {
    const [here, there] = [now.tabs[tab] ?? [], whole.tabs[tab] ?? []];
    if (here.length !== there.length) return [`${tab}: ${here.length} rows instead of ${there.length}`];
    const cells = there.flatMap((row, i) => cellsThatDiffer(`${tab} row ${i + 1}`, here[i] ?? {}, row));
    return cells.length > 1 ? [`${cells[0]} and ${cells.length - 1} more`] : cells;
  });
  return JSON.stringify(now.totals) === JSON.stringify(whole.totals) ? found : [...found, 'totals differ'];
}

function cellsThatDiffer(where: string, here: Rows[number], there: Rows[number]): string[] {
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])].filter((key) => here[key] !== there[key]);
  return keys.map((key) => `${where}, ${key}: «${here[key]}» instead of «${there[key]}»`);
}
