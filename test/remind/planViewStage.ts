/** What the tests of the plan's view share: the plan of a state in memory, and units to stand in it. */
import { type State, storedAll } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { type PlanView, planRows } from '../../src/flows/remind/planView.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import * as stage from './officeStage.ts';

/** Whatever is not named here throws when it is touched: a plan reads the state, the clock and the quota. */
export function view(state: State, now: number, { days = 7, quota = 100 } = {}): PlanView {
  const stored = storedAll(state);
  const ports = {
    clock: { now: () => now },
    memory: { read: () => stored },
    mailer: { quota: () => quota },
  };
  return planRows({ ...stage.desk(campaign, now), ports } as unknown as Desk, { days });
}

export const TH01 = {
  code: 'TH01',
  type: 'thon',
  name: 'Thôn Mẫu 1',
  email: 'th01@mau.example',
  headEmail: 'tt@mau.example',
};
export const MT01 = { code: 'MT01', type: 'mttq', name: 'Mặt trận mẫu', email: 'mt@mau.example', tone: 'deNghi' };

export const stateWith = (...rows: Record<string, string>[]): State => {
  const state = stage.stateOf(
    campaign,
    rows.map((row) => stage.unit(campaign, row)),
  );
  delete state.office.opened;
  return state;
};
