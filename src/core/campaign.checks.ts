/** What the parts of a campaign file must agree on; `campaign.schema.ts` has seen to the shape of each. Never part of the bundle. */

import { checkReport } from './campaign.report.checks.ts';
import { checkTold } from './campaign.told.checks.ts';
import type { Campaign, Field, Indicator, Rule, Section, Setting } from './campaign.ts';
import { readSetting } from './settings.ts';

/** Keys that the command line and the rules rely on (design.md), and the words that texts use in every campaign. */
const requiredSettings =
  'unitDue cityDue dataCutoff deadlineRule workingDayPolicy headlineIndicator rosterMode mailReserve coordinatorEmail leaderEmail';
const requiredWords =
  'communeType communeFull placeName issuerName issuerLine1Upper issuerLine2Upper cityName coordinatorOffice policeName areaUnit areaUnitCap areaUnitUpper appName campaignName';

/** Known only when a Form or document is made: who answers, and the weekly minimum of broadcasts. */
const runTimeWords = ['unitName', 'target'];

export function crossCheck(campaign: Campaign): string[] {
  return [
    ...checkUnique(campaign),
    ...campaign.sections.flatMap((s) => checkSection(campaign, s)),
    ...checkUnitTypes(campaign),
    ...campaign.indicators.flatMap((i) => checkIndicator(campaign, i)),
    ...campaign.settings.flatMap((s) => checkSetting(campaign, s)),
    ...checkPlaceholders(campaign),
    ...checkReport(campaign),
    ...checkTold(campaign),
  ];
}

const fail = (wrong: boolean, where: string, message: string): string[] => (wrong ? [`${where}: ${message}`] : []);

const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

function checkUnique({ sections, unitTypes, settings, words, indicators }: Campaign): string[] {
  const lists = {
    'section code': sections.map((s) => s.code),
    'section title': sections.map((s) => s.title),
    'field code': sections.flatMap((s) => s.fields.map((f) => f.code)),
    'unit type': unitTypes.map((t) => t.code),
    setting: settings.map((s) => s.key),
    'indicator of a unit type': indicators.flatMap((i) => fedBy(unitTypes, i).map((t) => `${i.id} (${t.code})`)),
  };
  const keys = settings.map((s) => s.key);
  return [
    ...Object.entries(lists).flatMap(([what, names]) => repeated(names).map((n) => `${n}: ${what} stands twice`)),
    ...requiredSettings.split(' ').flatMap((key) => fail(!keys.includes(key), key, 'this setting is missing')),
    ...requiredWords.split(' ').flatMap((word) => fail(!words[word], word, 'this word is missing')),
  ];
}

function checkSection(campaign: Campaign, { code, fields, frequency, roster, rules }: Section): string[] {
  const key = { once: null, daily: 'day', weekly: 'week' }[frequency];
  const dated = fields.flatMap((f) => (f.key === 'day' || f.key === 'week' ? [f.key] : []));
  return [
    ...fail(!campaign.unitTypes.some((t) => t.section === code), code, 'no unit type answers this section'),
    ...fail(
      dated.join() !== (key ?? ''),
      code,
      `a ${frequency} section needs ${key ? `one ${key} key` : 'no dated key'}`,
    ),
    ...fail(fields.filter((f) => f.key === 'group').length > 1, code, 'more than one group key'),
    ...fields.flatMap((f) => checkField(code, f)),
    ...rules.flatMap((r) => checkRule(fields, r)),
    ...(roster ? among(fields, [roster.count], 'int', `${code}: roster`) : []),
  ];
}

function checkField(section: string, { code, kind, mode, choices, key, registry, noun, required }: Field): string[] {
  const keyKind = key && (key === 'group' ? 'choice' : 'date');
  return [
    ...fail(!code.startsWith(`${section}.`), code, `stands in section ${section}`),
    ...fail((kind === 'int') !== (mode !== undefined), code, 'mode is for int, and each int has one'),
    ...fail((kind === 'choice') !== (choices !== undefined), code, 'choices are for choice, and each choice has them'),
    ...fail(choices?.length === 1, code, 'one choice is none'),
    ...repeated(choices ?? []).map((c) => `${code}: choice '${c}' stands twice`),
    ...fail(kind !== 'int' && (registry ?? noun) !== undefined, code, 'registry and noun are for int'),
    ...fail(keyKind !== undefined && kind !== keyKind, code, `a ${key} key is a ${keyKind}`),
    ...fail(key !== undefined && !required, code, 'a key must be required'),
  ];
}

/** Each code must be a field of this kind among `fields`. */
function among(
  fields: readonly Field[],
  codes: readonly string[],
  kind: Field['kind'] | null,
  where: string,
): string[] {
  return codes.flatMap((code) => {
    const found = fields.find((f) => f.code === code);
    if (!found) return [`${where}: no field ${code} here`];
    return fail(kind !== null && found.kind !== kind, where, `${code} is not of kind ${kind}`);
  });
}

const answered = (
  fields: readonly Field[],
  { field, is }: { field: string; is: string | true },
  where: string,
): string[] => {
  if (is === true) return among(fields, [field], null, where);
  const choices = fields.find((f) => f.code === field)?.choices ?? [is];
  return [
    ...among(fields, [field], 'choice', where),
    ...fail(!choices.includes(is), where, `${field} has no choice '${is}'`),
  ];
};

