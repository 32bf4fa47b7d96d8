/**
 * What little the workspace asks of the product, by the names of its methods: the units' own links and where each stands, the
 * instants that its clock is worth moving to, where its menu makes the report. What it cannot say is left out.
 */
import type { Place, PlanView, Totals } from '../cli/product.ts';
import { parseInstant } from '../cli/time.ts';
import type { Mark } from '../views/clock.types.ts';
import type { EditPlace, MenuPlace, Respondent } from '../views/product.types.ts';
import type { MenuEntry, Shown } from '../views/script.types.ts';
import type { Executor } from './executor.ts';
import { destinationOf } from './links.ts';
import type { Site } from './site.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Deadlines further off are nobody's next step. */
const PLAN_DAYS = 366;
const REPORT = 'App.openReport';

const labels = {
  deadline: 'Đến hạn báo cáo',
  dayAfter: 'Đến ngày sau hạn',
  cutoff: 'Đến lúc chốt số liệu',
};

const states: Record<string, string> = {
  reported: 'đã gửi',
  nil: 'đã gửi: không phát sinh',
  unchanged: 'đã gửi: giữ nguyên số liệu',
  held: 'gửi sau khi chốt số liệu',
  returned: 'bị trả lại',
  missing: 'chưa gửi',
};
const owing = ['missing', 'returned'];

/** Leaves no trace among the executions. */
async function ask<T>(executor: Executor, method: string, ...args: unknown[]): Promise<T> {
  const fired = await executor.perform<'run'>({ kind: 'run', path: `App.${method}`, args, recorded: false });
  if (fired.error !== null) throw new Error(fired.error);
  return fired.value as T;
}

export async function readRespondents({ executor, workspace }: Site): Promise<Respondent[]> {
  const links = await ask<{ unit: string; name: string; url: string }[]>(executor, 'links');
  const totals = await ask<Totals>(executor, 'totals').catch(() => null);
  return links.flatMap(({ unit, name, url }) => {
    const to = destinationOf(url, workspace);
    if (typeof to === 'string' || !('path' in to)) return [];
    const { state = '', onTime } = totals?.units[unit] ?? {};
    const late = onTime === false ? ', chậm' : '';
    return [
      { name, path: to.path, state: state in states ? `${states[state]}${late}` : '', owes: owing.includes(state) },
    ];
  });
}

/** A unit's number of households: it stands once, unlike the figures of its answers, of which only the newest counts. */
export async function readEditPlace({ executor, workspace }: Site): Promise<EditPlace | null> {
  const units = await ask<{ code: string; name: string; households: unknown }[]>(executor, 'table', 'units');
  const unit = units.find(({ households }) => Number(households) > 0);
  const place = unit && (await ask<Place>(executor, 'find', 'units', unit.code, 'households'));
  if (!unit || !place || 'error' in place) return null;
  const sheet = workspace.sheet(place.sheetId);
  const headings = sheet?.cells[sheet.frozenRows - 1] ?? [];
  const column = headings[place.column - 1];
  return sheet && column ? { path: `/sheet/${sheet.id}`, tab: sheet.name, row: unit.name, column } : null;
}

/** In the order of time. */
export async function readMarks(executor: Executor): Promise<Mark[]> {
  const [deadlines, cutoff] = await Promise.all([
    ask<PlanView>(executor, 'plan', PLAN_DAYS).then(deadlineMarks, () => []),
    ask<{ key: string; value: unknown }[]>(executor, 'table', 'config').then(cutoffMarks, () => []),
  ]);
  return [...deadlines, ...cutoff].sort((a, b) => a.at - b.at);
}

/** The plan of reminders names the last day on time of each unit ('T'); a few may have been given a later one. */
function deadlineMarks({ rows }: PlanView): Mark[] {
  const day = mostCommon(rows.filter(({ step }) => step === 'T').map((row) => row.day));
  const midnight = day === null ? null : parseInstant(day);
  if (midnight === null) return [];
  const over = midnight + DAY_MS;
  // Late units are first reminded on a working day, at eight.
  const morning = parseInstant(mostCommon(rows.filter(({ step }) => step === 'T+1').map((row) => row.day)) ?? '');
  const after = Math.max(morning ?? 0, over);
  return [
    { label: labels.deadline, at: over - 1000 },
    { label: labels.dayAfter, at: after + 8.5 * HOUR_MS },
  ];
}

function mostCommon(days: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const day of days) times.set(day, (times.get(day) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** As the settings show it: 29/05/2026 17:00. */
function cutoffMarks(config: { key: string; value: unknown }[]): Mark[] {
  const typed = String(config.find(({ key }) => key === 'dataCutoff')?.value ?? '');
  const at = parseInstant(typed.replace(/^(\d{2})\/(\d{2})\/(\d{4})/, '$3-$2-$1'));
  return at === null ? [] : [{ label: labels.cutoff, at }];
}

export async function readReportMenu(executor: Executor): Promise<MenuPlace | null> {
  const menus: Shown[] = [];
  const onShown = (shown: Shown): void => void menus.push(shown);
  await executor.perform<'run'>({ kind: 'run', path: 'onOpen', args: [], recorded: false }, { onShown });
  for (const { title, items = [] } of menus) {
    const entry = entriesOf(items).find(({ functionName }) => functionName === REPORT);
    if (entry) return { menu: title, entry: entry.caption };
  }
  return null;
}

const entriesOf = (items: readonly MenuEntry[]): { caption: string; functionName: string }[] =>
  items.flatMap((item) => ('functionName' in item ? [item] : 'items' in item ? entriesOf(item.items) : []));
