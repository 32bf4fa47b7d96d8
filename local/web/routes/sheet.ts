/** The spreadsheet: its tabs, one tab's cells, and what a person types into it. */
import type { Hono } from 'hono';
import type { EditOutcome, EditRequest } from '../../views/sheet.types.ts';
import type { Site } from '../site.ts';

const VIOLATES = /^The data you entered in cell (\S+) violates/;

export function sheetRoutes(app: Hono, { workspace, executor }: Site): void {
  app.get('/api/book', (c) => c.json(workspace.book()));
  app.get('/api/sheets/:id', (c) => {
    const view = workspace.sheet(Number(c.req.param('id')));
    return view ? c.json(view) : c.json({ error: 'Trang tính này không còn nữa.' }, 404);
  });
  app.post('/api/sheets/:id/edit', async (c) => {
    const request = (await c.req.json()) as EditRequest;
    if (!isEdit(request)) return c.json({ error: 'Yêu cầu sửa ô không đúng dạng.' }, 400);
    const { row, column, values } = request;
    const edit = { sheetId: Number(c.req.param('id')), row, column, values, user: workspace.owner };
    try {
      await executor.perform<'edit'>({ kind: 'edit', edit });
      return c.json({ saved: true } satisfies EditOutcome);
    } catch (error) {
      const violates = VIOLATES.exec(String((error as Error).message))?.[1];
      if (violates === undefined) throw error;
      return c.json({ violates } satisfies EditOutcome);
    }
  });
}

function isEdit({ row, column, values }: EditRequest): boolean {
  const isPlace = (n: unknown): boolean => Number.isInteger(n) && Number(n) >= 1;
  const isLine = (line: unknown): boolean => Array.isArray(line) && line.every((text) => typeof text === 'string');
  return isPlace(row) && isPlace(column) && Array.isArray(values) && values.length > 0 && values.every(isLine);
}
