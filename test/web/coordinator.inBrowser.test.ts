/** The coordinator's hands on the Sheet: what is typed, pasted, taken back and refused, and who else sees it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Rate, Totals } from '../../local/cli/product.ts';
import { triggerText } from '../../local/pages/executions/words.ts';
import { words } from '../../local/pages/sheet/words.ts';
import { describeInBrowser } from './browser.ts';
import { isFocused, tabTo } from './filling.ts';
import { cellOf, edits, menuButton, openTab, question, shows, tabId, typeInto } from './gridHand.ts';
import { asOwner, openSite, type Site, units } from './site.ts';

const UNITS = 'Danh mục đơn vị';
const ANSWERS = 'BC Thôn, tổ dân phố';
const TOTALS = 'Tổng hợp';
const fifth = 'TH05,thon,Thôn Mẫu Nam,th05@mau.example,truong.th05@mau.example,100,250,150,,100005';
const figures = {
  'area.households': 400,
  'area.householdsInstalled': 300,
  'area.citizensInstalled': 500,
  'area.loggedIn': 400,
  'area.team': 'Chưa thành lập',
};

let site: Site;
beforeAll(async () => {
  site = await openSite([units, fifth].join('\n'));
  const [line] = await site.desk.submit({ unit: 'TH01', ...figures });
  expect(line?.status).toBe('accepted');
  site.workspace.run('App.recompute');
});
afterAll(() => site?.close());

const soon = { timeout: 10_000 };
const communeRow = ['Toàn xã', 'CT01 Tỷ lệ hộ gia đình cài đặt'];
const commune = async (): Promise<Rate> => (await site.desk.json<Totals>('totals')).commune.CT01 as Rate;
const cells = (tab: string): string[][] => site.workspace.sheet(tabId(site, tab) ?? 0)?.cells ?? [];

/** A block of the unit list: the heads of all five, with address and telephone. */
const heads = (): string[][] =>
  cells(UNITS)
    .slice(2, 7)
    .map((row) => row.slice(5, 8));

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('ControlOrMeta+V');
}

