import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoEnd } from '../demo/campaign.ts';
import type { Workspace } from '../workspace.types.ts';
import { Failure } from './errors.ts';
import { say } from './io.ts';
import { type Command, type Context, withWorkspace } from './runtime.ts';
import { makeSample } from './sample.ts';
import { summaryOf } from './summary.ts';
import { inUse } from './workspaces.ts';

const sheetFile = 'tonghop-demo.xlsx';
const reportFile = 'tonghop-demo.docx';

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--dir DIR]',
  summary: 'replays the shipped sample campaign and prints its totals as text',
  options: {},
  positionals: [],
  async run(context) {
    if (inUse(context.dir)) return showPresent(context);
    let summary = '';
    await makeSample(context, demoEnd, async (workspace, folder) => {
      summary = summaryOf(workspace);
      writeReport(workspace, join(folder, reportFile));
      writeFileSync(join(folder, sheetFile), await workspace.xlsx());
    });
    context.io.out(`${summary}\n${whereTheyLie(context.dir)}`);
  },
};

/** A second `demo` must not lose what somebody did in the workspace since the first. */
async function showPresent(context: Context): Promise<void> {
  say(context.io, `demo: ${context.dir} exists already; these are its present totals. Delete it to replay the demo.`);
  const summary = await withWorkspace(context, async (workspace) => {
    writeFileSync(join(context.dir, sheetFile), await workspace.xlsx());
    return summaryOf(workspace);
  });
  context.io.out(`${summary}\n${whereTheyLie(context.dir)}`);
}

const whereTheyLie = (dir: string): string =>
  `Bảng tính: ${join(dir, sheetFile)}\nBáo cáo tổng hợp (dự thảo): ${join(dir, reportFile)}\n`;

/** As the menu would make it. */
function writeReport(workspace: Workspace, path: string): void {
  const { value, error } = workspace.run('App.makeReport', [{}]);
  const document = workspace.file((value as { docId?: string } | null)?.docId ?? '');
  if (error !== null || !document) throw new Failure(`demo: no report was made: ${error}`);
  writeFileSync(path, document.bytes);
}
