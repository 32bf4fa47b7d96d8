/** The tab Cấu hình: what a person may type for each kind of setting, and the settings as rules read them. */
import type { Campaign, Setting } from './campaign.ts';
import { type Day, endOfDay, parseDay, parseInstant, startOfDay, toIso } from './dates.ts';
import { parseEmail, parseEmails } from './email.ts';
import { parseInteger } from './number.ts';
import { clean, cleanLines, toneKey } from './text.ts';

export type SettingFault =
  | 'date'
  | 'instant'
  | 'int'
  | 'days'
  | 'dates'
  | 'periods'
  | 'choice'
  | 'email'
  | 'yesNo'
  | 'unknown'
  | 'long';
export type SettingReading = { value: string } | { fault: SettingFault };

/** All settings stand in one cell of `current`, and a cell holds 50,000 characters: sixty addresses fit, a book does not. */
const longest = 4000;

/** `value` as typed; an empty cell means not set. Dates are kept as yyyy-mm-dd, instants as ISO 8601 +07:00. */
export function readSetting(setting: Setting, typed: string): SettingReading {
  const text = clean(typed);
  if (text === '') return { value: '' };
  if (text.length > longest) return { fault: 'long' };
  switch (setting.kind) {
    case 'date': {
      const day = parseDay(text);
      return day ? { value: day } : { fault: 'date' };
    }
    case 'instant':
      return readInstant(text);
    case 'int': {
      const n = parseInteger(text);
      return n === null ? { fault: 'int' } : { value: String(n) };
    }
    case 'days':
      return readDays(text);
    case 'dates':
      return readEach(text, parseDay) ?? { fault: 'dates' };
    case 'periods':
      return readEach(text, readPeriod) ?? { fault: 'periods' };
    case 'choice':
      return readChoice(setting, text);
    case 'email': {
      const email = parseEmail(text);
      return email ? { value: email } : { fault: 'email' };
    }
    case 'emails': {
      const { emails, bad } = parseEmails(text);
      return bad.length === 0 ? { value: emails.join('; ') } : { fault: 'email' };
    }
    case 'yesNo':
      return readYesNo(text);
    case 'lines':
      return { value: cleanLines(typed) };
    default:
      return { value: text };
  }
}

/** Accepts what a person writes («30/5/2026 17:00») beside ISO 8601; a bare day means its last second. */
function readInstant(text: string): SettingReading {
  const typed = /^(\d{1,2}\/\d{1,2}\/\d{4})(?:[ ,]+(\d{1,2})[:h](\d{2})?(?::(\d{2}))?)?$/.exec(text);
  if (typed?.[1]) {
    const day = parseDay(typed[1]);
    const hour = Number(typed[2] ?? 0);
    const minute = Number(typed[3] ?? 0);
    const second = Number(typed[4] ?? 0);
    if (!day || hour > 23 || minute > 59 || second > 59) return { fault: 'instant' };
    if (typed[2] === undefined) return { value: toIso(endOfDay(day)) };
    return { value: toIso(startOfDay(day) + ((hour * 60 + minute) * 60 + second) * 1000) };
  }
  const bare = parseDay(text);
  const at = bare ? endOfDay(bare) : parseInstant(text);
  return at === null ? { fault: 'instant' } : { value: toIso(at) };
}

/** At most two months before (negative) and after a deadline; kept in their order, each once. «1,5» is one number and no day. */
function readDays(text: string): SettingReading {
  const typed = text
    .replace(/[\u2212\u2013]/g, '-')
    .split(/[;\s]+|,\s+/)
    .filter((t) => t !== '');
  const days = typed.map(Number);
  const right = typed.every((t) => /^[+-]?\d{1,2}$/.test(t)) && days.every((n) => Math.abs(n) <= 60);
  if (!right || days.length === 0) return { fault: 'days' };
  return { value: [...new Set(days)].sort((a, b) => a - b).join('; ') };
}

