/** Forms v1, for reading: scripts make and publish the Form by FormApp, on Google. */
import { invalid, notFound } from './answer.ts';
import { type Call, editable, fileFor, type Handler, page } from './call.ts';
import type { FormState } from './state.ts';

/** Those who may only answer see nothing here; editors see all. */
function open(call: Call): FormState {
  const file = fileFor(call, call.path.formId ?? '', notFound);
  editable(call, file);
  const form = call.state.forms[file.id];
  if (!form) throw notFound();
  return form;
}

const get: Handler = (call) => ({ json: open(call).json });

/** "timestamp > N" and "timestamp >= N", N in RFC 3339 (discovery text of forms.responses.list). */
function since(filter: string | null): (time: string) => boolean {
  if (!filter) return () => true;
  const [, operator, text] = /^timestamp\s*(>=?)\s*(\S+)$/.exec(filter) ?? [];
  const from = Date.parse(text ?? '');
  if (Number.isNaN(from)) throw invalid(`Invalid filter: ${filter}`);
  return (time) => (operator === '>' ? Date.parse(time) > from : Date.parse(time) >= from);
}

const listResponses: Handler = (call) => {
  const form = open(call);
  const test = since(call.query.get('filter'));
  const seen = form.responses.filter(({ lastSubmittedTime }) => test(lastSubmittedTime));
  const { items, nextPageToken } = page(call, seen, 5000);
  return { json: { ...(items.length > 0 ? { responses: items } : {}), nextPageToken } };
};

const getResponse: Handler = (call) => {
  const response = open(call).responses.find(({ responseId }) => responseId === call.path.responseId);
  if (!response) throw notFound();
  return { json: response };
};

export const forms: Record<string, Handler> = {
  'forms.forms.get': get,
  'forms.forms.responses.get': getResponse,
  'forms.forms.responses.list': listResponses,
};
