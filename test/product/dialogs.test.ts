/** The coordinator's menu and dialogs for documents: what is shown, what the browser runs, who may ask. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { setMeta } from '../../local/schema.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { type ReportView, reportPage } from '../../src/ui/reportPage.ts';
import { unitReportPage } from '../../src/ui/unitReportPage.ts';
import { Desk } from '../support/tonghop.ts';
import { answer, coordinator, profiles, sent, within } from './answers.ts';

const hostile = `</script><img src=x onerror="alert('1')">&amp;`;
const inHtml = '&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;';

const issue = { issue: 3, at: '09 giờ 00 phút ngày 20/5/2026', hash: 'ab12cd34', draft: true };
const view: ReportView = {
  ready: false,
  coverage: hostile,
  blockers: [{ text: hostile }],
  leaders: [hostile, 'b@mau.example'],
  issues: [{ ...issue, title: hostile, url: 'https://docs.google.com/document/d/1?a=1&b="2' }],
};
const pages = {
  report: reportPage(view),
  ready: reportPage({ ready: true, coverage: 'x', blockers: [], leaders: ['a@mau.example'], issues: [] }),
  noLeaders: reportPage({ ready: true, coverage: 'x', blockers: [], leaders: [], issues: [] }),
  units: unitReportPage([{ code: 'TH01', name: hostile, reported: false }]),
  noUnits: unitReportPage([]),
};
const scripts = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');

test.each(Object.entries(pages))('%s: what people typed is text, and the script parses', (_, { html }) => {
  expect(html).not.toContain('<img');
  expect(html.split('<script').length).toBe(html.split('</script').length);
  for (const script of scripts(html)) expect(() => new Function(script)).not.toThrow();
  expect(html).not.toMatch(/undefined|\[object|\{\{/);
});

test('the names stand there, escaped', () => {
  expect(pages.report.html.split(inHtml)).toHaveLength(5);
  expect(pages.units.html).toContain(`${inHtml} (chưa có số liệu)</option>`);
  expect(pages.report.html).toContain('href="https://docs.google.com/document/d/1?a=1&amp;b=&quot;2" target="_blank"');
});

test('an address that is no web address is no link', () => {
  const { html } = reportPage({ ...view, issues: [{ ...issue, title: 'T', url: 'javascript:alert(1)' }] });
  expect(html).not.toContain('javascript:');
  expect(html).not.toContain('<a ');
});

test('every control has a name, every id that the script reaches for is there', () => {
  for (const { html } of Object.values(pages)) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // What is asked whether it is there (the box for the mail) may be missing.
    const own = scripts(html).map((s) => s.replace(/\bat\('(\w+)'\) \? at\('\1'\)/g, ''));
    const asked = own.flatMap((s) => [...s.matchAll(/\bat\('(\w+)'\)/g)].map(([, id]) => id));
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    const named = [...html.matchAll(/<(?:input|select) [^>]*?\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(named.filter((id) => !html.includes(`<label for="${id}">`))).toEqual([]);
  }
});

test('what stands in the way changes the button and tells of the mark', () => {
  expect(pages.report.html).toContain('DỰ THẢO - CHƯA ĐỦ ĐIỀU KIỆN TRÌNH');
  expect(pages.report.html).toContain('<button id="make">Vẫn tạo dự thảo</button>');
  expect(pages.ready.html).toContain('<button id="make">Tạo dự thảo</button>');
  expect(pages.ready.html.replace(/<script>[\s\S]*/, '')).not.toContain('CHƯA ĐỦ ĐIỀU KIỆN');
});

test('what is made now stands in the list at once, and «none so far» goes', () => {
  expect(pages.ready.html).toContain('<div id="fresh"><p>Chưa tạo báo cáo lần nào.</p></div>');
  expect(pages.report.html).toContain('<div id="fresh"></div>');
  expect(scripts(pages.ready.html).join()).toContain("at('fresh').replaceChildren(...made)");
});

test('two lines of one blocker are two items', () => {
  const { html } = reportPage({ ...view, blockers: [{ text: 'Còn 7 đơn vị.\nChưa nhận được số liệu.' }] });
  expect(html).toContain('<li>Còn 7 đơn vị.</li><li>Chưa nhận được số liệu.</li>');
});

test('nobody is mailed unawares: who, a box before the button, and its state', () => {
  const box = (html: string): string | undefined => /<input [^>]*\bid="mail"[^>]*>/.exec(html)?.[0];
  expect(box(pages.report.html)).not.toMatch(/ checked\b/);
  expect(box(pages.report.html)).toContain('type="checkbox"');
  expect(box(pages.ready.html)).toMatch(/ checked\b/);
  expect(pages.ready.html).toContain(
    'Nếu đánh dấu ô dưới đây, phần mềm gửi thư kèm dự thảo cho lãnh đạo: a@mau.example.',
  );
  expect(pages.ready.html.indexOf('id="mail"')).toBeLessThan(pages.ready.html.indexOf('id="make"'));
  expect(box(pages.noLeaders.html)).toBe(undefined);
  expect(pages.noLeaders.html).toContain('không gửi thư');
});

