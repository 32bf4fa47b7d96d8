import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { create, reopen, value } from './stage.ts';

const SCRIPT = `
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';
var App = {
  folder(name, options) { return Drive.Files.create({ name, mimeType: FOLDER }, null, options || {}); },
  document(parent, bytes, options) {
    const resource = { name: 'Báo cáo', mimeType: DOCUMENT, ...(parent ? { parents: [parent] } : {}) };
    return Drive.Files.create(resource, Utilities.newBlob(bytes, DOCX, 'a.docx'), options || {});
  },
  raw(resource, media, options) { return Drive.Files.create(resource, media === undefined ? null : Utilities.newBlob(media, 'text/plain'), options || {}); },
  trash(id) { return Drive.Files.update({ trashed: true }, id); },
  find(q) { return Drive.Files.list({ q }).files; },
  share(id, email, options) { return Drive.Permissions.create({ type: 'user', role: 'commenter', emailAddress: email }, id, options); },
  open(id, options) { return Drive.Permissions.create({ type: 'anyone', role: 'reader' }, id, options); },
  remove(id, permission) { return Drive.Permissions.remove(id, permission); },
  list(id) { return Drive.Permissions.list(id).permissions; },
  take(id, type, options) {
    const blob = Drive.Files.export(id, type || DOCX, options || { alt: 'media' });
    const files = Utilities.unzip(blob.setContentType('application/zip'));
    return [blob.getName(), ...files.map((file) => [file.getName(), file.getDataAsString()])];
  },
  unzip(text, type) { return Utilities.unzip(Utilities.newBlob(text, type)).length; },
};`;

const docx = zipSync({
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'word/document.xml': Buffer.from('<w:document>Thôn Mẫu</w:document>'),
});
/** As a script has them: signed. */
const bytesOf = (bytes: Uint8Array): number[] => [...Int8Array.from(bytes)];

type Made = { id: string };
const made = (workspace: ReturnType<typeof create>, path: string, ...args: unknown[]): string =>
  (value(workspace, path, ...args) as Made).id;

