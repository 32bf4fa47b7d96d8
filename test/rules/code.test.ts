/** What may not stand in the code, whatever it imports. */

import ts from 'ts5';
import { describe, expect, test } from 'vitest';
import { findings, type Source, sources, under } from './sources.ts';

const each = (files: readonly Source[], find: (node: ts.Node) => string | null): string[] =>
  files.flatMap((source) => findings(source, find));

const isCallOf = (node: ts.Node, object: string, name: string): boolean =>
  ts.isPropertyAccessExpression(node) && node.expression.getText() === object && node.name.text === name;

function clockOrChance(node: ts.Node): string | null {
  if (isCallOf(node, 'Date', 'now') || isCallOf(node, 'Math', 'random')) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  return ts.isCallExpression(node) && node.expression.getText() === 'Date' ? 'Date()' : null;
}

describe('time and chance are arguments', () => {
  test('src outside src/google asks no clock and draws nothing: the same values in must give the same values out', () => {
    const pure = under('src').filter(({ path }) => !path.startsWith('src/google/'));
    expect(each(pure, clockOrChance)).toEqual([]);
  });

  test('src/google reads the clock in one place, the port', () => {
    const places = each(under('src/google'), clockOrChance).map((found) => found.replace(/:\d+ .*/, ''));
    expect(places).toEqual(['src/google/world.ts']);
  });
});

/** The services of Apps Script (developers.google.com/apps-script/reference), the advanced ones that matter, and its types. */
const googleNames = new Set(
  `SpreadsheetApp FormApp DocumentApp SlidesApp DriveApp Drive Docs Sheets Gmail GmailApp MailApp CalendarApp ContactsApp GroupsApp
  HtmlService ContentService UrlFetchApp CacheService PropertiesService LockService ScriptApp Session Utilities Logger Charts
  XmlService Jdbc LanguageApp Maps LinearOptimizationService CardService GoogleAppsScript google`.split(/\s+/),
);

/** Page scripts stand in template strings: they are text here. */
const namesGoogle = (node: ts.Node): string | null =>
  ts.isIdentifier(node) && googleNames.has(node.text) && !isMemberName(node) ? node.text : null;

const isMemberName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

describe('Google stands in one folder', () => {
  test('no name of a Google service outside src/google; src/main.ts may name the types of its events', () => {
    const outside = under('src').filter(({ path }) => !path.startsWith('src/google/') && path !== 'src/main.ts');
    expect(each(outside, namesGoogle)).toEqual([]);
    const main = each(under('src/main.ts'), namesGoogle).filter((found) => !found.endsWith('GoogleAppsScript'));
    expect(main).toEqual([]);
  });

  test('local imitates services and never uses one', () => {
    const uses = each(under('local'), (node) =>
      ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) ? namesGoogle(node.expression) : null,
    );
    expect(uses).toEqual([]);
  });
});

/** Letters of Vietnamese that ASCII lacks, and any other: '…' and '–' are no letters. */
const foreignLetter = /(?=\P{ASCII})\p{L}/u;

/** What people may type, or fonts of the nineties hold: data of a rule, not words that anybody reads. */
const rulesAboutLetters: Record<string, string> = {
  'src/core/collate.ts': 'the order of the alphabet',
  'src/core/legacy.ts': 'the letters of TCVN3 and VNI',
  'src/core/text.ts': 'where a tone mark stands',
  'src/core/names.ts': 'what a unit is called and what it is cut down to',
  'src/core/personName.ts': 'what a name of a person looks like',
  'src/core/identity.ts': 'words of money behind digits, which are then no identity number',
  'src/core/registry.ts': 'có and không in units.csv (design, contract of the command line), and the words of a tone',
  'src/core/settings.ts': 'có and không in the tab Cấu hình',
};

const textOf = (node: ts.Node): string =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isIdentifier(node)
    ? node.text
    : '';

const foreign = (node: ts.Node): string | null => (foreignLetter.test(textOf(node)) ? textOf(node) : null);

describe('words stand in src/texts and src/profiles', () => {
  const others = under('src').filter(({ path }) => !/^src\/(texts|profiles)\//.test(path));

  test('no Vietnamese in the code elsewhere: whoever words a message must find all of them in one folder', () => {
    expect(each(others, foreign).filter((found) => !(found.replace(/:\d.*/s, '') in rulesAboutLetters))).toEqual([]);
  });

  test('the exceptions are still needed', () => {
    const needed = new Set(each(others, foreign).map((found) => found.replace(/:\d.*/s, '')));
    expect(Object.keys(rulesAboutLetters).filter((path) => !needed.has(path))).toEqual([]);
  });
});

const configs = ['test/vitest.config.ts', 'test/setup.ts'];

function notOurStyle(node: ts.Node): string | null {
  if (ts.isEnumDeclaration(node)) return `enum ${node.name.text}: a union of strings prints as what it is`;
  const isDefault =
    ts.isExportAssignment(node) ||
    (ts.canHaveModifiers(node) &&
      (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword) ?? false));
  return isDefault ? 'default export: a thing has one name, wherever it is imported' : null;
}

/** A file that only passes on what others export. */
const isBarrel = ({ tree }: Source): boolean =>
  tree.statements.length > 0 &&
  tree.statements.every((s) => ts.isImportDeclaration(s) || ts.isExportDeclaration(s)) &&
  tree.statements.some((s) => ts.isExportDeclaration(s));

describe('style', () => {
  test('no default exports, no enums', () => {
    expect(
      each(
        sources.filter(({ path }) => !configs.includes(path)),
        notOurStyle,
      ),
    ).toEqual([]);
  });

  test('no barrels: an import names the file where the thing is', () => {
    expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  test('the type checker is not silenced: @ts-expect-error at least falls when it is no longer needed', () => {
    const silenced = new RegExp(`@ts-${'(ignore|nocheck)'}`);
    expect(sources.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
