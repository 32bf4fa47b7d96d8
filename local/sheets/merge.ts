/** Two processes changed one row: what this one changed stands, everything else is what the other left there. */
import { type Cell, sameCell, trim } from './cells.ts';
import type { RowLook } from './tab.ts';

export function mergeValues(ours: Cell[], before: Cell[], theirs: Cell[]): Cell[] {
  const merged: Cell[] = [];
  for (let c = 0; c < Math.max(ours.length, before.length, theirs.length); c++) {
    merged.push((sameCell(ours[c], before[c]) ? theirs[c] : ours[c]) ?? '');
  }
  trim(merged);
  return merged;
}

export function mergeLook(ours: RowLook, before: RowLook, theirs: RowLook): RowLook {
  const width = Math.max(ours.styles?.length ?? 0, before.styles?.length ?? 0, theirs.styles?.length ?? 0);
  const styles = Array.from({ length: width }, (_, c) =>
    ours.styles?.[c] === before.styles?.[c] ? theirs.styles?.[c] : ours.styles?.[c],
  );
  const notes = new Map(theirs.notes);
  for (const c of new Set([...(ours.notes?.keys() ?? []), ...(before.notes?.keys() ?? [])])) {
    const note = ours.notes?.get(c);
    if (note === before.notes?.get(c)) continue;
    if (note === undefined) notes.delete(c);
    else notes.set(c, note);
  }
  return {
    styles: width > 0 ? styles : null,
    notes: notes.size > 0 ? notes : null,
    hidden: ours.hidden === before.hidden ? theirs.hidden : ours.hidden,
    height: ours.height === before.height ? theirs.height : ours.height,
  };
}
