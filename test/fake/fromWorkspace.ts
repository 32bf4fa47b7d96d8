/** What Google would hold of a campaign that was played on a laptop: a workspace, as the state of the imitated Google. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Db } from '../../local/db.ts';
import { openFile } from '../../local/layout.ts';
import { getMeta } from '../../local/schema.ts';
import { allFiles, type FileRecord, isTrashed, loadContent } from '../../local/services/files.ts';
import {
  type Answer,
  type ChoiceRecord,
  type ItemRecord,
  loadForm,
  loadItems,
  loadResponses,
  type ResponseRecord,
} from '../../local/services/forms/records.ts';
import { isFormula, type Cell as LocalCell } from '../../local/sheets/cells.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { type OpenTab, styleAt } from '../../local/sheets/tab.ts';
import { serialOf } from '../../local/sheets/zoned.ts';
import type { Installation } from '../../scripts/google/state.ts';
import { bundle } from '../support/tonghop.ts';
import {
  addDocument,
  addFile,
  addForm,
  addScript,
  addSpreadsheet,
  type Cell,
  claspClient,
  type FakeState,
  type FormResponseJson,
  mime,
  newTab,
  scriptClient,
  type Tab,
} from './state.ts';

export interface Given {
  /** Of the installation. */
  name: string;
  preset: string;
  /** What Drive exports the Sheet as. */
  xlsx?: Uint8Array;
}

/** `dir`: of the workspace; nobody may be writing. Gives what the state file of the scripts says of it. */
export function fromWorkspace(state: FakeState, dir: string, { name, preset, xlsx }: Given): Installation {
  const db = openFile(dir);
  try {
    const owner = getMeta(db, 'owner') ?? '';
    const sheetId = addBook(state, db, owner, name, xlsx ?? new Uint8Array([80, 75]));
    for (const file of allFiles(db)) addOther(state, db, file, owner);
    const files = [
      { name: 'Code', type: 'SERVER_JS' as const, source: readFileSync(bundle, 'utf8') },
      {
        name: 'appsscript',
        type: 'JSON' as const,
        source: readFileSync(join(dirname(bundle), 'appsscript.json'), 'utf8'),
      },
    ];
    const { id: scriptId } = addScript(state, owner, { parentId: sheetId, files });
    return { name, account: owner, preset, title: state.files[sheetId]?.name ?? '', sheetId, scriptId };
  } finally {
    db.close();
  }
}

function addBook(state: FakeState, db: Db, owner: string, name: string, xlsx: Uint8Array): string {
  const store = new SheetStore(db);
  const { id, name: title, locale, timeZone } = store.book();
  const tabs = store.tabs().map((tab, index) => tabOf(store.open(tab.id), index, timeZone));
  const file = { id, name: title, owner, madeBy: claspClient, appProperties: { tonghop: name } };
  return addSpreadsheet(state, { ...file, exports: { [mime.xlsx]: xlsx } }, { locale, timeZone, tabs }).id;
}

const isDatePattern = (pattern: string): boolean => /[dmyhs]/i.test(pattern);

function tabOf(tab: OpenTab, index: number, timeZone: string): Tab {
  const formats = Array.from({ length: tab.grid.columns }, (_, c) => styleAt(tab, tab.rows[2], c).numberFormat ?? '');
  const strays: [number, number][] = [];
  const values = tab.rows.map((row, r) =>
    row.values.map((cell, c): Cell => {
      const value = serialized(cell, timeZone);
      if (typeof value === 'number' && cell instanceof Date !== isDatePattern(formats[c] ?? ''))
        strays.push([r + 1, c + 1]);
      return value;
    }),
  );
  const { rows, columns } = tab.grid;
  const { hidden } = tab.properties;
  return newTab(tab.name, { sheetId: tab.id, index, hidden, rows, columns, formats, values, strays });
}

function serialized(cell: LocalCell, timeZone: string): Cell {
  if (cell instanceof Date) return serialOf(timeZone, cell.getTime());
  return typeof cell === 'object' && isFormula(cell) ? '' : cell;
}

