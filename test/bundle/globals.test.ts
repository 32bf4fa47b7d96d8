/** What Google finds in the script, and what the script asks of the place where it runs (design decision 12; platform 3.4). */
import { join } from 'node:path';
import vm from 'node:vm';
import ts from 'ts5';
import { describe, expect, test } from 'vitest';
import { walk } from '../rules/sources.ts';
import { bundle, code, root, tree } from './code.ts';

const script = new vm.Script(code, { filename: 'Code.js' });
const globalsOf = (context: vm.Context): string[] => Object.getOwnPropertyNames(vm.runInContext('globalThis', context));

/** Evaluates the bundle where nothing but the language exists, as Google does before each call. */
function evaluated(): vm.Context {
  const context = vm.createContext(Object.create(null));
  script.runInContext(context);
  return context;
}

/** What triggers and menus name, and what tools outside the Sheet ask. Each is one more thing that may be called by name. */
const members = [
  'api',
  'changePin',
  'checkConfig',
  'clearTrial',
  'close',
  'dispatch',
  'doGet',
  'find',
  'formGuide',
  'links',
  'makeReport',
  'makeUnitReport',
  'makeUnitReports',
  'onBehalf',
  'onChange',
  'onEdit',
  'onFormSubmit',
  'onOpen',
  'openCampaign',
  'openLinks',
  'openQr',
  'openReminders',
  'openReport',
  'openSetUp',
  'openTrial',
  'openUnit',
  'openUnitReports',
  'openZalo',
  'pauseReminders',
  'plan',
  'probe',
  'recompute',
  'remindNow',
  'reopen',
  'resendLink',
  'resumeReminders',
  'setUp',
  'table',
  'totals',
  'unitHistory',
  'updateForm',
];

describe('in a bare realm', () => {
  test('the globals are exactly onOpen, doGet, api and App: google.script.run can call every other one', () => {
    const before = new Set(globalsOf(vm.createContext(Object.create(null))));
    const added = globalsOf(evaluated()).filter((name) => !before.has(name));
    expect(added.sort()).toEqual(['App', 'api', 'doGet', 'onOpen']);
  });

  test('App has exactly these methods', () => {
    const names = vm.runInContext('Object.keys(App).sort()', evaluated()) as string[];
    expect([...names]).toEqual(members);
    expect(vm.runInContext('Object.values(App).every((m) => typeof m === "function")', evaluated())).toBe(true);
    expect(vm.runInContext('Object.getPrototypeOf(App) === Object.prototype', evaluated())).toBe(true);
  });

  test('nothing at the top level hides behind const or let: Google lists function-valued ones too', () => {
    const names = tree.statements.flatMap((s) => {
      if (ts.isFunctionDeclaration(s)) return [s.name?.text ?? ''];
      if (ts.isVariableStatement(s)) return s.declarationList.declarations.map((d) => d.name.getText());
      return ts.isClassDeclaration(s) ? [s.name?.text ?? ''] : [];
    });
    expect(names.sort()).toEqual(['App', 'api', 'doGet', 'onOpen']);
  });

  test('to be loaded calls no service: onOpen runs without permission, and every call has its price', () => {
    const touched: string[] = [];
    const trap = (name: string): PropertyDescriptor => ({
      configurable: true,
      get() {
        touched.push(name);
        return undefined;
      },
    });
    const services =
      'SpreadsheetApp FormApp DriveApp Drive MailApp HtmlService LockService PropertiesService ScriptApp Session Utilities Logger console';
    const context = vm.createContext(Object.create(null));
    const realm = vm.runInContext('globalThis', context);
    for (const name of services.split(' ')) Object.defineProperty(realm, name, trap(name));
    script.runInContext(context);
    expect(touched).toEqual([]);
  });
});

/** The editor refuses to save these, whatever its engine could run (developers.google.com/apps-script/guides/v8-runtime). */
function refusedSyntax(node: ts.Node): string | null {
  if (ts.isPrivateIdentifier(node)) return node.text;
  if (ts.isPropertyDeclaration(node)) return `class field ${node.name.getText()}`;
  if (ts.isClassStaticBlockDeclaration(node)) return 'static block';
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isExportAssignment(node))
    return 'module syntax';
  if (!ts.isBinaryExpression(node)) return null;
  const { kind } = node.operatorToken;
  const assigns = [
    ts.SyntaxKind.QuestionQuestionEqualsToken,
    ts.SyntaxKind.BarBarEqualsToken,
    ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ];
  return assigns.includes(kind) ? node.operatorToken.getText() : null;
}

const webNames =
  'URL URLSearchParams setTimeout setInterval TextEncoder TextDecoder atob btoa crypto fetch process Buffer structuredClone queueMicrotask require';

/** The checker has it, its public type does not: a look at the scopes infers no types, which of a whole bundle takes long. */
interface Scopes {
  resolveName(name: string, location: ts.Node, meaning: ts.SymbolFlags, excludeGlobals: boolean): ts.Symbol | undefined;
}

/** Asked for as a value: neither declared here, nor the name of a member or a label. */
function isAskedFor(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const names = parent as { name?: ts.Node; propertyName?: ts.Node; label?: ts.Node };
  return ![names.name, names.propertyName, names.label].includes(node);
}

/** Free names that nothing declares: neither ES2020, nor Apps Script, nor the bundle. */
function unknownNames(): string[] {
  const program = ts.createProgram([bundle, join(root, 'src/google/augment.d.ts')], {
    allowJs: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2020,
    lib: ['lib.es2020.d.ts'],
    types: ['google-apps-script'],
    typeRoots: [join(root, 'node_modules/@types')],
  });
  const scopes = program.getTypeChecker() as ts.TypeChecker & Scopes;
  const found: string[] = [];
  walk(program.getSourceFile(bundle) as ts.SourceFile, (node) => {
    if (isAskedFor(node) && !scopes.resolveName(node.text, node, ts.SymbolFlags.Value, false)) found.push(node.text);
  });
  return found;
}

describe('the text', () => {
  test('holds no syntax that the editor refuses to save', () => {
    const found: string[] = [];
    walk(tree, (node) => found.push(...[refusedSyntax(node)].filter((what) => what !== null)));
    expect(found).toEqual([]);
  });

  test('names nothing of the web or of Node: Apps Script has none of it, and some lacks are silent', () => {
    const names = new Set(webNames.split(' '));
    const found: string[] = [];
    walk(tree, (node) => {
      if (!ts.isIdentifier(node) || !names.has(node.text)) return;
      const member = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
      if (!member) found.push(node.parent.getText().slice(0, 80));
    });
    expect(found).toEqual([]);
    expect(code).not.toMatch(/\b(URL|fetch|setTimeout)\(/);
  });

  test('names nothing that neither ES2020 nor Apps Script has', () => {
    expect(unknownNames()).toEqual([]);
  });

  test('is small enough to be loaded for every trigger', () => {
    // 100 KB cost 4 ms in a fresh realm; Google reads the text anew for each execution (performance.md). What writes
    // documents stands in a function that is not entered: it is looked over, not evaluated.
    const printer = code.indexOf('var ooxml=');
    expect(printer).toBeGreaterThan(0);
    expect(code.length - (code.indexOf('ooxml.makePrinter()') - printer)).toBeLessThan(600_000);
    expect(code.length).toBeLessThan(900_000);
  });
});
