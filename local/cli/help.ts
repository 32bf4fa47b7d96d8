import type { Command } from './runtime.ts';

export function help(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return [
    'tonghop COMMAND [--dir DIR]     one workspace: a Sheet, its Form, mails, triggers and clock (DIR: .tonghop)',
    '',
    ...lines,
    '  help [COMMAND]',
    '',
    'Results go to stdout as JSON, words to stderr. Exit codes: 0 done, 1 could not be done, 2 wrong usage.',
    '',
  ].join('\n');
}
