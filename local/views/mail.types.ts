/** The outbox. */
export interface MailSummary {
  seq: number;
  at: number;
  to: string;
  cc: string;
  subject: string;
  attachments: string[];
}

export interface MailList {
  /** Newest first. */
  mails: MailSummary[];
  /** How many there are in all. */
  total: number;
}

export interface MailView extends MailSummary {
  from: string;
  body: string;
  /** The HTML part lies at `/mail/<seq>/html`. */
  html: boolean;
}