/** In the order typed, each once; null when one of them cannot be read. */
function readEach(text: string, read: (one: string) => string | null): { value: string } | null {
  const typed = text.split(/[;,\s]+/).filter((t) => t !== '');
  const values = typed.flatMap((t) => read(t) ?? []);
  return typed.length > 0 && values.length === typed.length ? { value: [...new Set(values)].join('\n') } : null;
}

const readPeriod = (typed: string): string | null => {
  const id = typed.toLowerCase();
  return /^(main|\d{4}(0[1-9]|1[0-2]))$/.test(id) ? id : null;
};

function readChoice(setting: Setting, text: string): SettingReading {
  const hit = (setting.choices ?? []).find((c) => c.value === text || toneKey(c.label) === toneKey(text));
  return hit ? { value: hit.value } : { fault: 'choice' };
}

function readYesNo(text: string): SettingReading {
  const key = toneKey(text);
  if (key === toneKey('có') || key === 'true') return { value: 'có' };
  if (key === toneKey('không') || key === 'false') return { value: 'không' };
  return { fault: 'yesNo' };
}

export const defaults = (campaign: Campaign): Record<string, string> =>
  Object.fromEntries(campaign.settings.map((s) => [s.key, s.value]));

/** The settings that rules and dates depend on, typed. */
export interface Policy {
  unitDue: Day | null;
  deadlineRule: 'before' | 'onOrBefore';
  workingDayPolicy: 'none' | 'previous' | 'next';
  holidays: Day[];
  /** The last millisecond that still counts: the cut-off is set to the second. */
  cutoff: number | null;
  campaignStart: Day | null;
  campaignEnd: Day | null;
  cityDue: Day | null;
  openPeriods: string[];
  rosterOn: boolean;
  maxPersonsPerHousehold: number;
  enterprisesAsked: boolean;
  mailReserve: number;
  remindersOn: boolean;
  /** «97 %» instead of «97%» (domain B.5.6). */
  percentSpace: boolean;
}

/** The second that is named still counts; that of a closing by hand does not: what comes from then on is after it. */
function cutoffOf({ dataCutoff = '', closedAt }: Record<string, string>): number | null {
  const at = parseInstant(dataCutoff);
  return at === null ? null : Math.floor(at / 1000) * 1000 + (dataCutoff === closedAt ? -1 : 999);
}

export function policyOf(settings: Record<string, string>): Policy {
  const of = (key: string): string => settings[key] ?? '';
  const day = (key: string): Day | null => (of(key) ? parseDay(of(key)) : null);
  const periods = of('openPeriods')
    .split(/[;,\s]+/)
    .filter((p) => p === 'main' || /^\d{6}$/.test(p));
  return {
    unitDue: day('unitDue'),
    deadlineRule: of('deadlineRule') === 'onOrBefore' ? 'onOrBefore' : 'before',
    workingDayPolicy: workingDayPolicy(of('workingDayPolicy')),
    holidays: of('holidays')
      .split(/[\s;,]+/)
      .map((d) => parseDay(d))
      .filter((d): d is Day => d !== null),
    cutoff: cutoffOf(settings),
    percentSpace: of('percentSpace') === 'có',
    campaignStart: day('campaignStart'),
    campaignEnd: day('campaignEnd'),
    cityDue: day('cityDue'),
    openPeriods: periods.length > 0 ? periods : ['main'],
    rosterOn: of('rosterMode') !== '' && of('rosterMode') !== 'off',
    maxPersonsPerHousehold: Number(of('maxPersonsPerHousehold')) || 6,
    enterprisesAsked: of('enterprisesAsked') !== 'không',
    mailReserve: Number(of('mailReserve')) || 0,
    remindersOn: of('remindersOn') !== 'không',
  };
}

function workingDayPolicy(value: string): Policy['workingDayPolicy'] {
  return value === 'previous' || value === 'next' ? value : 'none';
}
