import type { Quote } from '../facts/fact.ts';
import type { Item } from './items.ts';
import type { Participant } from './merged.ts';

/** Below this the reader's speaker is a best guess, and a guess is never shown: better unattributed than wrong. */
const SURE = 0.9;

const PRONOUN = /^(?:he|she|they|it|we|i|who|him|her|them|his|this|that|these|those)$/i;

/** Who is taken to have said a quote, for comparing two: `person` across articles, `name` as shown; `sure` if it may be shown. */
export type Said = { readonly person: string; readonly name: string; readonly sure: boolean };

/** The speaker where the article's reader names one. A bare pronoun that nothing resolved names nobody. */
function named(item: Item<Quote>): Participant | null {
  if (item.fact.speaker === null) return null;
  const participant = item.identify(item.fact.speaker);
  return participant.person === null && PRONOUN.test(participant.name) ? null : participant;
}

/** The speaker where the article's reader is sure of one: the only one that may be shown. */
export const speakerOf = (item: Item<Quote>): Participant | null => (item.fact.confidence < SURE ? null : named(item));

/** The speaker or the best guess at one, to compare; null where it is nobody whom the corpus knows. */
export function saidBy(item: Item<Quote>): Said | null {
  const speaker = named(item);
  if (speaker === null || speaker.person === null) return null;
  return { person: speaker.person, name: speaker.name, sure: item.fact.confidence >= SURE };
}

/** "Holm" for "Anna Holm", "Anna Holm" for "Minister Anna Holm": one name is the end of the other. */
export const isShortFor = (short: string, long: string): boolean =>
  long.toLowerCase().endsWith(` ${short.toLowerCase()}`);

/**
 * How two speakers stand to each other. Same: one person, by a whole name or a part of it, and a guess that agrees counts.
 * Different: two people of whom both articles are sure. Open: one is unknown, or a guess that does not agree.
 */
export function relate(a: Said | null, b: Said | null): 'same' | 'different' | 'open' {
  if (a === null || b === null) return 'open';
  if (a.person === b.person || isShortFor(a.name, b.name) || isShortFor(b.name, a.name)) return 'same';
  return a.sure && b.sure ? 'different' : 'open';
}
