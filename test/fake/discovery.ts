/** The stripped discovery documents, and which of their methods a request is for. See discovery/NOTICE. */
import { readFileSync } from 'node:fs';

export interface Schema {
  type?: 'any' | 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  format?: string;
  enum?: string[];
  readOnly?: boolean;
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
}

export interface Parameter extends Schema {
  location: 'path' | 'query';
  required?: boolean;
  repeated?: boolean;
  minimum?: string;
  maximum?: string;
}

export interface Method {
  /** 'drive.files.create'. */
  id: string;
  httpMethod: string;
  path: string;
  scopes?: string[];
  parameters: Record<string, Parameter>;
  /** Names of schemas. */
  request?: string;
  response?: string;
  /** Absolute paths that take a file beside the metadata. */
  upload?: string[];
}

export interface Api {
  name: string;
  version: string;
  revision: string;
  rootUrl: string;
  servicePath: string;
  /** Those that every method takes. */
  parameters: Record<string, Parameter>;
  methods: Method[];
  schemas: Record<string, Schema>;
}

export interface Found {
  api: Api;
  method: Method;
  /** By name, decoded. */
  path: Record<string, string>;
  /** It came to the address for uploads. */
  upload: boolean;
}

const read = (name: string): Api =>
  JSON.parse(readFileSync(new URL(`./discovery/${name}.json`, import.meta.url), 'utf8')) as Api;

interface Route {
  api: Api;
  method: Method;
  host: string;
  pattern: RegExp;
  names: string[];
  upload: boolean;
  /** How much of the template is no placeholder: 'values:batchGet' goes before 'values/{range}'. */
  literal: number;
}

function routesOf(api: Api): Route[] {
  const { host } = new URL(api.rootUrl);
  return api.methods.flatMap((method) => {
    const paths = [`/${api.servicePath}${method.path}`, ...(method.upload ?? [])];
    return paths.map((path, i) => {
      const names = [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, name]) => name ?? '');
      const source = path
        .split(/\{\+?\w+\}/)
        .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .reduce((left, right, n) => `${left}${part(names[n - 1])}${right}`);
      const literal = path.replace(/\{\+?\w+\}/g, '').length;
      return { api, method, host, pattern: new RegExp(`^${source}$`), names, upload: i > 0, literal };
    });
  });
}

/** A colon begins a verb of its own, except in a range: 'values/A1:B2'. */
const part = (name: string | undefined): string => (name === 'range' ? '([^/]+?)' : '([^/:]+)');

let known: Route[] | null = null;

function routes(): Route[] {
  known ??= ['sheets.v4', 'drive.v3', 'script.v1', 'forms.v1', 'oauth2.v2']
    .flatMap((name) => routesOf(read(name)))
    .sort((a, b) => b.literal - a.literal);
  return known;
}

/** null where no document knows host, path and verb together. */
export function findMethod(host: string, verb: string, path: string): Found | null {
  for (const { api, method, host: ofApi, pattern, names, upload } of routes()) {
    if (ofApi !== host || method.httpMethod !== verb) continue;
    const match = pattern.exec(path);
    if (!match) continue;
    const values = names.map((name, i) => [name, decodeURIComponent(match[i + 1] ?? '')]);
    return { api, method, path: Object.fromEntries(values) as Record<string, string>, upload };
  }
  return null;
}

/** Follows a reference to the schema that it names. */
export function resolve(api: Api, schema: Schema): Schema {
  return schema.$ref ? (api.schemas[schema.$ref] ?? {}) : schema;
}
