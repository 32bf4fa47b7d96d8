/** How a run begins: one at a time where the state changes, as the operating account where only it may act. */

import type { Edited } from '../ports.ts';
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
    by: e.user?.getEmail() ?? '',
  };
}

/**
 * A run that could not get the lock says so; what it would have taken in, the sweeper takes in. Properties that were read before
 * the lock are of another time: the run that held it may have claimed mails since.
 */
export function alone<T>(world: World, work: () => T): T {
  const { lock, installation } = world.ports;
  const result = lock.alone(() => {
    installation.reread();
    return { value: work() };
  });
  if (!result) throw new Error(sayFailure('S-LOCK-01', {}));
  return result.value;
}

/**
 * Menus that send, make or change set-up are for the account that ran it (design decision 13). Before set-up that is
 * whoever runs this himself: a visitor of the web app runs it as somebody else. `known`: who that account is.
 */
export function asOwner<T>(world: World, work: () => T, known = world.ports.installation.read().owner): T {
  const owner = known || world.ports.account.owner();
  if (world.ports.account.user() !== owner) throw new Error(sayFailure('S-PERM-01', { account: owner }));
  return work();
}

/** A menu may name methods of an object (guides/v8-runtime). */
export function showMenu({ title, groups }: { title: string; groups: { caption: string; action: string }[][] }): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  groups.forEach((entries, i) => {
    if (i > 0) menu.addSeparator();
    for (const { caption, action } of entries) menu.addItem(caption, `App.${action}`);
  });
  menu.addToUi();
}

export function showDialog({ title, html }: { title: string; html: string }): void {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(640).setHeight(560), title);
}

export function say({ title, text }: { title: string; text: string }): void {
  SpreadsheetApp.getActive().toast(text, title);
}

export const page = ({ title, html }: { title: string; html: string }): GoogleAppsScript.HTML.HtmlOutput =>
  HtmlService.createHtmlOutput(html).setTitle(title);

export function ask({ title, body }: { title: string; body: string }): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, body, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** null when the person cancelled. */
export function askText({ title, body }: { title: string; body: string }): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, body, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
}
