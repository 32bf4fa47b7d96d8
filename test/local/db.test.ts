import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';

function twoConnections() {
  const path = join(mkdtempSync(join(tmpdir(), 'tonghop-db-')), 'test.db');
  const [one, two] = [openDb(path), openDb(path)];
  one.exec('CREATE TABLE t (a TEXT)');
  return { one, two };
}

test('what would abort the process or be cut in silence is refused', () => {
  const { one } = twoConnections();
  // performance.md 4.6: a bound boolean or lone Buffer aborts, NaN becomes NULL, text ends at NUL
  for (const value of [true, Number.NaN, 'a\0b', Buffer.from('x'), new Date(), undefined]) {
    expect(() => one.run('INSERT INTO t VALUES (?)', [value as never])).toThrow(TypeError);
  }
  expect(one.all('SELECT a FROM t')).toEqual([]);
});

test('rows are plain; a missing row is undefined', () => {
  const { one } = twoConnections();
  one.run('INSERT INTO t VALUES (?)', ['x']);
  expect(one.get('SELECT a FROM t WHERE a = ?', ['x'])).toEqual({ a: 'x' });
  expect(one.get('SELECT a FROM t WHERE a = ?', ['y'])).toBe(undefined);
});

test('a transaction inside another joins it and falls with it', () => {
  const { one, two } = twoConnections();
  expect(() =>
    one.transaction(() => {
      one.transaction(() => one.run('INSERT INTO t VALUES (?)', ['inner']));
      throw new Error('outer');
    }),
  ).toThrow('outer');
  expect(one.all('SELECT a FROM t')).toEqual([]);
  one.lazily(() => one.run('INSERT INTO t VALUES (?)', ['kept']));
  expect(two.all('SELECT a FROM t')).toEqual([{ a: 'kept' }]);
});

test('the data version changes with the writes of others only', () => {
  const { one, two } = twoConnections();
  const before = one.dataVersion();
  one.run('INSERT INTO t VALUES (?)', ['own']);
  expect(one.dataVersion()).toBe(before);
  two.run('INSERT INTO t VALUES (?)', ['other']);
  expect(one.dataVersion()).not.toBe(before);
});
