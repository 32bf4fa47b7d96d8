/** What lies in Drive, as the pages are told of it; and where a document is cut into pages. */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cut, type Piece } from '../../local/pages/documents/cut.ts';
import type { FileView } from '../../local/views/file.types.ts';
import { create, MORNING, value } from '../local/stage.ts';
import { asking } from './asking.ts';

const SCRIPT = `
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const type = (kind) => 'application/vnd.google-apps.' + kind;
var App = {
  folder(name) { return Drive.Files.create({ name, mimeType: type('folder') }).id; },
  document(folder, name, bytes) {
    const resource = { name, mimeType: type('document'), parents: [folder] };
    return Drive.Files.create(resource, Utilities.newBlob(bytes, DOCX, 'a.docx')).id;
  },
  form() { return FormApp.create('Biểu mẫu').getId(); },
  trash(id) { Drive.Files.update({ trashed: true }, id); },
  share(id, emailAddress) {
    Drive.Permissions.create({ type: 'user', role: 'commenter', emailAddress }, id, { sendNotificationEmail: false });
  },
};`;

const docx = zipSync({
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'word/document.xml': Buffer.from('<w:document>Thôn Mẫu</w:document>'),
});
const signed = [...Int8Array.from(docx)];

function stage() {
  const workspace = create(SCRIPT);
  const ask = asking(workspace);
  const run = (method: string, ...args: unknown[]) => value(workspace, `App.${method}`, ...args) as string;
  const files = async () => (await (await ask('/api/files')).json()) as FileView[];
  return { workspace, ask, run, files };
}

describe('files', () => {
  test('folders, documents and the rest, with whom they are shared', async () => {
    const { run, files, workspace } = stage();
    const form = run('form');
    const folder = run('folder', 'Báo cáo');
    const id = run('document', folder, 'Lần 1', signed);
    run('share', folder, 'lanhdao@mau.example');
    const book = workspace.files()[0]?.id;
    const plain = { trashed: false, parent: null, createdAt: MORNING, sharedWith: [] };
    expect(await files()).toEqual([
      { ...plain, id: book, name: 'Bảng tính không có tiêu đề', kind: 'spreadsheet' },
      { ...plain, id: form, name: 'Biểu mẫu', kind: 'form' },
      { ...plain, id: folder, name: 'Báo cáo', kind: 'folder', sharedWith: ['lanhdao@mau.example'] },
      { ...plain, id, name: 'Lần 1', kind: 'document', parent: folder },
    ]);
  });

  test('with the folder its documents lie in the trash', async () => {
    const { run, files } = stage();
    const folder = run('folder', 'F');
    run('document', folder, 'D', signed);
    run('trash', folder);
    expect((await files()).map(({ trashed }) => trashed)).toEqual([false, true, true]);
  });

  test('a document is saved as the .docx that it was made from; one that is gone is named', async () => {
    const { run, ask, workspace } = stage();
    const id = run('document', run('folder', 'F'), 'Dự thảo', signed);
    const file = await ask(`/api/files/${id}/docx`);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="D_ th_o.docx"; filename*=UTF-8''D%E1%BB%B1%20th%E1%BA%A3o.docx`,
    );
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(docx);
    workspace.deleteFile(id);
    const gone = await ask(`/api/files/${id}/docx`);
    expect([gone.status, await gone.json()]).toEqual([404, { error: 'Không còn văn bản này.' }]);
  });

  test('the spreadsheet is saved as .xlsx', async () => {
    const { ask } = stage();
    const file = await ask('/api/xlsx');
    expect(file.headers.get('content-disposition')).toContain('B%E1%BA%A3ng%20t%C3%ADnh');
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('<sheet ');
  });
});

describe('where pages are cut', () => {
  /** Pieces on top of each other, by height: `k` is kept with the next, `h` comes below headings of that height. */
  const pile = (...heights: (number | string)[]): Piece[] => {
    let top = 0;
    return heights.map((each) => {
      const [, height, keeps, again] = /^(\d+)(k?)(?:h(\d+))?$/.exec(String(each)) ?? [];
      const piece = { top, bottom: top + Number(height), keepsNext: keeps === 'k', again: Number(again ?? 0) };
      top = piece.bottom;
      return piece;
    });
  };

  test.each<[string, (number | string)[], number[]]>([
    ['all on one page', [40, 60], [0]],
    ['nothing at all', [], [0]],
    ['what does not fit goes over whole', [40, 60, 1, 99, 1], [0, 2, 4]],
    ['a heading goes with its paragraph', [50, '20k', '20k', 30], [0, 1]],
    ['what is kept together and taller than a page is torn', ['60k', '60k', '60k'], [0, 1, 2]],
    ['a piece taller than a page has a page of its own', [10, 250, 10], [0, 1, 2]],
    ['headings that come again take their room', ['20k', '40h20', '40h20', '40h20', '40h20', '10h20'], [0, 3, 5]],
  ])('%s', (_, heights, starts) => {
    expect(cut(pile(...heights), 100)).toEqual(starts);
  });

  test('every piece is on a page, in order', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const heights = Array.from(
        { length: 40 },
        (_, n) => `${((seed * (n + 7) * 31) % 140) + 1}${(seed * n) % 5 === 0 ? 'k' : ''}`,
      );
      const starts = cut(pile(...heights), 100);
      expect(starts[0]).toBe(0);
      expect(starts.every((start, n) => n === 0 || start > (starts[n - 1] as number))).toBe(true);
    }
  });
});
