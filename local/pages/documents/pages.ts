/** A section, drawn in one piece, as pages of paper. What is taller than a page makes its page taller, so that nothing is ever cut off. */
import { cut, type Piece } from './cut.ts';

interface Part {
  element: HTMLElement;
  table: HTMLTableElement | null;
}

const articleOf = (page: HTMLElement): HTMLElement => page.querySelector(':scope > article') as HTMLElement;

const partsOf = (article: HTMLElement): Part[] =>
  [...article.children].flatMap((child): Part[] => {
    if (!(child instanceof HTMLTableElement)) return [{ element: child as HTMLElement, table: null }];
    return [...child.rows].map((row) => ({ element: row, table: child }));
  });

const headings = (table: HTMLTableElement): HTMLTableRowElement[] => {
  const rows = [...table.rows];
  const body = rows.findIndex((row) => !row.classList.contains('header-row'));
  return body === -1 ? [] : rows.slice(0, body);
};

function measured({ element, table }: Part, origin: number): Piece {
  const box = element.getBoundingClientRect();
  const rows = table ? headings(table) : [];
  const isHeading = rows.includes(element as HTMLTableRowElement);
  const keeper = table ? element.querySelector(':scope > td:first-child > .keep-next') : element.closest('.keep-next');
  return {
    top: box.top - origin,
    bottom: box.bottom - origin,
    keepsNext: isHeading || keeper !== null,
    again: isHeading ? 0 : rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0),
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
  let open = null as Part | null;
  for (const { element, table } of parts) {
    if (table !== null && open?.table !== table) {
      open = { table, element: shellOf(table, element) };
      article.append(open.element);
    }
    const into = table === null ? article : open?.element;
    into?.append(element);
  }
}

/** `further`: an empty page as those after the first look. Both must stand in the document, or nothing could be measured. */
export function paginate(first: HTMLElement, further: HTMLElement): HTMLElement[] {
  const article = articleOf(first);
  article.append(...first.querySelectorAll(':scope > ol'));
  const parts = partsOf(article);
  const origin = article.getBoundingClientRect().top;
  const room = articleOf(further).getBoundingClientRect().height;
  const starts = cut(
    parts.map((part) => measured(part, origin)),
    room,
  );
  const pages = starts.map((_, n) => (n === 0 ? first : (further.cloneNode(true) as HTMLElement)));
  const articles = pages.map(() => article.cloneNode(false) as HTMLElement);
  // Backwards: headings are copied from where they stand, on the first of a table's pages.
  for (const [n, fresh] of [...articles.entries()].reverse()) fill(fresh, parts.slice(starts[n], starts[n + 1]));
  for (const [n, fresh] of articles.entries()) articleOf(pages[n] as HTMLElement).replaceWith(fresh);
  return pages;
}
