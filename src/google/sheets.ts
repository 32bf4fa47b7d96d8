/** The tabs that set-up made, by sheet id: ids survive renaming and moving, names do not. */
import type { FixedTab, Tab } from '../core/tabs.ts';
import type { Installation } from '../ports.ts';
import { tabNames } from '../texts/tabs.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Sheets {
  of(tab: Tab): Sheet;
  idOf(tab: Tab): number;
  has(tab: Tab): boolean;
  /** By the name that set-up gave it. */
  named(tab: FixedTab): Sheet | null;
  tabOf(sheetId: number): Tab | null;
  /** Tabs were made since: look again. */
  forget(): void;
}

/** One `getSheets` finds them all. A tab that a person deleted is made again by the dispatcher. */
export function makeSheets(installation: Installation, spreadsheet: () => Spreadsheet): Sheets {
  let byId: Map<number, Sheet> | null = null;
  const ids = (): Record<string, number> => JSON.parse(installation.read().tabs ?? '{}');
  const find = (tab: Tab): Sheet | undefined => {
    byId ??= new Map(
      spreadsheet()
        .getSheets()
        .map((s) => [s.getSheetId(), s]),
    );
    return byId.get(ids()[tab] ?? -1);
  };
  return {
    has: (tab) => find(tab) !== undefined,
    of(tab) {
      const sheet = find(tab);
      if (!sheet) throw new Error(`tab ${tab} is missing`);
      return sheet;
    },
    named: (tab) => spreadsheet().getSheetByName(tabNames[tab]),
    forget() {
      byId = null;
    },
    idOf: (tab) => ids()[tab] ?? -1,
    tabOf: (sheetId) => (Object.entries(ids()).find(([, id]) => id === sheetId)?.[0] as Tab | undefined) ?? null,
  };
}

/** 1 is A, 27 is AA. */
export function letter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
