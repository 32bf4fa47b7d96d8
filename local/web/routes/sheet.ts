/** The spreadsheet: its tabs, one tab's cells, and what a person types into it. */
import type { Hono } from 'hono';
import type { EditOutcome, EditRequest } from '../../views/sheet.types.ts';
import type { Site } from '../site.ts';

const VIOLATES = /^The data you entered in cell (\S+) violates/;
const GONE = 'Trang tính này không còn nữa.';
/** What else a person may meet, said as Google says it to scripts. */
const refusals: readonly [said: RegExp, words: string][] = [
  [/^Sheet \S+ not found$/, GONE],
  [/maximum of 50000 characters/, 'Mỗi ô chỉ chứa được nhiều nhất 50.000 ký tự.'],
  [/limit of 10000000 cells/, 'Bảng tính chỉ chứa được nhiều nhất 10.000.000 ô.'],
];

export function sheetRoutes(app: Hono, { workspace, executor }: Site): void {
  app.get('/api/book', (c) => c.json(workspace.book()));
  app.get('/api/sheets/:id', (c) => {
    const view = workspace.sheet(Number(c.req.param('id')));
    return view ? c.json(view) : c.json({ error: GONE }, 404);
  });
  app.post('/api/sheets/:id/edit', async (c) => {
    const request = (await c.req.json().catch(() => ({}))) as EditRequest;
    if (!isEdit(request)) return c.json({ error: 'Yêu cầu sửa ô không đúng dạng.' }, 400);
    const { row, column, values } = request;
    const edit = { sheetId: Number(c.req.param('id')), row, column, values, user: workspace.owner };
    try {
      await executor.perform<'edit'>({ kind: 'edit', edit });
      return c.json({ saved: true } satisfies EditOutcome);
    } catch (error) {
      const { message } = error as Error;
      const violates = VIOLATES.exec(message)?.[1];
      if (violates !== undefined) return c.json({ violates } satisfies EditOutcome);
      const words = refusals.find(([said]) => said.test(message))?.[1];
      if (words === undefined) throw error;
      return c.json({ error: words }, 409);
    }
  });
}

function isEdit({ row, column, values }: EditRequest): boolean {
  const isPlace = (n: unknown): boolean => Number.isInteger(n) && Number(n) >= 1;
  const isLine = (line: unknown): boolean => Array.isArray(line) && line.every((text) => typeof text === 'string');
  const isBlock = Array.isArray(values) && values.every(isLine) && values.some((line) => line.length > 0);
  return isPlace(row) && isPlace(column) && isBlock;
}
