/** The Form's answers, and by which ids the script knows them. */
import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js';
import { allPages } from '../google/pages.ts';
import type { Session } from '../google/session.ts';
import type { AnswersFile, SheetTab, Value } from './shapes.ts';

type Response = forms_v1.Schema$FormResponse;

const PAGE = 5000;

export async function readAnswers({ forms }: Session, formId: string, known: readonly Known[]): Promise<AnswersFile> {
  const responses: Response[] = await allPages(async (pageToken) => {
    const { data } = await forms.forms.responses.list({ formId, pageSize: PAGE, pageToken });
    return { items: data.responses, nextPageToken: data.nextPageToken };
  });
  return { ids: namedIds(responses, known), responses };
}

/** An answer as the Sheet remembers it: the script's id, when it came (ms), and the unit under which it was filed. */
export interface Known {
  id: string;
  at: number;
  unit: string;
}

const pair = /"([^"@\\]+)@(\d{12,14})":/g;

/** The rows of the tab `current` name each answer that was taken in as `id@ms` (src/core/state.ts, `seen`). */
export function knownAnswers(tabs: readonly SheetTab[]): Known[] {
  const current = tabs.find(({ values: [keys] }) => keys?.[0] === 'key' && keys[1] === 'data');
  return (current?.values ?? []).flatMap(([key, data]: Value[]) => {
    const [kind, unit = ''] = String(key).split('/');
    if (kind !== 'answer') return [];
    return [...String(data).matchAll(pair)].map(([, id = '', at]) => ({ id, at: Number(at), unit }));
  });
}

/** A unit's answer begins with its code: "TH01 - Thôn Mẫu 1". */
const unitsIn = ({ answers }: Response): string[] =>
  Object.values(answers ?? {}).flatMap(({ textAnswers }) =>
    (textAnswers?.answers ?? []).map(({ value }) => (value ?? '').split(' - ')[0]?.trim() ?? ''),
  );

/**
 * The Forms API calls a response ACYDBN…, FormApp calls the same one 2_ABaOnu…: no field leads from one to the other. Both
 * have its time (the API's microseconds, cut, are FormApp's milliseconds), and of two in one millisecond the unit tells.
 */
function namedIds(responses: readonly Response[], known: readonly Known[]): Record<string, string> {
  const left = new Map<number, Known[]>();
  for (const one of known) left.set(one.at, [...(left.get(one.at) ?? []), one]);
  const inOrder = [...responses].sort((a, b) => momentOf(a) - momentOf(b));
  return Object.fromEntries(
    inOrder.flatMap((response): [string, string][] => {
      const candidates = left.get(momentOf(response)) ?? [];
      const units = unitsIn(response);
      const found = candidates.find(({ unit }) => units.includes(unit)) ?? candidates[0];
      if (!found) return [];
      // A correction may have gone under two units: what is named once is not named again.
      left.set(
        momentOf(response),
        candidates.filter(({ id }) => id !== found.id),
      );
      return [[response.responseId ?? '', found.id]];
    }),
  );
}

/** Milliseconds; what is finer is cut. */
const momentOf = ({ lastSubmittedTime }: Response): number => Date.parse(lastSubmittedTime ?? '');
