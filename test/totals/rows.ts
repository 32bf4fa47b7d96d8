/** Rows as a unit would fill them in, with the answers that no total asks for. */
import type { Cells } from '../support/tonghop.ts';

const row = (unit: string, section: string, figures: Cells): Cells => ({
  unit,
  ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${section}.${name}`, value])),
});

const team = { team: 'Đã thành lập', teamDoc: '03/QĐ-UBND ngày 05/4/2026', teamMembers: 5 };

/** Smartphone figures are given throughout: `hai-duong` asks for them. */
export const area = (unit: string, households: number, installed: number, citizens: number, more: Cells = {}): Cells =>
  row(unit, 'area', {
    households,
    householdsInstalled: installed,
    citizensInstalled: citizens,
    loggedIn: Math.min(citizens, 10),
    smartphone: 200,
    smartphoneGuided: 50,
    ...team,
    ...more,
  });

export const school = (unit: string, staff: number, installed: number, loggedIn: number, more: Cells = {}): Cells =>
  row(unit, 'school', {
    done: 'Đã triển khai',
    staff,
    staffInstalled: installed,
    staffLoggedIn: loggedIn,
    pupils: 0,
    pupilsInstalled: 0,
    ...more,
  });

export const enterprise = (unit: string, workers: number, [eid2, installed, activated]: number[]): Cells =>
  row(unit, 'enterprise', {
    workers,
    eid2: eid2 as number,
    installed: installed as number,
    activated: activated as number,
    support: 'Đã bố trí',
    posted: 'Đã dán',
  });

export const office = (unit: string, staff: number, installed: number, loggedIn: number, relatives = 0): Cells =>
  row(unit, 'office', { staff, installed, loggedIn, relatives, reason: 'Điện thoại không hỗ trợ' });

export const visit = (unit: string, [total, already, fresh, notEligible, refused]: number[]): Cells =>
  row(unit, 'visit', { total, already, new: fresh, notEligible, refused } as Cells);

export const police = (date: string, eid2Daily: number, installDaily: number, more: Cells = {}): Cells =>
  row('CA01', 'congAn', { date, eid2Daily, installDaily, ...more });

export const week = (weekOf: string, broadcasts: number): Cells =>
  row('DV01', 'ttDvsnc', { weekOf, broadcasts, broadcastDates: '05/5; 07/5', posts: 3, portal: 1 });

export const union = (unit: string, group: string, smartphone: number, guided: number): Cells =>
  row(unit, 'union', { group, smartphone, guided });

export const support = (unit: string, smartphone: number, guided: number): Cells =>
  row(unit, 'support', { smartphone, guided, scope: 'Lực lượng dân quân' });
