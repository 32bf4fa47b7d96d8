/** What a played scenario leaves behind: all that the oracle is told. Days are counted from 1970, instants are ms. */

export interface Told {
  at: number;
  unit: string;
  /** 'main', '20260527', '2026W22'. */
  period: string;
  what: 'accepted' | 'returned' | 'withdrawn';
}

/** Typed into the tracking tab; days as yyyy-mm-dd. */
export interface Agreed {
  at: number;
  unit: string;
  promised?: string;
  extendedTo?: string;
}

export interface Facts {
  /** The last day on time of everybody, and the day of set-up. */
  due: string;
  start: number;
  answers: Told[];
  agreed: Agreed[];
  pauses: { at: number; on: boolean }[];
  /** When the campaign was opened; 0 for never. */
  opened: number;
  /** Runs that were killed. */
  kills: number;
  mails: { at: number; to: string; subject: string; body: string }[];
  ledger: Record<string, string | number>[];
  /** After a last run that nobody disturbed, on a working day, with a large quota. */
  end: number;
  plan: PlanRow[];
}

export interface PlanRow {
  unit: string;
  period: string;
  step: string;
  day: string;
  verdict: string;
  to: string;
}

export interface Registered {
  code: string;
  type: string;
  name: string;
  email: string;
  headEmail: string;
  asked?: boolean;
  series?: 'days' | 'weeks';
}

const thon = (n: number, email: string, headEmail = ''): Registered => ({
  code: `TH0${n}`,
  type: 'thon',
  name: `Thôn Mẫu số ${n}`,
  email,
  headEmail,
});

/** TH03 and TH04 share a mailbox; nobody in TH05 has one but its head; TH06 has two. */
export const registry: Registered[] = [
  thon(1, 'th01@mau.example', 'dungdau.th01@mau.example'),
  thon(2, 'th02@mau.example'),
  thon(3, 'chung@mau.example', 'dungdau.th03@mau.example'),
  thon(4, 'chung@mau.example'),
  thon(5, '', 'dungdau.th05@mau.example'),
  thon(6, 'th06@mau.example; pho.th06@mau.example', 'th06@mau.example'),
  { code: 'MT01', type: 'mttq', name: 'Ủy ban MTTQ mẫu', email: 'mt01@mau.example', headEmail: '', asked: true },
  { code: 'CA01', type: 'congAn', name: 'Công an mẫu', email: 'ca01@mau.example', headEmail: '', series: 'days' },
  { code: 'DV01', type: 'ttDvsnc', name: 'Trung tâm mẫu', email: 'dv01@mau.example', headEmail: '', series: 'weeks' },
];

export const leaders = ['lanhdao@mau.example', 'pho@mau.example'];
export const coordinator = 'dieuphoi@mau.example';
/** The first day whose figures the police owe. */
export const campaignStart = '2026-05-18';
