/** The page: domain B.1.1. Everything in twips (1/20 pt). */
import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import { font, smallest } from './styles.ts';

/** A4, upright. */
const paper = { width: 11906, height: 16838 };

/** 20, 15, 20 and 30 mm; the number of the page stands 10 mm from the edge, so inside the top margin. */
const margin = { top: 1134, right: 850, bottom: 1134, left: 1701, header: 567, footer: 567, gutter: 0 };

/** Twips from margin to margin. */
export const textWidth = (landscape: boolean): number =>
  (landscape ? paper.height : paper.width) - margin.left - margin.right;

/** Upright, 13 pt, in the middle. */
const numbered = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: 'center',
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26, font })],
      }),
    ],
  });

/** The first page bears no number. */
const blank = (): Header =>
  new Header({
    children: [new Paragraph({ spacing: { before: 0, after: 0 }, run: { size: smallest } })],
  });

export const sectionOf = (landscape: boolean, children: ISectionOptions['children']): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      // docx swaps width and height of a landscape page itself.
      size: { ...paper, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin,
      pageNumbers: { start: 1 },
    },
  },
  headers: { first: blank(), default: numbered() },
  children,
});
