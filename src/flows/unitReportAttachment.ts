/** A draft of the unit's report for its confirmation mail. It costs no call to a service: everything is at hand. */

import { periodKind, sectionOf } from '../core/periods.ts';
import type { Raw } from '../core/reading.ts';
import { findAnswer, type State, type Unit } from '../core/state.ts';
import type { Attachment } from '../ports.ts';
import { mustReportLabels } from '../texts/labels.ts';
import { attachmentName } from '../texts/unitReport.ts';
import type { Desk } from './desk.ts';
import { log } from './log.ts';
import { composeUnitReport } from './unitReport.ts';

/** Null where none is wanted, and where none could be made: the mail goes without. A series has a report only at its end. */
export function unitReportAttachment(
  desk: Desk,
  state: State,
  { unit, period, group }: { unit: Unit; period: string; group: string },
  raw: Raw,
): Attachment | null {
  const wanted = (key: string): boolean => state.settings[key] === mustReportLabels.yes;
  if (!wanted('unitReport.attach') || periodKind(period) !== 'campaign') return null;
  if (sectionOf(desk.campaign, unit).frequency !== 'once') return null;
  if (!findAnswer(state, unit.code, period, group)?.counted) return null;
  try {
    const at = desk.ports.clock.now();
    const doc = composeUnitReport(desk, state, unit, { period, raw, names: wanted('unitReport.attachRoster'), at });
    return { name: attachmentName(unit.code), bytes: desk.ports.printer.docx(doc) };
  } catch (error) {
    const errorRef = error instanceof Error ? error.message : String(error);
    log(desk, 'failed', { errorRef }, { unit: unit.code, place: raw.responseId });
    return null;
  }
}
