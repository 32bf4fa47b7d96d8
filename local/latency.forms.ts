import { group, type Price } from './latency.group.ts';

/** No figure for Forms was ever published; 200 ms is the middle column of performance.md 5. */
const CALL_MS = 200;
const CALL = 'no published figure for Forms; 200 ms as in performance.md 5';
const MANY = 'no published figure; every response is carried over, twice a plain call';
const LOCAL = 'a draft made in the script; nothing is asked until it is used';
const DELIVERED = 'answered from a response already delivered';

const KINDS = [
  'Item',
  'TextItem',
  'ParagraphTextItem',
  'DateItem',
  'ListItem',
  'MultipleChoiceItem',
  'CheckboxItem',
  'PageBreakItem',
  'SectionHeaderItem',
];
const QUESTIONS = ['TextItem', 'ParagraphTextItem', 'DateItem', 'ListItem', 'MultipleChoiceItem', 'CheckboxItem'];
const CHOICES = ['ListItem', 'MultipleChoiceItem', 'CheckboxItem'];

const each = (names: string[], ms: number, why: string, members: string): Record<string, Price> =>
  Object.assign({}, ...names.map((name) => group(ms, why, name, members)));

export const formPrices: Record<string, Price> = {
  ...group(800, 'makes a file in Drive; the top of the 60-800 ms of a service call', 'FormApp', 'create'),
  ...group(CALL_MS, CALL, 'FormApp', 'openById'),
  ...group(0, LOCAL, 'FormApp', 'createTextValidation createParagraphTextValidation'),
  ...each(
    ['TextValidationBuilder', 'ParagraphTextValidationBuilder'],
    0,
    LOCAL,
    'requireTextMatchesPattern requireTextLengthLessThanOrEqualTo setHelpText build',
  ),
  ...group(
    0,
    LOCAL,
    'TextValidationBuilder',
    'requireTextIsEmail requireNumber requireWholeNumber requireNumberGreaterThanOrEqualTo requireNumberBetween',
  ),
  ...group(0, 'a handle is opened by its id', 'Form', 'getId'),
  ...group(0, 'built from the id of the handle', 'Form', 'getEditUrl'),
  ...group(
    CALL_MS,
    CALL,
    'Form',
    'getTitle getPublishedUrl shortenFormUrl isAcceptingResponses isPublished supportsAdvancedResponderPermissions setTitle setDescription setConfirmationMessage ' +
      'setCustomClosedFormMessage setAllowResponseEdits setAcceptingResponses setCollectEmail setRequireLogin ' +
      'setLimitOneResponsePerUser setShowLinkToRespondAgain setProgressBar setPublished addListItem addTextItem ' +
      'addParagraphTextItem addMultipleChoiceItem addCheckboxItem addDateItem addPageBreakItem addSectionHeaderItem ' +
      'getItems getItemById deleteItem moveItem getResponse deleteResponse',
  ),
  ...group(2 * CALL_MS, MANY, 'Form', 'getResponses deleteAllResponses'),
  ...group(0, LOCAL, 'Form', 'createResponse'),
  ...each(KINDS, CALL_MS, CALL, 'getTitle getIndex setTitle setHelpText'),
  ...each(KINDS, 0, 'a handle knows its id and kind', 'getId getType'),
  ...group(
    0,
    'the same handle, typed',
    'Item',
    'asListItem asTextItem asParagraphTextItem asMultipleChoiceItem asCheckboxItem asDateItem asPageBreakItem asSectionHeaderItem',
  ),
  ...each(QUESTIONS, CALL_MS, CALL, 'setRequired'),
  ...each(QUESTIONS, 60, 'the answer is checked against the item; the floor of a service call', 'createResponse'),
  ...each(['TextItem', 'ParagraphTextItem'], CALL_MS, CALL, 'setValidation'),
  ...each(CHOICES, CALL_MS, CALL, 'setChoices setChoiceValues getChoices'),
  ...each(CHOICES, 0, LOCAL, 'createChoice'),
  ...group(0, DELIVERED, 'Choice', 'getValue'),
  ...group(CALL_MS, CALL, 'PageBreakItem', 'setGoToPage'),
  ...group(0, DELIVERED, 'FormResponse', 'getId getTimestamp getItemResponses getEditResponseUrl'),
  ...group(0, LOCAL, 'FormResponse', 'withItemResponse'),
  ...group(60, 'the link is made by the Form; the floor of a service call', 'FormResponse', 'toPrefilledUrl'),
  ...group(0, DELIVERED, 'ItemResponse', 'getItem getResponse'),
};
