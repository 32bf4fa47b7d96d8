import { clean } from './text.ts';

// Narrower than RFC 5322: nothing that ends a mail header, names a second address or starts a spreadsheet formula.
const LOCAL = /^[A-Za-z0-9_](?:[A-Za-z0-9_%+'-]|\.(?!\.))*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** One ASCII address, its domain in small letters. */
export function parseEmail(s: string): string | null {
  const [local = '', rest = '', ...more] = clean(s).split('@');
  const domain = rest.toLowerCase();
  if (more.length > 0 || local.length > 64 || domain.length > 189) return null;
  return LOCAL.test(local) && !local.endsWith('.') && DOMAIN.test(domain) ? `${local}@${domain}` : null;
}

/** Addresses separated by ';', each once; `bad` is what could not be read. */
export function parseEmails(list: string): { emails: string[]; bad: string[] } {
  const emails = new Set<string>();
  const bad: string[] = [];
  for (const part of list.split(';').map(clean).filter(Boolean)) {
    const email = parseEmail(part);
    if (email === null) bad.push(part);
    else emails.add(email);
  }
  return { emails: [...emails], bad };
}
