/** Menus and dialogs. Nobody sits in front of this runtime: what is shown is kept (store.shown), and every question is answered OK. */
import { type Host, Imitation } from '../host.ts';
import type { Shown } from './book.ts';
import { enumeration } from './enumeration.ts';
import type { SheetStore } from './store.ts';
import { text, wrongArguments } from './words.ts';

export class Ui extends Imitation {
  readonly googleName = 'Ui';
  readonly Button = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
  readonly ButtonSet = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

  constructor(
    private readonly _host: Host,
    private readonly _store: SheetStore,
  ) {
    super();
  }

  createMenu(...args: unknown[]) {
    return new Menu(text('Ui.createMenu', args, 0), (shown) => this._show(shown));
  }

  /** alert(prompt) · (prompt, buttons) · (title, prompt, buttons) */
  alert(...args: unknown[]) {
    if (args.length < 1 || args.length > 3) throw wrongArguments('Ui.alert', args);
    const titled = args.length === 3;
    this._show({ kind: 'alert', title: titled ? String(args[0]) : '', text: String(args[titled ? 1 : 0]) });
    return this.Button.OK;
  }

  /** prompt(prompt) · (prompt, buttons) · (title, prompt, buttons); nobody types, so the answer is empty. */
  prompt(...args: unknown[]) {
    if (args.length < 1 || args.length > 3) throw wrongArguments('Ui.prompt', args);
    const titled = args.length === 3;
    this._show({ kind: 'prompt', title: titled ? String(args[0]) : '', text: String(args[titled ? 1 : 0]) });
    return new PromptResponse(this.Button.OK);
  }

  showModalDialog(...args: unknown[]) {
    this._show({
      kind: 'modalDialog',
      title: text('Ui.showModalDialog', args, 1),
      text: contentOf('Ui.showModalDialog', args),
    });
  }

  showSidebar(...args: unknown[]) {
    this._show({ kind: 'sidebar', title: titleOf(args[0]), text: contentOf('Ui.showSidebar', args) });
  }

  _show(shown: Omit<Shown, 'at'>): void {
    this._store.show({ ...shown, at: this._host.clock.now() });
  }
}

class PromptResponse extends Imitation {
  readonly googleName = 'PromptResponse';

  constructor(private readonly _button: unknown) {
    super();
  }

  getSelectedButton(): unknown {
    return this._button;
  }

  getResponseText(): string {
    return '';
  }
}

interface Html {
  getContent(): unknown;
  getTitle?(): unknown;
}

function isHtml(value: unknown): value is Html {
  return value instanceof Imitation && 'getContent' in value && typeof value.getContent === 'function';
}

/** Google takes an HtmlOutput or plain markup. */
function contentOf(member: string, args: readonly unknown[]): string {
  const [html] = args;
  if (isHtml(html)) return String(html.getContent());
  if (typeof html === 'string') return html;
  throw wrongArguments(member, args);
}

function titleOf(html: unknown): string {
  return isHtml(html) && html.getTitle ? String(html.getTitle()) : '';
}

type MenuItem =
  | { caption: string; functionName: string }
  | { separator: true }
  | { caption: string; items: MenuItem[] };

export class Menu extends Imitation {
  readonly googleName = 'Menu';
  private readonly _items: MenuItem[] = [];

  constructor(
    private readonly _title: string,
    private readonly _show: (shown: Omit<Shown, 'at'>) => void,
  ) {
    super();
  }

  addItem(...args: unknown[]) {
    this._items.push({ caption: text('Menu.addItem', args, 0), functionName: text('Menu.addItem', args, 1) });
    return this;
  }

  addSeparator() {
    this._items.push({ separator: true });
    return this;
  }

  addSubMenu(...args: unknown[]) {
    const [menu] = args;
    if (!(menu instanceof Menu)) throw wrongArguments('Menu.addSubMenu', args);
    this._items.push({ caption: menu._title, items: menu._items });
    return this;
  }

  addToUi() {
    this._show({ kind: 'menu', title: this._title, text: '', items: this._items });
  }
}
