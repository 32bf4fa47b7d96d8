/** The Form: title, description, pages and the questions common to all units. */
import type { Field, Section } from '../core/campaign.ts';
import { about, assigningDoc, contact } from './contact.ts';
import { fill, lines, optional, paragraphs, type Words } from './fill.ts';
import { unset } from './labels.ts';

const known = (words: Words): Words => ({
  ...words,
  about: about(words),
  doc: assigningDoc(words),
  contact: contact(words),
  unset,
});

export const formTitle = (words: Words): string => fill('Báo cáo {{about}} - {{communeFull}}', known(words));

function dueLine(words: Words): string {
  const due = optional(words, 'dueText');
  if (!due) return fill('Hạn gửi: {{unset}}, {{coordinatorOffice}} sẽ thông báo.', known(words));
  const moment = optional(words, 'dueMoment');
  return `Hạn gửi: ${due}${moment && ` (chậm nhất ${moment})`}.`;
}

function cutoffPhrase(words: Words): string {
  const cutoff = optional(words, 'dataCutoff');
  return cutoff ? `trước thời điểm chốt số liệu (${cutoff})` : 'trước khi chốt số liệu';
}

export function formDescription(words: Words): string {
  const keyword = optional(words, 'appKeyword');
  const v = { ...known(words), cutoff: cutoffPhrase(words), keyword };
  return paragraphs(
    fill('Biểu mẫu để các cơ quan, đơn vị và {{areaUnit}} trên địa bàn {{communeFull}} gửi số liệu theo {{doc}}.', v),
    lines(
      dueLine(words),
      'Số liệu: lũy kế từ đầu đợt đến ngày chọn ở câu "Số liệu tính đến ngày", trừ mục ghi "trong ngày", "trong tuần".',
      'Thời gian điền: khoảng 5 đến 10 phút nếu đã chuẩn bị số liệu. Biểu mẫu chỉ hiện các phần dành cho loại đơn vị đã chọn.',
      fill(
        'Sửa sau khi gửi: mở liên kết trong thư trả lời, hoặc gửi lần mới; lần gửi hợp lệ sau cùng {{cutoff}} được dùng.',
        v,
      ),
      keyword && fill('Tên ứng dụng khi tìm trên App Store, Google Play: "{{keyword}}".', v),
      fill('Đầu mối hỗ trợ: {{contact}}.', v),
    ),
  );
}

/** `roster`: the campaign collects name lists; `retentionDays` is a word then. */
export function formPrivacy(words: Words, roster: boolean): string {
  const v = known(words);
  const days = optional(words, 'retentionDays');
  const list = [
    `- Danh sách ở Phần C (nếu có) chỉ dùng để đối chiếu số liệu của đơn vị, phục vụ nhiệm vụ theo ${v.doc}.`,
    fill('- Chỉ người được phân công của đơn vị và {{coordinatorOffice}} được xem danh sách.', v) +
      (days && ` Dự kiến xóa sau ${days} ngày kể từ khi kết thúc đợt.`),
    fill('- Người có tên trong danh sách có thể đề nghị xem, sửa, xóa thông tin qua {{contact}}.', v),
  ];
  return lines(
    'Về dữ liệu cá nhân',
    roster
      ? '- Biểu mẫu chủ yếu thu số liệu tổng hợp.'
      : '- Biểu mẫu chỉ thu số liệu tổng hợp, không lập danh sách họ tên.',
    '- Không nhập số căn cước, mật khẩu, mã xác thực (OTP), ảnh giấy tờ, thông tin sức khỏe, tôn giáo; không lập danh sách học sinh, người bệnh, đảng viên.',
    '- Họ tên, số điện thoại, thư điện tử của người lập báo cáo chỉ dùng để liên hệ về báo cáo này.',
    ...(roster ? list : []),
    '- Không gửi nội dung thuộc bí mật nhà nước qua biểu mẫu này.',
  );
}

export const pageTitles = {
  general: 'Phần A. Thông tin chung',
  roster: 'Phần C. Danh sách theo Mẫu báo cáo',
  difficulty: 'Phần D. Khó khăn, vướng mắc và kiến nghị',
  attest: 'Phần E. Xác nhận và gửi',
} as const;

/** A section has two pages: the kind of answer first, the figures only for «Gửi số liệu». */
export const sectionPageTitle = (section: Section, page: 'kind' | 'figures', words: Words): string =>
  `Phần B. ${fill(section.title, words)}${page === 'figures' ? ' - số liệu' : ''}`;

const frequencyHelp = {
  once: '',
  daily: 'Gửi bù ngày nào thì chọn đúng ngày đó.',
  weekly: 'Tuần tính từ thứ Hai đến Chủ nhật; gửi bù tuần nào thì chọn đúng tuần đó.',
} as const;

/** One page serves all units of a section, so no unit's name can stand in it. */
const anyUnit = (words: Words): Words => ({
  ...words,
  unitName: 'đơn vị',
  target: optional(words, 'broadcastsPerWeek'),
});

export const sectionHelp = (section: Section, words: Words): string =>
  lines(fill(section.intro, anyUnit(words)), frequencyHelp[section.frequency]);

export const fieldTitle = (field: Field, words: Words): string => fill(field.label, anyUnit(words));

/** The part of the help that names a minimum is left out while none is set. */
export function fieldHelp(field: Field, words: Words): string {
  const v = anyUnit(words);
  const parts = (field.help ?? '').split('; ').filter((part) => v.target !== '' || !part.includes('{{target}}'));
  return fill(parts.join('; '), v);
}

export const validation = {
  integer: 'Chỉ nhập số nguyên từ 0 trở lên, ví dụ 1234 hoặc 1.234. Không nhập chữ, dấu phẩy, dấu %.',
  email: 'Địa chỉ thư chưa đúng. Ví dụ: thonmau@example.com',
  pin: 'Mã xác nhận gồm đúng 6 chữ số.',
  phone: 'Số điện thoại gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
} as const;

export const confirmation = (words: Words): string =>
  fill(
    [
      'Đã nhận báo cáo. Phần mềm đang kiểm tra số liệu; kết quả gửi trong ít phút tới hộp thư vừa khai, hoặc hộp thư đã đăng ký của đơn vị.',
      'Lưu ý: báo cáo chỉ được tính là đã nộp khi kết quả là "hợp lệ". Sau 30 phút chưa có thư, đề nghị xem hộp thư rác hoặc hỏi {{contact}}.',
    ].join('\n'),
    known(words),
  );

export function closedMessage(words: Words): string {
  const cutoff = optional(words, 'dataCutoff');
  return fill(
    'Kỳ báo cáo này đã chốt số liệu{{at}}. Đơn vị chưa gửi hoặc cần điều chỉnh, đề nghị liên hệ {{contact}} để được mở lại.',
    { ...known(words), at: cutoff && ` lúc ${cutoff}` },
  );
}
