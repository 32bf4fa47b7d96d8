/** Whether the Form is there, and who may answer. */
import type { FormFound } from '../core/formPlan.ts';
import type { FormTexts } from '../ports.ts';
import { reached } from './sharing.ts';

type Form = GoogleAppsScript.Forms.Form;

/**
 * Drive's words are the same in every account, FormApp's are not, and FormApp opens what lies in the trash. But drive.file
 * reaches only what this account has made: a Form of another account only FormApp finds.
 */
export function findForm(id: string): FormFound {
  const file = reached(() => Drive.Files.get(id, { fields: 'trashed' }));
  if (file) return file.trashed ? 'bin' : 'there';
  try {
    FormApp.openById(id);
    return 'there';
  } catch {
    return 'missing';
  }
}

export const wordForm = (form: Form, texts: FormTexts): Form =>
  form
    .setTitle(texts.title)
    .setDescription(texts.description)
    .setConfirmationMessage(texts.confirmation)
    .setCustomClosedFormMessage(texts.closed);

/** Published is not open: who may answer is a permission of its own (Forms API publish guide). */
export function openForm(form: Form, texts: FormTexts): { open: boolean | null; url: string } {
  const id = form.getId();
  const isOurs = reached(() => Drive.Files.update({ name: texts.title }, id)) !== null;
  wordForm(form, texts).setAllowResponseEdits(true).setShowLinkToRespondAgain(false).setProgressBar(true);
  try {
    form.setRequireLogin(false);
  } catch {
    // Consumer accounts have no such setting and throw.
  }
  if (!form.isPublished()) form.setPublished(true);
  form.setAcceptingResponses(true);
  if (isOurs && !isOpenToAnyone(id)) letAnyoneAnswer(id);
  const taking = form.isPublished() && form.isAcceptingResponses();
  return { open: taking && (isOurs ? isOpenToAnyone(id) : null), url: form.getPublishedUrl() };
}

export function isOpenToAnyone(formId: string): boolean {
  const listed = Drive.Permissions.list(formId, {
    includePermissionsForView: 'published',
    fields: 'permissions(type,role,view)',
  });
  return (listed.permissions ?? []).some((p) => p.type === 'anyone' && p.view === 'published');
}

export const letAnyoneAnswer = (formId: string): unknown =>
  Drive.Permissions.create({ type: 'anyone', role: 'reader', view: 'published' }, formId);
