/** Appendices are numbered as they come; the body refers to them by the same numerals. */
import { areaUnits, type Draft } from './draft.ts';

export type Annex = 'areas' | 'groups' | 'regime' | 'series';

const present: Record<Annex, (draft: Draft) => boolean> = {
  areas: (draft) => areaUnits(draft).length > 0,
  groups: ({ campaign, state, facts }) =>
    state.units.some((u) => facts.totals.units[u.code] && !campaign.unitTypes.some((t) => t.code === u.type && t.area)),
  regime: () => true,
  series: ({ facts }) => facts.days.length > 0,
};

export const hasAnnex = (draft: Draft, annex: Annex): boolean => present[annex](draft);

const numerals = ['I', 'II', 'III', 'IV'];

/** '' for one that the report has not. */
export function annexRoman(draft: Draft, annex: Annex): string {
  const there = (Object.keys(present) as Annex[]).filter((a) => hasAnnex(draft, a));
  return numerals[there.indexOf(annex)] ?? '';
}
