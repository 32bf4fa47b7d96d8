/** A .docx opened: its parts as trees, its paragraphs with what they say. Refuses XML that is not well-formed. */
import { strFromU8, unzipSync } from 'fflate';
import type { Block, Doc, ParagraphStyle } from '../../src/core/blocks.ts';
import { makePrinter } from '../../src/ooxml/printer.ts';

export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const token =
  /<\?[^>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);|[^<&]+/gy;
const legal = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const plain = (text: string): string => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);

/** The root of a part. Knows what docx writes: elements, attributes in double quotes, the five entities. */
export function parse(xml: string): Node {
  if (!legal.test(xml)) throw new Error('a character that XML 1.0 does not allow');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open: Node[] = [top];
  let at = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) break;
    at += match[0].length;
    const [all, closing, name, attributes = '', empty] = match;
    const inner = open[open.length - 1] as Node;
    if (all.startsWith('<?')) continue;
    if (name === undefined) inner.text += plain(all);
    else if (closing) {
      if (inner.name !== name) throw new Error(`</${name}> in <${inner.name}>`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', v = '']) => [key, plain(v)]);
      const node: Node = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      if (Object.keys(node.attributes).length !== pairs.length) throw new Error(`an attribute twice in <${name}>`);
      inner.children.push(node);
      if (!empty) open.push(node);
    }
  }
  if (at !== xml.length) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length !== 1) throw new Error('not one element');
  return root;
}

export const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)));
/** The element at the end of the way, 'w:pPr/w:jc'. */
export const at = (node: Node | undefined, way: string): Node | undefined =>
  way.split('/').reduce<Node | undefined>((from, name) => from?.children.find((c) => c.name === name), node);
export const value = (node: Node | undefined, way: string): string | undefined => at(node, way)?.attributes['w:val'];
/** A switch: there, and not switched off. */
export const on = (node: Node | undefined, way: string): boolean =>
  at(node, way) !== undefined && !['false', '0'].includes(value(node, way) ?? 'true');
/** What is read; line breaks as '\n'. */
export const textOf = (node: Node): string =>
  all({ ...node, children: [node] }, 'w:r')
    .flatMap((run) => run.children)
    .map((part) => (part.name === 'w:t' ? part.text : part.name === 'w:br' ? '\n' : ''))
    .join('');

export const printer = makePrinter();

export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

export interface Opened {
  parts: Record<string, Node>;
  body: Node;
}

export function open(doc: Doc): Opened {
  const parts = Object.fromEntries(Object.entries(partsOf(printer.docx(doc))).map(([path, xml]) => [path, parse(xml)]));
  return { parts, body: at(parts['word/document.xml'], 'w:body') as Node };
}

export const docOf = (...blocks: Block[]): Doc => ({ title: 'Báo cáo', sections: [{ landscape: false, blocks }] });

/** The paragraph of one style, alone in a document. */
export function styled(style: ParagraphStyle, text: string): Node {
  const [first] = all(open(docOf({ kind: 'paragraph', style, text })).body, 'w:p');
  return first as Node;
}
