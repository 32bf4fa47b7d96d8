/** The project's own files as text and as syntax, for the rules that no compiler keeps. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'ts5';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the root, with slashes: 'src/core/dates.ts'. */
  path: string;
  text: string;
  tree: ts.SourceFile;
}

export interface Import {
  /** 'src/core/dates.ts' for one of our files, else what stands in the statement: 'zod/mini'. */
  to: string;
  /** Nothing of it is left when the bundle is built. */
  typeOnly: boolean;
  /** The statement, for messages. */
  statement: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const kinds: Record<string, ts.ScriptKind> = { '.ts': ts.ScriptKind.TS, '.tsx': ts.ScriptKind.TSX };

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const kind = kinds[posix.extname(path)] ?? ts.ScriptKind.JS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind) };
}

export const sources: readonly Source[] = ['src', 'local', 'scripts', 'test']
  .flatMap(filesUnder)
  .filter((path) => /\.(ts|tsx|mts|js|mjs)$/.test(path))
  .map(read);

export const under = (...folders: string[]): Source[] =>
  sources.filter(({ path }) => folders.some((f) => path === f || path.startsWith(`${f}/`)));

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every node of the file for which `find` has something to say, as 'path:line what'. */
export function findings(source: Source, find: (node: ts.Node) => string | null): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const what = find(node);
    if (what === null) return;
    const line = source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push(`${source.path}:${line} ${what}`);
  });
  return found;
}

/** Imports, re-exports, `import()` and `import('…').Type`. */
export function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node, typeOnly: boolean, statement: ts.Node): void => {
    if (!ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? posix.join(posix.dirname(path), text) : text;
    found.push({ to, typeOnly, statement: statement.getText(tree).replace(/\s+/g, ' ').slice(0, 120) });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause), node);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly, node);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, node);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier) add(specifier, false, node);
    }
  });
  return found;
}

/** `import type …`, or braces in which every name is a type. */
function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((e) => e.isTypeOnly);
}
