/** To the head of a unit that is late: one mail, with the days on which the unit itself was reminded. */
import { bullets, fill, type Words } from './fill.ts';
import type { MailText } from './mails.ts';
import {
  type Background,
  type Deadline,
  deadlinePhrase,
  linkBlock,
  type OfPeriod,
  promiseLine,
  type Returned,
  reminderBody,
  stateLine,
  type ToUnit,
  values,
} from './reminderParts.ts';

export interface ToHead extends ToUnit, OfPeriod, Returned, Pick<Background, 'promised'> {
  /** '' where nobody has typed it. */
  head: string;
  /** The title above the signature of the unit's report: «TRƯỞNG THÔN». */
  signer: string;
  /** '' for the usual one. */
  honorific: string;
  /** A village or a street, whose name begins with what it is. */
  area: boolean;
  deadline: Deadline;
  /** Days on which the unit was reminded; none where it has no address. */
  reminded: string[];
}

/**
 * «TRƯỞNG THÔN» of «Thôn Mẫu 1» is «Trưởng thôn Mẫu 1»: the name says what the title would say again. That of an agency is its
 * own: «TRƯỞNG CÔNG AN» of «Công an xã Mẫu» is «Trưởng Công an xã Mẫu».
 */
export function headTitle(signer: string, unitName: string, area: boolean): string {
  const title = (signer.charAt(0) + signer.slice(1).toLowerCase()).replace(/ cơ quan$/, '').split(' ');
  const name = `${unitName.toLowerCase()} `;
  const said = title.findIndex((_, i) => i > 0 && name.startsWith(`${title.slice(i).join(' ')} `));
  if (said < 0) return [...title, unitName].join(' ');
  const noun = title.slice(said).join(' ');
  return [...title.slice(0, said), area ? `${noun}${unitName.slice(noun.length)}` : unitName].join(' ');
}

export function headMail(m: ToHead, words: Words): MailText {
  const v = values(m, words, {
    honorific: m.honorific || 'đồng chí',
    name: m.head && ` ${m.head},`,
    title: headTitle(m.signer, m.unitName, m.area),
    periodName: m.periodName,
    days: String(Math.abs(m.deadline.left)),
    deadline: deadlinePhrase(m.deadline, m.tone),
    on: m.reminded.length === 1 ? 'ngày' : 'các ngày',
    reminded: m.reminded.join(', '),
  });
  const facts = [
    m.deadline.text && fill('Hạn gửi: {{deadline}}.', v),
    m.reminded.length > 0 ? fill('Đã gửi thư nhắc đơn vị vào {{on}} {{reminded}}.', v) : '',
    stateLine(m),
    promiseLine(m),
  ];
  const body = reminderBody(
    { ...m, unitName: fill('{{honorific}}{{name}} {{title}}', v) },
    words,
    fill(
      '{{coordinatorOffice}} xin thông tin để {{honorific}} nắm và chỉ đạo: báo cáo {{about}} của {{unitName}}, kỳ "{{periodName}}", đã quá hạn {{days}} ngày.',
      v,
    ),
    bullets(facts.filter((fact) => fact !== '')),
    fill(
      'Kính đề nghị {{honorific}} phân công người lập báo cáo, duyệt số liệu và cho gửi theo liên kết dưới đây. Nếu có vướng mắc, đề nghị báo {{contact}} để phối hợp giải quyết.',
      v,
    ),
    linkBlock(m, words),
  );
  return { subject: fill('Đề nghị chỉ đạo hoàn thành báo cáo kỳ "{{periodName}}" - {{unitName}}', v), body };
}
