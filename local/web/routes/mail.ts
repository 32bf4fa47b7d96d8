/** The outbox as its receivers see it. */
import type { Context, Hono } from 'hono';
import type { MailList, MailSummary, MailView } from '../../views/mail.types.ts';
import type { MailHead, Workspace } from '../../workspace.types.ts';
import { download } from '../download.ts';
import { folded } from '../folded.ts';
import { withOwnLinks } from '../mailHtml.ts';
import type { Site } from '../site.ts';

/**
 * No script runs and nothing is loaded, whatever a mail holds: two walls, the sandbox and the policy. Of the same origin it is only so
 * that the page around it can measure it; without scripts it can do nothing with that.
 */
const POLICY = [
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const HEAD = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank">
<style>html{margin:0}body{margin:0;display:flow-root;overflow-wrap:anywhere;font:15px/1.5 Arial,sans-serif;color:#1f1f1f}</style>
</head><body>`;

const words = { noMail: 'Không có thư này.', noAttachment: 'Thư này không có tệp đính kèm đó.' };
/** At most so many at once, whatever a page asks for. */
const MOST = 10_000;

export function mailRoutes(app: Hono, { workspace }: Site): void {
  const mailbox = openMailbox(workspace);
  app.get('/api/mails', (c) => {
    const { to = '', find = '', count = '100' } = c.req.query();
    const [address, text] = [to.toLowerCase(), folded(find.trim())];
    const found = mailbox().filter((mail) => (address === '' || mail.to.includes(address)) && mail.text.includes(text));
    const mails = found.slice(-Math.min(Math.max(Number(count) || 0, 1), MOST)).reverse();
    return c.json({ mails: mails.map((mail) => mail.shown), total: found.length } satisfies MailList);
  });
  app.get('/api/mails/receivers', (c) =>
    c.json([...new Set(mailbox().flatMap(({ to }) => to))].sort((a, b) => a.localeCompare(b))),
  );
  app.get('/api/mails/:seq{\\d{1,15}}', (c) => {
    const view = viewOf(workspace, Number(c.req.param('seq')));
    return view ? c.json(view) : c.json({ error: words.noMail }, 404);
  });
  app.get('/api/mails/:seq{\\d{1,15}}/attachments/:n{\\d{1,15}}', (c) => {
    const file = workspace.mail(Number(c.req.param('seq')))?.attachments[Number(c.req.param('n'))];
    return file ? download(c, file) : c.json({ error: words.noAttachment }, 404);
  });
  app.get('/mail/:seq{\\d{1,15}}/html', (c) => htmlPart(c, workspace));
}

interface Listed {
  shown: MailSummary;
  /** Whoever got it, in small letters. */
  to: string[];
  /** What it is found by. */
  text: string;
}

function listed({ seq, at, to, cc, bcc, subject, attachments }: MailHead): Listed {
  const receivers = `${to},${cc},${bcc}`.split(',').map((address) => address.trim().toLowerCase());
  const known = receivers.filter(Boolean);
  return { shown: { seq, at, to, cc, subject, attachments }, to: known, text: folded([subject, ...known].join(' ')) };
}

/** What is out is out: mails are only ever added, so those that were read once need not be read again. */
function openMailbox(workspace: Workspace): () => readonly Listed[] {
  const mails: Listed[] = [];
  return () => {
    mails.push(...workspace.mailHeads(mails.at(-1)?.shown.seq ?? 0).map(listed));
    return mails;
  };
}

function viewOf(workspace: Workspace, seq: number): MailView | null {
  const mail = workspace.mail(seq);
  if (!mail) return null;
  const { at, to, cc, subject, body } = mail;
  const attachments = mail.attachments.map(({ name }) => name);
  return { seq, at, from: workspace.owner, to, cc, subject, attachments, body, html: mail.htmlBody !== '' };
}

function htmlPart(c: Context, workspace: Workspace): Response {
  const mail = workspace.mail(Number(c.req.param('seq')));
  if (!mail) return c.text(words.noMail, 404);
  return c.body(HEAD + withOwnLinks(mail.htmlBody), 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
}
