/** The tab «Truy nguồn» of an issue: each figure, the units that make it up, the answers behind them. */
import { formatDayAdmin } from '../../core/dates.ts';
import { traceRows } from '../../core/report/trace.ts';
import type { Cell } from '../../ports.ts';
import { stateLabels } from '../../texts/labels.ts';
import { gateOpen } from '../../texts/report/gate.ts';
import { changeHeadings } from '../../texts/report/tables.ts';
import * as t from '../../texts/report/trace.ts';
import { formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { correctedCells } from './changed.ts';
import { type Draft, filledName, groupName, nameOf } from './draft.ts';
import { blockerLines } from './frame.ts';

export function tracedRows(draft: Draft): Cell[][] {
  const { facts, issue, hash, words } = draft;
  const { expected, reported, nil, unchanged } = facts.totals.coverage;
  const blockers = blockerLines(draft);
  const head: Cell[][] = [
    [t.traceHead.issue, String(issue), t.traceHead.madeAt, formatMoment(facts.at), t.traceHead.hash, hash],
    [t.traceHead.asOf, formatDayAdmin(facts.asOf), t.traceHead.period, periodName(facts.period, words)],
    [t.traceHead.coverage, `${reported + nil + unchanged}/${expected}`],
    [t.traceHead.state, blockers.length === 0 ? gateOpen : blockers.join(' ')],
    [t.traceHead.rule],
  ];
  const corrected = correctedCells(draft);
  const changes = corrected.length > 0 ? [[], [...changeHeadings.slice(1)], ...corrected] : [];
  return [[...t.traceHeadings], ...figureRows(draft), ...changes, [], ...head];
}

function figureRows(draft: Draft): Cell[][] {
  const { campaign, state, facts, words } = draft;
  return traceRows(campaign, state, facts.totals).map((row): Cell[] => {
    const name = filledName(draft, campaign.indicators.find((i) => i.id === row.indicator)?.name ?? '');
    const scope = row.scope === 'commune' ? (words.communeFull ?? '') : groupName(draft, row.scope);
    const period = row.period ? ` (${periodName(row.period, words)})` : '';
    const [ids, times] = [
      row.submissions.map((s) => s.split('@')[0] ?? ''),
      row.submissions.map((s) => Number(s.split('@')[1])),
    ];
    return [
      `${row.indicator} ${name}`.trim(),
      scope,
      row.unit === '' ? t.tracePrinted : `${row.unit} ${nameOf(draft, row.unit)}${period}`,
      row.num ?? '',
      row.den ?? '',
      row.state === '' ? '' : stateLabels[row.state],
      ids.join('\n'),
      times.map((at) => formatMoment(at)).join('\n'),
      row.corrected ? t.traceEdited : '',
    ];
  });
}

export const traceName = ({ issue }: Draft): string => t.traceTab(String(issue));
