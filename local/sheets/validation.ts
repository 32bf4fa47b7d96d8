import { GoogleError, Imitation } from '../host.ts';
import { overlaps, type Rect } from './a1.ts';
import type { Tab, ValidationRule } from './tab.ts';
import { text, wrongArguments } from './words.ts';

export class DataValidation extends Imitation {
  readonly googleName = 'DataValidation';

  constructor(readonly _rule: ValidationRule) {
    super();
  }
}

export class DataValidationBuilder extends Imitation {
  readonly googleName = 'DataValidationBuilder';
  private _kind: ValidationRule['kind'] | null = null;
  // Google's defaults: an invalid value is let in with a warning, a list shows its arrow.
  private _rule: Omit<ValidationRule, 'kind'> = {
    list: [],
    least: 0,
    showDropdown: true,
    allowInvalid: true,
    helpText: null,
  };

  requireValueInList(...args: unknown[]) {
    const [values, showDropdown = true] = args;
    if (!Array.isArray(values) || typeof showDropdown !== 'boolean') {
      throw wrongArguments('DataValidationBuilder.requireValueInList', args);
    }
    return this._require('inList', { list: values.map(String), showDropdown });
  }

  requireNumberGreaterThanOrEqualTo(...args: unknown[]) {
    const [least] = args;
    if (typeof least !== 'number')
      throw wrongArguments('DataValidationBuilder.requireNumberGreaterThanOrEqualTo', args);
    return this._require('numberAtLeast', { least });
  }

  setAllowInvalid(...args: unknown[]) {
    const [allowInvalid] = args;
    if (typeof allowInvalid !== 'boolean') throw wrongArguments('DataValidationBuilder.setAllowInvalid', args);
    this._rule.allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(...args: unknown[]) {
    this._rule.helpText = text('DataValidationBuilder.setHelpText', args, 0);
    return this;
  }

  build() {
    if (!this._kind) throw new GoogleError('A data validation rule must have a criteria.');
    return new DataValidation({ ...this._rule, kind: this._kind });
  }

  _require(kind: ValidationRule['kind'], change: Partial<ValidationRule>) {
    this._kind = kind;
    Object.assign(this._rule, change);
    return this;
  }
}

/** Each cell has one rule at most: a new one cuts its rectangle out of the older ones. */
export function setValidation(tab: Tab, rect: Rect, rule: ValidationRule | null): void {
  const { properties } = tab;
  const kept = properties.validations.flatMap((old) =>
    without(old.rect, rect).map((part) => ({ rect: part, rule: old.rule })),
  );
  properties.validations = rule ? [...kept, { rect, rule }] : kept;
  tab.dirty = true;
}

/** What is left of `a` outside `b`: up to four rectangles. */
function without(a: Rect, b: Rect): Rect[] {
  if (!overlaps(a, b)) return [a];
  const top = Math.max(a.r, b.r);
  const bottom = Math.min(a.r + a.h, b.r + b.h);
  const left = Math.max(a.c, b.c);
  const right = Math.min(a.c + a.w, b.c + b.w);
  return [
    { ...a, h: top - a.r },
    { ...a, r: bottom, h: a.r + a.h - bottom },
    { r: top, c: a.c, h: bottom - top, w: left - a.c },
    { r: top, c: right, h: bottom - top, w: a.c + a.w - right },
  ].filter(({ h, w }) => h > 0 && w > 0);
}
