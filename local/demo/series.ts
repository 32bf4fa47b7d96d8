/** What is sent day by day and week by week: the police and the public service centre. */
import { dayFrom, type Step, shortDay, timeOf, weekday } from './steps.ts';

const firstDay = '2026-04-01';
/** 59 days, to 29 May. */
const days = 59;
/** Days that were forgotten, and the day on which they were made up. */
const forgotten: Record<number, number> = { 17: 19, 40: 41 };

export function policeSteps(): Step[] {
  let eid2 = 0;
  return Array.from({ length: days }, (_, n) => n).map((n) => {
    const day = dayFrom(firstDay, n);
    const rest = weekday(day) === 0;
    const issued = rest ? 0 : 3 + ((n * 5) % 9);
    eid2 += issued;
    return { at: `${dayFrom(firstDay, forgotten[n] ?? n)}T${evening(n)}`, cells: policeCells(n, day, issued, eid2) };
  });
}

/** The centre of the commune works six days; what is made up later is sent after that day's own figures. */
const evening = (n: number): string => `${n in forgotten ? 17 : 16}:${String(10 + ((n * 7) % 45)).padStart(2, '0')}`;

function policeCells(
  n: number,
  day: string,
  issued: number,
  eid2: number,
): { unit: string } & Record<string, string | number> {
  const base = { unit: 'CA01', asOf: day, 'congAn.date': day };
  if (weekday(day) === 0) return { ...base, kind: 'nil' };
  return {
    ...base,
    'congAn.eid2Daily': issued,
    // The rush is in the first half of May.
    'congAn.installDaily': 96 + ((n * 29) % 61) + Math.max(0, 108 - Math.abs(n - 38) * 6),
    'congAn.eid2Cumulative': eid2,
    'congAn.teams': 26,
    'congAn.meeting': weekday(day) === 1 ? 'Có' : 'Không',
    'congAn.lagging': n === 50 ? 'Thôn Mẫu 13, Thôn Mẫu 21: chưa gửi số liệu lần nào' : '',
  };
}

const firstMonday = '2026-03-30';

/** Eight weeks; one has a single broadcast, below the two that were ordered, and one is told on the Monday after. */
export function broadcastSteps(): Step[] {
  return Array.from({ length: 8 }, (_, week) => {
    const monday = dayFrom(firstMonday, week * 7);
    const times = week === 4 ? 1 : 2 + (week % 2);
    const dates = Array.from({ length: times }, (_, i) => shortDay(dayFrom(monday, 2 + i)));
    const sent = dayFrom(monday, week === 5 ? 7 : 6);
    return {
      at: `${sent}T${timeOf(week + 3)}`,
      cells: {
        unit: 'DV01',
        'ttDvsnc.weekOf': monday,
        'ttDvsnc.broadcasts': times,
        'ttDvsnc.broadcastDates': dates.join('; '),
        'ttDvsnc.posts': 2 + (week % 3),
        'ttDvsnc.portal': week % 2,
        'ttDvsnc.links': week % 2 === 1 ? 'https://mau.example/tin/cai-dat' : '',
      },
    };
  });
}
