/** One mail of each kind, as a unit or the coordinator would get it. */
import type { Words } from '../../src/texts/fill.ts';
import { acceptedMail, figureLine, heldMail, type MailText, returnedMail, type Tone } from '../../src/texts/mails.ts';
import {
  changedMail,
  changeLine,
  difficultyMail,
  undoneMail,
  unknownUnitMail,
  wrongPinNotice,
} from '../../src/texts/mailsOfEvents.ts';
import { sayProblemCode } from '../../src/texts/problems.ts';
import { problems, titleOf } from './samples.ts';

const units = { yeuCau: 'Thôn Mẫu 1', deNghi: 'Đảng ủy xã Mẫu' };

const submission = (tone: Tone) => ({
  unitName: units[tone],
  tone,
  periodName: 'Đợt cao điểm Quý II/2026',
  submitter: 'Nguyễn Văn Mẫu',
  submitterTitle: tone === 'yeuCau' ? 'Trưởng thôn' : 'Chánh Văn phòng',
  submittedAt: '09 giờ 12 phút ngày 20/5/2026',
  submissionId: '2_ABaOnue7x',
  editUrl: 'https://docs.google.com/forms/d/e/x/viewform?edit2=2_ABaOnue7x',
});

const figures = [
  figureLine('Tổng số hộ gia đình', '1.412 hộ'),
  figureLine('Trong đó: số người đã đăng nhập được', '396 người'),
  figureLine('Đã thành lập Tổ hướng dẫn cài đặt chưa?', 'Đã thành lập'),
];

const said = (words: Words, ...codes: string[]): string[] =>
  problems.filter((p) => codes.includes(p.code)).map((p) => sayProblemCode(p, titleOf, words));

const accepted = (tone: Tone, words: Words) => ({
  ...submission(tone),
  kind: 'report' as const,
  asOf: '20/5/2026',
  daysLate: '0',
  replaces: false,
  figures,
  warnings: said(words, 'W-REG-01', 'E-ROS-03'),
  rosterDropped: '1',
  difficulty: true,
  dataCutoff: words.dataCutoff ?? '',
  attached: true,
});

const returned = (tone: Tone, words: Words) => ({
  ...submission(tone),
  problems: said(words, 'E-RATE-01', 'E-ROS-06'),
  warnings: [],
  standing: true,
  dueMoment: words.dueMoment ?? '',
  duePassed: false,
  closed: false,
  roster: true,
});

const event = (tone: Tone) => ({ unitName: units[tone], tone, periodName: 'ngày 04/5/2026' });

const toUnit = (tone: Tone, w: Words): Record<string, MailText> => ({
  accepted: acceptedMail(accepted(tone, w), w),
  late: acceptedMail({ ...accepted(tone, w), kind: 'unchanged', daysLate: '2', warnings: [], rosterDropped: '' }, w),
  again: acceptedMail({ ...accepted(tone, w), kind: 'nil', replaces: true, figures: [], editUrl: '' }, w),
  nameless: acceptedMail({ ...accepted(tone, w), submitter: '', submitterTitle: '', daysLate: '', figures: [] }, w),
  returned: returnedMail(returned(tone, w), w),
  returnedLate: returnedMail(
    { ...returned(tone, w), duePassed: true, closed: w.dataCutoff !== '', standing: false, roster: false, editUrl: '' },
    w,
  ),
  held: heldMail({ ...submission(tone), kind: 'report', asOf: '20/5/2026', figures, warnings: [] }, w),
  wrongPin: wrongPinNotice(
    { ...event(tone), submittedAt: '09 giờ 12 phút ngày 20/5/2026', formUrl: 'https://example.com/x', changed: false },
    w,
  ),
  wrongPinChanged: wrongPinNotice(
    { ...event(tone), submittedAt: '09 giờ 12 phút ngày 20/5/2026', formUrl: 'https://example.com/x', changed: true },
    w,
  ),
  changed: changedMail(
    {
      ...event(tone),
      at: '14 giờ 05 phút ngày 21/5/2026',
      changes: [changeLine('Số hộ đã cài đặt', '1.413', '1.396')],
      reason: '',
      editUrl: 'https://example.com/e',
    },
    w,
  ),
  changedWithReason: changedMail(
    { ...event(tone), at: '14 giờ 05 phút ngày 21/5/2026', changes: ['a', 'b'], reason: 'loại trùng', editUrl: '' },
    w,
  ),
});

export const letters = (w: Words): Record<string, MailText> => ({
  ...toUnit('yeuCau', w),
  ...Object.fromEntries(Object.entries(toUnit('deNghi', w)).map(([kind, mail]) => [`${kind}.deNghi`, mail])),
  difficulty: difficultyMail(
    {
      ...submission('yeuCau'),
      unitCode: 'TH01',
      kind: 'Lỗi ứng dụng',
      text: 'Ứng dụng không mở được trên máy đời cũ.',
      doc: '',
      phone: '0901234567',
      email: '',
    },
    w,
  ),
  undone: undoneMail(
    {
      unitName: units.yeuCau,
      unitCode: 'TH01',
      periodName: 'Đợt tháng 5/2026',
      at: '09 giờ 12 phút ngày 22/5/2026',
      changes: [changeLine('Số hộ đã cài đặt', '1.396', '1.413')],
      sheetUrl: '',
    },
    w,
  ),
  unknownUnit: unknownUnitMail({ ...submission('yeuCau'), value: 'Thôn Lạ', sheetUrl: 'https://example.com/s' }, w),
});
