import type { Gender } from '../reading.ts';
import generated from './data/given-names.json' with { type: 'json' };
import { fold } from './fold.ts';
import { FEMALE_NAMES, MALE_NAMES, UNSURE_GIVEN_NAMES } from './given-name-words.ts';

const MALE = 1;
const FEMALE = 2;

const words = (text: string): string[] => text.trim().split(/\s+/);
const genders = new Map<string, number>();
const unsure = new Set(words(UNSURE_GIVEN_NAMES).map(fold));

function add(names: readonly string[], gender: number, replace: boolean): void {
  for (const name of names) {
    const key = fold(name);
    genders.set(key, replace ? gender : (genders.get(key) ?? 0) | gender);
  }
}
add(words(generated.either), MALE | FEMALE, false);
add(words(generated.male), MALE, false);
add(words(generated.female), FEMALE, false);
const male = new Set(words(MALE_NAMES).map(fold));
const female = new Set(words(FEMALE_NAMES).map(fold));
// The list by hand is the better judge of its own names: "Andrea" and "Nicola" are both, "Igor" is not.
add([...male], MALE, true);
for (const name of female) genders.set(name, male.has(name) ? MALE | FEMALE : FEMALE);
// Names that one country gives to men and another to women: the lists disagree, so nothing is known.
for (const name of words(
  'Jean Andrea Nicola Michele Simone Gabriele Kim Sasha Nikita Robin Alexis Dominique Claude Camille Jan Joan Karen Lee Leslie Ariel Noor Nour Kiran Krishna Kari Inge Nana Angel Nino Maki Remi Chris Sam Alex Pat Terry Jo Ali',
)) {
  genders.set(fold(name), MALE | FEMALE);
}
genders.set('ali', MALE);
genders.set('james', MALE);
genders.set('john', MALE);

/** Whether a word is somebody's given name somewhere. Case and accents do not count. */
export function isGivenName(word: string): boolean {
  const key = fold(word);
  if (genders.has(key)) return true;
  const hyphen = key.indexOf('-');
  return hyphen > 0 && genders.has(key.slice(0, hyphen));
}

/** Whether a word is a given name and hardly ever anything else. */
export const isSureGivenName = (word: string): boolean => isGivenName(word) && !unsure.has(fold(word));

/** The gender of a given name, null where it is unknown or differs from land to land. */
export function genderOfGivenName(word: string): Gender | null {
  const key = fold(word);
  const hyphen = key.indexOf('-');
  const known = genders.get(key) ?? (hyphen > 0 ? genders.get(key.slice(0, hyphen)) : undefined) ?? 0;
  if (known === MALE) return 'male';
  return known === FEMALE ? 'female' : null;
}
