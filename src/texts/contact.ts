/** Phrases whose shape depends on which settings are filled in. */
import { fill, lines, optional, paragraphs, type Words } from './fill.ts';

/** «Phòng Văn hóa - Xã hội (vhxh@example.com, 0901 …)», or the office alone. */
export function contact(words: Words): string {
  const ways = [optional(words, 'coordinatorEmail'), optional(words, 'coordinatorPhone')].filter((way) => way !== '');
  const office = fill('{{coordinatorOffice}}', words);
  return ways.length ? `${office} (${ways.join(', ')})` : office;
}

export const assigningDoc = (words: Words): string =>
  optional(words, 'assigningDocShort') || fill('văn bản giao việc của {{issuerName}}', words);

/** What the campaign reports on; a campaign about something else than an application sets the word `subject`. */
export const about = (words: Words): string =>
  optional(words, 'subject') || fill('kết quả cài đặt ứng dụng {{appName}}', words);

/** Salutation of a mail to the coordinator. */
export const coordinator = (words: Words): string =>
  fill(optional(words, 'coordinatorName') ? 'đồng chí {{coordinatorName}}' : '{{coordinatorOffice}}', words);

const automatic = 'Thư gửi tự động từ hệ thống theo dõi báo cáo, không thay thế văn bản hành chính.';
const alreadySent = {
  reminder: ' Đơn vị đã gửi báo cáo trong ngày hôm nay, xin bỏ qua thư này.',
  request: ' Trường hợp Quý cơ quan đã cung cấp số liệu trong ngày hôm nay, xin bỏ qua thư này.',
  answer: '',
} as const;

function person(words: Words): string {
  const name = [optional(words, 'coordinatorName'), optional(words, 'coordinatorTitle')].filter((v) => v !== '');
  const ways = [name.join(', '), optional(words, 'coordinatorEmail'), optional(words, 'coordinatorPhone')];
  return ways.filter((v) => v !== '').join(' - ');
}

/**
 * `answer`: to a unit that has just sent something; `reminder`: to one that has not; `request`: the same to a body that is asked,
 * not told; `office`: to the coordinator.
 */
export function mailFooter(words: Words, kind: keyof typeof alreadySent | 'office'): string {
  if (kind === 'office') return automatic;
  const who = person(words);
  return paragraphs(
    lines(fill('{{coordinatorOffice}}, {{issuerName}}', words), who && `Đầu mối: ${who}`),
    `${automatic}${alreadySent[kind]}`,
  );
}
