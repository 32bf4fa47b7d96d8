/** As much of a browser as our dialogs use: elements made by script, handlers, the clipboard, google.script.run. */

export class Element {
  tag: string;
  attributes: Record<string, string> = {};
  children: (Element | string)[] = [];
  dataset: Record<string, string> = {};
  parent: Element | null = null;
  className = '';
  value = '';
  href = '';
  target = '';
  rel = '';
  ariaLabel = '';
  checked = false;
  hidden = false;
  disabled = false;
  oninput?: () => void;
  onchange?: () => void;
  onclick?: () => unknown;

  constructor(tag: string) {
    this.tag = tag;
  }

  get firstElementChild(): Element | undefined {
    return this.children.find((c) => c instanceof Element);
  }

  get classList(): { toggle(name: string, on: boolean): void } {
    return {
      toggle: (name, on) => {
        this.className = on ? name : '';
      },
    };
  }

  get textContent(): string {
    return this.text();
  }

  set textContent(text: string) {
    this.children = text === '' ? [] : [text];
  }

  text(): string {
    return this.children.map((c) => (typeof c === 'string' ? c : c.text())).join('');
  }

  append(...children: (Element | string)[]): void {
    for (const child of children) if (child instanceof Element) child.parent = this;
    this.children.push(...children);
  }

  prepend(...children: (Element | string)[]): void {
    const before = this.children;
    this.children = [];
    this.append(...children);
    this.children.push(...before);
  }

  replaceChildren(...children: (Element | string)[]): void {
    this.children = [];
    this.append(...children);
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  closest(tag: string): Element | null {
    return this.tag === tag ? this : (this.parent?.closest(tag) ?? null);
  }

  focus(): void {}

  every(): Element[] {
    return [this, ...this.children.flatMap((c) => (c instanceof Element ? c.every() : []))];
  }

  find(wanted: (e: Element) => boolean): Element | undefined {
    return this.every().find(wanted);
  }
}

interface World {
  /** What the server gives back, by action. */
  answers?: Record<string, unknown>;
  /** Whether scripts may write to the clipboard, and whether they may copy what is selected. */
  clipboard?: boolean;
  command?: boolean;
}

interface Shown {
  at(id: string): Element;
  all(tag: string): Element[];
  copied: string[];
  calls: unknown[][];
}

/** Elements of the page's text that the script reaches: those with an id, and drawings with their path. */
function parsed(html: string): Element[] {
  const body = html.replace(/<script>[\s\S]*/, '');
  return [...body.matchAll(/<(\w+)([^>]*?)\/?>/g)].flatMap(([, tag = '', attributes = '']) => {
    const id = / id="([^"]+)"/.exec(attributes)?.[1];
    const code = / data-code="(\d+)"/.exec(attributes)?.[1];
    if (!id && !code) return [];
    const element = new Element(tag);
    if (id) element.attributes.id = id;
    if (code) element.dataset.code = code;
    if (tag === 'svg') element.append(new Element('path'));
    return [element];
  });
}

/** The page as a person has it before him; its script has run. */
export function page(html: string, { answers = {}, clipboard = true, command = true }: World = {}): Shown {
  const roots = parsed(html);
  const copied: string[] = [];
  const calls: unknown[][] = [];
  let selected = '';
  const every = (): Element[] => roots.flatMap((root) => root.every());
  const all = (tags: string): Element[] => {
    const wanted = tags.split(', ');
    return every().filter((e) => wanted.includes(e.tag));
  };
  const at = (id: string): Element => roots.find((e) => e.attributes.id === id) as Element;
  const document = {
    getElementById: at,
    createElement: (tag: string) => new Element(tag),
    querySelectorAll: all,
    execCommand: () => {
      if (command) copied.push(selected);
      return command;
    },
  };
  const writeText = async (text: string): Promise<void> => {
    if (!clipboard) throw new Error('not allowed');
    copied.push(text);
  };
  const getSelection = () => ({
    selectAllChildren: (element: Element) => {
      selected = element.text();
    },
  });
  const google = { script: { run: runner((action) => answers[action], calls) } };
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const names = ['document', 'navigator', 'getSelection', 'google', 'setTimeout', 'setInterval', 'clearInterval'];
  const nothing = (): void => {};
  const run = new Function(...names, script);
  run(document, { clipboard: { writeText } }, getSelection, google, nothing, nothing, nothing);
  return { at, all, copied, calls };
}

function runner(answer: (action: string) => unknown, calls: unknown[][]): unknown {
  let done: (result: unknown) => void = () => {};
  const run = {
    withSuccessHandler(handler: typeof done) {
      done = handler;
      return run;
    },
    withFailureHandler: () => run,
    api(action: string, payload: unknown) {
      calls.push([action, payload]);
      done(answer(action));
    },
  };
  return run;
}
