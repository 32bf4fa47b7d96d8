/** The library that writes .docx is half of the bundle: it is evaluated when a run first prints, and once. */
import type { Printer } from '../ports.ts';

export function lazyPrinter(load: () => Printer): Printer {
  let loaded: Printer | null = null;
  const printer = (): Printer => {
    loaded ??= load();
    return loaded;
  };
  return {
    docx: (doc) => printer().docx(doc),
    pack: (text) => printer().pack(text),
    unpack: (packed) => printer().unpack(packed),
  };
}
