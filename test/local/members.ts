import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts5';

/** Every member that an imitation offers to the script ('Sheet.getRange' …), read from the sources, inherited ones too. */
interface ClassInfo {
  abstract: boolean;
  parent: string | null;
  googleNames: string[];
  methods: string[];
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** 'TextItem' in `googleName = 'TextItem'` or in what the getter returns. */
function googleNamesIn(node: ts.Node): string[] {
  const names = ts.isStringLiteral(node) && /^[A-Z][a-z]/.test(node.text) ? [node.text] : [];
  ts.forEachChild(node, (child) => {
    names.push(...googleNamesIn(child));
  });
  return names;
}

function infoOf(node: ts.ClassLikeDeclaration): ClassInfo {
  const info: ClassInfo = { abstract: false, parent: null, googleNames: [], methods: [] };
  info.abstract = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AbstractKeyword) ?? false;
  const heritage = node.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword);
  info.parent = heritage?.types[0]?.expression.getText() ?? null;
  for (const member of node.members) {
    const name = member.name?.getText() ?? '';
    if (name === 'googleName') info.googleNames.push(...googleNamesIn(member));
    else if (ts.isMethodDeclaration(member) && !/^[_#[]/.test(name)) info.methods.push(name);
  }
  return info;
}

export function offeredMembers(root: string): string[] {
  const classes = new Map<string, ClassInfo>();
  for (const path of [...sources(join(root, 'services')), ...sources(join(root, 'sheets'))]) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    ts.forEachChild(file, (node) => {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, infoOf(node));
    });
  }
  const chain = (name: string | null): ClassInfo[] => {
    const info = name === null ? undefined : classes.get(name);
    return info ? [info, ...chain(info.parent)] : [];
  };
  const isImitation = (name: string | null): boolean =>
    name === 'Imitation' || (name !== null && isImitation(classes.get(name)?.parent ?? null));
  const members = [...classes.keys()]
    .filter((name) => isImitation(name) && !classes.get(name)?.abstract)
    .flatMap((name) => {
      const line = chain(name);
      const found = line.find((info) => info.googleNames.length > 0)?.googleNames ?? [name];
      return found.flatMap((googleName) =>
        line.flatMap((info) => info.methods.map((method) => `${googleName}.${method}`)),
      );
    });
  return [...new Set(members)].sort();
}
