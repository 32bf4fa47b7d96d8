/** «Không có phát sinh» and «Giữ nguyên số liệu lần trước»: the figures that such an answer stands for (domain A.7-32). */
import type { Section } from './campaign.ts';
import { type Problem, problem } from './problem.ts';
import type { Kind, Values } from './state.ts';

export const isPeriodic = (section: Section): boolean => section.fields.some((f) => f.mode === 'incremental');

/** Figures of a nil or unchanged answer; `before` are those of the unit's last accepted answer of the campaign. */
export function standingFigures(
  kind: Exclude<Kind, 'report'>,
  section: Section,
  before: Values | null,
): { values: Values } | { problem: Problem } {
  if (kind === 'unchanged') {
    if (isPeriodic(section)) return { problem: problem('E-KIND-03', 'return', 'kind', {}) };
    if (!before) return { problem: problem('E-KIND-02', 'return', 'kind', {}) };
    return { values: { ...before } };
  }
  const values: Values = {};
  for (const field of section.fields) {
    const last = before?.[field.code];
    if (field.key) continue;
    if (field.mode === 'cumulative' && typeof last === 'number' && last > 0 && !isPeriodic(section)) {
      return { problem: problem('E-KIND-01', 'return', 'kind', {}) };
    }
    if (field.mode === 'incremental') values[field.code] = 0;
    else if (field.mode === 'cumulative') values[field.code] = isPeriodic(section) ? (last ?? 0) : 0;
    else if (last !== undefined && (field.mode === 'state' || !isPeriodic(section))) values[field.code] = last;
  }
  return { values };
}
