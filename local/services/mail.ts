import type { Db, Row } from '../db.ts';
import { GoogleError, type Host, Imitation, NotImitated } from '../host.ts';
import { getMeta, setMeta } from '../schema.ts';
import type { MailHead, SentMail } from '../workspace.types.ts';
import { flag, mismatch, text } from './args.ts';
import { Blob } from './blob.ts';

/** Limits: platform.md 1.1 and 1.2. */
const DAY_MS = 86_400_000;
const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = 200 * 1024;
const MAX_ATTACHMENTS = 250;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** REF mail/mail-app#sendEmail: the subject line holds 250 characters at most. */
const MAX_SUBJECT = 250;
/** Consumer account (platform.md 1.1); a workspace may be made with another. */
const DEFAULT_QUOTA = 100;

const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/;

interface Letter {
  to?: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  attachments?: Blob[];
}

/** Bare addresses; a display name ('Tên <a@b.vn>') is taken off. */
function addresses(list: string | undefined): string[] {
  const parts = (list ?? '').split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const bare = /<([^<>]*)>$/.exec(part)?.[1] ?? part;
    if (!ADDRESS.test(bare)) throw new GoogleError(`Invalid email: ${part}`);
    return bare;
  });
}

const TEXTS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'replyTo'];

/** A misspelt key would be ignored by Google and the mail be empty; here it is named. */
function refuseStrange(letter: unknown): void {
  if (typeof letter !== 'object' || letter === null || Array.isArray(letter))
    throw mismatch('MailApp.sendEmail', letter);
  for (const [key, value] of Object.entries(letter)) {
    if (value === undefined) continue;
    if (TEXTS.includes(key)) text('MailApp.sendEmail', value);
    else if (key === 'noReply') flag('MailApp.sendEmail', value);
    else if (key !== 'attachments') throw new NotImitated(`MailApp.sendEmail ${key}`);
    else if (!Array.isArray(value) || value.some((one) => !(one instanceof Blob)))
      throw mismatch('MailApp.sendEmail', letter);
  }
}

/** A line break in a header would let an answer of the Form add recipients. */
function refuseInjection(letter: Letter): void {
  for (const key of ['to', 'cc', 'bcc', 'subject', 'name', 'replyTo'] as const) {
    if (/[\r\n]/.test(letter[key] ?? '')) throw new GoogleError(`Invalid argument: ${key}`);
  }
}

function refuseSize(letter: Letter): void {
  const attachments = letter.attachments ?? [];
  const bytes = attachments.reduce((sum, blob) => sum + blob._bytes.length, 0);
  if ((letter.subject ?? '').length > MAX_SUBJECT) throw new GoogleError('Argument too large: subject');
  for (const text of [letter.body, letter.htmlBody]) {
    if (Buffer.byteLength(text ?? '') > MAX_BODY_BYTES) throw new GoogleError('Limit Exceeded: Email Body Size.');
  }
  if (attachments.length > MAX_ATTACHMENTS) throw new GoogleError('Limit Exceeded: Email Attachments Per Message.');
  if (bytes > MAX_ATTACHMENT_BYTES) throw new GoogleError('Limit Exceeded: Email Total Attachments Size.');
}

/** The window opens with the first mail after the last reset and lasts 24 hours (platform.md 1.1). */
function usage(host: Host): { start: number; used: number } {
  const now = host.clock.now();
  const known = JSON.parse(getMeta(host.db, 'mailUsage') ?? '{"start":0,"used":0}');
  return now - known.start >= DAY_MS ? { start: now, used: 0 } : known;
}

function remaining(host: Host): number {
  return Math.max(0, Number(getMeta(host.db, 'mailQuota') ?? DEFAULT_QUOTA) - usage(host).used);
}

/**
 * Sent in this order, whatever the clock of each execution says: an execution's own time runs on while the workspace clock
 * stands still, so that a later mail may bear an earlier time than the one before it.
 */
function deliver(host: Host, recipients: number, letter: { at: number; [part: string]: unknown }): void {
  host.db.transaction(() => {
    const { start, used } = usage(host);
    if (recipients > remaining(host)) throw new GoogleError('Service invoked too many times for one day: email.');
    setMeta(host.db, 'mailUsage', JSON.stringify({ start, used: used + recipients }));
    const last = host.db.get('SELECT json FROM mail ORDER BY seq DESC LIMIT 1');
    const before = last ? (JSON.parse(last.json as string) as { at: number }).at : 0;
    host.db.run('INSERT INTO mail (json) VALUES (?)', [JSON.stringify({ ...letter, at: Math.max(letter.at, before) })]);
  });
}

export class MailApp extends Imitation {
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'MailApp';
  }
  /** Committed to the outbox at once: a mail that is out is out, whatever becomes of the execution. */
  sendEmail(letter: Letter): void {
    refuseStrange(letter);
    refuseInjection(letter);
    const [to, cc, bcc] = [addresses(letter.to), addresses(letter.cc), addresses(letter.bcc)];
    addresses(letter.replyTo);
    const recipients = to.length + cc.length + bcc.length;
    if (recipients === 0) throw new GoogleError('Failed to send email: no recipient');
    if (recipients > MAX_RECIPIENTS) throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
    refuseSize(letter);
    deliver(this._host, recipients, {
      at: this._host.clock.now(),
      to: to.join(', '),
      cc: cc.join(', '),
      bcc: bcc.join(', '),
      subject: letter.subject ?? '',
      body: letter.body ?? '',
      htmlBody: letter.htmlBody ?? '',
      attachments: (letter.attachments ?? []).map((blob) => blob._stored()),
    });
  }
  getRemainingDailyQuota(): number {
    return remaining(this._host);
  }
}

type StoredBlob = { name: string; mimeType: string; base64: string };

function asMail(row: Row): SentMail {
  const mail = JSON.parse(row.json as string);
  const attachments = mail.attachments.map(({ name, mimeType, base64 }: StoredBlob) => ({
    name,
    mimeType,
    bytes: new Uint8Array(Buffer.from(base64, 'base64')),
  }));
  return { ...mail, attachments };
}

export const readOutbox = (db: Db): SentMail[] => db.all('SELECT json FROM mail ORDER BY seq').map(asMail);

export function readMail(db: Db, seq: number): SentMail | null {
  const row = db.get('SELECT json FROM mail WHERE seq = ?', [seq]);
  return row ? asMail(row) : null;
}

const HEADS = `SELECT seq, json_extract(json, '$.at') AS at, json_extract(json, '$.to') AS "to", json_extract(json, '$.cc') AS cc,
  json_extract(json, '$.bcc') AS bcc, json_extract(json, '$.subject') AS subject,
  (SELECT json_group_array(json_extract(part.value, '$.name')) FROM json_each(mail.json, '$.attachments') AS part) AS names
  FROM mail WHERE seq > ? ORDER BY seq`;

/** What a list of mails shows; attachments, megabytes of them, stay where they are. */
export function readMailHeads(db: Db, after: number): MailHead[] {
  return db.all(HEADS, [after]).map(({ names, ...head }) => {
    return { ...head, attachments: JSON.parse(names as string) } as unknown as MailHead;
  });
}
