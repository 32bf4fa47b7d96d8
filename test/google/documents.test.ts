/** Documents in their folders, and who may read them. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { value } from '../local/stage.ts';
import { part } from './stage.ts';

const SOURCE = `
import { makeDocuments } from './src/google/documents.ts';
import { makeInstallation } from './src/google/installation.ts';
const documents = () => makeDocuments(makeInstallation(() => ''));
export const make = (folder, name, bytes) => documents().create({ folder, name, bytes: Uint8Array.from(bytes) });
export const share = (emails, limit) => {
  const { done, failed } = documents().share(emails, limit);
  if (failed.length > 0) throw new Error(failed.join('; '));
  return done;
};
export const own = (owner) => makeInstallation(() => '').write({ owner });
export const known = () => makeInstallation(() => '').read();
export const trash = (id) => { Drive.Files.update({ trashed: true }, id); };
export const unshare = (id, permission) => { Drive.Permissions.remove(id, permission); };
`;

const docx = zipSync({ 'word/document.xml': Buffer.from('<w:document/>') });
type Stage = ReturnType<typeof part>;

const stage = (withoutAccount: string[] = []): Stage => part(SOURCE, { withoutAccount });
const make = (w: Stage, folder = 'reports'): { id: string; url: string } =>
  value(w, 'App.make', folder, 'Báo cáo', [...docx]) as { id: string; url: string };
const folders = (w: Stage) => w.files().filter(({ mimeType }) => mimeType.endsWith('.folder'));
const callsOf = (w: Stage): Record<string, number> => {
  const { calls } = w.executions(1)[0] as { calls: Record<string, number> };
  return Object.fromEntries(Object.entries(calls).filter(([member]) => member.startsWith('Drive.')));
};
/** Of the last folder: address, and whether Google wrote to it. */
const readers = (w: Stage): [string, boolean][] =>
  (folders(w).at(-1)?.permissions ?? []).slice(1).map((p) => [p.emailAddress ?? '', p.notified === true]);

describe('a document', () => {
  test('lies in the folder of its kind, which is made once', () => {
    const w = stage();
    const { id, url } = make(w);
    expect(url).toBe(`https://docs.google.com/document/d/${id}/edit`);
    expect(callsOf(w)).toEqual({ 'Drive.Files.create': 2 });
    expect(w.file(id)).toMatchObject({ name: 'Báo cáo', bytes: docx });
    make(w);
    expect(callsOf(w)).toEqual({ 'Drive.Files.create': 1 });
    make(w, 'unitReports');
    expect(folders(w).map(({ name }) => name)).toEqual(['Báo cáo tổng hợp (dự thảo)', 'Báo cáo của đơn vị (dự thảo)']);
  });

  test.each<[string, (w: Stage, id: string) => void]>([
    ['deleted', (w, id) => w.deleteFile(id)],
    ['put into the trash', (w, id) => void value(w, 'App.trash', id)],
  ])('goes into a new folder when a person has %s the old one, which then is shared anew', (_, lose) => {
    const w = stage();
    make(w);
    expect(value(w, 'App.share', ['a@mau.example'], 5)).toBe(true);
    const [lost] = folders(w);
    lose(w, lost?.id ?? '');
    const { id } = make(w);
    const folder = folders(w).at(-1);
    expect(folder?.id).not.toBe(lost?.id);
    expect(w.files().find((file) => file.id === id)).toMatchObject({ trashed: false, parents: [folder?.id] });
    expect(readers(w)).toEqual([]);
    value(w, 'App.share', ['a@mau.example'], 5);
    expect(readers(w)).toEqual([['a@mau.example', false]]);
  });

  test('what Google does not convert is an error, and no reason for a second folder', () => {
    const w = stage();
    expect(w.run('App.make', ['reports', 'x', [1, 2]]).error).toMatch(/Bad Request/);
    expect(folders(w)).toHaveLength(1);
  });
});

