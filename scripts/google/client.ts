/** The only place for how Google is asked: its address, what is asked again, and what an answer means. */
import type { GaxiosOptions, GaxiosResponse } from 'gaxios';
import { OAuth2Client, type Credentials as Tokens } from 'google-auth-library';
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

/**
 * Requests of googleapis and of this class end in one of: the answer; `Refused`; for a POST whose outcome nobody knows
 * `Unconfirmed`. The libraries' own retry is off, since it would repeat some of these and never others.
 */
export class GoogleClient extends OAuth2Client {
  /** E-mail address, for messages; known after the first answer of Drive. */
  account = '';
  readonly #user: string | undefined;
  readonly #secrets: readonly string[];

  constructor({ clientId, clientSecret, refreshToken, user }: Credentials) {
    super({ clientId, clientSecret, transporterOptions: { timeout: TIMEOUT_MS } });
    this.#user = user;
    this.#secrets = [clientSecret, refreshToken];
    this.setCredentials({ refresh_token: refreshToken });
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
    const ask = () => super.requestAsync<T>({ ...options }, true);
    const renew = () => this.refreshAccessToken();
    return await this.#judged(what, method, () => withRetry(ask, { repeatable: isRepeatable(method), renew }));
  }

  /** Asking for a token twice does no harm: Google keeps the older one valid. */
  protected override async refreshTokenNoCache(
    token?: string | null,
  ): Promise<{ tokens: Tokens; res: GaxiosResponse | null }> {
    const ask = async () => {
      const { tokens, res = null } = await super.refreshTokenNoCache(token);
      return { tokens, res };
    };
    return await this.#judged('the sign-in', 'GET', () => withRetry(ask, { repeatable: true }));
  }

  async #judged<T>(what: string, method: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof GaveUp)) throw error;
      const answer = { ...error.answer, message: this.redact(error.answer.message) };
      if (answer.outcome === 'unknown' && !isRepeatable(method)) {
        throw new Unconfirmed(`No answer came to ${what} (${answer.message}): it may have been carried out or not.`);
      }
      const asked: Asked = { what, account: this.account, user: this.#user };
      throw refusal(asked, answer);
    }
  }
}
