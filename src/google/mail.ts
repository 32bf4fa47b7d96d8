import type { Mailer } from '../ports.ts';
import { docxBlob } from './blobs.ts';

/** MailApp sends from the operating account and sees no mailbox; the quota counts recipients (reference/mail/mail-app). */
export function makeMailer(): Mailer {
  return {
    quota: () => MailApp.getRemainingDailyQuota(),
    send({ to, subject, body, attachments }) {
      MailApp.sendEmail({ to, subject, body, ...(attachments ? { attachments: attachments.map(docxBlob) } : {}) });
    },
  };
}
