/** The situations whose mails are kept under test/golden-mails. */
import type { Campaign } from '../../src/core/campaign.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';
import { campaign as streets } from '../fixtures/campaigns/don-ve-sinh.ts';
import { at, counted, returned, type Situation } from './letterStage.ts';

type Told = Omit<Situation, 'campaign'>;

const before = '2026-06-01T08:00:00+07:00';
const due = '2026-06-04T08:00:00+07:00';
const after = '2026-06-05T08:00:00+07:00';
const third = '2026-06-08T08:00:00+07:00';

const sent = (kind: 'before' | 'due' | 'overdue', day: string) => ({
  kind,
  period: 'main',
  at: at(`${day}T08:00:00+07:00`),
  to: 'th01@mau.example',
  outcome: 'sent' as const,
});

const school = { code: 'TR01', type: 'truong', name: 'Trường Tiểu học Mẫu', email: 'tr01@mau.example' };
const police = { code: 'CA01', type: 'congAn', name: 'Công an xã Mẫu', email: 'ca01@mau.example' };
const centre = { code: 'DV01', type: 'ttDvsnc', name: 'Trung tâm Dịch vụ sự nghiệp công Mẫu' };
const party = {
  code: 'DU01',
  type: 'khoiDang',
  name: 'Đảng ủy Mẫu',
  tone: 'deNghi' as const,
  email: 'du01@mau.example',
};
const firm = { code: 'DN01', type: 'doanhNghiep', name: 'Công ty TNHH Mẫu', head: '', headEmail: 'gd@mau.example' };

const figures = counted('202605', {
  values: {
    'area.households': 412,
    'area.householdsInstalled': 396,
    'area.citizensInstalled': 1005,
    'area.loggedIn': 990,
    'area.activated': 900,
    'area.eid2': 905,
    'area.eid2Guided': 800,
    'area.team': 'Đã thành lập',
  },
});

const ofApp: Record<string, Told> = {
  'open.yeuCau': { kind: 'open', now: before },
  'open.yeuCau.daily': { kind: 'open', now: before, unit: police },
  'open.yeuCau.weekly': { kind: 'open', now: before, unit: centre },
  'open.yeuCau.month': { kind: 'open', now: before, settings: { openPeriods: '202607' } },
  'open.deNghi': { kind: 'open', now: before, unit: party },
  'before.yeuCau': { kind: 'before', now: before },
  'before.yeuCau.returned': {
    kind: 'before',
    now: before,
    answers: [
      figures,
      returned('main', '2026-05-28T14:05:00+07:00', [
        { code: 'E-RATE-01', field: 'area.householdsInstalled' },
        { code: 'E-HIST-01', field: 'area.citizensInstalled' },
        { code: 'E-ROS-06', field: 'roster' },
        { code: 'E-ROS-06', field: 'roster' },
        { code: 'E-ATT-01', field: 'attest' },
      ]),
    ],
  },
  'before.yeuCau.month': { kind: 'before', now: '2026-07-10T08:00:00+07:00', period: '202607', answers: [figures] },
  'before.deNghi': { kind: 'before', now: before, unit: party },
  'due.yeuCau': { kind: 'due', now: due, unit: school },
  'due.yeuCau.movedDay': {
    kind: 'due',
    now: '2026-06-08T08:00:00+07:00',
    settings: { unitDue: '2026-06-07', workingDayPolicy: 'next' },
  },
  'due.deNghi.returned': {
    kind: 'due',
    now: due,
    unit: { ...party, agreed: { main: { promised: '2026-06-02' } } },
    answers: [
      counted(
        'main',
        { values: { 'union.group': 'Hội viên', 'union.smartphone': 48, 'union.guided': 40 } },
        'DU01',
        'Hội viên',
      ),
      returned(
        'main',
        '2026-06-03T10:30:00+07:00',
        [{ code: 'E-RATE-02', field: 'union.guided' }],
        'DU01',
        'Đảng viên',
      ),
    ],
  },
  'overdue.yeuCau': { kind: 'overdue', now: after },
  'overdue.yeuCau.promised': {
    kind: 'overdue',
    now: third,
    unit: { agreed: { main: { promised: '2026-06-05' } } },
    answers: [figures],
  },
  'overdue.yeuCau.extended': {
    kind: 'overdue',
    now: '2026-06-11T08:00:00+07:00',
    unit: { agreed: { main: { extendedTo: '2026-06-10', extendedOn: '2026-06-04' } } },
  },
  'missing.yeuCau.days': {
    kind: 'missing',
    period: 'days',
    now: '2026-05-18T08:00:00+07:00',
    unit: { ...police, agreed: { '20260512': { promised: '2026-05-14' } } },
    missing: ['20260504', '20260505', '20260506', '20260507', '20260508', '20260512', '20260517'],
    answers: [
      returned('20260512', '2026-05-13T08:00:00+07:00', [{ code: 'E-NUM-01', field: 'congAn.eid2Daily' }], 'CA01'),
      counted(
        '20260516',
        {
          asOf: '2026-05-16',
          values: { 'congAn.date': '2026-05-16', 'congAn.eid2Daily': 12, 'congAn.installDaily': 1205 },
        },
        'CA01',
      ),
    ],
  },
  'missing.yeuCau.weeks': {
    kind: 'missing',
    period: 'weeks',
    now: '2026-05-18T08:00:00+07:00',
    unit: centre,
    missing: ['2026W19', '2026W20'],
  },
  'head.yeuCau': {
    kind: 'head',
    now: third,
    unit: { contacts: [sent('before', '2026-06-03'), sent('due', '2026-06-04'), sent('overdue', '2026-06-05')] },
  },
  'head.yeuCau.firm': {
    kind: 'head',
    now: third,
    unit: { ...firm, agreed: { main: { promised: '2026-06-05' } } },
    answers: [returned('main', '2026-06-03T10:30:00+07:00', [{ code: 'E-ATT-01', field: 'attest' }], 'DN01')],
  },
};

const street = { code: 'KP01', type: 'khuPho', name: 'Khu phố 1', email: 'kp01@mau.example' };
const works = { code: 'CS01', type: 'coSo', name: 'Cơ sở sản xuất Mẫu', tone: 'deNghi' as const };
const dueOfStreets = { unitDue: '2026-06-05' };

const ofStreets: Record<string, Told> = {
  'open.yeuCau': { kind: 'open', now: before, unit: street, settings: dueOfStreets },
  'before.yeuCau': { kind: 'before', now: before, unit: street, settings: dueOfStreets },
  'overdue.yeuCau': { kind: 'overdue', now: after, unit: street, settings: dueOfStreets },
  'before.deNghi': { kind: 'before', now: before, unit: works, settings: dueOfStreets },
  'head.yeuCau': { kind: 'head', now: third, unit: street, settings: dueOfStreets },
};

const named = (campaign: Campaign, cases: Record<string, Told>): [string, Situation][] =>
  Object.entries(cases).map(([name, told]) => [`${campaign.id}/${name}`, { ...told, campaign }]);

/** By the name of the golden file: campaign, kind, tone. */
export const cases: [string, Situation][] = [
  ...named(anKhanh, ofApp),
  ...named(haiDuong, ofApp),
  ...named(streets, ofStreets),
];
