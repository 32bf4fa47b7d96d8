import { GoogleError, Imitation } from '../host.ts';
import { Range } from './range.ts';
import type { ConditionalData } from './tab.ts';
import { text, wrongArguments } from './words.ts';

type RuleData = Omit<ConditionalData, 'rects'>;

export class ConditionalFormatRule extends Imitation {
  readonly googleName = 'ConditionalFormatRule';

  constructor(
    private readonly _rule: RuleData,
    private readonly _ranges: Range[],
  ) {
    super();
  }

  getRanges() {
    return this._ranges;
  }

  _data(): ConditionalData {
    return { ...this._rule, rects: this._ranges.map((range) => range._rect) };
  }
}

export class ConditionalFormatRuleBuilder extends Imitation {
  readonly googleName = 'ConditionalFormatRuleBuilder';
  private _rule: Partial<RuleData> = {};
  private _ranges: Range[] = [];

  whenTextEqualTo(...args: unknown[]) {
    return this._with({ kind: 'textEqualTo', value: text('ConditionalFormatRuleBuilder.whenTextEqualTo', args, 0) });
  }

  whenTextStartsWith(...args: unknown[]) {
    return this._with({
      kind: 'textStartsWith',
      value: text('ConditionalFormatRuleBuilder.whenTextStartsWith', args, 0),
    });
  }

  whenTextContains(...args: unknown[]) {
    return this._with({ kind: 'textContains', value: text('ConditionalFormatRuleBuilder.whenTextContains', args, 0) });
  }

  whenNumberLessThan(...args: unknown[]) {
    const [value] = args;
    if (typeof value !== 'number') throw wrongArguments('ConditionalFormatRuleBuilder.whenNumberLessThan', args);
    return this._with({ kind: 'numberLessThan', value });
  }

  whenFormulaSatisfied(...args: unknown[]) {
    return this._with({ kind: 'formula', value: text('ConditionalFormatRuleBuilder.whenFormulaSatisfied', args, 0) });
  }

  whenCellEmpty() {
    return this._with({ kind: 'empty', value: '' });
  }

  setBackground(...args: unknown[]) {
    return this._with({ background: text('ConditionalFormatRuleBuilder.setBackground', args, 0).toLowerCase() });
  }

  setFontColor(...args: unknown[]) {
    return this._with({ fontColor: text('ConditionalFormatRuleBuilder.setFontColor', args, 0).toLowerCase() });
  }

  setBold(...args: unknown[]) {
    if (typeof args[0] !== 'boolean') throw wrongArguments('ConditionalFormatRuleBuilder.setBold', args);
    return this._with({ bold: args[0] });
  }

  setRanges(...args: unknown[]) {
    const [ranges] = args;
    if (!Array.isArray(ranges) || !ranges.every((range) => range instanceof Range)) {
      throw wrongArguments('ConditionalFormatRuleBuilder.setRanges', args);
    }
    this._ranges = ranges;
    return this;
  }

  build() {
    const { kind, value = '' } = this._rule;
    if (!kind) throw new GoogleError('A conditional format rule must have a condition.');
    if (this._ranges.length === 0) throw new GoogleError('A conditional format rule must have at least one range.');
    return new ConditionalFormatRule({ ...this._rule, kind, value }, this._ranges);
  }

  _with(change: Partial<RuleData>) {
    Object.assign(this._rule, change);
    return this;
  }
}
