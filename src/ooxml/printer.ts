/** The printer: blocks to a .docx, text to a cell and back. Neither clock nor chance has a part in its bytes. */
import { type Document, Packer } from 'docx';
import { deflateSync, inflateSync, strFromU8, type Zippable, zipSync } from 'fflate';
import type { Printer } from '../ports.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { documentOf } from './document.ts';
import { utf8 } from './utf8.ts';

/** docx types its compiler as private, but its packers are asynchronous and this is all that they do before they zip. */
interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}
const { compiler } = Packer as unknown as { compiler: Compiler };

/** Midnight where it is run: a zip holds local time, and this is the first that it can hold. */
const epoch = new Date(1980, 0, 1);

/** docx writes the time of now and a creator; of the properties only the title says anything about the document. */
const withoutMaker = (core: string): string =>
  core
    .replace(/<(dcterms:created|dcterms:modified) [^>]*>[^<]*<\/\1>/g, '')
    .replace(/<(dc:creator|cp:lastModifiedBy|cp:revision)>[^<]*<\/\1>/g, '');

function bytesOf(document: Document): Uint8Array {
  const files: Zippable = {};
  for (const [path, data] of compiler.compile(document)) {
    if (typeof data !== 'string') throw new Error(`${path} is no text`);
    files[path] = utf8(path === 'docProps/core.xml' ? withoutMaker(data) : data);
  }
  return zipSync(files, { mtime: epoch });
}

export const makePrinter = (): Printer => ({
  docx: (doc) => bytesOf(documentOf(doc)),
  pack: (text) => toBase64(deflateSync(utf8(text))),
  unpack: (packed) => strFromU8(inflateSync(fromBase64(packed))),
});
