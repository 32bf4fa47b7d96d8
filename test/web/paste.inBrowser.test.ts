/** The page for those who install by hand, opened from the disk as a double click opens it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { unitsHeadings } from '../../src/texts/headings.ts';
import { pasteGuide } from '../../src/texts/pasteGuide.ts';
import { root } from '../support/tonghop.ts';
import { describeInBrowser } from './browser.ts';

const folder = join(root, 'dan-vao-google');
const fileOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const open = async (page: Page): Promise<Page> => {
  await page.goto(pathToFileURL(join(folder, 'HUONG-DAN.html')).href);
  return page;
};

/** What the button puts on the clipboard, as a person finds out: by pasting it. */
async function pastedAfter(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('status').filter({ hasText: 'Đã sao chép' }).waitFor();
  await page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))");
  await page.locator('#pasted').focus();
  await page.keyboard.press('Control+V');
  const text = await page.locator('#pasted').inputValue();
  await page.evaluate("document.getElementById('pasted').remove()");
  return text;
}

describeInBrowser('the page of dan-vao-google', (test) => {
  test('its buttons copy the files as they are, and the headings of a unit list', async ({ visit }) => {
    const page = await open(await visit('desktop'));
    const { copy } = pasteGuide;
    expect((await pastedAfter(page, copy.code)) === fileOf('Code.js'), 'the code').toBe(true);
    expect(await pastedAfter(page, copy.manifest)).toBe(fileOf('appsscript.json'));
    expect((await pastedAfter(page, copy.columns)).trim().split('\t')).toEqual(Object.values(unitsHeadings));
  });

  test('they do so where the browser has no clipboard for pages from the disk', async ({ visit }) => {
    const window = await visit('desktop');
    await window.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    const page = await open(window);
    expect(await pastedAfter(page, pasteGuide.copy.manifest)).toBe(fileOf('appsscript.json'));
  });

  test('it prints on one page of A4', async ({ visit }) => {
    const page = await open(await visit('desktop'));
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
