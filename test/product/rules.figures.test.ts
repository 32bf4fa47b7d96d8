/** Rules between the figures of one answer (domain A.8): each trips on one figure and passes at its border. */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import { answer, coordinator, type Profile, profiles, section, sent, unattached } from './answers.ts';

/** Falling figures are another rule's business: a reason lifts it. */
const noted = { reason: 'Rà soát lại' };

type Case = [unit: string, changed: Cells, problems: string];

const ok = '';

const cases: Case[] = [
  // CT01: households that installed are among the households of the registry
  [
    'TH01',
    { 'area.householdsInstalled': 413, 'area.citizensInstalled': 500 },
    'E-RATE-01 area.householdsInstalled return',
  ],
  ['TH01', { 'area.householdsInstalled': 412, 'area.citizensInstalled': 500 }, ok],
  // … even where the unit says that it has more of them
  [
    'TH01',
    { 'area.households': 425, 'area.householdsInstalled': 413, 'area.citizensInstalled': 500 },
    'E-RATE-01 area.householdsInstalled return',
  ],
  // A household that installed has at least one citizen who did
  ['TH01', { 'area.citizensInstalled': 299, 'area.loggedIn': 299 }, 'E-RATE-03 area.citizensInstalled return'],
  ['TH01', { 'area.citizensInstalled': 300, 'area.loggedIn': 300 }, ok],
  // The funnel
  ['TH01', { 'area.loggedIn': 401 }, 'E-RATE-02 area.loggedIn return'],
  ['TH01', { 'area.loggedIn': 400 }, ok],
  ['TH01', { 'area.activated': 401 }, 'E-RATE-02 area.activated return'],
  ['TH01', { 'area.activated': 400 }, ok],
  // CT03: the registry's holders stand for the answered ones
  ['TH01', { 'area.eid2Guided': 906 }, 'E-RATE-02 area.eid2Guided return'],
  ['TH01', { 'area.eid2': 1000, 'area.eid2Guided': 906 }, 'E-RATE-02 area.eid2Guided return'],
  ['TH01', { 'area.eid2Guided': 905 }, ok],
  // CT14
  ['TH01', { 'area.smartphoneGuided': 501 }, 'E-RATE-02 area.smartphoneGuided return'],
  ['TH01', { 'area.smartphoneGuided': 500 }, ok],
  ['TH01', { 'area.smartphone': 0, 'area.smartphoneGuided': 1 }, 'E-DEN-01 area.smartphoneGuided return'],
  ['TH01', { 'area.smartphone': 0, 'area.smartphoneGuided': 0 }, ok],
  ['CA01', { 'congAn.smartphone': 9, 'congAn.smartphoneGuided': 10 }, 'E-RATE-02 congAn.smartphoneGuided return'],
  ['CA01', { 'congAn.smartphoneGuided': 10 }, 'E-DEN-01 congAn.smartphoneGuided return'],
  ['CA01', { 'congAn.smartphone': 10, 'congAn.smartphoneGuided': 10 }, ok],
  ['QS01', { 'support.guided': 41 }, 'E-RATE-02 support.guided return'],
  ['QS01', { 'support.guided': 40 }, ok],
  ['QS01', { 'support.smartphone': 0, 'support.guided': 1 }, 'E-DEN-01 support.guided return'],
  // CT15
  ['DU01', { 'union.guided': 61 }, 'E-RATE-02 union.guided return'],
  ['DU01', { 'union.guided': 60 }, ok],
  ['DU01', { 'union.installed': 51 }, 'E-RATE-02 union.installed return'],
  ['DU01', { 'union.installed': 50 }, ok],
  // CT06
  ['TR01', { 'school.staffInstalled': 29 }, 'E-RATE-02 school.staffInstalled return'],
  ['TR01', { 'school.staffInstalled': 28 }, ok],
  ['TR01', { 'school.staffInstalled': 5, 'school.staffLoggedIn': 6 }, 'E-RATE-02 school.staffLoggedIn return'],
  ['TR01', { 'school.pupilsInstalled': 11 }, 'E-RATE-02 school.pupilsInstalled return'],
  ['TR01', { 'school.pupilsInstalled': 10 }, ok],
  ['TR01', { 'school.pupils': 0 }, 'E-DEN-01 school.pupilsInstalled return'],
  ['TR01', { 'school.pupils': 0, 'school.pupilsInstalled': 0 }, ok],
  ['TR01', { 'school.parents': 40, 'school.parentsInstalled': 41 }, 'E-RATE-02 school.parentsInstalled return'],
  ['TR01', { 'school.parents': 40, 'school.parentsInstalled': 40 }, ok],
  ['TR01', { 'school.parentsInstalled': 1 }, 'E-DEN-01 school.parentsInstalled return'],
  // CT09
  ['DN01', { 'enterprise.eid2': 121 }, 'E-RATE-02 enterprise.eid2 return'],
  ['DN01', { 'enterprise.eid2': 120 }, ok],
  ['DN01', { 'enterprise.installed': 121 }, 'E-RATE-02 enterprise.installed return'],
  ['DN01', { 'enterprise.activated': 91 }, 'E-RATE-02 enterprise.activated return'],
  ['DN01', { 'enterprise.installed': 120, 'enterprise.activated': 120 }, ok],
  // CT10
  ['VP01', { 'office.installed': 11 }, 'E-RATE-02 office.installed return'],
  ['VP01', { 'office.loggedIn': 11 }, 'E-RATE-02 office.loggedIn return'],
  ['VP01', { 'office.loggedIn': 10 }, ok],
  ['VP01', { 'office.staff': 0, 'office.installed': 1 }, 'E-DEN-01 office.installed return'],
  ['VP01', { 'office.installed': 9 }, 'E-NUM-02 office.reason return'],
  ['VP01', { 'office.installed': 9, 'office.reason': 'Điện thoại không hỗ trợ' }, ok],
  // CT12, CT13
  ['HCC01', { 'visit.refused': 0 }, 'E-VISIT-01 visit.total return'],
  ['HCC01', { 'visit.refused': 6 }, 'E-VISIT-01 visit.total return'],
  ['HCC01', {}, ok],
  ['YT01', { 'visit.total': 60 }, 'E-RATE-02 visit.already return E-VISIT-01 visit.total return'],
  ['YT01', { 'visit.total': 0 }, 'E-DEN-01 visit.already return E-VISIT-01 visit.total return'],
  ['YT01', { 'visit.total': 70, 'visit.notEligible': 0, 'visit.refused': 0 }, ok],
  // A guide team has a decision and members
  ['TH02', { 'area.team': 'Đã thành lập' }, 'E-TEAM-01 area.teamDoc return'],
  ['TH02', { 'area.team': 'Đã thành lập', 'area.teamDoc': '03/QĐ-UBND' }, 'E-TEAM-01 area.teamMembers return'],
  [
    'TH02',
    { 'area.team': 'Đã thành lập', 'area.teamDoc': '03/QĐ-UBND', 'area.teamMembers': 0 },
    'E-TEAM-01 area.teamMembers return',
  ],
  ['TH02', { 'area.team': 'Đã thành lập', 'area.teamMembers': 1 }, 'E-TEAM-01 area.teamDoc return'],
  ['TH02', { 'area.team': 'Đã thành lập', 'area.teamDoc': '03/QĐ-UBND', 'area.teamMembers': 1 }, ok],
  ['TH02', { 'area.team': 'Chưa thành lập' }, ok],
  // Households against the registry's 240: 5 % is 12, 20 % is 48, both still allowed
  ...(
    [
      [252, ok],
      [253, 'W-REG-01 area.households warn'],
      [288, 'W-REG-01 area.households warn'],
      [289, 'E-REG-01 area.households return'],
      [228, ok],
      [227, 'W-REG-01 area.households warn'],
      [192, 'W-REG-01 area.households warn'],
      [191, 'E-REG-01 area.households return'],
    ] as const
  ).map(([households, problems]): Case => {
    const few = { 'area.householdsInstalled': 100, 'area.citizensInstalled': 150, 'area.loggedIn': 90 };
    return ['TH05', { 'area.households': households, ...few }, problems];
  }),
  // More citizens than live there from 14 on (620)
  [
    'TH05',
    { 'area.households': 240, 'area.householdsInstalled': 200, 'area.citizensInstalled': 621 },
    'W-RATE-01 area.citizensInstalled warn',
  ],
  ['TH05', { 'area.households': 240, 'area.householdsInstalled': 200, 'area.citizensInstalled': 620 }, ok],
];

