/** What is to be done and what is asked for: only sentences whose condition holds. */
import type { Advice, AdviceWhen } from '../../core/campaign.ts';
import { addDays, type Day, formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import type { Finding } from '../../core/report/facts.ts';
import { defaults, policyOf } from '../../core/settings.ts';
import { fill, type Words } from '../../texts/fill.ts';
import { noAdvice } from '../../texts/report/built.ts';
import { annexRoman } from './annexNumbers.ts';
import { causesOf } from './causes.ts';
import { type Draft, namesInFull, namesOf, ordered } from './draft.ts';
import type { Said } from './sayings.ts';
import { isBelow, isBlankWeek } from './seriesSaid.ts';

/** More than eight tasks are none (texts-vi 3.5). */
const adviceKept = 8;

export function adviceSaid(draft: Draft, advice: readonly Advice[], none: string): Said[] {
  const texts = told(draft, kept(draft, advice));
  const [only] = texts;
  if (only === undefined) return [{ text: none }];
  if (texts.length === 1) return [{ text: only, item: true }];
  return texts.map((text, i) => ({ text: `${i + 1}. ${text}`, item: true }));
}

/** Grouped by whom they go to; the heading of a group without any is left out. */
export function proposalsSaid(draft: Draft): Said[] {
  const groups = draft.plan.proposals
    .map(({ heading, advice }) => ({ heading: fill(heading, draft.words), texts: told(draft, advice) }))
    .filter(({ texts }) => texts.length > 0);
  if (groups.length === 0) return [{ text: noAdvice }];
  return groups.flatMap(({ heading, texts }, i): Said[] => [
    { text: `${i + 1}. ${heading}`, heading: true },
    ...texts.map((text) => ({ text, item: true })),
  ]);
}

/** Where more than eight come true, those about missing reports and the standing one stay. */
function kept(draft: Draft, advice: readonly Advice[]): Advice[] {
  const all = advice.filter(({ when }) => holds(draft, when));
  const stays = ({ when }: Advice): boolean => 'built' in when && /^(missing|missingAsked|always)$/.test(when.built);
  let room = adviceKept - all.filter(stays).length;
  return all.filter((a) => {
    if (stays(a)) return true;
    room -= 1;
    return room >= 0;
  });
}

function told(draft: Draft, advice: readonly Advice[]): string[] {
  return advice.flatMap(({ when, text }) => {
    const found = holds(draft, when);
    return found ? [fill(text, { ...draft.words, ...common(draft), ...found })] : [];
  });
}

/** So many days from now, but not after the milestone that the targets are to be met by. */
function dueFor({ facts }: Draft, days: number): Day {
  const plain = addDays(facts.asOf, days);
  return facts.milestone && facts.milestone > facts.asOf && facts.milestone < plain ? facts.milestone : plain;
}

function common(draft: Draft): Words {
  const { state } = draft;
  const days = Number(state.settings.actionDays) || 0;
  const date = (state.settings.actionDate || dueFor(draft, days)) as Day;
  const { missing, returned, asked } = ordered(draft);
  const cause = causesOf(draft)[0];
  return {
    actionDays: formatInteger(days),
    actionDate: formatDayAdmin(date),
    missingList: namesOf(draft, [...missing, ...returned], namesInFull),
    askedList: namesOf(draft, asked, namesInFull),
    qualityAnnex: annexRoman(draft, 'regime'),
    belowTargetList: '',
    maintainPeriod: state.settings.maintainPeriod || defaults(draft.campaign).maintainPeriod || '',
    causeName: cause?.kind ?? '',
    causeUnits: formatInteger(cause?.units.length ?? 0),
  };
}

/** Null when it does not hold; else what this condition adds to the words. */
function holds(draft: Draft, when: AdviceWhen): Words | null {
  const { facts } = draft;
  const commune = (id: string): Finding | undefined => facts.findings.find((f) => f.id === id && f.scope === 'commune');
  if ('below' in when) {
    const below = facts.findings.filter((f) => when.below.includes(f.id)).flatMap((f) => f.below);
    return below.length === 0 ? null : { belowTargetList: namesOf(draft, [...new Set(below)]) };
  }
  if ('rateUnder' in when) {
    const { num = 0, den = 0 } = commune(when.rateUnder.id) ?? {};
    return den && num * 100 < den * when.rateUnder.percent ? {} : null;
  }
  if ('differ' in when) {
    const [a, b] = when.differ.map((id) => facts.totals.commune[id]?.met ?? null);
    return a !== null && b !== null && a !== b ? {} : null;
  }
  if ('difficulty' in when) {
    const group = causesOf(draft).find((c) => c.kind === when.difficulty);
    const units = group?.units.length ?? 0;
    return units >= when.atLeast ? { causeName: when.difficulty, causeUnits: formatInteger(units) } : null;
  }
  return builtHolds(draft, when.built) ? {} : null;
}

function builtHolds(draft: Draft, name: Extract<AdviceWhen, { built: string }>['built']): boolean {
  const { facts, state } = draft;
  const { missing, returned, asked } = ordered(draft);
  const { campaignEnd } = policyOf(state.settings);
  const over = campaignEnd !== null && facts.asOf > campaignEnd;
  switch (name) {
    case 'always':
      return true;
    case 'missing':
      return missing.length + returned.length > 0;
    case 'missingAsked':
      return asked.length > 0;
    case 'quality':
      return facts.flags.some((f) => f.code !== 'corrected');
    case 'weeksLow':
      return !over && facts.weeks.some(isBelow);
    case 'weeksBlank':
      return facts.weeks.some(isBlankWeek);
    case 'noDenominator':
      return facts.blockers.some((b) => b.code === 'registryBlank');
  }
}
