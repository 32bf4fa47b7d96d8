/** Checks a campaign file when the bundle is built, and in tests; never part of the bundle. */
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { crossCheck } from './campaign.checks.ts';
import { report, say } from './campaign.report.schema.ts';
import type { Campaign } from './campaign.ts';

const text = z.string().check(z.regex(/\S/, 'must not be blank'));
const texts = z.array(text).check(z.minLength(1));
const flag = z.optional(z.boolean());

const field = z.strictObject({
  code: text.check(z.regex(/^[a-z]\w*\.[a-z]\w*$/i, 'must be section.name')),
  kind: z.enum(['int', 'choice', 'text', 'lines', 'date']),
  label: text,
  help: z.optional(text),
  required: flag,
  mode: z.optional(z.enum(['state', 'incremental', 'cumulative'])),
  choices: z.optional(texts),
  key: z.optional(z.enum(['day', 'week', 'group'])),
  registry: z.optional(z.enum(['households', 'eid2'])),
  residents: flag,
  noun: z.optional(z.string()),
});

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('compare'),
    code: z.enum(['E-RATE-01', 'E-RATE-02', 'E-RATE-03', 'E-VISIT-01']),
    left: texts,
    op: z.enum(['<=', '==', '>=']),
    right: texts,
    base: flag,
  }),
  z.strictObject({
    kind: z.literal('needs'),
    code: z.enum(['E-TEAM-01', 'E-NUM-02']),
    when: z.union([z.strictObject({ field: text, is: text }), z.strictObject({ less: text, than: text })]),
    needs: texts,
  }),
]);

const section = z.strictObject({
  code: text,
  // A tab name: an exported workbook keeps 31 characters of it and none of these.
  title: text.check(z.maxLength(31), z.regex(/^[^[\]:*?/\\{}]+$/, 'must be usable as a tab name')),
  intro: text,
  fields: z.array(field).check(z.minLength(1)),
  frequency: z.enum(['once', 'daily', 'weekly']),
  roster: z.optional(z.strictObject({ count: text })),
  rules: z.array(rule),
  told: z.optional(z.array(z.array(z.strictObject({ needs: texts, text })).check(z.minLength(1)))),
});

const indicator = z.strictObject({
  id: text,
  name: text,
  sections: texts,
  unitTypes: z.optional(texts),
  num: z.union([texts, z.strictObject({ field: text, is: z.union([text, z.literal(true)]) })]),
  den: z.optional(texts),
  denLess: z.optional(texts),
  target: z.optional(z.strictObject({ op: z.enum(['>', '>=']), percent: z.int().check(z.positive()) })),
  rollup: z.enum(['area', 'group', 'units', 'series']),
  family: z.enum(['outcome', 'activity']),
  say: z.optional(say),
});

const settingKinds = [
  ...(['text', 'date', 'instant', 'int', 'days', 'dates', 'periods'] as const),
  ...(['choice', 'email', 'emails', 'lines', 'yesNo'] as const),
];

const shape: z.ZodMiniType<Campaign> = z.strictObject({
  id: text.check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')),
  name: text,
  words: z.record(z.string(), text),
  settings: z.array(
    z.strictObject({
      key: text,
      name: text,
      help: text,
      kind: z.enum(settingKinds),
      value: z.string(),
      choices: z.optional(z.array(z.strictObject({ value: text, label: text }))),
      blocksReport: flag,
    }),
  ),
  unitTypes: z.array(
    z.strictObject({
      code: text,
      name: text,
      section: text,
      tone: z.enum(['yeuCau', 'deNghi']),
      area: z.boolean(),
      hasSeal: z.boolean(),
      signer: text,
      honorific: z.optional(text),
      expected: flag,
      askedFirst: flag,
      ownSuperior: flag,
    }),
  ),
  sections: z.array(section),
  indicators: z.array(indicator),
  recipients: z.strictObject({ consolidated: texts, unitReport: texts, addressee: text }),
  report: z.optional(report),
});

/** What is wrong with a campaign, a line each; empty when it may be built. */
export function checkCampaign(value: unknown): string[] {
  const parsed = shape.safeParse(value, { error: en().localeError });
  if (!parsed.success) return parsed.error.issues.map((issue) => `${place(value, issue.path)}: ${issue.message}`);
  return crossCheck(parsed.data);
}

/** 'area.loggedIn.kind': the innermost thing that has a name, and the way from there. */
function place(value: unknown, path: readonly PropertyKey[]): string {
  let [here, named, rest] = [value as Record<PropertyKey, unknown> | undefined, '', [] as PropertyKey[]];
  for (const step of path) {
    here = here?.[step] as typeof here;
    const name = here?.code ?? here?.id ?? here?.key;
    [named, rest] = typeof name === 'string' ? [name, []] : [named, [...rest, step]];
  }
  return [...(named ? [named] : []), ...rest.map(String)].join('.') || 'campaign';
}