describeInBrowser('the coordinator at the Sheet', (browserTest) => {
  browserTest('edits a figure: the totals follow, in every window', async ({ visit }) => {
    const [page, totals, runs] = [await visit('desktop'), await visit('desktop'), await visit('desktop')];
    await openTab(totals, site, TOTALS);
    await runs.goto(`${site.url}/executions`);
    await runs.getByRole('row', { name: 'App.recompute' }).waitFor();
    const edited = runs.getByRole('row', { name: triggerText('edit') });
    expect(await edited.count()).toBe(0);
    await openTab(page, site, ANSWERS);
    await typeInto(await cellOf(page, ['TH01'], 'Số hộ đã cài đặt'), '320');
    await shows(await cellOf(totals, communeRow, 'Đã thực hiện'), '320');
    await shows(await cellOf(totals, communeRow, 'Tỷ lệ'), '32%');
    expect(await commune()).toMatchObject({ num: 320, den: 1000 });
    await edited.getByRole('button').click();
    await runs.getByText(`Do ${triggerText('edit')};`).waitFor();
    expect(edits(site)).toBe(1);
  });

  browserTest('pastes a block in one edit, takes it back, and does it again', async ({ visit }) => {
    const block = heads().map((_, i) => [`Lê Văn "Mẫu"\nđơn vị ${i}`, `head.${i}@mau.example`, `090000000${i}`]);
    const text = block.map(([head, ...more]) => [`"${head?.replaceAll('"', '""')}"`, ...more].join('\t')).join('\r\n');
    const [before, done] = [heads(), edits(site)];
    const page = await visit('desktop');
    await openTab(page, site, UNITS);
    await (await cellOf(page, ['TH01'], 'Người đứng đầu')).click();
    await paste(page, text);
    await expect.poll(() => edits(site), soon).toBe(done + 1);
    expect(heads()).toEqual(block);
    await shows(await cellOf(page, ['TH05'], 'Điện thoại'), '0900000004');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => edits(site), soon).toBe(done + 2);
    expect(heads()).toEqual(before);
    await shows(await cellOf(page, ['TH01'], 'Thư điện tử người đứng đầu'), 'truong.th01@mau.example');
    await page.keyboard.press('ControlOrMeta+Y');
    await expect.poll(() => edits(site), soon).toBe(done + 3);
    expect(heads()).toEqual(block);
    await shows(await cellOf(page, ['TH01'], 'Thư điện tử người đứng đầu'), 'head.0@mau.example');
  });

  browserTest('types letters for a figure: the cell is marked, the last right one counts', async ({ visit }) => {
    const before = await commune();
    const page = await visit('desktop');
    await openTab(page, site, UNITS);
    const cell = await cellOf(page, ['TH02'], 'Tổng số hộ');
    await typeInto(cell, 'ba trăm');
    await cell.and(page.locator('.noted')).waitFor();
    await page.keyboard.press('ArrowUp');
    const note = page.locator('.cell-note').filter({ hasText: '"ba trăm" không phải số nguyên' });
    await note.filter({ hasText: 'Giá trị đúng gần nhất vẫn được dùng: 300.' }).waitFor();
    await shows(cell, 'ba trăm');
    expect(await commune()).toEqual(before);
    await page.keyboard.type('310');
    await page.keyboard.press('Enter');
    await cell.and(page.locator(':not(.noted)')).waitFor();
    await expect.poll(commune, soon).toMatchObject({ den: (before.den ?? 0) + 10 });
  });

  browserTest('types what a rule of the cell refuses: Google says so, the old value stands', async ({ visit }) => {
    const list =
      "SpreadsheetApp.newDataValidation().requireValueInList(['có', 'không']).setAllowInvalid(false).build()";
    asOwner(site, `SpreadsheetApp.getActive().getSheetByName('${UNITS}').getRange('N3:N7').setDataValidation(${list})`);
    const done = edits(site);
    const page = await visit('desktop');
    await openTab(page, site, UNITS);
    const cell = await cellOf(page, ['TH05'], 'Phải báo cáo');
    await typeInto(cell, 'có lẽ');
    const refused = page.getByRole('dialog', { name: words.problem });
    await refused.getByText(words.violates('N7')).waitFor();
    await page.keyboard.press('Enter');
    await refused.waitFor({ state: 'detached' });
    await shows(cell, 'có');
    expect(await page.getByText(words.saved, { exact: true }).count()).toBe(0);
    expect(edits(site)).toBe(done);
  });

  browserTest('is asked before an edit in a computed tab, and what was typed is computed anew', async ({ visit }) => {
    const done = edits(site);
    const page = await visit('desktop');
    await openTab(page, site, TOTALS);
    const cell = await cellOf(page, communeRow, 'Đã thực hiện');
    const computed = (await cell.textContent()) ?? '';
    await typeInto(cell, '999');
    await question(page).getByText(words.protected).waitFor();
    await shows(cell, '999');
    await question(page).getByRole('button', { name: words.cancel }).click();
    await shows(cell, computed);
    expect(edits(site)).toBe(done);
    await typeInto(cell, '999');
    await question(page).getByRole('button', { name: words.ok }).click();
    await expect.poll(() => edits(site), soon).toBe(done + 1);
    await shows(cell, computed);
  });

  browserTest('sees what the command line does', async ({ visit }) => {
    const [page, mail] = [await visit('desktop'), await visit('desktop')];
    await openTab(page, site, ANSWERS);
    await mail.goto(`${site.url}/mail?to=nguoilap.th05@mau.example`);
    await mail.getByText('Không có thư nào như vậy.').waitFor();
    const [line] = await site.desk.submit({
      unit: 'TH05',
      ...figures,
      'area.households': 100,
      'area.householdsInstalled': 77,
    });
    await shows(await cellOf(page, ['TH05'], 'Số hộ đã cài đặt'), '77');
    await mail.getByRole('link', { name: 'Thôn Mẫu Nam' }).waitFor();
    const cell = {
      tab: 'submissions.area',
      row: line?.responseId ?? '',
      column: 'area.householdsInstalled',
      value: '78',
    };
    await site.desk.json('edit', ...Object.entries(cell).flatMap(([name, value]) => [`--${name}`, value]));
    await shows(await cellOf(page, ['TH05'], 'Số hộ đã cài đặt'), '78');
  });

  browserTest('needs no mouse', async ({ visit }) => {
    const page = await visit('desktop');
    const { keyboard } = page;
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await keyboard.press(key);
    };
    const tab = (name: string) => page.getByRole('tab', { name, exact: true, selected: true });
    await page.goto(`${site.url}/sheet`);
    await tabTo(page, page.getByRole('grid', { name: 'Theo dõi' }));
    await press('Escape');
    await isFocused(page, tab('Theo dõi'));
    await press('ArrowRight', 'ArrowRight');
    await isFocused(page, tab(UNITS));
    const grid = page.getByRole('grid', { name: UNITS });
    await grid.waitFor();
    await tabTo(page, grid, 'Shift+Tab');
    await press('ArrowDown', ...Array<string>(8).fill('ArrowRight'));
    await page.getByLabel(words.nameBox).getByText('I3', { exact: true }).waitFor();
    await keyboard.type('450');
    await press('Enter');
    await expect.poll(() => cells(UNITS)[2]?.[8], soon).toBe('450');
    await press('Escape');
    await isFocused(page, tab(UNITS));
    await press('ArrowLeft');
    await shows(await cellOf(page, ['TH01', 'CT01 Tỷ lệ hộ gia đình cài đặt'], 'Tổng số'), '450');
    await tabTo(page, menuButton(page));
    await press('Enter');
    await isFocused(page, page.getByRole('menuitem').first());
    await press('n');
    await isFocused(page, page.getByRole('menuitem', { name: 'Nhắc nộp báo cáo…' }));
    await press('Enter');
    const dialog = page.getByRole('dialog');
    // The page in it has the focus when it is there.
    await expect.poll(() => page.evaluate('document.activeElement.localName'), soon).toBe('iframe');
    await press('Tab');
    await dialog.frameLocator('iframe').locator('button:focus').waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await isFocused(page, menuButton(page));
  });
});
