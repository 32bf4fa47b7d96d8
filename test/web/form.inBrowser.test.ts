/** The unit's side: from its own link to an answer that counts, with what can go wrong on the way. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Totals } from '../../local/cli/product.ts';
import { words } from '../../local/pages/form/words.ts';
import { describeInBrowser } from './browser.ts';
import {
  ask,
  attest,
  back,
  button,
  choice,
  closed,
  correct,
  field,
  fillIn,
  fillNil,
  giveFigures,
  integerRule,
  isFocused,
  linkOf,
  next,
  received,
  required,
  sayKind,
  sayWho,
  send,
  tabTo,
} from './filling.ts';
import { acceptAnswers, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** As they are after the menu's own entry. */
async function totals(): Promise<Totals> {
  site.workspace.run('App.recompute');
  return site.desk.json<Totals>('totals');
}

const tabNamed = (wanted: string): number | undefined =>
  site.workspace.book().tabs.find(({ name }) => name === wanted)?.id;

const sent = (page: Page): Promise<void> => page.getByText(received).waitFor();

describeInBrowser('the Form', (browserTest) => {
  browserTest('on a phone: from the link of a unit to the answer, and its correction', async ({ visit }) => {
    const [sheet, home] = [await visit('desktop'), await visit('desktop')];
    await sheet.goto(`${site.url}/sheet/${tabNamed('BC Thôn, tổ dân phố')}`);
    await home.goto(site.url);
    await home.getByText('Đã có 0 lần gửi biểu mẫu').waitFor();
    const page = await visit('phone');
    await page.goto(await linkOf(site, 'TH01'));
    expect(await page.getByRole('combobox', { name: ask.unit }).inputValue()).toBe('TH01 - Thôn Mẫu Đông');
    expect(await field(page, ask.pin).inputValue()).toBe('100001');

    await next(page);
    await isFocused(page, field(page, ask.submitter));
    expect(await page.getByText(required).count()).toBe(2);
    await sayWho(page);
    await sayKind(page, 'Gửi số liệu');
    await fillIn(page, { [ask.households]: 'bốn trăm' });
    await field(page, ask.householdsInstalled).focus();
    await page.getByText(integerRule).waitFor();
    await giveFigures(page, '400', '300');
    await choice(page, ask.difficulty, 'Không').waitFor();
    await back(page);
    expect(await field(page, ask.householdsInstalled).inputValue()).toBe('300');
    await next(page);
    await attest(page);
    await send(page);
    await sent(page);
    expect((await totals()).commune.CT01).toMatchObject({ num: 300 });
    await sheet.getByRole('gridcell', { name: '300', exact: true }).waitFor();
    await home.getByText('Đã có 1 lần gửi biểu mẫu').waitFor();

    await page.getByRole('link', { name: words.edit }).click();
    await correct(page, '320');
    await sent(page);
    const after = await totals();
    expect(after.coverage).toMatchObject({ reported: 1, missing: 3 });
    expect(after.commune.CT01).toMatchObject({ num: 320 });
    await sheet.getByRole('gridcell', { name: '320', exact: true }).waitFor();
  });

  browserTest('figures that do not fit are sent back by mail, and its link leads to the answer', async ({ visit }) => {
    const page = await visit('phone');
    await page.goto(await linkOf(site, 'TH02'));
    await sayWho(page, { [ask.email]: 'nguoilap.th02@mau.example' });
    await sayKind(page, 'Gửi số liệu');
    await giveFigures(page, '300', '310');
    await attest(page);
    await send(page);
    await sent(page);
    expect((await totals()).units.TH02).toMatchObject({ state: 'returned' });

    const mail = await visit('desktop');
    await mail.goto(`${site.url}/mail?to=nguoilap.th02@mau.example`);
    await mail.getByRole('link', { name: '[Cần sửa]' }).click();
    const letter = mail.frameLocator('iframe');
    await letter.getByText('ghi 310, lớn hơn tổng số hộ là 300').waitFor();
    const [form] = await Promise.all([
      mail.context().waitForEvent('page'),
      letter.getByRole('link', { name: /docs.google.com.forms/ }).click(),
    ]);
    await correct(form, '210');
    await sent(form);
    expect((await totals()).units.TH02).toMatchObject({ state: 'reported' });
  });

  browserTest('a double click sends one answer', async ({ visit }) => {
    const page = await visit('phone');
    await fillNil(page, await linkOf(site, 'TR01'));
    const before = site.workspace.stamp();
    await button(page, words.send).dblclick();
    await sent(page);
    // The second one, were there one, would have been taken before this.
    await fillNil(page, await linkOf(site, 'TR01'));
    await send(page);
    await sent(page);
    expect(site.workspace.stamp().responses - before.responses).toBe(2);
  });

  browserTest('without a connection nothing is lost, and the second try arrives', async ({ visit, tolerate }) => {
    tolerate(/ERR_INTERNET_DISCONNECTED/);
    const page = await visit('phone');
    await fillNil(page, await linkOf(site, 'TH03'));
    const before = site.workspace.stamp();
    await page.context().setOffline(true);
    await send(page);
    const trouble = page.getByRole('alert').filter({ hasText: 'Chưa gửi được. Câu trả lời của bạn vẫn còn nguyên' });
    await isFocused(page, trouble);
    expect(site.workspace.stamp().responses).toBe(before.responses);
    await page.context().setOffline(false);
    await send(page);
    await sent(page);
    expect(site.workspace.stamp().responses).toBe(before.responses + 1);
  });

  browserTest('the keyboard alone is enough', async ({ visit }) => {
    const page = await visit('desktop');
    await page.goto(`${site.url}/form`);
    const { keyboard } = page;
    const type = async (title: string, text: string): Promise<void> => {
      await tabTo(page, field(page, title));
      await keyboard.type(text);
    };
    const onwards = async (name: string): Promise<void> => {
      await tabTo(page, button(page, name));
      await keyboard.press('Enter');
    };
    await tabTo(page, page.getByRole('combobox', { name: ask.unit }));
    await keyboard.type('TR01');
    await type(ask.pin, '100004');
    await type(ask.submitter, 'Lê Thị Mẫu');
    await type(ask.submitterTitle, 'Phó Hiệu trưởng');
    await onwards(words.next);
    // The same day in whatever order the browser asks for day and month.
    await type(ask.asOf, '05052026');
    await tabTo(page, choice(page, ask.kind, 'Gửi số liệu'));
    await keyboard.press('ArrowDown');
    await onwards(words.next);
    await tabTo(page, choice(page, ask.difficulty, 'Có'));
    await keyboard.press('ArrowUp');
    await onwards(words.next);
    await tabTo(page, page.getByRole('checkbox'));
    await keyboard.press('Space');
    await type(ask.head, 'Phạm Văn Mẫu, Hiệu trưởng');
    const before = site.workspace.stamp();
    await onwards(words.send);
    await sent(page);
    await isFocused(page, page.getByRole('heading', { level: 1 }));
    expect(site.workspace.stamp().responses).toBe(before.responses + 1);
    expect((await totals()).units.TR01).toMatchObject({ state: 'nil' });
  });

  browserTest('a Form that is closed while somebody reads it says so, and opens again', async ({ visit }) => {
    const page = await visit('phone');
    await page.goto(await linkOf(site, 'TH01'));
    await field(page, ask.submitter).waitFor();
    acceptAnswers(site, false);
    await page.getByText(closed).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    acceptAnswers(site, true);
    await field(page, ask.submitter).waitFor();
  });
});
