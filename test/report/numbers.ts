/** Reads a report line by line and takes away every number that one of its extractors can account for. */
import type { Sources } from './accounts.ts';

const blank = '¤';
const whole = (text: string): number => Number(text.replace(/\./g, ''));
const two = (text: string): string => text.padStart(2, '0');
const int = '\\d{1,3}(?:\\.\\d{3})+|\\d+';

/** What was seen so far: headings, tables and rows are numbered as they come. */
interface Place {
  heading: number;
  caption: number;
  captions: number;
  /** Of the table that the line stands in, '' outside. */
  head: string;
  row: number;
  /** Part I has begun: above it stands what has changed since the issue before. */
  begun: boolean;
}

/** A line with what is known replaced. */
type Extractor = (line: string, sources: Sources, place: Place) => string;

const replaced = (line: string, pattern: RegExp, known: (...groups: string[]) => boolean): string =>
  line.replace(pattern, (all, ...groups) => (known(...groups.filter((g) => typeof g === 'string')) ? blank : all));

/** Exact strings: not where a digit goes on, so that «Thôn Mẫu 1» is not the beginning of «Thôn Mẫu 15». */
const without = (line: string, texts: readonly string[]): string =>
  texts
    .filter((text) => /\d/.test(text) && line.includes(text))
    .reduce((rest, text) => {
      const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return rest.replace(new RegExp(`(?<![\\d.])${escaped}(?![\\d]|[.,]\\d)`, 'gu'), blank);
    }, line);

const quoted: Extractor = (line, { quotes, issue }) =>
  without(line.replace(new RegExp(`mã số liệu ${issue.hash}$`), blank), quotes);

const dates: Extractor = (line, { days, moments, issue }) => {
  const known = (d: string, m: string, y: string): boolean => days.has(`${y}-${two(m)}-${two(d)}`);
  const now = new Date(issue.at + 7 * 3_600_000).toISOString();
  let rest = replaced(line, /(\d\d) giờ (\d\d) phút ngày (\d\d?)\/(\d\d?)\/(\d{4})/g, (h, min, d, m, y) =>
    moments.has(`${y}-${two(m as string)}-${two(d as string)}T${h}:${min}`),
  );
  rest = replaced(rest, /(\d\d?)\/(\d\d?)-(\d\d?)\/(\d\d?)\/(\d{4})/g, (d, m, d2, m2, y) =>
    [known(d as string, m as string, y as string), known(d2 as string, m2 as string, y as string)].every(Boolean),
  );
  rest = replaced(rest, /ngày (\d\d?) tháng (\d\d?) năm (\d{4})/g, (d, m, y) =>
    known(d as string, m as string, y as string),
  );
  rest = replaced(rest, /(?<![\d/])(\d\d?)\/(\d\d?)\/(\d{4})/g, (d, m, y) =>
    known(d as string, m as string, y as string),
  );
  return replaced(rest, /tháng (\d\d?) năm (\d{4})/g, (m, y) => now.startsWith(`${y}-${two(m as string)}`));
};

const headings: Extractor = (line, { issue }, place) => {
  let rest = line;
  if (/^[IVX]+\. /.test(line)) place.heading = 0;
  // Tasks are numbered anew below a part that has no headings of its own.
  const numbered = /^(\d+)\. /.exec(rest);
  if (numbered && !place.head) {
    const n = Number(numbered[1]);
    if (n === place.heading + 1) {
      place.heading = n;
      rest = rest.slice(numbered[0].length);
    }
  }
  const caption = /^Bảng (\d+)\. /.exec(rest);
  if (caption && Number(caption[1]) === place.caption + 1) {
    place.caption += 1;
    rest = rest.slice(caption[0].length);
  }
  rest = replaced(rest, /Bảng (\d+)(?!\d|\.\S)/g, (n) => Number(n) >= 1 && Number(n) <= place.captions);
  rest = replaced(rest, /so với lần (\d+)/g, (n) => Number(n) === issue.issue - 1);
  return replaced(rest, / - lần (\d+) - /g, (n) => Number(n) === issue.issue);
};

const rows: Extractor = (line, _, place) => {
  if (!place.head.startsWith('STT')) return line;
  const first = /^(\d+) \| /.exec(line);
  if (!first) return line;
  const n = Number(first[1]);
  if (n !== place.row + 1 && n !== 1) return line;
  place.row = n;
  return line.slice(first[0].length);
};

