/** A situation for each verdict, and the sentence that a unit and a body that is asked get for it. */
import type { Day } from '../../src/core/dates.ts';
import type { Verdict } from '../../src/core/remind/planned.ts';
import { type Contact, type ContactKind, findUnit, type State, type Unit } from '../../src/core/state.ts';
import * as stage from './officeStage.ts';

const { at } = stage;

const of = (state: State, code: string): Unit => findUnit(state, code) as Unit;

function contact(state: State, code: string, kind: ContactKind, when: number, more: Partial<Contact> = {}): void {
  const unit = of(state, code);
  const sent: Contact = { kind, period: 'main', at: when, to: unit.email, outcome: 'sent', ...more };
  unit.contacts = [...(unit.contacts ?? []), sent];
}

/** T is Sunday 24/5/2026: T-3 on Thursday 21/5, T-1 on Saturday 23/5, T+1 on Monday 25/5. */
type Change = (state: State, code: string) => unknown;
type Line = [verdict: Verdict, step: string, now: number, change: Change, yeuCau: string, deNghi: string];

export const morning = (day: Day): number => at(day, 8, 30);
const nothing: Change = () => undefined;

const sentAt = at('2026-05-21', 8, 5);
export const lines: Line[] = [
  ['goes', 'T-3', morning('2026-05-21'), nothing, 'gửi ngay ở lượt chạy kế tiếp', 'gửi ngay ở lượt chạy kế tiếp'],
  [
    'later',
    'T-3',
    at('2026-05-20'),
    nothing,
    'gửi lúc 08 giờ 00 phút ngày 21/5/2026',
    'gửi lúc 08 giờ 00 phút ngày 21/5/2026',
  ],
  [
    'sent',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', sentAt),
    'đã gửi lúc 08 giờ 05 phút ngày 21/5/2026',
    'đã gửi lúc 08 giờ 05 phút ngày 21/5/2026',
  ],
  [
    'folded',
    'T-3',
    morning('2026-05-24'),
    nothing,
    'gộp vào lần nhắc ngày đến hạn',
    'gộp vào lần đề nghị ngày đến hạn',
  ],
  [
    'folded',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'open', sentAt),
    'gộp vào thư mở đợt',
    'gộp vào thư mở đợt',
  ],
  [
    'submitted',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.accept(s, c, at('2026-05-19')),
    'đã có báo cáo hợp lệ',
    'đã có báo cáo hợp lệ',
  ],
  [
    'held',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.put(s, c, stage.held(at('2026-05-19'))),
    'đã có báo cáo, gửi sau thời điểm chốt số liệu',
    'đã có báo cáo, gửi sau thời điểm chốt số liệu',
  ],
  [
    'returned',
    'T-3',
    morning('2026-05-22'),
    (s, c) => stage.giveBack(s, c, at('2026-05-21', 15)),
    'bị trả lại lúc 15 giờ 00 phút ngày 21/5/2026; nhắc tiếp từ bước sau',
    'có mục xin rà soát từ lúc 15 giờ 00 phút ngày 21/5/2026; gửi tiếp từ bước sau',
  ],
  [
    'extended',
    'T-3',
    morning('2026-05-22'),
    (s, c) => stage.agree(s, c, { extendedTo: '2026-05-28', extendedOn: '2026-05-25' }),
    'được gia hạn đến 28/5/2026',
    'được gia hạn đến 28/5/2026',
  ],
  [
    'promised',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.agree(s, c, { promised: '2026-05-22' }),
    'đã hẹn nộp ngày 22/5/2026; nếu chưa nộp, gửi lúc 08 giờ 00 phút ngày 23/5/2026',
    'đã hẹn gửi ngày 22/5/2026; nếu chưa nhận được số liệu, gửi thư lúc 08 giờ 00 phút ngày 23/5/2026',
  ],
  [
    'promised',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.agree(s, c, { promised: '2026-05-27' }),
    'đã hẹn nộp ngày 27/5/2026; nếu chưa nộp, gửi lúc 08 giờ 00 phút ngày 28/5/2026',
    'đã hẹn gửi ngày 27/5/2026',
  ],
  [
    'promised',
    'T-3',
    morning('2026-05-21'),
    (s, c) => {
      stage.agree(s, c, { promised: '2026-05-22' });
      s.settings.dataCutoff = '2026-05-22T17:00:00+07:00';
    },
    'đã hẹn nộp ngày 22/5/2026',
    'đã hẹn gửi ngày 22/5/2026',
  ],
  [
    'cooldown',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', at('2026-05-21', 7), { period: '202606' }),
    'hộp thư đã có thư nhắc hôm nay, để sang 08 giờ 00 phút ngày 22/5/2026',
    'hộp thư đã có thư hôm nay, để sang 08 giờ 00 phút ngày 22/5/2026',
  ],
  [
    'noAddress',
    'T-3',
    morning('2026-05-21'),
    (s, c) => Object.assign(of(s, c), { email: '' }),
    'chưa có địa chỉ thư của đơn vị',
    'chưa có địa chỉ thư của cơ quan',
  ],
  [
    'failed',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', sentAt, { outcome: 'failed' }),
    'không gửi được: địa chỉ bị từ chối; sửa địa chỉ thì được gửi lại',
    'không gửi được: địa chỉ bị từ chối; sửa địa chỉ thì được gửi lại',
  ],
  [
    'doubtful',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', sentAt, { outcome: 'doubtful' }),
    'không rõ đã gửi, không tự gửi lại',
    'không rõ đã gửi, không tự gửi lại',
  ],
  [
    'quota',
    'T-3',
    morning('2026-05-21'),
    (s) => Object.assign(s.settings, { mailReserve: '100' }),
    'hết hạn mức gửi thư hôm nay, gửi tiếp khi có hạn mức',
    'hết hạn mức gửi thư hôm nay, gửi tiếp khi có hạn mức',
  ],
  [
    'paused',
    'T-3',
    morning('2026-05-21'),
    (s) => Object.assign(s.settings, { remindersOn: 'không' }),
    'đang tạm dừng thư nhắc',
    'đang tạm dừng gửi thư',
  ],
  [
    'closed',
    'T',
    at('2026-05-20'),
    (s) => Object.assign(s.settings, { dataCutoff: '2026-05-22T17:00:00+07:00' }),
    'không gửi sau thời điểm chốt số liệu',
    'không gửi sau thời điểm chốt số liệu',
  ],
  [
    'added',
    'T-3',
    morning('2026-05-22'),
    (s, c) => Object.assign(of(s, c), { since: '2026-05-22' }),
    'bước này có trước khi đơn vị hoặc kỳ báo cáo được theo dõi',
    'bước này có trước khi cơ quan hoặc kỳ báo cáo được theo dõi',
  ],
];
