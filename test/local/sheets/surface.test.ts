import { describe, expect, it } from 'vitest';
import type { Imitation } from '../../../local/host.ts';
import { bench } from './workbench.ts';

/** What a script can touch: methods of the prototypes and capitalised members, as the bridge sees them. */
function surface(object: Imitation): string[] {
  const names = new Set(Object.keys(object).filter((name) => /^[A-Z]/.test(name)));
  for (let at = Object.getPrototypeOf(object); at.constructor.name !== 'Imitation'; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at))
      if (!name.startsWith('_') && name !== 'constructor') names.add(name);
  }
  return [...names].sort();
}

const { app, book, sheet } = bench();
const range = sheet.getRange('A1');
const format = app.newConditionalFormatRule();
const rule = app.newConditionalFormatRule().whenCellEmpty().setRanges([range]).build();
const validation = app.newDataValidation();

const objects: [string, Imitation, string][] = [
  [
    'SpreadsheetApp',
    app,
    'BooleanCriteria ProtectionType WrapStrategy flush getActive getActiveSpreadsheet getUi newConditionalFormatRule newDataValidation',
  ],
  [
    'Spreadsheet',
    book,
    `copy deleteSheet getDeveloperMetadata getId getName getSheetByName getSheets getSpreadsheetLocale getSpreadsheetTimeZone getUrl insertSheet moveActiveSheet
    rename setActiveSheet setSpreadsheetLocale setSpreadsheetTimeZone toast`,
  ],
  [
    'Sheet',
    sheet,
    `activate appendRow clear clearContents createTextFinder deleteColumns deleteRow deleteRows getConditionalFormatRules getDataRange
    getFrozenRows getIndex getLastColumn getLastRow getMaxColumns getMaxRows getName getProtections getRange getSheetId hideColumns hideRows
    hideSheet insertColumnsAfter insertRowsAfter insertRowsBefore isRowHiddenByUser isSheetHidden protect setColumnWidth setColumnWidths
    setConditionalFormatRules setFrozenColumns setFrozenRows setName setRowHeight setTabColor showRows showSheet`,
  ],
  [
    'Range',
    range,
    `activate clear clearContent clearDataValidations clearNote createTextFinder getA1Notation getBackground getCell getColumn
    getDisplayValue getDisplayValues getFormulas getLastColumn getLastRow getNote getNotes getNumColumns getNumRows getNumberFormat getRow
    getSheet getValue getValues offset protect setBackground setBackgrounds setDataValidation setFontColor setFontSize setFontStyle
    setFontWeight setHorizontalAlignment setNote setNotes setNumberFormat setNumberFormats setValue setValues setVerticalAlignment setWrap`,
  ],
  ['TextFinder', sheet.createTextFinder('x'), 'findAll findNext matchCase matchEntireCell'],
  [
    'Protection',
    sheet.protect(),
    'getDescription getRange getUnprotectedRanges isWarningOnly remove setDescription setUnprotectedRanges setWarningOnly',
  ],
  [
    'ConditionalFormatRuleBuilder',
    format,
    `build setBackground setBold setFontColor setRanges whenCellEmpty whenFormulaSatisfied whenNumberLessThan whenTextContains
    whenTextEqualTo whenTextStartsWith`,
  ],
  ['ConditionalFormatRule', rule, 'getRanges'],
  [
    'DataValidationBuilder',
    validation,
    'build requireNumberGreaterThanOrEqualTo requireValueInList setAllowInvalid setHelpText',
  ],
  ['DataValidation', validation.requireValueInList([]).build(), ''],
  ['Ui', app.getUi(), 'Button ButtonSet alert createMenu prompt showModalDialog showSidebar'],
  ['Menu', app.getUi().createMenu('x'), 'addItem addSeparator addSubMenu addToUi'],
];

describe('exactly the members that the product may use exist', () => {
  it.each(objects)('%s', (name, object, members) => {
    expect(object.googleName).toBe(name);
    expect(surface(object)).toEqual(members.split(/\s+/).filter(Boolean).sort());
  });
});
