import { group, type Price } from './latency.group.ts';

/** Published figures lie between 3 ms (a read that is cached) and 160 ms (getLastRow a thousand times); see performance.md 5. */
const CALL = 'one call interleaved with others 80 ms (performance.md 5)';
const LAST = '1,000 getLastRow 160 s (performance.md 5)';
const STRUCTURE = 'no published figure; 200 ms as in performance.md 5';
const HANDLE = 'arithmetic on a handle; the server is asked when it is used';
const OWN_ID = 'a handle cannot address its object without this id';
const DRAFT = 'a draft made in the script; nothing is asked until it is applied';

const sheetCalls = [
  ...[
    'getName',
    'getIndex',
    'getMaxRows',
    'getMaxColumns',
    'getFrozenRows',
    'getFrozenColumns',
    'getColumnWidth',
    'getRowHeight',
  ],
  ...[
    'isSheetHidden',
    'isRowHiddenByUser',
    'isColumnHiddenByUser',
    'getConditionalFormatRules',
    'getProtections',
    'getTabColor',
  ],
  ...[
    'appendRow',
    'clear',
    'clearContents',
    'clearNotes',
    'activate',
    'setName',
    'setTabColor',
    'setConditionalFormatRules',
  ],
  ...[
    'setColumnWidth',
    'setColumnWidths',
    'setRowHeight',
    'setRowHeights',
    'setFrozenRows',
    'setFrozenColumns',
    'protect',
  ],
  ...['hideColumns', 'hideRows', 'hideSheet', 'showRows', 'showColumns', 'showSheet', 'unhideRow', 'unhideColumn'],
];
const sheetStructure = [
  ...['deleteColumns', 'deleteColumn', 'deleteRow', 'deleteRows', 'insertColumnsAfter', 'insertColumnsBefore'],
  ...['insertRowsAfter', 'insertRowsBefore', 'insertRows', 'insertColumns'],
];
const rangeReads = [
  ...[
    'getValue',
    'getValues',
    'getDisplayValue',
    'getDisplayValues',
    'getFormula',
    'getFormulas',
    'getNote',
    'getNotes',
  ],
  ...[
    'getBackground',
    'getBackgrounds',
    'getNumberFormat',
    'getNumberFormats',
    'getDataValidation',
    'getDataValidations',
    'isBlank',
  ],
];
const rangeWrites = [
  ...[
    'setValue',
    'setValues',
    'setNote',
    'setNotes',
    'setFormula',
    'setBackground',
    'setBackgrounds',
    'setFontColor',
    'setFontSize',
  ],
  ...[
    'setFontStyle',
    'setFontWeight',
    'setHorizontalAlignment',
    'setVerticalAlignment',
    'setWrap',
    'setWrapStrategy',
    'setBorder',
  ],
  ...[
    'setNumberFormat',
    'setNumberFormats',
    'setDataValidation',
    'setDataValidations',
    'clear',
    'clearContent',
    'clearNote',
  ],
  ...['clearFormat', 'clearDataValidations', 'merge', 'protect', 'activate', 'insertCheckboxes'],
];

export const sheetPrices: Record<string, Price> = {
  ...group(80, CALL, 'SpreadsheetApp', 'getActive getActiveSpreadsheet'),
  ...group(610, 'flush after a setValues 610 ms (platform.md 3.1)', 'SpreadsheetApp', 'flush'),
  ...group(0, DRAFT, 'SpreadsheetApp', 'newConditionalFormatRule newDataValidation'),
  ...group(60, 'asks for the open window; the floor of a service call', 'SpreadsheetApp', 'getUi'),
  ...group(0, OWN_ID, 'Spreadsheet', 'getId getUrl'),
  ...group(
    80,
    CALL,
    'Spreadsheet',
    'getName getSheets getSheetByName getSheetById getActiveSheet getSpreadsheetLocale getSpreadsheetTimeZone toast',
  ),
  ...group(
    200,
    STRUCTURE,
    'Spreadsheet',
    'rename insertSheet deleteSheet setActiveSheet moveActiveSheet setSpreadsheetLocale setSpreadsheetTimeZone',
  ),
  ...group(0, OWN_ID, 'Sheet', 'getSheetId'),
  ...group(0, `${HANDLE}; the size of the grid came with the sheet`, 'Sheet', 'getRange createTextFinder'),
  ...group(160, LAST, 'Sheet', 'getLastRow getLastColumn getDataRange'),
  ...group(80, CALL, 'Sheet', sheetCalls.join(' ')),
  ...group(200, STRUCTURE, 'Sheet', sheetStructure.join(' ')),
  ...group(
    0,
    HANDLE,
    'Range',
    'getRow getColumn getNumRows getNumColumns getLastRow getLastColumn getSheet getA1Notation getCell offset createTextFinder',
  ),
  ...group(80, CALL, 'Range', rangeReads.join(' ')),
  ...group(80, CALL, 'Range', rangeWrites.join(' ')),
  ...group(0, DRAFT, 'TextFinder', 'matchCase matchEntireCell'),
  ...group(80, CALL, 'TextFinder', 'findAll findNext'),
  ...group(80, CALL, 'Protection', 'getDescription getRange isWarningOnly remove setDescription setWarningOnly'),
  ...group(
    0,
    DRAFT,
    'ConditionalFormatRuleBuilder',
    'build setBackground setBold setFontColor setRanges whenCellEmpty whenFormulaSatisfied whenNumberLessThan whenTextContains ' +
      'whenTextEqualTo whenTextStartsWith',
  ),
  ...group(0, 'answered from a rule already delivered', 'ConditionalFormatRule', 'getRanges'),
  ...group(
    0,
    DRAFT,
    'DataValidationBuilder',
    'build requireNumberGreaterThanOrEqualTo requireValueInList setAllowInvalid setHelpText',
  ),
  ...group(0, DRAFT, 'Ui', 'createMenu'),
  ...group(200, 'no published figure; waits for the browser', 'Ui', 'alert showModalDialog showSidebar'),
  ...group(0, DRAFT, 'Menu', 'addItem addSeparator addSubMenu'),
  ...group(200, 'no published figure; goes to the browser', 'Menu', 'addToUi'),
};
