/**
 * Whether a request is one that Google's own description allows: method, query, body down to the last field, field masks.
 * It says what is wrong as lines; nothing is wrong when there are none. Rules that no document holds are the services'.
 */
import type { Api, Method, Parameter, Schema } from './discovery.ts';
import { findMethod, resolve } from './discovery.ts';
import { type Mask, parseMask, unknownPaths } from './fieldMask.ts';

export interface Asked {
  host: string;
  method: string;
  /** As sent, still encoded; without the query. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string>;
  bytes: Uint8Array;
}

export interface Checked {
  method: Method | null;
  /** Parameters of the path by name. */
  path: Record<string, string>;
  body: unknown;
  /** The file of an upload. */
  media: { type: string; bytes: Uint8Array } | null;
  /** What of the answer was asked for. */
  fields: Mask;
  problems: string[];
}

export function check(asked: Asked): Checked {
  const found = findMethod(asked.host, asked.method, asked.path);
  const checked: Checked = { method: null, path: {}, body: null, media: null, fields: {}, problems: [] };
  if (!found) {
    checked.problems.push(`no method: ${asked.method} https://${asked.host}${asked.path}`);
    return checked;
  }
  const { api, method, upload } = found;
  Object.assign(checked, { method, path: found.path });
  checked.problems.push(...ofQuery(api, method, asked.query, upload));
  readBody(asked, upload, checked);
  checked.problems.push(...ofBody(api, method, checked.body, checked.media !== null));
  checked.problems.push(...ofFields(api, method, asked.query.get('fields'), checked));
  return checked;
}

function ofQuery(api: Api, method: Method, query: URLSearchParams, upload: boolean): string[] {
  const problems: string[] = [];
  for (const name of new Set(query.keys())) {
    const parameter = method.parameters[name] ?? api.parameters[name];
    if (parameter?.location !== 'query') problems.push(`query ${name}: no such parameter`);
    else problems.push(...ofParameter(name, parameter, query.getAll(name)));
  }
  for (const [name, { location, required }] of Object.entries(method.parameters)) {
    if (location === 'query' && required && !query.has(name)) problems.push(`query ${name}: missing`);
  }
  const type = query.get('uploadType');
  if (upload && !['media', 'multipart', 'resumable'].includes(type ?? '')) problems.push(`query uploadType: ${type}`);
  if (!upload && type !== null) problems.push('query uploadType: not at an address for uploads');
  return problems;
}

function ofParameter(name: string, parameter: Parameter, values: string[]): string[] {
  if (values.length > 1 && !parameter.repeated) return [`query ${name}: given more than once`];
  return values.flatMap((value) => {
    const wrong = wrongText(parameter, value);
    return wrong ? [`query ${name}: ${wrong}`] : [];
  });
}

function wrongText({ type, format, enum: choices, minimum, maximum }: Parameter, value: string): string | null {
  if (type === 'boolean') return /^(true|false)$/.test(value) ? null : `"${value}" is not true or false`;
  if (type === 'integer' || type === 'number') {
    const right = type === 'integer' ? /^-?\d+$/.test(value) : Number.isFinite(Number(value)) && value !== '';
    if (!right) return `"${value}" is no ${type}`;
    if (minimum !== undefined && Number(value) < Number(minimum)) return `${value} is less than ${minimum}`;
    return maximum !== undefined && Number(value) > Number(maximum) ? `${value} is more than ${maximum}` : null;
  }
  if (choices && !choices.includes(value)) return `"${value}" is none of ${choices.join(', ')}`;
  return wrongFormat(format, value);
}

const formats: Record<string, RegExp> = {
  int64: /^-?\d{1,19}$/,
  uint64: /^\d{1,20}$/,
  byte: /^[\w+/-]*={0,2}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  'google-datetime': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  'google-duration': /^-?\d+(\.\d{1,9})?s$/,
};

const wrongFormat = (format: string | undefined, value: string): string | null =>
  format && formats[format]?.test(value) === false ? `"${value}" is no ${format}` : null;

function readBody(asked: Asked, upload: boolean, checked: Checked): void {
  if (asked.bytes.length === 0) return;
  const type = asked.headers['content-type'] ?? '';
  const kind = upload ? asked.query.get('uploadType') : null;
  if (kind === 'media') checked.media = { type, bytes: asked.bytes };
  else if (kind === 'multipart') readMultipart(asked.bytes, type, checked);
  else checked.body = readJson(asked.bytes, type, checked);
}

function readJson(bytes: Uint8Array, type: string, { problems }: Checked): unknown {
  if (!/^application\/json\b/i.test(type)) problems.push(`body: is not sent as JSON but as "${type}"`);
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    problems.push('body: is no JSON');
    return null;
  }
}

