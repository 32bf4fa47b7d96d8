import { type Host, Imitation, NotImitated } from '../host.ts';
import { getMeta } from '../schema.ts';
import { failed, type Options, pick, record, refuseStrange } from './driveCall.ts';
import { type FileRecord, type Permission, saveFile } from './files.ts';

const CALL = 'drive.permissions.create';

/** Addresses are the same in whatever case they are written. */
const isSame = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase();

/**
 * Reason invalidSharingRequest, which Apps Script does not print. The words as reported from Apps Script (the same with
 * drive.permissions.insert of v2, and from v3 at github.com/GAM-team/GAM/wiki/Users-Drive-Permissions); what stands in the
 * quotes comes in the language of the account: a British one was told 'As there is no … you must tick …'.
 */
function refuseWithoutAccount(host: Host, { emailAddress }: Permission, notified: boolean): void {
  const without: string[] = JSON.parse(getMeta(host.db, 'withoutAccount') ?? '[]');
  if (notified || !without.some((address) => isSame(address, emailAddress))) return;
  const words =
    `You are trying to invite ${emailAddress}. Since there is no Google account associated with this email address, ` +
    'you must check the "Notify people" box to invite this recipient.';
  throw failed(CALL, `Bad Request. User message: "${words}"`);
}

/** 'This defaults to true for users and groups, and is not allowed for other requests' (discovery). */
function isNotified({ type }: Permission, { sendNotificationEmail: asked }: Options): boolean {
  const personal = type === 'user' || type === 'group';
  if (!personal && asked !== undefined)
    throw new NotImitated(`Drive.Permissions.create sendNotificationEmail to ${type}`);
  return personal && asked !== false;
}

/** The same grant twice is one permission, as in Drive. */
function grant(file: FileRecord, { type, role, view, emailAddress }: Permission, notified: boolean): Permission {
  const known = file.permissions.find(
    (one) => one.type === type && one.view === view && isSame(one.emailAddress, emailAddress),
  );
  if (known?.role === 'owner') throw new NotImitated('Drive.Permissions.create for the owner');
  const id = known?.id ?? `${type}${view ?? ''}${emailAddress?.toLowerCase() ?? ''}`;
  return { id, type, role, view, emailAddress, ...(notified || known?.notified ? { notified: true } : {}) };
}

export class Permissions extends Imitation {
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'Drive.Permissions';
  }
  create(resource: Options, id: unknown, options: Options = {}): object {
    refuseStrange('Drive.Permissions.create', resource, ['type', 'role', 'view', 'emailAddress']);
    refuseStrange('Drive.Permissions.create option', options, ['sendNotificationEmail', 'fields']);
    const file = record(this._host, id, CALL);
    const asked = resource as unknown as Permission;
    const notified = isNotified(asked, options);
    refuseWithoutAccount(this._host, asked, notified);
    const permission = grant(file, asked, notified);
    const others = file.permissions.filter((one) => one.id !== permission.id);
    saveFile(this._host.db, { ...file, permissions: [...others, permission] });
    const whole = { ...permission, kind: 'drive#permission' };
    return pick('Drive.Permissions.create', options.fields, ['kind', 'id', 'type', 'role'], whole);
  }
  /** Named `remove`, not `delete` as in REST (@types/google-apps-script 2.0.13, drive_v3.d.ts). */
  remove(id: unknown, permissionId: unknown): void {
    const call = 'drive.permissions.delete';
    const file = record(this._host, id, call);
    const found = file.permissions.find((one) => one.id === permissionId);
    if (!found) throw failed(call, `Permission not found: ${permissionId}.`);
    if (found.role === 'owner') throw new NotImitated('Drive.Permissions.remove of the owner');
    saveFile(this._host.db, { ...file, permissions: file.permissions.filter((one) => one !== found) });
  }
  /** Those of the published view are left out unless asked for (platform.md 4). */
  list(id: unknown, options: Options = {}): object {
    const { permissions } = record(this._host, id, 'drive.permissions.list');
    const published = options.includePermissionsForView === 'published';
    return {
      kind: 'drive#permissionList',
      permissions: permissions
        .filter((one) => published || one.view !== 'published')
        .map(({ notified: _, ...one }) => one),
    };
  }
}
