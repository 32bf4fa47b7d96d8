/** Schools, enterprises, offices, the centres that receive visitors, Party and mass organisations, support bodies. */
import { type AnswerStep, type Cells, type DemoUnit, dayFrom, type Step, share, timeOf } from './steps.ts';

export function groupSteps(units: DemoUnit[]): Step[] {
  const ofType = (type: string): DemoUnit[] => units.filter((u) => u.type === type);
  return [
    ...schools(ofType('truong')),
    ...enterprises(ofType('doanhNghiep')),
    ...ofType('coQuan').flatMap(office),
    ...visits('HCC01', 1480, 1),
    ...visits('YT01', 960, 2),
    ...unions(),
    ...support(),
  ];
}

/** Twelve schools: one mends its figures through the edit link, one is late, one answers only after the cut-off. */
function schools(units: DemoUnit[]): Step[] {
  return units.flatMap((unit, k) => {
    const cells = (percent: number): Cells & { unit: string } => schoolCells(unit, k, percent);
    const last: AnswerStep = {
      at: `${dayFrom('2026-05-11', k)}T${timeOf(k + 7)}`,
      cells: cells(k % 5 === 4 ? 94 : 100),
    };
    if (unit.code === 'TR05') return mended(last);
    if (unit.code === 'TR09') return [{ ...last, at: '2026-05-26T10:20' }];
    if (unit.code === 'TR12') return [{ ...last, at: '2026-05-29T17:25' }];
    return k % 3 === 0 ? [{ at: `2026-04-${20 + k}T${timeOf(k)}`, cells: cells(60) }, last] : [last];
  });
}

function schoolCells({ code, name, staff }: DemoUnit, k: number, percent: number): Cells & { unit: string } {
  const older = name.includes('THPT') || name.includes('THCS');
  const pupils = older ? 180 + k * 23 : 0;
  const parents = 210 + ((k * 61) % 190);
  const installed = share(staff, percent);
  return {
    unit: code,
    'school.done': 'Đã triển khai',
    'school.plan': `${12 + k}/KH-TM ngày 0${2 + (k % 7)}/4/2026`,
    'school.staff': staff,
    'school.staffInstalled': installed,
    'school.staffLoggedIn': percent === 100 ? installed : installed - 1,
    'school.pupils': pupils,
    'school.pupilsInstalled': share(pupils, Math.max(0, percent - 12)),
    'school.parents': share(parents, percent),
    'school.parentsInstalled': share(parents, Math.max(0, percent - 35)),
    'school.events': 1 + share(4, percent),
  };
}

/** More logged in than installed (E-RATE-02), mended the same afternoon. */
function mended(right: AnswerStep): Step[] {
  const installed = Number(right.cells['school.staffInstalled']);
  const wrong = { ...right.cells, 'school.staffLoggedIn': installed + 3 };
  return [
    { at: '2026-05-13T13:35', cells: wrong, ref: 'TR05-may' },
    { at: '2026-05-13T15:05', cells: right.cells, edits: 'TR05-may' },
  ];
}

/** One has nothing to report yet, one stays silent. */
function enterprises(units: DemoUnit[]): Step[] {
  return units.flatMap((unit, k): Step[] => {
    if (unit.code === 'DN06') return [];
    if (unit.code === 'DN05') return [{ at: '2026-05-20T09:10', cells: { unit: unit.code, kind: 'nil' } }];
    const installed = share(unit.staff, 78 + ((k * 9) % 20));
    const cells: Cells & { unit: string } = {
      unit: unit.code,
      'enterprise.workers': unit.staff,
      'enterprise.eid2': share(unit.staff, 97),
      'enterprise.installed': installed,
      'enterprise.activated': share(installed, 95),
      'enterprise.support': 'Đã bố trí',
      'enterprise.posted': k === 3 ? 'Chưa dán' : 'Đã dán',
      'enterprise.sessions': 2 + k,
      ...(unit.code === 'DN02' ? shifts : {}),
    };
    return [{ at: `${dayFrom('2026-05-12', k * 2)}T${timeOf(k + 9)}`, cells }];
  });
}

