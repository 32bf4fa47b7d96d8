/**
 * Makes test/fake/discovery from Google's discovery documents: node test/fake/strip.mjs FOLDER, where FOLDER holds sheets.v4.json
 * and the others, as https://www.googleapis.com/discovery/v1/apis/sheets/v4/rest gives them or google-api-python-client ships them.
 * What is kept is what a request can be checked by; prose is most of their weight.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? '.';
const top = ['name', 'version', 'revision', 'rootUrl', 'servicePath'];
const ofParameter = ['type', 'format', 'enum', 'location', 'required', 'repeated', 'minimum', 'maximum', '$ref'];
const ofSchema = ['type', 'format', 'enum', 'readOnly', '$ref'];

/** Of Drive's fifteen resources the scripts need these; comments, approvals and shared drives would double the document. */
const resourcesOfDrive = ['about', 'files', 'permissions'];

const pick = (from, names) => Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : [])));
const map = (from, each) => Object.fromEntries(Object.entries(from ?? {}).map(([key, value]) => [key, each(value)]));

function schema(from) {
  const kept = pick(from, ofSchema);
  if (from.properties) kept.properties = map(from.properties, schema);
  if (from.items) kept.items = schema(from.items);
  if (from.additionalProperties) kept.additionalProperties = schema(from.additionalProperties);
  return kept;
}

function method(from) {
  const kept = pick(from, ['id', 'httpMethod', 'path', 'scopes']);
  kept.parameters = map(from.parameters, (each) => pick(each, ofParameter));
  if (from.request) kept.request = from.request.$ref;
  if (from.response) kept.response = from.response.$ref;
  if (from.mediaUpload) kept.upload = Object.values(from.mediaUpload.protocols).map(({ path }) => path);
  return kept;
}

const methodsIn = (resources) =>
  Object.values(resources ?? {}).flatMap((each) => [
    ...Object.values(each.methods ?? {}).map(method),
    ...methodsIn(each.resources),
  ]);

function reachable(schemas, names) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, to] of JSON.stringify(schemas[name]).matchAll(/"\$ref":"(\w+)"/g)) visit(to);
  };
  for (const name of names) if (name) visit(name);
  return Object.fromEntries([...seen].sort().map((name) => [name, schemas[name]]));
}

/** A line for each method and schema, so that a new revision can be read as a diff. */
const lines = (entries) => entries.map((each) => `  ${each}`).join(',\n');

for (const file of ['sheets.v4', 'drive.v3', 'script.v1', 'forms.v1', 'oauth2.v2']) {
  const from = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
  const resources = from.name === 'drive' ? pick(from.resources, resourcesOfDrive) : from.resources;
  const methods = methodsIn(resources);
  const schemas = reachable(
    map(from.schemas, schema),
    methods.flatMap(({ request, response }) => [request, response]),
  );
  const parameters = map(from.parameters, (each) => pick(each, ofParameter));
  const head = [...Object.entries(pick(from, top)), ['parameters', parameters]];
  const text = [
    '{',
    ...head.map(([key, value]) => `"${key}": ${JSON.stringify(value)},`),
    `"methods": [\n${lines(methods.map((each) => JSON.stringify(each)))}\n],`,
    `"schemas": {\n${lines(Object.entries(schemas).map(([name, each]) => `"${name}": ${JSON.stringify(each)}`))}\n}`,
    '}\n',
  ].join('\n');
  writeFileSync(new URL(`./discovery/${file}.json`, import.meta.url), text);
}
