/** Tabs as wholes: copied before their data change, taken away with a campaign that is over. */
import type { Maker } from '../ports.ts';
import type { Sheet, Spreadsheet } from './sheets.ts';
import type { TabIds } from './tabMaker.ts';

export type TabKeeping = Pick<Maker, 'tabsThere' | 'deleteTabs' | 'keepTab'>;

export function makeTabKeeping(spreadsheet: () => Spreadsheet, ids: TabIds): TabKeeping {
  const sheets = (): Sheet[] => spreadsheet().getSheets();
  return {
    tabsThere: () => sheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() })),
    deleteTabs(gone) {
      const isGone = (sheet: Sheet): boolean => gone.includes(sheet.getSheetId());
      const there = sheets();
      // One must stay that can be seen.
      there.find((sheet) => !isGone(sheet))?.showSheet();
      for (const sheet of there.filter(isGone)) spreadsheet().deleteSheet(sheet);
    },
    keepTab(tab, name) {
      const there = sheets();
      const template = there.find((sheet) => sheet.getSheetId() === ids.read()[tab]);
      if (!template) return;
      // One call makes and names it: copyTo gives a name of its own, and a run that died there would leave a copy that nobody knows.
      const copy = spreadsheet().getSheetByName(name) ?? spreadsheet().insertSheet(name, there.length, { template });
      copy.hideSheet();
    },
  };
}
