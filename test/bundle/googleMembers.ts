/** Every member of Google's services that the product uses, resolved by the type checker (local-runtime.md, section 3). */
import { join } from 'node:path';
import ts from 'ts5';
import { root } from '../rules/sources.ts';

export interface Use {
  /** 'Sheet.getRange', 'Drive.Permissions.create', 'SpreadsheetApp.ProtectionType.SHEET'. */
  member: string;
  kind: 'method' | 'enumeration' | 'eventField' | 'service';
  /** The global service at the head of the expression, where there is one. */
  service: string | null;
  place: string;
}

export interface Uses {
  uses: Use[];
  /** Members whose receiver the checker knows nothing about. */
  untyped: string[];
}

const augment = join(root, 'src/google/augment.d.ts');
const declaredByGoogle = (file: ts.SourceFile): boolean =>
  file.fileName === augment || file.fileName.includes('/@types/google-apps-script/');

export function usesOfGoogle(): Uses {
  const program = ts.createProgram([join(root, 'src/main.ts'), augment, join(root, 'src/campaigns.d.ts')], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2020.d.ts'],
    types: ['google-apps-script'],
    typeRoots: [join(root, 'node_modules/@types')],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const found: Uses = { uses: [], untyped: [] };
  const mine = program.getSourceFiles().filter(({ fileName }) => /\/src\/(google\/[^/]+|main)\.ts$/.test(fileName));
  for (const file of mine.filter(({ isDeclarationFile }) => !isDeclarationFile)) visit(checker, file, file, found);
  return found;
}

function visit(checker: ts.TypeChecker, file: ts.SourceFile, node: ts.Node, found: Uses): void {
  for (const { name, receiver } of accesses(node)) {
    const line = file.getLineAndCharacterOfPosition(name.getStart()).line + 1;
    const place = `${file.fileName.slice(root.length)}:${line}`;
    if (receiver && (checker.getTypeAtLocation(receiver).flags & ts.TypeFlags.Any) !== 0)
      found.untyped.push(`${place} ${node.getText().slice(0, 80)}`);
    const symbol = checker.getSymbolAtLocation(name);
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaredByGoogle(declaration.getSourceFile())) continue;
      const use = describe(declaration, name.text);
      if (use) found.uses.push({ ...use, service: headOf(node), place });
    }
  }
  ts.forEachChild(node, (child) => visit(checker, file, child, found));
}

/** `a.b`, and each name of `const { b } = a`. */
function accesses(node: ts.Node): { name: ts.Identifier; receiver: ts.Expression | null }[] {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name))
    return [{ name: node.name, receiver: node.expression }];
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? [{ name, receiver: null }] : [];
}

function describe(declaration: ts.Declaration, name: string): Pick<Use, 'member' | 'kind'> | null {
  const owner = ownerOf(declaration);
  if (owner === null) return null;
  if (ts.isEnumMember(declaration)) return { member: `${owner}.${name}`, kind: 'enumeration' };
  if (ts.isMethodSignature(declaration)) return { member: `${owner}.${name}`, kind: 'method' };
  const inEvents = declaration.parent.parent?.parent?.getText().startsWith('namespace Events') ?? false;
  if (inEvents || /(^|\.)Events\./.test(qualified(declaration))) return { member: `${owner}.${name}`, kind: 'eventField' };
  return { member: `${owner}.${name}`, kind: 'service' };
}

/** 'Sheet' for a member of interface Sheet; 'Drive.Permissions' for one of the type written out at `declare const Drive`. */
function ownerOf(declaration: ts.Declaration): string | null {
  const { parent } = declaration;
  if (ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent)) return parent.name.text;
  if (!ts.isTypeLiteralNode(parent)) return null;
  const holder = parent.parent;
  if (ts.isVariableDeclaration(holder)) return holder.name.getText();
  if (ts.isPropertySignature(holder)) {
    const above = ownerOf(holder);
    return above && `${above}.${holder.name.getText()}`;
  }
  return null;
}

function qualified(declaration: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = declaration; at; at = at.parent)
    if ((ts.isModuleDeclaration(at) || ts.isInterfaceDeclaration(at)) && at.name) names.unshift(at.name.getText());
  return names.join('.');
}

/** `ScriptApp` of `ScriptApp.newTrigger(…).timeBased`. */
function headOf(node: ts.Node): string | null {
  let at: ts.Node = node;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) at = at.expression;
  return ts.isIdentifier(at) && /^[A-Z]/.test(at.text) ? at.text : null;
}
