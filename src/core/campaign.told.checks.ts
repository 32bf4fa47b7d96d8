/** What the sentences of a unit's own report may name (`Section.told`). Never part of the bundle. */
import type { Campaign, Section } from './campaign.ts';

const holes = (t: string): string[] => [...t.matchAll(/\{\{([^{}]*)\}\}/g)].map((m) => m[1] ?? '');

export function checkTold(campaign: Campaign): string[] {
  return campaign.sections.flatMap((section) => {
    const known = namesOf(campaign, section);
    return (section.told ?? []).flat().flatMap(({ needs, text }) => [
      ...needs.filter((need) => !known.has(need)).map((need) => `${section.code}: told: nothing is called ${need}`),
      ...holes(text)
        .filter((hole) => !(hole in campaign.words) && hole !== 'unitName' && !needs.some((need) => gives(need, hole)))
        .map((hole) => `${section.code}: told: {{${hole}}} is not among the needs of its sentence`),
    ]);
  });
}

/** A need that is there brings its companions: where an indicator has a rate it has a numerator. */
function gives(need: string, hole: string): boolean {
  if (need === hole || `${need}.lower` === hole) return true;
  const [, indicator] = /^(.+)\.(?:rate|met|gap)$/.exec(need) ?? [];
  return indicator !== undefined && ['num', 'den', 'rate'].some((part) => `${indicator}.${part}` === hole);
}

function namesOf({ indicators }: Campaign, { code, fields }: Section): Set<string> {
  const own = indicators.filter((i) => i.family === 'outcome' && i.sections.includes(code) && Array.isArray(i.num));
  return new Set([
    'answers',
    ...fields.flatMap((f) => [f.code, ...(f.choices ?? []).map((choice) => `${f.code}=${choice}`)]),
    ...own.flatMap((i) => ['num', ...(i.den ? ['den', 'rate', 'gap', 'met'] : [])].map((part) => `${i.id}.${part}`)),
  ]);
}
