import { writeFileSync } from 'node:fs';
import type { Workspace } from '../workspace.types.ts';
import { Failure, messageOf, scriptError, UsageError } from './errors.ts';
import { printJson } from './io.ts';
import { type Command, type Context, withWorkspace } from './runtime.ts';

/** What the product returns of a document that it made; of a unit's report the command prints all of it. */
interface Made {
  docId: string;
  issue?: number;
  title?: string;
  draft?: boolean;
  blockers?: unknown[];
  hash?: string;
}

const out = { value: 'FILE.docx' };

export const report: Command = {
  name: 'report',
  usage: 'report [--out FILE.docx] [--issue N] [--dir DIR]',
  summary: 'makes the consolidated report, or an old issue again',
  options: { out, issue: { value: 'N' } },
  positionals: [],
  async run(context) {
    const issue = context.args.one('issue');
    if (issue !== undefined && !/^[1-9]\d{0,8}$/.test(issue)) {
      throw new UsageError(`--issue ${issue}: give the number of an issue, 1 or more`);
    }
    const made = await make(context, 'makeReport', [issue === undefined ? {} : { issue: Number(issue) }]);
    const { title, docId, draft, blockers, hash } = made;
    printJson(context.io, { issue: made.issue, title, docId, draft, blockers, hash });
  },
};

export const unitReport: Command = {
  name: 'unit-report',
  usage: 'unit-report UNIT [--out FILE.docx] [--dir DIR]',
  summary: "makes a unit's own report",
  options: { out },
  positionals: ['UNIT'],
  async run(context) {
    printJson(context.io, await make(context, 'makeUnitReport', [context.args.positionals[0]]));
  },
};

/** As the menu would: the run stands among the executions. */
function make(context: Context, method: string, args: unknown[]): Promise<Made> {
  return withWorkspace(context, (workspace) => {
    const fired = workspace.run(`App.${method}`, args);
    if (fired.error !== null) throw new Failure(scriptError(fired.error));
    const made = fired.value as Made;
    const file = context.args.one('out');
    if (file !== undefined) writeDocument(workspace, made.docId, file);
    return made;
  });
}

function writeDocument(workspace: Workspace, docId: string, file: string): void {
  const document = workspace.file(docId);
  if (!document) throw new Failure(`there is no document ${docId}`);
  try {
    writeFileSync(file, document.bytes);
  } catch (error) {
    throw new Failure(`cannot write ${file}: ${messageOf(error)}`);
  }
}
