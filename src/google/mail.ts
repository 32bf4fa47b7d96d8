import type { Mailer } from '../ports.ts';
import { mailHtml } from '../texts/mailHtml.ts';
import { subjectLine } from '../texts/subjectLine.ts';
import { docxBlob } from './blobs.ts';

/** MailApp sends from the operating account and sees no mailbox; the quota counts recipients (reference/mail/mail-app). */
export function makeMailer(): Mailer {
  return {
    quota: () => MailApp.getRemainingDailyQuota(),
    send({ to, subject, body, attachments }) {
      const letter = { to, subject: subjectLine(subject), body, htmlBody: mailHtml(body) };
      MailApp.sendEmail({ ...letter, ...(attachments ? { attachments: attachments.map(docxBlob) } : {}) });
    },
  };
}
