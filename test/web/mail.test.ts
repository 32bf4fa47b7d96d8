/** The outbox as its receivers see it: the list, one mail, its HTML behind walls, its files. */
import { describe, expect, test } from 'vitest';
import { pieces } from '../../local/pages/shell/links.ts';
import type { MailList, MailView } from '../../local/views/mail.types.ts';
import { withOwnLinks } from '../../local/web/mailHtml.ts';
import { create, value } from '../local/stage.ts';
import { asking } from './asking.ts';

const SCRIPT = `
var App = {
  letter(letter) { MailApp.sendEmail(letter); },
  attach(name, bytes) {
    MailApp.sendEmail({ to: 'a@mau.example', subject: 'Tệp', body: 'b', attachments: [Utilities.newBlob(bytes, 'text/html', name)] });
  },
};`;

function stage() {
  const workspace = create(SCRIPT, { owner: 'xa@mau.example', quota: 1000 });
  const ask = asking(workspace);
  return {
    workspace,
    ask,
    json: async <T>(path: string) => (await (await ask(path)).json()) as T,
    send: (letter: Record<string, string>) => value(workspace, 'App.letter', { subject: '', body: '', ...letter }),
  };
}

describe('the list', () => {
  test('newest first, of one receiver or of all, as many as are asked for', async () => {
    const { send, json } = stage();
    for (let n = 1; n <= 12; n += 1) send({ to: `a${n % 2}@mau.example`, subject: `Thư ${n}` });
    send({ to: 'a1@mau.example', cc: 'Lãnh đạo <Truong@mau.example>', bcc: 'kin@mau.example', subject: 'Cuối' });
    const all = await json<MailList>('/api/mails?count=3');
    expect([all.total, all.mails.map(({ subject }) => subject)]).toEqual([13, ['Cuối', 'Thư 12', 'Thư 11']]);
    expect(all.mails[0]).toEqual({
      seq: 13,
      at: expect.any(Number),
      to: 'a1@mau.example',
      cc: 'Truong@mau.example',
      subject: 'Cuối',
      attachments: [],
    });
    expect((await json<MailList>('/api/mails?to=A0@mau.example')).total).toBe(6);
    expect((await json<MailList>('/api/mails?to=truong@mau.example')).mails.map(({ seq }) => seq)).toEqual([13]);
    // Whoever was written to in secret still got it; nobody reads of it.
    const secret = await json<MailList>('/api/mails?to=kin@mau.example');
    expect(secret.total).toBe(1);
    expect(JSON.stringify(secret)).not.toContain('kin@');
    expect(await json<string[]>('/api/mails/receivers')).toEqual([
      'a0@mau.example',
      'a1@mau.example',
      'kin@mau.example',
      'truong@mau.example',
    ]);
  });

  test('found by address and subject, with marks or without', async () => {
    const { send, json } = stage();
    send({ to: 'th01@mau.example', subject: 'Đề nghị gửi báo cáo' });
    send({ to: 'th02@mau.example', subject: 'Bản tin' });
    const find = async (text: string) =>
      (await json<MailList>(`/api/mails?find=${encodeURIComponent(text)}`)).mails.map(({ seq }) => seq);
    expect(await find('de nghi')).toEqual([1]);
    expect(await find('ĐỀ NGHỊ')).toEqual([1]);
    expect(await find(' th02@ ')).toEqual([2]);
    expect(await find('%')).toEqual([]);
  });

  test('a mail that goes out meanwhile is there at the next look', async () => {
    const { send, json, workspace } = stage();
    expect(await json('/api/mails')).toEqual({ mails: [], total: 0 });
    send({ to: 'a@mau.example', subject: 'Mới' });
    expect((await json<MailList>('/api/mails')).mails).toMatchObject([{ seq: 1, subject: 'Mới' }]);
    expect(workspace.mailHeads(1)).toEqual([]);
  });

  test('strange numbers do no harm', async () => {
    const { send, json } = stage();
    for (let n = 0; n < 3; n += 1) send({ to: 'a@mau.example' });
    for (const count of ['0', '-5', 'x', '1e99', ''])
      expect((await json<MailList>(`/api/mails?count=${count}`)).mails.length).toBeGreaterThan(0);
  });
});

