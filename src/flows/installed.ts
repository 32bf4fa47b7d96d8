/**
 * The row `installation` of `current`: what only the script itself can read of this Sheet, for programs that come from
 * outside, and for a Sheet that lost its document properties.
 */
import { installedKey, type State, type Stored } from '../core/state.ts';
import { versionOf } from '../core/version.ts';
import type { Ports } from '../ports.ts';
import type { Desk } from './desk.ts';

export interface Installed {
  dataVersion: number;
  /** Version of the program that wrote this. */
  bundle: string;
  /** ms: the triggers were alive then. */
  heartbeat: number;
  properties: Record<string, string>;
}

/** Claims change with every mail; PINs stand with the units. What is left is far below the 50,000 characters of a cell. */
const leftOut = /^(claims$|pins\.)/;

export function storedInstalled({ installation, clock, bundle }: Ports): Stored {
  const all = installation.read();
  const properties = Object.fromEntries(Object.entries(all).filter(([key]) => !leftOut.test(key)));
  const installed: Installed = { dataVersion: versionOf(all), bundle, heartbeat: clock.now(), properties };
  return { key: installedKey, data: JSON.stringify(installed) };
}

export const readInstalled = ({ installed }: State): Partial<Installed> => JSON.parse(installed ?? '{}');

const everyMs = 3 * 3_600_000;

/** One write, a few times a day. */
export function beat({ ports }: Desk, state: State, newDay: boolean): void {
  const { heartbeat = 0 } = readInstalled(state);
  if (newDay || ports.clock.now() - heartbeat >= everyMs) ports.memory.put([storedInstalled(ports)]);
}
