/** A further campaign needs a further file and no code (design decision 3): an invented one is built and run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'ts5';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { theForm } from '../../local/respond.ts';
import { loadItems } from '../../local/services/forms/records.ts';
import { buildProduct } from '../../scripts/product.ts';
import type { Campaign } from '../../src/core/campaign.ts';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { campaign as haiDuong } from '../../src/profiles/hai-duong.ts';
import { campaign as donVeSinh } from '../fixtures/campaigns/don-ve-sinh.ts';
import { walk } from '../rules/sources.ts';
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
/** Contract, whatever the campaign: labels of texts-vi 1.1 and 1.3 that outside tools send, and the columns of units.csv. */
const contract = [
  'Ví dụ: Trưởng thôn, Tổ trưởng tổ dân phố, Phó Hiệu trưởng.',
  'Tài khoản định danh',
  'Lỗi ứng dụng',
  'Tài khoản định danh mức độ 2',
];
const hole = /\{\{|\}\}|undefined|\bnull\b|NaN|\[object/;

const desk = new Desk({ bundle: '' });
let lines: Line[];
let totals: Totals;
let mails: Mail[];

beforeAll(async () => {
  const bundle = join(desk.dir, 'Code.js');
  await buildProduct(root, bundle, join(root, 'test/fixtures/campaigns'));
  desk.options.bundle = bundle;
  const file = join(desk.dir, 'units.csv');
  writeFileSync(file, units);
  await desk.json('init', '--preset', 'don-ve-sinh', '--units', file, '--now', '2026-06-01T08:00:00+07:00');
  lines = await desk.submit(
    { unit: 'KP1', 'street.homes': 100, 'street.homesJoined': 81, 'street.waste': '1.250' },
    { unit: 'KP2', 'street.homes': 50, 'street.homesJoined': 51 },
    {
      unit: 'CS1',
      'site.points': 4,
      'site.cleaned': 4,
      'site.pledge': 'Đã ký',
      'site.pledgeDoc': '03/CK ngày 05/6/2026',
    },
    { unit: 'CS2', 'site.points': 6, 'site.cleaned': 3, 'site.pledge': 'Chưa ký' },
    { unit: 'CS3', 'site.points': 2, 'site.cleaned': 2, 'site.pledge': 'Đã ký' },
  );
  totals = await desk.json<Totals>('totals');
  mails = await desk.json<Mail[]>('outbox');
});

describe('figures', () => {
  test('are judged by the rules of its file', () => {
    expect(
      lines.map(({ unit, status, problems }) => [unit, status, ...problems.map((p) => `${p.code} ${p.field}`)]),
    ).toEqual([
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
    await desk.json(
      'edit',
      '--tab',
      'submissions.site',
      '--row',
      'CS2/main',
      '--column',
      'site.cleaned',
      '--value',
      '6',
    );
    const after = await desk.json<Totals>('totals');
    expect(after.groups.coSo?.VS02).toMatchObject({ num: 10, den: 10, met: true });
  });
});

/** Every text of the Form that a respondent may see. */
function formTexts(): string[] {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  try {
    const form = theForm(db);
    if (!form) throw new Error('no form was made');
    const items = loadItems(db, form.id);
    return [
      ...[form.title, form.description, form.confirmation, form.closedMessage],
      ...items.flatMap((i) => [i.title, i.helpText, ...i.choices.map((c) => c.value), i.validation?.helpText ?? '']),
    ];
  } finally {
    db.close();
  }
}

/** Tab names, headings and notes, read by a script of the test's own in the same workspace. */
function headings(): string[] {
  const probe = join(desk.dir, 'probe.js');
  const read = "s => [s.getName(), ...s.getRange('2:2').getValues()[0], s.getRange('A2').getNote()]";
  writeFileSync(probe, `var App = { probe() { return SpreadsheetApp.getActive().getSheets().flatMap(${read}); } };`);
  const workspace = desk.open({ bundle: probe });
  try {
    const { value, error } = workspace.run('App.probe');
    if (error !== null) throw new Error(error);
    return (value as unknown[]).map(String);
  } finally {
    workspace.close();
  }
}

const ofOthers = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) => text.split('\n')).filter((line) => wordsOfTheOthers.test(line) && !contract.includes(line)),
  ),
];
const withHoles = (texts: readonly string[]): string[] => texts.filter((text) => hole.test(text));

describe('words', () => {
  test('each answer was answered, and no mail has a hole or speaks of another campaign', () => {
    expect(mails.map((m) => m.to)).toEqual(lines.map(({ unit }) => `nguoilap.${unit.toLowerCase()}@mau.example`));
    const texts = mails.map((m) => `${m.subject}\n${m.body}`);
    expect(withHoles(texts)).toEqual([]);
    expect(ofOthers(texts)).toEqual([]);
  });

  test('nor does the Form', () => {
    expect(withHoles(formTexts())).toEqual([]);
    expect(ofOthers(formTexts())).toEqual([]);
  });

  test('nor do tab names, headings and notes', () => {
    expect(withHoles(headings())).toEqual([]);
    expect(ofOthers(headings())).toEqual([]);
  });

  const tabs = ['config', 'units', 'definitions', 'tracking', 'totals', 'difficulties', 'ledger', 'log', 'submissions'];

  test.each(tabs)('nor do the rows of the tab %s', async (tab) => {
    const rows = await desk.json<Record<string, unknown>[]>('table', tab);
    const texts = rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === 'string');
    expect(withHoles(texts)).toEqual([]);
    expect(ofOthers(texts)).toEqual([]);
  });

  test.each(['doGet', 'App.checkConfig', 'App.close'])('nor does what %s shows', (path) => {
    const workspace = desk.open();
    try {
      const { value, error } = workspace.run(path);
      expect(error).toBeNull();
      const texts = [typeof value === 'string' ? value : (value as { html: string }).html];
      expect(texts[0]).not.toBe('');
      expect(withHoles(texts)).toEqual([]);
      expect(ofOthers(texts)).toEqual([]);
    } finally {
      workspace.close();
    }
  });
});

/** Codes that only a campaign file may know; those of the registry (units.csv) are the product's own. */
function codesOf({ id, sections, unitTypes, indicators, settings }: Campaign): string[] {
  const fields = sections.flatMap((s) => s.fields.map((f) => f.code));
  return [
    id,
    ...fields,
    ...fields.map((f) => f.replace(/^\w+/, '')),
    ...unitTypes.map((t) => t.code),
    ...indicators.map((i) => i.id),
  ].concat(settings.map((s) => s.key).filter((key) => /^[A-Z]{2}\d\d/.test(key)));
}

describe('the bundle', () => {
  test('knows no field, unit type or indicator of the shipped campaigns when it is built without them', () => {
    const theirs = new Set([anKhanh, haiDuong].flatMap(codesOf));
    // Abbreviations of the administration, in src/core/names.ts, happen to be codes as well.
    for (const general of ['tdp', 'mttq']) theirs.delete(general);
    for (const own of codesOf(donVeSinh)) theirs.delete(own);
    const tree = ts.createSourceFile(
      'Code.js',
      readFileSync(desk.options.bundle ?? '', 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    const found = new Set<string>();
    walk(tree, (node) => {
      const text =
        ts.isStringLiteralLike(node) || ts.isTemplateTail(node) || ts.isTemplateMiddle(node) ? node.text : '';
      if (theirs.has(text)) found.add(text);
    });
    expect([...found]).toEqual([]);
  });
});
