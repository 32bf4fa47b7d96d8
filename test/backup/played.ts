/** A campaign as it stands after some weeks: everything that a backup must bring back is in it. */
import { guideOf, type SentLine, sendRow } from '../../local/cli/send.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { nextRun, untroubled } from '../endurance/stage.ts';
import { answer, type Profile, within } from '../product/answers.ts';
import { make, ready, type } from '../report/stage.ts';
import { type Cells, Desk } from '../support/tonghop.ts';

const START = '2026-05-20T08:00:00+07:00';

/** Looks like a formula and like a date; it is what a unit wrote. */
export const formulaLike = '=HYPERLINK("https://mau.example";"x")+1';
/** As long as a cell of Google's may be. */
export const longest = 'Ý kiến '.repeat(7143).slice(0, 49_990);

const roster = ['Trần Thị Bình; 1990; Văn phòng; Tổ dân phố số 5', 'Đặng Văn An; 1985; Văn phòng; Tổ dân phố số 2'];

const first = (preset: Profile): Cells[] => [
  answer('TH01'),
  // More households with the app than there are: returned.
  answer('TH02', { 'area.householdsInstalled': 413 }),
  answer('TH03', {
    'area.households': 298,
    'area.householdsInstalled': 250,
    'difficulty.has': 'Có',
    'difficulty.kind': 'Khác',
    'difficulty.text': formulaLike,
    'difficulty.doc': '05/4/2026',
  }),
  answer('CA01'),
  answer('DV01'),
  answer('MT01'),
  answer('VP01', {
    'office.installed': 9,
    'office.reason': 'Điện thoại không hỗ trợ',
    ...(preset === 'hai-duong' ? { 'office.loggedIn': 2, roster: roster.join('\n') } : {}),
  }),
];

export function send(workspace: Workspace, cells: Cells): SentLine {
  const told: string[] = [];
  const text = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, String(cell)]));
  const line = sendRow(
    { workspace, guide: guideOf(workspace), tell: (words) => told.push(words) },
    { line: 2, cells: text },
  );
  if (line.status === 'refused' || line.status === 'pending') throw new Error(told.join('\n'));
  return line;
}

export const passTo = (workspace: Workspace, instant: string): unknown =>
  workspace.moveClock(Date.parse(`${instant}+07:00`), { missed: true });

/** Two issues, a unit's report, figures edited, answers returned, corrected and held. The clock stands on the evening of 28/5. */
export async function play(preset: Profile): Promise<Desk> {
  const desk = await new Desk().init(preset, ready, START);
  within(desk, (workspace) => {
    // The first of them come in the same millisecond.
    for (const cells of first(preset)) send(workspace, cells);
    type(workspace, 'units', 'TH01', 'households', '430');
    // A date where a figure belongs.
    type(workspace, 'units', 'TH02', 'population14', '5/4/2026');
    type(workspace, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '310');
    make(workspace);
    passTo(workspace, '2026-05-26T08:10:00');
    // Reminders go to whoever has not answered.
    nextRun(workspace);
    const { responseId } = send(workspace, answer('TH04', { 'area.households': 521 }));
    const better = {
      'area.households': 521,
      'area.householdsInstalled': 420,
      'area.citizensInstalled': 500,
      reason: longest,
    };
    send(workspace, { ...answer('TH04', better), edits: responseId ?? '' });
    type(workspace, 'tracking', 'TH05/main', 'promised', '27/5/2026');
    make(workspace);
    untroubled([workspace.run('App.makeUnitReport', ['VP01'])]);
    passTo(workspace, '2026-05-28T18:00:00');
    // After the cut-off: held.
    send(workspace, answer('TH06', { 'area.households': 233, 'area.householdsInstalled': 200 }));
    // The script writes down anew what belongs to its Sheet.
    nextRun(workspace);
  });
  return desk;
}
