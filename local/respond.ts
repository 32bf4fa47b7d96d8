import { readClock } from './clock.ts';
import type { Db } from './db.ts';
import type { Stage } from './runner.ts';
import { allFiles, FORM_MIME_TYPE, loadFile, opensToAnyone } from './services/files.ts';
import {
  type FormRecord,
  loadForm,
  loadItems,
  loadResponse,
  newestTime,
  newId,
  saveResponse,
} from './services/forms/records.ts';
import { fireFormSubmit } from './triggers.ts';
import { walk } from './walk.ts';
import type { Refusal, Respondent, Response } from './workspace.types.ts';

type Whole = Pick<Refusal, 'kind' | 'why'>;

/** The workspace's one Form, once set-up has made it. */
export function theForm(db: Db): FormRecord | null {
  const file = allFiles(db).find((one) => one.mimeType === FORM_MIME_TYPE && !one.trashed);
  return (file && loadForm(db, file.id)) ?? null;
}

/** Why nobody without a Google account can answer, or null (platform.md 4). */
export function closed(db: Db, form: FormRecord): Whole | null {
  const file = loadFile(db, form.id);
  if (!file || file.trashed) return { kind: 'bin', why: 'the form is in the bin' };
  if (!form.published) return { kind: 'unpublished', why: 'the form is not published' };
  if (!form.accepting) return { kind: 'closed', why: form.closedMessage || 'the form takes no more answers' };
  if (form.requireLogin || form.oneResponse || form.collectEmail)
    return { kind: 'signIn', why: 'the form asks for a Google sign-in' };
  const why = 'published, but nobody may answer: no permission of type anyone with view published';
  return opensToAnyone(file) ? null : { kind: 'notOpen', why };
}

function refuseWhole(form: FormRecord | null, whole: Whole): Response {
  return { refused: [{ itemId: '', title: form?.title ?? '', ...whole }] };
}

function refusedEdit(db: Db, form: FormRecord, edits: string | undefined): Whole | null {
  if (edits === undefined) return null;
  if (!form.allowEdits) return { kind: 'noEdits', why: 'answers may not be edited' };
  return loadResponse(db, form.id, edits) ? null : { kind: 'noAnswer', why: `there is no answer ${edits} to edit` };
}

/**
 * The workspace clock may stand still between two commands; an answer sent again is later all the same, by a millisecond,
 * and whatever comes after it is not earlier.
 */
function timeOf(db: Db, form: FormRecord, edits: string | undefined): number {
  const newest = newestTime(db, form.id);
  const before = edits === undefined ? undefined : loadResponse(db, form.id, edits)?.at;
  return Math.max(readClock(db), newest, (before ?? -1) + 1);
}

/** The answer is committed before any trigger runs: a crash in the script never loses what a unit has sent. */
function store(db: Db, respondent: Respondent): Response | { form: FormRecord; id: string; at: number } {
  return db.transaction(() => {
    const form = theForm(db);
    if (!form) return refuseWhole(null, { kind: 'noForm', why: 'the workspace has no form' });
    const refused = closed(db, form) ?? refusedEdit(db, form, respondent.edits);
    if (refused) return refuseWhole(form, refused);
    const walked = walk(form, loadItems(db, form.id), respondent.answers);
    if ('refused' in walked) return walked;
    const id = respondent.edits ?? newId('2_ABaOnu', 48);
    const at = timeOf(db, form, respondent.edits);
    saveResponse(db, { id, form: form.id, at, answers: walked.answers });
    return { form, id, at };
  });
}

export function respond(stage: Stage, respondent: Respondent): Response {
  const stored = store(stage.db, respondent);
  if (!('form' in stored)) return stored;
  const { form, id, at } = stored;
  return { responseId: id, timestamp: at, fired: fireFormSubmit(stage, form.id, id) };
}
