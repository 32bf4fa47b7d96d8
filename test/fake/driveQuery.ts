/** The `q` of drive.files.list (developers.google.com/workspace/drive/api/guides/ref-search-terms): the terms that scripts use. */
import { GoogleError } from './answer.ts';
import type { DriveFile } from './state.ts';

type Test = (file: DriveFile) => boolean;

/** Drive says no more than this. */
const refuse = (): never => {
  throw new GoogleError(400, 'Invalid Value', { reason: 'invalid', location: 'q' });
};

const TOKEN = /\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|<=|>=|!=|[=<>(){}]|[\w.]+)/y;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) return refuse();
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

const isText = (token: string): boolean => /^['"]/.test(token);
const textIn = (token: string): string => (isText(token) ? token.slice(1, -1).replace(/\\(.)/g, '$1') : refuse());

export interface Asker {
  email: string;
  /** The app properties of a file that the sender may see. */
  propertiesOf: (file: DriveFile) => Record<string, string>;
}

export function parseQuery(text: string, asker: Asker): Test {
  const tokens = tokensOf(text);
  let at = 0;
  const take = (): string => tokens[at++] ?? refuse();
  const expect = (word: string): void => {
    if (take() !== word) refuse();
  };

  const or = (): Test => {
    let left = and();
    while (tokens[at] === 'or') {
      at += 1;
      const [one, other] = [left, and()];
      left = (file) => one(file) || other(file);
    }
    return left;
  };
  const and = (): Test => {
    let left = not();
    while (tokens[at] === 'and') {
      at += 1;
      const [one, other] = [left, not()];
      left = (file) => one(file) && other(file);
    }
    return left;
  };
  const not = (): Test => {
    const next = take();
    if (next === 'not') {
      const test = not();
      return (file) => !test(file);
    }
    if (next !== '(') return term(next);
    const test = or();
    expect(')');
    return test;
  };
  const term = (first: string): Test => {
    if (isText(first)) return member(textIn(first));
    if (first === 'appProperties' || first === 'properties') return property(first);
    if (first === 'trashed') return comparison((file) => String(file.trashed), take(), take());
    if (first === 'name' || first === 'mimeType') return comparison((file) => file[first], take(), textIn(take()));
    return refuse();
  };
  const member = (value: string): Test => {
    expect('in');
    const list = take();
    if (list === 'parents') return (file) => file.parents.includes(value);
    if (list !== 'owners') return refuse();
    const owner = value === 'me' ? asker.email : value;
    return (file) => file.permissions.some(({ role, emailAddress }) => role === 'owner' && emailAddress === owner);
  };
  const property = (kind: 'appProperties' | 'properties'): Test => {
    for (const word of ['has', '{', 'key', '=']) expect(word);
    const key = textIn(take());
    for (const word of ['and', 'value', '=']) expect(word);
    const value = textIn(take());
    expect('}');
    return (file) => (kind === 'properties' ? file.properties : asker.propertiesOf(file))[key] === value;
  };

  const test = or();
  return at === tokens.length ? test : refuse();
}

function comparison(of: (file: DriveFile) => string, operator: string, value: string): Test {
  if (operator === '=') return (file) => of(file) === value;
  if (operator === '!=') return (file) => of(file) !== value;
  // Of a name, `contains` matches beginnings of words; of MIME types, any part.
  if (operator === 'contains') return (file) => of(file).includes(value);
  return refuse();
}
