/** What every flow starts from: the campaign of this installation, its words, and the world. */
import type { Campaign } from '../core/campaign.ts';
import type { Labels } from '../core/judge.ts';
import { readState, type State } from '../core/state.ts';
import type { Ports } from '../ports.ts';
import { sayFailure } from '../texts/failures.ts';
import { kindLabels, yesNoLabels } from '../texts/labels.ts';
import { refuseAllButSetUp } from './standing.ts';

export interface Desk {
  ports: Ports;
  campaign: Campaign;
  labels: Labels;
  salt: string;
}

/** Nothing works before set-up has chosen a campaign, in a copy, or on data of another version. `person`: as in `standing`. */
export function openDesk(ports: Ports, campaigns: readonly Campaign[], person = false): Desk {
  refuseAllButSetUp(ports, person);
  const { campaign: id } = ports.installation.read();
  const campaign = campaigns.find((c) => c.id === id);
  if (!campaign) throw new Error(sayFailure('S-SETUP-01', {}));
  return deskOf(ports, campaign);
}

/** Whatever stands against it: for set-up. */
export function deskOf(ports: Ports, campaign: Campaign): Desk {
  const { salt = '' } = ports.installation.read();
  return { ports, campaign, labels: { kinds: kindLabels, yes: yesNoLabels.yes }, salt };
}

/** What is remembered, in one read. */
export const loadState = (ports: Pick<Ports, 'memory'>): State => readState(ports.memory.read());
