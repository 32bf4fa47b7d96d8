/** Drive v3: files of all kinds by their metadata, export, permissions. */
import { type Answer, GoogleError, invalid, notFound, notImitated } from './answer.ts';
import { type Call, editable, fileFor, type Handler, iso, page, reaches, rightOf, textOf } from './call.ts';
import { parseQuery } from './driveQuery.ts';
import { parseMask } from './fieldMask.ts';
import { addFile, addSpreadsheet, type DriveFile, mime, type Permission } from './state.ts';

/** Without `fields` Drive gives only these (developers.google.com/workspace/drive/api/guides/fields-parameter). */
const usual = { file: 'kind,id,name,mimeType', permissions: 'kind,permissions(id,type,kind,role)' };
const usualList = `kind,incompleteSearch,nextPageToken,files(${usual.file})`;

const missing = (id: string) => (): GoogleError => notFound(`File not found: ${id}.`, 'fileId');
const noRight = (): GoogleError =>
  new GoogleError(403, 'The user does not have sufficient permissions for this file.', {
    reason: 'insufficientFilePermissions',
  });

const propertiesFor = ({ grant }: Call, file: DriveFile): Record<string, string> =>
  file.madeBy === grant.clientId ? file.appProperties : {};

function permissionJson({ id, type, role, emailAddress, view }: Permission): object {
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(emailAddress ? { emailAddress } : {}),
    ...(view ? { view } : {}),
  };
}

const links: Record<string, (id: string) => string> = {
  [mime.spreadsheet]: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`,
  [mime.document]: (id) => `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`,
  [mime.form]: (id) => `https://docs.google.com/forms/d/${id}/edit?usp=drivesdk`,
  [mime.folder]: (id) => `https://drive.google.com/drive/folders/${id}`,
};

function fileJson(call: Call, file: DriveFile): object {
  const owner = file.permissions.find(({ role }) => role === 'owner')?.emailAddress ?? '';
  const ownAppProperties = propertiesFor(call, file);
  const right = rightOf(file, call.grant.email);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    parents: file.parents,
    createdTime: iso(file.createdTime),
    modifiedTime: iso(file.modifiedTime),
    ownedByMe: owner === call.grant.email,
    shared: file.permissions.length > 1,
    isAppAuthorized: file.madeBy === call.grant.clientId,
    owners: [{ kind: 'drive#user', emailAddress: owner, me: owner === call.grant.email }],
    capabilities: { canEdit: right !== 'view', canTrash: right === 'owner', canDownload: true },
    webViewLink: (links[file.mimeType] ?? ((id) => `https://drive.google.com/file/d/${id}/view?usp=drivesdk`))(file.id),
    ...(Object.keys(ownAppProperties).length > 0 ? { appProperties: ownAppProperties } : {}),
    ...(Object.keys(file.properties).length > 0 ? { properties: file.properties } : {}),
    ...(file.bytes ? { size: String(file.bytes.length) } : {}),
    // Left out for those who may only read.
    ...(right === 'view' ? {} : { permissions: file.permissions.filter(({ view }) => !view).map(permissionJson) }),
  };
}

/** Lets the one who asked for no fields have the usual ones. */
const withUsual = (call: Call, mask: string, json: unknown): { json: unknown } => {
  if (Object.keys(call.fields).length === 0) Object.assign(call.fields, parseMask(mask));
  return { json };
};

const list: Handler = (call) => {
  const { query, state, grant } = call;
  const asker = { email: grant.email, propertiesOf: (file: DriveFile) => propertiesFor(call, file) };
  const q = query.get('q');
  const test = q ? parseQuery(q, asker) : () => true;
  const seen = Object.values(state.files)
    .filter((file) => rightOf(file, grant.email) && reaches(call, file) && test(file))
    .sort(byOrder(query.get('orderBy') ?? 'modifiedTime desc'));
  const { items, nextPageToken } = page(call, seen, 100);
  const files = items.map((file) => fileJson(call, file));
  return withUsual(call, usualList, { kind: 'drive#fileList', incompleteSearch: false, nextPageToken, files });
};

function byOrder(text: string): (a: DriveFile, b: DriveFile) => number {
  const keys = text.split(',').map((each) => {
    const [name, direction] = each.trim().split(' ');
    if (name !== 'createdTime' && name !== 'modifiedTime' && name !== 'name') throw notImitated(`orderBy ${name}`);
    return { name, sign: direction === 'desc' ? -1 : 1 } as const;
  });
  return (a, b) => {
    for (const { name, sign } of keys) if (a[name] !== b[name]) return a[name] < b[name] ? -sign : sign;
    return 0;
  };
}

const create: Handler = (call) => {
  const { body, state, grant, media } = call;
  if (body.id !== undefined) throw notImitated('drive.files.create with an id');
  const mimeType = textOf(body.mimeType) ?? media?.type ?? 'application/octet-stream';
  if (media && mimeType.startsWith('application/vnd.google-apps')) throw notImitated('conversion of an upload');
  const given = {
    owner: grant.email,
    madeBy: grant.clientId,
    name: textOf(body.name) ?? 'Untitled',
    mimeType,
    bytes: mimeType.startsWith('application/vnd.google-apps') ? null : (media?.bytes ?? new Uint8Array()),
    ...(body.parents ? { parents: parentsOf(call, body.parents as string[]) } : {}),
  };
  if (mimeType === mime.form || mimeType === mime.document) throw notImitated(`drive.files.create of ${mimeType}`);
  const id = mimeType === mime.spreadsheet ? addSpreadsheet(state, given).id : addFile(state, given).id;
  const file = state.files[id] as DriveFile;
  try {
    mark(file, body);
  } catch (e) {
    delete state.files[id];
    delete state.spreadsheets[id];
    throw e;
  }
  return withUsual(call, usual.file, fileJson(call, file));
};

