/**
 * How a cell looks. A style is one shared object with a key made from its content, so that processes which never met give the same
 * style the same key; rows keep them as runs "column,length,key;…" (reference/performance.md 4.4: fastest of three layouts).
 */
import { createHash } from 'node:crypto';

export interface Look {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  fontStyle?: string;
  fontSize?: number;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: boolean;
}

export interface Style extends Readonly<Look> {
  readonly key: string;
}

/** Undefined means: as the column. */
export type Styles = (Style | undefined)[];

const interned = new Map<string, Style>();
const byKey = new Map<string, Style>();

export function styleOf(look: Look): Style {
  const sorted = Object.entries(look)
    .filter(([name, value]) => name !== 'key' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const json = JSON.stringify(Object.fromEntries(sorted));
  let style = interned.get(json);
  if (!style) {
    const key = createHash('sha256').update(json).digest('base64url').slice(0, 10);
    style = Object.freeze({ ...Object.fromEntries(sorted), key });
    interned.set(json, style);
    byKey.set(key, style);
  }
  return style;
}

/** The style of a cell that nobody formatted; also what hides a column's style from one cell. */
export const PLAIN = styleOf({});

export function styleByKey(key: string): Style | undefined {
  return byKey.get(key);
}

export function styleJson(style: Style): string {
  const { key: _, ...look } = style;
  return JSON.stringify(look);
}

/** Applies one change to many styles, computing each distinct one once. */
export function patcher(patch: Look): (style: Style) => Style {
  const done = new Map<Style, Style>();
  return (style) => {
    let changed = done.get(style);
    if (!changed) {
      changed = styleOf({ ...style, ...patch });
      done.set(style, changed);
    }
    return changed;
  };
}

export function encodeStyles(styles: Styles): string | null {
  const runs: string[] = [];
  for (let c = 0; c < styles.length; ) {
    const style = styles[c];
    let end = c + 1;
    while (end < styles.length && styles[end] === style) end++;
    if (style) runs.push(`${c},${end - c},${style.key}`);
    c = end;
  }
  return runs.length > 0 ? runs.join(';') : null;
}

export function decodeStyles(text: string): Styles {
  const styles: Styles = [];
  for (const run of text.split(';')) {
    const [from, length, key = ''] = run.split(',');
    const style = byKey.get(key);
    for (let c = Number(from); c < Number(from) + Number(length); c++) styles[c] = style;
  }
  return styles;
}
