/** What the probe makes: a document out of our .docx, a Form as set-up makes one, and triggers. Each step is a question. */
import type { Doc } from '../../core/blocks.ts';
import type { Printer } from '../../ports.ts';
import { probeForm } from '../../texts/probe.ts';
import { docxBlob, docxType } from '../blobs.ts';
import { documentType } from '../documents.ts';
import { isOpenToAnyone, letAnyoneAnswer } from '../formOpenness.ts';
import { book, type Checks, trash } from './look.ts';

/** Page numbers, a first page without one, borders and none, a line, a bar, a page on its side. */
const sample: Doc = {
  title: 'probe',
  sections: [
    {
      landscape: false,
      blocks: [
        {
          kind: 'columns',
          widths: [40, 60],
          left: [],
          right: [{ kind: 'rule', under: { text: 'probe', style: 'motto' }, share: 1 }],
        },
        { kind: 'table', columns: [{ heading: 'probe', width: 1, align: 'left' }], rows: [[{ bar: 50 }]] },
      ],
    },
    { landscape: true, blocks: [] },
  ],
};

/** Document and headers of what Google Docs made of it, as one text, packed. */
export function documentChecks(printer: Printer): Checks {
  let id = '';
  return {
    made() {
      const resource = { name: 'probe', mimeType: documentType };
      const media = docxBlob({ name: 'probe.docx', bytes: printer.docx(sample) });
      id = Drive.Files.create(resource, media, { fields: 'id' }).id as string;
    },
    exported() {
      // Neither types nor reference say what this returns; `alt` is how REST is asked for bytes.
      const zip = Drive.Files.export(id, docxType, { alt: 'media' }).setContentType('application/zip');
      const parts = Utilities.unzip(zip).filter((part) => /word.(document|header)/.test(part.getName() ?? ''));
      // A property holds 9 KB; this is about 3.
      return printer.pack(parts.map((part) => part.getDataAsString()).join('')).slice(0, 8000);
    },
    trashed: () => trash(id),
  };
}

type Form = GoogleAppsScript.Forms.Form;

/** Texts are in the link; the day and the choice are picked by hand, and the last one is left for the edit. */
function addItems(form: Form): string {
  const response = form.createResponse();
  for (const text of probeForm.typed) response.withItemResponse(form.addTextItem().setTitle(text).createResponse(text));
  form.addPageBreakItem();
  form.addDateItem().setTitle(probeForm.day).setRequired(true);
  form.addListItem().setTitle(probeForm.choice).setRequired(true).setChoiceValues(['012', '34']);
  form.addTextItem().setTitle(probeForm.note);
  return response.toPrefilledUrl();
}

export function formChecks(form: Form): Checks {
  const id = form.getId();
  const plain = FormApp.create('probe');
  return {
    defaultPublished: () => plain.isPublished(),
    trashed: () => trash(plain.getId()),
    published: () => form.isPublished(),
    advancedPermissions: () => form.supportsAdvancedResponderPermissions(),
    openBefore: () => isOpenToAnyone(id),
    found: () => Drive.Files.list({ q: "name = 'tonghop probe' and trashed = false" }).files?.length,
    renamed: () => Drive.Files.update({ name: probeForm.title }, id),
    editable: () => form.setAllowResponseEdits(true),
    requireLogin: () => form.setRequireLogin(false),
    accepting: () => form.setAcceptingResponses(true).isAcceptingResponses(),
    open: () => [letAnyoneAnswer(id), isOpenToAnyone(id)],
    link: () => addItems(form),
    itemId: () => form.getItems()[0]?.getId(),
  };
}

/** An object's method as handler: that it is taken is one answer, that it is called another. */
export const handler = 'App.probe';

const trigger = (): GoogleAppsScript.Script.TriggerBuilder => ScriptApp.newTrigger(handler);

export const triggerChecks = (form: Form): Checks => ({
  form: () => trigger().forForm(form).onFormSubmit().create().getHandlerFunction(),
  edit: () => trigger().forSpreadsheet(book()).onEdit().create(),
  clock: () => trigger().timeBased().everyMinutes(1).create(),
});
