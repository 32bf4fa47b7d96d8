/** Ready-to-paste Zalo messages. Every value comes formatted; names give way before a message becomes too long. */

import { about } from './contact.ts';
import { fill, lines, type Words } from './fill.ts';
import type { Tone } from './mails.ts';
import { shortened } from './shortened.ts';

/** A line break before the link belongs to the message: 350 characters with it, without the link (texts-vi 2). */
const longest = 349;

/** Where a unit stands; `open`: no deadline is set, `missing`: days or weeks of a unit that reports them. */
export type ZaloTier = 'returned' | 'late' | 'due' | 'before' | 'open' | 'missing';

export type ZaloSeries = 'days' | 'weeks';

export interface ZaloCase {
  tier: ZaloTier;
  tone: Tone;
  /** Left or late; '' for neither. */
  days: string;
  dueMoment: string;
  periodName: string;
}

/** What people typed: cut where a message would be too long, the longest first. */
const elastic = ['unitName', 'about', 'periodName', 'coordinatorOffice', 'missing', 'issuerName'];

function fitted(template: string, values: Words, room = longest): string {
  const own = elastic.filter((key) => template.includes(`{{${key}}}`));
  for (let cap = room; ; ) {
    const capped = Object.fromEntries(own.map((key) => [key, shortened(values[key] ?? '', cap)]));
    const text = fill(template, { ...values, ...capped });
    if (text.length <= room || cap <= 1) return text;
    cap -= Math.ceil((text.length - room) / own.length);
  }
}

const report = 'báo cáo {{about}} kỳ "{{periodName}}"';
const thanks = 'Trân trọng cảm ơn.';

/** To one unit. A body that is asked hears nothing of lateness, whatever the day. */
const toUnit: Record<Tone, Record<ZaloTier, string>> = {
  yeuCau: {
    before: `Kính gửi {{unitName}}: còn {{days}} ngày đến hạn gửi ${report} (đến {{dueMoment}}). Đơn vị chưa có báo cáo hợp lệ. Đề nghị đơn vị gửi {{where}}; cần hỗ trợ xin nhắn lại.`,
    due: `Kính gửi {{unitName}}: hôm nay là ngày cuối nhận ${report} (đến {{dueMoment}}). Đơn vị chưa có báo cáo hợp lệ. Đề nghị đơn vị hoàn thành trong hôm nay {{where}}.`,
    late: `Kính gửi {{unitName}}: ${report} của đơn vị đã quá hạn {{days}} ngày. Đề nghị đơn vị gửi ngay {{where}} hoặc trả lời lý do, thời điểm hoàn thành.`,
    open: `Kính gửi {{unitName}}: đơn vị chưa có ${report}. Đề nghị đơn vị gửi {{where}}; cần hỗ trợ xin nhắn lại.`,
    returned: `Kính gửi {{unitName}}: ${report} của đơn vị có mục cần sửa nên chưa được tính{{time}}. Đề nghị đơn vị sửa theo thư trả lời đã nhận, hoặc gửi lần mới {{where}}.`,
    missing:
      'Kính gửi {{unitName}}: đơn vị còn thiếu báo cáo {{missing}}. Đề nghị đơn vị gửi bổ sung {{where}}; cần hỗ trợ xin nhắn lại.',
  },
  deNghi: {
    before: `{{coordinatorOffice}} trân trọng đề nghị {{unitName}} cung cấp số liệu kỳ "{{periodName}}" (đến {{dueMoment}}) {{where}} hoặc bằng văn bản. ${thanks}`,
    due: `{{coordinatorOffice}} kính mong {{unitName}} cung cấp số liệu kỳ "{{periodName}}" trong hôm nay {{where}} hoặc bằng văn bản. ${thanks}`,
    late: `{{coordinatorOffice}} kính mong {{unitName}} quan tâm cung cấp số liệu kỳ "{{periodName}}" {{where}} hoặc bằng văn bản. ${thanks}`,
    open: `{{coordinatorOffice}} trân trọng đề nghị {{unitName}} cung cấp số liệu kỳ "{{periodName}}" {{where}} hoặc bằng văn bản. ${thanks}`,
    returned: `{{coordinatorOffice}} cảm ơn {{unitName}} đã gửi số liệu kỳ "{{periodName}}". Số liệu còn mục chưa khớp; kính đề nghị Quý cơ quan rà soát theo thư trả lời, hoặc gửi lần mới {{where}}. ${thanks}`,
    missing: `{{coordinatorOffice}} kính đề nghị {{unitName}} cung cấp số liệu {{missing}} {{where}} hoặc bằng văn bản. ${thanks}`,
  },
};

