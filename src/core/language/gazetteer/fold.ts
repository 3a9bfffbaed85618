const MARKS = /\p{M}+/gu;
const ODD_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const ODD = /[øđðłßæœþı’‘ʼ]/g;
const ONE_WORD = /^[A-Za-z']+$/;
const BEYOND_ASCII = /[^ -~]/;

/** A word as the lists are keyed: lower case, without accents, dots and soft hyphens; curly apostrophes straight. Never for offsets. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  const plain = !BEYOND_ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(MARKS, '')
        .replace(/\u00ad/g, '')
        .replace(ODD, (letter) => ODD_LETTERS[letter] ?? letter);
  return plain.includes('.') ? plain.replaceAll('.', '') : plain;
}

/** The words of a phrase, folded; hyphens separate, as they do in the tokens of a text. */
export function foldPhrase(phrase: string): string[] {
  if (ONE_WORD.test(phrase)) return [phrase.toLowerCase()];
  return phrase
    .split(/[\s\u2010\u2011-]+/)
    .map(fold)
    .filter((word) => word !== '');
}

export const isHyphen = (word: string): boolean => word === '-' || word === '\u2010' || word === '\u2011';

/** Whether a word begins with a capital, if need be after an apostrophe. */
export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || /^['’]?\p{Lu}/u.test(word);
}

/** Two capitals or more and no small letter: "NATO", "U.S.", "G-20". */
export function isAllCapitals(word: string): boolean {
  const second = word.charCodeAt(1);
  if (second >= 97 && second <= 122) return false;
  return /^(?:[^\p{Ll}]*\p{Lu}){2}[^\p{Ll}]*$/u.test(word);
}
