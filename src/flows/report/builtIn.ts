/** The sentences that the report composes itself. */

import type { BuiltIn, Verdict } from '../../core/campaign.ts';
import { formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import { dueOf } from '../../core/periods.ts';
import { remindersSent } from '../../core/remind/contacts.ts';
import type { Finding } from '../../core/report/facts.ts';
import { policyOf } from '../../core/settings.ts';
import type { Item, LimitsItem } from '../../texts/report/built.ts';
import * as say from '../../texts/report/built.ts';
import { shortened } from '../../texts/shortened.ts';
import { adviceSaid, proposalsSaid } from './advice.ts';
import { agreedSaid } from './agreed.ts';
import { annexRoman } from './annexNumbers.ts';
import { judgedIds } from './areaTables.ts';
import { causesOf } from './causes.ts';
import {
  type Draft,
  filledName,
  findingWords,
  groupName,
  isAsked,
  isBlank,
  isJudged,
  isLate,
  nameOf,
  namesInFull,
  namesOf,
  ordered,
  percent,
} from './draft.ts';
import type { Said } from './sayings.ts';
import { daysSaid, weeksSaid } from './seriesSaid.ts';

const plain = (text: string): Said[] => [{ text }];
const items = (texts: readonly string[]): Said[] => texts.map((text) => ({ text, item: true }));

const sentences: Record<BuiltIn, (draft: Draft) => Said[]> = {
  direction: ({ words, state, facts }) =>
    plain(say.direction(words, formatInteger(remindersSent(state, facts.period)))),
  coverage,
  weeks: weeksSaid,
  days: daysSaid,
  groupIntro: ({ words }) => plain(say.groupIntro(words)),
  regime,
  good,
  limits,
  causes,
  pace,
  actions: (draft) => adviceSaid(draft, draft.plan.actions, say.noActions),
  proposals: proposalsSaid,
};

export const builtIn = (draft: Draft, name: BuiltIn): Said[] => sentences[name](draft);

/** The headline first: its rate among those who reported stands beside the commune's. */
function coverage(draft: Draft): Said[] {
  const { reported, expected } = draft.facts.areas;
  const headline = draft.facts.findings.find((f) => f.scope === 'commune' && f.id === judgedIds(draft)[0]);
  const rateReported = reported > 0 && headline ? percent(draft, headline.rateReporting) : '';
  const name = headline ? filledName(draft, headline.name) : '';
  const counts = { reported: formatInteger(reported), expected: formatInteger(expected) };
  return expected === 0 ? [] : plain(say.coverage({ ...counts, rateReported, name }, draft.words));
}

function regime(draft: Draft): Said[] {
  const { facts, state } = draft;
  const { coverage: c, units } = facts.totals;
  const returned = Object.values(units).reduce((n, { standing }) => n + standing.returns, 0);
  const late = state.units.filter((u) => isLate(draft, u)).length;
  const text = say.regime({
    total: formatInteger(c.expected),
    onTime: formatInteger(c.onTime),
    late: formatInteger(late),
    given: formatInteger(c.late - late),
    held: formatInteger(c.held),
    mending: formatInteger(c.returned),
    missing: formatInteger(c.missing),
    returned: formatInteger(returned),
    noDeadline: dueOf(facts.period, policyOf(state.settings)) === null,
  });
  return [{ text }, ...agreedSaid(draft)];
}

const itemOf = (draft: Draft, finding: Finding): Item => {
  const w = findingWords(draft, finding);
  const of = (key: string): string => w[key] ?? '';
  return {
    name: of('name'),
    groupName: groupName(draft, finding.scope),
    numerator: of('numerator'),
    denominator: of('denominator'),
    rate: of('rate'),
    target: of('target'),
  };
};

/** A list longer than this is a table, and stands there. */
const itemsKept = 6;

/** What is certain of those whom the committee may judge: bodies that are asked are not (domain A.7-18). */
const judgedAs = (draft: Draft, ...verdicts: Verdict[]): Finding[] =>
  draft.facts.findings.filter(
    (f) => isJudged(draft, f) && !isAsked(draft, f.scope) && !isBlank(f) && verdicts.includes(f.verdict),
  );

function good(draft: Draft): Said[] {
  const met = judgedAs(draft, 'met', 'exceeded');
  if (met.length === 0) return plain(say.goodNone);
  const lines = met.slice(0, itemsKept).map((f) => say.goodItem(itemOf(draft, f)));
  const more = met.length - lines.length;
  return items(more > 0 ? [...lines, say.goodMore(formatInteger(more))] : lines);
}

/** Not yet to be judged. */
const openVerdicts: Verdict[] = ['noData', 'partial', 'metSoFar'];

function limits(draft: Draft): Said[] {
  const { facts } = draft;
  const failed = judgedAs(draft, 'notMet', 'equal');
  const lines = failed.slice(0, itemsKept).map((f) => say.limitsItem({ ...itemOf(draft, f), ...lowest(draft, f) }));
  const more = failed.length - lines.length;
  if (more > 0) lines.push(say.limitsMore(formatInteger(more)));
  const silent = silentUnits(draft);
  if (silent) lines.push(silent);
  const flagged = new Set(facts.flags.filter((f) => f.code !== 'corrected').map((f) => f.unit)).size;
  const open = judgedAs(draft, ...openVerdicts).length;
  if (open > 0) lines.push(say.limitsOpen(formatInteger(open)));
  if (flagged > 0) lines.push(say.limitsQuality({ count: formatInteger(flagged), annex: annexRoman(draft, 'regime') }));
  return lines.length === 0 ? plain(say.limitsNone) : items(lines);
}

/** A group of one is named by its group; where most are below, names say nothing. */
function lowest(draft: Draft, f: Finding): Omit<LimitsItem, keyof Item> {
  return {
    below: f.expected < 2 ? '' : namesOf(draft, f.below),
    belowCount: formatInteger(f.below.length),
    reported: formatInteger(f.reported),
    most: f.expected >= 2 && f.below.length * 2 > f.reported,
  };
}

function silentUnits(draft: Draft): string {
  const { missing, held, returned } = ordered(draft);
  const kinds = (
    [
      ['missing', missing],
      ['held', held],
      ['returned', returned],
    ] as const
  )
    .filter(([, codes]) => codes.length > 0)
    .map(([kind, codes]) => ({ kind, count: formatInteger(codes.length), names: namesOf(draft, codes, namesInFull) }));
  const count = missing.length + held.length + returned.length;
  const asked = formatInteger(ordered(draft).asked.length);
  return count === 0 ? '' : say.limitsMissing({ count: formatInteger(count), kinds, asked });
}

/** A sentence of a unit is quoted, not its page. */
const quoteKept = 300;
const quotesKept = 3;

function causes(draft: Draft): Said[] {
  const groups = causesOf(draft);
  if (groups.length > 0)
    return [
      { text: say.causesHead },
      ...items(
        groups.map(({ kind, units, told }) => {
          const quotes = told.slice(0, quotesKept);
          const quoted = quotes.map((d) => ({ unitName: nameOf(draft, d.unit), text: shortened(d.text, quoteKept) }));
          return say.cause({ kind, count: formatInteger(units.length), quotes: quoted });
        }),
      ),
    ];
  if (draft.facts.told.length === 0) return plain(say.causesNone.silent);
  if (judgedAs(draft, 'notMet', 'equal').length === 0)
    return plain(judgedAs(draft, ...openVerdicts).length === 0 ? say.causesNone.allMet : say.causesNone.open);
  return plain(say.causesNone.untold(draft.words));
}

/** What the indicator's numerator counts: hộ, người; units where it counts units. */
function nounOf({ campaign, words }: Draft, id: string): string {
  const { num, sections } = campaign.indicators.find((i) => i.id === id) ?? {};
  const field = campaign.sections.flatMap((s) => s.fields).find((f) => Array.isArray(num) && f.code === num[0]);
  if (field) return field.noun ?? '';
  const area = campaign.unitTypes.some((t) => t.area && sections?.includes(t.section));
  return area ? (words.areaUnit ?? '') : say.unitNoun;
}

function pace(draft: Draft): Said[] {
  const [first] = draft.facts.pace;
  if (!first) return [];
  const parts = draft.facts.pace.map(({ id, gap, days, perDay }) => {
    const finding = draft.facts.findings.find((f) => f.id === id && f.scope === 'commune');
    return {
      name: filledName(draft, finding?.name ?? id),
      // Fewer than one a day is no daily figure.
      perDay: gap < days ? '' : formatInteger(perDay),
      gap: formatInteger(gap),
      noun: nounOf(draft, id),
    };
  });
  return plain(say.pace({ milestone: formatDayAdmin(first.milestone), days: formatInteger(first.days), parts }));
}