const timeOfReturned: Record<ZaloTier, string> = {
  before: '; còn {{days}} ngày đến hạn',
  due: '; hôm nay là ngày cuối nhận báo cáo',
  late: '; đã quá hạn {{days}} ngày',
  open: '',
  returned: '',
  missing: '',
};

const withLink = (text: string, link: string): string => lines(text, link);

export interface ZaloUnit extends ZaloCase {
  unitName: string;
  /** Days or weeks by name, oldest first; null where that is not the matter. */
  missing: { names: readonly string[]; series: ZaloSeries } | null;
  /** Of a returned answer: how the deadline stands. */
  time: ZaloTier;
  /** '' for none. */
  link: string;
}

export function zaloUnit(u: ZaloUnit, words: Words): string {
  const where = u.link ? 'tại liên kết riêng dưới đây' : 'bằng liên kết riêng đã nhận';
  const time = fill(timeOfReturned[u.time], { days: u.days });
  const missing = u.missing ? missingSaid(u.missing.names, u.missing.series) : '';
  const values = { ...words, ...own(u), unitName: u.unitName, about: about(words), missing, where, time };
  return withLink(fitted(toUnit[u.tone][u.tier], values), u.link);
}

/** The unit's own deadline and period, where the campaign's words have some of the same name. */
const own = ({ days, dueMoment, periodName }: ZaloCase): Words => ({ days, dueMoment, periodName });

const shown = 3;
const noun = { days: 'ngày', weeks: 'tuần' } as const;

function missingSaid(names: readonly string[], series: ZaloSeries): string {
  const rest = names.length - shown;
  const first = names.slice(0, shown).join(', ');
  return rest > 0 ? `${first} và ${rest} ${noun[series]} khác` : first;
}

interface GroupText {
  head: string;
  tail: string;
}

const bySend = 'Đề nghị đơn vị gửi bằng liên kết riêng đã nhận; cần hỗ trợ xin nhắn lại.';

const toGroup: Record<ZaloTier, GroupText> = {
  before: {
    head: `{{coordinatorOffice}}: còn {{days}} ngày đến hạn gửi ${report} (đến {{dueMoment}}); {{who}} chưa có báo cáo hợp lệ`,
    tail: bySend,
  },
  due: {
    head: `{{coordinatorOffice}}: hôm nay là ngày cuối nhận ${report} (đến {{dueMoment}}); {{who}} chưa có báo cáo hợp lệ`,
    tail: 'Đề nghị đơn vị hoàn thành trong hôm nay bằng liên kết riêng đã nhận.',
  },
  late: {
    head: `{{coordinatorOffice}}: {{who}} đã quá hạn {{days}} ngày, chưa có ${report}`,
    tail: 'Đề nghị đơn vị gửi ngay bằng liên kết riêng đã nhận hoặc trả lời lý do, thời điểm hoàn thành.',
  },
  open: { head: `{{coordinatorOffice}}: {{who}} chưa có ${report}`, tail: bySend },
  returned: {
    head: `{{coordinatorOffice}}: ${report} của {{who}} có mục cần sửa nên chưa được tính`,
    tail: 'Đề nghị đơn vị sửa theo thư trả lời đã nhận, hoặc gửi lần mới bằng liên kết riêng.',
  },
  missing: { head: '{{coordinatorOffice}}: {{who}} còn thiếu báo cáo ngày hoặc tuần', tail: bySend },
};

const asking: GroupText = {
  head: '{{coordinatorOffice}} trân trọng đề nghị {{who}} quan tâm cung cấp số liệu kỳ "{{periodName}}"{{until}}',
  tail: `Quý cơ quan gửi bằng liên kết riêng đã nhận hoặc bằng văn bản. ${thanks}`,
};

export interface ZaloName {
  name: string;
  /** Days or weeks that are missing; null where that is not the matter. */
  missing: { count: string; series: ZaloSeries } | null;
}

