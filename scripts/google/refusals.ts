/** Google's refusals, in words for the person who runs the command: what was wrong, where, what to do. */
import type { Answer } from './answer.ts';
import { Refused, ServiceOff } from './errors.ts';

export interface Asked {
  /** Such as "POST https://script.googleapis.com/v1/projects": no query, so no secret. */
  what: string;
  /** Whose sign-in; empty until it is known. */
  account: string;
  /** The key under which clasp keeps the sign-in, when it is not the usual one. */
  user?: string;
}

/** clasp's own command, for the user whose sign-in was read. */
export const loginCommand = (user?: string, extraScopes: readonly string[] = []): string =>
  [
    'npx clasp login',
    ...(user === undefined || user === 'default' ? [] : [`--user ${user}`]),
    ...(extraScopes.length === 0 ? [] : [`--extra-scopes ${extraScopes.join(',')}`]),
  ].join(' ');

const has = ({ reasons }: Answer, ...wanted: string[]): boolean => wanted.some((reason) => reasons.includes(reason));

const who = ({ account }: Asked): string =>
  account === '' ? 'the account that is signed in' : `the account ${account}`;

const again = 'run the same command again; nothing is made twice.';

/** A switch of the person, not of the Cloud project: https://developers.google.com/apps-script/api/how-tos/enable */
const apiOff = /has not enabled the Apps Script API/i;

const isServiceOff = (answer: Answer): boolean => has(answer, 'SERVICE_DISABLED', 'accessNotConfigured');

/** The sign-in itself: https://developers.google.com/identity/protocols/oauth2#expiration */
const signInErrors = ['invalid_grant', 'invalid_rapt', 'invalid_client', 'deleted_client', 'unauthorized_client'];

function forbidden(asked: Asked, answer: Answer): string {
  const { what, user } = asked;
  if (apiOff.test(answer.message)) {
    return `The Apps Script API is switched off for ${who(asked)}. Open https://script.google.com/home/usersettings with that account, switch it on, wait two minutes and ${again}`;
  }
  if (isServiceOff(answer)) {
    return `The Google Cloud project behind the sign-in has this API switched off (${what}): ${answer.message}\nSign in with an OAuth client of your own, of a project in which the Drive, Sheets, Forms and Apps Script APIs are on: ${loginCommand(user)} --creds FILE.json`;
  }
  const scopes = has(answer, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'insufficientScopes');
  if (scopes || /insufficient .*scope/i.test(answer.message)) {
    return `The sign-in of ${who(asked)} does not allow this (${what}). Run: ${loginCommand(user)}\nTick every box on Google's page, then ${again}`;
  }
  if (has(answer, 'storageQuotaExceeded', 'activeItemCreationLimitExceeded')) {
    return `The Drive of ${who(asked)} is full. Make room there, then ${again}`;
  }
  return `Google does not let ${who(asked)} do this (${what}): ${answer.message}\nSign in with the account that owns the campaign: ${loginCommand(user)}`;
}

function sentence(asked: Asked, answer: Answer): string {
  const { status, message, outcome } = answer;
  if (outcome === 'expired' || has(answer, ...signInErrors)) {
    return `The sign-in of clasp is no longer valid: it ended, or was withdrawn, or the password was changed. Run: ${loginCommand(asked.user)}\nThen ${again}`;
  }
  if (outcome === 'unreached') {
    return `Google cannot be reached from this computer (${message}). Check the connection, or HTTPS_PROXY, and ${again}`;
  }
  if (outcome === 'busy') {
    return `Google says that too much was asked in a short time (${message}). Wait some minutes and ${again}`;
  }
  if (outcome === 'unknown') {
    const came = status === 0 ? message : `${status} ${message}`;
    return `Google does not answer as it should (${asked.what}: ${came}). Wait some minutes and ${again}`;
  }
  if (status === 403) return forbidden(asked, answer);
  if (status === 404) return `Not found, or ${who(asked)} may not see it (${asked.what}): ${message}`;
  return `Google refused ${asked.what}: ${status} ${message}`;
}

/** Of a request that was not carried out, or may be repeated without harm. */
export function refusal(asked: Asked, answer: Answer): Refused {
  const Kind = isServiceOff(answer) ? ServiceOff : Refused;
  return new Kind(sentence(asked, answer), answer.status);
}