describe('readers', () => {
  test('are the people of the list, whatever their case; nothing is called when nothing changed', () => {
    const w = stage();
    make(w);
    expect(value(w, 'App.share', ['A@mau.example', 'b@mau.example', 'a@mau.example ', ''], 9)).toBe(true);
    expect(readers(w)).toEqual([
      ['a@mau.example', false],
      ['b@mau.example', false],
    ]);
    value(w, 'App.share', ['b@mau.example', 'a@mau.example'], 9);
    expect(callsOf(w)).toEqual({});
    expect(value(w, 'App.share', ['c@mau.example', 'b@mau.example'], 9)).toBe(true);
    expect(callsOf(w)).toEqual({ 'Drive.Permissions.create': 1, 'Drive.Permissions.remove': 1 });
    expect(readers(w).map(([email]) => email)).toEqual(['b@mau.example', 'c@mau.example']);
  });

  test('the owner is none, and an empty list needs no folder', () => {
    const w = stage();
    value(w, 'App.own', 'dieuphoi@mau.example');
    expect(value(w, 'App.share', ['Dieuphoi@mau.example'], 9)).toBe(true);
    expect(folders(w)).toEqual([]);
    expect(value(w, 'App.share', ['a@mau.example'], 9)).toBe(true);
    expect(readers(w)).toEqual([['a@mau.example', false]]);
  });

  test.each([1, 2, 3])('at most %i calls a run, and all is done in the end', (limit) => {
    const w = stage(['x@mau.example', 'y@mau.example']);
    const wanted = ['x@mau.example', 'a@mau.example', 'y@mau.example'];
    let done = false;
    for (let turn = 0; !done && turn < 10; turn++) {
      done = value(w, 'App.share', wanted, limit) as boolean;
      const calls = Object.values(callsOf(w)).reduce((sum, n) => sum + n, 0);
      expect(calls).toBeLessThanOrEqual(limit);
    }
    expect(done).toBe(true);
    expect([...readers(w)].sort()).toEqual([
      ['a@mau.example', false],
      ['x@mau.example', true],
      ['y@mau.example', true],
    ]);
    for (done = false; !done; ) done = value(w, 'App.share', [], limit) as boolean;
    expect(readers(w)).toEqual([]);
  });

  test('one address that Google does not take stops nobody else, and is named', () => {
    const w = stage();
    value(w, 'App.own', 'somebody@mau.example');
    // The runtime refuses the true owner, of whom the script knows nothing here.
    const bad = 'dieuphoi@mau.example';
    const { error } = w.run('App.share', [[bad, 'a@mau.example'], 9]);
    expect(error).toMatch(/^Error: dieuphoi@mau\.example \([^;]+\)$/);
    expect(readers(w)).toEqual([['a@mau.example', false]]);
    // Tried last from now on.
    expect(w.run('App.share', [[bad, 'a@mau.example', 'b@mau.example'], 1]).error).toBe(null);
    expect(readers(w).map(([email]) => email)).toEqual(['a@mau.example', 'b@mau.example']);
    expect(value(w, 'App.share', ['a@mau.example', 'b@mau.example'], 9)).toBe(true);
  });

  test('whom a person took away already is no error when he must go', () => {
    const w = stage();
    value(w, 'App.share', ['a@mau.example'], 9);
    const [folder] = folders(w);
    value(w, 'App.unshare', folder?.id, folder?.permissions[1]?.id);
    expect(value(w, 'App.share', [], 9)).toBe(true);
  });

  test('a deleted folder is made anew, with the calls that are left', () => {
    const w = stage();
    value(w, 'App.share', ['a@mau.example'], 9);
    w.deleteFile(folders(w)[0]?.id ?? '');
    expect(value(w, 'App.share', ['a@mau.example', 'b@mau.example'], 1)).toBe(false);
    expect(folders(w)).toEqual([]);
    expect(value(w, 'App.share', ['a@mau.example', 'b@mau.example'], 9)).toBe(true);
    expect(readers(w).map(([email]) => email)).toEqual(['a@mau.example', 'b@mau.example']);
  });
});
