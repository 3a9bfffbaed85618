import { formOf, nameWords, type PersonName, readPersonName } from '../language/entities/person-name.ts';
import { fold, isAllCapitals } from '../language/gazetteer/fold.ts';
import { OFFICE_MODIFIERS } from '../language/gazetteer/titles.ts';
import type { ArticleFacts } from './merged.ts';
import { isWhole } from './person-bundle.ts';

type Mentioned = ArticleFacts['people'][number];

/** How many times more often a name stands without a word at its edge before that word counts as no part of it. */
const WITHOUT = 3;
/** The same for several words at once. */
const KNOWN_WELL = 8;
/** In how many articles at least. */
const CONFIRMED = 2;

/** What all articles together say names are; a name as one article has it is held against this. */
export type NamesInUse = {
  /** Whole names, folded → in how many articles they stand. */
  readonly wholes: ReadonlyMap<string, number>;
  /** Family names of whole names, folded → in how many. */
  readonly families: ReadonlyMap<string, number>;
};

export function namesInUse(articles: readonly ArticleFacts[]): NamesInUse {
  const wholes = new Map<string, number>();
  const families = new Map<string, number>();
  for (const { people } of articles) {
    const forms = new Set<string>();
    const cores = new Set<string>();
    for (const written of new Set(people.flatMap(({ name, aliases }) => [name, ...aliases]))) {
      const name = readPersonName(written);
      if (!isWhole(name)) continue;
      forms.add(formOf(name));
      cores.add(name.core);
    }
    for (const form of forms) wholes.set(form, (wholes.get(form) ?? 0) + 1);
    for (const core of cores) families.set(core, (families.get(core) ?? 0) + 1);
  }
  return { wholes, families };
}

/** A word in capitals beside one that is not: an agency's mark, a headline's first word; a family name where others bear it. */
const isShout = (word: string, beside: string): boolean =>
  isAllCapitals(word) && word.length > 1 && !isAllCapitals(beside);

/** The whole name at an edge of a longer run, where other articles use it far more often than the run. */
function edgeName(words: readonly string[], own: number, { wholes }: NamesInUse): string[] {
  const usesOf = (part: readonly string[]): number => {
    const name = readPersonName(part.join(' '));
    return isWhole(name) ? (wholes.get(formOf(name)) ?? 0) : 0;
  };
  const isName = (part: readonly string[]): boolean => usesOf(part) >= Math.max(CONFIRMED, WITHOUT * own);
  const found: string[] = [];
  for (let at = 2; at < words.length; at += 1) {
    const [head, tail] = [words.slice(0, at), words.slice(at)];
    // A headline may go on for long, but so may a name: several words fall only from one that everybody knows.
    const falls = tail.length === 1 || isName(tail) || usesOf(head) >= KNOWN_WELL * own;
    if (isName(head) && falls) found.push(head.join(' '));
    if (tail.length > 1 && isName(tail) && isName(head)) found.push(tail.join(' '));
  }
  const [first = '', ...rest] = words;
  const leads = isShout(first, rest[0] ?? '') || OFFICE_MODIFIERS.has(fold(first));
  if (rest.length > 1 && leads && isName(rest)) found.push(rest.join(' '));
  return found;
}

/** The word beside the shout in a name of two words ("Keller AP", "VOTE Keller"); null in every other name. */
export function beside(words: readonly string[]): string | null {
  const [first = '', second = ''] = words;
  if (words.length !== 2) return null;
  return isShout(first, second) ? second : isShout(second, first) ? first : null;
}

/** Of such a name the family name that others bear, without the shout that no one bears. */
function withoutShout(words: readonly string[], { families }: NamesInUse): string | null {
  const name = beside(words);
  return name !== null && (families.get(fold(name)) ?? 0) >= CONFIRMED ? name : null;
}

/**
 * A person's name without what a headline or caption has run together with it, as the other articles show: "Ana Berg Joins",
 * "BREAKING Ana Berg", "Ana Berg Dieter Hagen" (whose family name stands alone elsewhere in that article). Null where nothing shows it.
 */
export function cleanName({ name, aliases }: Mentioned, inUse: NamesInUse): PersonName | null {
  const words = nameWords(name);
  if (words.length === 2) {
    const left = withoutShout(words, inUse);
    return left === null ? null : readPersonName(left);
  }
  if (words.length < 3) return null;
  const own = inUse.wholes.get(formOf(readPersonName(name))) ?? 0;
  const found = edgeName(words, own, inUse).map((part) => readPersonName(part));
  const bare = new Set(aliases.filter((alias) => nameWords(alias).length === 1).map(fold));
  const called = found.length === 1 ? found : found.filter(({ core }) => bare.has(core));
  return called.length === 1 ? (called[0] ?? null) : null;
}
