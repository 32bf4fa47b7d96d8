import { clean, fold, toneKey } from './text.ts';

export interface NamedUnit {
  code: string;
  name: string;
  aliases: readonly string[];
}

export type UnitMatch =
  | { kind: 'code' | 'name'; code: string }
  | { kind: 'ambiguous' | 'suggest'; codes: string[] }
  | { kind: 'none' };

/** Abbreviations, each a whole word. Longer ones first. */
const EXPANSIONS: readonly (readonly [RegExp, string])[] = (
  [
    ['tt ?pvhcc', 'trung tâm phục vụ hành chính công'],
    ['tt ?dvsnc', 'trung tâm dịch vụ sự nghiệp công'],
    ['bch ?qs', 'ban chỉ huy quân sự'],
    ['ub ?mttq', 'ủy ban mặt trận tổ quốc'],
    ['mttq', 'mặt trận tổ quốc'],
    ['ubnd', 'ủy ban nhân dân'],
    ['hđnd', 'hội đồng nhân dân'],
    ['đtn', 'đoàn thanh niên'],
    ['tncs', 'thanh niên cộng sản'],
    ['hlhpn|hpn', 'hội phụ nữ'],
    ['lhpn', 'liên hiệp phụ nữ'],
    ['tdp', 'tổ dân phố'],
    ['thpt', 'trung học phổ thông'],
    ['thcs', 'trung học cơ sở'],
    ['th', 'tiểu học'],
    ['mn', 'mầm non'],
    ['tyt', 'trạm y tế'],
    ['vh ?- ?xh|vhxh', 'văn hóa - xã hội'],
  ] as const
).map(([short, long]) => [new RegExp(`(?<![\\p{L}\\d])(?:${short})(?!\\p{L})`, 'gu'), ` ${long} `]);

/** Names in full and in use of one body; keys, because the tone may be written in either place. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/(trân6 tô3 quôc5) viêt6 nam/g, '$1'],
  [/hôi6 liên hiêp6 phu6 nư4( viêt6 nam)?/g, 'hôi6 phu6 nư4'],
  [/đoan2 thanh niên công6 san3 hô2 chi5 minh/g, 'đoan2 thanh niên'],
  [/^trương2 (?=mâm2 non|tiêu3 hoc6|trung hoc6)/, ''],
  [/(^| )sô5 (?=\d)/g, '$1'],
  [/(^|[^\d])0+(?=\d)/g, '$1'],
];

function expand(s: string): string {
  // «ca» is also a word, so only the first one stands for công an.
  let text = clean(s)
    .toLowerCase()
    .replace(/^ca (?=\S)/, 'công an ')
    .replace(/&/g, ' và ');
  for (const [pattern, long] of EXPANSIONS) text = text.replace(pattern, long);
  return text.replace(/(?<=[\p{L}\p{M}])(?=\d)/gu, ' ');
}

/** Equal for the spellings of one unit's name that may be accepted (domain B.5.3). */
export function unitKey(s: string): string {
  let key = toneKey(expand(s).replace(/[-–—,.()]/g, ' '));
  for (const [pattern, short] of SHORTER) key = key.replace(pattern, short);
  return clean(key);
}

/** Equal for names that may only be suggested: without marks, i for y, without the kind of area. */
function suggestKey(s: string): string {
  const key = fold(expand(s).replace(/[-–—,.()]/g, ' ')).replace(/y/g, 'i');
  return clean(
    key
      .replace(/^(?:thon|to dan pho|tdp|to|khu|truong) /, '')
      .replace(/(^| )so (?=\d)/g, '$1')
      .replace(/(^|[^\d])0+(?=\d)/g, '$1'),
  );
}

const codesBy = (units: readonly NamedUnit[], text: string, key: (s: string) => string): string[] => {
  const wanted = key(text);
  if (wanted === '') return [];
  return units.filter((u) => [u.name, ...u.aliases].some((name) => key(name) === wanted)).map((u) => u.code);
};

/** Code, then name; a name without its marks is only ever suggested. */
export function matchUnit(text: string, units: readonly NamedUnit[]): UnitMatch {
  const typed = clean(text).toUpperCase();
  const byCode = units.find((u) => u.code.toUpperCase() === typed);
  if (byCode) return { kind: 'code', code: byCode.code };
  const [code, ...others] = codesBy(units, text, unitKey);
  if (code !== undefined) {
    return others.length === 0 ? { kind: 'name', code } : { kind: 'ambiguous', codes: [code, ...others] };
  }
  const codes = codesBy(units, text, suggestKey);
  return codes.length > 0 ? { kind: 'suggest', codes } : { kind: 'none' };
}
