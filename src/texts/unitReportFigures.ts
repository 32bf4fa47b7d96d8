/** Figures of a unit in words, where its section has no sentence of its own for them. Numbers come formatted. */

export const item = (text: string): string => `- ${text}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const withNoun = (figure: string, noun: string): string => (noun ? `${figure} ${noun}` : figure);

export const kindLines = {
  nil: 'Trong kỳ đơn vị không có phát sinh.',
  unchanged: 'Số liệu giữ nguyên như lần báo cáo trước.',
} as const;

/** A series without a sentence of its own. */
export const seriesLines = {
  daily: (answers: string): string => `Số liệu cộng từ ${answers} báo cáo ngày trong kỳ.`,
  weekly: (answers: string): string => `Số liệu cộng từ ${answers} báo cáo tuần trong kỳ.`,
} as const;

export interface MeasureWords {
  name: string;
  num: string;
  /** '' where there is nothing to divide by. */
  den: string;
  rate: string;
  /** What is missing to the whole; '' for nothing. */
  gap: string;
  noun: string;
  /** What the denominator counts. */
  denNoun: string;
}

export function measureLine(m: MeasureWords): string {
  if (m.den === '') return `${m.name}: ${withNoun(m.num, m.noun)}.`;
  if (m.noun !== m.denNoun) return `${m.name}: ${m.rate} (${withNoun(m.num, m.noun)}/${withNoun(m.den, m.denNoun)}).`;
  const gap = m.gap && `; còn ${withNoun(m.gap, m.noun)} chưa thực hiện`;
  return `${m.name}: ${withNoun(`${m.num}/${m.den}`, m.noun)}, đạt ${m.rate}${gap}.`;
}

/** A question's title as the beginning of a statement: alone in a line it is no part of another, and nobody is asked. */
const statement = (label: string): string =>
  capital(
    label
      .replace(/^Trong đó: /, '')
      .replace(/ \((?:nếu|chọn)[^()]*\)$/, '')
      .replace(/[?:]$/, ''),
  );

export const figureLine = (label: string, figure: string, noun: string): string =>
  `${statement(label)}: ${withNoun(figure, noun)}.`;

/** A whole of 0: «Không có học sinh đủ điều kiện.» */
export function noneLine(label: string): string {
  const [, what] = /^(?:Tổng số|Số) (.+)$/.exec(statement(label)) ?? [];
  return what ? `Không có ${what}.` : `${statement(label)}: không có.`;
}

export const choiceLine = (label: string, choice: string): string => `${statement(label)}: ${lower(choice)}.`;
export const textLine = (label: string, text: string): string => `${statement(label)}: ${text}.`;

/** Of one of the groups that a unit answers for. */
export const ofGroup = (group: string, line: string): string => (group ? `${group} - ${lower(line)}` : line);

export const summaryHeadings = ['STT', 'Nội dung', 'Tổng số', 'Đã thực hiện', 'Tỷ lệ (%)'] as const;

/** The column of rates says what it holds; a name that lists all groups names the one that the row is about. */
export const summaryName = (name: string, group: string, groups: readonly string[]): string => {
  const what = capital(name.replace(/^(?:Tỷ lệ|Số) /, ''));
  if (!group) return what;
  const all = groups.join(', ').toLowerCase();
  return what.toLowerCase().startsWith(all) ? group + what.slice(all.length) : `${group}: ${lower(what)}`;
};
export const summaryRate = (rate: string): string => rate.replace(/ ?%$/, '');
export const nothing = '-';
