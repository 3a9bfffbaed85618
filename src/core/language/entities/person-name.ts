import { fold } from '../gazetteer/fold.ts';
import { isGivenName, isSureGivenName } from '../gazetteer/given-names.ts';
import { familyNamesFit, givenNamesFit } from '../gazetteer/name-variants.ts';
import { LEADING_PARTICLES, NAME_PARTICLES } from '../gazetteer/particles.ts';
import {
  CHINESE_SURNAMES,
  HUNGARIAN_SURNAMES,
  KOREAN_SURNAMES,
  VIETNAMESE_SURNAMES,
} from '../gazetteer/surnames-first.ts';

/** A person's name in parts. `family` has its particles ("van der Velde"); `core` is the family name without them. */
export type PersonName = {
  readonly words: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly core: string;
  readonly surnameFirst: boolean;
  /** Written with "Jr.": somebody else than whoever is called the same without it. */
  readonly junior: boolean;
};

const JUNIOR = /[\p{L}.][\s,]+jr\.?$/iu;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** Particles that are nobody's given name. */
const SURE_PARTICLES = new Set(['van', 'von', 'de', 'bin', 'ibn', 'abu']);
const HYPHENS = /\s*[-\u2010\u2011]\s*/g;

/** The words of a name as it stands, hyphens glued, without dots, nicknames in marks and Jr. */
export function nameWords(name: string): string[] {
  return name
    .replace(/[“”"«»()]/g, ' ')
    .replace(HYPHENS, '-')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== ',' && !SUFFIX.test(fold(word)));
}

function putsFamilyFirst(words: readonly string[]): boolean {
  const [first = '', second = ''] = words.map(fold);
  const last = fold(words.at(-1) ?? '');
  if (words.length === 2 && HUNGARIAN_SURNAMES.has(first) && isSureGivenName(last)) return true;
  if (isSureGivenName(first)) return false;
  if (words.length === 2 || words.length === 3) {
    if (
      KOREAN_SURNAMES.has(first) &&
      (second.includes('-') || words.length === 3 || !isSureGivenName(second)) &&
      !CHINESE_SURNAMES.has(last)
    )
      return true;
    if (CHINESE_SURNAMES.has(first) && !isSureGivenName(second))
      return !(CHINESE_SURNAMES.has(last) && isGivenName(first));
  }
  return false;
}

const coreOf = (words: readonly string[]): string => fold(words.at(-1) ?? '').replace(/^(?:al|el)-(?=.)/, '');

/** Takes a name apart. `familyFirst` overrules what the lists think where the text shows it ("Mr Xi" after "Xi Ming"). */
export function readPersonName(name: string, familyFirst?: boolean): PersonName {
  const words = nameWords(name);
  const junior = JUNIOR.test(name.trim());
  if (words.length <= 1) return { words, given: [], family: words, core: coreOf(words), surnameFirst: false, junior };
  const opening = fold(words[0] ?? '');
  if (words.length <= 4 && (SURE_PARTICLES.has(opening) || (LEADING_PARTICLES.has(opening) && !isGivenName(opening)))) {
    return { words, given: [], family: words, core: coreOf(words), surnameFirst: false, junior };
  }
  const surnameFirst = familyFirst ?? putsFamilyFirst(words);
  if (surnameFirst) {
    return {
      words,
      given: words.slice(1),
      family: words.slice(0, 1),
      core: fold(words[0] ?? ''),
      surnameFirst,
      junior,
    };
  }
  let family = words.length - 1;
  while (family > 1 && NAME_PARTICLES.has(fold(words[family - 1] ?? ''))) family -= 1;
  // "Nguyen Van Minh": the family name leads, the last word is what people are called by.
  const vietnamese = words.length >= 3 && VIETNAMESE_SURNAMES.has(fold(words[0] ?? ''));
  return {
    words,
    given: words.slice(vietnamese ? 1 : 0, family),
    family: words.slice(family),
    core: coreOf(words),
    surnameFirst: false,
    junior,
  };
}

/** A name's words, folded: what two spellings of one name have in common. */
export const formOf = (name: PersonName): string => [...name.words.map(fold), ...(name.junior ? ['jr'] : [])].join(' ');

/** How surely a shorter name is a form of the whole one: 3 the family name, 2 part of it or a middle name, 1 the given name alone, 0 no. */
export function aliasStrength(whole: PersonName, short: PersonName): 0 | 1 | 2 | 3 {
  const wanted = short.words.map(fold);
  const words = whole.words.map(fold);
  if (wanted.length === 0 || wanted.length > words.length || (short.junior && !whole.junior)) return 0;
  if (wanted.length === words.length && wanted.every((word, at) => word === words[at])) return 3;
  if (whole.words.length === 1) return 0;
  if (wanted.length === 1) {
    const word = (wanted[0] ?? '').replace(/^(?:al|el)-/, '');
    if (word === whole.core || wanted[0] === fold(whole.family.join(' '))) return 3;
    if (
      fold(whole.family.at(-1) ?? '')
        .split('-')
        .includes(word) &&
      word.length > 2
    )
      return 2;
    if (familyNamesFit(word, whole.core) && word.length > 4) return 2;
    const at = words.indexOf(wanted[0] ?? '');
    if (at > 0 && !/^\p{L}$/u.test(word) && !LEADING_PARTICLES.has(word)) return whole.surnameFirst ? 1 : 2;
    return at === 0 ? 1 : 0;
  }
  const tail = words.slice(words.length - wanted.length);
  if (wanted.every((word, at) => word === tail[at])) return 3;
  const head = words.slice(0, wanted.length);
  if (wanted.every((word, at) => word === head[at])) return 2;
  return 0;
}

/** Whether two full names can be one person's: family names fit, and so do the given names that both have. */
export function namesFit(a: PersonName, b: PersonName): boolean {
  if (a.given.length === 0 || b.given.length === 0 || a.junior !== b.junior) return false;
  if (a.core !== b.core && !familyNamesFit(a.core, b.core)) return twistedFit(a, b);
  if (givenNamesFit(a.given[0] ?? '', b.given[0] ?? '')) return middlesFit(a, b);
  // "J. Robert Hale" and "Robert Hale": one's middle name is the other's first.
  const middle = (whole: PersonName, other: PersonName): boolean =>
    whole.given.slice(1).some((name) => name.length > 2 && fold(name) === fold(other.given[0] ?? ''));
  return middle(a, b) || middle(b, a);
}

function middlesFit(a: PersonName, b: PersonName): boolean {
  const first = a.given[1];
  const second = b.given[1];
  if (first === undefined || second === undefined || a.given.length !== b.given.length) return true;
  return givenNamesFit(first, second);
}

/** One name in both orders: "Xi Ming" and "Ming Xi", or with and without a second family name. */
function twistedFit(a: PersonName, b: PersonName): boolean {
  const first = a.words.map(fold);
  const second = b.words.map(fold);
  if (first.length === 2 && second.length === 2)
    return first[0] === second[1] && first[1] === second[0] && (a.surnameFirst || b.surnameFirst);
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  // "Ana Lopez" and "Ana Lopez Ruiz": all words of the shorter in order, from the first on.
  return short.length >= 2 && short.every((word, at) => word === long[at]);
}
