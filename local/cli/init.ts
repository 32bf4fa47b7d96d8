import { join } from 'node:path';
import { readBackup } from '../restore/read.ts';
import { reopenAsItWas, restoreInto } from '../restore/restore.ts';
import { UsageError } from './errors.ts';
import { printJson, say } from './io.ts';
import { required } from './options.ts';
import type { Command, Context } from './runtime.ts';
import { type SetUpRequest, setUp } from './setup.ts';
import { formatInstant, parseInstant } from './time.ts';
import { readUnits } from './units.ts';
import { makeWorkspace } from './workspaces.ts';

const FROM_BACKUP = 'from-backup';

export const init: Command = {
  name: 'init',
  usage:
    'init --preset an-khanh|hai-duong [--units FILE.csv] [--set KEY=VALUE]… | --from-backup BACKUP [--now ISO] [--dir DIR]',
  summary: "makes a workspace, new or from what npm run backup saved, and runs the product's own set-up in it",
  options: {
    preset: { value: 'an-khanh|hai-duong' },
    units: { value: 'FILE.csv' },
    set: { value: 'KEY=VALUE', repeated: true },
    [FROM_BACKUP]: { value: 'BACKUP' },
    now: { value: 'ISO' },
  },
  positionals: [],
  async run(context) {
    const { io, runtime, args, shape, dir } = context;
    const from = args.one(FROM_BACKUP);
    if (from !== undefined) return restore(context, from);
    const campaign = required(shape, args, 'preset');
    const now = instantOption(context, 'now') ?? runtime.wallClock();
    const request: SetUpRequest = { campaign, settings: settingsOf(args.all('set')), ...registryOf(context) };
    await makeWorkspace(runtime, { dir, now, durable: true }, (workspace) => setUp(workspace, request));
    const units = request.units?.length ?? 0;
    printJson(io, { dir, preset: campaign, now: formatInstant(now), units, sample: request.sample === true });
  },
};

/** The clock stands at the moment of the backup, unless --now says otherwise. */
async function restore(context: Context, from: string): Promise<void> {
  const { io, runtime, args, dir } = context;
  const strange = ['preset', 'units', 'set'].find((name) => args.has(name));
  if (strange !== undefined)
    throw new UsageError(
      `--${strange} does not go with --${FROM_BACKUP}: the backup holds campaign, units and settings`,
    );
  const asked = instantOption(context, 'now');
  const backup = readBackup(from);
  const { name, preset, madeAt, documents } = backup.manifest;
  const now = asked ?? Date.parse(madeAt);
  await makeWorkspace(runtime, { dir, now, durable: true }, async (_, folder) => {
    for (const words of restoreInto(folder, backup)) say(io, words);
    const workspace = await runtime.open(folder);
    try {
      setUp(workspace, {});
    } finally {
      workspace.close();
    }
    reopenAsItWas(folder, backup);
  });
  const answers = backup.answers.responses.length;
  printJson(io, { dir, name, preset, madeAt, now: formatInstant(now), answers, documents: documents.length });
}

/** Without --units: the invented registry that ships with the package, marked as sample by the product. */
function registryOf({ args, runtime }: Context): Pick<SetUpRequest, 'units' | 'sample'> {
  const file = args.one('units');
  if (file !== undefined) return { units: readUnits(file) };
  return { units: readUnits(join(runtime.root, 'local', 'samples', 'units.csv')), sample: true };
}

function settingsOf(pairs: string[]): Record<string, string> {
  const settings = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at).trim();
    if (at < 1 || key === '')
      throw new UsageError(`--set ${pair}: write it as KEY=VALUE, e.g. --set unitDue=2026-05-25`);
    if (settings.has(key)) throw new UsageError(`--set ${key} stands twice; give it once`);
    settings.set(key, pair.slice(at + 1));
  }
  return Object.fromEntries(settings);
}

function instantOption({ args }: Context, name: string): number | undefined {
  const text = args.one(name);
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === null) throw new UsageError(`--${name} ${text}: not an instant. Write it as 2026-05-25T08:00:00+07:00`);
  return at;
}
