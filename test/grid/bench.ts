/** A workspace with one wide tab, served: what `npm run bench -- grid` opens in a browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveWorkspace } from '../../local/web/serve.ts';
import { createWorkspace } from '../../local/workspace.ts';

const root = process.cwd();
const NOW = Date.parse('2026-05-20T08:00:00+07:00');
const FROM_PORT = 8900;

/** As a product's tab: a hidden key row, frozen headings, some colours, some notes, a list. */
const script = `
var App = { fill: function (rows, columns) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  var values = [];
  for (var r = 1; r <= rows; r++) {
    var line = [];
    for (var c = 1; c <= columns; c++) line.push(r < 3 ? 'cột ' + c : c % 3 === 0 ? 'Thôn Mẫu ' + r : r * c);
    values.push(line);
  }
  sheet.insertRowsAfter(1000, rows - 1000);
  sheet.insertColumnsAfter(26, columns - 26);
  sheet.getRange(1, 1, rows, columns).setValues(values);
  sheet.setFrozenRows(2);
  sheet.hideRows(1);
  sheet.getRange(2, 1, 1, columns).setFontWeight('bold').setBackground('#d9ead3');
  sheet.getRange(3, 2, rows - 2, 1).setBackground('#fff2cc');
} };`;

export interface Wide {
  url: string;
  sheetId: number;
  /** Milliseconds that the server takes for the tab: the first time, and again. */
  viewMs: number[];
  close(): Promise<void>;
}

export async function openWide(rows: number, columns: number): Promise<Wide> {
  const place = mkdtempSync(join(tmpdir(), 'tonghop-grid-'));
  const bundle = join(place, 'Code.js');
  const dir = join(place, 'workspace');
  writeFileSync(bundle, script);
  const workspace = createWorkspace(dir, { now: NOW, bundle, durable: false });
  const { error } = workspace.run('App.fill', [rows, columns]);
  if (error !== null) throw new Error(error);
  const sheetId = workspace.book().tabs[0]?.id ?? 0;
  const viewMs = Array.from({ length: 5 }, () => {
    const before = performance.now();
    JSON.stringify(workspace.sheet(sheetId));
    return performance.now() - before;
  });
  const build = join(root, '.build');
  const worker = pathToFileURL(join(build, 'worker.mjs'));
  const serving = await serveWorkspace({ dir, bundle, worker, pages: join(build, 'pages') }, workspace, FROM_PORT);
  return {
    url: serving.url,
    sheetId,
    viewMs,
    close: async () => {
      await serving.close();
      workspace.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
