/** Rows of the units tab (or of units.csv) made into units; what is wrong is said by row, nothing good is lost. */
import type { Campaign } from './campaign.ts';
import { parseEmails } from './email.ts';
import { parseInteger } from './number.ts';
import { parsePhone } from './phone.ts';
import type { Unit } from './state.ts';
import { clean, toneKey } from './text.ts';

export type UnitFault =
  | { fault: 'noCode' | 'noName' }
  | { fault: 'badCode' | 'badNumber' | 'badEmail' | 'badPin' | 'badChoice' | 'badPhone'; column: string; value: string }
  | { fault: 'unknownType'; value: string; known: string[] };

export const unitNumbers = ['households', 'population14', 'eid2', 'smartphone', 'staff'] as const;

export type UnitReading = { unit: Unit } | { faults: UnitFault[] };

/** `row` by column key, as typed. Columns absent from the row take the value of `last`, the unit as it was. */
export function readUnit(campaign: Campaign, row: Record<string, string>, last?: Unit): UnitReading {
  const faults: UnitFault[] = [];
  const cell = (key: string): string => clean(row[key] ?? '');
  const code = cell('code');
  if (code === '') faults.push({ fault: 'noCode' });
  else if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/.test(code))
    faults.push({ fault: 'badCode', column: 'code', value: code });
  if (cell('name') === '') faults.push({ fault: 'noName' });
  const type = findType(campaign, cell('type'));
  if (!type) faults.push({ fault: 'unknownType', value: cell('type'), known: campaign.unitTypes.map((t) => t.name) });
  const contacts = readContacts(cell, faults);
  const numbers = readNumbers(cell, faults);
  const pin = cell('pin') || last?.pin || '';
  if (pin !== '' && !/^\d{6}$/.test(pin)) faults.push({ fault: 'badPin', column: 'pin', value: pin });
  const mustReport = yesNo(cell('mustReport'), true);
  if (mustReport === null) faults.push({ fault: 'badChoice', column: 'mustReport', value: cell('mustReport') });
  const tone = readTone(cell('tone'), type?.tone ?? 'yeuCau');
  if (tone === null) faults.push({ fault: 'badChoice', column: 'tone', value: cell('tone') });
  if (faults.length > 0 || !type || mustReport === null || tone === null) return { faults };
  const aliases = cell('aliases')
    .split(';')
    .map((a) => a.trim())
    .filter((a) => a !== '');
  return {
    unit: {
      code,
      type: type.code,
      name: cell('name'),
      aliases,
      head: cell('head'),
      ...contacts,
      ...numbers,
      mustReport,
      tone,
      pin,
      ...(last ? kept(last) : {}),
    },
  };
}

/** What the registry's row does not show. */
const kept = ({ formerPins, noticed, label, link, marked, since, agreed, contacts }: Unit): Partial<Unit> => ({
  formerPins,
  noticed,
  label,
  link,
  marked,
  since,
  agreed,
  contacts,
});

function findType(campaign: Campaign, typed: string): Campaign['unitTypes'][number] | undefined {
  const key = toneKey(typed);
  return campaign.unitTypes.find((t) => t.code === typed || toneKey(t.code) === key || toneKey(t.name) === key);
}

/** A mail may have fifty recipients (guides/services/quotas), and what is remembered of a cell is limited. */
const longestList = 900;

function readContacts(cell: (key: string) => string, faults: UnitFault[]): Pick<Unit, 'email' | 'headEmail' | 'phone'> {
  const emails = { email: '', headEmail: '' };
  for (const column of ['email', 'headEmail'] as const) {
    const typed = cell(column);
    if (typed === '') continue;
    const { emails: good, bad } = parseEmails(typed);
    const list = good.join('; ');
    if (bad.length === 0 && list.length <= longestList) emails[column] = list;
    else faults.push({ fault: 'badEmail', column, value: bad.join('; ') || `${list.slice(0, 60)}…` });
  }
  const typed = cell('phone');
  const phone = typed === '' ? '' : parsePhone(typed)?.phone;
  if (phone === undefined) faults.push({ fault: 'badPhone', column: 'phone', value: typed });
  return { ...emails, phone: phone ?? '' };
}

function readNumbers(cell: (key: string) => string, faults: UnitFault[]): Pick<Unit, (typeof unitNumbers)[number]> {
  const numbers: Pick<Unit, (typeof unitNumbers)[number]> = {
    households: null,
    population14: null,
    eid2: null,
    smartphone: null,
    staff: null,
  };
  for (const column of unitNumbers) {
    const typed = cell(column);
    if (typed === '') continue;
    const n = parseInteger(typed);
    if (n === null) faults.push({ fault: 'badNumber', column, value: typed });
    else numbers[column] = n;
  }
  return numbers;
}

function yesNo(typed: string, byDefault: boolean): boolean | null {
  if (typed === '') return byDefault;
  const key = toneKey(typed);
  if (key === toneKey('có')) return true;
  return key === toneKey('không') ? false : null;
}

const joined = (text: string): string => toneKey(text).replace(/ /g, '');

/** The coordinator may write the code or the words of domain A.7-18. */
function readTone(typed: string, byDefault: Unit['tone']): Unit['tone'] | null {
  const key = joined(typed);
  if (key === '') return byDefault;
  if (key === 'yeucau' || key === joined('yêu cầu')) return 'yeuCau';
  return key === 'denghi' || key === joined('đề nghị') ? 'deNghi' : null;
}

/** What a unit's row shows. */
export function unitRow(unit: Unit): Record<string, string | number> {
  const number = (n: number | null): string | number => n ?? '';
  return {
    code: unit.code,
    type: unit.type,
    name: unit.name,
    aliases: unit.aliases.join('; '),
    email: unit.email,
    head: unit.head,
    headEmail: unit.headEmail,
    phone: unit.phone,
    households: number(unit.households),
    population14: number(unit.population14),
    eid2: number(unit.eid2),
    smartphone: number(unit.smartphone),
    staff: number(unit.staff),
    mustReport: unit.mustReport ? 'có' : 'không',
    tone: unit.tone,
  };
}
