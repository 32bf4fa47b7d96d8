import { GoogleError, Imitation } from '../../host.ts';
import { text, whole } from '../args.ts';
import type { ItemRecord, ValidationRecord } from './records.ts';

type Rule = ValidationRecord['rule'];

/** RE2, which Google uses, has neither look-around nor back-references; such a pattern would never match there. */
const NOT_RE2 = /\(\?<?[=!]|\\[1-9]/;

export class TextValidation extends Imitation {
  get googleName(): string {
    return 'TextValidation';
  }
  constructor(readonly _record: ValidationRecord) {
    super();
  }
}

/** Google's own name is TextValidationBuilder for short answers, ParagraphTextValidationBuilder for long ones. */
export class TextValidationBuilder extends Imitation {
  protected _rule: Rule | null = null;
  protected _args: (string | number)[] = [];
  protected _helpText = '';
  get googleName(): string {
    return 'TextValidationBuilder';
  }
  protected _set(rule: Rule, ...args: (string | number)[]): this {
    this._rule = rule;
    this._args = args;
    return this;
  }
  requireTextMatchesPattern(pattern: unknown): this {
    const source = text(`FormApp.${this.googleName}.requireTextMatchesPattern`, pattern);
    if (NOT_RE2.test(source))
      throw new GoogleError(`Invalid argument: pattern (RE2 has no look-around or back-references): ${source}`);
    compile(source);
    return this._set('pattern', source);
  }
  requireTextLengthLessThanOrEqualTo(length: unknown): this {
    return this._set('maxLength', whole(`FormApp.${this.googleName}.requireTextLengthLessThanOrEqualTo`, length));
  }
  setHelpText(words: unknown): this {
    this._helpText = text(`FormApp.${this.googleName}.setHelpText`, words);
    return this;
  }
  build(): TextValidation {
    if (!this._rule) throw new GoogleError('No validation rule was set.');
    return new TextValidation({ rule: this._rule, args: this._args, helpText: this._helpText });
  }
}

export class ShortTextValidationBuilder extends TextValidationBuilder {
  requireTextIsEmail(): this {
    return this._set('email');
  }
  requireNumber(): this {
    return this._set('number');
  }
  requireWholeNumber(): this {
    return this._set('integer');
  }
  requireNumberGreaterThanOrEqualTo(least: unknown): this {
    return this._set('atLeast', Number(least));
  }
  requireNumberBetween(least: unknown, most: unknown): this {
    return this._set('between', Number(least), Number(most));
  }
}

export class ParagraphTextValidationBuilder extends TextValidationBuilder {
  override get googleName(): string {
    return 'ParagraphTextValidationBuilder';
  }
}

/** `\p{L}` needs the u flag here, `\-` outside a class forbids it: RE2 takes both. */
function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

const rules: Record<Rule, (words: string, args: (string | number)[]) => boolean> = {
  // A full match is not implied (platform.md 4).
  pattern: (words, [pattern]) => compile(String(pattern)).test(words),
  email: (words) => EMAIL.test(words),
  number: (words) => NUMBER.test(words),
  integer: (words) => /^[+-]?\d+$/.test(words),
  atLeast: (words, [least]) => NUMBER.test(words) && Number(words) >= Number(least),
  between: (words, [least, most]) =>
    NUMBER.test(words) && Number(words) >= Number(least) && Number(words) <= Number(most),
  maxLength: (words, [length]) => words.length <= Number(length),
};

/** Why the Form would not take this text, or null. Google shows the help text of the rule where there is one. */
export function textProblem(item: ItemRecord, words: string): string | null {
  const { validation } = item;
  if (!validation || rules[validation.rule](words, validation.args)) return null;
  return validation.helpText || `does not satisfy the rule '${[validation.rule, ...validation.args].join(' ')}'`;
}

/** Which keys a phone should offer: told by what the rule takes, for a number is often a pattern. */
export function keyboardFor({ validation }: ItemRecord): 'text' | 'numeric' | 'tel' | 'email' {
  if (!validation) return 'text';
  if (validation.rule === 'email') return 'email';
  const takes = (words: string): boolean => rules[validation.rule](words, validation.args);
  // The keys for digits lack letters, and on some phones sign and point as well.
  if (['a', 'a1', '1a', 'abcdef', '-1', '1.5'].some(takes)) return 'text';
  if (takes('+84912345678')) return 'tel';
  return ['1', '123456', '0912345678'].some(takes) ? 'numeric' : 'text';
}
