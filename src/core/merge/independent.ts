import type { ArticleCard } from './merged.ts';

type Voice = Pick<ArticleCard, 'id' | 'outlet' | 'origin'>;

/**
 * How many independent voices tell something: texts that were reprinted count once, as their first outlet's, and an outlet
 * that tells it in several articles counts once. Articles of no known outlet are each their own.
 */
export function independentVoices(cards: readonly Voice[]): number {
  const ofOrigin = new Map<string, Voice>();
  for (const card of cards) {
    const known = ofOrigin.get(card.origin);
    // An origin is the id of its first article; where that one does not tell it, the smallest id stands for it.
    const better = known === undefined || card.id === card.origin || (known.id !== known.origin && card.id < known.id);
    if (better) ofOrigin.set(card.origin, card);
  }
  return new Set(
    [...ofOrigin.values()].map(({ outlet, origin }) => (outlet === null ? `origin ${origin}` : `outlet ${outlet}`)),
  ).size;
}
