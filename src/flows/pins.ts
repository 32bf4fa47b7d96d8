/** PINs are kept a second time beside the Sheet: links already handed out must work even when the hidden tab is deleted. */
import type { State } from '../core/state.ts';
import type { Installation } from '../ports.ts';

/** A property holds 9 KB (guides/services/quotas). */
const perValue = 400;

export function savePins(installation: Installation, state: State): void {
  const values: Record<string, string> = {};
  for (let i = 0; i < state.units.length; i += perValue) {
    const part = state.units.slice(i, i + perValue).map((u) => `${u.code}:${u.pin}`);
    values[`pins.${i / perValue}`] = part.join(',');
  }
  installation.write(values);
}

export function readPins(properties: Record<string, string>): Record<string, string> {
  const parts = Object.entries(properties).filter(([key]) => key.startsWith('pins.'));
  return Object.fromEntries(
    parts.flatMap(([, part]) => part.split(',').map((pair) => pair.split(':') as [string, string])),
  );
}
