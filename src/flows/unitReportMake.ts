/** One unit's report, made when somebody asks for it. */

import { matchUnit } from '../core/names.ts';
import { formatInteger } from '../core/number.ts';
import { type UnitFigures, unitFigures } from '../core/report/unitFigures.ts';
import { policyOf } from '../core/settings.ts';
import type { State, Unit } from '../core/state.ts';
import { clean } from '../core/text.ts';
import { sayFailure } from '../texts/failures.ts';
import { type Desk, loadState } from './desk.ts';
import { countDocument, isQuotaError } from './documentBudget.ts';
import { log } from './log.ts';
import { composeUnitReport, listsPeople, type UnitSource } from './unitReport.ts';

export interface MadeUnitReport {
  unit: string;
  title: string;
  docId: string;
  url: string;
  draft: true;
}

/** Reports of units are about the campaign period that is open. */
export const reportPeriod = (state: State): string => policyOf(state.settings).openPeriods[0] as string;

/** `typed`: a unit's code, or its name as a person writes it. */
export function makeUnitReport(desk: Desk, typed: string): MadeUnitReport {
  const state = loadState(desk.ports);
  const made = makeDocument(desk, state, namedUnit(state, typed));
  countDocument(desk);
  log(desk, 'unitReportMade', { title: made.title }, { unit: made.unit, by: desk.ports.account.user() });
  return made;
}

/** `typed`: a code, or a name that means one unit. */
export function namedUnit(state: State, typed: string): Unit {
  const units = state.units.filter((u) => !u.removed);
  const name = clean(typed);
  const match = matchUnit(name, units);
  const found = 'code' in match ? units.find((u) => u.code === match.code) : undefined;
  if (found) return found;
  const codes = 'codes' in match ? match.codes : [];
  const close = units.filter((u) => codes.includes(u.code)).map((u) => `${u.code} - ${u.name}`);
  throw new Error(
    close.length > 0
      ? sayFailure('S-UNIT-02', { typed: name, units: close.join('; ') })
      : sayFailure('S-UNIT-01', { typed: name, units: formatInteger(units.length) }),
  );
}

/** Composes, prints and stores; counts nothing. Google's refusal for the day passes through as it is worded here. */
export function makeDocument(desk: Desk, state: State, unit: Unit): MadeUnitReport {
  const { printer, documents } = desk.ports;
  const doc = composeUnitReport(desk, state, unit, sourceOf(desk, state, unit));
  const bytes = printer.docx(doc);
  try {
    const { id, url } = documents.create({ folder: 'unitReports', name: doc.title, bytes });
    return { unit: unit.code, title: doc.title, docId: id, url, draft: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (isQuotaError(error)) throw new QuotaUsed(sayFailure('S-DOC-02', { reason }));
    throw new Error(sayFailure('S-DOC-01', { reason }));
  }
}

export class QuotaUsed extends Error {}

/** The Form is asked only for what the Sheet does not hold. */
function sourceOf(desk: Desk, state: State, unit: Unit): UnitSource {
  const period = reportPeriod(state);
  const figures = unitFigures(desk.campaign, state, unit, period);
  const raw = figures && needsAnswer(state, figures) ? desk.ports.answers.one(figures.last.responseId) : null;
  return { period, raw, names: true, at: desk.ports.clock.now() };
}

const needsAnswer = (state: State, figures: UnitFigures): boolean =>
  figures.difficulties.length > 0 || (listsPeople(state, figures) && (figures.last.roster?.length ?? 0) > 0);
