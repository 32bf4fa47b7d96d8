/** The one mail with which a leader is told of all units that are long late. Everything comes formatted. */
import { about, mailFooter } from './contact.ts';
import { bullets, fill, lines, numbered, optional, paragraphs, type Words } from './fill.ts';
import type { MailText } from './mails.ts';
import { addressee } from './reportMail.ts';

export interface LateUnit {
  name: string;
  daysLate: string;
  /** Day on which its answer was returned; '' when it never sent one. */
  returnedOn: string;
  /** Days of the reminders that reached it, the newest last. */
  remindedOn: string[];
  /** '' where unknown. */
  head: string;
  /** Day on which the head was told; '' when not. */
  headToldOn: string;
  /** A promise that was not kept, an extension that is over; '' for none. */
  promised: string;
  extendedTo: string;
  /** Not in the list that this leader had before; false in the first list. */
  fresh: boolean;
}

/** The last ones say enough. */
const daysShown = 6;

function reminders(days: readonly string[]): string {
  const shown = days.slice(-daysShown).join(', ');
  if (days.length === 0) return 'chưa nhắc được qua thư';
  if (days.length === 1) return `đã nhắc ngày ${shown}`;
  return days.length > daysShown
    ? `đã nhắc ${days.length} lần, gần nhất các ngày ${shown}`
    : `đã nhắc các ngày ${shown}`;
}

/** A person in brackets after a noun, where there is one. */
const named = (name: string): string => name && ` (${name})`;

export function lateLine(u: LateUnit): string {
  const told = u.headToldOn && `đã báo người đứng đầu${named(u.head)} ngày ${u.headToldOn}`;
  const parts = [
    `quá hạn ${u.daysLate} ngày`,
    u.returnedOn ? `đã gửi, bị trả lại ngày ${u.returnedOn}, chưa sửa` : 'chưa gửi',
    u.extendedTo && `đã gia hạn đến hết ngày ${u.extendedTo}`,
    u.promised && `đã hẹn nộp ngày ${u.promised} nhưng chưa nộp`,
    reminders(u.remindedOn),
    told || (u.head && `người đứng đầu: ${u.head}`),
  ];
  return `${u.name}${u.fresh ? ' (mới nêu lần này)' : ''}: ${parts.filter((part) => part !== '').join('; ')}.`;
}

export interface WaitingUnit {
  name: string;
  /** '0' while its own day is not over. */
  daysLate: string;
  /** A promise that still runs; '' for none. */
  promised: string;
  extendedTo: string;
  reason: string;
}

export function waitingLine(u: WaitingUnit): string {
  const parts = [
    u.extendedTo && `gia hạn đến hết ngày ${u.extendedTo}`,
    u.promised && `đã hẹn nộp ngày ${u.promised}`,
    u.daysLate !== '0' && `quá hạn ${u.daysLate} ngày`,
    u.reason && `lý do: ${u.reason}`,
  ];
  return `${u.name}: ${parts.filter((part) => part).join('; ')}.`;
}

export interface LeaderPeriod {
  periodName: string;
  /** '' while not set. */
  dueMoment: string;
  total: string;
  accepted: string;
  onTime: string;
  late: string;
  returned: string;
  missing: string;
  /** Neither counted nor missing: after the cut-off. '0' for none, as in `asked`. */
  held: string;
  /** How many of the missing are bodies that are asked, not told: they are named nowhere. */
  asked: string;
  /** Late by so many days at least. */
  fromDays: string;
  lateCount: string;
  /** Lines of lateLine, the longest late first. */
  lateUnits: string[];
  /** Names only, where the list is very long. */
  lateNames: string[];
  /** Lines of waitingLine. */
  waiting: string[];
  /** Every late unit was reminded, every head was told. */
  allReminded: boolean;
  allHeadsTold: boolean;
}

export interface LeaderMail {
  nowText: string;
  periods: LeaderPeriod[];
}

const some = (count: string, text: string): string => (count === '0' ? '' : text);

function figures(p: LeaderPeriod, nowText: string): string {
  const due = p.dueMoment && ` (hạn: ${p.dueMoment})`;
  const asked = some(p.asked, ` (trong đó ${p.asked} cơ quan được đề nghị cung cấp số liệu)`);
  return `Đến ${nowText}, tình hình thực hiện chế độ báo cáo kỳ "${p.periodName}"${due} như sau:\n${bullets(
    [
      `Tổng số đơn vị phải báo cáo: ${p.total}`,
      `Đã có báo cáo hợp lệ: ${p.accepted} (đúng hạn ${p.onTime}, chậm ${p.late})`,
      some(p.held, `Gửi sau thời điểm chốt số liệu, chưa tính: ${p.held}`),
      `Bị trả lại, chưa sửa: ${p.returned}`,
      `Chưa gửi: ${p.missing}${asked}`,
    ].filter((line) => line !== ''),
  )}`;
}

function lists(p: LeaderPeriod): string[] {
  const waiting =
    p.waiting.length > 0 ? lines('Các đơn vị được gia hạn hoặc đã hẹn ngày nộp:', bullets(p.waiting)) : '';
  const rest = p.lateNames.length > 0 ? `Các đơn vị khác: ${p.lateNames.join('; ')}.` : '';
  if (p.lateUnits.length === 0) return [waiting];
  return [
    lines(
      `Các đơn vị chưa có báo cáo hợp lệ, quá hạn từ ${p.fromDays} ngày (${p.lateCount} đơn vị):`,
      numbered(p.lateUnits),
      rest,
    ),
    waiting,
  ];
}

/** What the office claims to have done must be so for every unit of the list. */
function done(periods: readonly LeaderPeriod[], words: Words): string {
  if (!periods.every((p) => p.allReminded)) return '';
  const heads = periods.every((p) => p.allHeadsTold) ? ' và đã báo người đứng đầu các đơn vị' : '';
  return `${fill('{{coordinatorOffice}} đã nhắc các đơn vị nêu trên theo quy trình', words)}${heads}. `;
}

function subject({ periods }: LeaderMail, words: Words): string {
  const [first] = periods;
  const what = `Tình hình báo cáo ${about(words)}`;
  if (!first || periods.length > 1) return `${what}: danh sách đơn vị quá hạn`;
  // Where some have sent and were returned, «chưa gửi» would be wrong of them.
  return first.returned === '0'
    ? `${what}: còn ${first.missing}/${first.total} đơn vị chưa gửi`
    : `${what}: còn ${first.missing}/${first.total} đơn vị chưa gửi, ${first.returned} bị trả lại`;
}

export function leaderMail(m: LeaderMail, words: Words): MailText {
  const you = optional(words, 'leaderName') && optional(words, 'leaderTitle') ? 'đồng chí' : 'lãnh đạo';
  return {
    subject: subject(m, words),
    body: paragraphs(
      `Kính gửi: ${addressee(words)}`,
      ...m.periods.flatMap((p) => [figures(p, m.nowText), ...lists(p)]),
      `${done(m.periods, words)}Kính đề nghị ${you} cho ý kiến chỉ đạo: (1) nhắc trực tiếp; (2) đưa vào cuộc giao ban gần nhất; (3) chốt số liệu, ghi rõ đơn vị chưa báo cáo.`,
      'Trân trọng.',
      mailFooter(words, 'answer'),
    ),
  };
}
