/** What the coordinator does for one unit: its history, its link, its PIN, an answer entered for it. Everything comes formatted. */
import { contact, mailFooter } from './contact.ts';
import { fill, lines, paragraphs, type Words } from './fill.ts';
import { blank } from './labels.ts';
import { type MailText, type Tone, toned } from './mails.ts';
import { menu } from './menu.ts';
import { type OfPeriod, type ToUnit, values, what } from './reminderParts.ts';
import { tabNames } from './tabs.ts';

export const unitDialog = {
  title: 'Một đơn vị',
  intro: 'Chọn đơn vị, rồi chọn việc cần làm.',
  history: 'Xem lịch sử',
  resend: 'Gửi lại liên kết',
  resendHelp: 'Gửi ngay một thư có liên kết riêng tới hộp thư đã đăng ký của đơn vị.',
  pin: 'Đổi mã',
  pinHelp: 'Khi mã hoặc liên kết đã lộ cho nơi khác.',
  pinAsk: (p: { unit: string }): string =>
    fill(
      'Đổi mã của {{unit}}? Mã cũ, liên kết cũ và liên kết sửa báo cáo trong các thư trước không dùng được nữa. Báo cáo đã nhận vẫn được tính.',
      p,
    ),
  pinMail: 'Gửi liên kết mới cho đơn vị',
  pinYes: 'Đổi mã',
  no: 'Thôi',
  behalfHead: 'Nhập thay đơn vị',
  behalfHelp:
    'Khi đơn vị gửi báo cáo giấy. Biểu mẫu mở ra đã có tên đơn vị, mã và người nhập; các số liệu nhập tay theo văn bản.',
  paper: 'Số, ký hiệu văn bản của đơn vị',
  day: 'Ngày văn bản',
  behalf: 'Lấy liên kết nhập thay',
  running: 'Đang thực hiện…',
  failed: 'Chưa thực hiện được.',
  open: 'Mở biểu mẫu',
  newLink: 'Liên kết mới của đơn vị',
  historyHead: (p: { unit: string }): string => fill('Lịch sử của {{unit}}', p),
  columns: ['Thời điểm', 'Việc', 'Chi tiết'],
  none: 'Chưa có gì về đơn vị này.',
  cut: (p: { left: string }): string =>
    fill('Còn {{left}} mục cũ hơn không hiện ở đây; xem ở các trang của bảng tính.', p),
} as const;

/** `unit` is «TH01 - Thôn …». */
type Named = { unit: string };

export const linkSaid = {
  sent: (p: Named & { to: string }): string => fill('Đã gửi liên kết của {{unit}} tới {{to}}.', p),
  failed: (p: Named & { to: string }): string =>
    fill(`Chưa gửi được liên kết của {{unit}} tới {{to}}. Lý do ghi ở trang ${tabNames.ledger}.`, p),
  noAddress: (p: Named): string =>
    fill(
      `{{unit}} chưa có địa chỉ thư nên chưa gửi được. Ghi địa chỉ ở trang ${tabNames.units}, hoặc chép liên kết ở "${menu.links}" gửi qua Zalo.`,
      p,
    ),
  noQuota: (p: Named): string =>
    fill(
      `Đã hết lượt gửi thư hôm nay nên chưa gửi cho {{unit}}. Thử lại ngày mai, hoặc chép liên kết ở "${menu.links}" gửi qua Zalo.`,
      p,
    ),
  noLink: (p: Named): string => fill(`{{unit}} chưa có liên kết. Chọn "${menu.form}" trong trình đơn rồi làm lại.`, p),
};

export const pinSaid = (p: Named): string =>
  fill(
    'Đã đổi mã của {{unit}}. Mã cũ, liên kết cũ và liên kết sửa báo cáo trong các thư trước không dùng được nữa; báo cáo đã nhận vẫn được tính. Muốn sửa, đơn vị mở liên kết mới và gửi lần mới.',
    p,
  );

export interface Resent extends ToUnit, OfPeriod {
  /** The last moment on time; '' where it is over or not set. */
  deadline: string;
}

const resent = {
  yeuCau: {
    subject: '[Gửi lại liên kết] Báo cáo {{what}} - {{unitName}}',
    use: 'gửi báo cáo',
    due: 'Hạn gửi: {{deadline}}.',
  },
  deNghi: {
    subject: '[Gửi lại liên kết] Cung cấp số liệu về {{what}} - {{unitName}}',
    use: 'cung cấp số liệu',
    due: 'Thời gian nhận số liệu: {{deadline}}.',
  },
};

