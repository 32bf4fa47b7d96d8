/** Where the links of mails and documents lead: into the workspace, or to words. Never anywhere else. */
import { describe, expect, test } from 'vitest';
import { create, reopen, value } from '../local/stage.ts';
import { asking } from './asking.ts';

const SCRIPT = `
var App = {
  form() { return FormApp.create('Biểu mẫu').getId(); },
  short(url) { return FormApp.openById(App.formId || FormApp.create('F').getId()).shortenFormUrl(url); },
};`;

function stage() {
  const workspace = create(SCRIPT);
  const form = value(workspace, 'App.form') as string;
  const book = workspace.files()[0]?.id as string;
  const ask = asking(workspace);
  const open = (url: string) => ask(`/open?url=${encodeURIComponent(url)}`);
  return { workspace, form, book, ask, open };
}

const FORM = 'https://docs.google.com/forms/d/e/1FAIp_Q-x';

describe('into the workspace', () => {
  test.each([
    [
      `${FORM}/viewform?usp=pp_url&entry.12=TH01+-+M%E1%BA%ABu`,
      '/form/d/e/1FAIp_Q-x/viewform?usp=pp_url&entry.12=TH01+-+M%E1%BA%ABu',
    ],
    [`${FORM}/viewform?edit2=2_AB`, '/form/d/e/1FAIp_Q-x/viewform?edit2=2_AB'],
    [`${FORM}/closedform`, '/form/d/e/1FAIp_Q-x/viewform'],
    ['https://docs.google.com/forms/u/1/d/e/abc/viewform', '/form/d/e/abc/viewform'],
    ['https://docs.google.com/document/d/1y-_m/edit?usp=drivesdk', '/documents/1y-_m'],
    ['https://docs.google.com/document/d/1y-_m', '/documents/1y-_m'],
    ['https://docs.google.com/a/mau.example/document/d/1y/edit', '/documents/1y'],
    ['https://drive.google.com/drive/folders/12W', '/documents?folder=12W'],
    ['https://drive.google.com/drive/u/0/folders/12W?usp=sharing', '/documents?folder=12W'],
    ['https://drive.google.com/file/d/12W/view', '/documents/12W'],
    ['https://script.google.com/macros/s/AKf-x/exec?page=a', '/app?page=a'],
    ['https://script.google.com/a/macros/mau.example/s/AKf/dev', '/app'],
    ['http://docs.google.com/document/d/1y/edit#heading=h.1', '/documents/1y'],
  ])('%s', async (url, path) => {
    const answer = await stage().open(url);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, path]);
  });

  test('the spreadsheet and the editor of the Form, where they are this workspace’s own', async () => {
    const { open, book, form } = stage();
    const to = async (url: string) => (await open(url)).headers.get('location');
    expect(await to(`https://docs.google.com/spreadsheets/d/${book}/edit#gid=0`)).toBe('/sheet');
    expect(await to(`https://docs.google.com/forms/d/${form}/edit`)).toBe('/form');
    expect(await to('https://docs.google.com/spreadsheets/d/another/edit')).toBeNull();
    expect(await to('https://docs.google.com/forms/d/another/edit')).toBeNull();
  });

  test('a short address by what it was made from, also after the next start', async () => {
    const { workspace, open } = stage();
    const short = value(workspace, 'App.short', `${FORM}/viewform?entry.1=a`) as string;
    expect(short).toMatch(/^https:\/\/forms\.gle\/[\w-]{17}$/);
    expect(value(workspace, 'App.short', `${FORM}/viewform?entry.1=a`)).toBe(short);
    const path = '/form/d/e/1FAIp_Q-x/viewform?entry.1=a';
    expect((await open(short)).headers.get('location')).toBe(path);
    expect((await asking(reopen(workspace))(`/open?url=${short}`)).headers.get('location')).toBe(path);
  });
});

describe('words in its place', () => {
  test.each([
    'https://example.vn/a?b=c',
    'https://docs.google.com.example.vn/document/d/1y/edit',
    'https://docs.google.com@example.vn/document/d/1y/edit',
    'https://docs.google.com:8443/document/d/1y/edit',
    'https://docs.google.com/presentation/d/1y/edit',
    'https://docs.google.com/document/d/..%2f..%2fapi/edit',
    'http://127.0.0.1:8787/form',
  ])('outside of the machine: %s', async (url) => {
    const answer = await stage().open(url);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(text).toContain('Liên kết này dẫn ra ngoài máy:');
    expect(text.match(/href="[^"]*"/g)).toEqual(['href="/assets/main.css"', 'href="/"']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each([
    '',
    'docs.google.com',
    '/form',
    '//example.vn',
    'javascript:alert(1)',
    'data:text/html,<b>',
    'http://',
    '<b>',
  ])('no address: %s', async (url) => {
    const answer = await stage().open(url);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Đây không phải là một địa chỉ trên mạng');
  });

  test('an address is text, whatever it holds', async () => {
    const { open } = stage();
    expect(await (await open('<img src=x onerror=alert(1)>')).text()).not.toContain('<img');
    expect(await (await open('https://example.vn/"><img src=x>')).text()).not.toContain('<img');
  });

  test('without an address at all', async () => {
    expect((await stage().ask('/open')).status).toBe(400);
  });

  test('a short address that nobody here made', async () => {
    const { open } = stage();
    const answer = await open('https://forms.gle/AbCdEf123');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Không biết liên kết rút gọn này dẫn đến đâu');
  });

  test('a short address of something outside is not followed either', async () => {
    const { workspace, open } = stage();
    const short = value(workspace, 'App.short', 'https://example.vn/') as string;
    const answer = await open(short);
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
  });
});
