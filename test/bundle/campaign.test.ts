/** A further campaign needs a further file and no code (design decision 3): an invented one is built and run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProduct } from '../../scripts/build.mjs';
import { Desk, type Line, root } from '../support/tonghop.ts';

interface Rate {
  num: number;
  den: number | null;
  denReporting?: number;
  rate: string | null;
  rateReporting?: string | null;
  met: boolean | null;
}

interface Totals {
  coverage: Record<string, number>;
  units: Record<string, Record<string, unknown>>;
  groups: Record<string, Record<string, Rate>>;
  commune: Record<string, Rate>;
}

interface Mail {
  to: string;
  subject: string;
  body: string;
}

/** Two streets and three workshops; one workshop never answers. */
const units = `code,type,name,email,households,pin
KP1,khuPho,Khu phố 1,kp1@mau.example,100,111111
KP2,Khu phố,Khu phố 2,kp2@mau.example,50,222222
CS1,coSo,Xưởng mộc Mẫu,cs1@mau.example,,333333
CS2,coSo,Xưởng gốm Mẫu,cs2@mau.example,,444444
CS3,coSo,Xưởng may Mẫu,cs3@mau.example,,555555
`;

/** Words of the two shipped campaigns. Found in what a third one shows, they are in code or texts where they do not belong. */
const wordsOfTheOthers =
  /ứng dụng|cài đặt|đăng nhập|Smart|An Khánh|Hải Dương|Hải Phòng|VNeID|định danh|thôn\b|tổ dân phố|Phòng Văn hóa/i;
const hole = /\{\{|\}\}|undefined|null|NaN|\[object/;

const desk = new Desk({ bundle: '' });
let lines: Line[];
let totals: Totals;
let mails: Mail[];

beforeAll(async () => {
  const bundle = join(desk.dir, 'Code.js');
  await buildProduct(bundle, join(root, 'test/fixtures/campaigns'));
  desk.options.bundle = bundle;
  const file = join(desk.dir, 'units.csv');
  writeFileSync(file, units);
  await desk.json('init', '--preset', 'don-ve-sinh', '--units', file, '--now', '2026-06-01T08:00:00+07:00');
  lines = await desk.submit(
    { unit: 'KP1', 'street.homes': 100, 'street.homesJoined': 81, 'street.waste': '1.250' },
    { unit: 'KP2', 'street.homes': 50, 'street.homesJoined': 51 },
    { unit: 'CS1', 'site.points': 4, 'site.cleaned': 4, 'site.pledge': 'Đã ký', 'site.pledgeDoc': '03/CK ngày 05/6/2026' },
    { unit: 'CS2', 'site.points': 6, 'site.cleaned': 3, 'site.pledge': 'Chưa ký' },
    { unit: 'CS3', 'site.points': 2, 'site.cleaned': 2, 'site.pledge': 'Đã ký' },
  );
  totals = await desk.json<Totals>('totals');
  mails = await desk.json<Mail[]>('outbox');
});

describe('figures', () => {
  test('are judged by the rules of its file', () => {
    expect(lines.map(({ unit, status, problems }) => [unit, status, ...problems.map((p) => `${p.code} ${p.field}`)])).toEqual([
      ['KP1', 'accepted'],
      ['KP2', 'returned', 'E-RATE-01 street.homesJoined'],
      ['CS1', 'accepted'],
      ['CS2', 'accepted'],
      ['CS3', 'returned', 'E-NUM-02 site.pledgeDoc'],
    ]);
  });

  test('are summed as its indicators say', () => {
    expect(totals.coverage).toMatchObject({ expected: 5, reported: 3, returned: 2, missing: 0, onTime: 3, late: 0 });
    expect(totals.commune.VS01).toEqual({
      num: 81,
      den: 150,
      denReporting: 100,
      rate: '54%',
      rateReporting: '81%',
      met: false,
    });
    expect(totals.commune.VS03).toMatchObject({ num: 1, den: 3, met: false });
    expect(totals.groups).toEqual({ coSo: { VS02: { num: 7, den: 10, rate: '70%', met: false } } });
    expect(totals.units.KP1).toMatchObject({ state: 'reported', onTime: true, VS01: { num: 81, den: 100, met: true } });
    expect(totals.units.CS3).toMatchObject({ state: 'returned', onTime: null });
  });

  test('stay right after a correction in the Sheet', async () => {
    await desk.json('edit', '--tab', 'submissions.site', '--row', 'CS2/main', '--column', 'site.cleaned', '--value', '6');
    const after = await desk.json<Totals>('totals');
    expect(after.groups.coSo?.VS02).toMatchObject({ num: 10, den: 10, met: true });
  });
});

describe('words', () => {
  test('no mail has a hole, and each unit was answered', () => {
    expect(mails.map((m) => m.to).filter((to) => /^(kp|cs)\d@/.test(to)).length + mails.length).toBeGreaterThan(4);
    expect(mails.filter((m) => hole.test(`${m.subject}\n${m.body}`))).toEqual([]);
  });

  test('no mail speaks of another campaign', () => {
    const found = mails.flatMap((m) => `${m.subject}\n${m.body}`.split('\n')).filter((line) => wordsOfTheOthers.test(line));
    expect([...new Set(found)]).toEqual([]);
  });

  const tabs = ['config', 'units', 'definitions', 'tracking', 'totals', 'difficulties', 'ledger', 'log', 'submissions'];

  test.each(tabs)('the tab %s has no hole and no word of another campaign', async (tab) => {
    const rows = await desk.json<Record<string, unknown>[]>('table', tab);
    const texts = rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === 'string');
    expect(texts.filter((text) => /\{\{|\}\}|undefined|NaN|\[object/.test(text))).toEqual([]);
    expect(texts.filter((text) => wordsOfTheOthers.test(text))).toEqual([]);
  });
});

/** What is in the bundle of the invented campaign can only come from code or texts. */
describe('the bundle', () => {
  test('holds no code of a field, unit type or indicator of the shipped campaigns', () => {
    const code = readFileSync(desk.options.bundle ?? '', 'utf8');
    const theirs = /["'`.](area|congAn|school|enterprise|ttDvsnc|union|support|lead)\.[a-z]\w*|["'](CT|HD|TQ)\d\d|["'](an-khanh|hai-duong)["']/g;
    expect([...new Set(code.match(theirs) ?? [])]).toEqual([]);
  });
});