/** The ward collects a roster: without one, offices and schools that have people logged in are warned. */
function expected(profile: Profile, unit: string, changed: Cells, problems: string): string {
  const asksRoster = profile === 'hai-duong' && ['office', 'school'].includes(section(unit));
  const loggedIn = changed['office.loggedIn'] ?? changed['school.staffLoggedIn'] ?? 0;
  const own = problems === '' ? [] : [problems];
  const all = asksRoster && loggedIn !== 0 ? [...own, 'E-ROS-08 roster warn'] : own;
  return [problems.includes('return') ? 'returned:' : 'accepted:', ...all].join(' ');
}

const households = (unit: string, changed: Cells): Cells =>
  section(unit) === 'area' && !('area.households' in changed)
    ? { 'area.households': unit === 'TH02' ? 356 : 412, ...changed }
    : changed;

test.each(profiles)('%s: every rule at its border', async (profile) => {
  const desk = await new Desk().init(profile, { ...unattached, coordinatorEmail: coordinator });
  const rows = cases.map(([unit, changed]) => answer(unit, { ...noted, ...households(unit, changed) }));
  const found = await sent(desk, ...rows);
  const name = (i: number): string => `${cases[i]?.[0]} ${JSON.stringify(cases[i]?.[1])} -> `;
  expect(found.map((f, i) => name(i) + f)).toEqual(
    cases.map(([unit, changed, problems], i) => name(i) + expected(profile, unit, changed, problems)),
  );
});

