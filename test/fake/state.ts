/**
 * What the imitated Google knows: plain objects, to be prepared and looked at by tests. Everything that has an id is kept by
 * its id. Times are milliseconds; `now` moves on by a second with each request, so that the same requests leave the same state.
 */
import { createHash } from 'node:crypto';

export interface Account {
  email: string;
  /** What userinfo calls id: digits. */
  id: string;
  name: string;
  /** The switch at script.google.com/home/usersettings; it is off until a person turns it on. */
  appsScriptApi: boolean;
}

/** One consent of one person to one OAuth client. */
export interface Grant {
  email: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  scopes: string[];
  /** The token endpoint then answers invalid_grant, and access tokens of this consent stop working. */
  revoked: boolean;
  /** Which consent an access token is of stands in the token. */
  key: string;
}

export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';
  emailAddress?: string;
  /** 'published': may answer a Form, not open it in the editor. */
  view?: string;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** The client id of the app that made the file: what the scope drive.file reaches. null: a person made it in the browser. */
  madeBy: string | null;
  trashed: boolean;
  parents: string[];
  /** Those of the app in `madeBy`: app properties are private to the app that wrote them. */
  appProperties: Record<string, string>;
  properties: Record<string, string>;
  permissions: Permission[];
  createdTime: number;
  modifiedTime: number;
  /** What files.export gives, by MIME type. */
  exports: Record<string, Uint8Array>;
  /** The content of a file that is not one of Google's own kinds. */
  bytes: Uint8Array | null;
}

export type Cell = string | number | boolean;

export interface Tab {
  sheetId: number;
  title: string;
  index: number;
  hidden: boolean;
  rows: number;
  columns: number;
  /** Number formats of columns from the first, as patterns: '@', '0', 'dd/mm/yyyy'; '' or nothing is the general one. */
  formats: string[];
  /** Cells, [row, column] from 1, that hold a date in a column of none, or a number in a column of dates. */
  strays?: [number, number][];
  /** Rows from the first; short rows and missing ones are empty. Dates are serial numbers. A formula is its result. */
  values: Cell[][];
}

export interface DeveloperMetadata {
  metadataId: number;
  metadataKey: string;
  metadataValue: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** The client that made it: the only one that sees PROJECT metadata. */
  clientId: string;
}

/** Its title is the name of the Drive file with the same id. */
export interface Spreadsheet {
  id: string;
  locale: string;
  timeZone: string;
  tabs: Tab[];
  developerMetadata: DeveloperMetadata[];
}

export interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'HTML' | 'JSON';
  source: string;
}

export interface Version {
  versionNumber: number;
  description: string;
  createTime: number;
  files: ScriptFile[];
}

export interface Deployment {
  deploymentId: string;
  /** null: the one that always shows HEAD, which every project has and nobody can change. */
  versionNumber: number | null;
  description: string;
  manifestFileName: string;
  updateTime: number;
}

export interface ScriptProject {
  id: string;
  title: string;
  /** The container, for a bound project. */
  parentId: string | null;
  creator: string;
  createTime: number;
  updateTime: number;
  files: ScriptFile[];
  versions: Version[];
  deployments: Deployment[];
}

/** A form, or a response, as the Forms API gives it. */
export interface FormJson {
  formId: string;
  responderUri: string;
  info?: { title?: string; documentTitle?: string };
  settings?: { emailCollectionType?: string; [name: string]: unknown };
  /** Absent on forms from before publication was a state of its own: those are open. */
  publishSettings?: { publishState?: { isPublished?: boolean; isAcceptingResponses?: boolean } };
  linkedSheetId?: string;
  [name: string]: unknown;
}

export interface FormResponseJson {
  responseId: string;
  createTime: string;
  lastSubmittedTime: string;
  [name: string]: unknown;
}

export interface FormState {
  id: string;
  json: FormJson;
  responses: FormResponseJson[];
}

export interface FakeState {
  now: number;
  /** Counts whatever needs a new id. */
  serial: number;
  /** At most so many items in one answer of a list, whatever was asked for: Google may always give fewer. */
  pageSize: number;
  accounts: Record<string, Account>;
  grants: Record<string, Grant>;
  /** Access tokens that are over. */
  expired: Record<string, true>;
  files: Record<string, DriveFile>;
  spreadsheets: Record<string, Spreadsheet>;
  scripts: Record<string, ScriptProject>;
  forms: Record<string, FormState>;
}

