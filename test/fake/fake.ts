/**
 * Google on this machine, for the scripts as they are: they are told of a proxy and of one more authority, nothing else.
 *
 *     const fake = await startFake();
 *     const grant = addGrant(fake.state, 'can-bo@mau.example');
 *     const place = newPlace(fake, { default: grant });
 *     fake.plan({ method: 'drive.files.create', broken: 'after' });
 *     const { code, stdout, stderr } = await runScript('provision', ['--yes', …], { fake, ...place });
 *     expect(fake.problems()).toEqual([]);
 */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, forbidden, GoogleError, invalid, notFound, notImitated } from './answer.ts';
import type { Call, Handler } from './call.ts';
import { makeCertificates } from './certificates.ts';
import { type Asked, type Checked, check } from './checker.ts';
import { drive } from './drive.ts';
import { newPlan, type Rule } from './faults.ts';
import { applyMask } from './fieldMask.ts';
import { forms } from './forms.ts';
import { grantOf, oauth, token, tokenOf, unauthenticated } from './oauth.ts';
import { pageFor } from './pages.ts';
import { startProxy } from './proxy.ts';
import { script } from './script.ts';
import { sheets } from './sheets.ts';
import { emptyState, type FakeState } from './state.ts';

export interface FakeRequest {
  host: string;
  method: string;
  path: string;
  query: Record<string, string[]>;
  /** Parsed where it is JSON. The token endpoint's is not kept. */
  body: unknown;
  /** Id of the discovery method; 'oauth2.token', 'docs.viewform', 'docs.closedform', 'docs.file', 'script.page'; '' when unknown. */
  id: string;
  /** Whose consent it came with. */
  email: string | null;
  /** What Google's own description says against it. */
  problems: string[];
  /** The answer's; null where the connection broke. */
  status: number | null;
  /** The planned fault that it met. */
  fault: Rule | null;
}

export interface Fake {
  /** For a child process: the proxy and the authority. Nothing of the parent's. */
  env: Record<string, string>;
  /** In the order of arrival, those of children too. */
  requests: FakeRequest[];
  /** All that is against Google's description in what was asked, one line each. */
  problems(): string[];
  state: FakeState;
  plan(rule: Rule): void;
  /** Another state, an empty one unless given; no requests, nothing planned. The proxy stays. */
  reset(state?: FakeState): void;
  /** Asks without a network, as what comes through the proxy is asked. */
  ask(asked: Partial<Asked> & { url: string; json?: unknown }): Answer | null;
  /** Process groups that `kill` is for. */
  running: Set<number>;
  /** Client secrets, refresh tokens and whatever access tokens begin with: none of it may ever be printed. */
  secrets(): string[];
  close(): Promise<void>;
}

const hosts = new Set([
  'accounts.google.com',
  'docs.google.com',
  'drive.google.com',
  'forms.googleapis.com',
  'oauth2.googleapis.com',
  'script.google.com',
  'script.googleapis.com',
  'sheets.googleapis.com',
  'www.googleapis.com',
]);

const handlers: Record<string, Handler> = { ...oauth, ...drive, ...sheets, ...script, ...forms };

const isToken = ({ host, method, path }: Asked): boolean =>
  host === 'oauth2.googleapis.com' && method === 'POST' && path === '/token';

/** What a request is, once it is known: a method's id and what is against it. */
interface Known {
  id: string;
  problems: string[];
  checked: Checked | null;
  answer(): Answer;
}

function know(state: FakeState, asked: Asked): Known {
  if (isToken(asked)) return { id: 'oauth2.token', problems: [], checked: null, answer: () => token(state, asked) };
  const page = pageFor(asked);
  if (page) return { id: page.id, problems: [], checked: null, answer: () => page.answer(state, asked) };
  const checked = check(asked);
  return {
    id: checked.method?.id ?? '',
    problems: checked.problems,
    checked,
    answer: () => serve(state, asked, checked),
  };
}

/**
 * Of an API: who asks, whether it is allowed to, whether it is asked rightly, and only then what for. Drive may take an unknown
 * field in silence where the others answer 400 [?] (google-apis.md 3); here all refuse, since nobody meant to send one.
 */
