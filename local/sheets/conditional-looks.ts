/** What conditional formats do to the cells of a tab. Formulas are not computed here, so a rule by formula colours nothing. */
import type { CellLook } from '../views/sheet.types.ts';
import type { Rect } from './a1.ts';
import type { Cell } from './cells.ts';
import type { ConditionalData, OpenTab } from './tab.ts';

type Test = (cell: Cell) => boolean;

/** Sheets compares texts without regard to case. */
function testOf({ kind, value }: ConditionalData): Test {
  const wanted = String(value).toLowerCase();
  const text = (test: (found: string) => boolean): Test => {
    return (cell) => typeof cell !== 'object' && cell !== '' && test(String(cell).toLowerCase());
  };
  switch (kind) {
    case 'textEqualTo':
      return text((found) => found === wanted);
    case 'textStartsWith':
      return text((found) => found.startsWith(wanted));
    case 'textContains':
      return text((found) => found.includes(wanted));
    case 'numberLessThan':
      return (cell) => typeof cell === 'number' && cell < Number(value);
    case 'empty':
      return (cell) => cell === '';
    case 'formula':
      return () => false;
  }
}

function lookOf({ background, fontColor, bold }: ConditionalData): CellLook {
  return {
    ...(background === undefined ? {} : { background }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold }),
  };
}

export interface Coloured {
  column: number;
  look: CellLook;
}

interface Colouring {
  /** By row, counted from 0: the columns that a rule changes. The first rule that holds wins, as in Sheets. */
  at(row: number): Coloured[];
  /** How many rows a rule may colour though nothing is in them. */
  reach: number;
}

export function conditionalLooks(tab: OpenTab): Colouring {
  const rules = tab.properties.conditional.flatMap((rule) => {
    const test = testOf(rule);
    const look = lookOf(rule);
    return rule.rects.map((rect: Rect) => ({ rect, test, look }));
  });
  const reaches = rules.map(({ rect, test }) => (test('') ? Math.min(rect.r + rect.h, tab.grid.rows) : 0));
  const at = (row: number): Coloured[] => {
    const found = new Map<number, CellLook>();
    for (const { rect, test, look } of rules) {
      if (row < rect.r || row >= rect.r + rect.h) continue;
      for (let c = rect.c; c < rect.c + rect.w; c++)
        if (!found.has(c) && test(tab.rows[row]?.values[c] ?? '')) found.set(c, look);
    }
    return [...found].map(([column, look]) => ({ column, look }));
  };
  return { at, reach: Math.max(0, ...reaches) };
}
