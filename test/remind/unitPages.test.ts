/** The dialogs about one unit and about clearing the trial: what they ask for, what they show, and that they read well. */
import { expect, test } from 'vitest';
import { trialDialog, trialSaid } from '../../src/texts/trial.ts';
import {
  behalf,
  historyWords,
  linkSaid,
  newLinkMail,
  pinSaid,
  resentMail,
  unitDialog,
} from '../../src/texts/unitDesk.ts';
import { trialPage } from '../../src/ui/trialPage.ts';
import { unitPage } from '../../src/ui/unitPage.ts';
import { page } from '../product/pageStage.ts';
import { faults, strings } from '../texts/samples.ts';

const hostile = `</script><img src=x onerror="alert('1')">&amp;`;
const counts = { counted: '1', answers: '2', difficulties: '3', mails: '4', agreed: '5', issues: '6' };
const pages = {
  unit: unitPage([
    { code: 'TH01', name: hostile },
    { code: 'TH02', name: 'Thôn Mẫu 2' },
  ]),
  none: unitPage([]),
  trial: trialPage({ counts, name: '' }),
  real: trialPage({ counts, name: hostile }),
};
const scripts = (html: string): string[] => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, s]) => s ?? '');

test.each(Object.entries(pages))('%s: nothing that people typed is markup, every control has a name', (_, { html }) => {
  expect(html).not.toMatch(/<img|undefined|\[object|\{\{|innerHTML/);
  expect(html.split('<script').length).toBe(html.split('</script').length);
  for (const script of scripts(html)) expect(() => new Function(script)).not.toThrow();
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const own = scripts(html).map((s) => s.replace(/\bat\('(\w+)'\) \? at\('\1'\)/g, ''));
  const asked = own.flatMap((s) => [...s.matchAll(/\bat\('(\w+)'\)/g)].map(([, id]) => id));
  expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  const controls = [...html.matchAll(/<(?:input|select) [^>]*?\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(controls.filter((id) => !html.includes(`<label for="${id}">`))).toEqual([]);
  const words = JSON.parse(/const words = (\{.*?\})(?:, units|;)/.exec(html)?.[1] ?? '{}') as Record<string, unknown>;
  const used = own.flatMap((s) => [...s.matchAll(/\bwords\.(\w+)/g)].map(([, key]) => key as string));
  if (used.length > 0) expect(used.filter((key) => !(key in words))).toEqual([]);
});

const entry = { at: '09 giờ 00 phút', what: hostile, detail: 'x' };
const done = { title: 'Đổi mã', text: 'Đã đổi.', url: 'https://docs.google.com/forms/d/e/x/viewform' };
const answers = {
  unitHistory: { unit: 'TH01 - Thôn', agreed: ['Gia hạn'], entries: [entry], left: '7' },
  resendLink: { title: 'Gửi lại liên kết', text: 'Đã gửi.' },
  changePin: done,
  onBehalf: done,
};

test('each button asks for what it says, of the unit that was chosen', () => {
  const p = page(pages.unit.html, { answers });
  p.at('resend').onclick?.();
  expect(p.calls).toEqual([]);
  expect(p.at('said').textContent).toContain('chọn một đơn vị');
  p.at('unit').value = 'TH01';
  p.at('resend').onclick?.();
  expect(p.at('result').text()).toContain('Đã gửi.');
  p.at('history').onclick?.();
  expect(p.at('result').text()).toContain(hostile);
  expect(p.at('result').text()).toMatch(/Gia hạn.*Còn 7 mục cũ hơn/);
  p.at('paper').value = '12/BC';
  p.at('day').value = '2026-05-19';
  p.at('behalf').onclick?.();
  expect(p.at('result').find((e) => e.tag === 'a')?.href).toBe(done.url);
  expect(p.calls).toEqual([
    ['resendLink', { unit: 'TH01' }],
    ['unitHistory', { unit: 'TH01' }],
    ['onBehalf', { unit: 'TH01', paper: '12/BC', day: '2026-05-19' }],
  ]);
});

test('the PIN is changed only when asked twice, and mailed only when the box says so', () => {
  const p = page(pages.unit.html, { answers });
  p.at('unit').value = 'TH02';
  const press = (text: string): unknown =>
    p
      .at('result')
      .find((e) => e.tag === 'button' && e.text() === text)
      ?.onclick?.();
  p.at('pin').onclick?.();
  expect(p.at('result').text()).toContain('Đổi mã của TH02 - Thôn Mẫu 2?');
  press(unitDialog.no);
  expect(p.calls).toEqual([]);
  p.at('pin').onclick?.();
  press(unitDialog.pinYes);
  p.at('pin').onclick?.();
  const box = p.at('result').find((e) => e.tag === 'input');
  if (box) box.checked = true;
  press(unitDialog.pinYes);
  expect(p.calls).toEqual([
    ['changePin', { unit: 'TH02', mail: false }],
    ['changePin', { unit: 'TH02', mail: true }],
  ]);
  expect(p.at('result').find((e) => e.tag === 'input')?.value).toBe(done.url);
});

test('clearing: counts are shown, the name is asked for only where it is needed, the inputs go when it is done', () => {
  expect(pages.trial.html).toContain('<li>Báo cáo đang được tính: 1</li>');
  expect(pages.trial.html).not.toContain('id="name"');
  const p = page(pages.real.html, { answers: { clearTrial: { done: true, text: 'Đã xóa.' } } });
  p.at('word').value = 'xóa';
  p.at('name').value = 'xã Mẫu';
  p.at('go').onclick?.();
  expect(p.calls).toEqual([['clearTrial', { word: 'xóa', name: 'xã Mẫu' }]]);
  expect(p.at('ask').hidden).toBe(true);
  const refused = page(pages.trial.html, { answers: { clearTrial: { done: false, text: 'Chưa gõ đúng.' } } });
  refused.at('go').onclick?.();
  expect(refused.at('ask').hidden).toBe(false);
});

test('the texts read well', () => {
  const values = {
    unit: 'TH01 - Thôn Mẫu',
    to: 'a@mau.example',
    left: '3',
    note: 'Nhập thay',
    setting: 'Mục',
    name: 'xã Mẫu',
  };
  const more = { day: '19/5/2026', paper: '12/BC', period: 'kỳ', kind: 'Mở đợt', status: 'Hợp lệ', from: '', to: 'x' };
  const say = (texts: object): unknown[] =>
    Object.values(texts).map((t) => (typeof t === 'function' ? t({ ...values, ...more }) : t));
  const all = [unitDialog, linkSaid, trialDialog, trialSaid].flatMap(say);
  const { submitter: _, ...rest } = behalf;
  const { reason: __, ...words } = historyWords;
  const said = [...all, ...say(rest), ...say(words), behalf.submitter('Đỗ Thị Mẫu'), pinSaid(values)];
  expect(strings(said).flatMap(faults)).toEqual([]);
});

test('the link once more: short, in both tones, with a deadline where there is one', () => {
  const words = { coordinatorOffice: 'Phòng Mẫu', issuerName: 'Ủy ban nhân dân xã Mẫu', subject: 'kết quả mẫu' };
  const m = {
    unitName: 'Thôn Mẫu',
    now: 'hôm nay',
    periodName: 'Đợt mẫu',
    month: '',
    link: 'https://docs.google.com/x',
  };
  const told = resentMail({ ...m, tone: 'yeuCau', deadline: 'trước ngày 05/6/2026' }, words);
  expect(told.subject).toBe('[Gửi lại liên kết] Báo cáo kết quả mẫu - Thôn Mẫu');
  expect(told.body).toContain('Hạn gửi: trước ngày 05/6/2026.');
  const asked = resentMail({ ...m, unitName: 'Đảng ủy Mẫu', tone: 'deNghi', deadline: '' }, words);
  expect(asked.subject).toBe('[Gửi lại liên kết] Cung cấp số liệu về kết quả mẫu - Đảng ủy Mẫu');
  expect(asked.body).not.toMatch(/đơn vị|báo cáo kỳ|nhắc|chậm|Thời gian nhận/);
  expect([told, asked].flatMap((mail) => strings(mail)).flatMap(faults)).toEqual([]);
});

test('the mail with a new link says what no longer works, in both tones', () => {
  const words = { coordinatorOffice: 'Phòng Mẫu', issuerName: 'Ủy ban nhân dân xã Mẫu' };
  const m = { unitName: 'Thôn Mẫu', periodName: 'Đợt mẫu', formUrl: 'https://docs.google.com/x' };
  const told = newLinkMail({ ...m, tone: 'yeuCau' }, words);
  expect(told.body).toContain('Từ nay đề nghị đơn vị gửi báo cáo kỳ "Đợt mẫu" bằng liên kết sau');
  expect(told.body).toContain('kể cả liên kết sửa báo cáo trong các thư trước');
  const asked = newLinkMail({ ...m, tone: 'deNghi' }, words);
  expect(asked.body).toContain('Từ nay kính đề nghị Quý cơ quan gửi báo cáo');
  expect(asked.body).not.toMatch(/đơn vị|nhắc|chậm/);
  expect([told, asked].flatMap((mail) => strings(mail)).flatMap(faults)).toEqual([]);
});
