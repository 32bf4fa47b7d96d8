/** The planner's dialog: what is shown of what people typed, and that every control has a name and its script parses. */
import { expect, test } from 'vitest';
import { type RemindView, remindPage } from '../../src/ui/remindPage.ts';

const hostile = `</script><img src=x onerror="alert('1')">&amp;`;

const row = {
  unit: 'TH01',
  name: hostile,
  period: 'main',
  periodName: hostile,
  step: 'T-1',
  stepText: 'trước hạn 1 ngày',
  at: '2026-05-23T08:00:00+07:00',
  verdict: 'goes',
  reason: hostile,
  to: hostile,
};
const view: RemindView = {
  now: '2026-05-23T08:30:00+07:00',
  paused: false,
  quota: 90,
  reserve: 10,
  goes: 1,
  recipients: 1,
  rows: [row, { ...row, step: 'missing', missing: [hostile] }],
  digest: '2026-05-23T16:30:00+07:00',
  opened: hostile,
  openText: hostile,
};
const pages = {
  full: remindPage(view),
  empty: remindPage({ ...view, goes: 0, recipients: 0, rows: [], digest: '', opened: '', paused: true }),
};
const scriptOf = (html: string): string => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
const bodyOf = (html: string): string => html.replace(/<script>[\s\S]*/, '');

test.each(Object.entries(pages))('%s: what people typed is data, and the script parses', (_, { html }) => {
  expect(html).not.toContain('<img');
  expect(html.split('<script')).toHaveLength(2);
  expect(html.split('</script')).toHaveLength(2);
  expect(() => new Function(scriptOf(html))).not.toThrow();
  expect(html).not.toMatch(/undefined|\[object|\{\{/);
  expect(html).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
});

test('every control has a name, every id that the script reaches for is there', () => {
  const { html } = pages.full;
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = [...scriptOf(html).matchAll(/\bat\('(\w+)'\)/g)].map(([, id]) => id);
  expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  const named = [...html.matchAll(/<(?:input|select) [^>]*?\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(named.filter((id) => !html.includes(`<label for="${id}">`))).toEqual([]);
  const buttons = [...html.matchAll(/<button id="\w+"[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(buttons).toEqual(['Gửi ngay', 'Tạm dừng thư nhắc', 'Gửi thư mở đợt', 'Làm mới']);
  expect(html).toMatch(/<progress [^>]*aria-label="[^"]+"/);
  expect(html).toContain('<span id="said" role="status">');
  expect(html).toContain('id="summary" aria-live="polite"');
});

test('every text that the script puts somewhere is there', () => {
  const script = scriptOf(pages.full.html);
  const words = JSON.parse(/const words = (.*);\n/.exec(script)?.[1] ?? '{}') as Record<string, unknown>;
  const used = new Set([...script.matchAll(/\bwords\.(\w+)/g)].map(([, key]) => key as string));
  expect([...used].filter((key) => !(key in words))).toEqual([]);
});

test('only what the page shows goes into it', () => {
  const { html } = remindPage({ ...view, rows: [{ ...row, tone: 'hidden-tone' } as typeof row] });
  expect(html).not.toContain('hidden-tone');
  expect(bodyOf(html)).not.toContain('TH01');
});

test('500 units: the page stays small enough to open', () => {
  const rows = Array.from({ length: 4500 }, (_, i) => ({
    ...row,
    unit: `TH${i}`,
    name: 'Thôn Mẫu',
    reason: 'x',
    to: 'a@b',
  }));
  expect(remindPage({ ...view, rows }).html.length).toBeLessThan(1_500_000);
});
