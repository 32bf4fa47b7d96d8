/** A tab as another one looks: what a template gives to the sheet that is made of it. */
import { type OpenTab, rowAt, type Tab, touchLook, touchValues } from './tab.ts';

/** `to` is fresh. Whether Google hides a copy of a hidden sheet, or protects one of a protected one, is not documented: here neither. */
export function copyInto(to: Tab, from: OpenTab): void {
  const { columns, conditional, validations, frozenRows, frozenColumns, tabColor } = from.properties;
  Object.assign(to.properties, structuredClone({ conditional, validations, frozenRows, frozenColumns, tabColor }));
  // Styles are told apart by identity (styles.ts).
  to.properties.columns = columns.map((column) => ({ ...column }));
  to.grid = { ...from.grid };
  from.rows.forEach((row, r) => {
    const copy = rowAt(to as OpenTab, r);
    touchValues(to, copy);
    touchLook(to, copy);
    const { values, styles, notes, hidden, height } = row;
    Object.assign(copy, {
      values: values.slice(),
      styles: styles?.slice() ?? null,
      notes: notes && new Map(notes),
      hidden,
      height,
    });
  });
  to.dirty = true;
}
