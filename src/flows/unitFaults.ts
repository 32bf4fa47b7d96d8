/** What is wrong with a row of the unit list, in words; the registry knows only the fault. */
import type { UnitFault } from '../core/registry.ts';
import { sayUnitList } from '../texts/unitList.ts';

export function sayUnitFault(fault: UnitFault, line: number, row: Record<string, string>): string {
  const code = row.code ?? '';
  switch (fault.fault) {
    case 'noCode':
      return sayUnitList('codeMissing', { line, name: row.name ?? '' });
    case 'noName':
      return sayUnitList('nameMissing', { line, code });
    case 'badCode':
      return sayUnitList('codeBad', { line, code });
    case 'unknownType':
      return sayUnitList('typeUnknown', { line, type: fault.value, types: fault.known });
    case 'badNumber':
      return sayUnitList('numberBad', { line, column: fault.column, value: fault.value });
    case 'badEmail':
      return sayUnitList('emailBad', { line, column: fault.column, value: fault.value });
    case 'badPhone':
      return sayUnitList('phoneBad', { line, value: fault.value });
    case 'badPin':
      return sayUnitList('pinBad', { line });
    case 'badChoice':
      return fault.column === 'tone'
        ? sayUnitList('toneBad', { line, value: fault.value })
        : sayUnitList('mustReportBad', { line, value: fault.value });
  }
}
