/**
 * The thôn: 24 of 28 report, most of them two or three times with growing figures. The last answers come to the
 * figures of the worked example in the reference texts: 7.905 of 9.240 households, 9.310 citizens.
 */
import { type AnswerStep, type Cells, type DemoUnit, dayFrom, type Step, share, shortDay, timeOf } from './steps.ts';

const missing = ['TH13', 'TH21', 'TH26', 'TH28'];
const late = ['TH19', 'TH23'];
/** Two thôn remain short of their households: 47 in all. */
const shortBy: Record<string, number> = { TH03: 24, TH17: 23 };
const citizensInAll = 9310;

/** Six households move from one thôn to its neighbour; the total of the commune stays. */
const moved = { from: 'TH05', to: 'TH06', count: 6, at: '2026-05-06T09:15' };

interface Aim {
  unit: DemoUnit;
  /** Position among the reporting thôn; days and hours follow from it. */
  k: number;
  households: number;
  installed: number;
  citizens: number;
}

export function areaSteps(units: DemoUnit[]): Step[] {
  const aims = aimsOf(units.filter((u) => u.type === 'thon' && !missing.includes(u.code)));
  return [...householdEdits(units), ...aims.flatMap(stepsOf), ...mishaps(aims)];
}

function householdEdits(units: DemoUnit[]): Step[] {
  const at = (code: string, change: number): string =>
    String((units.find((u) => u.code === code)?.households ?? 0) + change);
  const edit = (row: string, value: string): Step => ({
    at: moved.at,
    edit: { tab: 'units', row, column: 'households', value },
  });
  return [edit(moved.from, at(moved.from, -moved.count)), edit(moved.to, at(moved.to, moved.count))];
}

/** Spreads the citizens over the thôn by installed households, so that the parts add up to the whole exactly. */
function aimsOf(units: DemoUnit[]): Aim[] {
  const installedOf = (u: DemoUnit): number => finalHouseholds(u) - (shortBy[u.code] ?? 0);
  const all = units.reduce((sum, u) => sum + installedOf(u), 0);
  let before = 0;
  return units.map((unit, k) => {
    const installed = installedOf(unit);
    const upTo = (n: number): number => Math.round((n * citizensInAll) / all);
    const citizens = upTo(before + installed) - upTo(before);
    before += installed;
    return { unit, k, households: finalHouseholds(unit), installed, citizens };
  });
}

function finalHouseholds({ code, households }: DemoUnit): number {
  if (code === moved.from) return households - moved.count;
  return code === moved.to ? households + moved.count : households;
}

/** April, early May and the days before the due day; late ones send once, after it. */
function stepsOf(aim: Aim): Step[] {
  const { unit, k } = aim;
  if (late.includes(unit.code)) return [answer(aim, `${dayFrom('2026-05-26', k % 2)}T${timeOf(k)}`, 100)];
  const first = answer(aim, `${dayFrom('2026-04-14', k % 9)}T${timeOf(k)}`, 34 + ((k * 7) % 19));
  const second = answer(aim, `${dayFrom('2026-05-07', k % 7)}T${timeOf(k + 5)}`, 71 + ((k * 5) % 14));
  if (unit.code === 'TH07' || unit.code === 'TH15') return [first, full(aim, 12), unchanged(aim)];
  if (k % 4 === 3) return [first, full(aim, 18 + (k % 6))];
  return [first, second, full(aim, 18 + (k % 6))];
}

const full = (aim: Aim, day: number): AnswerStep => answer(aim, `2026-05-${day}T${timeOf(aim.k + 11)}`, 100);

/** «Giữ nguyên số liệu lần trước»: nothing new since the last answer. */
const unchanged = ({ unit, k }: Aim): Step => ({
  at: `2026-05-22T${timeOf(k + 2)}`,
  cells: { unit: unit.code, kind: 'unchanged' },
});

function answer(aim: Aim, at: string, percent: number): AnswerStep {
  return { at, cells: { unit: aim.unit.code, ...figures(aim, at, percent), ...difficulty(aim, percent) } };
}

