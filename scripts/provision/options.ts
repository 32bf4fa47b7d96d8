/** The command line of provision. */
import type { readArguments } from '../google/arguments.ts';
import { UsageError } from '../google/errors.ts';
import { DEFAULT_STATE, isName } from '../google/state.ts';

export const options = {
  preset: { type: 'string' },
  title: { type: 'string' },
  name: { type: 'string' },
  plan: { type: 'boolean' },
  yes: { type: 'boolean' },
  state: { type: 'string' },
  user: { type: 'string' },
} as const;

export const usage = `npm run provision -- --preset ID --title "TITLE" [--name NAME] [--plan] [--yes] [--state FILE] [--user USER]

Makes a Sheet with its script and the leader's page, in the Drive of whoever ran \`npx clasp login\`. Run again, it goes on where it was
stopped and makes nothing twice.

  --preset ID    the campaign, a file of src/profiles
  --title TITLE  what the Sheet is called
  --name NAME    what commands call it: a-z, 0-9 and -, at most 40; from the title where it is not given
  --plan         only says what would be made
  --yes          asks nothing
  --state FILE   where it is noted what was made; ${DEFAULT_STATE} where it is not given
  --user USER    the sign-in of \`npx clasp login --user USER\``;

export interface Asked {
  preset: string;
  title: string;
  name: string;
  plan: boolean;
  yes: boolean;
  state: string;
  user?: string;
}

const NAME_LENGTH = 40;
/** Drive takes longer ones; nobody reads them. */
const TITLE_LENGTH = 200;

/** 'Xã An Khánh - Đợt 1' -> 'xa-an-khanh-dot-1' */
const slug = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, NAME_LENGTH)
    .replace(/-$/, '');

type Values = ReturnType<typeof readArguments<typeof options>>;

/** @throws UsageError, which names the campaigns where the preset is none of them. */
export function understood(values: Values, presets: readonly string[]): Asked {
  const { preset, title = '', plan = false, yes = false, state = DEFAULT_STATE, user } = values;
  const known = `The campaigns are: ${presets.join(', ')}`;
  if (preset === undefined) throw new UsageError(`--preset is missing. ${known}\n\n${usage}`);
  if (!presets.includes(preset)) throw new UsageError(`There is no campaign "${preset}". ${known}`);
  const trimmed = title.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/\p{Cc}/u.test(trimmed)) throw new UsageError('The title holds a sign that nobody can see. Type it anew.');
  if (trimmed === '') throw new UsageError(`--title is missing: what the Sheet is to be called.\n\n${usage}`);
  if (trimmed.length > TITLE_LENGTH) throw new UsageError(`The title is longer than ${TITLE_LENGTH} characters.`);
  const name = values.name ?? slug(trimmed);
  if (!isName(name)) {
    throw new UsageError(
      values.name === undefined
        ? 'No name can be made from this title. Give one: --name NAME (a-z, 0-9 and -).'
        : `"${name}" is no name for an installation: use a-z, 0-9 and -, at most ${NAME_LENGTH}.`,
    );
  }
  return { preset, title: trimmed, name, plan, yes, state, user };
}
