/** Every page in every state, at the widths of a phone, a tablet and a desk: no serious finding of axe, nothing to scroll sideways. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { words as form } from '../../local/pages/form/words.ts';
import { words as guide } from '../../local/pages/guide/words.ts';
import { words as script } from '../../local/pages/sheet/script/words.ts';
import { describeInBrowser } from './browser.ts';
import { ask, choice, closed, fillNil, linkOf, next, received, required, sayKind, sayWho, send } from './filling.ts';
import { acceptAnswers, openSite, type Site } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = "axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'] })";

let site: Site;
let documentId: string;
beforeAll(async () => {
  site = await openSite();
  await site.desk.submit({ unit: 'TH02', kind: 'nil' });
  site.workspace.run('App.makeReport', [{}]);
  const kind = 'application/vnd.google-apps.document';
  documentId = site.workspace.files().find(({ mimeType }) => mimeType === kind)?.id ?? '';
});
afterAll(() => site?.close());

/** A name, and how to get there. */
type State = readonly [name: string, reach: (page: Page) => Promise<unknown>];

const at =
  (path: string, then: (page: Page) => Promise<unknown>) =>
  async (page: Page): Promise<void> => {
    await page.goto(site.url + path);
    await then(page);
  };

const formStates: State[] = [
  [
    'the Form, something left out',
    at('/form', async (page) => {
      await next(page);
      await page.getByText(required).first().waitFor();
    }),
  ],
  [
    'the Form, figures',
    async (page) => {
      await page.goto(await linkOf(site, 'TH01'));
      await sayWho(page);
      await sayKind(page, 'Gửi số liệu');
      await choice(page, ask.team, 'Chưa thành lập').check();
    },
  ],
  [
    'the Form, asked whether to clear',
    async (page) => {
      await page.getByRole('button', { name: form.clear }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the Form, sent',
    async (page) => {
      await fillNil(page, await linkOf(site, 'TR01'));
      await send(page);
      await page.getByText(received).waitFor();
    },
  ],
  [
    'the Form, edited',
    async (page) => {
      await page.getByRole('link', { name: form.edit }).click();
      await page.getByText(form.editing).waitFor();
    },
  ],
  ['the Form, not this one', at('/form/d/e/other/viewform', (page) => page.getByText(form.unknown).waitFor())],
];

const cellThere = (page: Page): Promise<void> => page.getByRole('gridcell').first().waitFor();

const openMenu = (page: Page): Promise<void> =>
  page.getByRole('toolbar', { name: script.menu }).getByRole('button').first().click();

const sheetStates: State[] = [
  ['the Sheet', at('/sheet', cellThere)],
  ['the Sheet, its menu open', openMenu],
  [
    'the Sheet, a message',
    async (page) => {
      await page.getByRole('menuitem', { name: 'Kiểm tra cấu hình' }).click();
      await page.locator('.script-toast').waitFor();
    },
  ],
  [
    'the Sheet, a question',
    async (page) => {
      await openMenu(page);
      await page.getByRole('menuitem', { name: 'Chốt số liệu kỳ này…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the Sheet, a dialog',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await openMenu(page);
      await page.getByRole('menuitem', { name: 'Nhắc nộp báo cáo…' }).click();
      await page.frameLocator('dialog iframe').getByRole('button').first().waitFor();
    },
  ],
];

const otherStates: State[] = [
  ['home', at('/', (page) => page.getByRole('combobox').waitFor())],
  [
    'the guide, unfolded',
    async (page) => {
      const unfold = page.getByRole('button', { name: guide.openGuide });
      if ((await unfold.count()) > 0) await unfold.click();
      await page.getByRole('complementary', { name: guide.title }).getByRole('link').waitFor();
    },
  ],
  ['mails', at('/mail', (page) => page.getByRole('main').getByRole('listitem').first().waitFor())],
  ['a mail', at('/mail/1', (page) => page.frameLocator('iframe').getByText('Kính gửi').waitFor())],
  ['documents', at('/documents', (page) => page.getByRole('link', { name: 'Dự thảo báo cáo' }).first().waitFor())],
  [
    'a document',
    (page) => at(`/documents/${documentId}`, () => page.getByRole('group', { name: 'Trang 1' }).waitFor())(page),
  ],
  [
    'the clock, moved',
    at('/clock', async (page) => {
      await page.getByRole('button', { name: 'Đến 08:00 ngày mai' }).click();
      await page.getByRole('heading', { name: 'đã đến 08:00' }).waitFor();
    }),
  ],
  [
    'executions, one open',
    at('/executions', async (page) => {
      await page.getByRole('row').getByRole('button').first().click();
      await page.locator('.execution-details').waitFor();
    }),
  ],
  ['the web app', at('/app', (page) => page.frameLocator('iframe').getByRole('heading').first().waitFor())],
  ['no page', at('/nowhere', (page) => page.getByRole('alert').waitFor())],
  [
    'the Form, closed',
    at('/form', async (page) => {
      acceptAnswers(site, false);
      await page.getByText(closed).waitFor();
    }),
  ],
];

interface Finding {
  id: string;
  impact: string;
  nodes: { target: string[]; html: string; failureSummary: string }[];
}

async function findingsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe);
  const { violations } = (await frame.evaluate(RUN)) as { violations: Finding[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => `${id}: ${target} ${html} ${failureSummary}`),
    );
}

/** No script runs in a mail, so a copy of it is looked at. */
async function findingsInMail(mail: Frame): Promise<string[]> {
  const page = await mail.page().context().newPage();
  await page.setContent(await mail.content());
  // In its frame it needs no title: the page around it has one.
  await page.evaluate("document.title = 'Thư'");
  const found = await findingsIn(page.mainFrame());
  await page.close();
  return found;
}

const isMail = (frame: Frame): boolean => /\/mail\/\d+\/html$/.test(frame.url());

async function sideways(page: Page): Promise<string[]> {
  const [wide, room] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  return wide > room ? [`${wide} pixels wide, and there is room for ${room}`] : [];
}

async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await (isMail(frame) ? findingsInMail : findingsIn)(frame)));
  return found;
}

describeInBrowser('every page', (browserTest) => {
  // A tablet shows what one of the others shows; what it may lack is room.
  for (const view of ['phone', 'tablet', 'desktop'] as const)
    browserTest(`on a ${view}`, async ({ visit }) => {
      acceptAnswers(site, true);
      const page = await visit(view);
      const faults: string[] = [];
      for (const [name, reach] of [...formStates, ...sheetStates, ...otherStates]) {
        await reach(page);
        const found = [...(await sideways(page)), ...(view === 'tablet' ? [] : await findings(page))];
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
});
