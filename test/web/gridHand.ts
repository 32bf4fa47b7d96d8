/** The Sheet as its coordinator uses it: tabs and cells by the words that stand there, the script's menu and its dialogs. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { words as script } from '../../local/pages/sheet/script/words.ts';
import { words } from '../../local/pages/sheet/words.ts';
import type { Site } from './site.ts';

export const tabId = (site: Site, name: string): number | undefined =>
  site.workspace.book().tabs.find((tab) => tab.name === name)?.id;

export const openTab = async (page: Page, site: Site, name: string): Promise<void> => {
  await page.goto(`${site.url}/sheet/${tabId(site, name)}`);
  await page.getByRole('gridcell').first().waitFor();
};

/** Below the heading, in the first row that holds all these words. */
export async function cellOf(page: Page, row: readonly string[], heading: string): Promise<Locator> {
  const head = page.getByRole('gridcell', { name: heading, exact: true }).first();
  const x = await head.getAttribute('data-x');
  let found = page.getByRole('row');
  for (const name of row) found = found.filter({ has: page.getByRole('gridcell', { name, exact: true }) });
  return found.first().locator(`td[data-x="${x}"]`);
}

export const shows = (cell: Locator, text: string): Promise<void> =>
  cell.and(cell.page().getByRole('gridcell', { name: text, exact: true })).waitFor();

/** Over what stands there, as one types in a selected cell. */
export async function typeInto(cell: Locator, text: string): Promise<void> {
  await cell.click();
  await cell.page().keyboard.type(text);
  await cell.page().keyboard.press('Enter');
}

export const question = (page: Page): Locator => page.getByRole('dialog', { name: words.warning });

export const menuButton = (page: Page): Locator =>
  page.getByRole('toolbar', { name: script.menu }).getByRole('button').first();

/** The page that the entry opens. */
export async function choose(page: Page, entry: string): Promise<FrameLocator> {
  await menuButton(page).click();
  await page.getByRole('menuitem', { name: entry }).click();
  return page.getByRole('dialog').frameLocator('iframe');
}

export async function leaveDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: script.close }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Runs of the trigger of edits so far. */
export const edits = (site: Site): number => site.workspace.findExecutions({ trigger: 'edit', limit: 1000 }).length;
