/** What stands around the body of the consolidated report: head, opening, closing, signature, appendices (texts-vi 3.1, 3.3). */
import { fill, optional, type Words } from '../fill.ts';

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';
export const docKind = 'BÁO CÁO';
export const recipientsHead = 'Nơi nhận:';

/** Room for what the clerk writes by hand. */
const handwritten = ' '.repeat(8);
const handwrittenDay = ' '.repeat(6);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const docNumber = (symbol: string): string => `Số:${handwritten}/${symbol}`;

/** `month` as the decree writes it: 01 and 02 with a zero, others without. */
export const placeDate = (place: string, month: string, year: string): string =>
  `${place}, ngày${handwrittenDay}tháng ${month} năm ${year}`;

/** `day` in words: «ngày 30 tháng 5 năm 2026». */
export const asOfLine = (day: string): string => `(Số liệu tính đến ${day})`;

export const addressee = (name: string): string => `Kính gửi: ${name}`;

export interface DraftMark {
  blocked: boolean;
  issue: string;
  /** «16 giờ 30 phút ngày 28/5/2026» */
  at: string;
  hash: string;
}

export function draftMark({ blocked, issue, at, hash }: DraftMark): string {
  const mark = blocked ? 'DỰ THẢO - CHƯA ĐỦ ĐIỀU KIỆN TRÌNH' : 'DỰ THẢO';
  return `${mark} - lần ${issue} - tạo lúc ${at} - mã số liệu ${hash}`;
}

/** Only the documents that are known are cited. */
export function opening(words: Words, day: string): string {
  const cited = [optional(words, 'cityDocFull'), optional(words, 'assigningDocFull')].filter((doc) => doc !== '');
  const report = fill('{{issuerName}} báo cáo kết quả thực hiện đến {{day}} như sau:', { ...words, day });
  return cited.length > 0 ? `Thực hiện ${cited.join(' và ')}, ${report}` : report;
}

/** `subject` in lower case: «kết quả triển khai … trên địa bàn xã An Khánh»; `to`: whom the report is addressed to. */
export const closing = (subject: string, words: Words, day: string, to = ''): string =>
  fill('Trên đây là báo cáo {{subject}} đến {{day}}; {{issuerName}} trân trọng báo cáo {{to}}./.', {
    ...words,
    subject,
    day,
    to: to || (words.cityName ?? ''),
  });

const onBehalf = 'TM. ỦY BAN NHÂN DÂN';

const signBlocks = new Map([
  ['chair', [onBehalf, 'CHỦ TỊCH']],
  ['viceChair', [onBehalf, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['actingChair', [onBehalf, 'Q. CHỦ TỊCH']],
]);

/** Lines above the signature; only the authority while nobody has said who signs. `office` is the coordinator's. */
export function signBlock(mode: string, office = ''): string[] {
  if (mode === 'byOrder') return ['TL. CHỦ TỊCH', `TRƯỞNG ${(office || 'phòng').toUpperCase()}`];
  return signBlocks.get(mode) ?? [onBehalf];
}

export const annexNumber = (roman: string): string => `Phụ lục ${roman}`;

export const annexNote = (words: Words, symbol: string, month: string, year: string): string =>
  fill(
    `(Kèm theo Báo cáo số${handwrittenDay}/{{symbol}} ngày${handwrittenDay}tháng {{month}} năm {{year}} của {{issuerName}})`,
    {
      ...words,
      symbol,
      month,
      year,
    },
  );

export const annexTitles = {
  areas: (words: Words): string => fill('KẾT QUẢ CHI TIẾT THEO {{areaUnitUpper}}', words),
  groups: 'KẾT QUẢ THEO NHÓM ĐỐI TƯỢNG VÀ ĐƠN VỊ',
  series: 'SỐ LIỆU THEO NGÀY',
  regime: 'TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO VÀ GHI CHÚ CHẤT LƯỢNG SỐ LIỆU',
};

/** The body refers to what stands outside of it (Nghị định 30/2020/NĐ-CP, Phụ lục I); '' for what there is not. */
export function seeTable(table: string, annex: string): string {
  const places = [table && `Bảng ${table}`, annex && `${table ? 'chi tiết tại ' : ''}Phụ lục ${annex}`].filter(
    (p) => p !== '',
  );
  return `Số liệu tại ${places.join(', ')}.`;
}

/** Names of the file, of the folder and of the tab that lists the issues. */
export const docTitle = (abstract: string, issue: string): string =>
  `Dự thảo báo cáo lần ${issue} - ${capital(abstract)}`;
