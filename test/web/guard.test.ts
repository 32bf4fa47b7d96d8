/** What the server refuses, asked as no browser of good will would ask: raw requests, so that every header is ours. */
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (more) => {
        text += more;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const ours = (): Record<string, string> => ({ origin: site.url, 'content-type': 'application/json' });

/** One line of Vietnamese, as JSON for pages and as text for a person; never a stack. */
function refusedInWords(path: string, { headers, text }: Answer): void {
  const words = path.startsWith('/api/') ? (JSON.parse(text) as { error: string }).error : text;
  expect(words).toMatch(/[àáảãạăâđêôơưếềểễệốồổỗộớờởỡợứừửữự]/i);
  expect(words).not.toMatch(/\n|\bat |Error/);
  expect(headers['x-content-type-options']).toBe('nosniff');
}

describe('another name, another page', () => {
  const cases: [string, () => Asked, number][] = [
    ['its own name', () => ({}), 200],
    ['localhost', () => ({ headers: { host: `localhost:${new URL(site.url).port}` } }), 200],
    ['its own page', () => ({ headers: { origin: site.url, 'sec-fetch-site': 'same-origin' } }), 200],
    ['a name that somebody points here', () => ({ headers: { host: 'la.example' } }), 403],
    ['that name with our port', () => ({ headers: { host: `la.example:${new URL(site.url).port}` } }), 403],
    ['our address without the port', () => ({ headers: { host: '127.0.0.1' } }), 403],
    ['another port', () => ({ headers: { host: '127.0.0.1:80' } }), 403],
    ['a foreign page', () => ({ headers: { origin: 'https://la.example' } }), 403],
    [
      'our other name, behind which another may listen',
      () => ({ headers: { origin: `http://localhost:${new URL(site.url).port}` } }),
      403,
    ],
    ['another server of this machine', () => ({ headers: { origin: 'http://localhost:3000' } }), 403],
    ['a page without origin, as in a sandbox', () => ({ headers: { origin: 'null' } }), 403],
    ['a picture or script in a foreign page', () => ({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    ['one in a page of another server here', () => ({ headers: { 'sec-fetch-site': 'same-site' } }), 403],
    [
      'a frame in a foreign page',
      () => ({
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      }),
      403,
    ],
    [
      'a form of a foreign page',
      () => ({
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      }),
      403,
    ],
    ['a command without origin', () => ({ method: 'POST' }), 403],
  ];
  for (const [who, asked, status] of cases)
    test(`${who}: ${status}`, async () => {
      for (const path of ['/', '/api/stamp']) {
        const answer = await ask(path, asked());
        expect(answer.status).toBe(status);
        if (status === 403) refusedInWords(path, answer);
      }
    });
});

/** `/open` is what dialogs and mails, strangers here, lead their links to. */
test('a link from elsewhere leads to pages, not to what they fetch, frame or run', async () => {
  const headers = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  const ran = site.workspace.executions().length;
  for (const path of [
    '/webapp',
    '/webapp?page=a',
    '/dialog/1',
    '/mail/1/html',
    '/api/xlsx',
    '/api/respondents',
    '/api',
  ])
    expect([path, (await ask(path, { headers })).status]).toEqual([path, 403]);
  expect(site.workspace.executions()).toHaveLength(ran);
  for (const path of ['/app?page=a', '/mail/1', '/sheet', '/form/d/e/x/viewform?entry.1=a'])
    expect([path, (await ask(path, { headers })).status]).toEqual([path, 200]);
  const short = '/open?url=https%3A%2F%2Fdocs.google.com%2Fdocument%2Fd%2F1y%2Fedit';
  expect((await ask(short, { headers })).status).toBe(302);
});

test('no name at all, as before 1997', async () => {
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname).setEncoding('utf8');
  socket.end('GET /api/stamp HTTP/1.0\r\n\r\n');
  const answer = (await socket.toArray()).join('');
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer).toContain('Không phục vụ tên máy «»');
});

describe('what is sent', () => {
  test('a body over five megabytes: 413, told or found', async () => {
    const body = JSON.stringify({ text: 'a'.repeat(5 * 1024 * 1024) });
    for (const more of [undefined, { 'transfer-encoding': 'chunked' }]) {
      const answer = await ask('/api/clock', { method: 'POST', headers: { ...ours(), ...more }, body });
      expect(answer.status).toBe(413);
      refusedInWords('/api/clock', answer);
    }
    expect((await ask('/api/stamp')).status).toBe(200);
  });

  test.each(['{', '[1]', 'null', '"x"', '1', 'a=b'])('a body that is no object in JSON: %s', async (body) => {
    const answer = await ask('/api/clock', { method: 'POST', headers: ours(), body });
    expect(answer.status).toBe(400);
    refusedInWords('/api/clock', answer);
  });

  test.each(['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s: 405 with what is known', async (method) => {
    const answer = await ask('/api/stamp', { method, headers: ours() });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, POST']);
    if (method !== 'HEAD') refusedInWords('/api/stamp', answer);
  });
});

describe('what no page of ours would send', () => {
  test.each([
    '/api/form/answers/%00',
    '/api/files/%00/docx',
    '/api/executions?function=%00',
    '/webapp?%00=1',
    `/api/mails/${'9'.repeat(400)}`,
    `/api/mails/1/attachments/${'9'.repeat(400)}`,
  ])('%s: 404', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    refusedInWords(path, answer);
  });

  test('a cell that no sheet has, or more than a sheet takes: in words', async () => {
    const tab = site.workspace.book().tabs[0]?.id;
    const edit = { row: 1, column: 1, values: [['x']] };
    const cases: [path: string | number | undefined, body: object | null, status: number][] = [
      [tab, null, 400],
      [tab, { ...edit, values: [] }, 400],
      [tab, { ...edit, values: [[]] }, 400],
      [tab, { ...edit, row: '1' }, 400],
      [tab, { ...edit, column: -1 }, 400],
      [tab, { ...edit, row: 1e9 }, 409],
      [tab, { ...edit, column: 1e308 }, 409],
      [tab, { ...edit, values: [['a'.repeat(60_000)]] }, 409],
      [9999, edit, 409],
      ['abc', edit, 409],
    ];
    for (const [id, body, status] of cases) {
      const path = `/api/sheets/${id}/edit`;
      const answer = await ask(path, { method: 'POST', headers: ours(), body: body ? JSON.stringify(body) : '' });
      expect([body, answer.status]).toEqual([body, status]);
      refusedInWords(path, answer);
    }
  });

  test.each(['/api/form/step', '/api/form/submit', '/api/run', '/api/answer'])('nothing, to %s', async (path) => {
    const answer = await ask(path, { method: 'POST', headers: ours() });
    expect(answer.status).toBe(400);
    refusedInWords(path, answer);
  });
});

describe('where nothing is', () => {
  test.each([
    ['GET', '/api/nothing'],
    ['GET', '/api/'],
    ['POST', '/api/stamp'],
    ['POST', '/'],
    ['GET', '/assets/none.js'],
    ['GET', '/assets/deep/main.js'],
    ['GET', '/assets/'],
  ])('%s %s: 404', async (method, path) => {
    const answer = await ask(path, { method, headers: method === 'POST' ? ours() : {} });
    expect(answer.status).toBe(404);
    refusedInWords(path, answer);
  });

  test.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%2ftonghop.js',
    '/assets/%2e%2e%2f%2e%2e%2flocal%2fpages%2fmain.css',
    '/assets/..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '/assets/%00main.js',
    '/assets/main.js%00.css',
    '/assets/%E0%A4%A',
    '/assets/workspace.db',
    '//etc/passwd',
  ])('a way out of the folder: %s', async (path) => {
    const answer = await ask(path);
    // Outside of /assets every path is a page of the workspace, which says itself that it knows none.
    if (path.startsWith('/assets/..%') || answer.status !== 200) expect(answer.status).toBe(404);
    else expect(answer.text).toContain('<div id="app">');
  });
});

test('every answer tells browsers what it is and who may frame it', async () => {
  const page = await ask('/sheet');
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'SAMEORIGIN',
  });
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  for (const path of ['/api/stamp', '/assets/main.js', '/api/none']) {
    const { headers } = await ask(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  }
});
