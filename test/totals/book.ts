/**
 * The two campaigns as the documents have them (domain.md A.2, A.7, texts-vi.md 1.2), written a second time and by hand:
 * what the product's own definitions are checked against. Nothing here comes from src.
 */

export type Figures = Record<string, string>;
export type UnitRow = Record<string, string>;
export type Share = [num: number, den: number | null];

export const sectionOf: Record<string, string> = {
  thon: 'area',
  tdp: 'area',
  congAn: 'congAn',
  truong: 'school',
  doanhNghiep: 'enterprise',
  coQuan: 'office',
  ttHcc: 'visit',
  tramYTe: 'visit',
  ttDvsnc: 'ttDvsnc',
  khoiDang: 'union',
  hdnd: 'union',
  mttq: 'union',
  doanThe: 'union',
  bchqs: 'support',
  toCnscd: 'support',
  vhxh: 'lead',
};

/** A.7-5: lower than before is a soft reject. */
export const cumulative: Record<string, string[]> = {
  area: [
    'householdsInstalled',
    'citizensInstalled',
    'loggedIn',
    'activated',
    'eid2Guided',
    'smartphoneGuided',
    'broadcasts',
    'homeVisits',
    'priority',
  ],
  school: ['staffInstalled', 'staffLoggedIn', 'pupilsInstalled', 'parentsInstalled', 'events'],
  // A.7-5 names eid2 among the totals, without saying of whom: it may fall here too.
  enterprise: ['installed', 'activated', 'sessions'],
  office: ['installed', 'loggedIn', 'relatives'],
  visit: ['total', 'already', 'new', 'notEligible', 'refused'],
  union: ['guided', 'installed', 'meetings'],
  support: ['guided', 'sessions'],
  lead: ['guides', 'inspections'],
  congAn: ['eid2Cumulative', 'smartphoneGuided'],
  ttDvsnc: [],
};

export const incremental: Record<string, string[]> = {
  congAn: ['eid2Daily', 'installDaily'],
  ttDvsnc: ['broadcasts', 'posts', 'portal'],
};

/** The Form itself refuses a report without these; those of `hai-duong` are the questions «theo hồ sơ phường». */
export const required: Record<string, string[]> = {
  area: ['households', 'householdsInstalled', 'citizensInstalled', 'loggedIn', 'team'],
  'hai-duong area': ['smartphone', 'smartphoneGuided'],
  congAn: ['date', 'eid2Daily', 'installDaily'],
  school: ['done', 'staff', 'staffInstalled', 'staffLoggedIn', 'pupils', 'pupilsInstalled'],
  enterprise: ['workers', 'eid2', 'installed', 'activated', 'support', 'posted'],
  office: ['staff', 'installed', 'loggedIn'],
  visit: ['total', 'already', 'new', 'notEligible', 'refused'],
  ttDvsnc: ['weekOf', 'broadcasts', 'broadcastDates', 'posts', 'portal'],
  union: ['group', 'smartphone', 'guided'],
  support: ['smartphone', 'guided', 'scope'],
  lead: ['points', 'staffAssigned', 'inspections'],
};

/** A.8: the first may not exceed the second, and needs the second above 0. `@` is a figure of the registry, if it has one. */
export const within: Record<string, [string, string][]> = {
  area: [
    ['householdsInstalled', '@households'],
    ['householdsInstalled', 'citizensInstalled'],
    ['loggedIn', 'citizensInstalled'],
    ['activated', 'citizensInstalled'],
    ['eid2Guided', '@eid2'],
    ['smartphoneGuided', 'smartphone'],
  ],
  school: [
    ['staffInstalled', 'staff'],
    ['staffLoggedIn', 'staffInstalled'],
    ['pupilsInstalled', 'pupils'],
    ['parentsInstalled', 'parents'],
  ],
  enterprise: [
    ['eid2', 'workers'],
    ['installed', 'workers'],
    ['activated', 'installed'],
  ],
  office: [
    ['installed', 'staff'],
    ['loggedIn', 'installed'],
  ],
  union: [
    ['guided', 'smartphone'],
    ['installed', 'guided'],
  ],
  support: [['guided', 'smartphone']],
  congAn: [['smartphoneGuided', 'smartphone']],
};