const percentages: Extractor = (line, { rates, earlierRates }, { begun }) =>
  replaced(line, /((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)( ?%)/g, (figure, sign) => {
    return rates.has(`${figure}${sign}`) || figure === '100' || (!begun && earlierRates.has(`${figure}${sign}`));
  });

const names: Extractor = (line, { names: all }) => without(line, all);

const fractions: Extractor = (line, { fractions: all }) =>
  replaced(line, new RegExp(`(?<![\\d.,/])(${int}) ?(?:người)?/(${int})(?!\\d|/|,\\d)`, 'g'), (num, den) =>
    all.has(`${whole(num as string)}/${whole(den as string)}`),
  );

/** A number behind certain words is a difference, or the length of a list. */
const led = (line: string, words: string, known: (n: number) => boolean): string =>
  line.replace(new RegExp(`(${words}) (${int})(?![\\d,]|\\.\\d)`, 'gu'), (all, lead, n) =>
    known(whole(n)) ? `${lead} ${blank}` : all,
  );

/** So many a day: what is lacking, shared out over the days that are left, and no less; under one a day, what is lacking. */
const pace: Extractor = (line, { gaps, daysLeft }) => {
  const left = Number(/\(còn (\d+) ngày\), (?:bình quân mỗi ngày|còn thiếu trong cả thời gian)/.exec(line)?.[1]);
  if (!daysLeft.has(left)) return line;
  const daily = (n: number): boolean => [...gaps].some((gap) => gap >= left && Math.ceil(gap / left) === n);
  const few = (n: number): boolean => n > 0 && n < left && gaps.has(n);
  const parts = (text: string, known: (n: number) => boolean): string =>
    text.replace(/(?<=: |; )(\d[\d.]*)(?= [\p{L}(])/gu, (n) => (known(whole(n)) ? blank : n));
  const [before = '', after] = line.split('còn thiếu trong cả thời gian');
  const each = parts(before.replace(`(còn ${left} ngày)`, blank), daily);
  return after === undefined ? each : `${each}còn thiếu trong cả thời gian${parts(after, few)}`;
};

/** «… là A …, chênh C»: between two figures of the same line. */
const difference: Extractor = (line, { plain }) => {
  const told = [...line.matchAll(/ là (\d[\d.]*)/g)].map(([, n]) => whole((n as string).replace(/\.$/, '')));
  const known = told.filter((n) => plain.has(n));
  return led(line, 'chênh', (n) => known.some((a) => known.some((b) => a - b === n)));
};

const gaps: Extractor = (line, { gaps: all }) =>
  led(
    led(line, 'còn thiếu|cần thêm ít nhất', (n) => all.has(n)),
    'còn(?= [\\d.]+ (?:hộ|người|thôn|tổ dân phố|cơ sở))',
    (n) => all.has(n),
  );

/** Units that a list does not name: with the five, ten or fifteen that it names they are a known number. */
const others: Extractor = (line, { counts, below }) =>
  replaced(line, /và ([\d.]+) đơn vị khác/g, (n) =>
    [5, 10, 15].some((named) => counts.has(whole(n as string) + named) || below.has(whole(n as string) + named)),
  );

const lists: Extractor = (text, { counts, below, settings, measures, asked }) => {
  const low = (n: string, of: string): boolean => below.has(whole(n)) && counts.has(whole(of));
  let line = replaced(text, /(?<![\d.,])([\d.]+)\/([\d.]+) đơn vị đã báo cáo chưa đạt/g, low);
  line = replaced(line, /Và (\d+) chỉ tiêu khác/g, (n) => Number(n) <= measures.length);
  // How many they are is added up from the tables: see `openIndicators`.
  line = replaced(line, /^- (\d+) chỉ tiêu chưa đủ số liệu để đánh giá\.$/g, (n) => Number(n) <= measures.length);
  line = replaced(
    line,
    /\(chưa kể ([\d.]+) cơ quan, tổ chức được đề nghị cung cấp số liệu\)/g,
    (n) => whole(n as string) === asked,
  );
  let rest = line.replace(
    new RegExp(
      `(?<![\\d.,])(${int})(?= (?:đơn vị|ngày(?! phải)|tuần|mục|(?:thôn|tổ dân phố|cơ sở[^,;]*?) chưa báo cáo))`,
      'gu',
    ),
    (n) => (counts.has(whole(n)) || String(whole(n)) === settings.actionDays ? blank : n),
  );
  rest = led(rest, 'trả lại để sửa:', (n) => counts.has(n));
  return replaced(rest, /(?<![\d.,])(\d+) lần(?= trở lên| hoặc)/g, (n) => n === settings.broadcastsPerWeek);
};

const checked: Extractor = (line, { typed }, { head }) => {
  if (head.includes('Lần trước')) return line.replace(new RegExp(int, 'g'), (n) => (typed.has(whole(n)) ? blank : n));
  return led(line, 'danh mục ghi|đơn vị báo cáo|sửa thành', (n) => typed.has(n));
};

/** Counts of units in the tables of the regime, least broadcasts in that of the weeks. */
const cells: Extractor = (line, { counts, settings }, { head }) => {
  const floor = Number(settings.broadcastsPerWeek);
  if (head.startsWith('Tuần'))
    return line.replace(/\| (\d+)(?= \|[^|]*$)/, (all, n) => (Number(n) <= floor ? '|' : all));
  if (!head.includes('bị trả lại')) return line;
  return line.replace(new RegExp(`(?<=^|\\| )(${int})(?= \\||$)`, 'g'), (n) => (counts.has(whole(n)) ? blank : n));
};

const integers: Extractor = (line, { plain }) =>
  line.replace(new RegExp(`(?<![\\d.,/])(${int})(?![\\d/]|,\\d|\\.\\d)`, 'g'), (n) =>
    plain.has(whole(n)) ? blank : n,
  );

const extractors: Extractor[] = [
  ...[quoted, dates, headings, rows, percentages, names, fractions],
  ...[pace, gaps, others, lists, difference, checked, cells, integers],
];

/** Lines of the report with a number that nothing accounts for; `[n]` is the line. */
export function foreignNumbers(lines: readonly string[], sources: Sources): string[] {
  const captions = lines.filter((line) => /^Bảng \d+\. /.test(line)).length;
  const place: Place = { heading: 0, caption: 0, captions, head: '', row: 0, begun: false };
  return lines.flatMap((line, i) => {
    if (line.startsWith('I. ')) place.begun = true;
    // The name of a group spans its table, and its units are numbered anew.
    if (!line.includes(' | ') && !lines[i + 1]?.startsWith('1 | ')) Object.assign(place, { head: '', row: 0 });
    else if (place.head === '') place.head = line;
    const rest = extractors.reduce((left, extract) => extract(left, sources, place), line);
    return /\d/.test(rest) ? [`[${i + 1}] ${rest}`] : [];
  });
}
