import { type Host, Imitation, NotImitated } from '../host.ts';
import { Blob } from './blob.ts';
import { type Options, pick, record, refuseStrange } from './driveCall.ts';
import { create, DOCX } from './driveCreate.ts';
import { Permissions } from './drivePermissions.ts';
import { allFiles, type FileRecord, isTrashed, loadContent, ownedBy, saveFile } from './files.ts';

const shown = (host: Host, file: FileRecord) => {
  const { id, name, mimeType } = file;
  return { id, name, mimeType, trashed: isTrashed(host.db, file) };
};

/** The few forms of a query that are imitated; texts escape a quote with a backslash. */
const TERM = /^\s*(?:(name|mimeType)\s*=\s*'((?:[^'\\]|\\.)*)'|trashed\s*=\s*(true|false))\s*$/;

function matcher(host: Host, query: unknown): (file: FileRecord) => boolean {
  if (query === undefined || query === '') return () => true;
  const tests = String(query)
    .split(/\s+and\s+/)
    .map((term) => {
      const found = TERM.exec(term);
      if (!found) throw new NotImitated(`Drive.Files.list q "${term}"`);
      const [, key, text, trashed] = found;
      if (key) return (file: FileRecord) => file[key as 'name' | 'mimeType'] === text?.replace(/\\(.)/g, '$1');
      return (file: FileRecord) => isTrashed(host.db, file) === (trashed === 'true');
    });
  return (file) => tests.every((test) => test(file));
}

class Files extends Imitation {
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'Drive.Files';
  }
  list(options: Options = {}): object {
    const reached = allFiles(this._host.db).filter((file) => ownedBy(file, this._host.owner));
    const found = reached.filter(matcher(this._host, options.q));
    return { kind: 'drive#fileList', files: found.map((file) => shown(this._host, file)) };
  }
  get(id: unknown, options: Options = {}): object {
    refuseStrange('Drive.Files.get option', options, ['fields']);
    const whole = { kind: 'drive#file', ...shown(this._host, record(this._host, id, 'drive.files.get')) };
    return pick('Drive.Files.get', options.fields, ['kind', 'id', 'name', 'mimeType'], whole);
  }
  /** The order of the arguments is resource, media, options (@types/google-apps-script 2.0.13, drive_v3.d.ts). */
  create(resource: Options, media?: unknown, options: Options = {}): object {
    refuseStrange('Drive.Files.create option', options, ['fields']);
    const file = create(this._host, resource, media);
    return pick('Drive.Files.create', options.fields, ['kind', 'id', 'name', 'mimeType'], {
      ...shown(this._host, file),
      kind: 'drive#file',
      parents: file.parents,
      webViewLink: file.webViewLink,
    });
  }
  /**
   * The very bytes that the document was made from: that Google Docs keeps all of them is an assumption. Bytes come as a Blob where
   * `alt` asks for them, as with `get` (developers.google.com/apps-script/advanced/drive has no example of `export`).
   */
  export(id: unknown, mimeType: unknown, options: Options = {}): Blob {
    const { name } = record(this._host, id, 'drive.files.export');
    refuseStrange('Drive.Files.export option', options, ['alt']);
    const bytes = loadContent(this._host.db, String(id));
    if (!bytes || mimeType !== DOCX || options.alt !== 'media')
      throw new NotImitated(`Drive.Files.export as ${mimeType}, alt ${options.alt}`);
    return new Blob(bytes, DOCX, `${name}.docx`);
  }
  update(resource: Options, id: unknown): object {
    const file = record(this._host, id, 'drive.files.update');
    refuseStrange('Drive.Files.update', resource, ['name', 'trashed']);
    const changed = {
      ...file,
      name: String(resource.name ?? file.name),
      trashed: Boolean(resource.trashed ?? file.trashed),
    };
    saveFile(this._host.db, changed);
    return shown(this._host, changed);
  }
}

/** The advanced Drive service, v3. */
export class Drive extends Imitation {
  readonly Files: Files;
  readonly Permissions: Permissions;
  constructor(host: Host) {
    super();
    this.Files = new Files(host);
    this.Permissions = new Permissions(host);
  }
  get googleName(): string {
    return 'Drive';
  }
}
