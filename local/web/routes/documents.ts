/** What lies in Drive, to look at and to take along. */
import type { Hono } from 'hono';
import type { FileView } from '../../views/file.types.ts';
import type { DriveFile } from '../../workspace.types.ts';
import { download } from '../download.ts';
import type { Site } from '../site.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const GOOGLE = 'application/vnd.google-apps.';
const kinds: readonly FileView['kind'][] = ['folder', 'document', 'spreadsheet', 'form'];

const words = { noDocument: 'Không còn văn bản này.', book: 'Bảng tính' };

export function documentRoutes(app: Hono, { workspace }: Site): void {
  app.get('/api/files', (c) => c.json(workspace.files().map(view)));
  app.get('/api/files/:id/docx', (c) => {
    const file = workspace.file(c.req.param('id'));
    if (!file) return c.json({ error: words.noDocument }, 404);
    return download(c, { name: `${file.name}.docx`, mimeType: DOCX, bytes: file.bytes });
  });
  app.get('/api/xlsx', async (c) => {
    const book = workspace.files().find((file) => kindOf(file) === 'spreadsheet');
    const bytes = await workspace.xlsx();
    return download(c, { name: `${book?.name ?? words.book}.xlsx`, mimeType: XLSX, bytes });
  });
}

export const kindOf = ({ mimeType }: DriveFile): FileView['kind'] =>
  kinds.find((kind) => mimeType === GOOGLE + kind) ?? 'other';

function view(file: DriveFile): FileView {
  const { id, name, trashed, parents, permissions, createdAt } = file;
  const others = permissions.filter(({ role, emailAddress }) => role !== 'owner' && emailAddress !== undefined);
  const sharedWith = others.map(({ emailAddress }) => emailAddress as string);
  return { id, name, kind: kindOf(file), trashed, parent: parents[0] ?? null, createdAt, sharedWith };
}
