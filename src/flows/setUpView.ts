/** What the dialog of the set-up shows before anybody types. */
import type { Campaign } from '../core/campaign.ts';
import type { Ports } from '../ports.ts';
import { setupDialog } from '../texts/menu.ts';
import { loadState } from './desk.ts';
import { dialogSettings } from './setUpRows.ts';
import { isOlder, standing } from './standing.ts';
import { carried } from './startOver.ts';

export interface SetUpView {
  /** Id of the campaign to be chosen first. */
  present: string;
  /** What set-up does here, where it does not begin with nothing. */
  note: string;
  /** Who operates the campaign, where it is another than whoever looks. */
  owner: string;
  settings: Record<string, string>;
}

/** `mark`: the campaign that the Sheet was made for; asked only where none was set up. */
export function setUpView(ports: Ports, campaigns: readonly Campaign[], mark: () => string): SetUpView {
  const { of, copied } = standing(ports, true);
  const note = setupDialog[copied ? 'copied' : isOlder(of) ? 'older' : 'again'];
  const owner = copied || of.owner === ports.account.user() ? '' : (of.owner ?? '');
  const campaign = campaigns.find((c) => c.id === of.campaign);
  if (!campaign || !(ports.book.has('current') || ports.memory.exists()))
    return { present: of.campaign ?? mark(), note: of.campaign || copied ? note : '', owner, settings: {} };
  const { settings } = loadState(ports);
  return {
    present: campaign.id,
    note,
    owner,
    settings: dialogSettings(campaign, copied ? carried(campaign, campaign, settings) : settings),
  };
}
