/** The Form: there, open to whoever has the link, and to nobody for more than answering; and that nothing else is public. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { upkeepClicks } from '../../src/texts/installUpkeep.ts';
import type { Facts, SharedFile } from './facts.ts';
import { bad, judged, ok, unknown, type Verdict, warn } from './seen.ts';
import { fileThere } from './sheetChecks.ts';

export const formThere = ({ form }: Facts): Verdict =>
  fileThere(
    'the Form',
    form,
    'What was taken in stays in the Sheet. Set-up makes a new Form, with new links for all units (docs/runbook.md).',
  );

const formUrl = (id: string): string => `https://docs.google.com/forms/d/${id}/edit`;
/** Google leads on to the editor of whatever it is. */
const fileUrl = (id: string): string => `https://drive.google.com/open?id=${id}`;

type Permission = drive_v3.Schema$Permission;

const isOpen = ({ type }: Permission): boolean => type === 'anyone' || type === 'domain';
/** To answer, not to open the file. */
const isResponder = ({ type, role, view }: Permission): boolean =>
  type === 'anyone' && role === 'reader' && view === 'published';

const said = ({ type, role, view }: Permission): string => `${type} as ${role}${view ? ` of ${view}` : ''}`;

export const formSharing = ({ form }: Facts): Verdict =>
  judged(form, ({ id, permissions }) => {
    if (!permissions) return unknown('Google does not tell whom the Form is shared with');
    const wrong = permissions.filter((p) => isOpen(p) && !isResponder(p));
    if (wrong.length > 0)
      return bad(
        `the Form is open to ${wrong.map(said).join(', ')}`,
        'Whoever can open it reads all answers: take this away.',
        upkeepClicks.formSharing(formUrl(id)),
      );
    if (!permissions.some(isResponder))
      return bad('not everybody with the link may answer', 'Publish it to all.', upkeepClicks.openForm(formUrl(id)));
    return ok('everybody with the link may answer, nobody else may open it');
  });

export function formLink(facts: Facts): Verdict {
  const id = 'it' in facts.form ? facts.form.it.id : '';
  const clicks = upkeepClicks.openForm(formUrl(id));
  return judged(facts.formPage, (page) => {
    if (page === 'form') return ok('opens without signing in');
    if (page === 'closed')
      return warn(
        'the Form takes no answers',
        'Right when the campaign is over; otherwise open it.',
        upkeepClicks.acceptAnswers(formUrl(id)),
      );
    if (page === 'signIn') return bad('the link wants a Google account', 'Units have none: publish it to all.', clicks);
    if (page === 'gone') return bad('the link leads nowhere', 'Look whether the Form was deleted.');
    return warn('the link opens, but not as a Form does', 'Open it by hand, signed out: is it published?', clicks);
  });
}

/** Reports name people's duties and difficulties: they are shared by address, with the people of a list. */
export function nothingPublic(facts: Facts): Verdict {
  const { file, reports } = facts;
  return judged(file, (sheet) =>
    judged(reports, (others) => {
      const files: SharedFile[] = [sheet, ...others];
      const open = files.filter(({ permissions }) => permissions?.some(isOpen));
      if (open.length > 0)
        return bad(
          `open to others by link: ${open.map((f) => `"${f.name}" (${f.permissions?.filter(isOpen).map(said).join(', ')})`).join('; ')}`,
          'Take it away and share with addresses.',
          open.map(({ id }) => upkeepClicks.makePrivate(fileUrl(id))).join('\n'),
        );
      const hidden = files.filter(({ permissions }) => permissions === null);
      if (hidden.length > 0)
        return unknown(
          `Google does not tell whom these are shared with: ${hidden.map((f) => `"${f.name}"`).join(', ')}`,
        );
      return ok(`Sheet and ${others.length} folders and documents of reports`);
    }),
  );
}
