/**
 * Text typed in a font of before Unicode (TCVN3 «.VnTime», VNI), seen as Windows-1252: «NguyÔn V¨n §øc», «Nguyeãn Vaên Ñöùc».
 * Other scripts, and Latin letters outside Windows-1252 (names of the Central Highlands), cannot come from these fonts.
 * Western European letters that Vietnamese lacks (ö, ñ, ç …) are taken for legacy: nothing tells them apart.
 */

// Letters of Windows-1252 that are not Vietnamese. º stays out: TCVN3 does not use it, people write 30ºC.
const NOT_VIETNAMESE = /[ªÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿŒœŠšŽžŸƒ]/u;

const MICRO_IN_WORD = /\p{L}µ|µ\p{L}{2}/u;

// VNI writes the vowel and then its mark as a letter of its own. No Vietnamese rime has these pairs.
const VNI_PAIR = /a[àáảãạâăêùõ]|e[àáâãèéêùõ]|o[âùõ]|[ôy][ùõ]|(?<!q)u[ùõ]/iu;

// Marks and signs that are letters in TCVN3. « is ô, but no quotation opens right after a letter.
const TCVN3_SIGN_INSIDE = /\p{L}[¡¢£¤¥¦§©«®¶·¹¼½¾][\p{Ll}¬\u00AD]|\p{L}[¨¬¸]|¬\p{L}/u;
const TCVN3_SIGN_FIRST = /(?<![\p{L}\p{N}])[¢£¤¥¦§®][\p{Ll}¨©«¬·¸¹]/u;

// × and ÷ (ì, ữ) stand in sums too, hence only in the shape of a syllable.
const TCVN3_MATHS = /(?<!\p{L})[bcdghklmnprstvx]{1,3}[×÷](?:nh|ng|u|a)(?!\p{L})/iu;

// The soft hyphen is ư. Within one syllable it is never a real soft hyphen.
const TCVN3_SOFT_HYPHEN =
  /(?<!\p{L})[bcdghklmnpqrstvx]{0,3}\u00AD(?:a|c|i|m|n|ng|p|t|u)?(?!\p{L})|\u00AD[¬\u00C0-\u00FF]/iu;
const LONE_SOFT_HYPHEN = /(?<!\p{L})\u00AD+(?!\p{L})/gu;

// Some TCVN3 letters show as a Vietnamese capital amid small letters: «TuÊn», «BÝch». No Vietnamese rime is ých, ýnh …
const CAPITAL_AMID = /^[A-Za-z\u00C0-\u00FF]*(?:[a-z][ÈÉÊÌÒÓÔÕÝ]|[B-DGHK-NPR-TVX]Ý(?=[cmnpt]))[a-z\u00DF-\u00FF]*$/u;

const PATTERNS = [NOT_VIETNAMESE, MICRO_IN_WORD, VNI_PAIR, TCVN3_SIGN_INSIDE, TCVN3_SIGN_FIRST, TCVN3_MATHS];

// A unit such as µm or µg is no word of TCVN3.
const withoutUnits = (s: string): string => s.replace(/(?<!\p{L})µ(?=[a-zA-Z]{1,2}(?!\p{L}))/gu, 'u');

export function isLegacyFont(s: string): boolean {
  const text = withoutUnits(s.normalize('NFC'));
  if (PATTERNS.some((pattern) => pattern.test(text))) return true;
  if (TCVN3_SOFT_HYPHEN.test(text.replace(LONE_SOFT_HYPHEN, ''))) return true;
  return (text.match(/\p{L}+/gu) ?? []).some((word) => CAPITAL_AMID.test(word));
}
