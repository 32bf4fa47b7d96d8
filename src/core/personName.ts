import { clean, toneKey } from './text.ts';

// Latin letters, joined by apostrophe or hyphen as in H'Hen; a trailing apostrophe as in K' Brơi.
const WORD = /^[\p{Script=Latin}\p{M}]+(?:['’‘ʼ`´-][\p{Script=Latin}\p{M}]+)*['’ʼ`]?$/u;

const VOWEL = /[aeiouy]/;

// Words without a vowel are abbreviations (Ng, V), except those that start names of the Central Highlands.
const FIRST_WORDS = /^[hk]['’ʼ`]?$/;

// «Nguyễn Văn A» of the specimen; «B», «C» … have no vowel.
const SPECIMEN = /(?:^| )(?:văn|thi6) a$/;

/** A person's full name as it may stand in a roster (domain B.5.5). */
export function isPersonName(s: string): boolean {
  const words = clean(s).split(' ');
  const spelled = words.every((word, i) => {
    const letters = word.toLowerCase().normalize('NFD');
    return WORD.test(word) && (VOWEL.test(letters) || (i === 0 && words.length > 1 && FIRST_WORDS.test(letters)));
  });
  return spelled && !SPECIMEN.test(toneKey(s));
}
