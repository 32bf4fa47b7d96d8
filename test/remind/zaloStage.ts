/** A pack made from a state in memory, and what every message of it must keep to. */
import type { Campaign } from '../../src/core/campaign.ts';
import { addDays, type Day } from '../../src/core/dates.ts';
import { type State, storedAll } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { zaloPack } from '../../src/flows/remind/zalo.ts';
import type { ZaloPack, ZaloText } from '../../src/texts/zaloDialog.ts';
import { agree, at, giveBack, put, sampleUnits, stateOf } from './officeStage.ts';

/** The last day on time of the stage: «trước ngày 25/5/2026». */
export const last = '2026-05-24';

/** Before it, on it, after it. */
export const days = [-3, 0, 6].map((n) => addDays(last, n));

export const pattern = 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1={unit}&entry.2={pin}';

export const zaloDesk = (campaign: Campaign, state: State, now: number, quota = 100): Desk =>
  ({
    campaign,
    ports: {
      clock: { now: () => now },
      memory: { read: () => storedAll(state) },
      mailer: { quota: () => quota },
      installation: { read: () => ({ linkPattern: pattern }) },
    },
  }) as unknown as Desk;

export const packOf = (campaign: Campaign, state: State, now: number, names = true, quota = 100): ZaloPack =>
  zaloPack(zaloDesk(campaign, state, now, quota), names);

/** The samples with a short link each; some have answered, one has promised, one has more time, one must mend. */
export function situation(campaign: Campaign, day: Day): State {
  const units = sampleUnits(campaign).map((u, i) => ({
    ...u,
    link: `https://forms.gle/mau${String(i).padStart(2, '0')}`,
    phone: i % 3 === 0 ? `09000000${String(i).padStart(2, '0')}` : '',
  }));
  const state = stateOf(campaign, units);
  put(state, 'TR02', { held: undefined, counted: counted(day), firstAt: at('2026-05-19') });
  giveBack(state, 'TH03', at('2026-05-19', 9));
  giveBack(state, 'MT01', at('2026-05-19', 10));
  agree(state, 'TH02', { promised: addDays(day, 2) });
  agree(state, 'TH04', { extendedTo: addDays(last, 9), extendedOn: '2026-05-19' });
  const nowhere = state.units.find((u) => u.code === 'TH06');
  if (nowhere) nowhere.email = '';
  return state;
}

const counted = (day: Day) => ({
  responseId: 'r1',
  at: at('2026-05-19'),
  kind: 'report' as const,
  asOf: day,
  values: {},
  submitter: '',
  submitterTitle: '',
  email: '',
  editUrl: '',
});

export const all = (pack: ZaloPack): ZaloText[] => [...pack.group, ...pack.units, ...pack.heads, ...pack.others];

/** What counts towards the length. */
export const withoutLink = (text: string): string => text.replace(/https:\/\/\S+$/, '');

export const forbidden = /quá hạn|nhắc|chậm/i;
