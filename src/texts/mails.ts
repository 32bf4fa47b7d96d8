/** Mails that answer what a unit has sent. Every string comes formatted; an empty one or an empty list leaves no gap. */
import { contact, mailFooter } from './contact.ts';
import { bullets, fill, lines, numbered, optional, paragraphs, type Words } from './fill.ts';
import { kindLabels } from './labels.ts';

export interface MailText {
  subject: string;
  body: string;
}

export type Tone = 'yeuCau' | 'deNghi';

/** What every answer to a unit says about the submission it answers. */
export interface Submission {
  unitName: string;
  tone: Tone;
  periodName: string;
  submitter: string;
  submitterTitle: string;
  submittedAt: string;
  submissionId: string;
  /** '' where the answer cannot be edited. */
  editUrl: string;
}

/** « do Nguyễn Văn Mẫu, Trưởng thôn,», or nothing for an answer without a name. */
const sender = (s: Submission): string =>
  s.submitter && ` do ${s.submitter}${s.submitterTitle && `, ${s.submitterTitle},`}`;

/** Party, people's council and Front bodies are asked, not told. */
export const toned = {
  yeuCau: {
    you: 'đơn vị',
    please: 'đề nghị đơn vị',
    Please: 'Đề nghị đơn vị',
    invalid: 'chưa hợp lệ nên chưa được tính',
    toMend: 'cần sửa',
    mark: '[Cần sửa]',
    thanks: 'Trân trọng.',
  },
  deNghi: {
    you: 'Quý cơ quan',
    please: 'kính đề nghị Quý cơ quan',
    Please: 'Kính đề nghị Quý cơ quan',
    invalid: 'còn mục chưa khớp nên chưa được tính',
    toMend: 'xin được rà soát',
    mark: '[Xin rà soát]',
    thanks: 'Trân trọng cảm ơn.',
  },
} as const;

const values = (s: Submission, words: Words, own: Words = {}): Words => ({
  ...words,
  ...toned[s.tone],
  unitName: s.unitName,
  periodName: s.periodName,
  submittedAt: s.submittedAt,
  submissionId: s.submissionId,
  editUrl: s.editUrl,
  sender: sender(s),
  contact: contact(words),
  ...own,
});

const link = 'Liên kết dành riêng cho {{you}}, không chuyển cho nơi khác.\n{{editUrl}}';
const difficultyReceived =
  'Khó khăn, vướng mắc nêu trong báo cáo đã được chuyển tới {{coordinatorOffice}}. Nếu chưa gửi văn bản, {{please}} gửi để có căn cứ trình lãnh đạo.';

const reference = (s: Submission): string =>
  s.submissionId && `Mã lần gửi (để tra cứu khi cần hỗ trợ): ${s.submissionId}`;

const section = (heading: string, items: readonly string[], list = bullets): string =>
  items.length ? `${heading}\n${list(items)}` : '';

function letter(s: Submission, words: Words, ...blocks: string[]): string {
  const { thanks } = toned[s.tone];
  return paragraphs(`Kính gửi: ${s.unitName}`, ...blocks, thanks, reference(s), mailFooter(words, 'answer'));
}

/** One figure as understood. «Trong đó: số …» and questions take no second colon. */
export function figureLine(label: string, value: string): string {
  const name = label.replace(/^Trong đó: /, 'Trong đó, ');
  return /[?:]$/.test(name) ? `${name} ${value}` : `${name}: ${value}`;
}

export interface Accepted extends Submission {
  kind: keyof typeof kindLabels;
  asOf: string;
  /** '0' on time; '' where nothing is said about time (no deadline set). Of the first accepted answer of the period. */
  daysLate: string;
  /** An earlier accepted answer of the period is superseded by this one. */
  replaces: boolean;
  /** Lines of figureLine, as counted. */
  figures: string[];
  warnings: string[];
  /** How many roster lines were left out; '' for none. */
  rosterDropped: string;
  difficulty: boolean;
  /** '' while not set. */
  dataCutoff: string;
  /** A draft of the unit's own report is attached. */
  attached: boolean;
}

const kindSentence = {
  report: 'Số liệu hệ thống ghi nhận, tính đến ngày {{asOf}}',
  nil: `Lần này chọn "${kindLabels.nil}". Số liệu hệ thống ghi nhận, tính đến ngày {{asOf}}`,
  unchanged: `Lần này chọn "${kindLabels.unchanged}"; số liệu của lần gửi hợp lệ gần nhất được dùng lại, tính đến ngày {{asOf}}`,
};

/** A requested body is not told that it was late. */
function timeSentence(m: Accepted): string {
  if (m.tone === 'deNghi' || m.daysLate === '') return '';
  const time = m.daysLate === '0' ? 'đúng hạn' : `chậm ${m.daysLate} ngày`;
  return m.replaces
    ? ` Thời gian nộp vẫn ghi nhận theo lần hợp lệ đầu tiên: ${time}.`
    : ` Thời gian nộp ghi nhận: ${time}.`;
}

