import { GoogleError, type Host, Imitation } from '../../host.ts';
import { flag, mismatch, text } from '../args.ts';
import { genericItem, Item, typedItem } from './items.ts';
import {
  addItem,
  type FormRecord,
  type ItemRecord,
  type ItemType,
  loadForm,
  loadItem,
  loadItems,
  loadResponse,
  loadResponses,
  moveItem,
  newNumber,
  type ResponseRecord,
  removeItem,
  removeResponse,
  removeResponses,
  saveForm,
} from './records.ts';
import { FormResponse } from './response.ts';
import { shorten } from './short.ts';

/** A new choice item has one choice with the value '' (local-runtime.md). */
const emptyItem = (type: ItemType): ItemRecord => ({
  id: newNumber(),
  type,
  title: '',
  helpText: '',
  required: false,
  choices: ['LIST', 'MULTIPLE_CHOICE', 'CHECKBOX'].includes(type) ? [{ value: '' }] : [],
  validation: null,
  goTo: { action: 'CONTINUE' },
  entry: newNumber(),
});

export function makeResponse(host: Host, form: FormRecord, record: ResponseRecord | null): FormResponse {
  return new FormResponse(host, form, record, (item) => genericItem(host, form, item));
}

export class Form extends Imitation {
  constructor(
    private readonly _host: Host,
    private readonly _id: string,
  ) {
    super();
  }
  get googleName(): string {
    return 'Form';
  }
  private _load(): FormRecord {
    const form = loadForm(this._host.db, this._id);
    if (!form)
      throw new GoogleError('No item with the given ID could be found, or you do not have permission to access it.');
    return form;
  }
  private _change(change: Partial<FormRecord>): this {
    saveForm(this._host.db, { ...this._load(), ...change });
    return this;
  }
  private _add(type: ItemType): Item {
    const item = emptyItem(type);
    addItem(this._host.db, this._id, item);
    return typedItem(this._host, this._load(), item.id, type);
  }
  getId(): string {
    return this._id;
  }
  getTitle(): string {
    return this._load().title;
  }
  getPublishedUrl(): string {
    return `https://docs.google.com/forms/d/e/${this._load().publishedId}/viewform`;
  }
  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this._id}/edit`;
  }
  shortenFormUrl(url: unknown): string {
    return shorten(this._host.db, text('FormApp.Form.shortenFormUrl', url));
  }
  setTitle(title: unknown): this {
    return this._change({ title: text('FormApp.Form.setTitle', title) });
  }
  setDescription(words: unknown): this {
    return this._change({ description: text('FormApp.Form.setDescription', words) });
  }
  setConfirmationMessage(words: unknown): this {
    return this._change({ confirmation: text('FormApp.Form.setConfirmationMessage', words) });
  }
  setCustomClosedFormMessage(words: unknown): this {
    return this._change({ closedMessage: text('FormApp.Form.setCustomClosedFormMessage', words) });
  }
  setAllowResponseEdits(on: unknown): this {
    return this._change({ allowEdits: flag('FormApp.Form.setAllowResponseEdits', on) });
  }
  /** Takes no answers before it is published (platform.md 4); the words are ours. */
  setAcceptingResponses(on: unknown): this {
    const accepting = flag('FormApp.Form.setAcceptingResponses', on);
    if (accepting && !this._load().published) throw new GoogleError('An unpublished form cannot accept responses.');
    return this._change({ accepting });
  }
  isAcceptingResponses(): boolean {
    return this._load().accepting;
  }
  setCollectEmail(on: unknown): this {
    return this._change({ collectEmail: flag('FormApp.Form.setCollectEmail', on) });
  }
  /** Reported to throw on consumer accounts, needed on Workspace ones (platform.md 4); the words are ours. */
  setRequireLogin(on: unknown): this {
    if (/@gmail\.com$/i.test(this._host.owner)) throw new GoogleError('This operation is not supported.');
    return this._change({ requireLogin: flag('FormApp.Form.setRequireLogin', on) });
  }
  setLimitOneResponsePerUser(on: unknown): this {
    return this._change({ oneResponse: flag('FormApp.Form.setLimitOneResponsePerUser', on) });
  }
  setShowLinkToRespondAgain(on: unknown): this {
    return this._change({ respondAgain: flag('FormApp.Form.setShowLinkToRespondAgain', on) });
  }
  setProgressBar(on: unknown): this {
    return this._change({ progressBar: flag('FormApp.Form.setProgressBar', on) });
  }
  setPublished(on: unknown): this {
    const published = flag('FormApp.Form.setPublished', on);
    return this._change({ published, accepting: published });
  }
  isPublished(): boolean {
    return this._load().published;
  }
  /** 'Determines whether the form supports publishing' (reference/forms/form): all but those of before 2025. */
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }
  addListItem(): Item {
    return this._add('LIST');
  }
  addTextItem(): Item {
    return this._add('TEXT');
  }
  addParagraphTextItem(): Item {
    return this._add('PARAGRAPH_TEXT');
  }
  addMultipleChoiceItem(): Item {
    return this._add('MULTIPLE_CHOICE');
  }
  addCheckboxItem(): Item {
    return this._add('CHECKBOX');
  }
  addDateItem(): Item {
    return this._add('DATE');
  }
  addPageBreakItem(): Item {
    return this._add('PAGE_BREAK');
  }
  addSectionHeaderItem(): Item {
    return this._add('SECTION_HEADER');
  }
  getItems(type?: unknown): Item[] {
    const form = this._load();
    const items = loadItems(this._host.db, this._id);
    return items
      .filter((item) => type === undefined || item.type === type)
      .map((item) => genericItem(this._host, form, item));
  }
  getItemById(id: unknown): Item | null {
    const item = loadItem(this._host.db, this._id, Number(id));
    return item ? genericItem(this._host, this._load(), item) : null;
  }
  deleteItem(which: unknown): void {
    const id = which instanceof Item ? which._key : loadItems(this._host.db, this._id)[Number(which)]?.id;
    if (id === undefined) throw new GoogleError('Invalid argument: index');
    removeItem(this._host.db, this._id, id);
  }
  moveItem(from: unknown, to: unknown): Item {
    const item = loadItems(this._host.db, this._id)[Number(from)];
    if (!item || !Number.isInteger(to)) throw new GoogleError('Invalid argument: index');
    moveItem(this._host.db, this._id, Number(from), Number(to));
    return genericItem(this._host, this._load(), item);
  }
  createResponse(): FormResponse {
    return makeResponse(this._host, this._load(), null);
  }
  getResponses(since?: unknown): FormResponse[] {
    const form = this._load();
    if (since !== undefined && !(since instanceof Date)) throw mismatch('FormApp.Form.getResponses', since);
    const from = since?.getTime() ?? 0;
    return loadResponses(this._host.db, this._id, from).map((record) => makeResponse(this._host, form, record));
  }
  getResponse(id: unknown): FormResponse {
    const record = loadResponse(this._host.db, this._id, String(id));
    if (!record) throw new GoogleError('No response with the given ID could be found.');
    return makeResponse(this._host, this._load(), record);
  }
  deleteAllResponses(): this {
    removeResponses(this._host.db, this._load().id);
    return this;
  }
  deleteResponse(id: unknown): this {
    if (!loadResponse(this._host.db, this._id, String(id)))
      throw new GoogleError('No response with the given ID could be found.');
    removeResponse(this._host.db, this._id, String(id));
    return this;
  }
}
