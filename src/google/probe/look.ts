/** Questions to Google, each by itself. What the answers mean is for whoever reads them (scripts/probe): here they are kept as they come. */
import { startMark } from '../startMark.ts';

export type Checks = Record<string, () => unknown>;
export type Answers = Record<string, unknown>;

/** A check that throws has answered, too: in Google's own words. A call that returns nothing was allowed. */
export function look(checks: Checks): Answers {
  const answers: Answers = {};
  for (const key in checks) {
    try {
      answers[key] = checks[key]?.() ?? null;
    } catch (error) {
      answers[key] = `! ${(error as Error).message}`;
    }
  }
  return answers;
}

export const book = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActive();

export const trash = (id: string): unknown => Drive.Files.update({ trashed: true }, id);

/** Asked in every context: what a trigger may do is not what a person at the keyboard may do. */
export const contextChecks: Checks = {
  // Whether the Sheet is within reach of a form trigger is the first question of all; this is the shortest way to write to it.
  sheet: () => book().setSpreadsheetLocale('vi_VN'),
  users: () => [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()],
  documentLock: () => LockService.getDocumentLock() !== null,
};

export const menuChecks: Checks = {
  ...contextChecks,
  Temporal: () => 'Temporal' in globalThis,
  toSorted: () => 'toSorted' in [],
  groupBy: () => 'groupBy' in Object,
  newFunction: () => new Function('return 1')(),
  scopes: () => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL),
  metadata: startMark,
  userProperties: () => PropertiesService.getUserProperties().getProperty('probe'),
  quota: () => MailApp.getRemainingDailyQuota(),
  // The copy is of no use; whether it may be put away again is an answer, too.
  copy: () => trash(book().copy('probe').getId()),
};

const typed = [
  '=1+1',
  "'=1+1",
  '0912345678',
  "'0912345678",
  '+84912345678',
  "'+84912345678",
  '12/5',
  "'12/5",
  '-',
  '@x',
];

/** The ways in which the product writes. */
const ways: Record<string, (range: GoogleAppsScript.Spreadsheet.Range) => unknown> = {
  setValue: (range) => typed.forEach((text, i) => void range.getCell(1, i + 1).setValue(text)),
  setValues: (range) => range.setValues([typed]),
  appendRow: (range) => range.getSheet().appendRow(typed),
};

/** Into cells of text ('@') and into cells that have no format yet. The tab stays for whoever doubts. */
export function cellChecks(): Checks {
  const tab = book().insertSheet();
  const checks: Checks = {};
  let row = 0;
  for (const format of ['@', ''])
    for (const way in ways)
      checks[way + format] = () => {
        row += 1;
        const range = tab.getRange(row, 1, 1, typed.length);
        if (format) range.setNumberFormat(format);
        ways[way]?.(range);
        return [typed, range.getValues()[0], range.getFormulas()[0]];
      };
  return checks;
}
