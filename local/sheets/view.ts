/** What a browser needs to show the spreadsheet as Google would. */
import type { Area, BookView, CellLook, GuardedArea, ListedArea, SheetView } from '../views/sheet.types.ts';
import type { Rect } from './a1.ts';
import type { Cell } from './cells.ts';
import { isFormula } from './cells.ts';
import { type Coloured, conditionalLooks } from './conditional-looks.ts';
import { type Displaying, display } from './display.ts';
import type { Entering } from './parse.ts';
import type { SheetStore } from './store.ts';
import type { Style } from './styles.ts';
import { type OpenTab, type SheetRow, styleAt } from './tab.ts';
import { typedText } from './typed.ts';

export function bookView(store: SheetStore): BookView {
  store.refresh();
  const { name } = store.book();
  const tabs = store.tabs().map((tab) => ({
    id: tab.id,
    name: tab.name,
    hidden: tab.properties.hidden,
    color: tab.properties.tabColor,
  }));
  return { name, tabs };
}

/** Null where there is no such tab. */
export function sheetView(store: SheetStore, id: number): SheetView | null {
  store.refresh();
  if (!store.tabs().some((tab) => tab.id === id)) return null;
  const tab = store.open(id);
  const { frozenRows, frozenColumns, columns } = tab.properties;
  const hidden = (lines: readonly { hidden?: boolean }[]): number[] =>
    lines.flatMap((line, i) => (line.hidden ? [i + 1] : []));
  return {
    id,
    name: tab.name,
    version: tab.version,
    rows: tab.grid.rows,
    columns: tab.grid.columns,
    frozenRows,
    frozenColumns,
    widths: sizes(columns.map(({ width }) => width ?? null)),
    heights: sizes(tab.rows.map(({ height }) => height)),
    hiddenRows: hidden(tab.rows),
    hiddenColumns: hidden(columns),
    ...contents(tab, displayer(store.book())),
    ...appearance(tab),
    notes: notes(tab),
    guarded: guarded(tab),
    listed: listed(tab),
  };
}

const sizes = (of: readonly (number | null)[]): Record<number, number> =>
  Object.fromEntries(of.flatMap((size, i) => (size === null ? [] : [[i + 1, size]])));

interface Displayer extends Displaying, Entering {
  show(cell: Cell, format: string): string;
}

/** A calendar is slow, and a column of dates says the same few things again and again. */
function displayer(by: Displaying): Displayer {
  const dates = new Map<string, string>();
  const dateText = (date: Date, format: string): string => {
    const key = `${date.getTime()} ${format}`;
    const text = dates.get(key) ?? display(date, format, by);
    dates.set(key, text);
    return text;
  };
  return {
    ...by,
    // Matters only to a day without its year, which nothing shown here lacks.
    now: 0,
    show: (cell, format) => {
      // As Google shows what it cannot compute; here no formula is ever computed.
      if (typeof cell === 'object' && isFormula(cell)) return cell.f;
      return cell instanceof Date ? dateText(cell, format) : display(cell, format, by);
    },
  };
}

function contents(tab: OpenTab, by: Displayer): Pick<SheetView, 'cells' | 'typed'> {
  const typed: Record<string, string> = {};
  const cells = tab.rows.map((row, r) =>
    row.values.map((cell, c) => {
      if (cell === '') return '';
      const format = styleAt(tab, row, c).numberFormat ?? '';
      const shown = by.show(cell, format);
      const text = typedText(cell, format, by, by.show);
      if (text !== shown) typed[`${r + 1}:${c + 1}`] = text;
      return shown;
    }),
  );
  return { cells, typed };
}

type Align = CellLook['align'];

/** Where nobody aligned a cell its content does. */
function natural(cell: Cell): Align {
  if (typeof cell === 'number' || cell instanceof Date) return 'right';
  return typeof cell === 'boolean' ? 'center' : undefined;
}

function lookOf(style: Style, align: Align): CellLook {
  const { background, fontColor, fontWeight, fontStyle, fontSize, horizontalAlignment, verticalAlignment, wrap } =
    style;
  const look: CellLook = {
    background,
    fontColor,
    bold: fontWeight === 'bold' || undefined,
    italic: fontStyle === 'italic' || undefined,
    fontSize,
    align: (horizontalAlignment as Align) ?? align,
    vertical: verticalAlignment as CellLook['vertical'],
    wrap: wrap || undefined,
  };
  return JSON.parse(JSON.stringify(look)) as CellLook;
}

/** Gives each distinct value a number, in the order of first sight. */
class Numbers<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  of(value: T): number {
    const key = JSON.stringify(value);
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.all.push(value) - 1;
      this.#known.set(key, number);
    }
    return number;
  }
}

/** A look is worked out once for a style and an alignment, and a row of looks is sent once. */
function appearance(tab: OpenTab): Pick<SheetView, 'looks' | 'lookRows' | 'lookOf' | 'lookBelow'> {
  const looks = new Numbers<CellLook>();
  const lookRows = new Numbers<number[]>();
  looks.of({});
  const known = new Map<Style, Map<Align, number>>();
  const numberOf = (style: Style, align: Align): number => {
    const ofStyle = known.get(style) ?? new Map<Align, number>();
    known.set(style, ofStyle);
    const number = ofStyle.get(align) ?? looks.of(lookOf(style, align));
    ofStyle.set(align, number);
    return number;
  };
  const conditional = conditionalLooks(tab);
  const rowOf = (row: SheetRow | undefined, coloured: readonly Coloured[]): number => {
    const width = Math.max(row?.values.length ?? 0, row?.styles?.length ?? 0, tab.properties.columns.length);
    const line: number[] = [];
    for (let c = 0; c < width; c++) line.push(numberOf(styleAt(tab, row, c), natural(row?.values[c] ?? '')));
    for (const { column, look } of coloured) {
      while (line.length <= column) line.push(0);
      line[column] = looks.of({ ...looks.all[line[column] ?? 0], ...look });
    }
    while (line.length > 0 && line.at(-1) === 0) line.pop();
    return lookRows.of(line);
  };
  const count = Math.max(tab.rows.length, conditional.reach);
  const lookOfRows = Array.from({ length: count }, (_, r) => rowOf(tab.rows[r], conditional.at(r)));
  return { lookOf: lookOfRows, lookBelow: rowOf(undefined, []), looks: looks.all, lookRows: lookRows.all };
}

function notes(tab: OpenTab): Record<string, string> {
  const found: Record<string, string> = {};
  tab.rows.forEach((row, r) => {
    for (const [c, note] of row.notes ?? []) found[`${r + 1}:${c + 1}`] = note;
  });
  return found;
}

const area = ({ r, c, h, w }: Rect): Area => ({ row: r + 1, column: c + 1, rows: h, columns: w });

/** The owner may change what is protected; only warnings stand in the way. The whole tab stays protected when it grows. */
const guarded = (tab: OpenTab): GuardedArea[] =>
  tab.properties.protections
    .filter(({ warningOnly }) => warningOnly)
    .map(({ kind, rect, unprotected = [] }) => ({
      area: kind === 'SHEET' ? { row: 1, column: 1, ...tab.grid } : area(rect),
      except: unprotected.map(area),
    }));

const listed = (tab: OpenTab): ListedArea[] =>
  tab.properties.validations.flatMap(({ rect, rule }) =>
    rule.kind === 'inList' ? [{ area: area(rect), list: rule.list }] : [],
  );
