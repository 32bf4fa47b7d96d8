import { GoogleError, type Host, Imitation } from '../../host.ts';
import { flag, mismatch, text } from '../args.ts';
import {
  type Answer,
  type ChoiceRecord,
  type FormRecord,
  type GoTo,
  type ItemRecord,
  type ItemType,
  loadItem,
  loadItems,
  NAVIGATIONS,
  type Navigation,
  saveItem,
} from './records.ts';
import { ItemResponse } from './response.ts';
import { TextValidation } from './validation.ts';

/** Only an answer offered may be prefilled; the words are ours, Google's are not known. */
const notOffered = (value: string) => new GoogleError(`Invalid response: '${value}' is not a choice of the item.`);

/** REF forms/list-item#createChoice; the words are the documentation's. */
const MIXED_CHOICES =
  "Choices that use page navigation cannot be combined in the same item with choices that don't use page navigation.";

export class Choice extends Imitation {
  constructor(readonly _record: ChoiceRecord) {
    super();
  }
  get googleName(): string {
    return 'Choice';
  }
  getValue(): string {
    return this._record.value;
  }
}

/** The members that every item has. A handle holds the id; titles and settings are asked of the server each time. */
export class Item extends Imitation {
  constructor(
    protected readonly _host: Host,
    protected readonly _form: FormRecord,
    protected readonly _id: number,
    protected readonly _type: ItemType,
  ) {
    super();
  }
  get googleName(): string {
    return 'Item';
  }
  get _key(): number {
    return this._id;
  }
  protected _load(): ItemRecord {
    const item = loadItem(this._host.db, this._form.id, this._id);
    if (!item)
      throw new GoogleError('No item with the given ID could be found, or you do not have permission to access it.');
    return item;
  }
  protected _change(change: Partial<ItemRecord>): this {
    saveItem(this._host.db, { ...this._load(), ...change });
    return this;
  }
  getId(): number {
    return this._id;
  }
  getType(): ItemType {
    return this._type;
  }
  getTitle(): string {
    return this._load().title;
  }
  getIndex(): number {
    return loadItems(this._host.db, this._form.id).findIndex((item) => item.id === this._id);
  }
  protected _member(name: string): string {
    return `FormApp.${this.googleName}.${name}`;
  }
  setTitle(title: unknown): this {
    return this._change({ title: text(this._member('setTitle'), title) });
  }
  setHelpText(words: unknown): this {
    return this._change({ helpText: text(this._member('setHelpText'), words) });
  }
}

/** What `getItems` and `getItemById` give: to be turned into its kind before use. */
export class GenericItem extends Item {
  private _as(type: ItemType): Item {
    // Google's words [own recollection, not confirmed].
    if (this._type !== type) throw new GoogleError(`Invalid conversion for item type: ${this._type}.`);
    return typedItem(this._host, this._form, this._id, type);
  }
  asListItem(): Item {
    return this._as('LIST');
  }
  asTextItem(): Item {
    return this._as('TEXT');
  }
  asParagraphTextItem(): Item {
    return this._as('PARAGRAPH_TEXT');
  }
  asMultipleChoiceItem(): Item {
    return this._as('MULTIPLE_CHOICE');
  }
  asCheckboxItem(): Item {
    return this._as('CHECKBOX');
  }
  asDateItem(): Item {
    return this._as('DATE');
  }
  asPageBreakItem(): Item {
    return this._as('PAGE_BREAK');
  }
  asSectionHeaderItem(): Item {
    return this._as('SECTION_HEADER');
  }
}

abstract class Question extends Item {
  setRequired(required: unknown): this {
    return this._change({ required: flag(this._member('setRequired'), required) });
  }
  protected _respond(answer: Answer): ItemResponse {
    return new ItemResponse(this._load(), answer, (item) => genericItem(this._host, this._form, item));
  }
}