describe('files', () => {
  test('a folder, and a document in it with the very bytes that it was made from', () => {
    const workspace = create(SCRIPT);
    const folder = made(workspace, 'App.folder', 'Báo cáo');
    const id = made(workspace, 'App.document', folder, bytesOf(docx));
    expect(workspace.file(id)).toEqual({
      name: 'Báo cáo',
      mimeType: 'application/vnd.google-apps.document',
      bytes: docx,
    });
    expect(workspace.files().map(({ name, parents }) => [name, parents])).toEqual([
      ['Bảng tính không có tiêu đề', []],
      ['Báo cáo', []],
      ['Báo cáo', [folder]],
    ]);
    expect(workspace.file(folder)).toBe(null);
    expect(workspace.file('none')).toBe(null);
  });

  test('what comes back is what v3 returns by itself, or what was asked for', () => {
    const workspace = create(SCRIPT);
    const folder = value(workspace, 'App.folder', 'F') as Made;
    // Drive guide 'Return specific fields'
    expect(Object.keys(folder).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
    expect(value(workspace, 'App.folder', 'F', { fields: 'webViewLink' })).toEqual({
      webViewLink: expect.stringMatching(/^https:\/\/drive\.google\.com\/drive\/folders\/1/),
    });
    const document = value(workspace, 'App.document', folder.id, bytesOf(docx), { fields: 'id,webViewLink' });
    expect(document).toEqual({
      id: expect.any(String),
      webViewLink: expect.stringMatching(/^https:\/\/docs\.google\.com\/document\/d\/1/),
    });
    expect(workspace.run('App.folder', ['F', { fields: 'owners' }]).error).toMatch(/NotImitated: .* fields "owners"/);
  });

  test('a document is given back as it was made, and its parts can be read', () => {
    const workspace = create(SCRIPT);
    const id = made(workspace, 'App.document', null, bytesOf(docx));
    expect(value(workspace, 'App.take', id)).toEqual([
      'Báo cáo.docx',
      ['[Content_Types].xml', '<Types/>'],
      ['word/document.xml', '<w:document>Thôn Mẫu</w:document>'],
    ]);
    expect(workspace.run('App.take', [id, 'application/pdf']).error).toMatch(
      /NotImitated: Drive.Files.export as application\/pdf/,
    );
    expect(workspace.run('App.take', [id, '', { alt: 'json' }]).error).toMatch(/NotImitated/);
    expect(workspace.run('App.take', ['none']).error).toMatch(
      /drive.files.export failed with error: File not found: none/,
    );
    expect(workspace.run('App.unzip', ['no archive', 'application/zip']).error).toBe('Exception: Invalid argument');
    expect(workspace.run('App.unzip', ['no archive', 'text/plain']).error).toBe('Exception: Invalid argument');
  });

  test('outlives the process', () => {
    const workspace = create(SCRIPT);
    const id = made(workspace, 'App.document', null, bytesOf(docx));
    expect(reopen(workspace).file(id)?.bytes).toEqual(docx);
  });

  test('bytes that are no .docx are refused, and nothing is made', () => {
    const workspace = create(SCRIPT);
    const other = zipSync({ 'xl/workbook.xml': Buffer.from('<x/>') });
    for (const bytes of [other, docx.subarray(0, docx.length - 30), docx.subarray(200), Buffer.from('PK\x05\x06')]) {
      expect(workspace.run('App.document', [null, bytesOf(bytes)]).error).toBe(
        'Exception: API call to drive.files.create failed with error: Bad Request',
      );
    }
    expect(workspace.run('App.document', [null, []]).error).toMatch(/Bad Request/);
    expect(workspace.files()).toHaveLength(1);
  });

  test('a folder that is not there is not found; one deleted for good takes its documents along', () => {
    const workspace = create(SCRIPT);
    expect(workspace.run('App.document', ['none', bytesOf(docx)]).error).toBe(
      'Exception: API call to drive.files.create failed with error: File not found: none.',
    );
    const folder = made(workspace, 'App.folder', 'F');
    const id = made(workspace, 'App.document', folder, bytesOf(docx));
    workspace.deleteFile(folder);
    expect([workspace.files().length, workspace.file(id)]).toEqual([1, null]);
    expect(workspace.run('App.document', [folder, bytesOf(docx)]).error).toMatch(`File not found: ${folder}.`);
  });

  test('a folder in the trash still takes documents, which lie in the trash with it', () => {
    // github.com/googleworkspace/android-samples/issues/66; discovery, File.trashed
    const workspace = create(SCRIPT);
    const folder = made(workspace, 'App.folder', 'F');
    const before = made(workspace, 'App.document', folder, bytesOf(docx));
    value(workspace, 'App.trash', folder);
    expect(value(workspace, 'App.document', folder, bytesOf(docx), { fields: 'trashed' })).toEqual({ trashed: true });
    expect(value(workspace, 'App.find', "name = 'Báo cáo' and trashed = false")).toEqual([]);
    expect(workspace.files().find(({ id }) => id === before)?.trashed).toBe(true);
  });

  test('what is not imitated says so', () => {
    const workspace = create(SCRIPT);
    const error = (...args: unknown[]) => workspace.run('App.raw', args).error;
    const folder = { name: 'F', mimeType: 'application/vnd.google-apps.folder' };
    const document = { name: 'D', mimeType: 'application/vnd.google-apps.document' };
    expect(error({ ...folder, starred: true })).toBe('Error: NotImitated: Drive.Files.create starred');
    expect(error(folder, undefined, { supportsAllDrives: true })).toMatch(/NotImitated: .* option supportsAllDrives/);
    expect(error({ ...folder, parents: ['a', 'b'] })).toMatch(/NotImitated: .* but one parent/);
    expect(error(folder, 'x')).toMatch(/NotImitated: .* folder with content/);
    expect(error(document)).toMatch(/NotImitated: .* empty document/);
    expect(error(document, 'x')).toMatch(/NotImitated: .* out of text\/plain/);
    expect(error({ name: 'T', mimeType: 'text/plain' }, 'x')).toMatch(/NotImitated: .* of text\/plain/);
  });
});

describe('permissions', () => {
  const stage = () => {
    const workspace = create(SCRIPT, { withoutAccount: ['xa@mau.example'] });
    return { workspace, folder: made(workspace, 'App.folder', 'F') };
  };
  const granted = ({ workspace, folder }: ReturnType<typeof stage>) =>
    workspace
      .files()
      .find(({ id }) => id === folder)
      ?.permissions.slice(1)
      .map(({ emailAddress, role, notified }) => [emailAddress, role, notified]);

  test('silent or with a mail of Google, which is no mail of the script', () => {
    const { workspace, folder } = stage();
    const permission = value(workspace, 'App.share', folder, 'a@mau.example', { sendNotificationEmail: false });
    expect(permission).toEqual({ kind: 'drive#permission', id: expect.any(String), type: 'user', role: 'commenter' });
    value(workspace, 'App.share', folder, 'b@mau.example');
    expect(granted({ workspace, folder })).toEqual([
      ['a@mau.example', 'commenter', undefined],
      ['b@mau.example', 'commenter', true],
    ]);
    expect(workspace.outbox()).toEqual([]);
    expect(Object.keys((value(workspace, 'App.list', folder) as object[])[2] ?? {})).not.toContain('notified');
  });

  test('an address without a Google account is invited by mail or not at all', () => {
    const { workspace, folder } = stage();
    expect(workspace.run('App.share', [folder, 'Xa@mau.example', { sendNotificationEmail: false }]).error).toBe(
      'Exception: API call to drive.permissions.create failed with error: Bad Request. User message: "You are trying to ' +
        'invite Xa@mau.example. Since there is no Google account associated with this email address, you must check the ' +
        '"Notify people" box to invite this recipient."',
    );
    expect(granted({ workspace, folder })).toEqual([]);
    value(workspace, 'App.share', folder, 'Xa@mau.example', { sendNotificationEmail: true });
    expect(granted({ workspace, folder })).toEqual([['Xa@mau.example', 'commenter', true]]);
  });

  test('the same person twice is one permission, and can be taken away once', () => {
    const { workspace, folder } = stage();
    const first = made(workspace, 'App.share', folder, 'a@mau.example', { fields: 'id' });
    expect(made(workspace, 'App.share', folder, 'A@mau.example', { fields: 'id' })).toBe(first);
    value(workspace, 'App.remove', folder, first);
    expect(granted({ workspace, folder })).toEqual([]);
    expect(workspace.run('App.remove', [folder, first]).error).toBe(
      `Exception: API call to drive.permissions.delete failed with error: Permission not found: ${first}.`,
    );
    expect(workspace.run('App.remove', ['none', first]).error).toMatch(/File not found: none\./);
  });

  test('what is not imitated says so', () => {
    const { workspace, folder } = stage();
    expect(workspace.run('App.share', [folder, 'a@b.vn', { emailMessage: 'x' }]).error).toMatch(/NotImitated/);
    expect(workspace.run('App.share', [folder, 'dieuphoi@mau.example']).error).toMatch(/NotImitated: .* the owner/);
    expect(workspace.run('App.open', [folder, { sendNotificationEmail: false }]).error).toMatch(/NotImitated/);
  });
});
