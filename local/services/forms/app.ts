import { GoogleError, type Host, Imitation } from '../../host.ts';
import { flag, text } from '../args.ts';
import { addFile, editableBy, FORM_MIME_TYPE, loadFile } from '../files.ts';
import { Form } from './form.ts';
import { loadForm, NAVIGATIONS, newId, saveForm } from './records.ts';
import { ParagraphTextValidationBuilder, ShortTextValidationBuilder } from './validation.ts';

const ITEM_TYPES = [
  'CHECKBOX',
  'DATE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SECTION_HEADER',
  'TEXT',
];

/** Google's enumerations print as their names (platform.md 3.4), so names they are. */
export function enumeration(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, name])));
}

export class FormApp extends Imitation {
  readonly ItemType = enumeration(ITEM_TYPES);
  readonly PageNavigationType = enumeration(NAVIGATIONS);
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'FormApp';
  }
  /**
   * Names the file in Drive and leaves the form's own title empty (local-runtime.md). Whether a form made without the second
   * argument is published is not stated anywhere (platform.md 4); the strict reading is taken: it is not.
   */
  create(title: unknown, isPublished: unknown = false): Form {
    const id = newId('1', 32);
    const name = text('FormApp.create', title);
    const open = flag('FormApp.create', isPublished);
    this._host.db.transaction(() => {
      addFile(this._host.db, { id, name, mimeType: FORM_MIME_TYPE }, this._host.owner);
      saveForm(this._host.db, {
        id,
        publishedId: newId('1FAIpQLS', 36),
        title: '',
        description: '',
        confirmation: '',
        closedMessage: '',
        published: open,
        accepting: open,
        allowEdits: false,
        collectEmail: false,
        requireLogin: false,
        oneResponse: false,
        respondAgain: true,
        progressBar: false,
      });
    });
    return new Form(this._host, id);
  }
  /** Scope forms: whatever Form the account may edit. One in the trash opens like any other: an assumption. */
  openById(id: unknown): Form {
    const file = loadFile(this._host.db, String(id));
    if (!file || !editableBy(file, this._host.owner) || !loadForm(this._host.db, file.id)) {
      throw new GoogleError('No item with the given ID could be found, or you do not have permission to access it.');
    }
    return new Form(this._host, String(id));
  }
  createTextValidation(): ShortTextValidationBuilder {
    return new ShortTextValidationBuilder();
  }
  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return new ParagraphTextValidationBuilder();
  }
}
