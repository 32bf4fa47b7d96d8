import type { Mailer } from '../ports.ts';

/** MailApp sends from the operating account and sees no mailbox; the quota counts recipients (reference/mail/mail-app). */
export function makeMailer(): Mailer {
  return {
    quota: () => MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, body }) => MailApp.sendEmail({ to, subject, body }),
  };
}
