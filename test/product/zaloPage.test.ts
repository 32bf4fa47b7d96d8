/** The pages with Zalo messages and with QR codes: what people typed is text, every control has a name, every code can be read. */
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { type ZaloPack, type ZaloText, zaloDialog } from '../../src/texts/zaloDialog.ts';
import { alphabet, type QrCode, qrCode } from '../../src/ui/qr.ts';
import { qrPage } from '../../src/ui/qrPage.ts';
import { zaloPage } from '../../src/ui/zaloPage.ts';
import { faults, strings } from '../texts/samples.ts';
import { type Element, page as pageOf } from './pageStage.ts';

const hostile = `</script><img src=x onerror="alert('1')">&amp;`;

const text = (title: string, more: Partial<ZaloText> = {}): ZaloText => ({
  title,
  text: `Kính gửi ${title}: xin chào.\nhttps://forms.gle/x`,
  mark: '',
  chat: '',
  ...more,
});

const pack: ZaloPack = {
  summary: [hostile],
  names: true,
  group: [text('Nhóm')],
  units: [text('TH01 - Thôn Đông', { mark: 'Chưa có thư điện tử', chat: 'https://zalo.me/0912345678' }), text(hostile)],
  heads: [],
  others: [text('Mở đợt')],
  promised: [hostile],
};

const rows = [
  { unit: 'TH01', name: hostile, pin: '035021', url: 'https://forms.gle/abcdefghijklmnopq' },
  { unit: 'TH02', name: 'Thôn Mẫu 2', pin: '177139', url: '' },
  { unit: 'TH03', name: 'Thôn Mẫu 3', pin: '177140', url: `https://docs.google.com/${'x'.repeat(1500)}` },
];

const scripts = (html: string): string[] => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, s]) => s ?? '');
const pages = { zalo: zaloPage(pack), qr: qrPage(rows), none: qrPage([]) };

