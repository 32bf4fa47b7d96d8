/** One unit out of a list that shrinks while its name is typed. The page has `client`, and `clientWords` among its words. */
import { unitReportDialog as t } from '../texts/documents.ts';
import { escaped } from '../texts/escaped.ts';
import { holes } from './client.ts';

export interface PickedUnit {
  code: string;
  /** As it stands in the list. */
  text: string;
}

/** Words and units for the page's script: `words` takes these in, `units` is a constant of the page. */
export const pickerWords = { found: t.found(holes('count')), foundNone: t.foundNone, choose: t.choose };

export function picker(units: readonly PickedUnit[]): string {
  const options = units.map((u) => `<option value="${escaped(u.code)}">${escaped(u.text)}</option>`);
  return `
<label for="filter">${escaped(t.filter)}</label><input id="filter" type="search" autocomplete="off" aria-controls="unit" aria-describedby="filterHelp"><small id="filterHelp">${escaped(t.filterHelp)}</small>
<label for="unit">${escaped(t.unit)}</label><select id="unit" size="8">${options.join('')}</select><small id="found" role="status"></small>`;
}

/** `chosen` hands over the code, or asks for one. */
export const pickerScript = `
const fillList = () => {
  const wanted = plain(at('filter').value.trim());
  const chosen = at('unit').value;
  const found = units.filter((unit) => plain(unit.text).includes(wanted));
  at('unit').replaceChildren(...found.map((unit) => element('option', unit.text, { value: unit.code })));
  at('unit').value = found.length === 1 ? found[0].code : chosen;
  at('found').textContent = found.length ? put(words.found, { count: found.length }) : words.foundNone;
};
const chosen = (then) => {
  if (at('unit').value) return then(at('unit').value);
  at('said').textContent = words.choose;
  at('unit').focus();
};
at('filter').oninput = fillList;
at('filter').onkeydown = (event) => { if (event.key === 'ArrowDown') at('unit').focus(); };
fillList();
`;
