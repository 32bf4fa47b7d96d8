/** Whether the files of a backup hold what their types say: hashes tell that a file is as it was written, not by whom. */
import type { AnswersShape, FormShape, ManifestShape, SheetShape } from './shapes.ts';

/** Gives the place of the first fault, '' for the whole; null: none. */
type Check = (value: unknown) => string | null;

const when =
  (fits: (value: unknown) => boolean): Check =>
  (value) =>
    fits(value) ? null : '';

const text = when((value) => typeof value === 'string');
const flag = when((value) => typeof value === 'boolean');
const object = when((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const count = when((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const cell = when((value) => ['string', 'boolean'].includes(typeof value) || Number.isFinite(value));
const instant = when((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));
const hex = when((value) => typeof value === 'string' && /^[0-9a-f]{1,13}$/i.test(value));

const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value);

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);

const within = (key: string | number, fault: string): string => (fault === '' ? `${key}` : `${key}.${fault}`);

function first(entries: readonly (readonly [key: string | number, value: unknown, check: Check])[]): string | null {
  for (const [key, value, check] of entries) {
    const fault = check(value);
    if (fault !== null) return within(key, fault);
  }
  return null;
}

const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) ? first(value.map((one, i) => [i, one, check])) : '';

const record =
  (check: Check): Check =>
  (value) =>
    object(value) ?? first(Object.entries(value as object).map(([key, one]) => [key, one, check]));

/** Further fields do no harm. */
const fields =
  <T>(checks: { [K in keyof T]-?: Check }): Check =>
  (value) =>
    object(value) ??
    first(Object.entries<Check>(checks).map(([key, check]) => [key, (value as Record<string, unknown>)[key], check]));

export const manifestCheck = fields<ManifestShape>({
  name: text,
  preset: text,
  madeAt: instant,
  owner: text,
  formId: orNull(text),
  properties: record(text),
  folders: list(fields<ManifestShape['folders'][number]>({ id: text, name: text })),
  documents: list(
    fields<ManifestShape['documents'][number]>({ id: text, name: text, folder: text, createdAt: instant, file: text }),
  ),
  leftOut: list(text),
  files: list(fields<ManifestShape['files'][number]>({ path: text, bytes: count, sha256: text })),
});

/** https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;

const tab = fields<SheetShape['tabs'][number]>({
  sheetId: count,
  title: text,
  index: count,
  hidden: flag,
  rows: count,
  columns: count,
  formats: list(orNull(fields({ type: text, pattern: maybe(text) }))),
  values: list(list(cell)),
  strays: list(list(count)),
});

const room = when((value) => {
  const { rows, columns, values } = value as SheetShape['tabs'][number];
  return rows * columns <= MOST_CELLS && values.length <= rows && values.every(({ length }) => length <= columns);
});

export const sheetCheck = fields<SheetShape>({
  id: text,
  name: text,
  locale: text,
  timeZone: when(isZone),
  tabs: list((value) => tab(value) ?? room(value)),
});

function isZone(value: unknown): boolean {
  try {
    return typeof value === 'string' && new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== '';
  } catch {
    return false;
  }
}

const option = { value: maybe(text), isOther: maybe(flag), goToAction: maybe(text), goToSectionId: maybe(hex) };
const question = fields({
  questionId: maybe(hex),
  required: maybe(flag),
  choiceQuestion: maybe(fields({ type: maybe(text), options: maybe(list(fields(option))) })),
  textQuestion: maybe(fields({ paragraph: maybe(flag) })),
  dateQuestion: maybe(fields({ includeTime: maybe(flag) })),
});

export const formCheck = fields<FormShape>({
  formId: text,
  responderUri: maybe(text),
  info: maybe(fields({ title: maybe(text), documentTitle: maybe(text), description: maybe(text) })),
  settings: maybe(fields({ emailCollectionType: maybe(text) })),
  publishSettings: maybe(
    fields({ publishState: maybe(fields({ isPublished: maybe(flag), isAcceptingResponses: maybe(flag) })) }),
  ),
  items: maybe(
    list(
      fields({
        itemId: hex,
        title: maybe(text),
        description: maybe(text),
        pageBreakItem: maybe(object),
        textItem: maybe(object),
        questionItem: maybe(fields({ question: maybe(question) })),
      }),
    ),
  ),
});

const given = fields({ textAnswers: maybe(fields({ answers: maybe(list(fields({ value: maybe(text) }))) })) });

export const answersCheck = fields<AnswersShape>({
  ids: record(text),
  responses: list(fields({ responseId: text, lastSubmittedTime: instant, answers: maybe(record(given)) })),
});
