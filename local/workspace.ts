import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import './zone.ts';
import { readClock } from './clock.ts';
import type { Db } from './db.ts';
import { executedFunctions, findExecutions, readExecutions } from './executions.ts';
import { NOBODY, type Screen } from './host.ts';
import { createFile, openFile, workspaceFile } from './layout.ts';
import { openLock } from './lock.ts';
import type { OnCall } from './meter.ts';
import { loadBundle } from './realm.ts';
import { respond, theForm } from './respond.ts';
import { execute, type Stage } from './runner.ts';
import { getMeta, setMeta } from './schema.ts';
import { addFile, deleteFile, listFiles, loadContent, loadFile, SPREADSHEET_MIME_TYPE } from './services/files.ts';
import { loadItem, removeItem } from './services/forms/records.ts';
import { longUrl } from './services/forms/short.ts';
import { checkStep, viewAnswers, viewForm } from './services/forms/view.ts';
import { readMail, readMailHeads, readOutbox } from './services/mail.ts';
import { SheetStore } from './sheets/store.ts';
import { bookView, sheetView } from './sheets/view.ts';
import { stampReader } from './stamp.ts';
import { listTriggers } from './triggerRecords.ts';
import { fireChange, fireEdit, moveClock } from './triggers.ts';
import type { Fired, UserEdit, Workspace } from './workspace.types.ts';

const DEFAULT_OWNER = 'dieuphoi@mau.example';
/** What Google calls a new file for a person whose language is Vietnamese. */
const SPREADSHEET_NAME = 'Bảng tính không có tiêu đề';

export interface OpenOptions {
  /** Path of dist/Code.js. */
  bundle: string;
  /**
   * Called before each priced call with its number in the execution, counted from 1. What it throws ends the execution as
   * kill -9 would, and comes out of `run`, `respond` … as `Killed`.
   */
  onCall?: OnCall;
  /** Who sees what the script shows and answers what it asks. */
  screen?: Screen;
  /** False: nothing written waits for the disk (db.ts), for workspaces that need not outlive a power cut. */
  durable?: boolean;
}

export interface CreateOptions extends OpenOptions {
  /** Where the workspace clock starts, ms since the epoch. */
  now: number;
  /** E-mail of the operating account. */
  owner?: string;
  /** Mail recipients a day; 100 on a consumer account. */
  quota?: number;
  /** Addresses that belong to no Google account: Drive does not share with them silently. */
  withoutAccount?: string[];
}

export function createWorkspace(dir: string, options: CreateOptions): Workspace {
  if (existsSync(workspaceFile(dir))) throw new Error(`${dir} already holds a workspace`);
  mkdirSync(dir, { recursive: true });
  const db = createFile(dir, options.durable);
  const owner = options.owner ?? DEFAULT_OWNER;
  const store = new SheetStore(db);
  db.transaction(() => {
    setMeta(db, 'now', String(options.now));
    setMeta(db, 'owner', owner);
    if (options.quota !== undefined) setMeta(db, 'mailQuota', String(options.quota));
    if (options.withoutAccount) setMeta(db, 'withoutAccount', JSON.stringify(options.withoutAccount));
    store.create(SPREADSHEET_NAME);
    addFile(db, { id: store.book().id, name: SPREADSHEET_NAME, mimeType: SPREADSHEET_MIME_TYPE }, owner);
  });
  return open(dir, db, store, options);
}

export function openWorkspace(dir: string, options: OpenOptions): Workspace {
  const db = openFile(dir, options.durable);
  return open(dir, db, new SheetStore(db), options);
}

/** `deleteFormItem` is what a person does in the Form's editor: no trigger tells the script. */
function deleteFormItem(db: Db, itemId: string): void {
  const form = theForm(db);
  if (!form || !loadItem(db, form.id, Number(itemId))) throw new Error(`There is no question ${itemId}`);
  removeItem(db, form.id, Number(itemId));
}

function readDocument(db: Db, id: string): { name: string; mimeType: string; bytes: Uint8Array } | null {
  const file = loadFile(db, id);
  const bytes = loadContent(db, id);
  return file && bytes ? { name: file.name, mimeType: file.mimeType, bytes } : null;
}

function edit(stage: Stage, change: UserEdit): Fired[] {
  const { sheetId, row, column, values } = change;
  const typed = stage.store.userEdit(sheetId, row, column, values, readClock(stage.db));
  return fireEdit(stage, change, typed);
}

/** What piled up in the workspace's file. */
function records(db: Db) {
  return {
    outbox: () => readOutbox(db),
    mailHeads: (after) => readMailHeads(db, after),
    mail: (seq) => readMail(db, seq),
    longUrl: (short) => longUrl(db, short),
    files: () => listFiles(db),
    file: (id) => readDocument(db, id),
    deleteFile: (id) => db.transaction(() => deleteFile(db, id)),
    executions: (last = -1) => readExecutions(db, last),
    findExecutions: (filter) => findExecutions(db, filter),
    executedFunctions: () => executedFunctions(db),
    triggers: () => listTriggers(db),
  } satisfies Partial<Workspace>;
}

function open(dir: string, db: Db, store: SheetStore, options: OpenOptions): Workspace {
  const owner = getMeta(db, 'owner') ?? DEFAULT_OWNER;
  const bundle = loadBundle(options.bundle);
  const lock = openLock(join(dir, 'lock.db'));
  const stage: Stage = { db, store, lock, bundle, owner, screen: options.screen ?? NOBODY, onCall: options.onCall };
  const restructure = (changeType: string, work: () => void): Fired[] => {
    work();
    return fireChange(stage, changeType, '');
  };

  return {
    dir,
    owner,
    now: () => readClock(db),
    stamp: stampReader(db),
    run: (path, args = [], { recorded = true, trigger = 'run', user = owner } = {}) =>
      execute(stage, { path, trigger, at: readClock(db), user, as: user || owner, recorded, args: () => args }),
    form: () => viewForm(db),
    formStep: (page, answers) => checkStep(db, page, answers),
    answers: (responseId) => viewAnswers(db, responseId),
    respond: (respondent) => respond(stage, respondent),
    book: () => bookView(store),
    sheet: (id) => sheetView(store, id),
    shown: (seq) => store.shown(seq)[0] ?? null,
    edit: (change) => edit(stage, change),
    deleteRows: (sheetId, row, count) => restructure('REMOVE_ROW', () => store.deleteRows(sheetId, row, count)),
    moveColumn: (sheetId, from, to) => restructure('OTHER', () => store.moveColumn(sheetId, from, to)),
    renameSheet: (sheetId, name) => restructure('OTHER', () => store.renameSheet(sheetId, name)),
    deleteSheet: (sheetId) => restructure('REMOVE_GRID', () => store.deleteSheet(sheetId)),
    deleteFormItem: (itemId) => deleteFormItem(db, itemId),
    moveClock: (to, { missed = false } = {}) => moveClock(stage, to, missed),
    ...records(db),
    xlsx: async () => {
      // Loaded only here: the library for .xlsx would slow down every other command.
      const { exportXlsx } = await import('./sheets/xlsx.ts');
      store.refresh();
      return exportXlsx(store);
    },
    close: () => {
      lock.close();
      db.close();
    },
  };
}