function figures({ unit, k, households, installed, citizens }: Aim, at: string, percent: number): Cells {
  const persons = share(citizens, percent);
  const smartphone = share(unit.population14, 86);
  const team = percent > 40;
  return {
    // Until the coordinator's change the thôn reports what the registry says.
    'area.households': at < moved.at ? unit.households : households,
    'area.householdsInstalled': share(installed, percent),
    'area.citizensInstalled': persons,
    'area.loggedIn': share(persons, 96),
    'area.activated': share(persons, 91),
    'area.eid2Guided': share(unit.eid2, Math.min(97, percent + 2)),
    'area.smartphone': smartphone,
    'area.smartphoneGuided': share(smartphone, Math.min(98, percent)),
    'area.team': team ? 'Đã thành lập' : 'Chưa thành lập',
    'area.teamDoc': team ? `biên bản họp ngày ${shortDay(dayFrom('2026-04-03', k % 5))}/2026` : '',
    'area.teamMembers': team ? 5 + (k % 4) : '',
    'area.broadcasts': 4 + share(26 + (k % 8), percent),
    'area.homeVisits': share(installed, Math.floor(percent / 2)),
    'area.priority': share(18 + ((k * 5) % 40), percent),
  };
}

/** Told once the unit is nearly through, when what is left shows its reason. */
function difficulty({ unit }: Aim, percent: number): Cells {
  const told: Record<string, [string, string, string]> = {
    TH03: [
      'Thiết bị, đường truyền',
      '24 hộ chỉ dùng điện thoại phím bấm, đề nghị bố trí máy dùng chung tại nhà văn hóa thôn.',
      'Văn bản số 04/BC-TM3 ngày 20/5/2026',
    ],
    TH17: [
      'Tài khoản định danh',
      '23 hộ có người đi làm xa, chưa cấp được tài khoản định danh điện tử mức độ 2.',
      'sẽ gửi',
    ],
  };
  const own = told[unit.code];
  if (!own || percent < 100) return {};
  const [kind, text, doc] = own;
  return { 'difficulty.has': 'Có', 'difficulty.kind': kind, 'difficulty.text': text, 'difficulty.doc': doc };
}

/** Answers that come back to their unit, and what the unit does about it. */
function mishaps(aims: Aim[]): Step[] {
  const of = (code: string): Aim => {
    const aim = aims.find((a) => a.unit.code === code);
    if (!aim) throw new Error(`demo/units.csv has no ${code}`);
    return aim;
  };
  return [
    ...tooManyHouseholds(of('TH08')),
    ...fallingFigure(of('TH11')),
    wrongPin(of('TH14')),
    registryApart(of('TH20')),
  ];
}

/** More households installed than there are (E-RATE-01); the unit mends it through the edit link. */
function tooManyHouseholds(aim: Aim): Step[] {
  const wrong = answer(aim, '2026-04-28T09:05', 60);
  const right = answer(aim, '2026-04-28T10:40', 60);
  wrong.cells['area.householdsInstalled'] = aim.unit.households + 13;
  wrong.cells['area.citizensInstalled'] = aim.unit.households + 90;
  return [
    { ...wrong, ref: 'TH08-april' },
    { ...right, edits: 'TH08-april' },
  ];
}

/** A cumulative figure that falls needs a reason (E-HIST-01). */
function fallingFigure(aim: Aim): Step[] {
  const again = (at: string): AnswerStep => answer(aim, at, 30);
  const explained = again('2026-04-27T15:20');
  explained.cells.reason = 'Loại trùng sau rà soát: một số hộ được đếm hai lần ở lần gửi trước.';
  return [again('2026-04-27T14:10'), explained];
}

/** Somebody types another unit's PIN: only the registered mailbox of the unit hears of it. */
function wrongPin(aim: Aim): Step {
  const step = answer(aim, '2026-04-29T08:30', 55);
  step.cells.pin = '000000';
  return step;
}

/** The thôn counts more households than the registry (W-REG-01): accepted, the rate stays on the registry. */
function registryApart(aim: Aim): Step {
  const step = answer(aim, '2026-05-04T16:45', 65);
  step.cells['area.households'] = Math.round(aim.unit.households * 1.07);
  return step;
}
