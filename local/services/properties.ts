import { GoogleError, type Host, Imitation } from '../host.ts';
import { text } from './args.ts';

/** platform.md 1.2: 9 KB a value, 500 KB a store; counted in bytes of UTF-8. */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

class Properties extends Imitation {
  constructor(
    private readonly _host: Host,
    private readonly _store: string,
  ) {
    super();
  }
  get googleName(): string {
    return 'Properties';
  }
  private _set(key: string, value: string): void {
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new GoogleError('Argument too large: value');
    this._host.db.run(
      'INSERT INTO property (store, key, value) VALUES (?, ?, ?) ON CONFLICT (store, key) DO UPDATE SET value = excluded.value',
      [this._store, key, JSON.stringify(value)],
    );
  }
  private _refuseFull(): void {
    const sql =
      'SELECT coalesce(sum(length(cast(key AS BLOB)) + length(cast(value AS BLOB))), 0) AS size FROM property WHERE store = ?';
    if ((this._host.db.get(sql, [this._store])?.size as number) > MAX_STORE_BYTES) {
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
  }
  getProperty(key: unknown): string | null {
    const row = this._host.db.get('SELECT value FROM property WHERE store = ? AND key = ?', [this._store, String(key)]);
    return row ? JSON.parse(row.value as string) : null;
  }
  getProperties(): Record<string, string> {
    const rows = this._host.db.all('SELECT key, value FROM property WHERE store = ? ORDER BY key', [this._store]);
    return Object.fromEntries(rows.map((row) => [row.key as string, JSON.parse(row.value as string)]));
  }
  setProperty(key: unknown, value: unknown): this {
    return this.setProperties({ [text('Properties.setProperty', key)]: value });
  }
  /** All or none, committed at once; a power cut keeps the order of what was committed (db.ts, `lazily`). */
  setProperties(values: Record<string, unknown>, deleteAllOthers?: unknown): this {
    this._host.db.lazily(() => {
      if (deleteAllOthers === true) this._host.db.run('DELETE FROM property WHERE store = ?', [this._store]);
      for (const [key, value] of Object.entries(values)) this._set(key, text('Properties.setProperties', value));
      this._refuseFull();
    });
    return this;
  }
  deleteProperty(key: unknown): this {
    this._host.db.run('DELETE FROM property WHERE store = ? AND key = ?', [this._store, String(key)]);
    return this;
  }
}

export class PropertiesService extends Imitation {
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'PropertiesService';
  }
  getDocumentProperties(): Properties {
    return new Properties(this._host, 'document');
  }
  /** Of the one account that works here. */
  getUserProperties(): Properties {
    return new Properties(this._host, 'user');
  }
  getScriptProperties(): Properties {
    return new Properties(this._host, 'script');
  }
}
