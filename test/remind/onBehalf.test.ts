/** «Nhập thay đơn vị»: the link fills in who enters it and why, and the answer carries that into the Sheet. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { toRespondent } from '../../local/cli/answers.ts';
import { guideOf } from '../../local/cli/send.ts';
import { openDb } from '../../local/db.ts';
import { theForm } from '../../local/respond.ts';
import { type FormRecord, loadItems } from '../../local/services/forms/records.ts';
import { answer, errors, outbox, table, totals, type, within } from '../product/answers.ts';
import { Desk } from '../support/tonghop.ts';

const coordinator = {
  coordinatorName: 'Đỗ Thị Mẫu',
  coordinatorTitle: 'Chuyên viên',
  coordinatorEmail: 'vhxh@mau.example',
};

let made: Desk;
beforeAll(async () => {
  made = await new Desk().init('an-khanh', coordinator);
});

/** A workspace of its own, fresh from set-up. */
function fresh(): Desk {
  const d = new Desk();
  cpSync(join(made.dir, 'w'), join(d.dir, 'w'), { recursive: true });
  return d;
}

interface Given {
  text: string;
  url: string;
}

const ask = (d: Desk, unit: string, paper: string, day = ''): Promise<Given> =>
  d.json('run', 'onBehalf', JSON.stringify(unit), JSON.stringify({ paper, day }));

/** What the browser would show filled in, by item id. */
function filled(d: Desk, url: string): Record<string, string> {
  const db = openDb(join(d.dir, 'w', 'workspace.db'));
  try {
    const items = loadItems(db, (theForm(db) as FormRecord).id);
    const given = new URL(url).searchParams;
    return Object.fromEntries(
      items.flatMap((item) => {
        const value = given.get(`entry.${item.entry}`);
        return value === null ? [] : [[String(item.id), value]];
      }),
    );
  } finally {
    db.close();
  }
}

const ofLink = ['unit', 'pin', 'submitter', 'submitterTitle', 'email', 'reason', 'head'];

/** Opens the link, fills in by hand what it leaves open, and sends it. */
function send(d: Desk, url: string, unit: string): void {
  const prefilled = filled(d, url);
  within(d, (w) => {
    const guide = guideOf(w);
    const cells = Object.fromEntries(Object.entries(answer(unit)).map(([key, value]) => [key, String(value)]));
    const byHand = toRespondent(guide, { cells, today: '2026-05-20' });
    if ('refused' in byHand) throw new Error(byHand.refused);
    const own = ofLink.map((key) => guide.common[key]);
    const rest = Object.entries(byHand.answers).filter(([id]) => !own.includes(id));
    const response = w.respond({ answers: { ...Object.fromEntries(rest), ...prefilled } });
    if ('refused' in response) throw new Error(JSON.stringify(response.refused));
  });
}

test('the link names unit, writer, paper; the answer is accepted and says so in its row', async () => {
  const d = fresh();
  const { text, url } = await ask(d, 'TH01', ' 12/BC-MN\u200b ', '2026-05-19');
  expect(text).toContain('Nhập thay theo văn bản số 12/BC-MN ngày 19/5/2026');
  send(d, url, 'TH01');
  expect((await table(d, 'submissions.area'))[0]).toMatchObject({
    status: 'Hợp lệ',
    unit: 'TH01',
    submitter: 'Đỗ Thị Mẫu (nhập thay)',
    submitterTitle: 'Chuyên viên',
    email: 'th01@mau.example',
    head: 'Nguyễn Thị Mẫu',
    reason: 'Nhập thay theo văn bản số 12/BC-MN ngày 19/5/2026',
  });
  expect((await totals(d)).units.TH01).toMatchObject({ state: 'reported' });
  expect((await outbox(d)).map((m) => m.to)).toEqual(['th01@mau.example']);
  expect((await outbox(d))[0]?.body).toContain('do Đỗ Thị Mẫu (nhập thay), Chuyên viên,');
  const [line] = (await table(d, 'log')).filter((row) => String(row.what).includes('nhập thay'));
  expect(line).toMatchObject({ unit: 'TH01', note: 'Nhập thay theo văn bản số 12/BC-MN ngày 19/5/2026' });
  expect(errors(d)).toEqual([]);
});

test('a unit without an address: the result goes to the coordinator; without a day the sentence ends', async () => {
  const d = fresh();
  await type(d, 'units', 'TH01', 'email', '');
  await type(d, 'units', 'TH01', 'head', '');
  const { url } = await ask(d, 'TH01', '12/BC');
  const guide = within(d, guideOf);
  const given = filled(d, url);
  expect(given[guide.common.email as string]).toBe('vhxh@mau.example');
  expect(given[guide.common.reason as string]).toBe('Nhập thay theo văn bản số 12/BC');
  expect(Object.keys(given)).not.toContain(guide.common.head);
});

test('refused in words: no name of the coordinator, no paper, a number of a person, a wrong day', async () => {
  const d = fresh();
  await type(d, 'config', 'coordinatorName', 'value', '');
  expect((await ask(d, 'TH01', '')).text).toContain('Chưa ghi số, ký hiệu văn bản');
  expect((await ask(d, 'TH01', '12/BC', '30/2/2026')).text).toContain('không sau ngày hôm nay, ví dụ 18/5/2026.');
  expect(await ask(d, 'TH01', '12/BC')).toMatchObject({
    url: '',
    text: expect.stringContaining('Họ tên người đầu mối'),
  });
  await type(d, 'config', 'coordinatorName', 'value', 'Đỗ Thị Mẫu');
  const refused = async (paper: string, day = ''): Promise<string> => {
    const { text, url } = await ask(d, 'TH01', paper, day);
    expect(url).toBe('');
    return text;
  };
  expect(await refused(' \n ')).toContain('Chưa ghi số, ký hiệu văn bản');
  expect(await refused('031204005678')).toContain('không hợp lệ');
  expect(await refused('12/BC', '21/5/2026')).toContain('Ngày văn bản');
  expect(await refused('12/BC', '2026-02-30')).toContain('Ngày văn bản');
  expect((await table(d, 'log')).filter((row) => String(row.what).includes('nhập thay'))).toEqual([]);
});

test('whatever is typed as the number of the paper is text, and not more than a hundred characters of it', async () => {
  const d = fresh();
  const hostile = `=1+1 "<img src=x>" {{pin}} &entry.1=2\n${'x'.repeat(300)}`;
  const { url } = await ask(d, 'TH01', hostile);
  send(d, url, 'TH01');
  const [row] = await table(d, 'submissions.area');
  const kept = `=1+1 "<img src=x>" {{pin}} &entry.1=2 ${'x'.repeat(300)}`.slice(0, 100);
  expect(row).toMatchObject({ status: 'Hợp lệ', reason: `Nhập thay theo văn bản số ${kept}` });
});
