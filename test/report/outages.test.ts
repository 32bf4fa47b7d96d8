/** Drive and mail fail: what was made stays whole, and what was not is said. */
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import type { Desk } from '../support/tonghop.ts';
import { desk, folderName, mails, patched, readers, reports } from './leaders.ts';
import { type Made, make, table, tabNames } from './stage.ts';

describe('Drive and mail that fail', () => {
  test('no mails left today: the report is made and shared, and the note says that it was not sent', async () => {
    const made = await desk('chutich@mau.example', { quota: 0 });
    let w = made.open();
    const report = make(w);
    expect(report.issue).toBe(1);
    expect(report.mailed).toEqual([]);
    expect(report.notes).toHaveLength(1);
    expect(report.notes[0]).toContain('chưa gửi được thư cho lãnh đạo');
    expect(readers(w).map(([email]) => email)).toEqual(['chutich@mau.example']);
    expect(mails(w, report)).toEqual([]);
    expect(table(w, 'ledger').filter((row) => row.key === 'report/1')).toHaveLength(1);
    w.close();
    w = made.open();
    expect(make(w, { issue: 1 }).issue).toBe(1);
  });

  test('a folder that a person deleted is made again, and shared again', async () => {
    const w = (await desk('chutich@mau.example')).open();
    make(w);
    const folder = w.files().find((file) => file.name === folderName);
    w.deleteFile(folder?.id ?? '');
    const second = make(w);
    expect(second).toMatchObject({ issue: 2, notes: [] });
    expect(w.files().filter((file) => file.name === folderName && !file.trashed)).toHaveLength(1);
    expect(readers(w).map(([email]) => email)).toEqual(['chutich@mau.example']);
    // The file of the first is gone with its folder; it can still be made again.
    expect(make(w, { issue: 1 }).docId).not.toBe('');
  });

  const broken = (made: Desk, words: string): Workspace =>
    patched(
      made,
      (source) =>
        `function refuseFile() { throw new Error(${JSON.stringify(words)}); }\n` +
        source.replaceAll('Drive.Files.create(', 'refuseFile('),
    );

  test('Drive takes no file: said in Vietnamese, nothing is half written, the number is not used up', async () => {
    const made = await desk('chutich@mau.example');
    let w = made.open();
    make(w);
    w.close();
    w = broken(made, 'API call to drive.files.create failed with error: Internal Error');
    const { error } = w.run('App.makeReport', [{}]);
    expect(error).toMatch(/Không tạo được dự thảo: .*Internal Error.*Kiểm tra quyền truy cập thư mục trên Drive/);
    expect(error).not.toMatch(/undefined/);
    expect(table(w, 'issues')).toHaveLength(1);
    expect(tabNames(w.dir).filter((name) => name.startsWith('Truy nguồn'))).toEqual(['Truy nguồn lần 1']);
    expect(w.outbox().filter(({ subject }) => subject.includes('lần 2'))).toEqual([]);
    w.close();
    w = made.open();
    expect(make(w).issue).toBe(2);
    expect(reports(w)).toEqual(['Dự thảo báo cáo lần 1', 'Dự thảo báo cáo lần 2']);
  });

  test('Drive takes no file at all, not even a folder; through the command line', async () => {
    const made = await desk('');
    const w = broken(
      made,
      'API call to drive.files.create failed with error: The user has exceeded their Drive storage quota',
    );
    expect(w.run('App.makeReport', [{}]).error).toContain('Không tạo được dự thảo: ');
    expect(table(w, 'issues')).toEqual([]);
    w.close();
    const ran = await made.run('report');
    expect([ran.code, (JSON.parse(ran.out) as Made).issue]).toEqual([0, 1]);
  });
});
