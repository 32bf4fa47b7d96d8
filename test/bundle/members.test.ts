/** Each member of Google's that the product uses is typed, imitated, priced and covered by a narrow scope. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prices } from '../../local/latency.ts';
import { offeredMembers } from '../local/members.ts';
import { create, value } from '../local/stage.ts';
import { root } from '../rules/sources.ts';
import { type Use, usesOfGoogle } from './googleMembers.ts';

const { uses, untyped, casts } = usesOfGoogle();
const of = (kind: Use['kind']): Use[] => uses.filter((u) => u.kind === kind);
/** Each member once, with the first place that uses it. */
const named = (list: readonly Use[]): string[] =>
  [...new Map(list.map((u) => [u.member, `${u.member} (${u.place})`])).values()].sort();

describe('typed', () => {
  test('no member of something that the checker does not know', () => {
    expect(untyped).toEqual([]);
  });

  test('no Google object is called another class than it is: what is imitated and priced is looked up by class', () => {
    expect(casts).toEqual([]);
  });

  test('the list is not empty by mistake: an intake and a set-up cannot do without these', () => {
    const members = uses.map((u) => u.member);
    for (const member of [
      'Sheet.getRange',
      'Range.setValues',
      'FormResponse.getItemResponses',
      'MailApp.sendEmail',
      'Lock.tryLock',
    ])
      expect(members).toContain(member);
    expect(new Set(members).size).toBeGreaterThan(80);
  });
});

describe('imitated', () => {
  test('each method is one of an imitation of that name', () => {
    const offered = new Set(offeredMembers(join(root, 'local')));
    expect(named(of('method').filter((u) => !offered.has(u.member)))).toEqual([]);
  });

  /** Enumerations are looked at through the bridge itself, which throws NotImitated for what is not there. */
  test('each member of an enumeration is there', () => {
    const holders: Record<string, string> = { Ui: 'SpreadsheetApp.getUi()' };
    const expressions = of('enumeration').map(({ member }) => {
      const [enumeration, name] = member.split('.');
      const owner =
        of('service')
          .find((u) => u.member.endsWith(`.${enumeration}`))
          ?.member.split('.')[0] ?? '';
      return `${holders[owner] ?? owner}.${enumeration}.${name}`;
    });
    const script = `var App = { probe() { return [${[...new Set(expressions)].map((e) => `String(${e})`).join(', ')}]; } };`;
    const names = of('enumeration').map(({ member }) => member.split('.')[1]);
    expect(new Set(value(create(script), 'App.probe') as string[])).toEqual(new Set(names));
  });
});

describe('priced', () => {
  test('each method has its price in local/latency, be it zero with a reason', () => {
    expect(named(of('method').filter((u) => !(u.member in prices)))).toEqual([]);
  });
});

const auth = 'https://www.googleapis.com/auth/';

/** What each service asks for when it is used as we do (reference of each, 'Authorization'; platform.md 6.1). '' asks for nothing. */
const scopes: Record<string, string> = {
  SpreadsheetApp: 'spreadsheets.currentonly',
  'SpreadsheetApp.getUi': 'script.container.ui',
  // Any other Sheet than the bound one is out of reach of the narrow scope.
  'SpreadsheetApp.create': 'spreadsheets',
  'SpreadsheetApp.open': 'spreadsheets',
  'SpreadsheetApp.openById': 'spreadsheets',
  'SpreadsheetApp.openByUrl': 'spreadsheets',
  // forms.currentonly is for scripts bound to a Form; ours is bound to the Sheet.
  FormApp: 'forms',
  MailApp: 'script.send_mail',
  ScriptApp: 'script.scriptapp',
  Session: 'userinfo.email',
  'Session.getScriptTimeZone': '',
  Drive: 'drive.file',
  HtmlService: '',
  LockService: '',
  PropertiesService: '',
  Utilities: '',
};

const manifest = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as {
  oauthScopes: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string }[] };
};

/** 'Drive.Permissions.create' is asked for at 'Drive'; a member of a handle was asked for when the handle was made. */
const globalsUsed = (): Use[] => of('method').filter((u) => u.service !== null && u.member.startsWith(`${u.service}.`));

describe('covered by the manifest', () => {
  test('every service that is used has a line in the table of scopes', () => {
    expect(named(of('method').filter((u) => u.service !== null && !(u.service in scopes)))).toEqual([]);
  });

  test('the scopes are exactly those that the services in use need: one more is a question that nobody can answer', () => {
    const needed = globalsUsed().map((u) => scopes[u.member] ?? scopes[u.service ?? ''] ?? '');
    const wanted = [...new Set(needed.filter((scope) => scope !== ''))].map((scope) => auth + scope);
    expect([...manifest.oauthScopes].sort()).toEqual(wanted.sort());
  });

  test('none of them is one that Google calls restricted', () => {
    const restricted = ['https://mail.google.com/', `${auth}drive`, `${auth}drive.readonly`, `${auth}gmail.readonly`];
    expect(manifest.oauthScopes.filter((scope) => restricted.includes(scope))).toEqual([]);
  });

  test('advanced services are switched on where they are used, and only there', () => {
    const enabled = manifest.dependencies?.enabledAdvancedServices?.map((s) => s.userSymbol) ?? [];
    const advanced = new Set(globalsUsed().flatMap((u) => (/^[^.]+\.[^.]+\./.test(u.member) ? [u.service] : [])));
    expect([...advanced]).toEqual(enabled);
  });
});
