/** Set-up may be cut off before any of its calls; started again with the same arguments it ends where an unbroken one ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setUp } from '../../local/cli/setup.ts';
import { readUnits } from '../../local/cli/units.ts';
import { openDb } from '../../local/db.ts';
import { Killed } from '../../local/meter.ts';
import { allFiles } from '../../local/services/files.ts';
import { loadItems } from '../../local/services/forms/records.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { allTriggers } from '../../local/triggerRecords.ts';
import { createWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { root, shared } from '../support/tonghop.ts';
import { ask, START, sending } from './stage.ts';

const request = {
  campaign: 'an-khanh',
  units: readUnits(join(root, 'local', 'samples', 'units.csv')),
  settings: { unitDue: '2026-05-25', coordinatorEmail: 'dieuphoi@mau.example' },
};

type OnCall = (n: number, member: string) => void;

function empty(onCall: OnCall): Workspace {
  return createWorkspace(mkdtempSync(join(tmpdir(), 'tonghop-setup-')), { ...shared, now: Date.parse(START), onCall });
}

/** What stands in the workspace, without the ids that are drawn. */
function standing(workspace: Workspace): Record<string, unknown> {
  const db = openDb(join(workspace.dir, 'workspace.db'));
  const store = new SheetStore(db);
  const forms = allFiles(db).filter((f) => f.mimeType.includes('form') && !f.trashed);
  const items = loadItems(db, forms.at(-1)?.id ?? '');
  const title = new Map(items.map((i) => [i.id, i.title]));
  const state = {
    tabs: store.tabs().map((tab) => {
      const { frozenRows, hidden, protections, conditional, columns } = tab.properties;
      const rows = store.open(tab.id).rows.slice(0, 2);
      return {
        name: tab.name,
        grid: tab.grid,
        frozenRows,
        hidden,
        protections: protections.length,
        conditional,
        columns,
        heads: rows.map((r) => [r.hidden, r.values]),
      };
    }),
    tables: ['config', 'units', 'definitions', 'totals', 'tracking'].map((tab) => ask(workspace, 'table', tab)),
    forms: forms.map((f) => [f.name, f.permissions]),
    items: items.map(({ id: _, entry: __, choices, goTo, ...item }) => ({
      ...item,
      goTo: { ...goTo, page: title.get(goTo.page ?? 0) },
      choices: choices.map((c) => [c.value, c.goTo?.action, title.get(c.goTo?.page ?? 0)]),
    })),
    triggers: allTriggers(db)
      .map((t) => `${t.handler} ${t.event}`)
      .sort(),
    pins: ask<{ unit: string; pin: string }[]>(workspace, 'links').map(({ unit, pin }) => [unit, pin]),
  };
  db.close();
  return state;
}

/** Steps through all calls with a stride; the call after one that makes what may be there only once is always tried. */
const makesOne = /^(FormApp\.create|.*TriggerBuilder\.create|Drive\.Permissions\.create|Properties\.setProperties)$/;
const stride = 30;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1000));

function broken(at: number): { state: Record<string, unknown>; works: string } {
  let armed = true;
  const workspace = empty((n) => {
    if (armed && n === at) throw new Killed('kill -9');
  });
  expect(() => setUp(workspace, request), `call ${at}`).toThrow(Killed);
  armed = false;
  setUp(workspace, request);
  const state = standing(workspace);
  const works = sending(workspace, {
    unit: 'CA01',
    'congAn.date': '2026-05-20',
    'congAn.eid2Daily': '3',
    'congAn.installDaily': '4',
  })().status;
  workspace.close();
  rmSync(workspace.dir, { recursive: true });
  return { state, works };
}

test('set-up killed before its calls and started again: as if it had not been', () => {
  const members: string[] = [''];
  const workspace = empty((n, member) => {
    members[n] = member;
  });
  setUp(workspace, request);
  members.length = (workspace.executions()[0]?.serviceCalls ?? 0) + 1;
  const whole = standing(workspace);
  workspace.close();
  expect(whole.triggers).toHaveLength(4);
  expect(whole.forms).toHaveLength(1);
  const last = members.length - 1;
  const tried = members.flatMap((_, at) => {
    const wanted = at > 0 && (at % stride === seed % stride || makesOne.test(members[at - 1] ?? '') || at === last);
    return wanted ? [at] : [];
  });
  console.log(`set-up: ${last} calls, killed before ${tried.length} of them (SEED=${seed})`);
  const faults: string[] = [];
  for (const at of tried) {
    const { state, works } = broken(at);
    if (works !== 'accepted') faults.push(`${at} ${members[at]}: an answer is ${works}`);
    for (const [part, value] of Object.entries(whole)) {
      if (JSON.stringify(state[part]) !== JSON.stringify(value))
        faults.push(`${at} ${members[at]}: ${part} differ ${hint(state[part], value)}`);
    }
  }
  expect(faults).toEqual([]);
}, 240_000);

/** The first place where two printed values part. */
function hint(here: unknown, there: unknown): string {
  const [a, b] = [JSON.stringify(here), JSON.stringify(there)];
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return `…${a.slice(Math.max(0, at - 60), at + 40)} instead of ${b.slice(at, at + 40)}`;
}
