/** The only place for how Google is asked: its address, what is asked again, and what an answer means. */
import type { GaxiosOptions, GaxiosResponse } from 'gaxios';
import { OAuth2Client, type Credentials as Tokens } from 'google-auth-library';
import { Garbled } from './answer.ts';
import { Unconfirmed } from './errors.ts';
import { type Asked, refusal } from './refusals.ts';
import { GaveUp, withRetry } from './retry.ts';

export interface Credentials {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  /** clasp's key of this sign-in, for the command that renews it. */
  user?: string;
}

/** Uploading a whole script takes Google some seconds; without a limit a dead connection would wait for ever. */
const TIMEOUT_MS = 180_000;

/** POST makes things, and asked twice it makes two. The other verbs end the same however often they are asked. */
const isRepeatable = (method = 'GET'): boolean => method.toUpperCase() !== 'POST';

/** All that is asked for is an object of JSON, or a file; no file is a page. */
function isWhole({ data, headers, config }: GaxiosResponse<unknown>): boolean {
  if (config.responseType !== 'arraybuffer')
    return typeof data === 'object' && data !== null && !(data instanceof Blob);
  return data instanceof ArrayBuffer && data.byteLength > 0 && !/^text\/html/i.test(headers.get('content-type') ?? '');
}

async function whole<T extends GaxiosResponse<unknown> | null>(asking: Promise<T>): Promise<T> {
  const response = await asking;
  if (response && !isWhole(response)) throw new Garbled(response.status);
  return response;
}

/**
 * Requests of googleapis and of this class end in one of: the answer; `Refused`; for a POST whose outcome nobody knows
 * `Unconfirmed`. The libraries' own retry is off, since it would repeat some of these and never others.
 */
export class GoogleClient extends OAuth2Client {
  /** E-mail address, for messages; known after the first answer of Drive. */
  account = '';
  readonly #user: string | undefined;
  readonly #secrets: readonly string[];
  readonly #redact = (text: string): string => this.redact(text);

  constructor({ clientId, clientSecret, refreshToken, user }: Credentials) {
    super({ clientId, clientSecret, transporterOptions: { timeout: TIMEOUT_MS } });
    this.#user = user;
    this.#secrets = [clientSecret, refreshToken];
    this.setCredentials({ refresh_token: refreshToken });
    // With GOOGLE_SDK_NODE_LOGGING set it would print each answer, that of the token endpoint too.
    this.transporter.interceptors.response.delete(OAuth2Client.DEFAULT_RESPONSE_INTERCEPTOR);
    this.transporter.interceptors.request.add({
      resolved: async (options) => Object.assign(options, { retry: false, retryConfig: undefined }),
    });
  }

  /** Takes out what must never be shown, should an answer or a child process repeat it. */
  redact(text: string): string {
    const secrets = [...this.#secrets, this.credentials.access_token ?? ''].filter((secret) => secret !== '');
    const shown = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
    // clasp gets access tokens of its own.
    return shown.replace(/ya29\.[\w.-]+/g, '[secret]');
  }

  protected override async requestAsync<T>(options: GaxiosOptions): Promise<GaxiosResponse<T>> {
    const method = (options.method ?? 'GET').toUpperCase();
    const what = `${method} ${String(options.url).replace(/\?.*/s, '')}`;
    const ask = () => whole(super.requestAsync<T>({ ...options }, true));
    const renew = () => this.refreshAccessToken();
    const manner = { repeatable: isRepeatable(method), renew, redact: this.#redact };
    return await this.#judged(what, method, () => withRetry(ask, manner));
  }

  /** Asking for a token twice does no harm: Google keeps the older one valid. */
  protected override async refreshTokenNoCache(
    token?: string | null,
  ): Promise<{ tokens: Tokens; res: GaxiosResponse | null }> {
    const ask = async () => {
      const { tokens, res = null } = await super.refreshTokenNoCache(token);
      return { tokens, res: await whole(Promise.resolve(res)) };
    };
    return await this.#judged('the sign-in', 'GET', () => withRetry(ask, { repeatable: true, redact: this.#redact }));
  }

  async #judged<T>(what: string, method: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      const { answer } = error;
      if (answer.outcome === 'unknown' && !isRepeatable(method)) {
        throw new Unconfirmed(`No answer came to ${what} (${answer.message}): it may have been carried out or not.`);
      }
      const asked: Asked = { what, account: this.account, user: this.#user };
      throw refusal(asked, answer);
    }
  }
}
