/** The list, asked for again when a mail is sent; what is shown stays until the new list is there. */
import { useRef } from 'preact/hooks';
import type { MailList } from '../../views/mail.types.ts';
import { type Loaded, useLive, useSettled } from '../shell/loading.ts';

export interface Filter {
  /** '': everybody. */
  to: string;
  find: string;
}

/** Nobody types a word at once: asking waits for a pause. */
const PAUSE_MS = 150;

export const isFiltered = ({ to, find }: Filter): boolean => to !== '' || find.trim() !== '';

export function useMails(filter: Filter, count: number, version: number | undefined): Loaded<MailList> {
  const find = useSettled(filter.find, PAUSE_MS);
  const query = new URLSearchParams({ to: filter.to, find, count: String(count) });
  const { value, error } = useLive<MailList>(`/api/mails?${query}`, version);
  const shown = useRef(value);
  shown.current = value ?? shown.current;
  return { value: shown.current, error };
}

/** A mail's own address keeps whose mails are looked at, so that the way back leads there. */
export function mailAddress(seq: number | string | null, to: string): string {
  const query = to === '' ? '' : `?${new URLSearchParams({ to })}`;
  return `/mail${seq === null ? '' : `/${seq}`}${query}`;
}
