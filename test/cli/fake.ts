/** A workspace that answers from a table, so that the command line can be tried without the runtime and the product. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../local/cli/main.ts';
import type { FormGuide } from '../../local/cli/product.ts';
import type { Runtime } from '../../local/cli/runtime.ts';
import type {
  Execution,
  Fired,
  Respondent,
  Response,
  SentMail,
  UserEdit,
  Workspace,
} from '../../local/workspace.types.ts';

export const noon = Date.parse('2026-04-10T12:00:00+07:00');

export const guide: FormGuide = {
  units: {
    TH01: { label: 'TH01 - Thôn Mẫu 1', pin: '095074', section: 'area', type: 'thon' },
    CA01: { label: 'CA01 - Công an mẫu', pin: '007334', section: 'congAn', type: 'congAn' },
    VP01: { label: 'VP01 - Văn phòng mẫu', pin: '984821', section: 'office', type: 'coQuan' },
  },
  common: {
    unit: '1',
    pin: '2',
    submitter: '3',
    submitterTitle: '4',
    email: '5',
    phone: '6',
    reason: '7',
    attest: '8',
    head: '9',
    'difficulty.has': '10',
    'difficulty.kind': '11',
    'difficulty.text': '12',
    'difficulty.doc': '13',
    roster: '14',
    'roster.notice': '15',
  },
  sections: {
    area: { asOf: '20', kind: '21', 'area.households': '22', 'area.team': '23' },
    congAn: { asOf: '30', kind: '31', 'congAn.date': '32', 'congAn.eid2Daily': '33' },
    office: { asOf: '40', kind: '41', period: '42', 'office.staff': '43' },
  },
  kinds: { report: 'Gửi số liệu', nil: 'Không có phát sinh', unchanged: 'Giữ nguyên số liệu lần trước' },
  periods: [{ id: '202606', label: 'Tháng 6/2026' }],
  attestLabel: 'Tôi xác nhận',
  rosterSections: ['office'],
  columns: ['area.households', 'area.team', 'congAn.date', 'congAn.eid2Daily', 'office.staff'],
};

export interface Fake {
  workspace: Workspace;
  runtime: Runtime;
  sent: Respondent[];
  edits: UserEdit[];
  runs: { path: string; args: unknown[] }[];
  /** What `App.x` returns; a thrown Error becomes the error of the execution. */
  app: Record<string, (...args: unknown[]) => unknown>;
  respond: (respondent: Respondent) => Response;
}

const fired = (name: string, at: number, value: unknown, error: string | null = null): Fired => ({
  function: name,
  trigger: 'run',
  at,
  value,
  error,
});

export function fakeRuntime(): Fake {
  const clock = { now: noon };
  const value = { unit: 'TH01', period: 'main', status: 'accepted', problems: [] };
  const fake: Omit<Fake, 'workspace' | 'runtime'> = {
    sent: [],
    edits: [],
    runs: [],
    app: { formGuide: () => guide, setUp: () => ({ done: true, problems: [] }) },
    respond: () => ({
      responseId: `r${fake.sent.length}`,
      timestamp: clock.now,
      fired: [fired('App.onFormSubmit', clock.now, value)],
    }),
  };
  const workspace = fakeWorkspace(fake, clock);
  const runtime: Runtime = {
    root: process.cwd(),
    wallClock: () => noon,
    create(dir) {
      writeFileSync(join(dir, 'workspace.db'), '');
      return workspace;
    },
    open: () => workspace,
    serve: async () => {
      throw new Error('the fake serves nothing');
    },
  };
  return Object.assign(fake, { workspace, runtime });
}

/** Reads `fake` at each call, so that a test may change what the product and the Form answer. */
function fakeWorkspace(fake: Omit<Fake, 'workspace' | 'runtime'>, clock: { now: number }): Workspace {
  const workspace: Partial<Workspace> = {
    ...still,
    now: () => clock.now,
    run(path, args = []) {
      fake.runs.push({ path, args });
      try {
        return fired(path, clock.now, fake.app[path.replace('App.', '')]?.(...args));
      } catch (error) {
        return fired(path, clock.now, null, (error as Error).message);
      }
    },
    respond(respondent) {
      fake.sent.push(respondent);
      return fake.respond(respondent);
    },
    edit(edit) {
      fake.edits.push(edit);
      return [fired('App.onEdit', clock.now, { recomputed: true })];
    },
    moveClock(to) {
      if (to < clock.now) throw new RangeError('The clock only moves forward');
      clock.now = to;
      return [{ ...fired('App.dispatch', to, null), trigger: 'clock' }];
    },
  };
  // What pages ask for, no command does.
  return workspace as Workspace;
}

/** What no command line test moves. */
const still = {
  dir: '',
  outbox: (): SentMail[] => [],
  executions: (): Execution[] => [],
  xlsx: async () => new Uint8Array([80, 75]),
  close: () => undefined,
};

export const scratch = (): string => mkdtempSync(join(tmpdir(), 'tonghop-cli-'));

/** A file in a fresh folder. */
export function fileOf(text: string, name = 'answers.csv'): string {
  const file = join(scratch(), name);
  writeFileSync(file, text);
  return file;
}

/** Runs the command line in a folder that exists, unless `argv` names another. */
export async function cli(fake: Fake, argv: string[], stdin = '') {
  const words = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      words.out += text;
    },
    err: (text: string) => {
      words.err += text;
    },
    stdin: async () => new TextEncoder().encode(stdin),
  };
  const known = argv.includes('--dir') || argv.length === 0 || argv[0] === 'help';
  const code = await main(known ? argv : [...argv, '--dir', scratch()], io, fake.runtime);
  return {
    code,
    ...words,
    lines: () =>
      words.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}
