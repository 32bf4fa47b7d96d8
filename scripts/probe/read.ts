/** What can be read from outside: the tab of the probe, the Form as a stranger sees it, its answers as the Forms API has them. */
import { fetchAsStranger } from '../google/anonymous.ts';
import { Refused } from '../google/errors.ts';
import { type Session, scopes } from '../google/session.ts';
import type { Facts } from './classes.ts';
import { type Raw, rawOf } from './raw.ts';

const tab = 'probe';

/** null: nobody has started the probe in its Sheet yet. */
export async function readTab({ sheets }: Session, spreadsheetId: string): Promise<Raw | null> {
  const titles = await titlesIn(sheets, spreadsheetId);
  if (!titles.includes(tab)) return null;
  const column = await sheets.spreadsheets.values.get({ spreadsheetId, range: `${tab}!A:A` });
  return rawOf((column.data.values ?? []).map(([cell]) => String(cell ?? '')));
}

/** None where the Sheet is gone, which whoever provisions it will notice. */
async function titlesIn(sheets: Session['sheets'], spreadsheetId: string): Promise<string[]> {
  try {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
    return (data.sheets ?? []).map(({ properties }) => properties?.title ?? '');
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return [];
    throw error;
  }
}

/** Without the redirect to a sign-in: the link itself, less what it fills in. */
async function openToStranger({ answers }: Raw): Promise<boolean | 'unknown'> {
  const link = String(answers.made?.link ?? '');
  if (!link.startsWith('https://')) return 'unknown';
  const { status } = await fetchAsStranger(link.replace(/\?.*/s, ''));
  return status === 200;
}

/** `ids` and `times`: whether those of the script and of the Forms API are the same. */
async function answersFacts({ forms, scopes: granted }: Session, { form, answers }: Raw): Promise<Facts> {
  const listed = answers.since?.all;
  const unknown = { 'rest.sameIds': 'unknown', 'rest.sameTimes': 'unknown' };
  if (!granted.has(scopes.readAnswers) || form === '' || !Array.isArray(listed)) return unknown;
  try {
    const { data } = await forms.forms.responses.list({ formId: form });
    const theirs = data.responses ?? [];
    const ids = new Set(theirs.map(({ responseId }) => responseId));
    const times = new Set(theirs.map(({ lastSubmittedTime }) => Date.parse(lastSubmittedTime ?? '')));
    return {
      'rest.sameIds': listed.every(([id]) => ids.has(String(id))),
      'rest.sameTimes': listed.every(([, at]) => times.has(Number(at))),
    };
  } catch (error) {
    if (error instanceof Refused) return unknown;
    throw error;
  }
}

export async function outsideFacts(session: Session, raw: Raw): Promise<Facts> {
  return { 'rest.openToStranger': await openToStranger(raw), ...(await answersFacts(session, raw)) };
}
