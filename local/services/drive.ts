import { GoogleError, type Host, Imitation, NotImitated } from '../host.ts';
import { allFiles, type FileRecord, loadFile, type Permission, saveFile } from './files.ts';

/** The advanced Drive service, v3. Errors read 'API call to drive.x.y failed with error: …' as Google's do. */
type Options = Record<string, unknown>;

function fileOr404(host: Host, id: unknown, call: string): FileRecord {
  const file = loadFile(host.db, String(id));
  if (!file) throw new GoogleError(`API call to ${call} failed with error: File not found: ${id}.`);
  return file;
}

const shown = ({ id, name, mimeType, trashed }: FileRecord) => ({ id, name, mimeType, trashed });

/** The few forms of a query that are imitated; texts escape a quote with a backslash. */
const TERM = /^\s*(?:(name|mimeType)\s*=\s*'((?:[^'\\]|\\.)*)'|trashed\s*=\s*(true|false))\s*$/;

function matcher(query: unknown): (file: FileRecord) => boolean {
  if (query === undefined || query === '') return () => true;
  const tests = String(query)
    .split(/\s+and\s+/)
    .map((term) => {
      const found = TERM.exec(term);
      if (!found) throw new NotImitated(`Drive.Files.list q "${term}"`);
      const [, key, text, trashed] = found;
      if (key) return (file: FileRecord) => file[key as 'name' | 'mimeType'] === text?.replace(/\\(.)/g, '$1');
      return (file: FileRecord) => file.trashed === (trashed === 'true');
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
    return { kind: 'drive#fileList', files: allFiles(this._host.db).filter(matcher(options.q)).map(shown) };
  }
  get(id: unknown): object {
    return shown(fileOr404(this._host, id, 'drive.files.get'));
  }
  update(resource: Options, id: unknown): object {
    const file = fileOr404(this._host, id, 'drive.files.update');
    for (const key of Object.keys(resource))
      if (key !== 'name' && key !== 'trashed') throw new NotImitated(`Drive.Files.update ${key}`);
    const changed = {
      ...file,
      name: String(resource.name ?? file.name),
      trashed: Boolean(resource.trashed ?? file.trashed),
    };
    saveFile(this._host.db, changed);
    return shown(changed);
  }
}

class Permissions extends Imitation {
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'Drive.Permissions';
  }
  create(resource: Options, id: unknown): object {
    const file = fileOr404(this._host, id, 'drive.permissions.create');
    const { type, role, view, emailAddress } = resource as unknown as Permission;
    // The same grant twice is one permission, as in Drive.
    const known = file.permissions.find(
      (one) => one.type === type && one.view === view && one.emailAddress === emailAddress,
    );
    const key = known?.id ?? `${type}${view ?? ''}${emailAddress ?? ''}`;
    const permission: Permission = { id: key, type, role, view, emailAddress };
    saveFile(this._host.db, { ...file, permissions: [...file.permissions.filter((one) => one !== known), permission] });
    return { ...permission, kind: 'drive#permission' };
  }
  /** Those of the published view are left out unless asked for (platform.md 4). */
  list(id: unknown, options: Options = {}): object {
    const { permissions } = fileOr404(this._host, id, 'drive.permissions.list');
    const published = options.includePermissionsForView === 'published';
    return {
      kind: 'drive#permissionList',
      permissions: permissions.filter((one) => published || one.view !== 'published'),
    };
  }
}

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
