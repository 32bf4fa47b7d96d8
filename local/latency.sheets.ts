import { group, type Price } from './latency.group.ts';

/** Published figures lie between 3 ms (a read that is cached) and 160 ms (getLastRow a thousand times); see performance.md 5. */
const CALL = 'one call interleaved with others 80 ms (performance.md 5)';
const LAST = '1,000 getLastRow 160 s (performance.md 5)';
const STRUCTURE = 'no published figure; 200 ms as in performance.md 5';
const HANDLE = 'arithmetic on a handle; the server is asked when it is used';
const OWN_ID = 'a handle cannot address its object without this id';
const DRAFT = 'a draft made in the script; nothing is asked until it is applied';

const sheetCalls = `
  getName getIndex getMaxRows getMaxColumns getFrozenRows
  isSheetHidden isRowHiddenByUser getConditionalFormatRules getProtections
  appendRow clear clearContents activate setName setTabColor setConditionalFormatRules
  setColumnWidth setColumnWidths setRowHeight setFrozenRows setFrozenColumns protect
  hideColumns hideRows hideSheet showRows showSheet
`;
const sheetStructure = `
  deleteColumns deleteRow deleteRows insertColumnsAfter
  insertRowsAfter insertRowsBefore
`;
const rangeReads = `
  getValue getValues getDisplayValue getDisplayValues getFormulas getNote getNotes
  getBackground getNumberFormat
`;
const rangeWrites = `
  setValue setValues setNote setNotes setBackground setBackgrounds setFontColor setFontSize
  setFontStyle setFontWeight setHorizontalAlignment setVerticalAlignment setWrap
  setNumberFormat setNumberFormats setDataValidation clear clearContent clearNote
  clearDataValidations protect activate
`;

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
    'getName getSheets getSheetByName getSpreadsheetLocale getSpreadsheetTimeZone toast getDeveloperMetadata',
  ),
  ...group(800, 'makes a file in Drive; the top of the 60-800 ms of a service call', 'Spreadsheet', 'copy'),
  ...group(0, 'answered from metadata already delivered', 'DeveloperMetadata', 'getKey getValue'),
  ...group(
    200,
    STRUCTURE,
    'Spreadsheet',
    'rename insertSheet deleteSheet setActiveSheet moveActiveSheet setSpreadsheetLocale setSpreadsheetTimeZone',
  ),
  ...group(0, OWN_ID, 'Sheet', 'getSheetId'),
  ...group(0, `${HANDLE}; the size of the grid came with the sheet`, 'Sheet', 'getRange createTextFinder'),
  ...group(160, LAST, 'Sheet', 'getLastRow getLastColumn getDataRange'),
  ...group(80, CALL, 'Sheet', sheetCalls),
  ...group(200, STRUCTURE, 'Sheet', sheetStructure),
  ...group(
    0,
    HANDLE,
    'Range',
    'getRow getColumn getNumRows getNumColumns getLastRow getLastColumn getSheet getA1Notation getCell offset createTextFinder',
  ),
  ...group(80, CALL, 'Range', rangeReads),
  ...group(80, CALL, 'Range', rangeWrites),
  ...group(0, DRAFT, 'TextFinder', 'matchCase matchEntireCell'),
  ...group(80, CALL, 'TextFinder', 'findAll findNext'),
  ...group(
    80,
    CALL,
    'Protection',
    'getDescription getRange getUnprotectedRanges isWarningOnly remove setDescription setUnprotectedRanges setWarningOnly',
  ),
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
  ...group(200, 'no published figure; waits for the browser', 'Ui', 'alert prompt showModalDialog showSidebar'),
  ...group(
    0,
    'already delivered: the answer came back with the prompt',
    'PromptResponse',
    'getSelectedButton getResponseText',
  ),
  ...group(0, DRAFT, 'Menu', 'addItem addSeparator addSubMenu'),
  ...group(200, 'no published figure; goes to the browser', 'Menu', 'addToUi'),
};
