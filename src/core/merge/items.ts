import type { IsoDate } from '../calendar.ts';
import type { Actor, Fact } from '../facts/fact.ts';
import { independentVoices } from './independent.ts';
import type { ArticleCard, Participant, Source, StoredFact } from './merged.ts';

/** One article's fact on its way into a merged one. */
export type Item<F extends Fact = Fact> = {
  readonly card: ArticleCard;
  readonly stored: StoredFact;
  readonly fact: F;
  /** The day that the article counts for: its publication, or what its siblings and dates say; null where unknown. */
  readonly day: IsoDate | null;
  /** Who an actor of this article is in the whole corpus. */
  readonly identify: (actor: Actor) => Participant;
};

/** A code point order that no locale changes. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By day, then article, then place in it: the one order of sources, whatever the order of arrival. */
export function inOrder(a: Item, b: Item): number {
  const start = (item: Item): number => item.stored.context.start;
  return (
    compare(a.day ?? '9999', b.day ?? '9999') ||
    compare(a.card.id, b.card.id) ||
    start(a) - start(b) ||
    ownStart(a) - ownStart(b)
  );
}

function ownStart({ fact, stored }: Item): number {
  return fact.type === 'quote' ? fact.start : fact.type === 'deadline' ? fact.what.start : stored.context.start;
}

export function sourceOf(item: Item): Source {
  const start = ownStart(item);
  const { card, stored, fact } = item;
  const own = fact.type === 'meeting' ? (fact.evidence[0]?.start ?? start) : start;
  return {
    article: card.id,
    outlet: card.outlet,
    published: card.published,
    start: own,
    end: own + stored.words.length,
    context: stored.context,
    words: stored.words,
    fact,
  };
}

/** Two 32-bit FNV-1a hashes of the words, as 14 letters and digits: an id that is the same wherever it is made. */
export function shortId(words: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < words.length; i += 1) {
    const code = words.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (i & 0xff), 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36).padStart(7, '0')}${(high >>> 0).toString(36).padStart(7, '0')}`;
}

/** What every merged fact has, from its items in order (at least one). */
export function mergedBase(items: readonly Item[]): {
  readonly id: string;
  readonly sources: readonly Source[];
  readonly independentSources: number;
  readonly newest: IsoDate | null;
  readonly weight: number;
} {
  const sources = items.map(sourceOf);
  const [first] = sources;
  const days = items.flatMap((item) => item.day ?? []).sort();
  return {
    id: shortId(`${first?.fact.type} ${first?.article} ${first?.start}`),
    sources,
    independentSources: independentVoices(items.map((item) => item.card)),
    newest: days.at(-1) ?? null,
    weight: Math.max(0, ...items.map((item) => item.stored.weight)),
  };
}
