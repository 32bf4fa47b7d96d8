/** What has changed since the issue before: who is new, who is late, what was corrected and why. */
import { type Block, paragraph, type TableCell } from '../../core/blocks.ts';
import { formatInteger } from '../../core/number.ts';
import { type Corrected, isUnchanged } from '../../core/report/basis.ts';
import * as say from '../../texts/report/built.ts';
import * as t from '../../texts/report/tables.ts';
import { formatMoment } from '../moments.ts';
import { fieldName } from './annexes.ts';
import { type Draft, nameOf, namesOf } from './draft.ts';
import { captioned, columns } from './tables.ts';

/** The body names so many; all of them stand in the tab that traces figures. */
const rowsKept = 40;
const namesKept = 15;

export function changedBlocks(draft: Draft): Block[] {
  const { before } = draft;
  if (!before) return [];
  const since = { issue: String(before.issue.issue), at: formatMoment(before.issue.at) };
  const { changes } = before;
  if (isUnchanged(changes)) return [paragraph('body', say.changesNone(since))];
  const names = (codes: readonly string[]): { names: string } => ({ names: namesOf(draft, codes, namesKept) });
  const lines = [
    ...(changes.fresh.length > 0 ? [say.changeNew(names(changes.fresh))] : []),
    ...(changes.late.length > 0 ? [say.changeLate(names(changes.late))] : []),
    ...(changes.withdrawn.length > 0 ? [say.changeWithdrawn(names(changes.withdrawn))] : []),
    ...Object.entries(changes.added).map(([unit, n]) =>
      say.changeAdded({ name: nameOf(draft, unit), count: formatInteger(n) }),
    ),
  ];
  return [
    paragraph('clause', say.changesHead(since)),
    ...lines.map((line) => paragraph('item', `- ${line}`)),
    ...corrections(draft, changes.corrected),
  ];
}

function corrections(draft: Draft, corrected: readonly Corrected[]): Block[] {
  const figure = (v: number | string | null): string =>
    typeof v === 'number' ? formatInteger(v) : (v ?? t.notReported);
  const rows = corrected
    .slice(0, rowsKept)
    .map((c, i): TableCell[] => [
      String(i + 1),
      nameOf(draft, c.unit),
      fieldName(draft, c.field),
      figure(c.from),
      figure(c.to),
      c.reason || say.changeReasons[c.by],
    ]);
  const look: Parameters<typeof columns>[1] = [
    [6, 'center'],
    [20, 'left'],
    [28, 'left'],
    [11, 'right'],
    [11, 'right'],
    [24, 'left'],
  ];
  const more = corrected.length - rows.length;
  const note = more > 0 ? say.changesMore(formatInteger(more)) : '';
  return captioned(
    t.captions.changes,
    { kind: 'table', columns: columns(t.changeHeadings, look), rows, size: 11 },
    note,
  );
}
