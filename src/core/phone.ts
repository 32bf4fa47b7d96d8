import { clean } from './text.ts';

export interface Phone {
  /** With its leading 0. Keep it as text. */
  phone: string;
  /** A spreadsheet had eaten the leading 0. */
  restored: boolean;
}

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

// +84, 0084, 84, with or without the 0 that belongs to national dialling only.
const COUNTRY = /^(?:\+84|0084|84)0?(?=(?:[35789]\d{8}|2\d{9})$)/;
const ZERO_LOST = /^(?:[35789]\d{8}|2\d{9})$/;

export function parsePhone(s: string): Phone | null {
  const digits = clean(s).replace(/[ .()‐‑–-]/g, '');
  const restored = ZERO_LOST.test(digits);
  const phone = restored ? `0${digits}` : digits.replace(COUNTRY, '0');
  return MOBILE.test(phone) || LANDLINE.test(phone) ? { phone, restored } : null;
}
