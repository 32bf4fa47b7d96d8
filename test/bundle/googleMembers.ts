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
  /** Objects that are called something else than what the checker knows them to be. */
  casts: string[];
}

const augment = join(root, 'src/google/augment.d.ts');
const declaredByGoogle = (file: ts.SourceFile): boolean =>
  file.fileName === augment || file.fileName.includes('/@types/google-apps-script/');

export function usesOfGoogle(): Uses {
  const program = ts.createProgram(
    [join(root, 'src/main.ts'), augment, join(root, 'src/campaigns.d.ts'), join(root, 'src/ooxml.d.ts')],
    {
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
    },
  );
  const checker = program.getTypeChecker();
  const found: Uses = { uses: [], untyped: [], casts: [] };
  const mine = program.getSourceFiles().filter(({ fileName }) => /\/src\/(google\/.+|main)\.ts$/.test(fileName));
  for (const file of mine.filter(({ isDeclarationFile }) => !isDeclarationFile)) visit(checker, file, file, found);
  return found;
}

function visit(checker: ts.TypeChecker, file: ts.SourceFile, node: ts.Node, found: Uses): void {
  const place = (at: ts.Node): string =>
    `${file.fileName.slice(root.length)}:${file.getLineAndCharacterOfPosition(at.getStart()).line + 1}`;
  const access = accessOf(node);
  if (access) {
    const receiver = checker.getTypeAtLocation(access.receiver);
    if ((receiver.flags & ts.TypeFlags.Any) !== 0) found.untyped.push(`${place(node)} ${node.getText().slice(0, 80)}`);
    const declarations = checker.getPropertyOfType(checker.getApparentType(receiver), access.name)?.declarations ?? [];
    for (const declaration of declarations.filter((d) => declaredByGoogle(d.getSourceFile()))) {
      const use = describe(declaration, access.name);
      if (use) found.uses.push({ ...use, service: headOf(node), place: place(node) });
    }
  }
  if (ts.isAsExpression(node) && castsGoogle(checker, node)) found.casts.push(`${place(node)} ${node.getText()}`);
  ts.forEachChild(node, (child) => visit(checker, file, child, found));
}

/** `a.b`, and each name of `const { b } = a`. */
function accessOf(node: ts.Node): { name: string; receiver: ts.Node } | null {
  if (ts.isPropertyAccessExpression(node)) return { name: node.name.text, receiver: node.expression };
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return null;
  return { name: (node.propertyName ?? node.name).getText(), receiver: node.parent };
}

/** To say that something is there (`as Sheet` of `Sheet | undefined`) is no cast in this sense. */
function castsGoogle(checker: ts.TypeChecker, node: ts.AsExpression): boolean {
  const target = checker.getTypeAtLocation(node.type);
  const isGoogle = (type: ts.Type): boolean =>
    type.isUnion()
      ? type.types.some(isGoogle)
      : (type.symbol?.declarations ?? []).some((d) => declaredByGoogle(d.getSourceFile()));
  if (!isGoogle(target)) return false;
  return !checker.isTypeAssignableTo(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)), target);
}

function describe(declaration: ts.Declaration, name: string): Pick<Use, 'member' | 'kind'> | null {
  const owner = ownerOf(declaration);
  const namespaces = namespacesOf(declaration);
  // The language's own objects under another name, and what is printed: no service calls.
  if (owner === null || (namespaces.includes('Base') && /^(Date|Console)$/.test(owner))) return null;
  const member = `${owner}.${name}`;
  if (ts.isEnumMember(declaration)) return { member, kind: 'enumeration' };
  if (ts.isMethodSignature(declaration)) return { member, kind: 'method' };
  return { member, kind: namespaces.includes('Events') ? 'eventField' : 'service' };
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

function namespacesOf(node: ts.Node): string[] {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node; at; at = at.parent) if (ts.isModuleDeclaration(at)) names.push(at.name.text);
  return names;
}

/** `ScriptApp` of `ScriptApp.newTrigger(…).timeBased`. */
function headOf(node: ts.Node): string | null {
  let at: ts.Node = node;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) at = at.expression;
  return ts.isIdentifier(at) && /^[A-Z]/.test(at.text) ? at.text : null;
}