function figuresOf(m: { figures: string[]; kind: Accepted['kind']; asOf: string }): string {
  const sentence = fill(kindSentence[m.kind], { asOf: m.asOf });
  if (m.figures.length) return section(`${sentence}:`, m.figures);
  return m.kind === 'report' ? '' : `${sentence}.`;
}

export function acceptedMail(m: Accepted, words: Words): MailText {
  const v = values(m, words, {
    result: m.replaces ? 'hợp lệ, thay cho lần gửi trước' : 'hợp lệ',
    time: timeSentence(m),
    dropped: m.rosterDropped,
    cutoff: m.dataCutoff && ` trước ${m.dataCutoff}`,
  });
  const body = letter(
    m,
    words,
    fill('Báo cáo kỳ "{{periodName}}"{{sender}} gửi lúc {{submittedAt}} đã được kiểm tra: {{result}}.{{time}}', v),
    figuresOf(m),
    section('Điểm cần lưu ý (số liệu vẫn được tính):', m.warnings),
    m.rosterDropped && fill('Có {{dropped}} dòng trong danh sách chưa được đưa vào vì lý do nêu trên.', v),
    m.difficulty ? fill(difficultyReceived, v) : '',
    m.attached ? fill('Gửi kèm dự thảo báo cáo của {{you}} (tệp Word) để trình ký.', v) : '',
    m.editUrl && fill(`Nếu có số chưa đúng, mở liên kết dưới đây, sửa rồi gửi lại{{cutoff}}. ${link}`, v),
  );
  return { subject: fill('[Hợp lệ] Đã ghi nhận báo cáo của {{unitName}} - kỳ "{{periodName}}"', v), body };
}

export interface Returned extends Submission {
  /** Lines of sayProblemCode. */
  problems: string[];
  warnings: string[];
  /** An earlier accepted answer keeps counting. */
  standing: boolean;
  /** Last moment in time; '' where none is set. */
  dueMoment: string;
  duePassed: boolean;
  /** The figures of its period are closed. */
  closed: boolean;
  /** Some problem is about a roster line. */
  roster: boolean;
}

const sentAfterClosing =
  'Kỳ này đã chốt số liệu lúc {{dataCutoff}}: báo cáo gửi lại được lưu, chỉ đưa vào tổng hợp khi kỳ được mở lại.';

function resend(m: Returned, v: Words): string {
  if (m.duePassed) return fill('{{Please}} gửi lại trong thời gian sớm nhất.', v);
  return m.dueMoment ? fill('{{Please}} gửi lại chậm nhất {{dueMoment}}.', v) : fill('{{Please}} gửi lại sớm.', v);
}

export function returnedMail(m: Returned, words: Words): MailText {
  const v = values(m, words, { count: String(m.problems.length), dueMoment: m.dueMoment });
  const body = letter(
    m,
    words,
    fill('Báo cáo kỳ "{{periodName}}"{{sender}} gửi lúc {{submittedAt}} {{invalid}}.', v),
    section(fill('Có {{count}} mục {{toMend}}:', v), m.problems, numbered),
    section('Điểm cần lưu ý thêm (không bắt buộc sửa):', m.warnings),
    m.editUrl
      ? fill(
          `Cách sửa: mở liên kết dưới đây, sửa các mục trên rồi gửi lại; các mục khác không phải nhập lại. ${link}`,
          v,
        )
      : fill('Cách sửa: mở biểu mẫu bằng liên kết riêng của {{you}} và gửi lần mới.', v),
    lines(
      resend(m, v),
      m.closed ? fill(sentAfterClosing, v) : '',
      m.standing ? 'Trong lúc chờ, số liệu của lần gửi hợp lệ trước vẫn được tính.' : '',
      m.roster ? 'Để bảo vệ thông tin cá nhân, thư chỉ ghi số thứ tự dòng, không chép lại nội dung danh sách.' : '',
      fill('Cần hỗ trợ, liên hệ {{coordinatorOffice}} và đọc mã trong ngoặc vuông ở cuối mục.', v),
    ),
  );
  return { subject: fill('{{mark}} {{count}} mục trong báo cáo của {{unitName}} - kỳ "{{periodName}}"', v), body };
}

export interface Held extends Submission {
  kind: keyof typeof kindLabels;
  asOf: string;
  figures: string[];
  warnings: string[];
}

export function heldMail(m: Held, words: Words): MailText {
  const cutoff = optional(words, 'dataCutoff');
  const v = values(m, words, { cutoff: cutoff && ` (${cutoff})` });
  const body = letter(
    m,
    words,
    fill(
      'Báo cáo kỳ "{{periodName}}"{{sender}} gửi lúc {{submittedAt}} hợp lệ nhưng đến sau thời điểm chốt số liệu{{cutoff}}. Số liệu đã được lưu, chưa đưa vào tổng hợp.',
      v,
    ),
    figuresOf(m),
    section('Điểm cần lưu ý:', m.warnings),
    fill('Nếu cần đưa số liệu này vào tổng hợp, {{please}} liên hệ {{contact}} để được mở lại.', v),
  );
  return { subject: fill('[Sau chốt] Đã lưu báo cáo của {{unitName}} - kỳ "{{periodName}}"', v), body };
}
