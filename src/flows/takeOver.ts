/** A campaign goes over to another account, whose owner says so; what the old one's triggers still start ends itself. */
import type { Campaign } from '../core/campaign.ts';
import type { Maker, Ports } from '../ports.ts';
import { sayFailure } from '../texts/failures.ts';
import { type Desk, openDesk } from './desk.ts';

interface World {
  ports: Ports;
  maker: Maker;
}

/**
 * One write: the folders are out of reach of the new account (drive.file), which makes its own. Triggers follow at once, as
 * those of the old account end from here on.
 */
export function takeOver({ ports, maker }: World, owner: string): void {
  const of = ports.installation.read();
  const left = [of['folder.reports'], of['folder.unitReports']].filter((id) => id);
  const from = [of.owner, ...left.map((id) => `https://drive.google.com/drive/folders/${id}`)].join(' ');
  ports.installation.write({
    'folder.reports': '',
    'folder.unitReports': '',
    sharedWith: '{}',
    owner,
    formBy: of.formBy || (of.owner as string),
    takenOver: 'yes',
    tell: sayFailure('S-OWN-02', { from }),
  });
  if (of.formId) maker.installTriggers();
}

/** For triggers. null in a run of an account that operates the campaign no more: it takes its triggers away, and that is all. */
export function atTrigger<T>(
  { ports, maker }: World,
  campaigns: readonly Campaign[],
  work: (desk: Desk) => T,
): T | null {
  const { takenOver, owner } = ports.installation.read();
  if (!takenOver || ports.account.owner() === owner) return work(openDesk(ports, campaigns));
  maker.removeTriggers();
  return null;
}
