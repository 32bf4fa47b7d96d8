/** A section, drawn in one piece, as pages of paper. A row taller than a page makes its page taller, so that nothing is ever cut off. */
import { cut, type Piece } from './cut.ts';
import { type Line, linesOf, tear } from './lines.ts';

interface Part {
  element: HTMLElement;
  table: HTMLTableElement | null;
  /** A part of a paragraph: one of its lines. */
  line: { nth: number; of: Line[] } | null;
}

const articleOf = (page: HTMLElement): HTMLElement => page.querySelector(':scope > article') as HTMLElement;

const partsOf = (article: HTMLElement): Part[] =>
  ([...article.children] as HTMLElement[]).flatMap((element): Part[] => {
    if (element instanceof HTMLTableElement)
      return [...element.rows].map((row) => ({ element: row, table: element, line: null }));
    const of = linesOf(element);
    if (of.length < 2) return [{ element, table: null, line: null }];
    return of.map((_, nth) => ({ element, table: null, line: { nth, of } }));
  });

const headings = (table: HTMLTableElement): HTMLTableRowElement[] => {
  const rows = [...table.rows];
  const body = rows.findIndex((row) => !row.classList.contains('header-row'));
  return body === -1 ? [] : rows.slice(0, body);
};

function edges(element: HTMLElement): Line {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

function measuredRow(row: HTMLElement, table: HTMLTableElement): Piece {
  const above = headings(table);
  const isHeading = above.includes(row as HTMLTableRowElement);
  return {
    ...edges(row),
    keepsNext: isHeading || row.querySelector(':scope > td:first-child > .keep-next') !== null,
    again: isHeading ? 0 : above.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0),
  };
}

/** No line stands alone before or after the edge of a page. */
function measuredLine({ element, line }: Part): Piece {
  const { top, bottom } = edges(element);
  const { classList } = element;
  if (line === null) return { top, bottom, keepsNext: classList.contains('keep-next'), again: 0 };
  const { nth, of } = line;
  const last = of.length - 1;
  return {
    top: nth === 0 ? top : (of[nth]?.top ?? top),
    bottom: nth === last ? bottom : (of[nth]?.bottom ?? bottom),
    keepsNext:
      nth === last
        ? classList.contains('keep-next')
        : nth === 0 || nth === last - 1 || classList.contains('keep-lines'),
    again: 0,
  };
}

/** The part of a table that stands on one page. */
function shellOf(table: HTMLTableElement, first: HTMLElement): HTMLTableElement {
  const shell = table.cloneNode(false) as HTMLTableElement;
  for (const columns of table.querySelectorAll(':scope > colgroup')) shell.append(columns.cloneNode(true));
  const above = headings(table);
  if (table.rows[0] !== first && !above.includes(first as HTMLTableRowElement))
    shell.append(...above.map((row) => row.cloneNode(true)));
  return shell;
}

function fill(article: HTMLElement, parts: readonly Part[]): void {
  let open = null as { table: HTMLTableElement; shell: HTMLElement } | null;
  for (const { element, table } of parts) {
    if (table !== null && open?.table !== table) {
      open = { table, shell: shellOf(table, element) };
      article.append(open.shell);
    }
    const into = table === null ? article : open?.shell;
    into?.append(element);
  }
}

/** What stands on each page. A paragraph is there once, with its first line; torn, with the first line of its rest. */
function shares(parts: readonly Part[], starts: readonly number[]): Part[][] {
  const rests = new Map<Part, Part>();
  // From the end: what is torn off moves nothing that stands above it.
  for (const start of [...starts].reverse()) {
    const part = parts[start];
    if (!part?.line || part.line.nth === 0) continue;
    const top = part.line.of[part.line.nth]?.top ?? 0;
    rests.set(part, { element: tear(part.element, top), table: null, line: null });
  }
  return starts.map((start, n) =>
    parts.slice(start, starts[n + 1]).flatMap((part) => {
      const rest = rests.get(part);
      if (rest) return [rest];
      return part.line && part.line.nth > 0 ? [] : [part];
    }),
  );
}

/** `further`: an empty page as those after the first look. Both must stand in the document, or nothing could be measured. */
export function paginate(first: HTMLElement, further: HTMLElement): HTMLElement[] {
  const article = articleOf(first);
  article.append(...first.querySelectorAll(':scope > ol'));
  const parts = partsOf(article);
  const room = edges(articleOf(further));
  const pieces = parts.map((part) => (part.table ? measuredRow(part.element, part.table) : measuredLine(part)));
  const starts = cut(pieces, room.bottom - room.top);
  const pages = starts.map((_, n) => (n === 0 ? first : (further.cloneNode(true) as HTMLElement)));
  const articles = pages.map(() => article.cloneNode(false) as HTMLElement);
  const filled = shares(parts, starts);
  // Backwards: headings are copied from where they stand, on the first of a table's pages.
  for (const [n, fresh] of [...articles.entries()].reverse()) fill(fresh, filled[n] ?? []);
  for (const [n, fresh] of articles.entries()) {
    fresh.classList.toggle('further', n > 0);
    articleOf(pages[n] as HTMLElement).replaceWith(fresh);
  }
  return pages;
}
