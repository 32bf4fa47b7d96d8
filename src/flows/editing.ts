/** What the rules for edits share: the rows as they stand after the edit, and cells as a person sees them typed. */
import type { Tab } from '../core/tabs.ts';
import type { Cell, Row } from '../ports.ts';
import { mustReportLabels } from '../texts/labels.ts';

export interface EditedRows {
  rows: Row[];
  /** Keys of the edited columns; columns of the users have none. */
  keys: string[];
  by: string;
}

export interface EditResult {
  tab: Tab | null;
  taken: number;
  refused: number;
}

/** A cell as a person sees it typed: days as dd/MM/yyyy, a fraction with its comma, or «1,234» would be read as 1.234. */
export function typedText(cell: Cell | undefined): string {
  if (cell instanceof Date) return dayText(cell);
  if (typeof cell === 'boolean') return cell ? mustReportLabels.yes : mustReportLabels.no;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return String(cell ?? '');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The script's zone is Asia/Ho_Chi_Minh (appsscript.json), so local parts are the ones that were typed. */
function dayText(date: Date): string {
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  const time = date.getHours() + date.getMinutes() > 0 ? ` ${two(date.getHours())}:${two(date.getMinutes())}` : '';
  return day + time;
}
