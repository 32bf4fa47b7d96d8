/** What mails to units of our own accord have in common. Every string comes formatted; an empty one leaves no gap. */
import { about, contact, mailFooter } from './contact.ts';
import { bullets, fill, paragraphs, type Words } from './fill.ts';
import { type Tone, toned } from './mails.ts';

export interface ToUnit {
  unitName: string;
  tone: Tone;
  /** This moment. */
  now: string;
  /** The unit's own link; '' where set-up has made none. */
  link: string;
}

/** What a unit is reminded of beside the report itself. */
export interface Background {
  /** What the unit last reported; null where nothing counts yet. */
  lastFigures: LastFigures | null;
  /** The day, now past, on which it had promised to report; '' for none. */
  promised: string;
}

/** A report of a campaign period, as opposed to days and weeks. */
export interface OfPeriod {
  periodName: string;
  /** The month that a monthly report is about; '' for the campaign itself. */
  month: string;
}

export interface Returned {
  /** When the newest answer of the period was sent that went back; '' where there is none. */
  returnedAt: string;
}

export interface LastFigures {
  asOf: string;
  /** Lines of figureLine. */
  lines: string[];
}

/** The last moment on time, as this unit has it. */
export interface Deadline {
  /** As the order words it, or what was agreed instead; '' while no due day is set. */
  text: string;
  moment: string;
  /** The working-day policy has moved the moment away from what the text says. */
  moved: boolean;
  /** Days to the last day on time: 0 on it, negative after it. */
  left: number;
}

/** What is reported, for a subject: bodies name the period by itself. */
export const what = (m: OfPeriod, words: Words): string => `${about(words)}${m.month && ` ${m.month}`}`;

export const values = (m: ToUnit, words: Words, own: Words = {}): Words => ({
  ...words,
  ...toned[m.tone],
  unitName: m.unitName,
  now: m.now,
  about: about(words),
  contact: contact(words),
  ...own,
});

export function deadlinePhrase({ text, moment, moved }: Deadline, tone: Tone): string {
  if (text === '') return '';
  if (moved) return `${text}; do trùng ngày nghỉ, nhận đến ${moment}`;
  return `${text} (${tone === 'deNghi' ? 'thời điểm cuối là' : 'chậm nhất'} ${moment})`;
}

export const linkBlock = (m: ToUnit, words: Words): string =>
  m.link
    ? fill(
        'Nơi nhập số liệu (liên kết dành riêng cho {{you}}, đã có sẵn mã xác nhận; không chuyển cho nơi khác):\n{{link}}',
        values(m, words, { link: m.link }),
      )
    : fill('Để nhận liên kết riêng dùng khi nhập số liệu, {{please}} liên hệ {{contact}}.', values(m, words));

export const figuresBlock = (m: ToUnit & Background): string =>
  m.lastFigures
    ? `${fill('Số liệu gần nhất đã ghi nhận của {{you}}, tính đến ngày {{asOf}}:', {
        you: toned[m.tone].you,
        asOf: m.lastFigures.asOf,
      })}\n${bullets(m.lastFigures.lines)}`
    : '';

const promises = {
  yeuCau: 'Theo trao đổi, đơn vị đã hẹn gửi ngày {{promised}}.',
  deNghi: 'Theo trao đổi, Quý cơ quan dự kiến cung cấp số liệu ngày {{promised}}.',
};

export const promiseLine = ({ promised, tone }: Pick<ToUnit & Background, 'promised' | 'tone'>): string =>
  promised && fill(promises[tone], { promised });

export const stateLine = ({ returnedAt }: Returned): string =>
  returnedAt
    ? fill('Tình trạng: báo cáo gửi lúc {{returnedAt}} chưa hợp lệ nên chưa được tính.', { returnedAt })
    : 'Tình trạng: chưa gửi báo cáo.';

/** The last line of a list that was cut. */
export const furtherOnes = (count: string, noun: string): string => `và ${count} ${noun} khác`;

export function reminderBody(m: ToUnit, words: Words, ...blocks: string[]): string {
  const footer = mailFooter(words, m.tone === 'deNghi' ? 'request' : 'reminder');
  return paragraphs(`Kính gửi: ${m.unitName}`, ...blocks, toned[m.tone].thanks, footer);
}
