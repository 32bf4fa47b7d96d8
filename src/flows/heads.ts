/** The two rows above the data: what a person emptied of keys and headings is written again before any row is. */
import { columnsOf, type Tab, tabsOf } from '../core/tabs.ts';
import type { Desk } from './desk.ts';
import { log } from './log.ts';
import { tabPlans } from './tabPlans.ts';
import { wordsOf } from './words.ts';

/** What is lacking, and both rows with it. A column that somebody deleted, its place being taken, lacks nothing here. */
function mended(desk: Desk, tab: Tab): { head: string[][]; wanted: boolean[]; lost: string[] } {
  const [keys = [], headings = []] = desk.ports.book.head(tab).map((line) => [...line]);
  const wanted = keys.map(() => false);
  const lost: string[] = [];
  const whole = columnsOf(tab, desk.campaign).every(({ key }) => headings[keys.indexOf(key)]);
  if (whole) return { head: [], wanted, lost };
  const plan = tabPlans(desk.campaign, wordsOf(desk.campaign, desk.campaign.words)).find((p) => p.tab === tab);
  plan?.columns.forEach(({ key, heading }, i) => {
    const named = headings.findIndex((h, p) => h === heading && keys[p] === '');
    const at = [keys.indexOf(key), named, keys[i] === '' && headings[i] === '' ? i : -1].find((p) => p >= 0);
    if (at === undefined || (keys[at] !== '' && headings[at] !== '')) return;
    keys[at] = key;
    headings[at] ||= heading;
    wanted[at] = true;
    lost.push(heading);
  });
  return { head: [keys, headings], wanted, lost };
}

export const lacksHead = (desk: Desk, tab: Tab): boolean => mended(desk, tab).lost.length > 0;

/** True where anything was lacking. Of a tab whose columns are looked up anyway it costs no call to find nothing. */
export function putBackHead(desk: Desk, tab: Tab): boolean {
  const { head, wanted, lost } = mended(desk, tab);
  if (lost.length === 0) return false;
  desk.ports.book.putHead(tab, head, wanted);
  log(desk, 'columnsPutBack', { columns: lost }, { tab });
  return true;
}

/** The tabs that are there; a deleted one is made again by the dispatcher. */
export const tabsThere = (desk: Desk): Tab[] => tabsOf(desk.campaign).filter(desk.ports.book.has);
