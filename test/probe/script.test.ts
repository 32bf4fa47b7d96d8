/** npm run probe against the imitated Google: made once, then whatever a person has done in its Sheet meanwhile. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../scripts/probe/compare.ts';
import { factsOf } from '../../scripts/probe/facts.ts';
import { type Raw, rawOf } from '../../scripts/probe/raw.ts';
import { tellComparison } from '../../scripts/probe/tell.ts';
import { probeDialog, probeEntry } from '../../src/texts/probe.ts';
import { startFake } from '../fake/fake.ts';
import type { Ran } from '../fake/run.ts';
import { addForm, newTab, type Spreadsheet } from '../fake/state.ts';
import { installer, runOurs, type Stage, setStage, useSmallBundle } from '../scripts/stage.ts';
import { root } from '../support/tonghop.ts';
import { play, probeSheet, tabOf } from './play.ts';

const answersScope = 'https://www.googleapis.com/auth/forms.responses.readonly';

let stage: Stage;
let first: Ran;
/** Column A, as the local runtime wrote it. */
let column: string[];
let formId = '';

const probe = (...args: string[]): Promise<Ran> => runOurs(stage, 'probe', args);
const sheet = (): Spreadsheet => Object.values(stage.fake.state.spreadsheets)[0] as Spreadsheet;
const result = (): { missing: string[]; facts: Record<string, unknown> } =>
  JSON.parse(readFileSync(join(stage.place.cwd, '.tonghop/probe.json'), 'utf8'));

/** A person has done it: the tab is there. */
function put(cells: readonly string[]): void {
  const others = sheet().tabs.filter(({ title }) => title !== 'probe');
  sheet().tabs = [...others, newTab('probe', { sheetId: 7, index: 1, values: cells.map((cell) => [cell]) })];
}

/** The same probe with some of its document properties otherwise. */
function changed(change: (properties: Record<string, string>) => void): string[] {
  const properties = JSON.parse(column.map((cell) => cell.slice(1)).join('')) as Record<string, string>;
  change(properties);
  return [`|${JSON.stringify(properties)}`];
}

function playLocally(): void {
  const workspace = probeSheet();
  play(workspace);
  column = tabOf(workspace);
  workspace.close();
}

/** The Form that the script made at Google, with its answers as the Forms API gives them: under ids of its own. */
function addFormOf(raw: Raw): void {
  const link = String(raw.answers.made?.link).replace(/\?.*/s, '');
  const listed = raw.answers.since?.all as [string, number][];
  const responses = listed.map(([, at], i) => {
    const time = new Date(at).toISOString();
    return { responseId: `ACYDBNh${i}`, createTime: time, lastSubmittedTime: time };
  });
  formId = raw.form;
  addForm(
    stage.fake.state,
    { owner: installer, id: formId, name: 'Dò nền tảng' },
    { json: { responderUri: link }, responses },
  );
}

beforeAll(async () => {
  stage = setStage(await startFake());
  stage.grant.scopes.push(answersScope);
  useSmallBundle(stage);
  mkdirSync(join(stage.place.cwd, 'local'));
  cpSync(join(root, 'local/probe.json'), join(stage.place.cwd, 'local/probe.json'));
  playLocally();
  first = await probe('--yes');
  addFormOf(rawOf(column));
});

afterAll(async () => {
  await stage.fake.close();
  stage.place.remove();
});

describe('for the first time', () => {
  test('makes a Sheet that bears its mark, and says what to click', () => {
    expect(first, first.stderr).toMatchObject({ code: 0 });
    expect(first.stdout).toContain(probeEntry);
    for (const step of probeDialog.steps) expect(first.stdout).toContain(step);
    expect(sheet().developerMetadata).toMatchObject([{ metadataKey: 'tonghop.start', metadataValue: 'probe' }]);
  });

  test('once more before anybody clicked: nothing is made, and the clicks are told again', async () => {
    const files = Object.keys(stage.fake.state.files).length;
    const ran = await probe('--yes');
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stderr).toContain('has not been started');
    expect(ran.stdout).toContain(probeEntry);
    expect(Object.keys(stage.fake.state.files)).toHaveLength(files);
    expect(Object.values(stage.fake.state.scripts)).toHaveLength(1);
  });
});