function addOther(state: FakeState, db: Db, file: FileRecord, owner: string): void {
  const { id, name, mimeType, createdAt } = file;
  const parents = file.parents.length > 0 ? { parents: file.parents } : {};
  const createdTime = createdAt ?? state.now;
  const given = {
    id,
    name,
    mimeType,
    owner,
    madeBy: scriptClient,
    trashed: isTrashed(db, file),
    createdTime,
    ...parents,
  };
  if (mimeType === mime.folder) addFile(state, given);
  if (mimeType === mime.document) addDocument(state, given, loadContent(db, id) ?? new Uint8Array());
  if (mimeType === mime.form) addFormOf(state, db, given);
}

/** Ids are hexadecimal in the API; a question's is that of its entry in a prefilled link. */
const hex = (id: number): string => id.toString(16).padStart(8, '0');

function addFormOf(state: FakeState, db: Db, file: { id: string; name: string; owner: string }): void {
  const form = loadForm(db, file.id);
  if (!form) return;
  const items = loadItems(db, form.id);
  const json = {
    info: { title: form.title, documentTitle: file.name, description: form.description },
    responderUri: `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`,
    publishSettings: { publishState: { isPublished: form.published, isAcceptingResponses: form.accepting } },
    items: items.map(itemJson),
  };
  const responses = loadResponses(db, form.id, 0).map((response) => responseJson(response, items));
  addForm(state, file, { json, responses });
}

function itemJson(item: ItemRecord): object {
  const { id, title, helpText, type } = item;
  const head = { itemId: hex(id), title, ...(helpText ? { description: helpText } : {}) };
  if (type === 'PAGE_BREAK') return { ...head, pageBreakItem: {} };
  if (type === 'SECTION_HEADER') return { ...head, textItem: {} };
  const question = { questionId: hex(item.entry), ...(item.required ? { required: true } : {}), ...kindOf(item) };
  return { ...head, questionItem: { question } };
}

const choiceTypes: Record<string, string> = { LIST: 'DROP_DOWN', MULTIPLE_CHOICE: 'RADIO', CHECKBOX: 'CHECKBOX' };

function kindOf({ type, choices }: ItemRecord): object {
  if (type === 'DATE') return { dateQuestion: { includeYear: true } };
  if (type === 'TEXT') return { textQuestion: {} };
  if (type === 'PARAGRAPH_TEXT') return { textQuestion: { paragraph: true } };
  return { choiceQuestion: { type: choiceTypes[type], options: choices.map(optionJson) } };
}

const actions: Record<string, string> = { CONTINUE: 'NEXT_SECTION', RESTART: 'RESTART_FORM', SUBMIT: 'SUBMIT_FORM' };

function optionJson({ value, goTo }: ChoiceRecord): object {
  if (!goTo) return { value };
  return goTo.page === undefined
    ? { value, goToAction: actions[goTo.action] }
    : { value, goToSectionId: hex(goTo.page) };
}

/** The API names a response otherwise than scripts do, and its time to the microsecond. */
function responseJson({ id, at, answers }: ResponseRecord, items: readonly ItemRecord[]): FormResponseJson {
  const drawn = createHash('sha256').update(id).digest();
  const responseId = `ACYDBN${drawn.toString('base64url')}`;
  const createTime = new Date(at).toISOString();
  const micro = String(drawn.readUInt16BE(0) % 1000).padStart(3, '0');
  const given = items.flatMap((item): [string, object][] => {
    const answer: Answer | undefined = answers[String(item.id)];
    if (answer === undefined) return [];
    const questionId = hex(item.entry);
    return [[questionId, { questionId, textAnswers: { answers: [answer].flat().map((value) => ({ value })) } }]];
  });
  const lastSubmittedTime = createTime.replace('Z', `${micro}Z`);
  return { responseId, createTime, lastSubmittedTime, answers: Object.fromEntries(given) };
}
