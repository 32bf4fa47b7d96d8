/** The SpreadsheetApp of a script that is bound to the workspace's one spreadsheet. */
import { type Host, Imitation } from '../host.ts';
import { ConditionalFormatRuleBuilder } from './conditional.ts';
import { enumeration } from './enumeration.ts';
import { Spreadsheet } from './spreadsheet.ts';
import type { SheetStore } from './store.ts';
import { Ui } from './ui.ts';
import { DataValidationBuilder } from './validation.ts';

export class SpreadsheetApp extends Imitation {
  readonly googleName = 'SpreadsheetApp';
  readonly ProtectionType = enumeration('RANGE', 'SHEET');
  readonly BooleanCriteria = enumeration(
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_CONTAINS',
    'NUMBER_LESS_THAN',
    'CUSTOM_FORMULA',
    'CELL_EMPTY',
  );
  readonly WrapStrategy = enumeration('WRAP', 'OVERFLOW', 'CLIP');

  constructor(
    private readonly _host: Host,
    private readonly _store: SheetStore,
  ) {
    super();
  }

  getActive() {
    return new Spreadsheet(this._host, this._store);
  }

  getActiveSpreadsheet() {
    return this.getActive();
  }

  flush() {
    this._store.flush();
  }

  getUi() {
    return new Ui(this._host, this._store);
  }

  newConditionalFormatRule() {
    return new ConditionalFormatRuleBuilder();
  }

  newDataValidation() {
    return new DataValidationBuilder();
  }
}

export function makeSpreadsheetApp(host: Host, store: SheetStore): Imitation {
  return new SpreadsheetApp(host, store);
}
