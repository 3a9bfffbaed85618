import { isDay, parseDay } from '../dates/days.ts';
import { formOf, namesFit, type PersonName } from '../language/entities/person-name.ts';
import type { Gender } from '../language/reading.ts';
import { compare } from './items.ts';
import type { ArticleFacts } from './merged.ts';
import { officesClash } from './offices.ts';

type Mentioned = ArticleFacts['people'][number];

/** One article's word for a person. `cut` where other articles showed the name to be run together with something else. */
export type Witness = {
  readonly article: string;
  readonly published: string;
  readonly person: Mentioned;
  readonly name: PersonName;
  readonly cut: boolean;
};

/** What is known of one person so far; witnesses that agree in every sign are one bundle from the start. */
export type Bundle = {
  readonly key: string;
  readonly name: PersonName;
  readonly country: string | null;
  readonly gender: Gender | null;
  readonly roles: ReadonlySet<string>;
  readonly witnesses: readonly Witness[];
  /** Articles and entities, to keep apart what one article keeps apart. */
  readonly places: ReadonlyMap<string, string>;
  /** In how many articles. */
  readonly uses: number;
  /** Days of those articles as day numbers, ascending; empty where none is known. */
  readonly days: readonly number[];
};

/** The list under a key, made where there is none. */
export function listOf<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const fresh: Item[] = [];
  lists.set(key, fresh);
  return fresh;
}

/** A name with a given name; a family name alone, particles and all, is bare. */
export const isWhole = (name: PersonName): boolean => name.given.length > 0;

export function bundle(key: string, witnesses: readonly Witness[]): Bundle {
  const sorted = [...witnesses].sort(
    (a, b) => compare(a.article, b.article) || compare(a.person.entity, b.person.entity),
  );
  const days = sorted.flatMap(({ published }) => (isDay(published) ? (parseDay(published) ?? []) : []));
  return {
    key,
    name: fullestName(sorted).name,
    country: sorted.find((one) => one.person.country !== null)?.person.country ?? null,
    gender: sorted.find((one) => one.person.gender !== null)?.person.gender ?? null,
    roles: new Set(sorted.map((one) => one.person.role).filter((role) => role !== null)),
    witnesses: sorted,
    places: new Map(sorted.filter(({ cut }) => !cut).map((one) => [one.article, one.person.entity])),
    uses: new Set(sorted.map(({ article }) => article)).size,
    days: [...new Set(days)].sort((a, b) => a - b),
  };
}

/** How many times more often a name stands without a last word before that word counts as no part of it. */
const WITHOUT = 3;

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);
const fullWords = ({ words }: PersonName): number => words.filter((word) => !isInitial(word)).length;

/**
 * The name with most words, initials not counted; of those the one that most articles use, then the longest, then the first by
 * letters. A longer form that only goes on where most articles stop ("Ana Berg Joins") is one article's slip.
 */
export function fullestName(witnesses: readonly Witness[]): Witness {
  const uses = new Map<string, number>();
  for (const { person } of witnesses) uses.set(person.name, (uses.get(person.name) ?? 0) + 1);
  const isSlip = (name: string): boolean => {
    let blank = name.lastIndexOf(' ');
    for (; blank > 0; blank = name.lastIndexOf(' ', blank - 1))
      if (name.indexOf(' ') < blank && (uses.get(name.slice(0, blank)) ?? 0) >= WITHOUT * (uses.get(name) ?? 0))
        return true;
    return false;
  };
  const sound = witnesses.filter(({ person }) => !isSlip(person.name));
  return sound.reduce((best, one) => {
    const order =
      fullWords(one.name) - fullWords(best.name) ||
      (uses.get(one.person.name) ?? 0) - (uses.get(best.person.name) ?? 0) ||
      one.name.words.length - best.name.words.length ||
      compare(best.person.name, one.person.name);
    return order > 0 ? one : best;
  });
}

/** Whether what is told of them speaks against two bundles being one person: country, gender, calling. */
export const signsClash = (a: Bundle, b: Bundle): boolean =>
  (a.country !== null && b.country !== null && a.country !== b.country) ||
  (a.gender !== null && b.gender !== null && a.gender !== b.gender) ||
  officesClash(a.roles, b.roles);

/** Whether some article names both and tells them apart. */
export function keptApart(a: Bundle, b: Bundle): boolean {
  const [few, many] = a.places.size <= b.places.size ? [a.places, b.places] : [b.places, a.places];
  for (const [article, entity] of few) {
    const other = many.get(article);
    if (other !== undefined && other !== entity) return true;
  }
  return false;
}

export const clash = (a: Bundle, b: Bundle): boolean => signsClash(a, b) || keptApart(a, b);

export const mayBeOne = (a: Bundle, b: Bundle): boolean =>
  (formOf(a.name) === formOf(b.name) || namesFit(a.name, b.name)) && !clash(a, b);

/** How many days lie between the nearest articles of two bundles; null where the days of one are not known. */
export function daysApart(a: Bundle, b: Bundle): number | null {
  let least: number | null = null;
  let at = 0;
  for (const day of a.days) {
    while (at + 1 < b.days.length && (b.days[at + 1] ?? 0) <= day) at += 1;
    for (const other of [b.days[at], b.days[at + 1]]) {
      if (other === undefined) continue;
      const apart = Math.abs(day - other);
      if (least === null || apart < least) least = apart;
    }
  }
  return least;
}
