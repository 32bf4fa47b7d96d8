/**
 * The part of the planner's dialog that shows the plan; runs in the browser. Expected: `words`, `view`, the script of client.ts, and
 * the elements that remindPage.ts makes.
 */

/** Days and moments as administrative texts write them (05/6/2026), and what the plan comes to. */
const scriptOfWords = `
const number = (n) => n.toLocaleString('vi-VN');
const dayText = (iso) => {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return date + '/' + (month > 2 ? Number(month) : month) + '/' + year;
};
const timeText = (iso) => put(words.time, { hour: iso.slice(11, 13), minute: iso.slice(14, 16), day: dayText(iso) });
const dayHead = (day) => put(words.day, { weekday: words.weekdays[new Date(day + 'T00:00:00Z').getUTCDay()], day: dayText(day) });
const summary = () => {
  const reserve = Math.min(view.reserve, view.quota);
  const kept = view.rows.filter((row) => row.verdict === 'quota').length;
  const lines = [
    put(words.asOf, { now: timeText(view.now) }),
    put(words.goes, { goes: number(view.goes), recipients: number(view.recipients) }),
    put(words.quota, { quota: number(view.quota), reserve: number(reserve) }),
  ];
  if (kept) lines.push(put(words.kept, { kept: number(kept) }));
  if (view.paused) lines.push(words.pausedLine);
  if (view.digest) lines.push(put(words.digest, { at: view.digest <= view.now ? words.digestNow : timeText(view.digest) }));
  return lines;
};
`;

/** A table is built when its group is opened: 500 units have thousands of rows. */
const scriptOfList = `
const namedMost = 5, openedMost = 50;
const stepOf = (row) => {
  const also = row.missing ? row.missing.slice(0, namedMost) : row.period === 'main' ? [] : [row.periodName];
  if (row.missing && row.missing.length > namedMost) also.push(put(words.more, { count: row.missing.length - namedMost }));
  return [row.stepText, ...(also.length ? [element('small', also.join(', '))] : [])];
};
const cellOf = {
  unit: (row) => [row.unit + ' - ' + row.name],
  step: stepOf,
  time: (row) => [row.at.slice(11, 16)],
  to: (row) => [row.to],
  reason: (row) => [row.reason],
};
const rowOf = (tag, cells) => {
  const row = element('tr', '');
  row.append(...cells.map((parts, i) => {
    const cell = tag === 'th' || i === 0 ? element('th', '', { scope: tag === 'th' ? 'col' : 'row' }) : element('td', '');
    cell.append(...parts);
    return cell;
  }));
  return row;
};
const tableOf = ({ rows, columns }) => {
  const [table, head, body] = ['table', 'thead', 'tbody'].map((tag) => element(tag, ''));
  head.append(rowOf('th', columns.map((key) => [words.columns[key]])));
  body.append(...rows.map((row) => rowOf('td', columns.map((key) => cellOf[key](row)))));
  table.append(head, body);
  return table;
};
const groupOf = (group, open) => {
  const details = element('details', '');
  details.append(element('summary', put(words.group, { name: group.name, count: number(group.rows.length) })));
  details.ontoggle = () => {
    if (details.open && details.children.length === 1) details.append(tableOf(group));
  };
  details.open = open;
  return details;
};
const groupsOf = (rows) => {
  const now = rows.filter((row) => row.verdict === 'goes');
  const toLeader = (row) => row.step.startsWith('leader');
  const later = rows.filter((row) => row.verdict === 'later');
  const days = [...new Set(later.map((row) => row.at.slice(0, 10)))].sort();
  const others = Object.keys(words.verdicts).filter((verdict) => verdict !== 'goes' && verdict !== 'later');
  return [
    { go: true, name: words.verdicts.goes, rows: now.filter((row) => !toLeader(row)), columns: ['unit', 'step', 'to'] },
    { go: true, name: words.leader, rows: now.filter(toLeader), columns: ['unit', 'step', 'to'] },
    ...days.map((day) => {
      const own = later.filter((row) => row.at.startsWith(day));
      return { go: true, name: dayHead(day), rows: own, columns: ['unit', 'step', 'time', 'to'] };
    }),
    ...others.map((verdict) => {
      const own = rows.filter((row) => row.verdict === verdict);
      return { go: false, name: words.verdicts[verdict], rows: own, columns: ['unit', 'step', 'reason'] };
    }),
  ].filter((group) => group.rows.length);
};
const drawList = () => {
  const wanted = plain(at('filter').value.trim()), shown = at('show').value;
  const found = view.rows.filter((row) => plain(row.unit + ' - ' + row.name).includes(wanted));
  const groups = groupsOf(found).filter(({ go }) => shown === 'all' || go === (shown === 'go'));
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const close = wanted !== '' && count <= openedMost;
  at('list').replaceChildren(...groups.map((group) => groupOf(group, close || group.name === words.verdicts.goes)));
  at('found').textContent = count ? put(words.found, { count: number(count) }) : words.foundNone;
};
const draw = () => {
  at('summary').replaceChildren(...summary().map((line) => element('p', line)));
  at('send').disabled = view.goes === 0;
  at('pause').textContent = view.paused ? words.resume : words.pause;
  at('open').disabled = view.opened !== '';
  at('opened').textContent = view.opened;
  drawList();
};
`;

export const remindList = `${scriptOfWords}${scriptOfList}`;
