/** An edit that a person makes in the Sheet: each tab has its own rule; nothing right is ever lost. */
import { headerRows, type Tab, typedColumns } from '../core/tabs.ts';
import type { Edited } from '../ports.ts';
import { unknownEditor } from '../texts/log.ts';
import { type Desk, loadState } from './desk.ts';
import { editAnswers } from './editAnswers.ts';
import type { EditResult } from './editing.ts';
import { editSettings } from './editSettings.ts';
import { editUnits } from './editUnits.ts';
import { putBackHead } from './heads.ts';
import { publishAll } from './publish.ts';
import { editAgreements } from './remind/agreements.ts';
import { refillEmptied } from './repair.ts';

/** The caller holds the lock. Edits of key rows, headings and users' own tabs change nothing; what was emptied there comes back. */
export function edit(desk: Desk, edited: Edited): EditResult {
  const { book } = desk.ports;
  const tab = book.tabOf(edited.sheetId);
  if (tab && edited.row <= headerRows && putBackHead(desk, tab) && !tab.startsWith('submissions.')) {
    refillEmptied(desk, tab);
    return restore(desk, tab);
  }
  const first = Math.max(edited.row, headerRows + 1);
  const count = edited.row + edited.rows - first;
  if (!tab || count <= 0) return { tab, taken: 0, refused: 0 };
  if (tab === 'totals' || tab === 'definitions') return restore(desk, tab);
  if (tab === 'tracking') return editTracking(desk, edited);
  if (tab !== 'units' && tab !== 'config' && !tab.startsWith('submissions.')) return { tab, taken: 0, refused: 0 };
  const keys = book.keys(tab).slice(edited.column - 1, edited.column - 1 + edited.columns);
  const by = edited.by || unknownEditor;
  const change = { rows: book.slice(tab, first, count), keys: keys.filter((k) => k !== ''), by };
  if (tab === 'config') return editSettings(desk, change);
  if (tab === 'units') return editUnits(desk, change);
  return editAnswers(desk, tab as `submissions.${string}`, change);
}

/** Three columns are the coordinator's; whatever else the edit covered is put back. One read gives keys and rows. */
function editTracking(desk: Desk, { row, rows: count, column, columns, by }: Edited): EditResult {
  const { book } = desk.ports;
  const rows = book.rows('tracking').filter((r) => r.row >= row && r.row < row + count);
  const keys = book
    .keys('tracking')
    .slice(column - 1, column - 1 + columns)
    .filter((key) => typedColumns('tracking').includes(key));
  if (keys.length === 0) return restore(desk, 'tracking');
  const result = editAgreements(desk, { rows, keys, by: by || unknownEditor });
  return keys.length === columns ? result : { ...result, refused: result.refused + restore(desk, 'tracking').refused };
}

/** Computed tabs are warned about, not locked: what was typed there is written over. */
function restore(desk: Desk, tab: Tab): EditResult {
  publishAll(desk, loadState(desk.ports));
  return { tab, taken: 0, refused: 1 };
}
