/** What the coordinator's menu shows before a deadline, then the five steps of a first visit, seen by a second window. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { words as documents } from '../../local/pages/documents/words.ts';
import { words as guide } from '../../local/pages/guide/words.ts';
import { describeInBrowser } from './browser.ts';
import { button } from './filling.ts';
import { cellOf, choose, leaveDialog, openTab, typeInto } from './gridHand.ts';
import { openSite, type Site } from './site.ts';

const owing = ['th02@mau.example', 'th03@mau.example', 'tr01@mau.example'];

let site: Site;
beforeAll(async () => {
  site = await openSite();
  // The nights in which nothing happens are not what this is about.
  site.workspace.moveClock(Date.parse('2026-05-24T23:00:00+07:00'), { missed: true });
});
afterAll(() => site?.close());

const panel = (page: Page) => page.getByRole('complementary', { name: guide.title });

const ticked = (page: Page, ...names: string[]): Promise<void> =>
  expect
    .poll(() => panel(page).locator('.guide-done .guide-name').allTextContents(), { timeout: 10_000 })
    .toEqual(names);

async function editFigure(page: Page): Promise<void> {
  await openTab(page, site, 'BC Thôn, tổ dân phố');
  await typeInto(await cellOf(page, ['TH01'], 'Số hộ đã cài đặt'), '310');
}

/** To the morning after; the other windows are told of it. */
async function passDeadline(page: Page, mail: Page): Promise<void> {
  await mail.goto(`${site.url}/mail`);
  await mail.getByRole('link', { name: '[Hợp lệ]' }).waitFor();
  const reminders = mail.getByRole('link', { name: '[Quá hạn 1 ngày]' });
  expect(await reminders.count()).toBe(0);
  await page.goto(`${site.url}/clock`);
  await button(page, 'Đến ngày sau hạn').click();
  await page.getByRole('heading', { name: 'đã đến 08:30' }).waitFor();
  for (const unit of owing) await reminders.filter({ hasText: unit }).waitFor();
  expect(await reminders.count()).toBe(owing.length);
}

/** From the menu to the rendered pages and the file. */
async function makeReport(page: Page): Promise<void> {
  await page.goto(`${site.url}/sheet`);
  const dialog = await choose(page, 'Tạo báo cáo tổng hợp (dự thảo)…');
  await dialog.getByRole('button', { name: 'Vẫn tạo dự thảo' }).click();
  await dialog.getByRole('heading', { name: 'Đã tạo dự thảo báo cáo lần 1' }).waitFor();
  const [report] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('link', { name: 'lần 1' }).first().click(),
  ]);
  await report.getByRole('group', { name: 'Trang 1 trên' }).waitFor();
  const paper = report.getByRole('region', { name: documents.paper });
  for (const text of ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'DỰ THẢO - CHƯA ĐỦ ĐIỀU KIỆN TRÌNH'])
    await paper.getByText(text).first().waitFor();
  const [download] = await Promise.all([
    report.waitForEvent('download'),
    report.getByRole('link', { name: documents.saveDocx }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(readFileSync(await download.path(), 'latin1')).toMatch(/^PK/);
}

describeInBrowser('the deadline', (browserTest) => {
  browserTest('reminders are looked at and left; a Zalo text is copied', async ({ visit }) => {
    const page = await visit('desktop');
    const before = site.workspace.stamp().mails;
    await page.goto(`${site.url}/sheet`);
    const plan = await choose(page, 'Nhắc nộp báo cáo…');
    await plan.getByText('Gửi ngay hôm nay:').waitFor();
    const monday = plan.locator('details').filter({ hasText: 'Thứ Hai, ngày 25/5/2026' });
    await monday.locator('summary').click();
    for (const unit of owing) await monday.getByRole('cell', { name: unit }).waitFor();
    await leaveDialog(page);
    expect(site.workspace.stamp().mails).toBe(before);
    const zalo = await choose(page, 'Gói nhắc Zalo…');
    const article = zalo.getByRole('article').filter({ hasText: 'TH02' }).last();
    await article.getByRole('button').click();
    await zalo.getByRole('status').getByText('Đã sao chép').waitFor();
    await page.context().grantPermissions(['clipboard-read']);
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^Kính gửi Thôn Mẫu Tây: hôm nay là ngày cuối .*\nhttps:\/\/forms\.gle\/\S+$/s);
    expect(copied).toBe(await article.locator('.text').textContent());
  });

  browserTest('the five steps of a first visit are ticked by what is done, in whatever window', async ({ visit }) => {
    const [visitor, page, mail] = [await visit('desktop'), await visit('desktop'), await visit('desktop')];
    await visitor.goto(site.url);
    await panel(visitor).getByRole('link').waitFor();
    await ticked(visitor);
    const [line] = await site.desk.submit({
      unit: 'TH01',
      'area.households': 400,
      'area.householdsInstalled': 300,
      'area.citizensInstalled': 500,
      'area.loggedIn': 400,
      'area.team': 'Chưa thành lập',
    });
    expect(line?.status).toBe('accepted');
    await ticked(visitor, 'Nộp một báo cáo');
    await editFigure(page);
    await ticked(visitor, 'Nộp một báo cáo', 'Sửa một ô');
    await passDeadline(page, mail);
    await ticked(visitor, 'Nộp một báo cáo', 'Sửa một ô', 'Qua hạn');
    await visitor.getByRole('main').getByText('Bây giờ là 08:30, Thứ Hai, 25/5/2026.').waitFor();
    await visitor.getByRole('banner').getByText('08:30, Thứ Hai, 25/5/2026').waitFor();
    await panel(visitor).getByRole('link').click();
    await visitor.getByRole('link', { name: '[Quá hạn 1 ngày]' }).first().click();
    await visitor.frameLocator('iframe').getByText('Kính gửi').first().waitFor();
    await ticked(visitor, 'Nộp một báo cáo', 'Sửa một ô', 'Qua hạn', 'Đọc thư nhắc');
    await makeReport(page);
    await panel(visitor).getByText(guide.finished).waitFor();
  });
});
