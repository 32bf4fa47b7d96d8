/** The figures of the leader's page. */

import { formatInteger } from '../core/number.ts';
import { verdictsOf } from '../core/report/findings.ts';
import { policyOf } from '../core/settings.ts';
import { totalsOf } from '../core/totals.ts';
import { fill } from '../texts/fill.ts';
import { noData } from '../texts/labels.ts';
import { computedAtLine, coverageLine } from '../texts/leader.ts';
import { verdictLabels } from '../texts/report/tables.ts';
import { type Desk, loadState } from './desk.ts';
import { formatMoment } from './moments.ts';
import { wordsOf } from './words.ts';

export interface LeaderView {
  title: string;
  lines: string[];
  rows: { name: string; figure: string; rate: string; verdict: string }[];
}

export function leaderView(desk: Desk): LeaderView {
  const state = loadState(desk.ports);
  const words = wordsOf(desk.campaign, state.settings);
  const totals = totalsOf(desk.campaign, state, policyOf(state.settings).openPeriods[0] as string);
  const verdict = verdictsOf(desk.campaign, state, totals);
  const { expected, reported, nil, unchanged } = totals.coverage;
  const rows = Object.entries(totals.commune).map(([id, m]) => ({
    name: fill(desk.campaign.indicators.find((i) => i.id === id)?.name ?? id, words),
    figure: m.den === null ? formatInteger(m.num) : `${formatInteger(m.num)}/${formatInteger(m.den)}`,
    rate: m.den === null ? '' : (m.rate ?? noData),
    verdict: verdictLabels[verdict('commune', id)],
  }));
  return {
    title: words.campaignName ?? desk.campaign.name,
    lines: [
      coverageLine(formatInteger(reported + nil + unchanged), formatInteger(expected)),
      computedAtLine(formatMoment(desk.ports.clock.now())),
    ],
    rows,
  };
}