function serve(state: FakeState, asked: Asked, checked: Checked): Answer {
  const { method, problems } = checked;
  if (!method) throw notFound(`The requested URL ${asked.path} was not found on this server.`);
  const grant = grantOf(state, asked);
  const account = state.accounts[grant.email];
  if (!account) throw unauthenticated('ACCOUNT_STATE_INVALID');
  const scopes = grant.scopes.filter((scope) => method.scopes?.includes(scope));
  if (scopes.length === 0) {
    problems.push(`scope: none of ${method.scopes?.join(', ')}`);
    const details = { reason: 'insufficientPermissions', info: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' };
    throw forbidden('Request had insufficient authentication scopes.', details);
  }
  if (problems.length > 0) throw invalid(`Invalid request: ${problems.join('; ')}`);
  const handler = handlers[method.id];
  if (!handler) {
    problems.push(`not imitated: ${method.id}`);
    throw notImitated(method.id);
  }
  const { path, media, fields } = checked;
  const body = (checked.body ?? {}) as Record<string, unknown>;
  const call: Call = { state, method, path, query: asked.query, body, media, fields, grant, account, scopes };
  const done = handler(call);
  return 'answer' in done ? done.answer : { status: 200, json: applyMask(done.json, fields) };
}

function refusal(rule: Rule): Answer {
  const { status = 500, message, reason, retryAfter } = rule;
  const { status: code, json } = new GoogleError(status, message, reason ? { reason } : {}).answer();
  return {
    status: code,
    json,
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  };
}

const orRefusal = (answer: () => Answer): Answer => {
  try {
    return answer();
  } catch (e) {
    if (e instanceof GoogleError) return e.answer();
    throw e;
  }
};

function bodyFor(asked: Asked, { id, checked }: Known): unknown {
  if (id === 'oauth2.token' || asked.bytes.length === 0) return null;
  return checked?.body ?? null;
}

export async function startFake(state: FakeState = emptyState()): Promise<Fake> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tonghop-fake-')));
  const certificates = makeCertificates([...hosts]);
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, certificates.ca);
  const plan = newPlan();

  const kill = (): void => {
    for (const group of fake.running) process.kill(-group, 'SIGKILL');
  };

  /** What a fault does before anything else is done; undefined: go on. */
  const before = (rule: Rule | null, asked: Asked): Answer | null | undefined => {
    if (!rule) return undefined;
    if (rule.kill === 'before') kill();
    if (rule.kill === 'before' || rule.broken === 'before') return null;
    if (rule.answer) return rule.answer;
    if (rule.expired) {
      fake.state.expired[tokenOf(asked)] = true;
      return unauthenticated().answer();
    }
    return rule.status === undefined ? undefined : refusal(rule);
  };

  const handle = (asked: Asked): Answer | null => {
    fake.state.now += 1000;
    const known = know(fake.state, asked);
    const { host, method, path } = asked;
    const query = Object.fromEntries([...new Set(asked.query.keys())].map((name) => [name, asked.query.getAll(name)]));
    const rule = plan.take(known.id);
    const email = emailOf(fake.state, asked);
    const { id, problems } = known;
    const record: FakeRequest = {
      host,
      method,
      path,
      query,
      body: bodyFor(asked, known),
      id,
      email,
      problems,
      status: null,
      fault: rule,
    };
    fake.requests.push(record);
    const early = before(rule, asked);
    const answer = early === undefined ? orRefusal(known.answer) : early;
    if (rule?.kill === 'after') kill();
    const lost = rule?.kill === 'after' || rule?.broken === 'after';
    record.status = lost ? null : (answer?.status ?? null);
    return lost ? null : answer;
  };

  const refused = (host: string): void => {
    const problems = [`host: ${host} is none of Google's that are imitated`];
    fake.requests.push({
      host,
      method: 'CONNECT',
      path: '',
      query: {},
      body: null,
      id: '',
      email: null,
      problems,
      status: 403,
      fault: null,
    });
  };

  const proxy = await startProxy(certificates, { hosts, handle, refused });
  const fake: Fake = {
    env: {
      HTTPS_PROXY: proxy.url,
      https_proxy: proxy.url,
      HTTP_PROXY: proxy.url,
      http_proxy: proxy.url,
      NO_PROXY: '127.0.0.1,localhost',
      no_proxy: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: authority,
    },
    requests: [],
    problems: () =>
      fake.requests.flatMap(({ id, method, path, problems }) =>
        problems.map((each) => `${id || `${method} ${path}`}: ${each}`),
      ),
    state,
    plan: plan.add,
    reset(next = emptyState()) {
      fake.state = next;
      fake.requests = [];
      plan.clear();
    },
    ask({ url, json, ...given }) {
      const { hostname, pathname, searchParams } = new URL(url);
      const headers = { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...given.headers };
      const bytes = given.bytes ?? Buffer.from(json === undefined ? '' : JSON.stringify(json));
      const method = given.method ?? (json === undefined ? 'GET' : 'POST');
      return handle({ host: hostname, method, path: pathname, query: searchParams, headers, bytes });
    },
    running: new Set(),
    secrets: () =>
      Object.values(fake.state.grants).flatMap(({ clientSecret, refreshToken, key }) => [
        clientSecret,
        refreshToken,
        `ya29.a0${key}`,
      ]),
    async close() {
      await proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return fake;
}

function emailOf(state: FakeState, asked: Asked): string | null {
  try {
    return grantOf(state, asked).email;
  } catch {
    return null;
  }
}