export const mime = {
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  document: 'application/vnd.google-apps.document',
  form: 'application/vnd.google-apps.form',
  folder: 'application/vnd.google-apps.folder',
  script: 'application/vnd.google-apps.script',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** What `clasp login` asks for without --extra-scopes (clasp 3.4.1, build/src/commands/login.js). */
export const claspScopes: readonly string[] = [
  'script.deployments',
  'script.projects',
  'script.webapp.deploy',
  'drive.metadata.readonly',
  'drive.file',
  'service.management',
  'logging.read',
  'userinfo.email',
  'userinfo.profile',
  'cloud-platform',
].map((name) => `https://www.googleapis.com/auth/${name}`);

/** The client of clasp, and that of the script itself, which makes Form and documents. */
export const claspClient = '100000000001-clasp.apps.googleusercontent.com';
export const scriptClient = '100000000002-script.apps.googleusercontent.com';

export const emptyState = (): FakeState => ({
  now: Date.UTC(2026, 4, 18, 1),
  serial: 0,
  pageSize: 1000,
  accounts: {},
  grants: {},
  expired: {},
  files: {},
  spreadsheets: {},
  scripts: {},
  forms: {},
});

/** As long and made of the same letters as Google's: `${prefix}…`, `length` characters in all. */
export function newId(state: FakeState, prefix: string, length: number): string {
  state.serial += 1;
  const letters = createHash('sha512').update(String(state.serial)).digest('base64url');
  return `${prefix}${letters}`.slice(0, length);
}

export const newFileId = (state: FakeState): string => newId(state, '1', 44);

export function addAccount(state: FakeState, email: string, given: Partial<Account> = {}): Account {
  state.serial += 1;
  const id = String(100_000_000_000_000_000_000n + BigInt(state.serial));
  const account = { email, id, name: email.replace(/@.*/, ''), appsScriptApi: true, ...given };
  state.accounts[email] = account;
  return account;
}

/** A person's consent, as `clasp login` gets it; the person's account is made if it is not there. */
export function addGrant(state: FakeState, email: string, given: Partial<Grant> = {}): Grant {
  if (!state.accounts[email]) addAccount(state, email);
  const grant: Grant = {
    email,
    clientId: claspClient,
    clientSecret: newId(state, 'GOCSPX-', 35),
    refreshToken: newId(state, '1//0', 90),
    scopes: [...claspScopes],
    revoked: false,
    key: newId(state, '', 24).replace(/[^A-Za-z0-9]/g, 'x'),
    ...given,
  };
  state.grants[grant.refreshToken] = grant;
  return grant;
}

/** What stands in ~/.clasprc.json after `clasp login` and `clasp login --user NAME`. */
export function clasprc(grants: Record<string, Grant>): string {
  const tokens = Object.entries(grants).map(([user, { clientId, clientSecret, refreshToken }]) => [
    user,
    { type: 'authorized_user', client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken },
  ]);
  return JSON.stringify({ tokens: Object.fromEntries(tokens) }, null, 2);
}

type Given<T> = Partial<T> & { owner: string };

export function addFile(state: FakeState, { owner, ...given }: Given<DriveFile>): DriveFile {
  const id = given.id ?? newFileId(state);
  const file: DriveFile = {
    name: 'Untitled',
    mimeType: 'application/octet-stream',
    madeBy: null,
    trashed: false,
    parents: [`root of ${owner}`],
    appProperties: {},
    properties: {},
    permissions: [{ id: state.accounts[owner]?.id ?? '1', type: 'user', role: 'owner', emailAddress: owner }],
    createdTime: state.now,
    modifiedTime: state.now,
    exports: {},
    bytes: null,
    ...given,
    id,
  };
  state.files[id] = file;
  return file;
}

export const newTab = (title: string, given: Partial<Tab> = {}): Tab => ({
  sheetId: 0,
  title,
  index: 0,
  hidden: false,
  rows: 1000,
  columns: 26,
  formats: [],
  values: [],
  ...given,
});

/** As sheets.new leaves one in an account in English: a tab "Sheet1". The API's files are in the account's language [?]. */
export function addSpreadsheet(
  state: FakeState,
  file: Given<DriveFile>,
  given: Partial<Spreadsheet> = {},
): Spreadsheet {
  const { id } = addFile(state, { ...file, mimeType: mime.spreadsheet });
  const tabs = [newTab('Sheet1')];
  const sheet = { locale: 'en_US', timeZone: 'Etc/GMT', tabs, developerMetadata: [], ...given, id };
  state.spreadsheets[id] = sheet;
  return sheet;
}

export interface GivenForm {
  /** Whatever differs from a published form with no question. */
  json?: Partial<FormJson>;
  responses?: FormResponseJson[];
  /** Whether whoever has the link may answer without signing in; true unless said otherwise. */
  anyone?: boolean;
}

export function addForm(
  state: FakeState,
  file: Given<DriveFile>,
  { json, responses, anyone }: GivenForm = {},
): FormState {
  const made = addFile(state, { ...file, mimeType: mime.form });
  if (anyone ?? true)
    made.permissions.push({ id: 'anyoneWithLink', type: 'anyone', role: 'reader', view: 'published' });
  const form: FormState = {
    id: made.id,
    json: {
      info: { title: made.name, documentTitle: made.name },
      settings: { emailCollectionType: 'DO_NOT_COLLECT' },
      revisionId: '00000001',
      responderUri: `https://docs.google.com/forms/d/e/${newId(state, '1FAIpQLS', 56)}/viewform`,
      publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
      items: [],
      ...json,
      formId: made.id,
    },
    responses: responses ?? [],
  };
  state.forms[made.id] = form;
  return form;
}

/** A Google Doc, by the bytes of its .docx. */
export const addDocument = (state: FakeState, file: Given<DriveFile>, docx: Uint8Array): DriveFile =>
  addFile(state, { ...file, mimeType: mime.document, exports: { [mime.docx]: docx, ...file.exports } });

/** Of a new project: clasp's traps rest on it (google-apis.md 2, trap 4: Code.js stays, and is pushed later with the bundle). */
const firstFiles = (): ScriptFile[] => [
  {
    name: 'appsscript',
    type: 'JSON',
    source: JSON.stringify(
      { timeZone: 'America/New_York', dependencies: {}, exceptionLogging: 'STACKDRIVER', runtimeVersion: 'V8' },
      null,
      2,
    ),
  },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

export function addScript(state: FakeState, creator: string, given: Partial<ScriptProject> = {}): ScriptProject {
  const id = given.id ?? newId(state, '1', 57);
  const head: Deployment = {
    deploymentId: newId(state, 'AKfycb', 73),
    versionNumber: null,
    description: '',
    manifestFileName: 'appsscript',
    updateTime: state.now,
  };
  const project: ScriptProject = {
    title: 'Untitled project',
    parentId: null,
    creator,
    createTime: state.now,
    updateTime: state.now,
    files: firstFiles(),
    versions: [],
    deployments: [head],
    ...given,
    id,
  };
  state.scripts[id] = project;
  return project;
}
