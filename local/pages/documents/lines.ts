/** The lines of a paragraph, as the browser has broken it, and the paragraph torn between two of them. */
export interface Line {
  top: number;
  bottom: number;
}

/** Marks that stand before a paragraph would stand before its rest again. */
const isListed = (paragraph: HTMLElement): boolean => [...paragraph.classList].some((name) => name.includes('-num-'));

/** Empty where it is not to be torn. */
export function linesOf(paragraph: HTMLElement): Line[] {
  if (paragraph.tagName !== 'P' || isListed(paragraph)) return [];
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const lines: Line[] = [];
  for (const { top, bottom } of [...range.getClientRects()].sort((a, b) => a.top - b.top)) {
    const last = lines.at(-1);
    if (last && top < (last.top + last.bottom) / 2) last.bottom = Math.max(last.bottom, bottom);
    else lines.push({ top, bottom });
  }
  return lines;
}

/** The first sign at or below `top`: its text and its place in it. */
function signAt(paragraph: HTMLElement, top: number): { text: Text; at: number } | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isBelow = (text: Text, at: number): boolean => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    return box.height > 0 && (box.top + box.bottom) / 2 > top;
  };
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    let [from, to] = [0, text.length];
    if (to === 0 || !isBelow(text, to - 1)) continue;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBelow(text, middle)) to = middle;
      else from = middle + 1;
    }
    return { text, at: from };
  }
  return null;
}

/** What stands below `top` becomes a paragraph of its own, which goes on where this one now ends. */
export function tear(paragraph: HTMLElement, top: number): HTMLElement {
  const rest = paragraph.cloneNode(false) as HTMLElement;
  const first = signAt(paragraph, top);
  if (first && paragraph.lastChild) {
    const range = document.createRange();
    range.setStart(first.text, first.at);
    range.setEndAfter(paragraph.lastChild);
    rest.append(range.extractContents());
  }
  Object.assign(rest.style, { textIndent: '0', marginTop: '0' });
  paragraph.style.marginBottom = '0';
  if (getComputedStyle(paragraph).textAlign === 'justify') paragraph.style.textAlignLast = 'justify';
  return rest;
}
