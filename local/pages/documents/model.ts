/**
 * What the library's model of a document needs before it is drawn: marks that the pages are cut by, and measures as Word means them.
 * It hands classes through to the elements that it makes, so marks are classes.
 */
type Style = Record<string, string>;

export interface Node {
  type: string;
  children?: Node[];
  className?: string;
  cssStyle?: Style;
  text?: string;
  fieldRun?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  /** Of all cells of a table. */
  cellStyle?: Style;
  columns?: unknown[];
  isHeader?: boolean | null;
  runProps?: { fontSize?: string };
  sectionProps?: SectionProps;
}

export interface SectionProps {
  titlePage?: boolean;
  pageNumber?: { start?: number | null };
}

/** The library gives its model no type. */
export interface Model {
  documentPart: { body: Node & { props: SectionProps } };
  parts: { rootElement?: Node }[];
  stylesPart?: { styles: { styles: { values: Style }[] }[] } | null;
}

/** Stands on pages that only show what further pages look like. */
export const MODEL_PAGE = 'model-page';

/** Where the number of the page belongs. */
export const PAGE_NUMBER = 'page-number';

/** Of the same widths as Times New Roman, so that lines and pages end where they should; a phone has none of its own. */
const FALLBACK = '"Liberation Serif", Tinos, serif';

/** A line of Times New Roman is this much taller than its letters; '1.0 lines' in Word are that. */
const LINE = 1.15;

const addClass = (node: Node, name: string): void => {
  node.className = [node.className, name].filter(Boolean).join(' ');
};

function asWordMeasures(style: Style): void {
  const lines = Number(style['line-height'] ?? Number.NaN);
  if (!Number.isNaN(lines)) style['line-height'] = (lines * LINE).toFixed(4);
  const font = style['font-family'];
  if (font !== undefined) style['font-family'] = `${font}, ${FALLBACK}`;
}

/**
 * The grid holds the widths that Word worked out last; the library leaves them to the browser. And Word counts the room beside the text
 * from the middle of a border, a browser from its edge: half a point decides whether '100,7%' fits.
 */
function asWordLaysOut(table: Node): void {
  if (table.columns) table.cssStyle = { ...table.cssStyle, 'table-layout': 'fixed' };
  const cell = table.cellStyle ?? {};
  for (const side of ['left', 'right']) {
    const border = /^[\d.]+pt/.exec(cell[`border-${side}`] ?? '')?.[0];
    const room = cell[`padding-${side}`];
    if (border && room) cell[`padding-${side}`] = `max(0pt, ${room} - ${border} / 2)`;
  }
}

/** The library leaves fields out; the number of a page is one. */
function showField(run: Node): void {
  const instruction = run.children?.find(({ type }) => type === 'instruction')?.text ?? '';
  if (!/^\s*PAGE\b/.test(instruction)) return;
  run.fieldRun = false;
  run.children = [];
  addClass(run, PAGE_NUMBER);
}

function prepare(node: Node): void {
  if (node.cssStyle) asWordMeasures(node.cssStyle);
  if (node.keepNext) addClass(node, 'keep-next');
  if (node.keepLines) addClass(node, 'keep-lines');
  // The mark at the end of a paragraph is as tall as any letter: an empty one is a line of it.
  const mark = node.type === 'paragraph' ? node.runProps?.fontSize : undefined;
  if (mark) node.cssStyle = { ...node.cssStyle, 'font-size': mark };
  // `<w:tblHeader/>` alone, which means yes, is null in the model.
  if (node.isHeader === true || node.isHeader === null) addClass(node, 'header-row');
  if (node.type === 'table') asWordLaysOut(node);
  if (node.fieldRun) showField(node);
  for (const child of node.children ?? []) prepare(child);
}

/**
 * Before each section an empty one like it, whose first page is no different: what the section's further pages look like. So the
 * library itself draws their headers and footers.
 */
function withModelPages(body: Model['documentPart']['body']): SectionProps[] {
  const sections: SectionProps[] = [];
  const children: Node[] = [];
  let content: Node[] = [];
  const close = (props: SectionProps): void => {
    sections.push(props);
    const sectionProps = { ...props, titlePage: false };
    children.push({ type: 'paragraph', className: MODEL_PAGE, children: [], cssStyle: {}, sectionProps }, ...content);
    content = [];
  };
  for (const child of body.children ?? []) {
    content.push(child);
    if (child.sectionProps) close(child.sectionProps);
  }
  close(body.props);
  body.children = children;
  return sections;
}

/** The sections in their order; each is drawn as two: its model page, then itself. */
export function prepareModel({ documentPart, parts, stylesPart }: Model): SectionProps[] {
  for (const { values } of stylesPart?.styles.flatMap(({ styles }) => styles) ?? []) asWordMeasures(values);
  for (const { rootElement } of parts) if (rootElement) prepare(rootElement);
  prepare(documentPart.body);
  return withModelPages(documentPart.body);
}