function parentsOf(call: Call, parents: readonly string[]): string[] {
  return parents.map((id) => (id === 'root' ? `root of ${call.grant.email}` : fileFor(call, id, missing(id)).id));
}

/** 124 bytes for key and value together, 30 private properties (developers.google.com/workspace/drive/api/guides/properties). */
function mark(file: DriveFile, body: Record<string, unknown>): void {
  for (const kind of ['appProperties', 'properties'] as const) {
    for (const [key, value] of Object.entries((body[kind] ?? {}) as Record<string, string | null>)) {
      if (value === null) delete file[kind][key];
      else if (Buffer.byteLength(key + value) > 124) throw invalid('Property key and value exceed 124 bytes.');
      else file[kind][key] = value;
    }
    if (Object.keys(file[kind]).length > 30) throw invalid('A file has at most 30 properties of an app.');
  }
}

const get: Handler = (call) => {
  const id = call.path.fileId ?? '';
  const file = fileFor(call, id, missing(id));
  if (call.query.get('alt') !== 'media') return withUsual(call, usual.file, fileJson(call, file));
  if (file.bytes) return { answer: bytesOf(file.bytes, file.mimeType) };
  const message = 'Only files with binary content can be directly downloaded. Use Export with Docs Editors files.';
  throw new GoogleError(403, message, { reason: 'fileNotDownloadable', location: 'alt' });
};

const bytesOf = (bytes: Uint8Array, type: string): Answer => ({
  status: 200,
  headers: { 'content-type': type },
  bytes,
});

const update: Handler = (call) => {
  const { path, body, query, grant, state, media } = call;
  const id = path.fileId ?? '';
  const file = fileFor(call, id, missing(id));
  editable(call, file, noRight);
  if (body.trashed !== undefined && rightOf(file, grant.email) !== 'owner') throw noRight();
  if (body.appProperties && file.madeBy !== grant.clientId) throw notImitated('app properties of a second app');
  if (body.mimeType !== undefined || (media && !file.bytes)) throw notImitated('another content of a Google file');
  mark(file, body);
  if (media) file.bytes = media.bytes;
  if (body.name !== undefined) file.name = String(body.name);
  if (body.trashed !== undefined) file.trashed = Boolean(body.trashed);
  const away = query.get('removeParents')?.split(',') ?? [];
  const added = parentsOf(call, query.get('addParents')?.split(',') ?? []);
  file.parents = [...file.parents.filter((each) => !away.includes(each)), ...added];
  file.modifiedTime = state.now;
  return withUsual(call, usual.file, fileJson(call, file));
};

const remove: Handler = (call) => {
  const id = call.path.fileId ?? '';
  const file = fileFor(call, id, missing(id));
  if (rightOf(file, call.grant.email) !== 'owner') throw noRight();
  for (const kind of [call.state.files, call.state.spreadsheets, call.state.forms]) delete kind[id];
  return { answer: { status: 204 } };
};

/** 10 MB (discovery text of files.export). */
const LARGEST = 10 * 1024 * 1024;

const exported: Handler = (call) => {
  const id = call.path.fileId ?? '';
  const file = fileFor(call, id, missing(id));
  if (!file.mimeType.startsWith('application/vnd.google-apps')) {
    throw new GoogleError(403, 'Export only supports Docs Editors files.', { reason: 'fileNotExportable' });
  }
  const type = call.query.get('mimeType') ?? '';
  const bytes = file.exports[type];
  if (!bytes) throw invalid('The requested conversion is not supported.', { location: 'convertTo' });
  if (bytes.length > LARGEST) {
    throw new GoogleError(403, 'This file is too large to be exported.', { reason: 'exportSizeLimitExceeded' });
  }
  return { answer: bytesOf(bytes, type) };
};

/** Responders of a Form are a permission with a view, given only on request (platform.md 4, "published is not open"). */
const permissions: Handler = (call) => {
  const id = call.path.fileId ?? '';
  const file = fileFor(call, id, missing(id));
  editable(call, file, noRight);
  const view = call.query.get('includePermissionsForView');
  const seen = file.permissions.filter((each) => each.view === undefined || each.view === view);
  const { items, nextPageToken } = page(call, seen, 100);
  const json = { kind: 'drive#permissionList', nextPageToken, permissions: items.map(permissionJson) };
  return withUsual(call, usual.permissions, json);
};

const about: Handler = (call) => {
  if (Object.keys(call.fields).length === 0) {
    const message = "The 'fields' parameter is required for this method.";
    throw invalid(message, { reason: 'required', location: 'fields' });
  }
  const { email, name } = call.account;
  const user = { kind: 'drive#user', displayName: name, emailAddress: email, me: true };
  return { json: { kind: 'drive#about', user } };
};

export const drive: Record<string, Handler> = {
  'drive.about.get': about,
  'drive.files.create': create,
  'drive.files.delete': remove,
  'drive.files.export': exported,
  'drive.files.get': get,
  'drive.files.list': list,
  'drive.files.update': update,
  'drive.permissions.list': permissions,
};
