/**
 * Takes the pictures of the guides from the workspace, so that they show what is there: npm run docs:pictures. The sample campaign is
 * replayed in a temporary folder and lived through in the order of `takes`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page, ViewportSize } from 'playwright-core';
import { reportDialog } from '../src/texts/documents.ts';
import { kindLabels, yesNoLabels } from '../src/texts/labels.ts';
import { menu } from '../src/texts/menu.ts';
import { remindDialog } from '../src/texts/plan.ts';
import { attestation } from '../src/texts/questions.ts';
import { tabNames } from '../src/texts/tabs.ts';
import { zaloDialog } from '../src/texts/zaloDialog.ts';
import { launchBrowser, seat } from './browser.ts';
import { type Sample, serveSample } from './sample.ts';

const folder = join(process.cwd(), 'docs', 'hinh');
/** Has not answered yet when the sample stops. */
const UNIT = 'Thôn Mẫu 13';
const DESKTOP = { width: 1000, height: 640 };
const LOW = { width: 1000, height: 480 };
const AFTER_CLOSING = '2026-05-29T17:30:00+07:00';

interface Desk extends Sample {
  phone: Page;
  desktop: Page;
}

/** Brings the workspace to where the picture is, and says what of it is shown. */
type Take = (desk: Desk) => Promise<Page | Locator>;

/** By name of the picture; each begins where the one before it ended. */
export const takes: Record<string, Take> = {
  'ban-lam-viec': begin,
  'form-trang-dau': openForm,
  'form-so-lieu': giveFigures,
  'form-da-gui': sendAnswer,
  'thu-can-sua': readReturned,
  'bang-theo-doi': (desk) => openTracking(desk, LOW),
  'trinh-don': openMenu,
  'nhac-nop-bao-cao': (desk) => openDialog(desk, menu.remind, remindDialog.title),
  'goi-nhac-zalo': (desk) => openDialog(desk, menu.zalo, zaloDialog.title),
  'bao-cao-tong-hop': openReport,
  'du-thao-bao-cao': readDraft,
  'trang-lanh-dao': openLeaderPage,
};

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const next = (page: Page): Promise<void> => button(page, 'Tiếp').click();

async function fill(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(answers)) await field(page, name).fill(text);
}

/** Without what the workspace adds to the pages that Google will show. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.addStyleTag({ content: '.bar, .guide { display: none !important } :root { --bar: 0px }' });
}

/** What is drawn by chance, a link or a hash, would make another picture each time. */
async function hide(shown: Locator, chance: RegExp): Promise<void> {
  const text = (await shown.innerText()).replace(chance, '…');
  await shown.evaluate((element: { innerText: string }, cut) => {
    element.innerText = cut;
  }, text);
}

async function begin({ desktop, url }: Desk): Promise<Page> {
  await desktop.goto(url);
  await desktop.getByRole('option', { name: UNIT }).waitFor({ state: 'attached' });
  return desktop;
}

async function openForm({ phone, url }: Desk): Promise<Page> {
  const units = (await (await fetch(`${url}/api/respondents`)).json()) as { name: string; path: string }[];
  await open(phone, `${url}${units.find(({ name }) => name === UNIT)?.path}`);
  await phone.getByText('Hạn gửi').waitFor();
  return phone;
}

async function giveFigures({ phone }: Desk): Promise<Page> {
  await fill(phone, { 'Họ và tên người lập báo cáo': 'Trần Thị Mẫu', 'Chức vụ, vị trí công tác': 'Trưởng thôn' });
  await next(phone);
  await fill(phone, { 'Số liệu tính đến ngày': '2026-05-22' });
  await phone.getByRole('radio', { name: kindLabels.report }).check();
  await next(phone);
  await fill(phone, { 'Tổng số hộ gia đình': '386', 'Số hộ đã cài đặt': 'ba trăm' });
  await field(phone, 'Số người đã cài đặt').focus();
  await field(phone, 'Tổng số hộ gia đình').scrollIntoViewIfNeeded();
  return phone;
}

