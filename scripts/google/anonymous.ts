/** What a stranger sees: a request without any sign-in. */
import { request } from 'gaxios';
import type { Answer } from './answer.ts';
import { Refused } from './errors.ts';
import { refusal } from './refusals.ts';
import { GaveUp, withRetry } from './retry.ts';

interface StrangersView {
  /** HTTP status, also of refusals. */
  status: number;
  /** Where a redirect would lead, whole address; empty without one. Redirects are not followed. */
  location: string;
  body: string;
}

/** @throws Refused when Google cannot be reached, and for what is no address of the web. */
export async function fetchAsStranger(url: string): Promise<StrangersView> {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') throw new Refused(`"${url}" is no address of a Form.`);
  const ask = () =>
    request<string>({
      url,
      redirect: 'manual',
      responseType: 'text',
      retry: false,
      timeout: 60_000,
      validateStatus: isAnswer,
    });
  try {
    const { status, headers, data } = await withRetry(ask, { repeatable: true });
    const location = headers.get('location') ?? '';
    return { status, location: location === '' ? '' : new URL(location, url).href, body: data };
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    const answer: Answer = error.answer;
    throw refusal({ what: `GET ${url.replace(/\?.*/s, '')}`, account: 'nobody' }, answer);
  }
}

/** A refusal is what one came to see; only a server in trouble is asked again. */
const isAnswer = (status: number): boolean => status < 500 && status !== 429;
