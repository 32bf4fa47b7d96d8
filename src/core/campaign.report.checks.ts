/** What the report of a campaign file may name: indicators, settings, placeholders. Never part of the bundle. */
import type { Advice, Campaign, Indicator, ReportPlan, Saying } from './campaign.ts';

/** Made by `wordsOf` from settings (src/flows/words.ts). */
const madeWords = ['dueText', 'dueMoment', 'assigningDocFull', 'assigningDocShort'];

/** Figures that an indicator's sentence may hold. */
const sayNames = [
  ...['name', 'groupName', 'numerator', 'denominator', 'rate', 'target', 'gap'],
  ...['unitsAccepted', 'unitsTotal', 'unitsSilent', 'belowTargetList', 'rateReported'],
];

const adviceNames = [
  'belowTargetList',
  'missingList',
  'qualityAnnex',
  'askedList',
  'actionDays',
  'actionDate',
  'causeName',
  'causeUnits',
];
const adviceSettings = ['maintainPeriod'];

type Text = [where: string, text: string, known: readonly string[]];

const holes = (t: string): string[] => [...t.matchAll(/\{\{([^{}]*)\}\}/g)].map((m) => m[1] ?? '');

export function checkReport(campaign: Campaign): string[] {
  const plan = campaign.report;
  const texts = [
    ...sayTexts(campaign),
    ...(plan ? [...planTexts(campaign, plan), ...adviceTexts(campaign, plan)] : []),
  ];
  return [
    ...texts.flatMap(([where, text, known]) =>
      holes(text)
        .filter((hole) => !known.includes(hole))
        .map((hole) => `${where}: no value for {{${hole}}}`),
    ),
    ...campaign.indicators.flatMap(checkSay),
    ...(plan ? [...checkIds(campaign, plan), ...checkNeeds(campaign, plan), ...checkColumns(plan)] : []),
  ];
}

const wordNames = ({ words, settings }: Campaign): string[] => [
  ...Object.keys(words),
  ...settings.map((s) => s.key),
  ...madeWords,
];

/** 'CT01', 'ttHcc.CT12' … and what each has: a plain count of activities nothing but its sum. */
function figures({ indicators, unitTypes }: Campaign): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const i of indicators) {
    const parts = i.family === 'activity' ? ['num'] : ['num', 'den', 'rate'];
    if (i.family === 'activity' || i.rollup !== 'group') found.set(i.id, parts);
    const types = unitTypes.filter((t) => i.sections.includes(t.section) && (i.unitTypes?.includes(t.code) ?? true));
    if (i.family === 'outcome' && i.rollup === 'group') for (const t of types) found.set(`${t.code}.${i.id}`, parts);
  }
  return found;
}

const figureNames = (campaign: Campaign): string[] =>
  [...figures(campaign)].flatMap(([id, parts]) => parts.map((part) => `${id}.${part}`));

function sayTexts(campaign: Campaign): Text[] {
  const known = [...wordNames(campaign), ...sayNames, ...figureNames(campaign)];
  return campaign.indicators.flatMap(({ id, say }) =>
    Object.entries(say ?? {}).map(([verdict, text]): Text => [`${id}.say.${verdict}`, text, known]),
  );
}

function planTexts(campaign: Campaign, plan: ReportPlan): Text[] {
  const words = wordNames(campaign);
  const known = [...words, ...figureNames(campaign)];
  const headings = [
    plan.abstract,
    plan.subject,
    ...plan.parts.flatMap((p) => [p.heading, ...p.clauses.map((c) => c.heading ?? '')]),
    ...plan.areas.flatMap((a) => a.headings),
    ...plan.proposals.map((p) => p.heading),
  ];
  const said = sayings(plan).flatMap((s) => (s.kind === 'figures' ? [s.text, s.noData ?? ''] : []));
  return [
    ...headings.map((text): Text => ['report', text, words]),
    ...said.map((text): Text => ['report', text, known]),
  ];
}

function adviceTexts(campaign: Campaign, plan: ReportPlan): Text[] {
  const known = [...wordNames(campaign), ...adviceNames, ...adviceSettings];
  return advices(plan).map(({ text }): Text => ['report', text, known]);
}

const sayings = (plan: ReportPlan): Saying[] => plan.parts.flatMap((p) => p.clauses.flatMap((c) => c.says));

const advices = (plan: ReportPlan): Advice[] => [...plan.actions, ...plan.proposals.flatMap((p) => p.advice)];

/** The commune is no group: nothing would stand in the place of its name. */
function checkSay({ id, say, rollup }: Indicator): string[] {
  const grouped = Object.values(say ?? {}).some((text) => text.includes('{{groupName}}'));
  return grouped && rollup !== 'group' ? [`${id}: is counted in no group to be named`] : [];
}

function checkIds({ indicators, settings }: Campaign, plan: ReportPlan): string[] {
  const { daily, weekly } = plan;
  const named = [
    ...sayings(plan).flatMap((s) => (s.kind === 'indicator' ? [s.id] : [])),
    ...advices(plan).flatMap(({ when }) => adviceIds(when)),
    ...plan.areas.map((a) => a.indicator),
    ...(daily?.indicators ?? []),
    ...Object.values(daily?.sum ?? {}),
    ...Object.values(daily?.against ?? {}),
    ...(weekly ? [weekly.indicator] : []),
  ];
  const floor = weekly && !settings.some((s) => s.key === weekly.floor) ? [weekly.floor] : [];
  return [
    ...named.filter((id) => !indicators.some((i) => i.id === id)).map((id) => `report: no indicator ${id}`),
    ...floor.map((key) => `report: no setting ${key}`),
  ];
}

function adviceIds(when: Advice['when']): string[] {
  if ('below' in when) return when.below;
  if ('rateUnder' in when) return [when.rateUnder.id];
  return 'differ' in when ? when.differ : [];
}

/** A need is a figure, or a word or setting that has to be set. */
function checkNeeds(campaign: Campaign, plan: ReportPlan): string[] {
  const known = [...figures(campaign).keys(), ...wordNames(campaign)];
  return sayings(plan)
    .flatMap((s) => (s.kind === 'figures' ? s.needs : []))
    .filter((need) => !known.includes(need))
    .map((need) => `report: nothing reports ${need}`);
}

const checkColumns = (plan: ReportPlan): string[] =>
  plan.areas
    .filter((a) => a.headings.length !== a.show.length)
    .map((a) => `report: ${a.indicator} has not one heading for each column`);
