/** Writes totals and tracking after an answer, an edit or a change of settings. */
import { expectedUnits, unitTypeOf } from '../core/periods.ts';
import { verdictsOf } from '../core/report/findings.ts';
import { policyOf } from '../core/settings.ts';
import type { State, Unit } from '../core/state.ts';
import { headerRows } from '../core/tabs.ts';
import { type CommuneMeasure, type Measure, relaxed, type Totals, totalsOf } from '../core/totals.ts';
import type { Cell } from '../ports.ts';
import { targetText } from '../texts/definitions.ts';
import { fill } from '../texts/fill.ts';
import { noData, scopeLabel } from '../texts/labels.ts';
import { verdictLabels } from '../texts/report/tables.ts';
import type { Desk } from './desk.ts';
import { publishStanding, publishTracking } from './tracking.ts';
import { wordsOf } from './words.ts';

type Cells = Record<string, Cell>;

/** The campaign period that the tab shows: the first that is open. */
const shownPeriod = (state: State): string => policyOf(state.settings).openPeriods[0] as string;

/** After one unit's answer: commune and group rows, that unit's rows, its line in tracking. */
export function publishUnit(desk: Desk, state: State, unit: Unit, period: string): void {
  publishFigures(desk, state, unit);
  publishStanding(desk, state, unit, period);
}

/** After a corrected figure: where the unit stands has not changed. */
export function publishFigures(desk: Desk, state: State, unit: Unit): void {
  const rows = totalsRows(desk, state);
  desk.ports.book.fill('totals', headerRows + 1, rows.common);
  const before = rows.units.findIndex((r) => r.code === unit.code);
  if (before === -1) return;
  const own = rows.units.filter((r) => r.code === unit.code);
  desk.ports.book.fill('totals', headerRows + 1 + rows.common.length + before, own);
}

/** Everything anew: after set-up, a change of units or settings, and once a day. */
export function publishAll(desk: Desk, state: State): void {
  const rows = totalsRows(desk, state);
  desk.ports.book.refill('totals', [...rows.common, ...rows.units]);
  publishTracking(desk, state);
}

interface TotalsRows {
  /** Commune, groups, activities: always the same number of rows for the same units. */
  common: Cells[];
  units: Cells[];
}

function totalsRows(desk: Desk, state: State): TotalsRows {
  const totals = totalsOf(desk.campaign, state, shownPeriod(state));
  const cells = measures(desk, state, totals);
  return {
    common: [...communeRows(desk, state, totals, cells), ...groupRows(desk, state, totals, cells)],
    units: unitRows(desk, state, totals, cells),
  };
}

const shown = (rate: string | null, den: number | null): string => (den === null ? '' : (rate ?? noData));
/** Of one unit. */
const ownVerdict = (met: boolean | null): string => (met === null ? '' : verdictLabels[met ? 'met' : 'notMet']);

/** `scope`: that of a finding; none for a unit of its own. */
type MeasureCells = (id: string, m: Measure | CommuneMeasure, scope?: string) => Cells;

/** Words are looked up once for all rows. */
function measures(desk: Desk, state: State, totals: Totals): MeasureCells {
  const words = wordsOf(desk.campaign, state.settings);
  const named = new Map(
    desk.campaign.indicators.map((i) => {
      const { target } = relaxed(i, state.settings);
      return [i.id, { name: fill(i.name, words), target: target ? targetText(target) : '' }];
    }),
  );
  const verdict = verdictsOf(desk.campaign, state, totals);
  return (id, m, scope) => {
    const reporting: Cells =
      'denReporting' in m
        ? { denReporting: m.denReporting ?? '', rateReporting: shown(m.rateReporting, m.denReporting) }
        : {};
    return {
      indicator: `${id} ${named.get(id)?.name ?? ''}`.trim(),
      num: m.num,
      den: m.den ?? '',
      rate: shown(m.rate, m.den),
      target: named.get(id)?.target ?? '',
      met: scope === undefined ? ownVerdict(m.met) : verdictLabels[verdict(scope, id)],
      ...reporting,
    };
  };
}

function communeRows(desk: Desk, state: State, totals: Totals, cells: MeasureCells): Cells[] {
  const words = wordsOf(desk.campaign, state.settings);
  const base = { scope: scopeLabel('commune', words), code: '', name: words.communeFull ?? '' };
  const measures = Object.entries(totals.commune).map(([id, m]) => ({
    key: `commune/${id}`,
    ...base,
    ...cells(id, m, 'commune'),
  }));
  const activities = Object.entries(totals.activities).map(([id, num]) => ({
    key: `commune/${id}`,
    ...base,
    ...cells(id, { num, den: null, rate: null, met: null }),
  }));
  return [...measures, ...activities];
}

function groupRows(desk: Desk, state: State, totals: Totals, cells: MeasureCells): Cells[] {
  const scope = scopeLabel('group', wordsOf(desk.campaign, state.settings));
  return Object.entries(totals.groups).flatMap(([type, measures]) =>
    Object.entries(measures).map(([id, m]) => ({
      key: `${type}/${id}`,
      scope,
      code: type,
      name: unitTypeOf(desk.campaign, type).name,
      ...cells(id, m, type),
    })),
  );
}

/** A unit keeps its rows while it has not answered: they stand where they will be filled. */
function unitRows(desk: Desk, state: State, totals: Totals, cells: MeasureCells): Cells[] {
  const scope = scopeLabel('unit', wordsOf(desk.campaign, state.settings));
  const expected = expectedUnits(desk.campaign, state, totals.period, policyOf(state.settings));
  return expected.flatMap((unit) => {
    const section = unitTypeOf(desk.campaign, unit.type).section;
    const ids = desk.campaign.indicators
      .filter(
        (i) =>
          i.family === 'outcome' && i.sections.includes(section) && (!i.unitTypes || i.unitTypes.includes(unit.type)),
      )
      .map((i) => i.id);
    const measures = totals.units[unit.code]?.measures ?? {};
    return [...new Set(ids)].map((id): Cells => {
      const m = measures[id];
      const base = { key: `${unit.code}/${id}`, scope, code: unit.code, name: unit.name };
      return m ? { ...base, ...cells(id, m) } : { ...base, ...blank(cells, id) };
    });
  });
}

const blank = (cells: MeasureCells, id: string): Cells => ({
  ...cells(id, { num: 0, den: null, rate: null, met: null }),
  num: '',
});
