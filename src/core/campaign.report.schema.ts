/** The shape of what a campaign file says in the consolidated report; never part of the bundle. */
import * as z from 'zod/mini';

const text = z.string().check(z.regex(/\S/, 'must not be blank'));
const flag = z.optional(z.boolean());
const texts = z.array(text).check(z.minLength(1));

export const say = z.strictObject({
  met: z.optional(text),
  exceeded: z.optional(text),
  equal: z.optional(text),
  metSoFar: z.optional(text),
  notMet: z.optional(text),
  partial: z.optional(text),
  plain: z.optional(text),
  noData: z.optional(text),
});

const builtIn = z.enum([
  'direction',
  'coverage',
  'weeks',
  'days',
  'groupIntro',
  'regime',
  'good',
  'limits',
  'causes',
  'actions',
  'pace',
  'proposals',
]);

const saying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('indicator'), id: text }),
  z.strictObject({ kind: z.literal('figures'), needs: texts, text, noData: z.optional(text) }),
  z.strictObject({ kind: z.literal('built'), name: builtIn }),
]);

const clause = z.strictObject({
  heading: z.optional(text),
  says: z.array(saying),
  tables: z.optional(z.array(z.enum(['indicators', 'areas', 'groups', 'regime', 'days', 'weeks']))),
});

const percent = z.int().check(z.positive());

const advice = z.strictObject({
  when: z.union([
    z.strictObject({ below: texts }),
    z.strictObject({ rateUnder: z.strictObject({ id: text, percent }) }),
    z.strictObject({ differ: z.tuple([text, text]) }),
    z.strictObject({ difficulty: text, atLeast: z.int().check(z.positive()) }),
    z.strictObject({
      built: z.enum(['always', 'missing', 'missingAsked', 'quality', 'weeksLow', 'weeksBlank', 'noDenominator']),
    }),
  ]),
  text,
});

export const report = z.strictObject({
  abstract: text,
  subject: text,
  parts: z.array(z.strictObject({ heading: text, clauses: z.array(clause) })).check(z.minLength(1)),
  daily: z.optional(
    z.strictObject({
      indicators: texts,
      sum: z.optional(z.strictObject({ indicator: text, told: text })),
      against: z.optional(z.strictObject({ events: text, persons: text })),
    }),
  ),
  weekly: z.optional(z.strictObject({ indicator: text, floor: text })),
  areas: z.array(
    z.strictObject({
      indicator: text,
      show: z.array(z.enum(['num', 'den', 'rate', 'yes'])),
      headings: texts,
      annex: flag,
    }),
  ),
  actions: z.array(advice),
  proposals: z.array(z.strictObject({ heading: text, advice: z.array(advice) })),
});