/** For everybody to read: named one by one over as many messages as it takes, or counted. */
export function zaloGroup(group: ZaloCase, units: readonly ZaloName[], named: boolean, words: Words): string[] {
  const asked = group.tone === 'deNghi';
  const { head, tail } = asked ? asking : toGroup[group.tier];
  const everybody = asked ? ['các cơ quan sau', 'các cơ quan'] : ['các đơn vị sau', `${units.length} đơn vị`];
  const until = group.dueMoment && ` (đến ${group.dueMoment})`;
  const values = { ...words, about: about(words), ...own(group), until, who: everybody[named ? 0 : 1] as string };
  if (!named) return [lines(`${fitted(head, values, longest - tail.length - 2)}.`, tail)];
  return packed(`${fitted(head, values, 250)}:`, units.map(item), tail);
}

const item = ({ name, missing }: ZaloName): string =>
  `- ${shortened(name, 80)}${missing ? `: ${missing.count} ${noun[missing.series]}` : ''}`;

/** Lines go into a message while there is room; the last one closes. */
function packed(head: string, items: readonly string[], tail: string): string[] {
  const room = longest - '(999/999) '.length;
  const parts = [[head]];
  for (const line of [...items, tail]) {
    const last = parts[parts.length - 1] as string[];
    if (lines(...last, line).length <= room) last.push(line);
    else parts.push([line === tail ? '' : 'Tiếp theo:', line]);
  }
  if (parts.length === 1) return parts.map((part) => lines(...part));
  return parts.map((part, i) => `(${i + 1}/${parts.length}) ${lines(...part)}`);
}

export const zaloHead = (p: Pick<ZaloUnit, 'unitName' | 'days' | 'periodName' | 'link'>, words: Words): string =>
  withLink(
    fitted(
      `Kính gửi người đứng đầu {{unitName}}: ${report} của đơn vị đã quá hạn {{days}} ngày, chưa có số liệu hợp lệ. Kính đề nghị chỉ đạo gửi {{where}}.`,
      {
        ...words,
        about: about(words),
        ...p,
        where: p.link ? 'tại liên kết riêng dưới đây' : 'bằng liên kết riêng của đơn vị',
      },
    ),
    p.link,
  );

export interface ZaloLeader {
  periodName: string;
  owing: string;
  total: string;
  /** Late by `days` or more; '' for none. */
  late: string;
  days: string;
  /** The leader has had the list by mail. */
  mailed: boolean;
}

export function zaloLeader(p: ZaloLeader, words: Words): string {
  const late = p.late && fill(', trong đó {{late}} đơn vị quá hạn từ {{days}} ngày', { late: p.late, days: p.days });
  const mailed = p.mailed ? ' Danh sách đã gửi qua thư điện tử.' : '';
  return fitted(
    `Báo cáo đồng chí: còn {{owing}}/{{total}} đơn vị chưa có báo cáo hợp lệ về {{about}} kỳ "{{periodName}}"{{late}}.{{mailed}} Xin ý kiến chỉ đạo.`,
    { ...words, about: about(words), periodName: p.periodName, owing: p.owing, total: p.total, late, mailed },
  );
}

export interface ZaloFirst {
  periodName: string;
  /** As the order words it; '' where it says nothing of this period. */
  dueText: string;
  /** '' while none is set. */
  dueMoment: string;
}

export function zaloOpen({ periodName, dueText, dueMoment }: ZaloFirst, words: Words): string {
  const due = dueText ? `${dueText} (đến ${dueMoment})` : dueMoment && `đến ${dueMoment}`;
  return fitted(
    `{{coordinatorOffice}} thông báo: đã mở đợt ${report}.{{due}} Liên kết riêng của từng đơn vị, đã có sẵn mã xác nhận, được gửi riêng; không chuyển cho đơn vị khác.`,
    { ...words, about: about(words), periodName, due: due && ` Hạn gửi: ${due}.` },
  );
}

export const zaloLastCall = ({ periodName }: ZaloFirst, words: Words): string =>
  fitted(
    `{{coordinatorOffice}} thông báo: số liệu ${report} chốt lúc {{dataCutoff}}. Đơn vị chưa gửi hoặc còn mục cần sửa đề nghị hoàn thành bằng liên kết riêng trước thời điểm này; báo cáo đến sau được lưu, không đưa vào tổng hợp.`,
    { ...words, about: about(words), periodName },
  );
