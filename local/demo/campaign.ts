/** The sample campaign of an invented An Khánh, 1 April to 29 May 2026, as a list of steps in the order of time. */
import { areaSteps } from './areas.ts';
import { groupSteps } from './groups.ts';
import { broadcastSteps, policeSteps } from './series.ts';
import type { DemoUnit, Step } from './steps.ts';

export const demoCampaign = 'an-khanh';
export const demoStart = '2026-03-31T08:00:00+07:00';
/** A Friday; the last day on time is the Monday after. */
export const demoStop = '2026-05-22T17:00:00+07:00';
export const demoEnd = '2026-05-29T18:30:00+07:00';

/** Dates that a commune must decide; only the demo invents them. */
export const demoSettings: Record<string, string> = {
  unitDue: '2026-05-25',
  dataCutoff: '2026-05-29T17:00:00+07:00',
  cityDue: '2026-05-31',
  coordinatorEmail: 'phong.vhxh@mau.example',
  leaderEmail: 'lanhdao@mau.example',
  assigningDocNumber: '00/KH-UBND',
  assigningDocDate: '2026-04-01',
  signerMode: 'viceChair',
  signerName: 'Người Ký Mẫu',
  registrySource: 'dữ liệu mẫu',
  registryDate: '2026-03-31',
  officialSeries: 'areas',
};

export function demoUnit(row: Record<string, string>): DemoUnit {
  const { code = '', type = '', name = '' } = row;
  const [households, population14, eid2, staff] = ['households', 'population14', 'eid2', 'staff'].map((column) =>
    Number(row[column] ?? 0),
  ) as [number, number, number, number];
  return { code, type, name, households, population14, eid2, staff };
}

export function demoSteps(units: DemoUnit[]): Step[] {
  const steps = [...areaSteps(units), ...policeSteps(), ...broadcastSteps(), ...groupSteps(units)];
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
