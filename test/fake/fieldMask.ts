/**
 * Field masks: `fields` of a query in the grammar of partial responses, "files(id,name),nextPageToken" or "a/b/c", and
 * google.protobuf.FieldMask in bodies, "locale,timeZone" or "a.b".
 */
import { type Api, resolve, type Schema } from './discovery.ts';

/** What is asked for by name; nothing beneath means all of it. '*' is every name. */
export interface Mask {
  [name: string]: Mask;
}

/** Throws words where the mask is not one. */
export function parseMask(text: string): Mask {
  const tokens = text.match(/[\w$@-]+|[*(),/.]|\S/g) ?? [];
  let at = 0;
  const take = (): string => tokens[at++] ?? '';
  const list = (into: Mask): void => {
    do item(into);
    while (tokens[at] === ',' && take());
  };
  const item = (into: Mask): void => {
    const name = take();
    if (!/^([\w$@-]+|\*)$/.test(name)) throw new Error(`a name is missing before "${name}"`);
    into[name] ??= {};
    const inner = into[name];
    const next = tokens[at];
    if (next === '/' || next === '.') {
      take();
      item(inner);
    } else if (next === '(') {
      take();
      list(inner);
      if (take() !== ')') throw new Error('a bracket is not closed');
    }
  };
  const mask: Mask = {};
  list(mask);
  if (at < tokens.length) throw new Error(`"${tokens[at]}" cannot stand there`);
  return mask;
}

/** The paths of the mask that the schema does not have. */
export function unknownPaths(api: Api, schema: Schema, mask: Mask, at = ''): string[] {
  const here = resolve(api, schema);
  if (here.items) return unknownPaths(api, here.items, mask, at);
  return Object.entries(mask).flatMap(([name, inner]) => {
    const path = at ? `${at}.${name}` : name;
    if (name === '*') return behindStar(api, here, inner, path);
    const next = here.properties?.[name] ?? here.additionalProperties ?? (here.type === 'any' ? here : undefined);
    return next ? unknownPaths(api, next, inner, path) : [path];
  });
}

/** What stands behind a star must be somewhere. */
function behindStar(api: Api, here: Schema, inner: Mask, path: string): string[] {
  if (Object.keys(inner).length === 0) return [];
  const each = Object.values(here.properties ?? {}).map((next) => unknownPaths(api, next, inner, path));
  return each.some((unknown) => unknown.length === 0) ? [] : (each[0] ?? [path]);
}

/** The part of an answer that was asked for. Lists are gone through, what is not there stays away. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (Object.keys(mask).length === 0) return value;
  if (Array.isArray(value)) return value.map((each) => applyMask(each, mask));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const under = mask[name] ?? mask['*'];
    return under ? [[name, applyMask(inner, under)]] : [];
  });
  return Object.fromEntries(kept);
}

/** Whether the mask asks for the path: "sheets(properties)" does not ask for sheets.data. */
export function asksFor(mask: Mask, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined || Object.keys(mask).length === 0) return true;
  const under = mask[first] ?? mask['*'];
  return under ? asksFor(under, rest) : false;
}
