/** From the command line to options, and from errors to a sentence and an exit code: 0 done, 1 could not be done, 2 wrong usage. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Refused, Unconfirmed, UsageError } from './errors.ts';
import { print, say } from './output.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T & typeof help }>>['values'];

const help = { help: { type: 'boolean', short: 'h' } } as const satisfies Options;

/** `--help` was asked for and answered. */
class Answered extends Error {}

/** `usage` is shown for --help and after each mistake. Every option is `--name`; nothing stands by itself. */
export function readArguments<T extends Options>(args: readonly string[], options: T, usage: string): Parsed<T> {
  let values: Parsed<T>;
  try {
    values = parseArgs({ args: [...args], options: { ...options, ...help } }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.replace(/\. To specify.*/s, '')}\n\n${usage}`);
  }
  if ((values as { help?: boolean }).help) {
    print(usage);
    throw new Answered();
  }
  return values;
}

interface FileError extends Error {
  code?: string;
  path?: string;
  syscall?: string;
}

const ofFiles: Record<string, string> = {
  EACCES: 'this account of the computer may not do that',
  EPERM: 'this account of the computer may not do that',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'it is not there',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder is in its place',
  ENOTDIR: 'a file stands where a folder is needed',
};

/** The one place where an error becomes words; never a stack trace. */
export function sentenceOf(error: unknown): string {
  const { message, code = '', path, syscall } = error as FileError;
  if (error instanceof Refused || error instanceof UsageError) return message;
  if (error instanceof Unconfirmed)
    return `${message}\nRun the same command again: it looks up what was made before it makes anything.`;
  if (syscall && ofFiles[code]) {
    return `${path ?? 'A file'} cannot be ${syscall === 'open' ? 'opened' : 'used'}: ${ofFiles[code]}. Put that right and run the same command again.`;
  }
  return `This should not have happened: ${message}`;
}

/** Every script's main: runs it, and ends with the exit code. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (error instanceof Answered) return;
    say(sentenceOf(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
