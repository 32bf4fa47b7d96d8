/** How a run begins: one at a time where the state changes, as the operating account where only it may act. */

import type { Edited } from '../flows/edit.ts';
import { sayFailure } from '../texts/failures.ts';
import type { World } from './world.ts';

/** The event's own objects: nothing here asks the server. */
export function editedOf(e: GoogleAppsScript.Events.SheetsOnEdit): Edited {
  const { range } = e;
  return {
    sheetId: range.getSheet().getSheetId(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** A run that could not get the lock says so; what it would have taken in, the sweeper takes in. */
export function alone<T>(world: World, work: () => T): T {
  const result = world.ports.lock.alone(() => ({ value: work() }));
  if (!result) throw new Error(sayFailure('S-LOCK-01', {}));
  return result.value;
}

/** Menus that send, make or change set-up are for the account that ran it (design decision 13). */
export function asOwner<T>(world: World, work: () => T): T {
  const { owner } = world.ports.installation.read();
  if (owner && world.ports.account.user() !== owner) throw new Error(sayFailure('S-PERM-01', { account: owner }));
  return work();
}

export interface MenuEntry {
  caption: string;
  handler: string;
}

export function showMenu(title: string, groups: readonly (readonly MenuEntry[])[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  groups.forEach((entries, i) => {
    if (i > 0) menu.addSeparator();
    for (const { caption, handler } of entries) menu.addItem(caption, handler);
  });
  menu.addToUi();
}

export function showDialog(html: string, title: string): void {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(640).setHeight(560), title);
}

export function say(text: string, title: string): void {
  SpreadsheetApp.getActive().toast(text, title);
}

export const page = (html: string, title: string): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(html).setTitle(title);

export function ask(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** null when the person cancelled. */
export function askText(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
}
