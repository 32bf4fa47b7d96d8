/** What has changed since the issue before: who is new, who is late, what was corrected and why. */
import { type Block, paragraph, type TableCell } from '../../core/blocks.ts';
import { formatInteger } from '../../core/number.ts';
import { periodKind } from '../../core/periods.ts';
import { type Changes, isUnchanged } from '../../core/report/basis.ts';
import { noData } from '../../texts/labels.ts';
import * as say from '../../texts/report/changes.ts';
import * as t from '../../texts/report/tables.ts';
import { columns, type Look } from '../columns.ts';
import { formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { fieldName } from './annexes.ts';
import { type Draft, filledName, nameOf, namesOf } from './draft.ts';
import { captioned } from './tables.ts';

/** The body names so many; all of them stand in the tab that traces figures. */
const rowsKept = 40;
const namesKept = 15;

/** Notes on the draft, not a part of the report: they stand with its marks and go with them. */
export function changedBlocks(draft: Draft): Block[] {
  const { before } = draft;
  if (!before) return [];
  const since = { issue: String(before.issue.issue), at: formatMoment(before.issue.at) };
  const { changes } = before;
  if (isUnchanged(changes)) return [paragraph('blocker', say.changesNone(since))];
  const lines = [...rateLines(draft, changes), ...unitLines(draft, changes)];
  return [
    paragraph('blocker', say.changesHead(since)),
    ...lines.map((line) => paragraph('blocker', `- ${line}`)),
    ...corrections(draft),
  ];
}

/** What the leader asks for first: the rates of the areas. */
function rateLines(draft: Draft, { rates }: Changes): string[] {
  const shown = draft.plan.areas.filter((a) => a.show.includes('rate')).map((a) => a.indicator);
  return rates
    .filter(({ id }) => shown.includes(id))
    .map(({ id, from, to }) => {
      const name = draft.campaign.indicators.find((i) => i.id === id)?.name ?? id;
      return say.changeRate({ name: filledName(draft, name), from: from || noData, to: to || noData });
    });
}

function unitLines(
  draft: Draft,
  { fresh, late, withdrawn, added, joined, left, settings, extended }: Changes,
): string[] {
  const names = (codes: readonly string[]): { names: string } => ({ names: namesOf(draft, codes, namesKept) });
  const told = late.filter((code) => draft.state.units.find((u) => u.code === code)?.tone !== 'deNghi');
  const held = draft.facts.blockers.find((b) => b.code === 'held')?.items ?? [];
  return [
    ...(fresh.length > 0 ? [say.changeNew(names(fresh))] : []),
    ...(told.length > 0 ? [say.changeLate(names(told))] : []),
    ...(held.length > 0 ? [say.changeHeld(names(held))] : []),
    ...(withdrawn.length > 0 ? [say.changeWithdrawn(names(withdrawn))] : []),
    ...(joined.length > 0 ? [say.changeJoined(names(joined))] : []),
    ...(left.length > 0 ? [say.changeLeft(names(left))] : []),
    ...(settings.length > 0
      ? [say.changeSettings({ names: settings.map((key) => settingName(draft, key)).join('; ') })]
      : []),
    ...(extended.length > 0 ? [say.changeExtended(names(extended))] : []),
    ...Object.entries(added).map(([unit, n]) =>
      say.changeAdded({ name: nameOf(draft, unit), count: formatInteger(n) }),
    ),
  ];
}

const settingName = ({ campaign }: Draft, key: string): string =>
  campaign.settings.find((s) => s.key === key)?.name ?? key;

/** Unit, what, before, now, why: of every figure that differs. */
export function correctedCells(draft: Draft): string[][] {
  return (draft.before?.changes.corrected ?? []).map((c) => [
    nameOf(draft, c.unit),
    `${fieldName(draft, c.field)}${periodKind(c.period || 'main') === 'campaign' ? '' : ` (${periodName(c.period, draft.words)})`}`,
    shown(draft, c.field, c.from),
    shown(draft, c.field, c.to),
    c.reason || say.changeReasons[c.by],
  ]);
}

function shown({ campaign }: Draft, field: string, value: number | string | null): string {
  if (value === null) return t.notReported;
  if (field === 'mustReport') return value === 1 ? t.yes : t.no;
  if (field === 'type') return campaign.unitTypes.find((type) => type.code === value)?.name ?? String(value);
  return typeof value === 'number' ? formatInteger(value) : value;
}

function corrections(draft: Draft): Block[] {
  const all = correctedCells(draft);
  const rows = all.slice(0, rowsKept).map((cells, i): TableCell[] => [String(i + 1), ...cells]);
  const look: Look = [
    [6, 'center'],
    [20, 'left'],
    [28, 'left'],
    [11, 'right'],
    [11, 'right'],
    [24, 'left'],
  ];
  const more = all.length - rows.length;
  const note = more > 0 ? say.changesMore(formatInteger(more)) : '';
  return captioned(
    t.captions.changes,
    { kind: 'table', columns: columns(t.changeHeadings, look), rows, size: 10 },
    note,
  );
}