describe('one mail', () => {
  test('who, when, what, and whether there is more than plain text', async () => {
    const { send, json, ask } = stage();
    send({ to: 'a@mau.example', subject: 'S', body: 'chữ', htmlBody: '<p>chữ</p>' });
    send({ to: 'a@mau.example', body: 'chỉ chữ' });
    expect(await json<MailView>('/api/mails/1')).toMatchObject({ from: 'xa@mau.example', body: 'chữ', html: true });
    expect(await json<MailView>('/api/mails/2')).toMatchObject({ body: 'chỉ chữ', html: false });
    const none = await ask('/api/mails/9');
    expect([none.status, await none.json()]).toEqual([404, { error: 'Không có thư này.' }]);
    expect((await ask('/mail/9/html')).status).toBe(404);
  });

  test('its HTML stands behind walls: no script, nothing loaded', async () => {
    const { send, ask } = stage();
    send({ to: 'a@mau.example', htmlBody: '<p>Thôn Mẫu</p><script>alert(1)</script>' });
    const page = await ask('/mail/1/html');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toMatch(/allow-scripts|allow-forms|allow-top|script-src|https?:/);
    expect(policy).toContain("default-src 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toContain('<p>Thôn Mẫu</p>');
  });

  test('a file is saved under its own name, never shown', async () => {
    const { workspace, ask } = stage();
    value(workspace, 'App.attach', 'Báo cáo "lần 1" 100%.html', [60, 98, 62]);
    const file = await ask('/api/mails/1/attachments/0');
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': `attachment; filename="B_o c_o _l_n 1_ 100_.html"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%22l%E1%BA%A7n%201%22%20100%25.html`,
      'x-content-type-options': 'nosniff',
    });
    expect(await file.text()).toBe('<b>');
    expect((await ask('/api/mails/1/attachments/1')).status).toBe(404);
    expect(workspace.mailHeads(0)).toMatchObject([{ attachments: ['Báo cáo "lần 1" 100%.html'] }]);
  });
});

describe('links of the HTML part', () => {
  const led = (address: string): string => `href="/open?url=${encodeURIComponent(address)}"`;

  test('lead into the workspace; what is read stays', () => {
    const address = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=a+b';
    expect(
      withOwnLinks(`<p>Ở đây: <a href="${address.replace('&', '&amp;')}" target="_self">${address}</a>.</p>`),
    ).toBe(`<p>Ở đây: <a ${led(address)}>${address}</a>.</p>`);
  });

  test.each([
    ["<a href='https://a.vn/'>x</a>", `<a ${led('https://a.vn/')}>x</a>`],
    ['<A CLASS=b HREF=https://a.vn/>x</A>', `<A CLASS=b ${led('https://a.vn/')}>x</A>`],
    ['<a\n\thref = "https://a.vn/">x</a>', `<a ${led('https://a.vn/')}>x</a>`],
    ['<a href="javascript:alert(1)">x</a>', `<a ${led('javascript:alert(1)')}>x</a>`],
    ['<a href="java&#115;cript:alert(1)">x</a>', `<a ${led('javascript:alert(1)')}>x</a>`],
    ['<a href="mailto:a@mau.example">x</a>', '<a href="mailto:a@mau.example">x</a>'],
    ["<a href='mailto:\"><b>'>x</a>", '<a href="mailto:&quot;><b>">x</a>'],
  ])('%s', (html, result) => {
    expect(withOwnLinks(html)).toBe(result);
  });

  test.each([
    '&lt;a href="https://a.vn/"&gt; <b title="<a href=\'https://a.vn/\'>">x</b>',
    '<!-- <a href="https://a.vn/"> --> 1 < 2 <a name=x>y</a>',
    '<style>a::after { content: "<a href=\'x\'>" }</style><p>x</p>',
    '<!-- <a href="https://a.vn/">',
    '<a href',
    '<',
    '',
  ])('what is no link stays as it is: %s', (html) => {
    expect(withOwnLinks(html)).toBe(html);
  });

  test('a mail that is all opened tags takes no longer than another', () => {
    const began = performance.now();
    for (const html of [
      '<a '.repeat(60_000),
      '<a href="'.repeat(20_000),
      '<!--'.repeat(50_000),
      '<style>'.repeat(20_000),
    ])
      withOwnLinks(html);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('links of the plain text', () => {
  test('end where the sentence ends', () => {
    expect(pieces('Xem (https://a.vn/x?y=1&z=2). Hết\nhttp://b.vn/ và «https://c.vn/d».')).toEqual([
      { text: 'Xem (', link: null },
      { text: 'https://a.vn/x?y=1&z=2', link: 'https://a.vn/x?y=1&z=2' },
      { text: '). Hết\n', link: null },
      { text: 'http://b.vn/', link: 'http://b.vn/' },
      { text: ' và «', link: null },
      { text: 'https://c.vn/d', link: 'https://c.vn/d' },
      { text: '».', link: null },
    ]);
    expect(pieces('không có gì')).toEqual([{ text: 'không có gì', link: null }]);
    expect(pieces('')).toEqual([]);
  });
});
