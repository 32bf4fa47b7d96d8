/** Nghị định 30/2020/NĐ-CP, Phụ lục I, component by component (domain B.1.2). */
import { describe, expect, test } from 'vitest';
import type { ParagraphStyle } from '../../src/core/blocks.ts';
import { all, at, docOf, type Node, on, open, styled, textOf, value } from './docx.ts';
import { report } from './samples.ts';

/** Row of the decree, style, allowed half-points, bold, italic, alignment. */
type Row = [string, ParagraphStyle, [number, number], boolean, boolean, string];

const rows: Row[] = [
  ['1a', 'nation', [24, 26], true, false, 'center'],
  ['1b', 'motto', [26, 28], true, false, 'center'],
  ['2a', 'superior', [24, 26], false, false, 'center'],
  ['2b', 'issuer', [24, 26], true, false, 'center'],
  ['3', 'docNumber', [26, 26], false, false, 'center'],
  ['4', 'placeDate', [26, 28], false, true, 'center'],
  ['5a, kind', 'docKind', [26, 28], true, false, 'center'],
  ['5a, abstract', 'abstract', [26, 28], true, false, 'center'],
  ['5b', 'subject', [24, 26], false, false, 'center'],
  ['6d', 'part', [26, 28], true, false, 'both'],
  ['6e', 'clause', [26, 28], true, false, 'both'],
  ['6f', 'item', [26, 28], false, false, 'both'],
  ['B.1.1, body', 'body', [26, 28], false, false, 'both'],
  ['7a', 'signerTitle', [26, 28], true, false, 'center'],
  ['7b', 'signerName', [26, 28], true, false, 'center'],
  ['9a', 'addressee', [26, 28], false, false, 'center'],
  ['9b, head', 'recipientsHead', [24, 24], true, true, 'left'],
  ['9b, items', 'recipient', [22, 22], false, false, 'left'],
  ['10, number', 'annexNumber', [28, 28], true, false, 'center'],
  ['10, title', 'annexTitle', [26, 28], true, false, 'center'],
  ['10, note', 'annexNote', [26, 28], false, true, 'center'],
  ['ours: signer', 'signerHint', [26, 26], false, true, 'center'],
  ['ours: as of', 'asOf', [26, 28], false, false, 'center'],
  ['14, draft', 'draftMark', [18, 28], false, false, 'center'],
  ['14, reason', 'blocker', [18, 28], false, false, 'both'],
  ['14, caption', 'caption', [18, 28], true, false, 'center'],
  ['14, note', 'tableNote', [18, 28], false, false, 'both'],
];

describe.each(rows)('%s: %s', (_, style, [least, most], bold, italic, align) => {
  const paragraph = styled(style, 'Chữ Việt');
  const look = at(paragraph, 'w:r/w:rPr');

  test('size', () => {
    const size = Number(value(look, 'w:sz'));
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
    expect(value(look, 'w:szCs')).toBe(String(size));
    // The mark at the end must not raise the line.
    expect(value(paragraph, 'w:pPr/w:rPr/w:sz')).toBe(String(size));
  });

  test('bold, italic, alignment, upright otherwise', () => {
    expect([on(look, 'w:b'), on(look, 'w:i'), value(paragraph, 'w:pPr/w:jc')]).toEqual([bold, italic, align]);
    expect([at(look, 'w:u'), at(look, 'w:caps'), at(look, 'w:color')]).toEqual([undefined, undefined, undefined]);
  });

  test('the text as it is', () => {
    expect(textOf(paragraph)).toBe('Chữ Việt');
  });
});

test('every style but the empty line is in the table', () => {
  const styles = new Set(rows.map(([, style]) => style));
  const used = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((b) => (b.kind === 'columns' ? [...b.left, ...b.right] : [b])),
  );
  expect(used.flatMap((b) => (b.kind === 'paragraph' && !styles.has(b.style) ? [b.style] : []))).toEqual(['gap']);
});

describe('B.1.1, body', () => {
  const setting = at(styled('body', 'Nội dung'), 'w:pPr') as Node;
  const spacing = at(setting, 'w:spacing')?.attributes ?? {};

  test('first line 1 cm or 1,27 cm', () => {
    expect([567, 720]).toContain(Number(at(setting, 'w:ind')?.attributes['w:firstLine']));
  });

  test('at least 6 pt between paragraphs', () => {
    expect(Number(spacing['w:after'])).toBeGreaterThanOrEqual(120);
  });

  test('lines from single to one and a half', () => {
    expect(spacing['w:lineRule']).toBe('auto');
    expect(Number(spacing['w:line'])).toBeGreaterThanOrEqual(240);
    expect(Number(spacing['w:line'])).toBeLessThanOrEqual(360);
  });
});

