/** The report reaches the leaders of the commune, and nobody else. */
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask, nextRun } from '../endurance/stage.ts';
import { desk, mails, readers, refusing } from './leaders.ts';
import { bytesOf, make, type Options, sameBytes, table, type } from './stage.ts';

/** Drive calls for readers in the newest execution. */
function sharing(w: Workspace): number {
  const calls = w.executions(1)[0]?.calls ?? {};
  return (calls['Drive.Permissions.create'] ?? 0) + (calls['Drive.Permissions.remove'] ?? 0);
}

describe('leaders', () => {
  test('read and comment, without a mail of Google; and have the file in one mail', async () => {
    const w = (await desk('chutich@mau.example; phochutich@mau.example')).open();
    const made = make(w);
    expect(sharing(w)).toBe(1);
    expect(readers(w)).toEqual([['chutich@mau.example', 'commenter', false]]);
    nextRun(w);
    expect(readers(w)).toEqual([
      ['chutich@mau.example', 'commenter', false],
      ['phochutich@mau.example', 'commenter', false],
    ]);
    const [mail, ...more] = mails(w, made);
    expect(more).toEqual([]);
    expect(mail?.to.split(/, ?/)).toEqual(['chutich@mau.example', 'phochutich@mau.example']);
    expect([mail?.cc, mail?.bcc]).toEqual(['', '']);
    expect(mail?.attachments.map((a) => [a.name, a.mimeType])).toEqual([
      [`${made.title}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ]);
    sameBytes(mail?.attachments[0]?.bytes as Uint8Array, bytesOf(w, made.docId));
    expect(mail?.body).toContain(made.url);
    expect(mail?.body).toContain('Còn 1 đơn vị chưa gửi báo cáo: Đơn vị TH02.');
    expect(made).toMatchObject({ mailed: ['chutich@mau.example', 'phochutich@mau.example'], notes: [] });
    const ledger = table(w, 'ledger').filter((row) => row.key === 'report/1');
    expect(ledger.map((row) => [row.status, row.detail])).toEqual([['Đã gửi', '']]);
    expect(w.file(made.docId)?.name).toBe(made.title);
  });

  test('nobody is set: nobody reads, nobody is written to', async () => {
    const w = (await desk('')).open();
    const made = make(w);
    expect([readers(w), mails(w, made), made.mailed, made.notes]).toEqual([[], [], [], []]);
  });

  test('an old issue made again is mailed to nobody', async () => {
    const w = (await desk('chutich@mau.example')).open();
    const made = make(w);
    make(w, { issue: 1 });
    expect(mails(w, made)).toHaveLength(1);
    expect(w.outbox().filter(({ to }) => to.includes('chutich'))).toHaveLength(1);
  });

  test('a report that the coordinator keeps for himself is mailed to nobody; the next one is', async () => {
    const w = (await desk('chutich@mau.example')).open();
    const kept = make(w, { mail: false });
    expect([kept.mailed, kept.notes]).toEqual([[], []]);
    nextRun(w);
    expect(w.outbox().filter(({ to }) => to.includes('chutich'))).toEqual([]);
    expect(table(w, 'ledger').filter((row) => String(row.key).startsWith('report/'))).toEqual([]);
    const sent = make(w, { mail: true });
    expect(sent.mailed).toEqual(['chutich@mau.example']);
    expect([mails(w, kept), mails(w, sent).length]).toEqual([[], 1]);
  });

  test('without a Google account: with the mail that Google insists on', async () => {
    const w = (
      await desk('chutich@mau.example; khac@mau.example', { withoutAccount: ['khac@mau.example'] } as Options)
    ).open();
    const made = make(w);
    nextRun(w);
    expect(readers(w)).toEqual([
      ['chutich@mau.example', 'commenter', false],
      ['khac@mau.example', 'commenter', true],
    ]);
    expect(made.notes).toEqual([]);
  });

  test('who is no leader any more goes first with the next report; the dispatcher does what is left', async () => {
    const w = (await desk('chutich@mau.example; cu@mau.example')).open();
    make(w);
    nextRun(w);
    expect(readers(w).map(([email]) => email)).toEqual(['chutich@mau.example', 'cu@mau.example']);
    type(w, 'config', 'leaderEmail', 'value', 'chutich@mau.example; moi@mau.example');
    const made = make(w);
    expect(sharing(w)).toBe(1);
    expect(readers(w).map(([email]) => email)).toEqual(['chutich@mau.example']);
    expect(made.mailed).toEqual(['chutich@mau.example', 'moi@mau.example']);
    nextRun(w);
    expect(readers(w).map(([email]) => email)).toEqual(['chutich@mau.example', 'moi@mau.example']);
    type(w, 'config', 'leaderEmail', 'value', '');
    make(w);
    expect(readers(w)).toHaveLength(1);
    nextRun(w);
    expect(readers(w)).toEqual([]);
  });

  test('reports of units lie where leaders do not read', async () => {
    const w = (await desk('chutich@mau.example')).open();
    const made = make(w);
    const unit = w.run('App.makeUnitReport', ['TH01']);
    expect(unit.error).toBe(null);
    const parents = (id: string) => w.files().find((file) => file.id === id)?.parents;
    const own = parents((unit.value as { docId: string }).docId);
    expect(own).not.toEqual(parents(made.docId));
    const folder = w.files().find((file) => file.id === own?.[0]);
    expect(folder?.permissions.filter((p) => p.role !== 'owner')).toEqual([]);
  });

  test('one at once, the dispatcher goes on until all read, and then is quiet', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((n) => `${n}@mau.example`);
    const w = (await desk(five.join('; '))).open();
    make(w);
    expect(sharing(w)).toBe(1);
    expect(readers(w).map(([email]) => email)).toEqual(five.slice(0, 1));
    nextRun(w);
    expect(sharing(w)).toBe(4);
    expect(readers(w).map(([email]) => email)).toEqual(five);
    nextRun(w);
    expect(sharing(w)).toBe(0);
  });

  test('more than 50: all of them are written to, 50 in a mail; none is lost in the settings', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `lanhdao${i + 1}@mau.example`);
    const w = (await desk('', { quota: 500 })).open();
    type(w, 'config', 'leaderEmail', 'value', many.join('; '));
    const made = make(w);
    expect(mails(w, made).map(({ to }) => to.split(/, ?/).length)).toEqual([50, 10]);
    expect(made.mailed).toEqual(many);
    const ledger = table(w, 'ledger').filter((row) => row.key === `report/${made.issue}`);
    expect(ledger.map((row) => [row.status, row.to])).toEqual([['Đã gửi', many.join(', ')]]);
    // Twenty Drive calls a run.
    const turns = [0, 1, 2, 3].map(() => {
      nextRun(w);
      return sharing(w);
    });
    expect([turns, readers(w).length]).toEqual([[20, 20, 19, 0], 60]);
  });

  test('an address that Google refuses is named, and keeps nobody else out', async () => {
    const five = ['sai', 'b', 'c', 'd', 'e'].map((n) => `${n}@mau.example`);
    const w = refusing(await desk(five.join('; ')), 'sai@mau.example');
    const made = make(w);
    expect(made.notes.join()).toContain('sai@mau.example');
    for (let i = 0; i < 4; i += 1) nextRun(w);
    expect(readers(w).map(([email]) => email)).toEqual(five.slice(1));
  });

  test('one that the dispatcher comes to, and Google refuses, stands in the log', async () => {
    const w = refusing(await desk('a@mau.example; sai@mau.example; c@mau.example'), 'sai@mau.example');
    expect(make(w).notes).toEqual([]);
    for (let i = 0; i < 3; i += 1) nextRun(w);
    expect(readers(w).map(([email]) => email)).toEqual(['a@mau.example', 'c@mau.example']);
    const told = ask<{ note: string }[]>(w, 'table', 'log').filter(({ note }) => note.includes('sai@mau.example'));
    expect(told).toHaveLength(1);
  });

  test('a leader who was taken off the list is not let in by what was left to do', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((n) => `${n}@mau.example`);
    const w = (await desk(five.join('; '))).open();
    make(w);
    type(w, 'config', 'leaderEmail', 'value', 'b@mau.example');
    nextRun(w);
    nextRun(w);
    expect(readers(w).map(([email]) => email)).toEqual(['b@mau.example']);
  });
});
