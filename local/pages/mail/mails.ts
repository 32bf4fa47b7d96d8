/** The list, asked for again when a mail is sent; what is shown stays until the new list is there. */
import { useEffect, useState } from 'preact/hooks';
import type { MailList } from '../../views/mail.types.ts';
import { get } from '../shell/api.ts';

export interface Filter {
  /** '': everybody. */
  to: string;
  find: string;
}

/** Nobody types a word at once: asking waits for a pause. */
const PAUSE_MS = 150;

export function useMails({ to, find }: Filter, count: number, version: number | undefined) {
  const [list, setList] = useState<MailList | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (version === undefined) return;
    let current = true;
    const ask = (): void => {
      get<MailList>(`/api/mails?${new URLSearchParams({ to, find, count: String(count) })}`).then(
        (found) => {
          if (!current) return;
          setList(found);
          setError(null);
        },
        (failure: Error) => current && setError(failure.message),
      );
    };
    const waiting = setTimeout(ask, find === '' ? 0 : PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(waiting);
    };
  }, [to, find, count, version]);
  return { list, error };
}

/** A mail's own address keeps whose mails are looked at, so that the way back leads there. */
export function mailAddress(seq: number | string | null, to: string): string {
  const query = to === '' ? '' : `?${new URLSearchParams({ to })}`;
  return `/mail${seq === null ? '' : `/${seq}`}${query}`;
}
