/** A desk and a state made by hand: what a mail is composed from, without a workspace. */
import type { Campaign } from '../../src/core/campaign.ts';
import { parseInstant } from '../../src/core/dates.ts';
import type { Planned } from '../../src/core/remind/planned.ts';
import { defaults } from '../../src/core/settings.ts';
import { type Answer, type ContactKind, emptyAnswer, type Filed, type State, type Unit } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { reminderLetter } from '../../src/flows/remind/letters.ts';
import type { Mail } from '../../src/ports.ts';

export const at = (text: string): number => parseInstant(text) as number;

export const unit = (part: Partial<Unit>): Unit => ({
  code: 'TH01',
  type: 'thon',
  name: 'Thôn Mẫu 1',
  aliases: [],
  email: 'th01@mau.example',
  head: 'Nguyễn Thị Mẫu',
  headEmail: 'dungdau.th01@mau.example',
  phone: '',
  households: 412,
  population14: null,
  eid2: null,
  smartphone: null,
  staff: null,
  mustReport: true,
  tone: 'yeuCau',
  pin: '035021',
  link: `https://forms.example/${part.code ?? 'TH01'}`,
  ...part,
});

const filed = (part: Partial<Filed>): Filed => ({
  responseId: 'r1',
  at: at('2026-05-15T09:00:00+07:00'),
  kind: 'report',
  asOf: '2026-05-15',
  values: {},
  submitter: 'Nguyễn Văn Mẫu',
  submitterTitle: 'Trưởng thôn',
  email: '',
  editUrl: '',
  ...part,
});

export const counted = (period: string, part: Partial<Filed>, code = 'TH01', group = ''): Answer => ({
  ...emptyAnswer(code, period, group),
  counted: filed(part),
});

type Fault = NonNullable<Answer['returned']>['problems'][number];

export const returned = (period: string, when: string, problems: Fault[], code = 'TH01', group = ''): Answer => ({
  ...emptyAnswer(code, period, group),
  returned: { responseId: 'r2', at: at(when), problems },
  returns: 1,
});

export interface Situation {
  campaign: Campaign;
  now: string;
  kind: ContactKind;
  unit?: Partial<Unit>;
  settings?: Record<string, string>;
  answers?: Answer[];
  period?: string;
  missing?: string[];
}

/** Everything that a commune would have filled in; `bare` has what set-up leaves. */
export const filledIn = (campaign: Campaign): Record<string, string> => ({
  ...defaults(campaign),
  unitDue: '2026-06-05',
  dataCutoff: '2026-06-20T17:00:00+07:00',
  cityDue: '2026-06-25',
  coordinatorName: 'Trần Thị Mẫu',
  coordinatorTitle: 'Chuyên viên',
  coordinatorEmail: 'vhxh@mau.example',
  coordinatorPhone: '0901234567',
  guideUrl: 'https://mau.example/huong-dan',
  assigningDocNumber: '45/KH-UBND',
  assigningDocDate: '2026-04-02',
});

export const bare = (campaign: Campaign): Record<string, string> => ({ ...defaults(campaign), unitDue: '' });

export function letter({
  campaign,
  now,
  kind,
  settings,
  answers = [],
  period = 'main',
  missing,
  ...s
}: Situation): Mail {
  const to = unit(s.unit ?? {});
  const state: State = {
    settings: { ...filledIn(campaign), ...settings },
    units: [to],
    answers,
    office: { contacts: [] },
  };
  const planned: Planned = {
    unit: to.code,
    period,
    step: { name: 'T', audience: kind === 'head' ? 'head' : 'unit', day: now.slice(0, 10), at: at(now) },
    verdict: 'goes',
    at: at(now),
    to: (kind === 'head' ? to.headEmail : to.email).replace('; ', ','),
    late: 0,
    owing: true,
    kind,
    ...(missing ? { missing } : {}),
  };
  const ports = { clock: { now: () => at(now) }, installation: { read: () => ({}) } };
  return reminderLetter({ campaign, ports } as unknown as Desk, state, planned);
}