test('5b: the subject stands 6 pt below the number', () => {
  expect(at(styled('subject', 'V/v báo cáo'), 'w:pPr/w:spacing')?.attributes['w:before']).toBe('120');
});

test('1a, 1b: single spacing', () => {
  for (const style of ['nation', 'motto'] as const) {
    const spacing = at(styled(style, 'Chữ'), 'w:pPr/w:spacing')?.attributes;
    expect(spacing).toMatchObject({ 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' });
  }
});

describe('everywhere in a report', () => {
  const { parts } = open(report);
  const pages = Object.entries(parts).filter(([path]) =>
    /^word\/(document|styles|header\d+|footnotes|endnotes)\.xml$/.test(path),
  );

  test.each(pages)('%s: Times New Roman only', (_, part) => {
    const fonts = all(part, 'w:rFonts').map(({ attributes }) => attributes);
    const one = 'Times New Roman';
    for (const font of fonts) expect(font).toEqual({ 'w:ascii': one, 'w:hAnsi': one, 'w:cs': one, 'w:eastAsia': one });
  });

  test.each(pages)('%s: 9 to 14 pt', (_, part) => {
    const sizes = [...all(part, 'w:sz'), ...all(part, 'w:szCs')].map((n) => Number(n.attributes['w:val']));
    expect(sizes.filter((size) => !(size >= 18 && size <= 28))).toEqual([]);
  });

  test.each(pages)('%s: black', (_, part) => {
    const colours = all(part, 'w:color').map((n) => n.attributes['w:val']);
    const borders = all(part, 'w:tblBorders').flatMap((n) => n.children.map((b) => b.attributes['w:color']));
    expect([...colours, ...borders].filter((c) => c !== '000000' && c !== 'auto')).toEqual([]);
  });

  test('each run says its font and size itself: converters lose styles', () => {
    for (const [, part] of pages.filter(([path]) => /document|header/.test(path)))
      for (const run of all(part, 'w:r'))
        expect([at(run, 'w:rPr/w:rFonts'), at(run, 'w:rPr/w:sz')]).not.toContain(undefined);
  });

  test('documents without a run size fall back on 14 pt Times New Roman, black', () => {
    const defaults = at(parts['word/styles.xml'], 'w:docDefaults/w:rPrDefault/w:rPr');
    expect([value(defaults, 'w:sz'), value(defaults, 'w:color')]).toEqual(['28', '000000']);
    expect(at(defaults, 'w:rFonts')?.attributes['w:ascii']).toBe('Times New Roman');
  });
});

describe('paragraphs', () => {
  test('lines of a text are broken, not paragraphs', () => {
    expect(textOf(styled('issuer', 'ỦY BAN NHÂN DÂN\nXÃ AN KHÁNH'))).toBe('ỦY BAN NHÂN DÂN\nXÃ AN KHÁNH');
  });

  test('spaces for a number to be written in are kept', () => {
    const [text] = all(styled('docNumber', 'Số:        /BC-UBND'), 'w:t');
    expect(text).toMatchObject({ text: 'Số:        /BC-UBND', attributes: { 'xml:space': 'preserve' } });
  });

  test('room for a signature is so many lines of body text', () => {
    const { body } = open(docOf({ kind: 'paragraph', style: 'gap', text: '', lines: 4 }));
    expect(all(body, 'w:p').map((p) => [value(p, 'w:pPr/w:rPr/w:sz'), textOf(p)])).toEqual(Array(4).fill(['28', '']));
  });

  test.each(['docKind', 'abstract', 'part', 'clause', 'caption', 'annexNumber', 'annexTitle'] as const)(
    '%s stays with what follows',
    (style) => {
      expect(on(styled(style, 'Chữ'), 'w:pPr/w:keepNext')).toBe(true);
    },
  );

  test('body text does not, unless it says so', () => {
    expect(on(styled('body', 'Chữ'), 'w:pPr/w:keepNext')).toBe(false);
    const { body } = open(docOf({ kind: 'paragraph', style: 'body', text: 'Chữ', keepNext: true }));
    expect(on(at(body, 'w:p'), 'w:pPr/w:keepNext')).toBe(true);
  });
});