/** multipart/related: metadata as JSON, then the file (developers.google.com/workspace/drive/api/guides/manage-uploads). */
function readMultipart(bytes: Uint8Array, type: string, checked: Checked): void {
  const boundary = /^multipart\/related;.*\bboundary="?([^";]+)"?/i.exec(type)?.[1];
  const parts = Buffer.from(bytes).toString('latin1').split(`--${boundary}`).slice(1, -1);
  const [metadata, file] = parts.map((part) => {
    const end = part.indexOf('\r\n\r\n');
    const content = Buffer.from(part.slice(end + 4).replace(/\r\n$/, ''), 'latin1');
    return { type: /content-type:\s*([^\r\n]+)/i.exec(part.slice(0, end))?.[1] ?? '', bytes: content };
  });
  if (!metadata || !file || parts.length !== 2) checked.problems.push('body: is not metadata and a file');
  else {
    checked.body = readJson(metadata.bytes, metadata.type, checked);
    checked.media = file;
  }
}

function ofBody(api: Api, method: Method, body: unknown, media: boolean): string[] {
  if (body === null) return [];
  if (!method.request) return media ? [] : ['body: the method takes none'];
  return ofValue(api, { $ref: method.request }, body, 'body');
}

function ofValue(api: Api, given: Schema, value: unknown, at: string): string[] {
  const schema = resolve(api, given);
  if (value === null) return [`${at}: null`];
  switch (schema.type) {
    case 'object':
      return ofObject(api, schema, value, at);
    case 'array':
      if (!Array.isArray(value)) return [`${at}: is no list`];
      return value.flatMap((each, i) => ofValue(api, schema.items ?? {}, each, `${at}[${i}]`));
    case 'string':
      return ofString(schema, value, at);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at}: ${JSON.stringify(value)} is not true or false`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at}: ${JSON.stringify(value)} is no integer`];
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? []
        : [`${at}: ${JSON.stringify(value)} is no number`];
    default:
      return [];
  }
}

function ofString({ enum: choices, format }: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'string') return [`${at}: ${JSON.stringify(value)} is no string`];
  if (choices && !choices.includes(value)) return [`${at}: "${value}" is none of ${choices.slice(0, 8).join(', ')}`];
  const wrong = wrongFormat(format, value);
  return wrong ? [`${at}: ${wrong}`] : [];
}

function ofObject(api: Api, schema: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: is no object`];
  const problems = Object.entries(value).flatMap(([name, inner]) => {
    const path = `${at}.${name}`;
    const property = schema.properties?.[name];
    // Drive takes null in a map as "remove this entry" (developers.google.com/workspace/drive/api/guides/properties).
    if (!property && schema.additionalProperties && inner === null && api.name === 'drive') return [];
    const next = property ?? schema.additionalProperties;
    if (!next) return [`${path}: no such field`];
    if (next.readOnly) return [`${path}: is for answers only`];
    return ofValue(api, next, inner, path);
  });
  return [...problems, ...ofMasks(api, schema, value as Record<string, unknown>, at)];
}

/** Names a place, never what is to be changed there. */
const places = new Set(['range', 'location', 'start', 'dataSourceSheetRange', 'dataFilters']);

/**
 * The mask beside an object: { properties: {…}, fields: 'title' }. Its paths begin in the object, for cells in the cell.
 * Sheets and Forms refuse a change that lists no field ("At least one field must be specified").
 */
function ofMasks(api: Api, schema: Schema, value: Record<string, unknown>, at: string): string[] {
  const properties = schema.properties ?? {};
  const name = Object.keys(properties).find((each) => properties[each]?.format === 'google-fieldmask');
  if (!name) return [];
  const siblings = Object.entries(properties).filter(
    ([each, inner]) => !places.has(each) && (inner.$ref || inner.items),
  );
  if (siblings.length === 0) return [];
  const text = value[name];
  if (text === undefined || text === '') return /requests\[\d+\]/.test(at) ? [`${at}.${name}: names no field`] : [];
  if (typeof text !== 'string') return [];
  const tries = siblings.map(([, inner]) => ofMask(api, cellOf(api, inner), text));
  return (tries.find((wrong) => wrong.length === 0) ?? tries[0] ?? []).map((wrong) => `${at}.${name}: ${wrong}`);
}

/** updateCells gives rows of cells, and its mask is about cells. */
function cellOf(api: Api, schema: Schema): Schema {
  const items = schema.items ? resolve(api, schema.items) : null;
  return items?.properties?.values?.items ?? schema;
}

function ofMask(api: Api, schema: Schema, text: string): string[] {
  try {
    return unknownPaths(api, schema, parseMask(text)).map((path) => `no such field: ${path}`);
  } catch (e) {
    return [`"${text}" is no mask: ${(e as Error).message}`];
  }
}

function ofFields(api: Api, method: Method, text: string | null, checked: Checked): string[] {
  if (text === null) return [];
  try {
    checked.fields = parseMask(text);
  } catch (e) {
    return [`query fields: "${text}" is no mask: ${(e as Error).message}`];
  }
  if (!method.response) return [];
  return unknownPaths(api, { $ref: method.response }, checked.fields).map(
    (path) => `query fields: no such field: ${path}`,
  );
}
