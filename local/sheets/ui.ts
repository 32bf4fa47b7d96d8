/** Menus and dialogs. What is shown is kept (store.shown) and put before whoever sits there, who is also asked (host.screen). */
import { type Host, Imitation } from '../host.ts';
import type { MenuEntry, Reply, Shown } from '../views/script.types.ts';
import { enumeration } from './enumeration.ts';
import type { SheetStore } from './store.ts';
import { text, wrongArguments } from './words.ts';

type Unseen = Omit<Shown, 'seq'>;

export function putOnScreen(host: Host, store: SheetStore, shown: Unseen): void {
  const seq = store.show({ ...shown, at: host.clock.now() });
  host.screen.show({ seq, ...shown });
}

/** Buttons of each set, in the order of the screen. */
const BUTTONS: Record<string, string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

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
    return this._buttonOf(this._ask('alert', args));
  }

  /** prompt(prompt) · (prompt, buttons) · (title, prompt, buttons) */
  prompt(...args: unknown[]) {
    const reply = this._ask('prompt', args);
    return new PromptResponse(this._buttonOf(reply), reply.text);
  }

  showModalDialog(...args: unknown[]) {
    const html = htmlOf('Ui.showModalDialog', args);
    this._show({ kind: 'modalDialog', title: text('Ui.showModalDialog', args, 1), ...html });
  }

  showSidebar(...args: unknown[]) {
    this._show({ kind: 'sidebar', title: titleOf(args[0]), ...htmlOf('Ui.showSidebar', args) });
  }

  private _show(shown: Unseen): void {
    putOnScreen(this._host, this._store, shown);
  }

  /** Others go on working while a person thinks: they see what is written so far, and then the script sees theirs. */
  private _ask(kind: 'alert' | 'prompt', args: unknown[]): Reply {
    const set = args.length > 1 ? String(args[args.length - 1]) : 'OK';
    const buttons = BUTTONS[set];
    if (args.length < 1 || args.length > 3 || !buttons) throw wrongArguments(`Ui.${kind}`, args);
    const [title, words] = args.length === 3 ? [String(args[0]), String(args[1])] : ['', String(args[0])];
    this._show({ kind, title, text: words });
    this._store.flush();
    const reply = this._host.screen.ask({ kind, title, text: words, buttons });
    this._store.refresh();
    return reply;
  }

  private _buttonOf({ button }: Reply): string {
    return Object.values<string>(this.Button).includes(button) ? button : this.Button.CLOSE;
  }
}

class PromptResponse extends Imitation {
  readonly googleName = 'PromptResponse';

  constructor(
    private readonly _button: string,
    private readonly _text: string,
  ) {
    super();
  }

  getSelectedButton(): string {
    return this._button;
  }

  getResponseText(): string {
    return this._text;
  }
}

interface Html {
  getContent(): unknown;
  getTitle?(): unknown;
  getWidth?(): unknown;
  getHeight?(): unknown;
}

function isHtml(value: unknown): value is Html {
  return value instanceof Imitation && 'getContent' in value && typeof value.getContent === 'function';
}

/** Google takes an HtmlOutput, which may know its size, or plain markup. */
function htmlOf(member: string, args: readonly unknown[]): Pick<Shown, 'text' | 'width' | 'height'> {
  const [html] = args;
  if (typeof html === 'string') return { text: html };
  if (!isHtml(html)) throw wrongArguments(member, args);
  return {
    text: String(html.getContent()),
    ...sizeOf('width', html.getWidth?.()),
    ...sizeOf('height', html.getHeight?.()),
  };
}

const sizeOf = (name: 'width' | 'height', size: unknown): Pick<Shown, 'width' | 'height'> =>
  typeof size === 'number' && size > 0 ? { [name]: size } : {};

function titleOf(html: unknown): string {
  return isHtml(html) && html.getTitle ? String(html.getTitle()) : '';
}

export class Menu extends Imitation {
  readonly googleName = 'Menu';
  private readonly _items: MenuEntry[] = [];

  constructor(
    private readonly _title: string,
    private readonly _show: (shown: Unseen) => void,
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
