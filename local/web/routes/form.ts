/** The Form: what it asks, one page checked, answers sent. */
import type { Hono } from 'hono';
import { faultText } from '../../services/forms/words.ts';
import type { Answers, FormSent } from '../../views/form.types.ts';
import type { Site } from '../site.ts';

export function formRoutes(app: Hono, { workspace, executor }: Site): void {
  app.get('/api/form', (c) => {
    const form = workspace.form();
    return form ? c.json(form) : c.json({ error: faultText({ kind: 'noForm' }) }, 404);
  });
  app.get('/api/form/answers/:response', (c) => {
    if (workspace.form()?.allowEdits === false) return c.json({ error: faultText({ kind: 'noEdits' }) }, 403);
    const answers = workspace.answers(c.req.param('response'));
    return answers ? c.json(answers) : c.json({ error: faultText({ kind: 'noAnswer' }) }, 404);
  });
  app.post('/api/form/step', async (c) => {
    const { page, answers } = await c.req.json().catch(() => ({}));
    if (typeof page !== 'string' || !areAnswers(answers)) return c.json({ error: NOT_UNDERSTOOD }, 400);
    return c.json(workspace.formStep(page, answers));
  });
  app.post('/api/form/submit', async (c) => {
    const { answers, edits } = await c.req.json().catch(() => ({}));
    const known = edits === undefined || typeof edits === 'string';
    if (!known || !areAnswers(answers)) return c.json({ error: NOT_UNDERSTOOD }, 400);
    // How the triggers fared is no matter of the respondent's: Google takes the answer all the same.
    const response = await executor.perform({ kind: 'respond', respondent: { answers, edits } });
    const sent: FormSent =
      'refused' in response
        ? { faults: response.refused.map((one) => ({ itemId: one.itemId, text: faultText(one) })) }
        : { responseId: response.responseId };
    return c.json(sent);
  });
}

const NOT_UNDERSTOOD = 'Máy chủ không hiểu yêu cầu này. Hãy tải lại trang.';

const areAnswers = (given: unknown): given is Answers =>
  typeof given === 'object' && given !== null && Object.values(given).every((text) => typeof text === 'string');