test.each(Object.entries(pages))('%s: nothing that people typed is markup, the script parses', (_, { html }) => {
  expect(html).not.toContain('<img');
  expect(html.split('<script').length).toBe(html.split('</script').length);
  for (const script of scripts(html)) expect(() => new Function(script)).not.toThrow();
  expect(html).not.toMatch(/undefined|\[object|\{\{/);
  expect(html).not.toContain('innerHTML');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const asked = scripts(html).flatMap((s) => [...s.matchAll(/\bat\('(\w+)'\)/g)].map(([, id]) => id));
  expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  const controls = [...html.matchAll(/<(?:input|select) [^>]*?\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(controls.filter((id) => !html.includes(`<label for="${id}">`))).toEqual([]);
});

test('what both pages say reads well', () => {
  const said = (value: unknown): unknown => (typeof value === 'function' ? value({ count: '3', title: 'Tin' }) : value);
  expect(strings(Object.values(zaloDialog).map(said)).flatMap(faults)).toEqual([]);
});

const zalo = () => pageOf(pages.zalo.html, { answers: { zalo: { ...pack, units: pack.units.slice(1), heads: [] } } });
const articles = (p: ReturnType<typeof zalo>): Element[] => p.all('article');
const copyButton = (article: Element): Element => article.find((e) => e.tag === 'button') as Element;

test('each message stands with its copy button, its chat and its tick, all with names of their own', () => {
  const p = zalo();
  expect(articles(p)).toHaveLength(4);
  const [, first] = articles(p) as [Element, Element];
  expect(copyButton(first).ariaLabel).toBe('Sao chép tin: TH01 - Thôn Đông');
  expect(first.find((e) => e.tag === 'mark')?.text()).toBe('Chưa có thư điện tử');
  const chat = first.find((e) => e.tag === 'a');
  expect([chat?.href, chat?.target, chat?.rel]).toEqual(['https://zalo.me/0912345678', '_blank', 'noopener']);
  expect(first.find((e) => e.tag === 'input')?.ariaLabel).toBe('Đã gửi: TH01 - Thôn Đông');
  expect(p.at('heads').text()).toBe('Không có tin nào.');
  expect(p.at('promised').text()).toBe(hostile);
});

test('the copied text is the whole message; a browser that forbids the clipboard has it selected', async () => {
  const p = zalo();
  const button = copyButton(articles(p)[1] as Element);
  await button.onclick?.();
  expect(p.copied).toEqual([pack.units[0]?.text]);
  expect([button.text(), p.at('said').text()]).toEqual(['Đã sao chép', 'Đã sao chép']);
  const strict = pageOf(pages.zalo.html, { clipboard: false });
  await copyButton(articles(strict)[1] as Element).onclick?.();
  expect([strict.copied, strict.at('said').text()]).toEqual([[pack.units[0]?.text], 'Đã sao chép']);
  const mute = pageOf(pages.zalo.html, { clipboard: false, command: false });
  await copyButton(articles(mute)[1] as Element).onclick?.();
  expect([mute.copied, mute.at('said').text()]).toEqual([[], 'Tin đã được chọn sẵn, bấm Ctrl+C để sao chép.']);
});

test('found without marks of tone; made afresh, the ticks that still hold stay', () => {
  const p = zalo();
  const shownNow = (): number => articles(p).filter((a) => !a.hidden).length;
  p.at('filter').value = 'thon dong';
  p.at('filter').oninput?.();
  expect([shownNow(), p.at('found').text()]).toEqual([1, '1 tin.']);
  p.at('filter').value = '';
  p.at('filter').oninput?.();
  expect(shownNow()).toBe(4);
  const box = articles(p)[0]?.find((e) => e.tag === 'input') as Element;
  box.checked = true;
  box.onchange?.();
  p.at('namesOff').checked = true;
  p.at('namesOff').onchange?.();
  expect(p.calls).toEqual([['zalo', { names: false }]]);
  expect(articles(p)).toHaveLength(3);
  expect(articles(p).map((a) => a.find((e) => e.tag === 'input')?.checked)).toEqual([true, false, false]);
  expect(p.at('said').text()).toBe('Đã làm mới.');
});

/** As a camera would see it: four light dots around, a few pixels a dot. */
function seen({ size, bits }: QrCode): { data: Uint8ClampedArray; width: number } {
  const scale = 3;
  const width = (size + 8) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  const dark = (i: number): boolean => ((alphabet.indexOf(bits[Math.floor(i / 6)] ?? '') >> (5 - (i % 6))) & 1) === 1;
  for (let y = 0; y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1)
      if (dark(Math.floor(y / scale) * size + Math.floor(x / scale))) {
        data.fill(0, ((y + 4 * scale) * width + x + 4 * scale) * 4, ((y + 4 * scale) * width + x + 4 * scale) * 4 + 3);
      }
  return { data, width };
}

test.each([
  'https://forms.gle/abcdefghijklmnopq',
  `https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=${encodeURIComponent('TH01 - Thôn Hòa Mẫu')}&entry.2=035021`,
  `https://docs.google.com/forms/${'Aa0-_%'.repeat(150)}`,
])('another program reads the code of %.40s', (url) => {
  const code = qrCode(url) as QrCode;
  const { data, width } = seen(code);
  const read = jsQR(data, width, width, { inversionAttempts: 'dontInvert' });
  expect(read?.data).toBe(url);
});

test('what the page draws is the code', () => {
  const p = pageOf(pages.qr.html);
  const svg = p.all('svg')[0] as Element;
  const code = qrCode(rows[0]?.url ?? '') as QrCode;
  expect(svg.attributes.viewBox).toBe(`-4 -4 ${code.size + 8} ${code.size + 8}`);
  const drawn = Array.from({ length: code.size * code.size }, () => 0);
  const path = svg.firstElementChild?.attributes.d ?? '';
  for (const [, x, y, run, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)) {
    expect(back).toBe(x);
    drawn.fill(1, Number(y) * code.size + Number(x), Number(y) * code.size + Number(x) + Number(run));
  }
  const bits = drawn.join('').padEnd(code.bits.length * 6, '0');
  expect(bits).toBe([...code.bits].map((c) => alphabet.indexOf(c).toString(2).padStart(6, '0')).join(''));
});

test('no link and a link too long for a telephone are told, not printed', () => {
  const { html } = pages.qr;
  expect(html.match(/<article class="card">/g)).toHaveLength(1);
  expect(html).toContain('<li>TH02 - Thôn Mẫu 2</li><li>TH03 - Thôn Mẫu 3</li>');
  expect(html).toContain('1 mã, in trên giấy A4');
  expect(html).toMatch(/@media print \{[^@]*\.screen \{ display: none/);
  expect(html).not.toContain('035021');
  expect(pages.none.html).not.toContain('<script');
});

test('a code weighs less than 700 characters, so 500 units are a page of a few hundred kilobytes', () => {
  const row = (_: unknown, i: number) => ({
    unit: `TH${i}`,
    name: `Thôn mẫu số ${i}`,
    pin: '100000',
    url: `https://forms.gle/${String(i).padStart(17, 'x')}`,
  });
  const weight = (length: number): number => qrPage(Array.from({ length }, row)).html.length;
  expect((weight(30) - weight(10)) / 20).toBeLessThan(700);
});