/** To the unit that has lost the mail with its link. */
export function resentMail(m: Resent, words: Words): MailText {
  const { subject, use, due } = resent[m.tone];
  const v = values(m, words, {
    what: what(m, words),
    periodName: m.periodName,
    use,
    deadline: m.deadline,
    link: m.link,
  });
  const body = paragraphs(
    fill('Kính gửi: {{unitName}}', v),
    fill(
      '{{coordinatorOffice}} gửi lại liên kết riêng của {{you}} để {{use}} về {{about}}, kỳ "{{periodName}}", đã có sẵn mã xác nhận:\n{{link}}',
      v,
    ),
    m.deadline && fill(due, v),
    fill('Liên kết chỉ dùng trong nội bộ {{you}}, không chuyển cho nơi khác. Cần hỗ trợ, liên hệ {{contact}}.', v),
    toned[m.tone].thanks,
    mailFooter(words, 'answer'),
  );
  return { subject: fill(subject, v), body };
}

/** To the unit whose PIN was changed. */
export function newLinkMail(
  m: { unitName: string; tone: Tone; periodName: string; formUrl: string },
  words: Words,
): MailText {
  const v: Words = { ...words, ...toned[m.tone], ...m, contact: contact(words) };
  const body = paragraphs(
    fill('Kính gửi: {{unitName}}', v),
    fill(
      'Mã xác nhận của {{unitName}} đã được đổi. Từ nay {{please}} gửi báo cáo kỳ "{{periodName}}" bằng liên kết sau, đã có sẵn mã mới:\n{{formUrl}}',
      v,
    ),
    lines(
      fill('- Mã cũ và liên kết cũ không dùng được nữa, kể cả liên kết sửa báo cáo trong các thư trước.', v),
      fill('- Báo cáo đã được ghi nhận hợp lệ vẫn giữ nguyên. Cần sửa thì mở liên kết trên và gửi lần mới.', v),
    ),
    fill('Liên kết chỉ dùng trong nội bộ {{you}}, không chuyển cho nơi khác. Cần hỗ trợ, liên hệ {{contact}}.', v),
    toned[m.tone].thanks,
    mailFooter(words, 'answer'),
  );
  return { subject: fill('[Liên kết mới] Báo cáo của {{unitName}} - kỳ "{{periodName}}"', v), body };
}

export const behalf = {
  /** Who stands in the answer as its writer. */
  submitter: (name: string): string => `${name} (nhập thay)`,
  /** Stands in the answer's note: the history and later readers have it. `day` may be ''. */
  note: (p: { paper: string; day: string }): string =>
    `Nhập thay theo văn bản số ${p.paper}${p.day && ` ngày ${p.day}`}`,
  ready: (p: Named & { note: string }): string =>
    fill(
      'Liên kết dưới đây mở biểu mẫu của {{unit}}. Mục ghi chú đã có "{{note}}"; nhập số liệu theo văn bản, nếu cần ghi thêm thì viết sau câu đó. Liên kết có mã của đơn vị, không gửi cho người khác.',
      p,
    ),
  noName: (p: { setting: string }): string =>
    fill(
      `Chưa đặt "{{setting}}". Ghi ở trang ${tabNames.config}, rồi làm lại: báo cáo nhập thay phải ghi tên người nhập.`,
      p,
    ),
  noPaper: 'Chưa ghi số, ký hiệu văn bản của đơn vị. Báo cáo nhập thay phải có văn bản làm căn cứ.',
  badPaper: 'Số, ký hiệu văn bản không hợp lệ: có số căn cước hoặc bảng mã cũ. Ghi lại, ví dụ 12/BC-MN.',
  badDay: 'Ngày văn bản không đúng. Ghi ngày/tháng/năm, không sau ngày hôm nay, ví dụ 18/5/2026.',
};

/** One line of a unit's history. */
export const historyWords = {
  answer: (p: { status: string }): string => fill('Gửi báo cáo: {{status}}', p),
  mail: (p: { kind: string }): string => fill('Thư: {{kind}}', p),
  /** Of a log line; an empty side is said so. */
  change: (p: { from: string; to: string }): string => `từ "${p.from || blank}" thành "${p.to || blank}"`,
  leaders: 'Đã nêu trong danh sách trình lãnh đạo',
  promised: (p: { day: string; period: string }): string => fill('Hẹn nộp ngày {{day}}, kỳ "{{period}}"', p),
  extended: (p: { day: string; period: string }): string => fill('Gia hạn đến ngày {{day}}, kỳ "{{period}}"', p),
  reason: (reason: string): string => reason && `Lý do: ${reason}`,
};
