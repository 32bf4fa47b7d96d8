/** A campaign that was played, saved by `npm run backup` and brought back by `tonghop init --from-backup`: it is the same one. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask, nextRun, readable, seen, untroubled } from '../endurance/stage.ts';
import { type Fake, startFake } from '../fake/fake.ts';
import { answer, profiles } from '../product/answers.ts';
import { bytesOf, make } from '../report/stage.ts';
import type { Desk } from '../support/tonghop.ts';
import { type Backup, backUp, restored } from './backup.ts';
import { passTo, play, send } from './played.ts';

let fake: Fake;
beforeAll(async () => {
  fake = await startFake();
});
afterAll(() => fake.close());

const tabs = [
  'config',
  'units',
  'definitions',
  'submissions',
  'totals',
  'tracking',
  'difficulties',
  'ledger',
  'issues',
];
const table = (workspace: Workspace, tab: string): Record<string, unknown>[] => ask(workspace, 'table', tab);

/** As it is kept in Drive, whoever may read it. */
const files = (workspace: Workspace): unknown[] =>
  workspace
    .files()
    .map(({ id, name, mimeType, parents }) => {
      const document = workspace.file(id);
      return {
        id,
        name,
        mimeType,
        parents,
        hash: document && createHash('sha256').update(document.bytes).digest('hex'),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(profiles)('%s', (profile) => {
  let desk: Desk;
  let backup: Backup;
  let before: Workspace;
  let after: Workspace;

  beforeAll(async () => {
    desk = await play(profile);
    backup = await backUp(fake, desk, profile);
    before = desk.open({ bundle: readable });
    after = (await restored(backup.dir, before.now())).open({ bundle: readable });
  });
  afterAll(() => {
    before.close();
    after.close();
    backup.place.remove();
  });

  test('nothing was asked that Google does not know, nothing is left out, no secret is told', () => {
    expect(backup.ran).toMatchObject({ code: 0 });
    expect(fake.problems()).toEqual([]);
    expect(backup.ran.stderr).not.toContain('attention');
    for (const secret of fake.secrets()) expect(backup.ran.stdout + backup.ran.stderr).not.toContain(secret);
  });

  test('figures are equal', () => {
    const totals = ask<{ coverage: Record<string, number> }>(before, 'totals');
    expect(ask(after, 'totals')).toEqual(totals);
    expect(ask(after, 'links')).toEqual(ask(before, 'links'));
  });

  test('nobody was written to', () => {
    expect(after.outbox()).toEqual([]);
  });

  test('documents lie in their folders', () => {
    expect(files(after)).toEqual(files(before));
  });

  test('tabs say the same as after set-up was run again in the Sheet itself', () => {
    const logged = table(before, 'log');
    expect(table(after, 'log').slice(0, -1)).toEqual(logged);
    expect(table(after, 'log').length).toBe(logged.length + 1);
    untroubled([before.run('App.setUp', [{}])]);
    for (const tab of tabs) expect(table(after, tab), tab).toEqual(table(before, tab));
  });

  test('the Form asks, checks and leads as before', () => {
    expect(after.form()).toEqual(before.form());
  });

  test('each issue of the report is the same, byte for byte', () => {
    for (const { key, docId } of table(before, 'issues')) {
      const again = bytesOf(after, make(after, { issue: Number(key) }).docId);
      expect(Buffer.from(again).equals(bytesOf(before, String(docId)))).toBe(true);
    }
  });

  test('both go on alike: a correction by its old link, a further answer, reminders', () => {
    const [early] = table(before, 'submissions');
    const written = before.outbox().length;
    const [a, b] = [before, after].map((workspace) => {
      const { computedAt: _, ...totals } = ask<Record<string, unknown>>(workspace, 'totals');
      untroubled([workspace.run('App.reopen', ['Rà soát lại'])]);
      const corrected = { 'area.householdsInstalled': 320, edits: String(early?.responseId) };
      expect(send(workspace, answer('TH01', corrected)).status).toBe('accepted');
      const fresh = { 'area.households': 310, 'area.householdsInstalled': 300 };
      expect(send(workspace, answer('TDP05', fresh)).status).toBe('accepted');
      passTo(workspace, '2026-05-29T08:20:00');
      nextRun(workspace);
      const { shown } = seen(workspace);
      expect(shown.totals).not.toEqual(totals);
      return shown;
    });
    expect(b).toEqual(a);
    const mails = (workspace: Workspace, from: number): string[] =>
      workspace
        .outbox()
        .slice(from)
        .map(({ to, subject }) => `${to}: ${subject}`);
    expect(mails(after, 0)).toEqual(mails(before, written));
    expect(mails(after, 0).length).toBeGreaterThan(3);
  });
});
