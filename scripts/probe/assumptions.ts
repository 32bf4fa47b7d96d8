/** What of the project rests on each fact. local/probe.json says what is assumed; here stands where, and what to do should Google say otherwise. */
import type { Facts } from './classes.ts';

export interface Assumption {
  of: RegExp;
  /** Files. */
  where: string;
  remedy: string;
  /** Nothing rests on it: Google's answer is news, never a contradiction. */
  told?: true;
}

const bound = 'src/google/world.ts, local/sheets/app.ts';
const scope = 'https://www.googleapis.com/auth/spreadsheets';

/** What no run inside the Sheet can tell, and so local/probe.json does not hold. */
export const fromOutside: Facts = { 'rest.openToStranger': true, 'rest.sameTimes': true };

/** The first that fits. */
export const assumptions: readonly Assumption[] = [
  {
    of: /^(submit|second|edited)\.sheet$/,
    where: bound,
    remedy: `A trigger of the Form does not reach the Sheet with the narrow scope. In appsscript.json put ${scope} in the place of ${scope}.currentonly, and in src/google/world.ts open the Sheet by its id (SpreadsheetApp.openById, document property sheetId) instead of SpreadsheetApp.getActive.`,
  },
  {
    of: /^(menu|edit|clock)\.sheet$/,
    where: bound,
    remedy: `Not even the bound Sheet is within reach of ${scope}.currentonly: put ${scope} in its place in appsscript.json.`,
  },
  {
    of: /\.documentLock$|^menu\.(userProperties|quota|copy)$|^js\.|^form\.(defaultPublished|advancedPermissions|trashed)$|^docx\.trashed$|^rest\.sameIds$/,
    where: 'local',
    remedy: 'Imitate it as Google has it, where anything is to use it.',
    told: true,
  },
  {
    of: /\.(user|runsAs|editor)$/,
    where: 'local/triggers.ts, local/services/session.ts; src/google/entry.ts (asOwner, editedOf)',
    remedy: 'Imitate it; then see who is named in the log after an edit, and whether asOwner refuses the right people.',
  },
  {
    of: /\.(keys|authMode|timezone)$|^edit\.value$/,
    where: 'local/triggers.ts (event objects)',
    remedy: 'Bring the event objects in line. The product reads response, range, user, source and changeType.',
  },
  {
    of: /^menu\.scopes$/,
    where: 'src/google/triggers.ts (requirePermissions)',
    remedy:
      'Some permission was not ticked: allow all of them and probe again. If all are, take the call out of set-up.',
  },
  {
    of: /^menu\.metadata$/,
    where: 'src/google/startMark.ts, local/sheets/spreadsheet.ts',
    remedy: 'The mark of npm run provision cannot be read: set-up asks for the campaign instead.',
  },
  {
    of: /^cell\./,
    where: 'local/sheets/parse.ts; src/google/guard.ts',
    remedy: 'Imitate it in parse.ts, then see whether guard and unguard still give back what was written.',
  },
  {
    of: /^docx\.(made|exported)$/,
    where: 'local/services/drive.ts, local/services/driveCreate.ts; src/google/documents.ts',
    remedy:
      'Google does not make or export the document so. If only the export fails, open a report in Google Docs and look by eye.',
  },
  {
    of: /^docx\./,
    where: 'local/services/drive.ts (export gives back the bytes that were made); src/ooxml',
    remedy:
      'Google Docs loses this part of a report. Print it in another way (src/ooxml), or tell readers to download the file and open it in Word.',
  },
  {
    of: /^form\.(published|accepting|open|openBefore|requireLogin)$|^rest\.openToStranger$/,
    where: 'src/google/formMaker.ts (openForm), local/services/forms, local/services/drivePermissions.ts',
    remedy:
      'The Form is not open, or not only, to whom it should be: mend openForm before any campaign, and until then publish the Form by hand.',
  },
  {
    of: /^form\.(found|renamed)$/,
    where: 'src/google/formMaker.ts (createForm, openForm), local/services/drive.ts',
    remedy:
      'A Form of FormApp is not within reach of drive.file: set-up that was cut off cannot find its Form again. Note the id before anything else is done with it.',
  },
  {
    of: /^form\./,
    where: 'local/services/forms; src/google/formMaker.ts, src/flows/links.ts',
    remedy: 'Imitate it, then see what links and QR codes look like.',
  },
  {
    of: /^trigger\./,
    where: 'src/google/triggers.ts, local/services/script.ts',
    remedy:
      "Google does not take an object's method as handler, or calls it otherwise: declare onFormSubmit, onEdit, onChange and dispatch at the top level (scripts/product.ts) and check e.triggerUid in each.",
  },
  {
    of: /^second\.otherId$/,
    where: 'local/respond.ts; src/flows/intake.ts',
    remedy:
      'Google told of the first answer twice, or the steps were done in another order. In that case move the Sheet to the trash, take do-nen-tang out of the state file and probe again.',
  },
  {
    of: /^(submit|second)\.(answers|id|editUrl|editUrlHasId|sentJustBefore)$/,
    where: 'local/services/forms/response.ts, local/respond.ts; src/google/answers.ts',
    remedy: 'Imitate it, then see whether answers are read as they were typed and corrections are recognised.',
  },
  {
    of: /^edited\./,
    where: 'local/respond.ts, local/services/forms/records.ts; src/google/answers.ts, src/flows/intake.ts',
    remedy:
      'An edited answer comes otherwise: read it anew from the Form by its id (FormApp.openById, getResponse) in src/google/answers.ts.',
  },
  {
    of: /^since\./,
    where: 'local/services/forms/records.ts (loadResponses); src/flows/sweep.ts',
    remedy:
      'The sweep asks for what came since its last run. If edits are not among it, let it ask for all answers and compare ids and times.',
  },
  {
    of: /^rest\.sameTimes$/,
    where: 'scripts/backup/answers.ts, local/restore/form.ts',
    remedy:
      "Backups match the script's answers with those of the Forms API by their time: match them by their content.",
  },
];

/** @throws Error for a fact of which nobody says what rests on it. */
export function assumptionOf(key: string): Assumption {
  const found = assumptions.find(({ of }) => of.test(key));
  if (!found) throw new Error(`no assumption is written down for the fact ${key}`);
  return found;
}
