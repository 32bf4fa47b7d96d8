/** The list of executions, by pages from the newest backwards. */
import type { Hono } from 'hono';
import type { Site } from '../site.ts';

const PAGE = 100;

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

export function executionRoutes(app: Hono, { workspace }: Site): void {
  app.get('/api/executions', (c) => {
    const { before, after, limit, failed, ...query } = c.req.query();
    const page = workspace.findExecutions({
      before: numberOf(before),
      after: numberOf(after),
      function: query.function || undefined,
      trigger: query.trigger || undefined,
      failed: failed === '1',
      limit: Math.min(numberOf(limit) ?? PAGE, PAGE),
    });
    return c.json(page);
  });
  app.get('/api/executions/functions', (c) => c.json(workspace.executedFunctions()));
}
