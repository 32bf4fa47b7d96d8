/** The probe, played whole in the local runtime: its answers are what the project assumes of Google. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { assumptionOf, fromOutside } from '../../scripts/probe/assumptions.ts';
import type { Facts } from '../../scripts/probe/classes.ts';
import { compare } from '../../scripts/probe/compare.ts';
import { factsOf } from '../../scripts/probe/facts.ts';
import { rawOf, type Stage, stages } from '../../scripts/probe/raw.ts';
import { escaped } from '../../src/texts/escaped.ts';
import { probeDialog, probeEntry } from '../../src/texts/probe.ts';
import { bundle, root } from '../support/tonghop.ts';
import { allSteps, play, probeSheet, tabOf } from './play.ts';

const golden = join(root, 'local', 'probe.json');

/** Node's own, of whatever version; the product is compiled for ES2020 and uses none of them. */
const ofEngine = /^js\.(Temporal|toSorted|groupBy)$/;
const withoutEngine = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !ofEngine.test(key)));

const opened = (mark?: string): Workspace => {
  const workspace = probeSheet(mark);
  onTestFinished(() => workspace.close());
  return workspace;
};

describe('played whole', () => {
  let workspace: Workspace;
  let facts: Facts;

  beforeAll(() => {
    workspace = probeSheet();
    play(workspace);
    facts = factsOf(rawOf(tabOf(workspace)));
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, `${JSON.stringify(facts, null, 2)}\n`);
    return () => workspace.close();
  });

  test('answers what local/probe.json holds (UPDATE_GOLDEN=1 writes it anew)', () => {
    expect(withoutEngine(facts)).toEqual(withoutEngine(JSON.parse(readFileSync(golden, 'utf8')) as Facts));
  });

  test('no assumption is answered by an error, and none is left out because nothing imitates it', () => {
    const errors = Object.entries(facts).filter(([, fact]) => /^! |NotImitated|^unknown$/.test(String(fact)));
    expect(errors).toEqual([]);
  });

  test('the same once more: no id, address or instant is left in the facts', () => {
    const other = opened();
    play(other);
    expect(factsOf(rawOf(tabOf(other)))).toEqual(facts);
    expect(JSON.stringify(facts)).not.toMatch(/@mau\.example|[\w-]{25,}/);
  });

  test('of each fact somebody says what rests on it and what to do', () => {
    for (const key of [...Object.keys(facts), ...Object.keys(fromOutside)]) {
      const { where, remedy } = assumptionOf(key);
      expect(`${where}${remedy}`.length, key).toBeGreaterThan(20);
    }
  });

  test('ends without triggers, and with one Form that is left for whoever looks', () => {
    expect(workspace.triggers()).toEqual([]);
    const left = workspace.files().filter(({ trashed }) => !trashed);
    expect(left.map(({ mimeType }) => mimeType.replace(/.*\./, ''))).toEqual(['spreadsheet', 'form']);
  });

  test('says in the Sheet that all is noted, and asks nothing anew', () => {
    const tab = tabOf(workspace);
    expect(workspace.run('App.probe').error).toBeNull();
    expect(rawOf(tabOf(workspace)).answers.form1).toEqual(rawOf(tab).answers.form1);
    const dialogs = Array.from({ length: 9 }, (_, i) => workspace.shown(i + 1)).filter(
      (shown) => shown?.kind === 'modalDialog',
    );
    expect(dialogs[0]?.text).toContain(escaped(probeDialog.steps[0]));
    expect(dialogs[0]?.text).toContain('viewform?usp=pp_url');
    expect(dialogs.at(-1)?.text).toContain(probeDialog.done);
    expect(workspace.triggers()).toEqual([]);
  });
});

describe('at a Google where a trigger of the Form does not reach the Sheet', () => {
  const words = 'Exception: You do not have permission to call SpreadsheetApp.getActive.';
  /** The product with a Google in between that refuses while an answer is being told. */
  const script = `
    const there = SpreadsheetApp;
    let submitted = false;
    SpreadsheetApp = new Proxy({}, { get(_, name) {
      if (name === 'getActive' && submitted) throw new Error(${JSON.stringify(words)});
      return there[name];
    } });
    ${readFileSync(bundle, 'utf8')}
    const { probe } = App;
    App.probe = (e) => { submitted = Boolean(e && e.response); return probe(e); };`;

  test('its words are kept, the rest is told all the same, and the fallback is named', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tonghop-probe-')), 'Code.js');
    writeFileSync(path, script);
    const workspace = probeSheet('probe', path);
    onTestFinished(() => workspace.close());
    const errors: (string | null)[] = [];
    play(workspace, allSteps, (...fired) => void errors.push(...fired.map(({ error }) => error)));
    expect(errors).toEqual([`Error: ${words}`, `Error: ${words}`, `Error: ${words}`]);
    const facts = factsOf(rawOf(tabOf(workspace)));
    const { contradicted, open } = compare(facts, JSON.parse(readFileSync(golden, 'utf8')) as Facts);
    expect(contradicted.map(({ key, google }) => [key, google])).toEqual(
      ['submit', 'second', 'edited'].map((stage) => [`${stage}.sheet`, `! ${words}`]),
    );
    expect(contradicted[0]?.remedy).toMatch(/auth\/spreadsheets in the place of .*openById/);
    expect(open).toEqual([]);
  });
});

describe('on the way', () => {
  const noted = (workspace: Workspace): Stage[] => {
    const { answers } = rawOf(tabOf(workspace));
    return stages.filter((stage) => answers[stage]);
  };

  test('the first call makes Form and triggers, and asks all that needs no answer', () => {
    const workspace = opened();
    play(workspace, { start: true });
    // The clock's trigger went off once and is gone.
    expect(noted(workspace)).toEqual(['menu', 'cells', 'docx', 'made', 'triggers']);
    expect(workspace.triggers().map((trigger) => [trigger.function, trigger.event])).toEqual([
      ['App.probe', 'CLOCK'],
      ['App.probe', 'ON_FORM_SUBMIT'],
      ['App.probe', 'ON_EDIT'],
    ]);
  });

  test('called too early it gathers nothing and keeps what it made', () => {
    const workspace = opened();
    play(workspace, { ...allSteps, edited: false });
    expect(noted(workspace)).not.toContain('since');
    expect(workspace.files().filter(({ mimeType, trashed }) => /form$/.test(mimeType) && !trashed)).toHaveLength(1);
    expect(workspace.triggers().map(({ event }) => event)).toEqual(['ON_FORM_SUBMIT', 'ON_EDIT']);
  });

  test("in the Sheet of a campaign it does nothing: document properties there are nobody else's to see", () => {
    const workspace = opened('an-khanh');
    expect(workspace.run('App.probe').error).toBeNull();
    expect(workspace.book().tabs).toHaveLength(1);
    expect(workspace.triggers()).toEqual([]);
  });

  test('the menu has the entry where the Sheet was made for the probe, and there alone', () => {
    const entries = (mark: string): string => {
      const workspace = opened(mark);
      workspace.run('onOpen');
      return JSON.stringify(workspace.shown(1)?.items ?? []);
    };
    expect(entries('probe')).toContain(probeEntry);
    expect(entries('an-khanh')).not.toContain(probeEntry);
    expect(entries('an-khanh')).toContain('App.openSetUp');
  });
});
