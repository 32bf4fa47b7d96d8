import { GoogleError, type Host, Imitation } from '../../host.ts';
import { mismatch } from '../args.ts';
import { type Answer, type FormRecord, type ItemRecord, loadItems, type ResponseRecord } from './records.ts';

/** Makes the imitation of an item; passed in, because items make responses and responses name items. */
export type MakeItem = (item: ItemRecord) => Imitation;

export class ItemResponse extends Imitation {
  constructor(
    readonly _item: ItemRecord,
    readonly _answer: Answer,
    private readonly _makeItem: MakeItem,
  ) {
    super();
  }
  get googleName(): string {
    return 'ItemResponse';
  }
  getItem(): Imitation {
    return this._makeItem(this._item);
  }
  /** Text and date ('yyyy-MM-dd') as a string, a checkbox as an array (local-runtime.md). */
  getResponse(): Answer {
    return this._answer;
  }
}

const BASE = 'https://docs.google.com/forms/d/e';

/** A delivered answer, or one being made for a prefilled link. */
export class FormResponse extends Imitation {
  private readonly _added: ItemResponse[] = [];
  constructor(
    private readonly _host: Host,
    private readonly _form: FormRecord,
    private readonly _record: ResponseRecord | null,
    private readonly _makeItem: MakeItem,
  ) {
    super();
  }
  get googleName(): string {
    return 'FormResponse';
  }
  /** null until it is submitted (REF forms/form-response). */
  getId(): string | null {
    return this._record?.id ?? null;
  }
  getTimestamp(): Date | null {
    return this._record && new Date(this._record.at);
  }
  /** In the order of the Form; unanswered questions are absent, so are those whose question was deleted. */
  getItemResponses(): ItemResponse[] {
    const { _record: record } = this;
    if (!record) return this._added;
    return loadItems(this._host.db, this._form.id)
      .filter((item) => String(item.id) in record.answers)
      .map((item) => new ItemResponse(item, record.answers[String(item.id)] as Answer, this._makeItem));
  }
  getEditResponseUrl(): string {
    if (!this._record) throw new GoogleError('The response has not been submitted.');
    return `${BASE}/${this._form.publishedId}/viewform?edit2=${this._record.id}`;
  }
  withItemResponse(response: unknown): this {
    if (!(response instanceof ItemResponse)) throw mismatch('FormApp.FormResponse.withItemResponse', response);
    this._added.push(response);
    return this;
  }
  toPrefilledUrl(): string {
    const entries = this._added.flatMap(({ _item, _answer }) =>
      [_answer].flat().map((part) => `&entry.${_item.entry}=${encodeURIComponent(part).replace(/%20/g, '+')}`),
    );
    return `${BASE}/${this._form.publishedId}/viewform?usp=pp_url${entries.join('')}`;
  }
}