/** "1.234" and "1 234" are 1234; an unanswered question is null. */
export function figure(cells: Figures, field: string): number | null {
  const text = (cells[field] ?? '').replace(/[. ]/g, '');
  return text === '' ? null : Number(text);
}

/** A.7-19: households and eid2 are the registry's wherever it has them, else as answered. */
export function base(unit: UnitRow, figures: Figures, name: string): number | null {
  const registered = name === 'households' || name === 'eid2' ? (unit[name] ?? '') : '';
  return registered === '' ? figure(figures, `${sectionOf[unit.type ?? '']}.${name}`) : Number(registered);
}

/** Numerator and denominator of every indicator that an answer of this unit gives (A.2.1). */
export function sharesOf(unit: UnitRow, figures: Figures): Record<string, Share> {
  const section = sectionOf[unit.type ?? ''] as string;
  const of = (name: string): number => figure(figures, `${section}.${name}`) ?? 0;
  if (section === 'area') {
    const [households, eid2] = [base(unit, figures, 'households') ?? 0, base(unit, figures, 'eid2') ?? 0];
    return {
      CT01: [of('householdsInstalled'), households],
      CT02: [of('citizensInstalled'), households],
      'CT02.loggedIn': [of('loggedIn'), of('citizensInstalled')],
      CT03: [of('eid2Guided'), eid2],
      CT04: [figures['area.team'] === 'Đã thành lập' ? 1 : 0, 1],
      CT14: [of('smartphoneGuided'), of('smartphone')],
    };
  }
  if (section === 'school') {
    return {
      CT05: [figures['school.done'] === 'Đã triển khai' ? 1 : 0, 1],
      'CT06.staff': [of('staffInstalled'), of('staff')],
      'CT06.pupils': [of('pupilsInstalled'), of('pupils')],
      'CT06.parents': [of('parentsInstalled'), of('parents')],
      CT10: [of('staffLoggedIn'), of('staff')],
    };
  }
  if (section === 'enterprise') {
    const parts = ['eid2', 'installed', 'activated'];
    return Object.fromEntries(parts.map((part) => [`CT09.${part}`, [of(part), of('workers')] as Share]));
  }
  if (section === 'office') return { CT10: [of('loggedIn'), of('staff')], CT11: [of('relatives'), null] };
  if (section === 'visit') {
    const id = unit.type === 'ttHcc' ? 'CT12' : 'CT13';
    const done = of('already') + of('new');
    return { [id]: [done, of('total')], [`${id}.eligible`]: [done, of('total') - of('notEligible')] };
  }
  if (section === 'congAn') {
    return {
      CT07: [of('eid2Daily'), null],
      CT08: [of('installDaily'), null],
      CT14: [of('smartphoneGuided'), of('smartphone')],
    };
  }
  if (section === 'union') return { CT15: [of('guided'), of('smartphone')] };
  if (section === 'support') return { CT14: [of('guided'), of('smartphone')] };
  return {};
}

/** What stands under `commune`; the rest is never added across unit types (A.7-3). */
export const areaIndicators = ['CT01', 'CT02', 'CT02.loggedIn', 'CT03', 'CT04', 'CT14'];
export const communeOnly = ['CT01', 'CT02', 'CT02.loggedIn', 'CT03', 'CT04', 'CT05', 'CT07', 'CT08'];
/** No target in A.2.1. */
export const targetless = ['CT02.loggedIn', 'CT07', 'CT08', 'CT09.eid2', 'CT09.installed', 'CT09.activated', 'CT11'];
