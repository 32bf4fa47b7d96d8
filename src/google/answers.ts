/** Answers of the Form by item id: questions may be reworded, the ids stay (reference/forms/item#getid). */
import type { Raw } from '../core/reading.ts';
import type { Answers, Installation } from '../ports.ts';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** Item keys of a section's own page carry the section: 'asOf/area' is that unit's 'asOf'. */
const codeOf = (key: string): string => key.split('/')[0] ?? key;

export function readResponse(response: FormResponse, items: Record<string, number>): Raw {
  const keys = new Map(Object.entries(items).map(([key, id]) => [id, key]));
  const answers: Record<string, string> = {};
  for (const answer of response.getItemResponses()) {
    const key = keys.get(answer.getItem().getId());
    const given = answer.getResponse();
    const text = Array.isArray(given) ? given.flat().join('\n') : String(given);
    if (key && text !== '') answers[codeOf(key)] = text;
  }
  return {
    responseId: response.getId(),
    at: response.getTimestamp().getTime(),
    editUrl: response.getEditResponseUrl(),
    answers,
  };
}

export const itemIds = (installation: Installation): Record<string, number> =>
  JSON.parse(installation.read().items ?? '{}');

export function makeAnswers(installation: Installation): Answers {
  const form = (): GoogleAppsScript.Forms.Form => FormApp.openById(installation.read().formId ?? '');
  return {
    since(since) {
      // Deleted, and not made again yet.
      if (!installation.read().formId) return [];
      const items = itemIds(installation);
      const responses = since > 0 ? form().getResponses(new Date(since)) : form().getResponses();
      return responses.map((r) => readResponse(r, items));
    },
    one(responseId) {
      try {
        const response = form().getResponse(responseId);
        return response ? readResponse(response, itemIds(installation)) : null;
      } catch {
        // Deleted in the Form; what Google says then is not documented.
        return null;
      }
    },
    clear() {
      form().deleteAllResponses();
    },
  };
}
