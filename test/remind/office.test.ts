/**
 * The letters to leaders and to the coordinator, whole. After a wanted change of the texts:
 * `UPDATE_GOLDEN=1 npx vitest run --root . --config test/vitest.config.ts test/remind/office`, then read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../src/core/campaign.ts';
import type { State } from '../../src/core/state.ts';
import { digestLetter, leaderLetter } from '../../src/flows/remind/office.ts';
import type { Mail } from '../../src/ports.ts';
import { faults } from '../texts/samples.ts';
import * as stage from './officeStage.ts';

const { at } = stage;

function expectGolden(name: string, mail: Mail): void {
  const file = new URL(`../golden-mails/${name}.txt`, import.meta.url);
  const text = stage.printed(mail);
  expect([mail.subject, mail.body].flatMap(faults)).toEqual([]);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** Half of the units have reported; the others are silent, returned, promised, extended, without an address. */
function midCampaign(campaign: Campaign): State {
  const state = stage.stateOf(campaign, stage.sampleUnits(campaign));
  const area = { 'area.households': 412, 'area.householdsInstalled': 396, 'area.citizensInstalled': 430 };
  stage.accept(state, 'TH01', at('2026-05-20', 9), area);
  stage.accept(state, 'TH02', at('2026-05-22', 9), {
    ...area,
    'area.households': 356,
    'area.householdsInstalled': 300,
  });
  for (const code of ['TR01', 'TR02', 'HCC01', 'YT01', 'QS01', 'MT01', 'KT01'])
    stage.accept(state, code, at('2026-05-21', 10));
  stage.agree(state, 'TH06', {
    extendedTo: '2026-06-02',
    extendedOn: '2026-05-23',
    reason: 'Trưởng thôn mẫu nằm viện',
  });
  for (const unit of state.units) {
    if (unit.code === 'TR03') unit.email = '';
    if (unit.code === 'VP01') unit.headEmail = '';
  }
  return state;
}

function untilFriday(campaign: Campaign): State {
  const state = midCampaign(campaign);
  stage.runDays(campaign, state, '2026-05-17', '2026-05-27');
  stage.accept(state, 'TDP05', at('2026-05-26', 9), { 'area.households': 310, 'area.householdsInstalled': 310 });
  stage.giveBack(state, 'TH04', at('2026-05-26', 15));
  stage.agree(state, 'TH05', { promised: '2026-05-28' });
  stage.agree(state, 'DN02', { promised: '2026-06-01', reason: 'Kế toán mẫu đang nghỉ phép' });
  stage.runDays(campaign, state, '2026-05-28', '2026-05-28');
  return state;
}

describe.each(stage.profiles.map((c): [string, Campaign] => [c.id, c]))('%s', (id, campaign) => {
  const friday = untilFriday(campaign);

  test('the first list of a leader', () => {
    const state = structuredClone(friday);
    const now = at('2026-05-29', 8, 5);
    const owed = stage.owedToLeader(campaign, state, now);
    expectGolden(`office-leader-${id}`, leaderLetter(stage.desk(campaign, now), state, owed, stage.leader));
  });

  test('the next one marks what is new in it', () => {
    const state = structuredClone(friday);
    const first = stage.owedToLeader(campaign, state, at('2026-05-29'));
    stage.tellLeader(state, first, at('2026-05-29'));
    const now = at('2026-06-02', 8, 5);
    stage.accept(state, 'TH03', at('2026-06-01', 9));
    const owed = stage.owedToLeader(campaign, state, now);
    expect(owed.map((p) => p.unit)).toEqual(['DN02']);
    expectGolden(`office-leader-again-${id}`, leaderLetter(stage.desk(campaign, now), state, owed, stage.leader));
  });

  test('the digest before the deadline', () => {
    const state = midCampaign(campaign);
    stage.runDays(campaign, state, '2026-05-17', '2026-05-21');
    const now = at('2026-05-22', 16, 30);
    expectGolden(
      `office-digest-before-${id}`,
      digestLetter(stage.desk(campaign, now), state, stage.plan(campaign, state, now)),
    );
  });

  test('the digest after it, with everything that can go wrong', () => {
    const state = structuredClone(friday);
    const now = at('2026-05-28', 16, 30);
    stage.accept(state, 'VP01', at('2026-05-28', 14), {}, { difficulty: 'Đường truyền yếu ở nhà văn hóa thôn' });
    stage.agree(state, 'DN01', { promised: '2026-05-27' });
    stage.put(state, 'TH03', stage.held(at('2026-05-27')), '202604');
    for (const unit of state.units) {
      if (unit.code === 'DN01') unit.contacts?.push(contact('overdue', now - 3_600_000, unit.email, 'doubtful'));
      if (unit.code === 'TH03') unit.contacts = [contact('overdue', now - 7_200_000, unit.email, 'failed')];
      if (unit.code === 'TR01') unit.marked = ['staff', 'phone'];
    }
    const [th01] = state.answers.filter((a) => a.unit === 'TH01');
    if (th01) th01.marked = ['area.householdsInstalled'];
    const [th02] = state.answers.filter((a) => a.unit === 'TH02');
    if (th02) th02.returned = { responseId: 'x', at: at('2026-05-28', 9), problems: [] };
    expectGolden(
      `office-digest-late-${id}`,
      digestLetter(stage.desk(campaign, now), state, stage.plan(campaign, state, now)),
    );
  });
});

const contact = (kind: 'overdue', when: number, to: string, outcome: 'failed' | 'doubtful') => ({
  kind,
  period: 'main',
  at: when,
  to,
  outcome,
});
