import { formPrices } from './latency.forms.ts';
import { group, type Price } from './latency.group.ts';
import { sheetPrices } from './latency.sheets.ts';

/**
 * What each call costs in modelled milliseconds (design decision 10): every method that leaves the script is priced above
 * zero; zero only for what is answered from an object already delivered, each with its reason. None of it was measured on
 * Google; the published figures are in performance.md 5 and platform.md 3.1.
 */

/** 30.8 us per cell read is the high reading of the one published size (performance.md 5, 'Payload'). */
export const CELL_READ_MS = 0.0308;
/** 4,000 cells in one setValues take less than 50 ms (platform.md 3.1). */
export const CELL_WRITE_MS = 0.0125;

const LOCAL = 'a handle made in the script; nothing is asked until it is used';
const DELIVERED = 'answered from an object already delivered';
const COMPUTED = 'computed inside the script runtime';

const servicePrices: Record<string, Price> = {
  ...group(62, 'set of a property 62 ms (performance.md 5)', 'Properties', 'setProperty setProperties deleteProperty'),
  ...group(30, 'get of a property 30 ms (performance.md 5)', 'Properties', 'getProperty getProperties'),
  ...group(0, LOCAL, 'PropertiesService', 'getDocumentProperties getScriptProperties getUserProperties'),
  ...group(60, 'uncontended lock about 60 ms (platform.md 3.1)', 'Lock', 'tryLock waitLock releaseLock'),
  ...group(0, 'the handle knows whether it holds the lock', 'Lock', 'hasLock'),
  ...group(0, LOCAL, 'LockService', 'getScriptLock getDocumentLock'),
  ...group(400, 'no published figure; the middle of the 60-800 ms of a service call', 'MailApp', 'sendEmail'),
  ...group(
    60,
    'no published figure; the floor of a service call (performance.md 5)',
    'MailApp',
    'getRemainingDailyQuota',
  ),
  ...group(
    200,
    'no published figure; 200 ms as in performance.md 5',
    'ScriptApp',
    'getProjectTriggers deleteTrigger requireAllScopes',
  ),
  ...group(60, 'asks for the deployment; the floor of a service call', 'Service', 'getUrl'),
  ...group(0, LOCAL, 'ScriptApp', 'newTrigger getService'),
  ...group(0, LOCAL, 'TriggerBuilder', 'forForm forSpreadsheet timeBased'),
  ...group(0, LOCAL, 'FormTriggerBuilder', 'onFormSubmit'),
  ...group(0, LOCAL, 'SpreadsheetTriggerBuilder', 'onEdit onChange'),
  ...group(0, LOCAL, 'ClockTriggerBuilder', 'everyMinutes atHour everyDays inTimezone'),
  ...group(400, 'no published figure; a write like any other', 'FormTriggerBuilder', 'create'),
  ...group(400, 'no published figure; a write like any other', 'SpreadsheetTriggerBuilder', 'create'),
  ...group(400, 'no published figure; a write like any other', 'ClockTriggerBuilder', 'create'),
  ...group(0, DELIVERED, 'Trigger', 'getUniqueId getHandlerFunction getEventType getTriggerSource getTriggerSourceId'),
  ...group(60, 'asks who is signed in; the floor of a service call', 'Session', 'getActiveUser getEffectiveUser'),
  ...group(0, 'from the manifest, known when the script starts', 'Session', 'getScriptTimeZone'),
  ...group(0, DELIVERED, 'User', 'getEmail'),
  ...group(0, 'passes the given time, asks nothing', 'Utilities', 'sleep'),
  ...group(0, COMPUTED, 'Utilities', 'formatDate getUuid computeDigest base64Encode newBlob unzip'),
  ...group(0, DELIVERED, 'Blob', 'getBytes getContentType getName setName setContentType getDataAsString'),
  ...group(0, COMPUTED, 'HtmlService', 'createHtmlOutput'),
  ...group(0, DELIVERED, 'HtmlOutput', 'setTitle setWidth setHeight getTitle getWidth getHeight getContent'),
  ...group(
    400,
    'one HTTP request to Drive; about as a Firestore REST call, 350 ms (platform.md 3.1)',
    'Drive.Files',
    'list get update',
  ),
  ...group(
    5000,
    'no published figure for making a Doc of a .docx; the other way takes about 5 s (platform.md 3.1)',
    'Drive.Files',
    'create',
  ),
  ...group(5000, 'Docs -> DOCX by REST takes about 5 s (platform.md 3.1)', 'Drive.Files', 'export'),
  ...group(
    400,
    'one HTTP request to Drive; about as a Firestore REST call, 350 ms (platform.md 3.1)',
    'Drive.Permissions',
    'create list remove',
  ),
};

export const prices: Record<string, Price> = { ...servicePrices, ...formPrices, ...sheetPrices };

export function priceOf(member: string): number {
  const price = prices[member];
  if (!price) throw new Error(`${member} has no price in local/latency.ts`);
  return price.ms;
}
