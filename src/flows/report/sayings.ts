/** One sentence after another, as the plan asks for them. */
import type { Saying } from '../../core/campaign.ts';
import { fill } from '../../texts/fill.ts';
import { sentenceOf } from '../../texts/report/sentences.ts';
import { builtIn } from './builtIn.ts';
import { type Draft, findingWords, isBlank } from './draft.ts';

/** A sentence of the running text, or a line of its own that begins with a dash. */
export interface Said {
  text: string;
  item?: boolean;
  /** The name of a clause below the part. */
  heading?: boolean;
}

export function said(draft: Draft, saying: Saying): Said[] {
  switch (saying.kind) {
    case 'indicator':
      return indicatorSaid(draft, saying.id);
    case 'figures': {
      const told = saying.needs.some((id) => isReported(draft, id) || (draft.words[id] ?? '') !== '');
      const text = told ? saying.text : (saying.noData ?? '');
      return text === '' ? [] : [{ text: fill(text, draft.words) }];
    }
    case 'built':
      return builtIn(draft, saying.name);
  }
}

/** What nobody has done is not told as something done: no «phát 0 buổi». */
const isReported = ({ facts }: Draft, id: string): boolean =>
  facts.told.includes(id) && (facts.totals.activities[id] ?? 1) > 0;

/** Of the commune in the running text; of each group on a line of its own. */
function indicatorSaid(draft: Draft, id: string): Said[] {
  return (
    draft.facts.findings
      // A group that has nobody to count (a kindergarten's pupils) is no result.
      .filter((f) => f.id === id && !isBlank(f) && !(f.scope !== 'commune' && f.told && f.den === 0))
      .map((f) => {
        const template = sentenceOf(draft.campaign, id, f.scope, f.verdict);
        return { text: fill(template, findingWords(draft, f)), item: f.scope !== 'commune' };
      })
      .filter(({ text }) => text !== '')
  );
}
