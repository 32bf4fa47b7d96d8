/** The title of a question by its code: of a section, or of the part that all units share. */
import type { Unit } from '../core/state.ts';
import { fill } from '../texts/fill.ts';
import { commonQuestion, commonQuestions } from '../texts/questions.ts';
import type { Desk } from './desk.ts';
import type { Words } from './words.ts';

/** Looks a title up, filled; an unknown code names itself. */
export function titles(desk: Desk, words: Words, unit: Unit | null): (code: string) => string {
  const own = { ...words, unitName: unit?.name ?? '', target: '' };
  return (code) => {
    const field = desk.campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
    if (field) return fill(field.label, own);
    const common = commonQuestions.find((q) => q === code);
    return common ? commonQuestion(common, own).title : code;
  };
}
