/**
 * Tests in a real browser. Where there is none they are reported as not run, and fail in CI. A page that throws, prints an
 * error, crashes or asks another host than this machine fails its test, whatever else the test looks at.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, seat, type View } from '../../scripts/browser.ts';

const NOT_RUN = 'NOT RUN: there is no browser';

export interface Visits {
  /** A window of its own, with nothing shared but the server; closed when the test ends. */
  visit(view: View): Promise<Page>;
  /** What pages may print all the same: the refusal that a test is about. */
  tolerate(fault: RegExp): void;
}

type BrowserTest = (name: string, body: (visits: Visits) => Promise<void>) => void;

/** One browser for all its tests. */
export function describeInBrowser(name: string, body: (browserTest: BrowserTest) => void): void {
  describe(name, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await launchBrowser();
      if (browser === null && process.env.CI) throw new Error(`${NOT_RUN}, and in CI there must be one`);
      if (browser === null) process.stderr.write(`\n*** ${NOT_RUN}: ${name} ***\n`);
    });
    afterAll(() => browser?.close());
    body((title, steps) => {
      test(title, async ({ skip }) => {
        if (browser === null) return skip(NOT_RUN);
        await inWindows(browser, steps);
      });
    });
  });
}

async function inWindows(browser: Browser, steps: (visits: Visits) => Promise<void>): Promise<void> {
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const tolerated: RegExp[] = [];
  const left = (): string[] => faults.filter((fault) => !tolerated.some((each) => each.test(fault)));
  try {
    await steps({
      tolerate: (fault) => tolerated.push(fault),
      visit: async (view) => {
        const context = await browser.newContext(seat(view));
        contexts.push(context);
        watch(context, (fault) => faults.push(fault));
        return context.newPage();
      },
    });
  } catch (error) {
    if (error instanceof Error && left().length > 0) error.message += `\nmeanwhile in the page:\n${left().join('\n')}`;
    throw error;
  } finally {
    await Promise.all(contexts.map((context) => context.close()));
  }
  expect(left(), 'what went wrong in the page').toEqual([]);
}

function watch(context: BrowserContext, found: (fault: string) => void): void {
  context.on('weberror', (it) => found(`thrown: ${it.error().stack ?? it.error()}`));
  context.on('console', (it) => {
    if (it.type() === 'error') found(`console: ${it.text()} (${it.location().url})`);
  });
  context.on('request', (it) => {
    const { protocol, hostname } = new URL(it.url());
    if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') found(`asked another host: ${it.url()}`);
  });
  context.on('page', (page) => page.on('crash', () => found(`crashed: ${page.url()}`)));
}