function checkRule(fields: readonly Field[], rule: Rule): string[] {
  if (rule.kind === 'compare') return among(fields, [...rule.left, ...rule.right], 'int', rule.code);
  const { when, needs } = rule;
  const always = needs.filter((code) => fields.find((f) => f.code === code)?.required);
  return [
    ...('field' in when ? answered(fields, when, rule.code) : among(fields, [when.less, when.than], 'int', rule.code)),
    ...among(fields, needs, null, rule.code),
    ...always.map((code) => `${rule.code}: ${code} is required anyway`),
  ];
}

function checkUnitTypes({ unitTypes, sections }: Campaign): string[] {
  return unitTypes.flatMap((type) => {
    const its = sections.find((s) => s.code === type.section);
    return [
      ...fail(!its, type.code, `no section ${type.section}`),
      ...fail(
        its?.frequency === 'once' && type.expected === false,
        type.code,
        'expected: false is for daily and weekly sections',
      ),
    ];
  });
}

const fedBy = (types: Campaign['unitTypes'], { sections, unitTypes }: Indicator): Campaign['unitTypes'] =>
  types.filter((t) => sections.includes(t.section) && (unitTypes?.includes(t.code) ?? true));

function checkIndicator({ sections, unitTypes, indicators }: Campaign, it: Indicator): string[] {
  const { id, num, den, denLess, rollup } = it;
  const own = sections.filter((s) => it.sections.includes(s.code));
  const fields = own.flatMap((s) => s.fields);
  const first = indicators.find((i) => i.id === id) ?? it;
  const same = (i: Indicator): string => JSON.stringify([i.name, i.family, i.target ?? null]);
  return [
    ...it.sections.flatMap((code) => fail(!own.some((s) => s.code === code), id, `no section ${code}`)),
    ...(it.unitTypes ?? []).flatMap((code) =>
      fail(!fedBy(unitTypes, it).some((t) => t.code === code), id, `no unit type ${code} here`),
    ),
    ...(Array.isArray(num) ? among(fields, num, 'int', id) : answered(fields, num, id)),
    ...among(fields, [...(den ?? []), ...(denLess ?? [])], 'int', id),
    ...fail(denLess !== undefined && !den, id, 'denLess without den'),
    ...fail(it.target !== undefined && !den && rollup !== 'units', id, 'a target needs a denominator'),
    ...fail(
      rollup === 'units' ? Array.isArray(num) : !Array.isArray(num) && rollup !== 'series',
      id,
      `does not count ${rollup}`,
    ),
    ...fail(
      rollup === 'area' && fedBy(unitTypes, it).some((t) => !t.area),
      id,
      'rollup area over units that are not areas',
    ),
    ...fail(
      rollup === 'series' && own.some((s) => s.frequency === 'once'),
      id,
      'rollup series over a section asked once',
    ),
    ...fail(same(first) !== same(it), id, 'entries of one id differ in name, family or target'),
  ];
}

function checkSetting({ words }: Campaign, setting: Setting): string[] {
  const { key, kind, value, choices } = setting;
  const read = readSetting(setting, value);
  const word = key === 'appName.official' ? words.appName : words[key];
  return [
    ...fail((kind === 'choice') !== (choices !== undefined), key, 'choices are for choice, and each choice has them'),
    ...repeated((choices ?? []).flatMap((c) => [c.value])).map((v) => `${key}: choice '${v}' stands twice`),
    ...('fault' in read ? [`${key}: default '${value}' is no ${read.fault}`] : []),
    ...fail('value' in read && read.value !== value, key, `default '${value}' is not in its stored form`),
    ...fail(word !== undefined && word !== value, key, 'differs from the word of this name'),
  ];
}

/** Texts may use the campaign's words; what becomes a word, a choice or a stored value is literal. */
function checkPlaceholders({ words, sections, indicators, unitTypes, settings, recipients }: Campaign): string[] {
  const fields = sections.flatMap((s) => s.fields);
  const known = [...Object.keys(words), ...runTimeWords];
  const filled: [string, string | undefined][] = [
    ...sections.map((s): [string, string] => [s.code, s.intro]),
    ...fields.flatMap((f): [string, string | undefined][] => [
      [f.code, f.label],
      [f.code, f.help],
    ]),
    ...indicators.map((i): [string, string] => [i.id, i.name]),
    ...Object.values(recipients)
      .flat()
      .map((r): [string, string] => ['recipients', r]),
  ];
  const literal: [string, string][] = [
    ...Object.entries(words),
    ...fields.flatMap((f) => (f.choices ?? []).map((c): [string, string] => [f.code, c])),
    ...unitTypes.flatMap((t): [string, string][] => [
      [t.code, t.name],
      [t.code, t.signer],
    ]),
    ...settings.flatMap((s): [string, string][] => [
      [s.key, s.name],
      [s.key, s.help],
      [s.key, s.value],
    ]),
  ];
  return [
    ...filled.flatMap(([where, t]) =>
      holes(t ?? '')
        .filter((h) => !known.includes(h))
        .map((h) => `${where}: no word for {{${h}}}`),
    ),
    ...literal.flatMap(([where, t]) => fail(holes(t).length > 0, where, `'${t}' must hold no placeholder`)),
  ];
}

const holes = (t: string): string[] => [...t.matchAll(/\{\{([^{}]*)\}\}/g)].map((m) => m[1] ?? '');
