/** A registry of any size and answers of some of its units, the same each time. Seven in ten are thôn. */

const typeOf = (n: number): [type: string, prefix: string, name: string] => {
  if (n % 10 === 7) return ['truong', 'TR', 'Trường mẫu'];
  if (n % 10 === 8) return ['doanhNghiep', 'DN', 'Công ty mẫu'];
  if (n % 10 === 9) return ['coQuan', 'CQ', 'Phòng mẫu'];
  return ['thon', 'TH', 'Thôn Mẫu'];
};

const codeOf = (n: number): string => `${typeOf(n)[1]}${String(n).padStart(4, '0')}`;
const isArea = (n: number): boolean => typeOf(n)[0] === 'thon';
const householdsOf = (n: number): number => 180 + ((n * 37) % 330);

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

export function manyUnits(count: number): string {
  const lines = numbers(count).map((n) => {
    const [type, , name] = typeOf(n);
    const own = isArea(n) ? `${householdsOf(n)},${householdsOf(n) * 2 + 40},` : ',,30';
    return `${codeOf(n)},${type},${name} ${n},${own},${100_000 + n}`;
  });
  return ['code,type,name,households,eid2,staff,pin', ...lines].join('\n');
}

/** One answer takes a tenth of a second, so one unit in ten sends: thôn, schools and offices. */
export function manyAnswers(count: number): string {
  const columns = [
    ...['at', 'unit', 'area.households', 'area.householdsInstalled', 'area.citizensInstalled', 'area.loggedIn'],
    ...['area.eid2Guided', 'area.team', 'area.teamDoc', 'area.teamMembers'],
    ...['school.done', 'school.staff', 'school.staffInstalled', 'school.staffLoggedIn'],
    ...['school.pupils', 'school.pupilsInstalled', 'office.staff', 'office.installed', 'office.loggedIn'],
  ];
  const rows = numbers(count)
    .filter((n) => n % 10 === 3 || n % 70 === 7 || n % 100 === 9)
    .map((n, i) => {
      const cells: Record<string, string | number> = { unit: codeOf(n), ...cellsOf(n) };
      if (i === 0) cells.at = '2026-05-14T08:30:00+07:00';
      return columns.map((column) => cells[column] ?? '').join(',');
    });
  return [columns.join(','), ...rows].join('\n');
}

function cellsOf(n: number): Record<string, string | number> {
  if (isArea(n)) {
    const households = householdsOf(n);
    const installed = households - (n % 5) * 9;
    return {
      'area.households': households,
      'area.householdsInstalled': installed,
      'area.citizensInstalled': installed + (n % 90),
      'area.loggedIn': installed - 30,
      'area.eid2Guided': households + 20,
      'area.team': 'Đã thành lập',
      'area.teamDoc': 'biên bản họp',
      'area.teamMembers': 5,
    };
  }
  const staff = 20 + (n % 13);
  if (typeOf(n)[0] === 'coQuan')
    return { 'office.staff': staff, 'office.installed': staff, 'office.loggedIn': staff - 1 };
  return {
    'school.done': 'Đã triển khai',
    'school.staff': staff,
    'school.staffInstalled': staff - 1,
    'school.staffLoggedIn': staff - 2,
    'school.pupils': 0,
    'school.pupilsInstalled': 0,
  };
}
