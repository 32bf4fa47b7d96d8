/** Who is asking: the token endpoint, access tokens, userinfo. */
import type { Answer } from './answer.ts';
import { GoogleError } from './answer.ts';
import type { Handler } from './call.ts';
import type { Asked } from './checker.ts';
import type { FakeState, Grant } from './state.ts';

/** Seconds that an access token lives, as Google says it. */
const LIFE = 3599;

const refuse = (status: number, error: string, error_description: string): Answer => ({
  status,
  json: { error, error_description },
});

/** POST oauth2.googleapis.com/token, grant_type refresh_token (developers.google.com/identity/protocols/oauth2). */
export function token(state: FakeState, { bytes, headers }: Asked): Answer {
  const text = Buffer.from(bytes).toString('utf8');
  const json = /json/.test(headers['content-type'] ?? '');
  const asked = json ? (JSON.parse(text) as Record<string, string>) : Object.fromEntries(new URLSearchParams(text));
  if (asked.grant_type !== 'refresh_token')
    return refuse(400, 'unsupported_grant_type', `Invalid grant_type: ${asked.grant_type}`);
  const grant = state.grants[asked.refresh_token ?? ''];
  if (grant && (grant.clientId !== asked.client_id || grant.clientSecret !== asked.client_secret)) {
    return refuse(401, 'invalid_client', 'Unauthorized');
  }
  if (!grant) return refuse(400, 'invalid_grant', 'Bad Request');
  if (grant.revoked) return refuse(400, 'invalid_grant', 'Token has been expired or revoked.');
  state.serial += 1;
  const access_token = `ya29.a0${grant.key}_${state.serial}`;
  return {
    status: 200,
    json: { access_token, expires_in: LIFE, scope: grant.scopes.join(' '), token_type: 'Bearer' },
  };
}

/** Google's words for a token that is missing, over or nobody's. */
export const unauthenticated = (info = 'ACCESS_TOKEN_EXPIRED'): GoogleError =>
  new GoogleError(
    401,
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid ' +
      'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    { reason: 'authError', info },
  );

export const tokenOf = ({ headers }: Asked): string => /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';

/** The consent behind the request's token; throws what Google answers where there is none. */
export function grantOf(state: FakeState, asked: Asked): Grant {
  const sent = tokenOf(asked);
  const key = /^ya29\.a0([A-Za-z0-9]+)_\d+$/.exec(sent)?.[1];
  const grant = Object.values(state.grants).find((each) => each.key === key);
  if (!grant || grant.revoked || state.expired[sent]) throw unauthenticated();
  return grant;
}

const userinfo: Handler = ({ account: { id, email, name }, grant }) => {
  const profile = grant.scopes.some((scope) => scope.endsWith('userinfo.profile')) ? { name } : {};
  const address = grant.scopes.some((scope) => scope.endsWith('userinfo.email')) ? { email, verified_email: true } : {};
  return { json: { id, ...address, ...profile } };
};

export const oauth: Record<string, Handler> = {
  'oauth2.userinfo.get': userinfo,
  'oauth2.userinfo.v2.me.get': userinfo,
};