describe('with a tab', () => {
  test('that agrees: exit 0, all facts in a file, and what to throw away', async () => {
    put(column);
    const ran = await probe();
    expect(ran, ran.stdout + ran.stderr).toMatchObject({ code: 0 });
    expect(ran.stdout).toMatch(/\d{3} assumptions hold, 0 are contradicted, 0 were not answered/);
    expect(ran.stdout).toContain('rest.sameIds: false');
    expect(result()).toMatchObject({
      missing: [],
      facts: { 'submit.sheet': 'ok', 'rest.openToStranger': true, 'rest.sameTimes': true, 'rest.sameIds': false },
    });
  });

  test('that contradicts: exit 1, what is assumed, what Google says, where, and the way out', async () => {
    const words = `! You do not have permission to call SpreadsheetApp.getActive of ${installer}`;
    put(
      changed((properties) => {
        properties.form1 = JSON.stringify({ ...JSON.parse(properties.form1 ?? ''), sheet: words });
      }),
    );
    const ran = await probe();
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stderr).toContain('Google contradicts 1 assumption');
    for (const part of ['CONTRADICTED submit.sheet', 'getActive of <e-mail>', 'src/google/world.ts', 'openById'])
      expect(ran.stdout).toContain(part);
    expect(result().facts['submit.sheet']).toBe(words.replace(installer, '<e-mail>'));
  });

  test('half done: exit 1, and only the steps that are left', async () => {
    put(
      changed((properties) => {
        for (const key of ['form3', 'clock', 'since']) delete properties[key];
      }),
    );
    const ran = await probe();
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stderr).toContain('half done');
    expect(ran.stdout).toContain(probeDialog.steps[2]);
    expect(ran.stdout).not.toContain(probeDialog.steps[1]);
    expect(ran.stdout).toContain('edited.sameId');
    expect(result().missing).toEqual(['form3', 'clock', 'since']);
  });

  test('that somebody has changed: a sentence, and no result', async () => {
    rmSync(join(stage.place.cwd, '.tonghop/probe.json'));
    put(['|{"menu":']);
    const ran = await probe();
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.stderr).toMatch(/^Column A of the tab "probe" .* run this command again\.\n$/);
    expect(existsSync(join(stage.place.cwd, '.tonghop/probe.json'))).toBe(false);
  });
});

describe('in words', () => {
  const facts = () => factsOf(rawOf(column));

  test.each([
    ['an old answer that was edited is not returned', 'since.returnsEdited', false, 'src/flows/sweep.ts'],
    ['an apostrophe stays in a text cell', "cell.setValues@ '=1+1", `"'=1+1"`, 'src/google/guard.ts'],
    ['page numbers are lost', 'docx.pageNumber', false, 'src/ooxml'],
    ['the Form asks for a sign-in', 'form.open', false, 'openForm'],
    ['a method is no handler', 'trigger.handler', '! Script function not found', 'scripts/product.ts'],
  ])('%s', (_, key, value, way) => {
    const { contradicted } = compare({ ...facts(), [key]: value }, facts());
    expect(contradicted).toMatchObject([{ key, google: value }]);
    expect(tellComparison({ agreed: [], contradicted, news: [], open: [] })).toContain(way);
  });

  test('what nothing rests on is news', () => {
    const google = { ...facts(), 'js.Temporal': true, 'form.defaultPublished': true, 'menu.copy': '! no permission' };
    const { contradicted, news } = compare(google, facts());
    expect(contradicted).toEqual([]);
    expect(news.map(({ key }) => key).sort()).toEqual(['form.defaultPublished', 'js.Temporal', 'menu.copy']);
  });
});
