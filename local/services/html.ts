import type { Returnable } from '../bridge.ts';
import { Imitation } from '../host.ts';

class HtmlOutput extends Imitation implements Returnable {
  private _title = '';
  private _width: number | null = null;
  private _height: number | null = null;
  constructor(private readonly _content: string) {
    super();
  }
  get googleName(): string {
    return 'HtmlOutput';
  }
  _returned(): unknown {
    return { title: this._title, html: this._content };
  }
  setTitle(title: unknown): this {
    this._title = String(title);
    return this;
  }
  setWidth(width: unknown): this {
    this._width = Number(width);
    return this;
  }
  setHeight(height: unknown): this {
    this._height = Number(height);
    return this;
  }
  getTitle(): string {
    return this._title;
  }
  getWidth(): number | null {
    return this._width;
  }
  getHeight(): number | null {
    return this._height;
  }
  getContent(): string {
    return this._content;
  }
}

export class HtmlService extends Imitation {
  get googleName(): string {
    return 'HtmlService';
  }
  createHtmlOutput(html: unknown = ''): HtmlOutput {
    return new HtmlOutput(String(html));
  }
}
