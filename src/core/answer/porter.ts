/**
 * Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980), the one that SQLite's full-text
 * search uses: a term here is the term there. Words of other letters than a to z, and very short ones, stay as they are.
 */
export function porterStem(word: string): string {
  if (word.length < 3 || /[^a-z]/.test(word)) return word;
  const stem = [plural, pastOrGerund, finalY, doubleSuffix, adjectival, longSuffix].reduce((w, step) => step(w), word);
  return finalE(stem);
}

const VOWEL = /[aeiou]/;
const isVowel = (word: string, at: number): boolean =>
  VOWEL.test(word[at] ?? '') || (word[at] === 'y' && at > 0 && !isVowel(word, at - 1));

/** How often a vowel run is followed by a consonant run: m of the paper. */
function measure(word: string): number {
  let count = 0;
  for (let at = 1; at < word.length; at += 1) if (!isVowel(word, at) && isVowel(word, at - 1)) count += 1;
  return count;
}

const hasVowel = (word: string): boolean => [...word].some((_, at) => isVowel(word, at));

const endsDouble = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && !isVowel(word, word.length - 1);

/** Consonant, vowel, consonant other than w, x, y: a short word that lost an e. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last >= 2 && !isVowel(word, last) && isVowel(word, last - 1) && !isVowel(word, last - 2) && !/[wxy]$/.test(word)
  );
}

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function pastOrGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (!hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

const finalY = (word: string): string =>
  word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split(':');
    return [from, to] as const;
  });

const DOUBLE = pairs(
  'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log',
);
const ADJECTIVAL = pairs('icate:ic ative: alize:al iciti:ic ical:ic ful: ness:');
const LONG = pairs('ement: ance: ence: able: ible: ment: ant: ent: ism: ate: iti: ous: ive: ize: ion: al: er: ic: ou:');

/** Replaces the first ending that stands there, where enough of the word is left before it. */
function replaceEnding(word: string, endings: readonly (readonly [string, string])[], least: number): string {
  for (const [from, to] of endings) {
    if (!word.endsWith(from)) continue;
    const stem = word.slice(0, -from.length);
    if (from === 'ion' && !/[st]$/.test(stem)) return word;
    return measure(stem) >= least ? stem + to : word;
  }
  return word;
}

const doubleSuffix = (word: string): string => replaceEnding(word, DOUBLE, 1);
const adjectival = (word: string): string => replaceEnding(word, ADJECTIVAL, 1);
const longSuffix = (word: string): string => replaceEnding(word, LONG, 2);

function finalE(word: string): string {
  let stem = word;
  if (word.endsWith('e')) {
    const before = word.slice(0, -1);
    const long = measure(before);
    if (long > 1 || (long === 1 && !endsShort(before))) stem = before;
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}
