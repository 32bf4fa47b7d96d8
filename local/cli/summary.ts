/** What `demo` prints: coverage and the totals of the commune and of each group, for a reader in front of a terminal. */
import type { Workspace } from '../workspace.types.ts';
import { alignTable, grouped, type TextColumn } from './columns.ts';
import { ask, type Rate, type Totals } from './product.ts';

const columns: TextColumn[] = [
  { heading: 'Chỉ tiêu' },
  { heading: 'Nội dung' },
  { heading: 'Đã thực hiện', right: true },
  { heading: 'Tổng số', right: true },
  { heading: 'Tỷ lệ', right: true },
];
const onReporting: TextColumn = { heading: 'Trên số đã báo cáo', right: true };
const verdict: TextColumn = { heading: 'Đánh giá' };

export function summaryOf(workspace: Workspace): string {
  const totals = ask<Totals>(workspace, 'totals');
  const names = indicatorNames(workspace);
  const rows = (rates: Record<string, Rate>): string[][] =>
    Object.entries(rates).map(([id, rate]) => [id, names[id] ?? '', ...cellsOf(rate)]);
  const groups = Object.entries(totals.groups).flatMap(([type, rates]) => rows(rates).map((row) => [type, ...row]));
  return [
    `DỮ LIỆU MẪU - không phải số liệu thật. Tính lúc ${totals.computedAt ?? 'chưa tính'}\n\n`,
    coverageLine(workspace, totals),
    '\nToàn địa bàn\n',
    alignTable([...columns, onReporting, verdict], rows(totals.commune)),
    '\nTheo nhóm đơn vị (không cộng vào tổng theo địa bàn)\n',
    // Groups know no second rate, so its empty column is left out.
    alignTable(
      [{ heading: 'Nhóm' }, ...columns, verdict],
      groups.map((row) => [...row.slice(0, -2), ...row.slice(-1)]),
    ),
  ].join('');
}

function cellsOf({ num, den, rate, rateReporting, met }: Rate): string[] {
  const judged = met === null ? '' : met ? 'đạt' : 'chưa đạt';
  return [grouped(num), den === null ? '' : grouped(den), rate ?? '', rateReporting ?? '', judged];
}

/** «24/28 thôn đã báo cáo; toàn đợt: …» */
function coverageLine(workspace: Workspace, { units, coverage }: Totals): string {
  const areas = ask<Record<string, string>[]>(workspace, 'table', 'units').filter((unit) => unit.type === 'thon');
  const counts = ['reported', 'nil', 'unchanged'];
  const states = areas.map((unit) => units[unit.code ?? '']?.state ?? 'missing');
  const counted = states.filter((state) => counts.includes(state)).length;
  const c = (name: string): number => coverage[name] ?? 0;
  const told = c('reported') + c('nil') + c('unchanged');
  return [
    `${counted}/${areas.length} thôn đã báo cáo. `,
    `Toàn đợt ${told}/${c('expected')} đơn vị đã báo cáo (${c('onTime')} đúng hạn, ${c('late')} chậm); `,
    `${c('held')} gửi sau chốt, ${c('returned')} bị trả lại, ${c('missing')} chưa gửi.\n`,
  ].join('');
}

function indicatorNames(workspace: Workspace): Record<string, string> {
  const rows = ask<Record<string, string>[]>(workspace, 'table', 'definitions');
  return Object.fromEntries(rows.map((row) => [row.code ?? '', row.name ?? '']));
}
