import type { Fired, Workspace } from '../workspace.types.ts';
import { commonColumns } from './answers.ts';
import { type CsvRecord, decodeCsv, parseCsv, toRecords } from './csv.ts';
import { UsageError } from './errors.ts';
import { failureLines } from './failures.ts';
import { type Io, printLine, say } from './io.ts';
import type { FormGuide } from './product.ts';
import { type Command, withWorkspace } from './runtime.ts';
import { guideOf, sendRow } from './send.ts';
import { formatInstant, parseInstant } from './time.ts';
import { readBytes } from './units.ts';

export const submit: Command = {
  name: 'submit',
  usage: 'submit FILE.csv|- [--dir DIR]',
  summary: 'sends each row through the Form as a respondent would; one JSON object a line',
  options: {},
  positionals: ['FILE.csv|-'],
  async run(context) {
    const { io, args } = context;
    const [file = '-'] = args.positionals;
    const name = file === '-' ? 'stdin' : file;
    const bytes = file === '-' ? await io.stdin() : readBytes(file);
    const table = parseCsv(decodeCsv(bytes, name), name);
    await withWorkspace(context, (workspace) => {
      const guide = guideOf(workspace);
      const known = (column: string): boolean => commonColumns.includes(column) || guide.columns.includes(column);
      const records = toRecords(table, name, { known, required: ['unit'] });
      sendAll({ io, name, workspace }, guide, records);
    });
  },
};

interface Sending {
  io: Io;
  name: string;
  workspace: Workspace;
}

function sendAll(sending: Sending, first: FormGuide, records: CsvRecord[]): void {
  const { io, name, workspace } = sending;
  const instants = records.map((record) => readAt(name, record));
  let guide = first;
  for (const [index, record] of records.entries()) {
    const ran = moveTo(sending, record, instants[index] ?? null);
    // What runs on the way may open or close periods; time alone changes nothing of the Form.
    if (ran) guide = guideOf(workspace);
    const tell = (words: string): void => say(io, `${name} line ${record.line}: ${words}`);
    printLine(io, sendRow({ workspace, guide, tell }, record));
  }
}

/** Read for the whole file before anything is sent: a slip in the last row must not leave a file half sent. */
function readAt(name: string, { line, cells }: CsvRecord): number | null {
  const text = cells.at?.trim() ?? '';
  if (text === '') return null;
  const at = parseInstant(text);
  if (at !== null) return at;
  throw new UsageError(
    `${name} line ${line}, column "at": "${text}" is not an instant. Write it as 2026-05-25T08:00:00+07:00. Nothing was sent.`,
  );
}

/** Whether anything ran on the way. */
function moveTo({ workspace, name, io }: Sending, { line }: CsvRecord, at: number | null): boolean {
  if (at === null || at === workspace.now()) return false;
  const fired = advance(workspace, at, `${name} line ${line}, column "at"`);
  for (const words of failureLines(fired)) say(io, words);
  return fired.length > 0;
}

/** Another process may move the same clock at the same moment, so it is asked after a refusal, not before. */
function advance(workspace: Workspace, at: number, where: string): Fired[] {
  try {
    return workspace.moveClock(at);
  } catch (error) {
    const now = workspace.now();
    if (at >= now) throw error;
    const stand = `${formatInstant(at)} is before the clock, which stands at ${formatInstant(now)}`;
    throw new UsageError(`${where}: ${stand}. The rows above were sent.`);
  }
}
