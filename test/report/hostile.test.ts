/** Whatever people type, the document is one that opens. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { placeOf, untroubled } from '../endurance/stage.ts';
import { area, bytesOf, commune, make, readDocx, tabCells, table, thon, type } from './stage.ts';

const rtl = '\u202Eđảo ngược\u202C \u2066cô lập\u2069 \u200F\u061C';
const hostile: [string, string][] = [
  ['XML', '</w:t></w:r><w:br/>&amp; <![CDATA[x]]> <?xml?> "\'&#0; ]]>'],
  ['controls', 'a\u0000b\u0001c\u0008d\u000Be\u000Cf\u001Bg\u007Fh\u0085i\uFFFEj\uFFFFk'],
  ['lone surrogates', 'x\uD800y\uDC00z'],
  ['order of letters', rtl],
  ['lines and tabs', 'một\r\nhai\u2028ba\u2029bốn\tnăm'],
  ['a formula', '=IMPORTXML("http://x.example","//a")'],
  ['placeholders', '{{communeName}} {{unitName}} $& $1'],
  ['10,000 characters', 'Đường truyền <yếu> & '.repeat(500)],
  ['one word without a space', 'ắ'.repeat(10_000)],
];

const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Opens, and holds nothing that turns letters around. */
function sound(w: Workspace, docId: string): string[] {
  const bytes = bytesOf(w, docId);
  for (const [path, data] of Object.entries(unzipSync(bytes))) {
    const xml = strFromU8(data);
    expect([path, turning.test(xml), illegal.test(xml)]).toEqual([path, false, false]);
  }
  return readDocx(bytes);
}

test('difficulties and reasons, through the Form', async () => {
  const units = hostile.map((_, i) => thon(`TH${i + 1}`));
  const desk = await commune({ units });
  for (const [i, [name, text]] of hostile.entries()) {
    const difficulty = {
      'difficulty.has': 'Có',
      'difficulty.kind': 'Khác',
      'difficulty.text': text,
      'difficulty.doc': text.slice(0, 500),
    };
    const answer = area(`TH${i + 1}`, 60, { ...difficulty, reason: text.slice(0, 500) });
    const [line] = await desk.submit(answer);
    expect([name, line?.status]).toEqual([name, 'accepted']);
  }
  const w = desk.open();
  const made = make(w);
  const lines = sound(w, made.docId);
  const all = lines.join('\n');
  expect(all).toContain('</w:t></w:r><w:br/>&amp; <![CDATA[x]]>');
  expect(all).toContain('đảo ngược');
  expect(all).toContain('{{communeName}} {{unitName}} $& $1');
  sound(w, make(w).docId);
  sound(w, make(w, { issue: 1 }).docId);
});

test('names of units, through units.csv and by hand', async () => {
  const kept = hostile.filter(([name]) => !name.startsWith('10,000') && !name.startsWith('one word'));
  const units = [...kept.map(([, text], i) => thon(`TH${i + 1}`, { name: `Thôn ${i + 1} ${text}` })), thon('TH99')];
  const desk = await commune({ units });
  await desk.submit(area('TH1', 60), area('TH4', 50));
  const w = desk.open();
  sound(w, make(w).docId);
  for (const [i, [, text]] of kept.entries()) type(w, 'units', `TH${i + 1}`, 'name', `${text} ${i}`);
  sound(w, make(w).docId);
  for (const [i, [, text]] of hostile.slice(-2).entries()) type(w, 'units', i === 0 ? 'TH1' : 'TH99', 'name', text);
  const made = make(w);
  sound(w, made.docId);
  const trace = tabCells(w.dir, `Truy nguồn lần ${made.issue}`) ?? [];
  expect(trace.flat().filter((cell) => String(cell).length > 50_000)).toEqual([]);
});

async function withDifficulty(): Promise<Workspace> {
  const desk = await commune({ units: [thon('TH01')], settings: { leaderEmail: 'chutich@mau.example' } });
  await desk.submit(
    area('TH01', 60, {
      'difficulty.has': 'Có',
      'difficulty.kind': 'Khác',
      'difficulty.text': 'mạng yếu',
      'difficulty.doc': 'sẽ gửi',
    }),
  );
  return desk.open();
}

test('what the coordinator types into the tab of difficulties', async () => {
  const w = await withDifficulty();
  const { key } = table(w, 'difficulties')[0] ?? {};
  for (const round of [0, 3, 6]) {
    for (const [i, column] of ['kind', 'text', 'doc', 'status', 'note'].entries()) {
      const text = hostile[(i + round) % hostile.length]?.[1] ?? '';
      untroubled(w.edit({ ...placeOf(w, 'difficulties', String(key), column), values: [[text]] }));
    }
    const made = make(w);
    sound(w, made.docId);
    expect(made.notes).toEqual([]);
  }
});

/** Characters of a setting. */
const longest = 4000;

const typed = ['directiveDocs', 'budgetText', 'registrySource', 'signerName', 'recipients.consolidated'];

test('settings', async () => {
  const w = await withDifficulty();
  // Longer ones are refused: those below are the longest that reach the page.
  const texts = hostile
    .filter(([name]) => name !== 'placeholders')
    .map(([name, text]): [string, string] => [name, text.slice(0, longest)]);
  for (const round of [0, 3, 6]) {
    for (const [i, setting] of typed.entries())
      type(w, 'config', setting, 'value', texts[(i + round) % texts.length]?.[1] ?? '');
    const made = make(w);
    sound(w, made.docId);
    expect([round, made.notes]).toEqual([round, []]);
  }
});

test('a setting of 4,000 characters is printed whole; a longer one is not, nor is a part of it', async () => {
  const w = await withDifficulty();
  const printed = (text: string): string => {
    type(w, 'config', 'directiveDocs', 'value', text);
    return sound(w, make(w).docId).join('\n');
  };
  const whole = `${'Công văn '.repeat(444)}hết.`;
  expect(whole).toHaveLength(longest);
  expect(printed(whole)).toContain(`đã ban hành ${whole};`);
  expect(printed('ngắn thôi')).toContain('đã ban hành ngắn thôi;');
  expect(printed('Quyết định '.repeat(400))).not.toContain('Quyết định Quyết định');
});

test.each(typed)('braces in the setting %s are printed as they are, and stop nothing', async (setting) => {
  const w = await withDifficulty();
  type(w, 'config', setting, 'value', 'Theo {{mauSo}} của xã');
  const made = make(w);
  expect(sound(w, made.docId).join('\n')).toContain('{{mauSo}} của xã');
});
