/** What of our .docx is left in what Google Docs gives back. */
import { inflateRawSync } from 'node:zlib';
import { allowed, type Fact, type Facts } from './classes.ts';
import type { Answers } from './raw.ts';

/** Google writes attributes in an order of its own; a paragraph's border is not a table's. */
const kept: Record<string, RegExp> = {
  pageNumber: /<w:instrText[^>]*>\s*PAGE\b|w:instr="\s*PAGE\b/,
  firstPageDiffers: /<w:titlePg\b(?![^>]*w:val="(0|false)")/,
  firstPageHeader: /<w:headerReference\b[^>]*w:type="first"/,
  tableBorders: /<w:(tbl|tc)Borders>(?:(?!<\/w:(tbl|tc)Borders>).)*w:val="single"/s,
  tableWithoutBorders: /<w:(tbl|tc)Borders>(?:(?!<\/w:(tbl|tc)Borders>).)*w:val="(none|nil)"/s,
  bar: /<w:rPr>(?:(?!<\/w:rPr>).)*w:fill="a6a6a6"/is,
  rule: /<w:pBdr>(?:(?!<\/w:pBdr>).)*w:val="single"/s,
  headingRepeats: /<w:tblHeader\b/,
  rowsWhole: /<w:cantSplit\b/,
  landscape: /w:orient="landscape"|<w:pgSz[^>]*w:w="168\d\d"/,
  font: /w:ascii="Times New Roman"/,
  leftMargin: /<w:pgMar\b[^>]*w:left="170\d"/,
};

/** null where the text was too long for a property, and so cut off. */
function unpacked(exported: unknown): string | null {
  try {
    return inflateRawSync(Buffer.from(String(exported), 'base64')).toString('utf8');
  } catch {
    return null;
  }
}

export function documentFacts(docx: Answers): Facts {
  const xml = unpacked(docx.exported);
  const found = Object.entries(kept).map(([key, there]): [string, Fact] => [
    key,
    xml === null ? 'unknown' : there.test(xml),
  ]);
  return {
    made: allowed(docx.made),
    exported: allowed(docx.exported),
    ...Object.fromEntries(found),
    trashed: allowed(docx.trashed),
  };
}