/** More households than there are: to be returned. */
async function sendAnswer({ phone }: Desk): Promise<Page> {
  await fill(phone, {
    'Số hộ đã cài đặt': '396',
    'Số người đã cài đặt': '420',
    'Trong đó: số người đã đăng nhập được': '402',
  });
  await phone.getByRole('radio', { name: 'Chưa thành lập' }).check();
  await next(phone);
  await phone.getByRole('radio', { name: yesNoLabels.no, exact: true }).check();
  await next(phone);
  await phone.getByRole('checkbox', { name: attestation }).check();
  await fill(phone, { 'Họ tên, chức vụ người đứng đầu đã duyệt số liệu': 'Phạm Văn Mẫu, Trưởng thôn' });
  await button(phone, 'Gửi').click();
  await phone.getByText('Đã nhận báo cáo').waitFor();
  return phone;
}

async function readReturned({ phone, url }: Desk): Promise<Page> {
  await open(phone, `${url}/mail`);
  await phone
    .getByRole('link', { name: `báo cáo của ${UNIT}` })
    .first()
    .click();
  const letter = phone.frameLocator('iframe');
  await letter.getByText('Trân trọng').waitFor();
  await hide(letter.getByRole('link').first(), /d\/e\/.*$/);
  return phone;
}

async function openTracking({ desktop, url }: Desk, size: ViewportSize): Promise<Locator> {
  await desktop.setViewportSize(size);
  await open(desktop, `${url}/sheet`);
  await desktop.getByRole('tab', { name: tabNames.tracking, exact: true }).click();
  await desktop.getByText(UNIT, { exact: true }).waitFor();
  return desktop.locator('main > div');
}

/** Whole, without scrolling. */
async function openMenu({ desktop }: Desk): Promise<Locator> {
  await desktop.setViewportSize({ ...DESKTOP, height: 1200 });
  await desktop.getByRole('button', { name: /^Báo cáo / }).click();
  return desktop.getByRole('menu');
}

async function openDialog(desk: Desk, entry: string, title: string): Promise<Locator> {
  const page = desk.desktop;
  await openTracking(desk, DESKTOP);
  await page.getByRole('button', { name: /^Báo cáo / }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  await dialog.frameLocator('iframe').getByRole('main').waitFor();
  return dialog;
}

async function openReport(desk: Desk): Promise<Locator> {
  await desk.moveTo(AFTER_CLOSING);
  return openDialog(desk, menu.report, reportDialog.title);
}

async function readDraft({ desktop, url }: Desk): Promise<Page> {
  const dialog = desktop.getByRole('dialog').frameLocator('iframe');
  await dialog.getByRole('button', { name: reportDialog.makeAnyway }).click();
  await dialog.getByText(reportDialog.checksHead).waitFor({ timeout: 120_000 });
  await open(desktop, `${url}/documents`);
  await desktop.getByRole('link', { name: /^Dự thảo báo cáo lần 1/ }).click();
  await hide(desktop.getByText(reportDialog.mark).first(), /\w{8}$/);
  return desktop;
}

async function openLeaderPage({ desktop, url }: Desk): Promise<Locator> {
  await desktop.setViewportSize({ ...DESKTOP, height: 690 });
  await open(desktop, `${url}/app`);
  await desktop.frameLocator('iframe').getByText('đơn vị đã có báo cáo hợp lệ').waitFor();
  return desktop.locator('iframe');
}

async function sitDown(browser: Browser, sample: Sample): Promise<Desk> {
  const phone = await browser.newContext({ ...seat('phone'), deviceScaleFactor: 1 });
  const desktop = await browser.newContext({ ...seat('desktop'), viewport: DESKTOP });
  return { ...sample, phone: await phone.newPage(), desktop: await desktop.newPage() };
}

async function takeAll(browser: Browser): Promise<[name: string, bytes: Buffer][]> {
  const sample = await serveSample();
  const pictures: [string, Buffer][] = [];
  try {
    const desk = await sitDown(browser, sample);
    for (const [name, take] of Object.entries(takes)) {
      const shown = await take(desk);
      pictures.push([name, await shown.screenshot({ animations: 'disabled' })]);
    }
    return pictures;
  } finally {
    await sample.close();
  }
}

/** Replaces the whole folder when all are there: a picture that is no longer taken would go stale. */
export async function main(): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) throw new Error('no picture can be taken without a browser');
  const pictures = await takeAll(browser).finally(() => browser.close());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of pictures) writeFileSync(join(folder, `${name}.png`), bytes);
}
