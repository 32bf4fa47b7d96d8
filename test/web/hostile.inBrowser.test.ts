/** A unit and an answer whose words are markup: on every page, dialog, mail and document they are words. */
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { words as executions } from '../../local/pages/executions/words.ts';
import { words as form } from '../../local/pages/form/words.ts';
import { words as mail } from '../../local/pages/mail/words.ts';
import { words as script } from '../../local/pages/sheet/script/words.ts';
import { describeInBrowser, type Visits } from './browser.ts';
import { ask, choice, field, next } from './filling.ts';
import { asOwner, hostileName, openSite, type Site, units } from './site.ts';

const difficulty = '</script><script>document.title=1</script>';
const note = `Ghi chú ${hostileName} ${difficulty}`;

/** The other one reports, so that nobody asks it to. */
const silent = `TH04,thon,"Thôn ${hostileName.replaceAll('"', '""')}",th04@mau.example,,200,500,300,,100005`;

let site: Site;
let edit: string;
beforeAll(async () => {
  site = await openSite([units, silent].join('\n'));
  const [line] = await site.desk.submit({
    unit: 'TH03',
    'area.households': 200,
    'area.householdsInstalled': 110,
    'area.citizensInstalled': 250,
    'area.loggedIn': 200,
    'area.team': 'Chưa thành lập',
    'difficulty.has': 'Có',
    'difficulty.kind': 'Khác',
    'difficulty.text': difficulty,
    'difficulty.doc': difficulty,
    submitter: hostileName,
  });
  expect(line?.status).toBe('accepted');
  edit = `/form/d/e/${site.workspace.form()?.publishedId}/viewform?edit2=${line?.responseId}`;
  for (const [path, args] of [
    ['App.recompute', []],
    ['App.makeReport', [{}]],
    ['App.makeUnitReport', ['TH03']],
  ] as const)
    expect(site.workspace.run(path, [...args]).error).toBeNull();
  const tab = "SpreadsheetApp.getActive().getSheetByName('Danh mục đơn vị')";
  asOwner(site, `${tab}.createTextFinder(args[0]).findNext().setNote(args[1])`, hostileName, note);
  expect(() => asOwner(site, 'console.log(args[0]); throw new Error(args[0])', note)).toThrow('Ghi chú');
});
afterAll(() => site?.close());

/** A window at the address, and the question whether anything in it was taken for markup. */
async function look({ visit }: Visits, path: string): Promise<{ page: Page; unharmed(): Promise<void> }> {
  const page = await visit('desktop');
  const harm: string[] = [];
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/x')) harm.push(`asked: ${request.url()}`);
  });
  await page.goto(site.url + path);
  const unharmed = async (): Promise<void> => {
    expect(await page.title()).toContain('Tổng hợp');
    expect(harm).toEqual([]);
    for (const frame of page.frames()) await isUnharmed(frame);
  };
  return { page, unharmed };
}

async function isUnharmed(frame: Frame): Promise<void> {
  expect(await frame.title(), frame.url()).not.toBe('1');
  expect(await frame.locator('img[src="x"]').count(), frame.url()).toBe(0);
}

const says = (place: Page | Locator | ReturnType<Page['frameLocator']>, text: string): Promise<void> =>
  place.getByText(text).first().waitFor({ state: 'attached' });

const idOf = (tab: string): number | undefined => site.workspace.book().tabs.find(({ name }) => name === tab)?.id;

describeInBrowser('hostile words', (browserTest) => {
  browserTest('in the Form: the list of units, and the answer when it is edited', async (visits) => {
    const { page, unharmed } = await look(visits, edit);
    await page.getByText(form.editing).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe(`TH03 - ${hostileName}`);
    expect(await field(page, ask.submitter).inputValue()).toBe(hostileName);
    for (const title of [ask.asOf, ask.households, ask.difficultyText]) {
      await next(page);
      await field(page, title).waitFor();
    }
    expect(await field(page, ask.difficultyText).inputValue()).toBe(difficulty);
    await choice(page, ask.difficulty, 'Có').waitFor();
    await unharmed();
  });

  browserTest('in mails: the list, the heading, both forms of the text', async (visits) => {
    const { page, unharmed } = await look(visits, '/mail');
    const list = page.getByRole('region', { name: mail.list });
    await list.getByRole('link', { name: hostileName }).first().click();
    const letter = page.getByRole('region', { name: mail.reading });
    await says(letter.getByRole('heading'), hostileName);
    await says(page.frameLocator('iframe'), hostileName);
    await page.getByRole('radio', { name: mail.text }).check();
    await says(letter.locator('.mail-text'), hostileName);
    await unharmed();
  });

  browserTest('in the Sheet: cells and notes', async (visits) => {
    const tabs = [
      ['Theo dõi', hostileName],
      ['Khó khăn, vướng mắc', difficulty],
      ['BC Thôn, tổ dân phố', hostileName],
      ['Danh mục đơn vị', hostileName],
    ] as const;
    const { page, unharmed } = await look(visits, '/sheet');
    for (const [tab, words] of tabs) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.waitForURL(`**/sheet/${idOf(tab)}`);
      await says(page.getByRole('gridcell'), words);
    }
    await page.locator('td.noted').filter({ hasText: hostileName }).hover();
    await page.locator('.cell-note').getByText(note).waitFor();
    await unharmed();
  });

  const dialogs = [
    'Liên kết và mã của đơn vị…',
    'Nhắc nộp báo cáo…',
    'Gói nhắc Zalo…',
    'Mã QR của các đơn vị (để in)…',
    'Một đơn vị: lịch sử, liên kết, nhập thay…',
    'Tạo báo cáo của đơn vị…',
  ];
  browserTest('in the dialogs of the menu', async (visits) => {
    const { page, unharmed } = await look(visits, '/sheet');
    for (const entry of dialogs) {
      await page.getByRole('toolbar', { name: script.menu }).getByRole('button').click();
      await page.getByRole('menuitem', { name: entry }).click();
      const dialog = page.getByRole('dialog');
      const shown = dialog.frameLocator('iframe');
      if (entry === 'Nhắc nộp báo cáo…') await shown.getByRole('searchbox').fill('TH04');
      await says(shown, hostileName);
      await unharmed();
      await dialog.getByRole('button', { name: script.close }).click();
      await dialog.waitFor({ state: 'detached' });
    }
  });

  browserTest('in documents: their names, their pages', async (visits) => {
    const { page, unharmed } = await look(visits, '/documents');
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Dự thảo báo cáo lần 1' }).first().click();
    await says(main, 'document.title=1</script>');
    await unharmed();
    await page.goBack();
    await main.getByRole('link', { name: 'img src=x' }).first().click();
    await says(main.locator('.document-paper'), 'img src=x');
    await unharmed();
  });

  browserTest('on the other pages', async (visits) => {
    const { page, unharmed } = await look(visits, '/');
    await says(page.getByRole('combobox'), hostileName);
    await unharmed();
    await page.goto(`${site.url}/executions`);
    await page.getByRole('row', { name: 'App.odd' }).first().getByRole('button').click();
    await says(page.locator('pre'), note);
    await page.getByRole('checkbox', { name: executions.failed }).check();
    await says(page.getByRole('cell'), note);
    await unharmed();
    await page.goto(`${site.url}/clock`);
    await page.getByRole('button', { name: 'Đến 08:00 ngày mai' }).click();
    await page.getByRole('heading', { name: 'đã đến 08:00' }).waitFor();
    await unharmed();
    await page.goto(`${site.url}/app`);
    await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    await unharmed();
  });
});
