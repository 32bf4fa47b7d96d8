/** Processes that know nothing of each other, on one workspace. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Db, openDb } from '../../local/db.ts';
import type { Desk, Line } from '../support/tonghop.ts';
import { root } from '../support/tonghop.ts';
import { desk, differences, readable, right, seen, wrongPost } from './stage.ts';

const processes = 16;

function submitAlone(made: Desk, n: number, cells: Record<string, string>): ChildProcess {
  const file = join(made.dir, `answers-${n}.csv`);
  writeFileSync(file, `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`);
  const args = [join(root, 'local', 'tonghop.mjs'), 'submit', file, '--dir', join(made.dir, 'w')];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function said(child: ChildProcess): Promise<{ code: number; line: Line }> {
  let out = '';
  child.stdout?.on('data', (chunk) => (out += chunk));
  const [code] = await once(child, 'close');
  return { code, line: JSON.parse(out) as Line };
}

test(`${processes} processes submit at once: every answer once in the Sheet, each mail once, totals right`, async () => {
  const made = await desk('an-khanh', {}, 20);
  const units = (await made.json<{ unit: string }[]>('links'))
    .map(({ unit }) => unit)
    .filter((u) => u.startsWith('TH'));
  expect(units.length).toBeGreaterThanOrEqual(processes);
  const installed = (n: number): number => 100 + n;
  const children = units
    .slice(0, processes)
    .map((unit, n) => submitAlone(made, n, { unit, ...right, 'area.householdsInstalled': String(installed(n)) }));
  const ends = await Promise.all(children.map(said));
  expect(ends.map(({ code, line }) => [code, line.status])).toEqual(ends.map(() => [0, 'accepted']));

  const rows = await made.json<{ responseId: string; unit: string }[]>('table', 'submissions');
  expect(rows.map((r) => r.responseId).sort()).toEqual(ends.map(({ line }) => line.responseId).sort());
  expect(rows.map((r) => r.unit).sort()).toEqual(units.slice(0, processes).sort());
  const totals = await made.json<{
    commune: Record<string, { num: number; denReporting: number }>;
    coverage: { reported: number };
  }>('totals');
  const sum = Array.from({ length: processes }, (_, n) => installed(n)).reduce((a, b) => a + b);
  expect(totals.commune.CT01).toMatchObject({ num: sum, denReporting: 400 * processes });
  expect(totals.coverage.reported).toBe(processes);
  // The tab shows what is counted: no run wrote over another's totals with older ones.
  const shown = await made.json<{ key: string; num: number }[]>('table', 'totals');
  expect(shown.find((r) => r.key === 'commune/CT01')?.num).toBe(sum);
  const mails = await made.json<{ to: string }[]>('outbox');
  expect(mails.map((m) => m.to).sort()).toEqual(
    units
      .slice(0, processes)
      .map((u) => `nguoilap.${u.toLowerCase()}@mau.example`)
      .sort(),
  );
  const ledger = await made.json<{ status: string }[]>('table', 'ledger');
  expect(ledger.map((r) => r.status)).toEqual(ledger.map(() => 'Đã gửi'));
  expect(ledger).toHaveLength(processes);
});

/** Until the Form holds more answers than before: from there on nothing may be lost. */
async function formTook(db: Db, before: number): Promise<void> {
  while (answersIn(db) === before) await pause(1);
}

const answersIn = (db: Db): number => db.get('SELECT count(*) AS n FROM form_response')?.n as number;

test('kill -9 of the process at a random moment after the Form took the answer, then the next dispatcher run', async () => {
  const [whole, broken] = await Promise.all([desk('an-khanh', {}, 20), desk('an-khanh', {}, 20)]);
  const units = ['TH00001', 'TH00002', 'TH00003', 'TH00004', 'TH00005', 'TH00006'];
  const cells = (unit: string): Record<string, string> => ({ unit, ...right });
  await whole.submit(...units.map(cells));
  const db = openDb(join(broken.dir, 'w', 'workspace.db'));
  const waits: string[] = [];
  for (const [n, unit] of units.entries()) {
    const before = answersIn(db);
    const child = submitAlone(broken, n, cells(unit));
    const gone = once(child, 'exit');
    await formTook(db, before);
    const wait = Math.random() * 250;
    await pause(wait);
    child.kill('SIGKILL');
    const [code] = await gone;
    waits.push(`${wait.toFixed(0)} ms: ${code === 0 ? 'was through' : 'killed'}`);
  }
  db.close();
  console.log(`kill -9 after the Form took the answer: ${waits.join(', ')}`);
  for (const made of [whole, broken]) await made.json('clock', '2026-05-20T08:31:00+07:00');
  const [there, here] = [whole, broken].map((made) => {
    const workspace = made.open({ bundle: readable });
    const end = seen(workspace);
    workspace.close();
    return end;
  }) as [ReturnType<typeof seen>, ReturnType<typeof seen>];
  expect([...differences(here.shown, there.shown), ...wrongPost(here.post, there.post)], String(waits)).toEqual([]);
});
