/** What an answer of Google's means for whoever asked: carried out, not carried out, or unknown. */
import { GaxiosError } from 'gaxios';

/**
 * - `busy`: certainly not carried out, may be asked again;
 * - `unreached`: no connection was made, so certainly not carried out;
 * - `unknown`: it may have been carried out;
 * - `expired`: the access token is no longer taken;
 * - `refused`: certainly not carried out, and asking again will not help.
 */
export type Outcome = 'busy' | 'unreached' | 'unknown' | 'expired' | 'refused';

export interface Answer {
  outcome: Outcome;
  /** HTTP status; 0 where none came. */
  status: number;
  /** Google's own words, or those of the connection. */
  message: string;
  /** Reasons as the APIs name them, old style (rateLimitExceeded) and new (RATE_LIMIT_EXCEEDED). */
  reasons: readonly string[];
  /** What Google asks to wait, in milliseconds. */
  retryAfter?: number;
}

interface ErrorBody {
  error?:
    | string
    | { message?: string; status?: string; errors?: { reason?: string }[]; details?: { reason?: string }[] };
  error_description?: string;
  error_subtype?: string;
}

/** Answered with success, but not by Google, or not to its end: nobody knows what was carried out. */
export class Garbled extends Error {
  constructor(readonly status: number) {
    super('what came is no answer of Google: broken off, or the page of a network that wants you to sign in first');
  }
}

/** Per minute; those of a day (dailyLimitExceeded) are not over in a minute. https://developers.google.com/workspace/drive/api/guides/handle-errors */
const tooFast = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'sharingRateLimitExceeded',
]);

/** Before anything was sent: the names of Node's errors for a failed look-up, connection or certificate. */
const neverSent =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|.*SELF_SIGNED.*|UNABLE_TO_.*|CERT_.*|ERR_TLS_CERT.*)$/;

/** node-fetch puts the whole address, with its query, before the reason. */
const wordsOf = (message: string): string =>
  message
    .replace(/^request to \S+ failed, reason: /, '')
    .replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whatever stands between here and Google may answer anything: nothing is taken to be of the shape that Google's has. */
function bodyOf(error: GaxiosError): ErrorBody {
  const data: unknown = error.response?.data;
  const text = data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : data;
  if (typeof text !== 'string') return isObject(text) ? text : {};
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : {};
  } catch {
    return {};
  }
}

function reasonsOf(body: ErrorBody): string[] {
  const { error } = body;
  if (typeof error === 'string') return [error, body.error_subtype ?? ''].filter((reason) => reason !== '');
  const listed: unknown[] = [error?.errors, error?.details].flatMap((list) => (Array.isArray(list) ? list : []));
  const reasons = listed.map((one) => (isObject(one) ? (one as { reason?: unknown }).reason : undefined));
  return [...reasons, error?.status].filter((reason): reason is string => typeof reason === 'string');
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitOf(error: GaxiosError, now: number): number | undefined {
  const asked = error.response?.headers?.get('retry-after');
  if (!asked) return undefined;
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function outcomeOf(status: number, reasons: readonly string[], code: string): Outcome {
  if (status === 0) return neverSent.test(code) ? 'unreached' : 'unknown';
  if (status === 429 || (status === 403 && reasons.some((reason) => tooFast.has(reason)))) return 'busy';
  if (status === 401) return 'expired';
  return status >= 500 || status === 408 ? 'unknown' : 'refused';
}

/** HTTPS_PROXY is read as an address before anything is asked. */
const isNoAddress = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL';

/** Errors that are no answer, such as a fault of this program, are thrown on. */
export function answerOf(error: unknown, now: number): Answer {
  if (error instanceof Garbled)
    return { outcome: 'unknown', status: error.status, message: error.message, reasons: [] };
  if (isNoAddress(error)) return { outcome: 'unreached', status: 0, message: error.message, reasons: [] };
  if (!(error instanceof GaxiosError)) throw error;
  const status = error.response?.status ?? 0;
  const body = bodyOf(error);
  const reasons = reasonsOf(body);
  const said: unknown = isObject(body.error) ? body.error.message : body.error_description;
  return {
    outcome: outcomeOf(status, reasons, String(error.code ?? '')),
    status,
    message: wordsOf(typeof said === 'string' ? said : error.message),
    reasons,
    retryAfter: waitOf(error, now),
  };
}
