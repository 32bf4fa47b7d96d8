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

/** Marks of progress, which another run finds again by itself. */
const passing = /^(sweptTo|publishedOn|rowsDeleted|columnsMoved)$/;

const lasting = (properties: Record<string, string> = {}): string =>
  JSON.stringify(
    Object.entries(properties)
      .filter(([key]) => !passing.test(key) && !leftOut.test(key))
      .sort(),
  );

/** One write, a few times a day and after something was made: a backup between must know of a new folder or question. */
export function beat({ ports }: Desk, state: State, newDay: boolean): void {
  const { heartbeat = 0, properties } = readInstalled(state);
  const old = ports.clock.now() - heartbeat >= everyMs;
  if (newDay || old || lasting(properties) !== lasting(ports.installation.read()))
    ports.memory.put([storedInstalled(ports)]);
}
