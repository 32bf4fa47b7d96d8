/** src/ooxml/printer.ts as scripts/ooxml.ts bundles it: evaluated anew by each call, so whoever calls keeps the printer. */
declare module 'ooxml' {
  export function load(): import('./ports.ts').Printer;
}
