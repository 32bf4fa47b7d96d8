import { expect, test } from 'vitest';
import { createWorkspace } from '../../local/workspace.ts';
import { create, MORNING, value } from './stage.ts';

test('properties keep strings, refuse 9 KB values and full stores, and are apart by store', () => {
  const workspace = create(`
    const script = () => PropertiesService.getScriptProperties();
    var App = {
      set(key, value) { script().setProperty(key, value); },
      all() { return [script().getProperties(), PropertiesService.getDocumentProperties().getProperty('a')]; },
      drop() { script().deleteProperty('a'); return script().getProperty('a'); },
      fill() { for (let i = 0; i < 60; i++) script().setProperty('k' + i, 'x'.repeat(9000)); },
    };`);
  value(workspace, 'App.set', 'a', 5);
  value(workspace, 'App.set', 'b', 'đ\u0000"');
  expect(value(workspace, 'App.all')).toEqual([{ a: '5', b: 'đ\u0000"' }, null]);
  expect(value(workspace, 'App.drop')).toBe(null);
  // platform.md 1.2: 9 KB a value (Vietnamese letters are 2-3 bytes), 500 KB a store
  expect(workspace.run('App.set', ['c', 'ệ'.repeat(3100)]).error).toBe('Exception: Argument too large: value');
  expect(workspace.run('App.fill').error).toMatch(/property storage quota/);
});

test('what only the probe of Google asks for is there', () => {
  const workspace = create(`var App = { f() {
    PropertiesService.getUserProperties().setProperty('a', '1');
    const sheet = SpreadsheetApp.getActive();
    const copy = sheet.copy('Bản sao');
    const [file] = Drive.Files.list({ q: "name = 'Bản sao'" }).files;
    return [PropertiesService.getUserProperties().getProperty('a'), PropertiesService.getDocumentProperties().getProperty('a'),
      LockService.getDocumentLock() === null, FormApp.create('x').supportsAdvancedResponderPermissions(),
      copy.getId() === file.id, copy.getId() === sheet.getId(), file.mimeType];
  }, lock() { LockService.getDocumentLock().tryLock(0); } };`);
  const spreadsheet = 'application/vnd.google-apps.spreadsheet';
  expect(value(workspace, 'App.f')).toEqual(['1', null, false, true, true, false, spreadsheet]);
  expect(workspace.run('App.lock').error).toBe('Error: NotImitated: Lock.tryLock');
});

test('formatDate writes the patterns in use, in the zone asked for', () => {
  const workspace = create(
    `var App = { f(zone, pattern) { return Utilities.formatDate(new Date(${MORNING + 61_000}), zone, pattern); } };`,
  );
  const format = (pattern: string, zone = 'Asia/Ho_Chi_Minh') => workspace.run('App.f', [zone, pattern]);
  // java.text.SimpleDateFormat, which Utilities.formatDate documents
  expect(format('yyyy-MM-dd HH:mm:ss').value).toBe('2026-05-20 08:01:01');
  expect(format("yyyy-MM-dd'T'HH:mm:ssXXX").value).toBe('2026-05-20T08:01:01+07:00');
  expect(format('d/M/yyyy EEE u').value).toBe('20/5/2026 Wed 3');
  expect(format('HH', 'UTC').value).toBe('01');
  // platform.md 3.4: 'YYYY' is the week year, a trap
  expect(format('YYYY').error).toBe("Error: NotImitated: Utilities.formatDate pattern 'YYYY'");
});

test('bytes are signed, and text beyond ASCII wants its charset', () => {
  const workspace = create(`var App = {
    digest() { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 4); },
    base64() { return Utilities.base64Encode('ệ', Utilities.Charset.UTF_8); },
    bare() { return Utilities.base64Encode('ệ'); },
    blob() { return Utilities.newBlob([-17, 1], 'a/b', 'n').getBytes(); },
  };`);
  // FIPS 180-2: SHA-256('abc') begins with ba 78 16 bf; Google's Byte is signed
  expect(value(workspace, 'App.digest')).toEqual([0xba - 256, 0x78, 0x16, 0xbf - 256]);
  expect(value(workspace, 'App.base64')).toBe('4buH');
  expect(workspace.run('App.bare').error).toMatch(/NotImitated: Utilities.base64Encode/);
  expect(value(workspace, 'App.blob')).toEqual([-17, 1]);
});

test('Drive knows the spreadsheet and the forms', () => {
  const workspace = create(`var App = { f() {
    const form = FormApp.create("Biểu 'mẫu'", true);
    Drive.Files.update({ name: 'Đổi tên' }, form.getId());
    Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
    const found = Drive.Files.list({ q: "name = 'Đổi tên' and mimeType = 'application/vnd.google-apps.form' and trashed = false" }).files;
    return [found.length, found[0].id === form.getId(), Drive.Files.list({}).files.length,
      Drive.Permissions.list(form.getId(), {}).permissions.length,
      Drive.Permissions.list(form.getId(), { includePermissionsForView: 'published' }).permissions.length];
  }, g() { Drive.Files.get('none'); } };`);
  expect(value(workspace, 'App.f')).toEqual([1, true, 2, 1, 2]);
  expect(workspace.run('App.g').error).toBe(
    'Exception: API call to drive.files.get failed with error: File not found: none.',
  );
});

test('a web page is returned with its title', () => {
  const workspace = create(`function doGet() { return HtmlService.createHtmlOutput('<p>x</p>').setTitle('T'); }`);
  expect(workspace.run('doGet', [], { trigger: 'doGet' }).value).toEqual({ title: 'T', html: '<p>x</p>' });
});

test('a folder in use is refused', () => {
  const workspace = create('var App = {};');
  expect(() => createWorkspace(workspace.dir, { now: MORNING, bundle: workspace.bundle })).toThrow(
    /already holds a workspace/,
  );
});
