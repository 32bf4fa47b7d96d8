/** PINs are kept a second time beside the Sheet: links already handed out must work even when the hidden tab is deleted. */
import type { State, Unit } from '../core/state.ts';
import type { Installation } from '../ports.ts';

/** A property holds 9 KB (guides/services/quotas); a PIN that was changed takes thrice the room. */
const perValue = 200;

export type Pins = Pick<Unit, 'pin' | 'formerPins'>;

/** 'TH01:123456', with what held before: 'TH01:123456:654321@1780000000000'. */
export function savePins(installation: Installation, state: State): void {
  const values: Record<string, string> = {};
  for (let i = 0; i < state.units.length; i += perValue) {
    values[`pins.${i / perValue}`] = state.units
      .slice(i, i + perValue)
      .map(written)
      .join(',');
  }
  installation.write(values);
}

const written = ({ code, pin, formerPins = [] }: Unit): string =>
  [code, pin, ...formerPins.map((former) => `${former.pin}@${former.until}`)].join(':');

export function readPins(properties: Record<string, string>): Record<string, Pins> {
  const parts = Object.entries(properties).filter(([key]) => key.startsWith('pins.'));
  return Object.fromEntries(parts.flatMap(([, part]) => part.split(',').map(readOne)));
}

function readOne(text: string): [string, Pins] {
  const [code = '', pin = '', ...former] = text.split(':');
  const formerPins = former.map((one) => ({ pin: one.slice(0, 6), until: Number(one.slice(7)) }));
  return [code, { pin, ...(formerPins.length > 0 ? { formerPins } : {}) }];
}
