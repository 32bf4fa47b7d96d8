/** The unit's own link: one prefilled URL of the Form with this unit's label and PIN in it. */
import type { Unit } from '../core/state.ts';
import type { Desk } from './desk.ts';

export const unitLabel = (unit: { code: string; name: string }): string => `${unit.code} - ${unit.name}`;

/** Stand-ins inside the one prefilled URL that set-up had Google make. */
const marks = { unit: '{unit}', pin: '{pin}' } as const;

const decoded = (value: string): string => decodeURIComponent(value.replace(/\+/g, ' '));

/** Turns the URL that Google made for one unit into a pattern for all. */
export function linkPattern(url: string, label: string, pin: string): string {
  const [head, query = ''] = url.split('?');
  const parts = query.split('&').map((part) => {
    const [name, value = ''] = part.split('=');
    if (decoded(value) === label) return `${name}=${marks.unit}`;
    return decoded(value) === pin ? `${name}=${marks.pin}` : part;
  });
  return `${head}?${parts.join('&')}`;
}

/** A renamed unit keeps its label in the Form, and so in its link, until the coordinator brings the Form up to date. */
export function unitLink(desk: Desk, unit: Unit): string {
  if (unit.link) return unit.link;
  const { linkPattern: pattern } = desk.ports.installation.read();
  if (!pattern || !unit.label) return '';
  const label = encodeURIComponent(unit.label).replace(/%20/g, '+');
  return pattern.replace(marks.unit, label).replace(marks.pin, unit.pin);
}
