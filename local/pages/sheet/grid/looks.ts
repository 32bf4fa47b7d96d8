/**
 * Looks as classes, so that painting a cell is setting one attribute. Values come from a script: they are set one by one through the
 * style object, which takes a colour for a colour and nothing else.
 */
import type { CellLook } from '../../../views/sheet.types.ts';
import type { Model } from './model.ts';

const VERTICAL = { top: 'start', middle: 'center', bottom: 'end' } as const;
/** Of the column of row numbers. */
export const HEAD_WIDTH = 46;

function propertiesOf(look: CellLook): [name: string, value: string | undefined][] {
  return [
    ['background-color', look.background],
    ['color', look.fontColor],
    ['font-weight', look.bold ? 'bold' : undefined],
    ['font-style', look.italic ? 'italic' : undefined],
    ['font-size', look.fontSize === undefined ? undefined : `${look.fontSize}pt`],
    ['text-align', look.align],
    ['align-content', look.vertical && VERTICAL[look.vertical]],
    ['white-space', look.wrap ? 'pre-wrap' : undefined],
    ['overflow-wrap', look.wrap ? 'anywhere' : undefined],
  ];
}

export class Looks {
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  /** Class names as in painter.ts. */
  show(model: Model): void {
    const { layout, view } = model;
    this.#sheet.replaceSync('');
    view.looks.forEach((look, number) => {
      if (number > 0) this.#add(`.grid td.l${number}`, propertiesOf(look));
    });
    let left = HEAD_WIDTH;
    layout.columns.forEach((column, x) => {
      const width = model.width(column);
      const frozen = x < layout.frozenColumns;
      this.#add(`.grid td.c${x}`, [
        ['width', `${width}px`],
        ['left', frozen ? `${left}px` : undefined],
      ]);
      left += width;
    });
    this.#add('.grid .jss_worksheet', [['width', `${left}px`]]);
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #add(selector: string, properties: readonly [string, string | undefined][]): void {
    const at = this.#sheet.insertRule(`${selector} {}`, this.#sheet.cssRules.length);
    const { style } = this.#sheet.cssRules[at] as CSSStyleRule;
    for (const [name, value] of properties) if (value !== undefined) style.setProperty(name, value);
  }
}