export class TextItem extends Question {
  override get googleName(): string {
    return this._type === 'TEXT' ? 'TextItem' : 'ParagraphTextItem';
  }
  setValidation(validation: unknown): this {
    if (!(validation instanceof TextValidation)) throw mismatch(this._member('setValidation'), validation);
    return this._change({ validation: validation._record });
  }
  createResponse(answer: unknown): ItemResponse {
    return this._respond(text(this._member('createResponse'), answer));
  }
}

export class DateItem extends Question {
  override get googleName(): string {
    return 'DateItem';
  }
  createResponse(date: unknown): ItemResponse {
    if (!(date instanceof Date)) throw mismatch(this._member('createResponse'), date);
    const two = (part: number) => String(part).padStart(2, '0');
    return this._respond(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
  }
}

export class ChoiceItem extends Question {
  override get googleName(): string {
    return { LIST: 'ListItem', MULTIPLE_CHOICE: 'MultipleChoiceItem', CHECKBOX: 'CheckboxItem' }[this._type as 'LIST'];
  }
  createChoice(value: unknown, to?: unknown): Choice {
    const label = text(this._member('createChoice'), value);
    if (to === undefined) return new Choice({ value: label });
    if (this._type === 'CHECKBOX') throw mismatch(this._member('createChoice'), value, to);
    return new Choice({ value: label, goTo: navigation(to, this._member('createChoice')) });
  }
  setChoices(choices: unknown): this {
    if (!Array.isArray(choices)) throw mismatch(this._member('setChoices'), choices);
    const records = choices.map((choice) => {
      if (choice instanceof Choice) return choice._record;
      throw mismatch(this._member('setChoices'), choice);
    });
    if (records.length === 0) throw new GoogleError('Array is empty: choices');
    if (new Set(records.map((choice) => choice.value)).size < records.length) {
      throw new GoogleError('Questions cannot have duplicate choice values.');
    }
    if (new Set(records.map((choice) => choice.goTo === undefined)).size > 1) {
      throw new GoogleError(MIXED_CHOICES);
    }
    return this._change({ choices: records });
  }
  setChoiceValues(values: unknown): this {
    const member = this._member('setChoiceValues');
    if (!Array.isArray(values)) throw mismatch(member, values);
    return this.setChoices(values.map((value) => new Choice({ value: text(member, value) })));
  }
  getChoices(): Choice[] {
    return this._load().choices.map((choice) => new Choice(choice));
  }
  createResponse(answer: unknown): ItemResponse {
    const offered = this._load().choices.map((choice) => choice.value);
    const several = this._type === 'CHECKBOX';
    if (several !== Array.isArray(answer)) throw mismatch(this._member('createResponse'), answer);
    const chosen = [answer].flat().map(String);
    for (const value of chosen) if (!offered.includes(value)) throw notOffered(value);
    return this._respond(several ? chosen : (chosen[0] as string));
  }
}

export class PageBreakItem extends Item {
  override get googleName(): string {
    return 'PageBreakItem';
  }
  /** What happens after the page before this break (platform.md 4). */
  setGoToPage(to: unknown): this {
    return this._change({ goTo: navigation(to, this._member('setGoToPage')) });
  }
}

export class SectionHeaderItem extends Item {
  override get googleName(): string {
    return 'SectionHeaderItem';
  }
}

function navigation(to: unknown, member: string): GoTo {
  if (to instanceof PageBreakItem) return { action: 'GO_TO_PAGE', page: to._key };
  if (!NAVIGATIONS.includes(to as Navigation)) throw mismatch(member, to);
  return { action: to as Navigation };
}

const kinds = {
  TEXT: TextItem,
  PARAGRAPH_TEXT: TextItem,
  DATE: DateItem,
  LIST: ChoiceItem,
  MULTIPLE_CHOICE: ChoiceItem,
  CHECKBOX: ChoiceItem,
  PAGE_BREAK: PageBreakItem,
  SECTION_HEADER: SectionHeaderItem,
};

export function typedItem(host: Host, form: FormRecord, id: number, type: ItemType): Item {
  return new kinds[type](host, form, id, type);
}

export function genericItem(host: Host, form: FormRecord, item: ItemRecord): GenericItem {
  return new GenericItem(host, form, item.id, item.type);
}
