import { countryCode, countryName } from '../../language/gazetteer/countries.ts';
import { acronymOf, ORGANISATIONS } from '../../language/gazetteer/organisations.ts';
import { PLACES } from '../../language/gazetteer/places.ts';
import { foldName } from '../../merge/find-people.ts';
import type { Person } from '../../merge/merged.ts';

/** What somebody can stand for: a country by its ISO 3166 alpha-2 code, or an organisation by its usual long name. */
export type Side =
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: 'organisation'; readonly name: string; readonly short: string | null };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu;
const LONGEST_NAME = 6;

/** A side by its whole name, adjective or acronym in any case ("Norway", "norwegian", "un"); null where it is none. */
export function sideNamed(typed: string): Side | null {
  const code = countryCode(typed);
  if (code !== null) return { kind: 'country', code };
  const listed =
    acronymOf(typed) ?? acronymOf(typed.toUpperCase()) ?? ORGANISATIONS.get(typed.replace(/^the\s+/iu, ''));
  return listed ? { kind: 'organisation', name: listed.name, short: listed.short } : null;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/**
 * The sides that words name, in their order: "the US and Russian military chiefs", "Norway's prime minister", "NATO secretary
 * general". The longest name counts, so that the governor of New Mexico stands for no Mexico.
 */
export function sidesIn(words: string): readonly Side[] {
  const tokens = [...words.replace(/['’]s?(?!\p{L})/gu, ' ').matchAll(WORD)].map(([word]) => word.replace(/\.$/u, '.'));
  const sides: Side[] = [];
  for (let at = 0; at < tokens.length; ) {
    let taken = 1;
    for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
      const phrase = tokens.slice(at, at + length).join(' ');
      if (!isCapital(phrase)) break;
      const code = countryCode(phrase);
      const place = PLACES.get(phrase);
      const listed = length === 1 ? acronymOf(phrase) : ORGANISATIONS.get(phrase);
      if (code !== null) sides.push({ kind: 'country', code });
      else if (listed && !listed.media) sides.push({ kind: 'organisation', name: listed.name, short: listed.short });
      else if (place === undefined) continue;
      taken = length;
      break;
    }
    at += taken;
  }
  return sides;
}

export const sameSide = (a: Side, b: Side): boolean =>
  a.kind === 'country' ? b.kind === 'country' && a.code === b.code : b.kind === 'organisation' && a.name === b.name;

const known = new WeakMap<object, readonly Side[]>();

/** Whom a person stands for, as far as the articles say: by country, and by what their role names. */
export function sidesOf(person: Pick<Person, 'role' | 'country'>): readonly Side[] {
  const before = known.get(person);
  if (before !== undefined) return before;
  const own: Side[] = person.country === null ? [] : [{ kind: 'country', code: person.country }];
  const sides = person.role === null ? own : [...own, ...sidesIn(person.role)];
  known.set(person, sides);
  return sides;
}

/** "Norway", "NATO". */
export const sideName = (side: Side): string =>
  side.kind === 'country' ? countryName(side.code) : (side.short ?? side.name);

const PEOPLE_ENDING = /^(?:n|an|ian|nian|i|ish|ese|ic|s)$/u;

/**
 * Whether a role names a side that no list knows: "leader of Marland", "Marlandish envoy" for "Marland". Only capitalised words
 * of the role count.
 */
export function roleNames(role: string, typed: string): boolean {
  const wanted = foldName(typed);
  if (wanted.length < 3) return false;
  const capitals = [...role.matchAll(WORD)].map(([word]) => (isCapital(word) ? foldName(word) : '·')).join(' ');
  if (` ${capitals} `.includes(` ${wanted} `)) return true;
  if (wanted.includes(' ') || wanted.length < 5) return false;
  const stem = wanted.replace(/[aeiouy]+$/u, '');
  return capitals
    .split(' ')
    .some(
      (word) =>
        (word.startsWith(wanted) && PEOPLE_ENDING.test(word.slice(wanted.length))) ||
        (word.startsWith(stem) && PEOPLE_ENDING.test(word.slice(stem.length))),
    );
}
