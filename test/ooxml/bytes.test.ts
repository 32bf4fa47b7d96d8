/** Bytes: the same for the same document, at any time and anywhere; and text in a cell of a Sheet. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makePrinter } from '../../src/ooxml/printer.ts';
import { utf8 } from '../../src/ooxml/utf8.ts';
import { all, type Node, open, partsOf, printer } from './docx.ts';
import { report } from './samples.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('equal documents give equal bytes', () => {
  test('at another time, by another printer, by another chance', () => {
    vi.useFakeTimers({ now: Date.parse('2026-05-20T08:00:00Z') });
    const first = printer.docx(report);
    vi.setSystemTime(Date.parse('2031-12-31T23:59:59Z'));
    const chance = vi.spyOn(Math, 'random').mockReturnValue(0.123);
    const second = makePrinter().docx(structuredClone(report));
    chance.mockRestore();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('after it was kept as JSON', () => {
    expect(Buffer.compare(printer.docx(JSON.parse(JSON.stringify(report))), printer.docx(report))).toBe(0);
  });

  test('no file in it bears a date but the first that a zip can hold', () => {
    const zip = Buffer.from(printer.docx(report));
    // APPNOTE 4.3.7: time and date at 10 and 12 of a local header.
    for (let at = zip.indexOf('PK\x03\x04'); at >= 0; at = zip.indexOf('PK\x03\x04', at + 4))
      expect([zip.readUInt16LE(at + 10), zip.readUInt16LE(at + 12)]).toEqual([0, (1 << 5) | 1]);
  });
});

test('the properties say the title, and neither who nor when', () => {
  const core = open(report).parts['docProps/core.xml'] as Node;
  expect(core.children.map(({ name, text }) => [name, text])).toEqual([['dc:title', report.title]]);
  expect(Object.values(partsOf(printer.docx(report))).join('')).not.toMatch(/Un-named|20[23]\d-\d\d-\d\dT/);
});

test('every part is listed, every relation leads somewhere', () => {
  const { parts } = open(report);
  const listed = all(parts['[Content_Types].xml'] as Node, 'Override').map(
    (o) => o.attributes.PartName?.slice(1) ?? '',
  );
  expect(listed.filter((path) => !(path in parts))).toEqual([]);
  const relations = all(parts['word/_rels/document.xml.rels'] as Node, 'Relationship');
  expect(relations.map((r) => `word/${r.attributes.Target}`).filter((path) => !(path in parts))).toEqual([]);
});

describe('text packed', () => {
  const json = JSON.stringify(report);

  test.each([
    ['Vietnamese', 'Độc lập - Tự do - Hạnh phúc: ắằẳẵặ ƠƯ đĐ'],
    ['nothing', ''],
    ['one letter', 'a'],
    ['two', 'ab'],
    ['an emoji', '😀 \u0000 \uFFFF'],
    ['a report', json],
    ['much', 'Ủy ban nhân dân '.repeat(20_000)],
  ])('%s comes back', (_, text) => {
    const packed = printer.pack(text);
    expect(packed).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
    expect(printer.unpack(packed)).toBe(text);
  });

  test('is base64 as others write it', () => {
    const packed = printer.pack(json);
    expect(Buffer.from(packed, 'base64').toString('base64')).toBe(packed);
  });

  test('is a good deal shorter', () => {
    expect(printer.pack(json).length).toBeLessThan(json.length / 2);
  });

  test.each(['', 'abc', 'ab=c', 'Số liệu', 'YWJj\n', 'AAAA', '!!!!'])('what nobody packed is refused: %j', (text) => {
    expect(() => printer.unpack(text)).toThrow();
  });
});

test.each([
  '',
  'a',
  'đ',
  'ế',
  '😀',
  '\u0000\u007F\u0080\u07FF\u0800\uFFFF\u{10000}\u{10FFFF}',
  'a\uD83Db',
  '\uDE00',
  '😀'.repeat(999),
])('UTF-8 as TextEncoder writes it: %j', (text) => {
  expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
});
