/** Reads the words after `tonghop COMMAND`. Node's parseArgs refuses values such as -5 and names options poorly. */
import { UsageError } from './errors.ts';

export interface OptionSpec {
  /** Placeholder in the usage line; absent = a switch without value. */
  value?: string;
  repeated?: boolean;
}

export interface Parsed {
  positionals: string[];
  /** Value of an option given once. */
  one(name: string): string | undefined;
  all(name: string): string[];
  has(name: string): boolean;
}

export interface Shape {
  name: string;
  usage: string;
  options: Record<string, OptionSpec>;
  /** Names of the positionals; one in brackets may be left out, one ending in … may be repeated. */
  positionals: string[];
}

const hint = (shape: Shape): string => `Usage: tonghop ${shape.usage}`;

export function parseOptions(shape: Shape, argv: readonly string[]): Parsed {
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--') positionals.push(...words.splice(0));
    else if (word.startsWith('--')) takeOption(shape, word, words, given);
    else if (/^-[^\d]/.test(word)) throw new UsageError(`unknown option ${word}. ${hint(shape)}`);
    else positionals.push(word);
  }
  checkPositionals(shape, positionals);
  return {
    positionals,
    one: (name) => given.get(name)?.[0],
    all: (name) => given.get(name) ?? [],
    has: (name) => given.has(name),
  };
}

/** `--name value` or `--name=value`; only the second form can carry a value that begins with `--`. */
function takeOption(shape: Shape, word: string, rest: string[], given: Map<string, string[]>): void {
  const [, name = '', inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
  const spec = Object.hasOwn(shape.options, name) ? shape.options[name] : undefined;
  if (!spec) throw new UsageError(`unknown option --${name} of ${shape.name}. ${hint(shape)}`);
  if (given.has(name) && !spec.repeated) throw new UsageError(`--${name} stands twice; give it once. ${hint(shape)}`);
  given.set(name, [...(given.get(name) ?? []), takeValue(shape, name, spec, inline, rest)]);
}

function takeValue(shape: Shape, name: string, spec: OptionSpec, inline: string | undefined, rest: string[]): string {
  if (!spec.value) {
    if (inline !== undefined) throw new UsageError(`--${name} takes no value. ${hint(shape)}`);
    return '';
  }
  if (inline !== undefined) return inline;
  const next = rest[0];
  if (next === undefined || next.startsWith('--')) {
    throw new UsageError(`--${name} needs a value: --${name} ${spec.value}. ${hint(shape)}`);
  }
  rest.shift();
  return next;
}

function checkPositionals(shape: Shape, found: string[]): void {
  const least = shape.positionals.filter((p) => !p.startsWith('[')).length;
  const most = shape.positionals.some((p) => p.includes('…')) ? Number.POSITIVE_INFINITY : shape.positionals.length;
  if (found.length < least) throw new UsageError(`${shape.positionals[found.length]} is missing. ${hint(shape)}`);
  if (found.length > most) throw new UsageError(`"${found[most]}" is one word too many. ${hint(shape)}`);
}

/** An option without which the command makes no sense. */
export function required(shape: Shape, parsed: Parsed, name: string): string {
  const value = parsed.one(name);
  if (value === undefined) throw new UsageError(`--${name} is missing. ${hint(shape)}`);
  return value;
}
