/** Fills in the Form as a person does: by the words that stand there. */
import type { Locator, Page } from 'playwright-core';
import { words } from '../../local/pages/form/words.ts';
import type { Site } from './site.ts';

export const required = 'Đây là một câu hỏi bắt buộc';
export const integerRule = 'Chỉ nhập số nguyên từ 0 trở lên, ví dụ 1234 hoặc 1.234. Không nhập chữ, dấu phẩy, dấu %.';
export const received = 'Đã nhận báo cáo.';
export const closed = 'Kỳ báo cáo này đã chốt số liệu';

export const ask = {
  unit: 'Tên đơn vị báo cáo',
  pin: 'Mã xác nhận của đơn vị',
  submitter: 'Họ và tên người lập báo cáo',
  submitterTitle: 'Chức vụ, vị trí công tác',
  email: 'Thư điện tử nhận kết quả kiểm tra',
  asOf: 'Số liệu tính đến ngày',
  kind: 'Nội dung gửi lần này',
  households: 'Tổng số hộ gia đình',
  householdsInstalled: 'Số hộ đã cài đặt',
  installed: 'Số người đã cài đặt',
  loggedIn: 'Trong đó: số người đã đăng nhập được',
  team: 'Đã thành lập Tổ hướng dẫn cài đặt chưa?',
  difficulty: 'Đơn vị có khó khăn, vướng mắc cần báo cáo không?',
  difficultyText: 'Nội dung khó khăn, vướng mắc',
  attest: 'Xác nhận của đơn vị',
  head: 'Họ tên, chức vụ người đứng đầu đã duyệt số liệu',
};

export const field = (page: Page, title: string): Locator => page.getByRole('textbox', { name: title, exact: true });

export const choice = (page: Page, title: string, name: string): Locator =>
  page.getByRole('radiogroup', { name: title, exact: true }).getByRole('radio', { name, exact: true });

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export const next = (page: Page): Promise<void> => button(page, words.next).click();
export const back = (page: Page): Promise<void> => button(page, words.back).click();
export const send = (page: Page): Promise<void> => button(page, words.send).click();

export const isFocused = (page: Page, one: Locator): Promise<void> => one.and(page.locator(':focus')).waitFor();

export async function fillIn(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [title, text] of Object.entries(answers)) await field(page, title).fill(text);
}

/** The address at which the unit's own link leads into the workspace. */
export async function linkOf(site: Site, code: string): Promise<string> {
  const links = await site.desk.json<{ unit: string; url: string }[]>('links');
  const { url } = links.find(({ unit }) => unit === code) as { url: string };
  return `${site.url}/open?url=${encodeURIComponent(url)}`;
}

/** The first page, of which the unit's own link has filled in the rest. */
export async function sayWho(page: Page, more: Record<string, string> = {}): Promise<void> {
  await fillIn(page, { [ask.submitter]: 'Trần Thị Mẫu', [ask.submitterTitle]: 'Trưởng thôn', ...more });
  await next(page);
}

export async function sayKind(page: Page, kind: 'Gửi số liệu' | 'Không có phát sinh'): Promise<void> {
  await fillIn(page, { [ask.asOf]: '2026-05-19' });
  await choice(page, ask.kind, kind).check();
  await next(page);
}

export async function giveFigures(page: Page, households: string, householdsInstalled: string): Promise<void> {
  await fillIn(page, {
    [ask.households]: households,
    [ask.householdsInstalled]: householdsInstalled,
    [ask.installed]: '500',
    [ask.loggedIn]: '400',
  });
  await choice(page, ask.team, 'Chưa thành lập').check();
  await next(page);
}

/** All that remains after the figures, but for sending. */
export async function attest(page: Page): Promise<void> {
  await choice(page, ask.difficulty, 'Không').check();
  await next(page);
  await page.getByRole('group', { name: ask.attest, exact: true }).getByRole('checkbox').check();
  await fillIn(page, { [ask.head]: 'Nguyễn Văn Mẫu, Bí thư chi bộ' });
}

/** The shortest answer there is, but for sending. */
export async function fillNil(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await sayWho(page);
  await sayKind(page, 'Không có phát sinh');
  await attest(page);
}

/** From the answer as it was to the page of its figures, and on. */
export async function correct(page: Page, householdsInstalled: string): Promise<void> {
  await page.getByText(words.editing).waitFor();
  for (const title of [ask.asOf, ask.households]) {
    await next(page);
    await field(page, title).waitFor();
  }
  await fillIn(page, { [ask.householdsInstalled]: householdsInstalled });
  await next(page);
  await choice(page, ask.difficulty, 'Không').waitFor();
  await next(page);
  await send(page);
}

/** Goes on until the control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.first().waitFor();
  const there = wanted.and(page.locator(':focus'));
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await there.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${wanted} is not reached by ${key}`);
}
