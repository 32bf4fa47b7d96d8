/** The sentences that the report composes itself. */
import type { BuiltIn } from '../../core/campaign.ts';
import { formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import { dueOf } from '../../core/periods.ts';
import type { Finding } from '../../core/report/facts.ts';
import { policyOf } from '../../core/settings.ts';
import * as say from '../../texts/report/built.ts';
import { adviceSaid, proposalsSaid } from './advice.ts';
import { causesOf } from './causes.ts';
import { type Draft, filledName, findingWords, groupName, isJudged, nameOf, namesOf, percent } from './draft.ts';
import type { Said } from './sayings.ts';
import { daysSaid, weeksSaid } from './seriesSaid.ts';

const plain = (text: string): Said[] => [{ text }];
const items = (texts: readonly string[]): Said[] => texts.map((text) => ({ text, item: true }));

const sentences: Record<BuiltIn, (draft: Draft) => Said[]> = {
  direction: ({ words }) => plain(say.direction(words)),
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
  const headline = draft.facts.findings.find((f) => f.scope === 'commune' && f.id === draft.plan.areas[0]?.indicator);
  const rateReported = reported > 0 && headline ? percent(draft, headline.rateReporting) : '';
  const name = headline ? filledName(draft, headline.name) : '';
  const counts = { reported: formatInteger(reported), expected: formatInteger(expected) };
  return expected === 0 ? [] : plain(say.coverage({ ...counts, rateReported, name }, draft.words));
}

function regime({ facts, state }: Draft): Said[] {
  const { coverage: c, units } = facts.totals;
  const returned = Object.values(units).reduce((n, { standing }) => n + standing.returns, 0);
  return plain(
    say.regime({
      total: formatInteger(c.expected),
      onTime: formatInteger(c.onTime),
      late: formatInteger(c.late),
      missing: formatInteger(c.expected - c.onTime - c.late),
      returned: formatInteger(returned),
      noDeadline: dueOf(facts.period, policyOf(state.settings)) === null,
    }),
  );
}

const itemOf = (draft: Draft, finding: Finding): Parameters<typeof say.goodItem>[0] => {
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

/** Only what is certain: what was met by those who have reported is not yet met. */
function good(draft: Draft): Said[] {
  const met = draft.facts.findings.filter(
    (f) => isJudged(draft, f) && (f.verdict === 'met' || f.verdict === 'exceeded'),
  );
  return met.length === 0 ? plain(say.goodNone) : items(met.map((f) => say.goodItem(itemOf(draft, f))));
}

/** A group of one is named by its group; bodies that are asked, not told, are not pilloried (domain A.7-18). */
function lowest(draft: Draft, { scope, expected, below }: Finding): string {
  const asked = draft.campaign.unitTypes.some((t) => t.code === scope && t.tone === 'deNghi');
  return asked || expected < 2 ? '' : namesOf(draft, below);
}

function limits(draft: Draft): Said[] {
  const { facts } = draft;
  const failed = facts.findings.filter((f) => isJudged(draft, f) && (f.verdict === 'notMet' || f.verdict === 'equal'));
  const lines = failed.map((f) => say.limitsItem({ ...itemOf(draft, f), below: lowest(draft, f) }));
  const silent = [...facts.standings.missing, ...facts.standings.returned, ...facts.standings.held];
  if (silent.length > 0)
    lines.push(say.limitsMissing({ count: formatInteger(silent.length), list: namesOf(draft, silent) }));
  const flagged = new Set(facts.flags.filter((f) => f.code !== 'corrected').map((f) => f.unit)).size;
  if (flagged > 0) lines.push(say.limitsQuality({ count: formatInteger(flagged) }));
  return lines.length === 0 ? plain(say.limitsNone) : items(lines);
}

/** A sentence of a unit is quoted, not its page. */
const quoteKept = 300;
const quotesKept = 3;

const brief = (text: string): string => (text.length > quoteKept ? `${text.slice(0, quoteKept).trimEnd()}…` : text);

function causes(draft: Draft): Said[] {
  const groups = causesOf(draft);
  if (groups.length === 0) return plain(say.causesNone(draft.words));
  return groups.flatMap(({ kind, units, told }) => {
    const count = formatInteger(units.length);
    const quotes = told.slice(0, quotesKept);
    const quoted = quotes.map((d) => say.causeQuote({ unitName: nameOf(draft, d.unit), text: brief(d.text) }));
    return items([[say.causeItem({ name: kind, count }), ...quoted].join(' ')]);
  });
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
  return items(
    draft.facts.pace.map(({ id, gap, perDay, days, milestone }) => {
      const finding = draft.facts.findings.find((f) => f.id === id && f.scope === 'commune');
      return say.pace({
        name: filledName(draft, finding?.name ?? id),
        gap: formatInteger(gap),
        noun: nounOf(draft, id),
        perDay: formatInteger(perDay),
        days: formatInteger(days),
        milestone: formatDayAdmin(milestone),
      });
    }),
  );
}
