/** A .docx as pages of paper, in a tree of its own: what styles it brings cannot reach the page around it. */
import { parseAsync, renderDocument } from 'docx-preview';
import { openAddress } from '../shell/links.ts';
import { MODEL_PAGE, type Model, PAGE_NUMBER, prepareModel, type SectionProps } from './model.ts';
import { paginate } from './paginate.ts';
import { paper } from './paper-style.ts';

/** Nothing but the document's own drawing: what it embeds of other kinds is left out. */
const options = { hideWrapperOnPrint: true, renderAltChunks: false, renderComments: false };

/** Resolves to the pages, in their order, which then stand in `root`. */
export async function drawDocument(root: ShadowRoot, file: Blob): Promise<HTMLElement[]> {
  const model = await parseAsync(file, options);
  const sections = prepareModel(model as Model);
  const nodes = await renderDocument(model, options);
  const ours = document.createElement('style');
  ours.textContent = paper;
  root.replaceChildren(...nodes, ours);
  const desk = root.querySelector('.docx-wrapper') as HTMLElement;
  leadLinks(desk);
  desk.classList.add('drawing');
  let last = 0;
  const pages = sectionsIn(desk).flatMap(({ further, drawn }, n) => {
    const made = drawn.flatMap((first) => paginate(first, further));
    last = number(made, sections[n] ?? {}, last);
    return made;
  });
  desk.replaceChildren(...pages);
  desk.classList.remove('drawing');
  return pages;
}

/** A page break within a section makes a further drawing of the same section. */
function sectionsIn(desk: HTMLElement): { further: HTMLElement; drawn: HTMLElement[] }[] {
  const found: { further: HTMLElement; drawn: HTMLElement[] }[] = [];
  for (const page of desk.querySelectorAll<HTMLElement>(':scope > section')) {
    const mark = page.querySelector(`:scope > article > .${MODEL_PAGE}`);
    if (!mark) found.at(-1)?.drawn.push(page);
    else {
      mark.remove();
      found.push({ further: page, drawn: [] });
    }
  }
  return found;
}

/** Returns the last number: a section that does not begin anew goes on from it. */
function number(pages: HTMLElement[], { pageNumber }: SectionProps, before: number): number {
  const first = pageNumber?.start ?? before + 1;
  for (const [n, page] of pages.entries())
    for (const field of page.querySelectorAll(`.${PAGE_NUMBER}`)) field.textContent = String(first + n);
  return first + pages.length - 1;
}

function leadLinks(desk: HTMLElement): void {
  for (const link of desk.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? '';
    if (/^https?:/i.test(address)) {
      link.href = openAddress(address);
      link.target = '_blank';
      link.rel = 'noopener';
    } else link.removeAttribute('href');
  }
}