/** What the Sheet showed so far. */
function shown(desk: Desk): ReturnType<SheetStore['shown']> {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  try {
    return new SheetStore(db).shown();
  } finally {
    db.close();
  }
}

/** From here on somebody else sits in front of the Sheet. */
function asVisitor(desk: Desk): void {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  setMeta(db, 'owner', 'khach@example.vn');
  db.close();
}

const run = (desk: Desk, path: string, ...args: unknown[]): string | null =>
  within(desk, (w) => w.run(path, args).error);

test.each(profiles)('%s: every entry of the menu is there, and both dialogs open', async (preset) => {
  const desk = await new Desk().init(preset, { coordinatorEmail: coordinator });
  expect(await sent(desk, answer('TH01'))).toEqual(['accepted:']);
  expect(run(desk, 'onOpen')).toBeNull();
  const items = shown(desk).find((s) => s.kind === 'menu')?.items as { functionName?: string }[];
  const methods = items.flatMap((item) => item.functionName ?? []);
  expect(methods).toEqual(expect.arrayContaining(['App.openReport', 'App.openUnitReports']));
  const dialogs = methods.filter((method) => /^App\.open/.test(method));
  expect(dialogs.map((method) => run(desk, method))).toEqual(dialogs.map(() => null));
  const html = (title: string): string =>
    shown(desk).find((s) => s.kind === 'modalDialog' && s.title === title)?.text ?? '';
  expect(html('Báo cáo tổng hợp')).toContain('Vẫn tạo dự thảo');
  const options = html('Báo cáo của đơn vị').match(/<option [^\n]*?<\/option>/g) ?? [];
  const without = options.filter((option) => option.endsWith(' (chưa có số liệu)</option>'));
  expect(options.length - without.length).toBe(1);
  expect(options.filter((option) => !without.includes(option))[0]).toContain('<option value="TH01">TH01 - ');
});

test('the door opens to known actions only', async () => {
  const desk = await new Desk().init('an-khanh');
  for (const action of ['', 'purge', 'constructor', 'makeReport', '__proto__']) {
    expect(run(desk, 'api', action, {})).toContain(`unknown action ${action}`);
  }
});

test('what the pages ask for is what they are told', async () => {
  const desk = await new Desk().init('an-khanh');
  await sent(desk, answer('TH01'));
  const api = (...args: unknown[]): unknown => within(desk, (w) => w.run('api', args).value);
  const issue = { issue: 1, title: expect.any(String), url: expect.stringMatching(/^https:/), draft: true };
  const text = { text: expect.stringContaining('.') };
  const made = {
    ...issue,
    hash: expect.any(String),
    blockers: expect.arrayContaining([expect.objectContaining(text)]),
  };
  expect(api('report', {})).toMatchObject({ ...made, mailed: [], notes: [] });
  expect(api('report', { issue: 1 })).toMatchObject(made);
  expect(api('unitReport', { unit: 'TH01' })).toMatchObject({ unit: 'TH01', url: issue.url });
  const all = { made: 1, left: 0, total: 1, stopped: '' };
  expect(api('unitReports', {})).toMatchObject(all);
  expect(api('unitReports', {})).toMatchObject({ ...all, made: 0 });
  expect(api('unitReports', { restart: true })).toMatchObject(all);
  expect(run(desk, 'App.openReport')).toBeNull();
  expect(shown(desk).at(-1)?.text).toContain('aria-label="Tạo lại từ bản lưu, lần 1"');
});

test('what the box says is done: the leaders are mailed, or not', async () => {
  const desk = await new Desk().init('an-khanh', { leaderEmail: 'lanhdao@mau.example' });
  await sent(desk, answer('TH01'));
  const api = (...args: unknown[]): unknown => within(desk, (w) => w.run('api', args).value);
  const mails = (): number => within(desk, (w) => w.outbox().filter(({ to }) => to === 'lanhdao@mau.example').length);
  expect(run(desk, 'App.openReport')).toBeNull();
  expect(shown(desk).at(-1)?.text).toMatch(/lanhdao@mau\.example[\s\S]*id="mail"/);
  const before = mails();
  expect(api('report', { mail: false })).toMatchObject({ issue: 1, mailed: [] });
  expect(mails()).toBe(before);
  expect(api('report', { mail: true })).toMatchObject({ issue: 2, mailed: ['lanhdao@mau.example'] });
  expect(mails()).toBe(before + 1);
});

test('nobody but the owner makes documents or opens their dialogs', async () => {
  const desk = await new Desk().init('an-khanh');
  asVisitor(desk);
  const refused = [
    run(desk, 'api', 'setUp', {}),
    run(desk, 'api', 'report', {}),
    run(desk, 'api', 'report', { issue: 1 }),
    run(desk, 'api', 'unitReport', { unit: 'TH01' }),
    run(desk, 'api', 'unitReports', {}),
    run(desk, 'App.openReport'),
    run(desk, 'App.openUnitReports'),
  ];
  expect(refused.filter((error) => !error?.includes('S-PERM-01'))).toEqual([]);
  expect(within(desk, (w) => w.files()).filter((f) => f.mimeType.endsWith('.document'))).toEqual([]);
});
