/** Answers, and Google's words for refusing. */

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** One of the three. */
  json?: unknown;
  bytes?: Uint8Array;
  text?: string;
}

/** google.rpc.Code as it stands in `status`; one-platform APIs send it, Drive v3 does not. */
const codes: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

const reasons: Record<number, string> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  409: 'aborted',
  429: 'rateLimitExceeded',
  500: 'backendError',
  501: 'notImplemented',
  503: 'backendError',
};

/** Words for faults that a test plans; those of a quota are Google's (github.com/google/clasp/issues/196). */
const words: Record<number, string> = {
  403: 'Rate Limit Exceeded',
  429: 'Resource has been exhausted (e.g. check quota).',
  500: 'Internal error encountered.',
  502: 'Bad Gateway',
  503: 'The service is currently unavailable.',
  504: 'Deadline expired before operation could complete.',
};

export interface Details {
  reason?: string;
  domain?: string;
  location?: string;
  /** google.rpc.ErrorInfo.reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'. */
  info?: string;
}

/** A refusal in the shape that Google gives it: { error: { code, message, errors, status, details } }. */
export class GoogleError extends Error {
  readonly status: number;
  readonly details: Details;

  constructor(status: number, message = words[status] ?? `Error ${status}`, details: Details = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  answer(): Answer {
    const { status, message, details } = this;
    const limited = /limit|quota/i.test(details.reason ?? '');
    const first = {
      message,
      domain: details.domain ?? (limited ? 'usageLimits' : 'global'),
      reason: details.reason ?? reasons[status] ?? 'unknown',
      ...(details.location ? { location: details.location, locationType: 'parameter' } : {}),
    };
    const info = details.info
      ? {
          details: [
            { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: details.info, domain: 'googleapis.com' },
          ],
        }
      : {};
    const error = { code: status, message, errors: [first], status: codes[status] ?? 'UNKNOWN', ...info };
    return { status, json: { error } };
  }
}

export const notFound = (message = 'Requested entity was not found.', location?: string): GoogleError =>
  new GoogleError(404, message, location ? { location } : {});

export const forbidden = (message = 'The caller does not have permission', details: Details = {}): GoogleError =>
  new GoogleError(403, message, details);

export const invalid = (message: string, details: Details = {}): GoogleError => new GoogleError(400, message, details);

/** What the fake cannot do must not look like something that Google does. */
export const notImitated = (what: string): GoogleError => new GoogleError(501, `not imitated: ${what}`);
