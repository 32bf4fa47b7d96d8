import { shortened } from './shortened.ts';

/** Google refuses more (reference/mail/mail-app). */
const longest = 250;

/** A header is one line. */
export const subjectLine = (subject: string): string =>
  shortened(subject.replace(/[\s\p{Cc}]+/gu, ' ').trim(), longest);