const shifts: Cells = {
  'difficulty.has': 'Có',
  'difficulty.kind': 'Nhân lực',
  'difficulty.text': 'Công nhân làm ba ca, đề nghị cử người hướng dẫn vào giờ giao ca.',
  'difficulty.doc': 'sẽ gửi',
};

function office(unit: DemoUnit, k: number): Step[] {
  const short = k === 1 ? 1 : 0;
  return [
    {
      at: `${dayFrom('2026-05-14', k)}T${timeOf(k + 4)}`,
      cells: {
        unit: unit.code,
        'office.staff': unit.staff,
        'office.installed': unit.staff - short,
        'office.loggedIn': unit.staff - short,
        'office.relatives': 14 + k * 9,
        'office.plan': `0${k + 3}/KH ngày 06/4/2026`,
        'office.reason': short > 0 ? 'Một người đang làm lại tài khoản định danh điện tử.' : '',
      },
    },
  ];
}

/** Twice in the campaign; the first answer of the one-stop centre does not add up (E-VISIT-01). */
function visits(unit: string, total: number, k: number): Step[] {
  const cells = (whole: number, lost: number): Cells & { unit: string } => {
    const already = share(whole, 31);
    const fresh = share(whole, 52);
    const notEligible = share(whole, 12);
    return {
      unit,
      'visit.total': whole,
      'visit.already': already,
      'visit.new': fresh,
      'visit.notEligible': notEligible,
      'visit.refused': whole - already - fresh - notEligible - lost,
      'visit.points': 1 + k,
    };
  };
  const half = share(total, 46);
  const first: Step[] = [
    { at: `2026-04-29T0${7 + k}:50`, cells: cells(half, unit === 'HCC01' ? 5 : 0), ref: `${unit}-april` },
  ];
  const mend: Step[] =
    unit === 'HCC01' ? [{ at: '2026-05-04T08:20', cells: cells(half, 0), edits: `${unit}-april` }] : [];
  return [...first, ...mend, { at: `2026-05-22T1${3 + k}:15`, cells: cells(total, 0) }];
}

/** Party, council, front and associations: requested, not ordered. The front answers for two groups of people. */
function unions(): Step[] {
  const groups: [string, string, number, string][] = [
    ['DU01', 'Đảng viên', 612, '2026-05-19T08:40'],
    ['HD01', 'Đảng viên', 24, '2026-05-21T14:05'],
    ['MT01', 'Hội viên', 1840, '2026-05-20T10:25'],
    ['MT01', 'Đảng viên', 18, '2026-05-20T10:40'],
    ['DTN01', 'Đoàn viên', 730, '2026-05-15T16:10'],
    ['HPN01', 'Hội viên', 1265, '2026-05-18T09:55'],
    ['HND01', 'Hội viên', 1102, '2026-05-22T15:30'],
  ];
  return groups.map(([unit, group, people, at], k) => ({
    at,
    cells: {
      unit,
      'union.group': group,
      'union.smartphone': people,
      'union.guided': share(people, 88 + k),
      'union.installed': share(people, 80 + k),
      'union.meetings': 3 + k,
    },
  }));
}

function support(): Step[] {
  const team = (unit: string, smartphone: number, scope: string, at: string): Step => ({
    at,
    cells: {
      unit,
      'support.smartphone': smartphone,
      'support.guided': share(smartphone, 93),
      'support.sessions': 9,
      'support.scope': scope,
    },
  });
  const lead: Step = {
    at: '2026-05-23T09:30',
    cells: {
      unit: 'VH01',
      'lead.points': 6,
      'lead.staffAssigned': 21,
      'lead.guides': 2,
      'lead.inspections': 7,
      'lead.partner': 'Đơn vị viễn thông cử kỹ thuật viên hỗ trợ tại các điểm vào sáng thứ Bảy.',
    },
  };
  return [
    team('QS01', 148, 'lực lượng dân quân', '2026-05-19T15:45'),
    team('CNS01', 320, 'hỗ trợ lưu động tại các thôn', '2026-05-21T08:15'),
    lead,
  ];
}
