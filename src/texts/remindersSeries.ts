/** The one mail to a unit that reports days or weeks, about all that is missing. Its subject begins as those of src/texts/reminders.ts. */
import { bullets, fill, type Words } from './fill.ts';
import { kindLabels } from './labels.ts';
import type { MailText } from './mails.ts';
import {
  type Background,
  figuresBlock,
  furtherOnes,
  linkBlock,
  promiseLine,
  reminderBody,
  type ToUnit,
  values,
} from './reminderParts.ts';

export interface Missing extends ToUnit, Background {
  series: 'days' | 'weeks';
  count: string;
  /** Names of days or weeks, or of days in a row. */
  periods: string[];
  /** How many the list leaves out; '' for none. */
  further: string;
  /** Lines of periodToMend: sent, and gone back. */
  toMend: string[];
}

/** Days in a row: «từ ngày 04/5 đến ngày 08/5/2026 (5 ngày)». */
export const daysInRow = (first: string, last: string, count: string): string =>
  `từ ngày ${first} đến ngày ${last} (${count} ngày)`;

export const periodToMend = (periodName: string, hints: readonly string[]): string =>
  `${periodName}: ${hints.join(' ')}`;

const nouns = { days: 'ngày', weeks: 'tuần' };

const hows = {
  days: 'Mỗi ngày gửi một lần, chọn đúng ngày phát sinh số liệu; ngày không có gì mới cũng gửi, chọn "{{nil}}".',
  weeks: 'Mỗi tuần gửi một lần, chọn đúng tuần; tuần không có gì mới cũng gửi, chọn "{{nil}}".',
};

const subjects = {
  yeuCau: '[Nhắc việc] Còn thiếu số liệu {{count}} {{noun}} - {{unitName}}',
  deNghi: '[Đề nghị] Cung cấp số liệu {{count}} {{noun}} - {{unitName}}',
};

export function missingMail(m: Missing, words: Words): MailText {
  const noun = nouns[m.series];
  const v = values(m, words, { count: m.count, noun, nil: kindLabels.nil });
  const listed = [...m.periods, ...(m.further ? [furtherOnes(m.further, noun)] : [])];
  const body = reminderBody(
    m,
    words,
    `${fill('Đến {{now}}, hệ thống chưa ghi nhận số liệu hợp lệ của {{you}} cho {{count}} {{noun}} sau đây:', v)}\n${bullets(listed)}`,
    m.toMend.length ? `${fill('Trong đó, số liệu đã gửi nhưng {{toMend}}:', v)}\n${bullets(m.toMend)}` : '',
    promiseLine(m),
    linkBlock(m, words),
    fill(hows[m.series], v),
    figuresBlock(m),
    fill('Trường hợp chưa thể gửi, {{please}} báo {{contact}}, nêu lý do và ngày dự kiến gửi.', v),
  );
  return { subject: fill(subjects[m.tone], v), body };
}