test('without a registry figure the answered one is the base', async () => {
  const desk = await new Desk().init('an-khanh');
  for (const column of ['households', 'eid2', 'population14']) {
    const ran = await desk.run('edit', '--tab', 'units', '--row', 'TH06', '--column', column, '--value', '');
    expect(ran.code).toBe(0);
  }
  const of = (changed: Cells): Cells => answer('TH06', { ...noted, ...changed });
  const none = { 'area.householdsInstalled': 0, 'area.citizensInstalled': 0, 'area.loggedIn': 0 };
  expect(
    await sent(
      desk,
      of({ 'area.households': 0, ...none }),
      of({ 'area.households': 0, ...none, 'area.householdsInstalled': 1, 'area.citizensInstalled': 1 }),
      of({ 'area.households': 0, ...none, 'area.citizensInstalled': 1 }),
      of({ 'area.households': 299 }),
      of({ 'area.households': 300 }),
      of({ 'area.households': 300, 'area.eid2Guided': 1 }),
      of({ 'area.households': 300, 'area.eid2': 1, 'area.eid2Guided': 1 }),
      of({ 'area.households': 300, 'area.citizensInstalled': 1801 }),
      of({ 'area.households': 300, 'area.citizensInstalled': 1800 }),
    ),
  ).toEqual([
    'accepted:',
    'returned: E-DEN-01 area.citizensInstalled return E-DEN-01 area.householdsInstalled return',
    'returned: E-DEN-01 area.citizensInstalled return',
    'returned: E-RATE-01 area.householdsInstalled return',
    'accepted:',
    'returned: E-DEN-01 area.eid2Guided return',
    'accepted:',
    'accepted: W-RATE-01 area.citizensInstalled warn',
    'accepted:',
  ]);
});
