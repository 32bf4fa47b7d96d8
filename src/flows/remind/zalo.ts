/** The Zalo pack: where people are who do not read mail. Nothing of it is kept; who has reported meanwhile is not in the next one. */
import { coverageOf, standings } from '../../core/coverage.ts';
import { formatDayAdmin } from '../../core/dates.ts';
import { dueOf } from '../../core/periods.ts';
import { ladderOf } from '../../core/remind/ladder.ts';
import { policyOf } from '../../core/settings.ts';
import type { Unit } from '../../core/state.ts';
import {
  type ZaloCase,
  type ZaloName,
  type ZaloSeries,
  type ZaloTier,
  zaloGroup,
  zaloHead,
  zaloLastCall,
  zaloLeader,
  zaloOpen,
  zaloUnit,
} from '../../texts/zalo.ts';
import { tierTitle, unreached, type ZaloPack, type ZaloText, zaloSummary, zaloTitles } from '../../texts/zaloDialog.ts';
import { type Desk, loadState } from '../desk.ts';
import { unitLink } from '../links.ts';
import { formatDueMoment, formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { wordsOf } from '../words.ts';
import { type Owed, owedNow, type Promised, type Scope } from './zaloOwed.ts';

/** `names`: whether messages to the group name units. */
export function zaloPack(desk: Desk, names = true): ZaloPack {
  const state = loadState(desk.ports);
  const policy = policyOf(state.settings);
  const now = desk.ports.clock.now();
  const words = wordsOf(desk.campaign, state.settings);
  const scope: Scope = { desk, state, policy, ladder: ladderOf(state.settings), words, now };
  const closed = policy.cutoff !== null && now > policy.cutoff;
  const { owed, promised } = closed ? { owed: [], promised: [] } : owedNow(scope);
  return {
    summary: summaryOf(scope, owed, promised, closed),
    names,
    group: groupTexts(scope, owed, names),
    units: owed.map((o) => unitText(scope, o)),
    heads: owed.filter((o) => isForHead(scope, o)).map((o) => headText(scope, o)),
    others: otherTexts(scope, owed, closed),
    promised: promised.map(({ unit: { code, name }, until }) =>
      zaloTitles.promised({ code, name, until: formatDayAdmin(until) }),
    ),
  };
}

const caseOf = ({ words }: Scope, { unit, period, tier, due, late, missing }: Owed): ZaloCase => ({
  tier,
  tone: unit.tone,
  days: late === 0 || missing.length > 0 ? '' : String(Math.abs(late)),
  dueMoment: due === null ? '' : formatDueMoment(due),
  periodName: missing.length > 0 ? '' : periodName(period, words),
});

const chatWith = ({ phone }: Unit): string => (/^0[35789]\d{8}$/.test(phone) ? `https://zalo.me/${phone}` : '');

function unitText(scope: Scope, owed: Owed): ZaloText {
  const { desk, words } = scope;
  const { unit, time, mark } = owed;
  const own = caseOf(scope, owed);
  const series = seriesOf(owed);
  const missing = series && { names: owed.missing.map((p) => periodName(p, words)), series };
  return {
    title: zaloTitles.unit({ code: unit.code, name: unit.name, tier: tierTitle(own) }),
    text: zaloUnit({ ...own, unitName: unit.name, missing, time, link: unitLink(desk, unit) }, words),
    mark: mark ? unreached[mark] : '',
    chat: chatWith(unit),
  };
}

/** Bodies that are asked have no superior who is told; nor have days and weeks (domain B.7). */
const isForHead = ({ ladder }: Scope, { unit, time, late }: Owed): boolean =>
  unit.tone === 'yeuCau' && time === 'late' && ladder.head > 0 && late >= ladder.head;

function headText(scope: Scope, owed: Owed): ZaloText {
  const { unit } = owed;
  const link = unitLink(scope.desk, unit);
  return {
    title: zaloTitles.head(unit),
    text: zaloHead({ ...caseOf(scope, owed), unitName: unit.name, link }, scope.words),
    mark: '',
    chat: chatWith(unit),
  };
}

/** A body that is asked stands in a message of its own, and in none once its day is over or its answer was returned. */
const isForGroup = ({ unit, tier }: Owed): boolean =>
  unit.tone === 'yeuCau' || tier === 'before' || tier === 'due' || tier === 'open';

const tierOrder: readonly ZaloTier[] = ['returned', 'late', 'due', 'before', 'open', 'missing'];

/** One message for all of a tone that stand alike in a period: an extended deadline is not that of the others. */
function groupTexts(scope: Scope, owed: readonly Owed[], names: boolean): ZaloText[] {
  const groups = new Map<string, Owed[]>();
  for (const o of inRegistryOrder(scope, owed.filter(isForGroup))) {
    const { days, dueMoment } = caseOf(scope, o);
    const alike = o.tier === 'returned' ? [] : [days, dueMoment];
    const key = [o.unit.tone, o.tier, o.tier === 'missing' ? '' : o.period, ...alike].join('|');
    groups.set(key, [...(groups.get(key) ?? []), o]);
  }
  const rank = ([first]: Owed[]): number => (first ? tierOrder.indexOf(first.tier) + (isAsked(first) ? 10 : 0) : 0);
  const sorted = [...groups.values()].sort((a, b) => rank(a) - rank(b) || (b[0]?.late ?? 0) - (a[0]?.late ?? 0));
  return sorted.flatMap((group) => groupText(scope, group, names));
}

const isAsked = ({ unit }: Owed): boolean => unit.tone === 'deNghi';

function inRegistryOrder({ state }: Scope, owed: readonly Owed[]): Owed[] {
  const place = new Map(state.units.map((u, i) => [u.code, i]));
  return [...owed].sort((a, b) => (place.get(a.unit.code) ?? 0) - (place.get(b.unit.code) ?? 0));
}

const seriesOf = ({ period }: Owed): ZaloSeries | null => (period === 'days' || period === 'weeks' ? period : null);

function nameOf(owed: Owed): ZaloName {
  const series = seriesOf(owed);
  return { name: owed.unit.name, missing: series && { count: String(owed.missing.length), series } };
}

function groupText(scope: Scope, group: readonly Owed[], names: boolean): ZaloText[] {
  const first = group[0] as Owed;
  const own = caseOf(scope, first);
  const tier = isAsked(first) ? zaloTitles.asked : tierTitle(own);
  const units = String(group.length);
  const title =
    first.tier === 'missing'
      ? zaloTitles.series({ tier, units })
      : zaloTitles.group({ tier, units, periodName: own.periodName });
  const named = group.map(nameOf);
  const parts = zaloGroup(own, named, names, scope.words);
  return parts.map((text, i) => ({
    title: parts.length > 1 ? zaloTitles.part({ title, part: String(i + 1), parts: String(parts.length) }) : title,
    text,
    mark: '',
    chat: '',
  }));
}

function otherTexts(scope: Scope, owed: readonly Owed[], closed: boolean): ZaloText[] {
  const { policy, words, now } = scope;
  const period = policy.openPeriods[0] as string;
  const due = dueOf(period, policy);
  const plain = (title: string, text: string): ZaloText => ({ title, text, mark: '', chat: '' });
  const first = {
    periodName: periodName(period, words),
    dueText: period === 'main' ? (words.dueText ?? '') : '',
    dueMoment: due === null ? '' : formatDueMoment(due),
  };
  return [
    ...(!closed && (due === null || now <= due + 999) ? [plain(zaloTitles.open, zaloOpen(first, words))] : []),
    ...(!closed && policy.cutoff !== null ? [plain(zaloTitles.lastCall, zaloLastCall(first, words))] : []),
    ...leaderTexts(scope, owed).map((text) => plain(zaloTitles.leader, text)),
  ];
}

/** Once the day is over: until then nobody is to be told off. */
function leaderTexts({ desk, state, policy, ladder, words, now }: Scope, owed: readonly Owed[]): string[] {
  const period = policy.openPeriods[0] as string;
  const { expected, missing, returned } = coverageOf([...standings(desk.campaign, state, period).values()]);
  const due = dueOf(period, policy);
  if (missing + returned === 0 || due === null || now <= due + 999) return [];
  const late = owed.filter(
    (o) => o.period === period && !isAsked(o) && o.time === 'late' && ladder.leader > 0 && o.late >= ladder.leader,
  ).length;
  const mailed = state.office.contacts.some((c) => c.kind === 'leader' && c.period === period && c.outcome === 'sent');
  return [
    zaloLeader(
      {
        periodName: periodName(period, words),
        owing: String(missing + returned),
        total: String(expected),
        late: late === 0 ? '' : String(late),
        days: String(ladder.leader),
        mailed,
      },
      words,
    ),
  ];
}

function summaryOf(
  { words, now }: Scope,
  owed: readonly Owed[],
  promised: readonly Promised[],
  closed: boolean,
): string[] {
  const at = formatMoment(now);
  if (closed) return [zaloSummary.closed({ cutoff: words.dataCutoff ?? '' })];
  const count = (which: readonly { unit: Unit }[]): number => new Set(which.map((o) => o.unit.code)).size;
  const owing = new Set(owed.map((o) => o.unit.code));
  const others = count(promised.filter((p) => !owing.has(p.unit.code)));
  const said = { at, promised: others > 0 ? String(others) : '' };
  if (owed.length === 0) return [zaloSummary.nobody(said)];
  const missed = count(owed.filter((o) => o.mark));
  return [
    zaloSummary.owing({ ...said, units: String(owing.size) }),
    ...(missed > 0 ? [zaloSummary.unreached({ units: String(missed) })] : []),
  ];
}
