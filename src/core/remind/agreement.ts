/** What the coordinator types of a talk with a unit's head: a day promised, an extension, and why. */
import { type Day, parseDay } from '../dates.ts';
import type { Agreement, Unit } from '../state.ts';
import { type AgreementColumn, agreementColumns } from '../tabs.ts';
import { clean } from '../text.ts';

export type Typed = Partial<Record<AgreementColumn, string>>;

export interface AgreementScope {
  today: Day;
  /** The last day on time of everybody; null while no deadline is set. */
  due: Day | null;
}

export interface AgreementFault {
  column: AgreementColumn;
  fault: 'notDate' | 'pastDay' | 'notLater' | 'noDeadline' | 'longReason';
  value: string;
}

/** All of a unit's periods stand in one cell of `current`: a sentence, not a letter. */
export const reasonKept = 300;

const fieldOf = { promised: 'promised', extendedTo: 'extendedTo', agreedReason: 'reason' } as const;

/** As last right; '' where nothing stands. */
export const agreedValue = (agreement: Agreement, column: AgreementColumn): string => agreement[fieldOf[column]] ?? '';

/** The columns that were typed, the others as they stood; what is wrong changes nothing and is marked. */
export function readAgreement(
  last: Agreement,
  typed: Typed,
  scope: AgreementScope,
): { agreement: Agreement; faults: AgreementFault[] } {
  const agreement: Agreement = { ...last };
  const faults: AgreementFault[] = [];
  const columns = agreementColumns.filter((column) => typed[column] !== undefined);
  for (const column of columns) {
    const value = clean(typed[column] ?? '');
    const reading = column === 'agreedReason' ? readReason(value) : readDay(last, column, value, scope);
    if ('fault' in reading) faults.push({ column, fault: reading.fault, value });
    else agreement[fieldOf[column]] = reading.value || undefined;
  }
  if (!agreement.extendedTo) agreement.extendedOn = undefined;
  else if (agreement.extendedTo !== last.extendedTo) agreement.extendedOn = scope.today;
  const marked = [
    ...(last.marked ?? []).filter((key) => !columns.includes(key as AgreementColumn)),
    ...faults.map((f) => f.column),
  ];
  agreement.marked = marked.length > 0 ? marked : undefined;
  return { agreement, faults };
}

type Reading = { value: string } | Pick<AgreementFault, 'fault'>;

const readReason = (value: string): Reading => (value.length > reasonKept ? { fault: 'longReason' } : { value });

/** What stands already is right, whatever day it has become. */
function readDay(last: Agreement, column: 'promised' | 'extendedTo', value: string, scope: AgreementScope): Reading {
  if (value === '') return { value };
  const day = typedDay(value, scope.today);
  if (!day) return { fault: 'notDate' };
  if (day === last[column]) return { value: day };
  if (column === 'promised') return day < scope.today ? { fault: 'pastDay' } : { value: day };
  if (scope.due === null) return { fault: 'noDeadline' };
  return day <= scope.due ? { fault: 'notLater' } : { value: day };
}

/** «5/6» is a day of this year, as the Sheet takes it. */
const typedDay = (text: string, today: Day): Day | null =>
  parseDay(/^\d{1,2}\/\d{1,2}$/.test(text) ? `${text}/${today.slice(0, 4)}` : text);

/** Whether a person would see the same. */
export const sameAgreement = (a: Agreement, b: Agreement): boolean =>
  agreementColumns.every((column) => agreedValue(a, column) === agreedValue(b, column)) &&
  [...(a.marked ?? [])].sort().join() === [...(b.marked ?? [])].sort().join();

/** Read back from the tab: what stood there was right when it was typed. That of an extension is not known any more. */
export function agreementAgain(typed: Typed, { today, due }: AgreementScope): Agreement {
  const promised = typedDay(clean(typed.promised ?? ''), today) ?? undefined;
  const { agreement } = readAgreement({ promised }, typed, { today, due });
  const { extendedTo } = agreement;
  // Steps of the last days may have been reminded of under the old deadline; those after the new one have not.
  return extendedTo && extendedTo < today ? { ...agreement, extendedOn: extendedTo } : agreement;
}

/** Periods of which nothing is agreed are not kept. */
export function withAgreement(agreed: Unit['agreed'], period: string, agreement: Agreement): Unit['agreed'] {
  const { [period]: _, ...others } = agreed ?? {};
  const stands = Object.values(agreement).some((value) => value !== undefined);
  const all = stands ? { ...others, [period]: agreement } : others;
  return Object.keys(all).length > 0 ? all : undefined;
}
