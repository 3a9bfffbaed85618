import type { Quote } from '../facts/fact.ts';
import { type Item, mergedBase } from './items.ts';
import { lettersOf } from './letters.ts';
import type { Disagreement, MergedQuote, Participant } from './merged.ts';
import { mergeQuotes } from './quotes.ts';

const PRONOUN = /^(?:he|she|they|it|we|i|who|him|her|them|his|this|that|these|those)$/i;

/** A bare pronoun that nothing resolved names nobody: no speaker is better than "he". */
function speakerOf(item: Item<Quote>): Participant | null {
  const { speaker } = item.fact;
  if (speaker === null) return null;
  const participant = item.identify(speaker);
  return participant.person === null && PRONOUN.test(participant.name) ? null : participant;
}

const keyOf = (participant: Participant): string => participant.person ?? participant.name.toLowerCase();

/** Outlets that give the same words to different people: each speaker with the articles that say so. */
function speakerDisagreement(items: readonly Item<Quote>[]): readonly Disagreement[] {
  const said = new Map<string, { name: string; sources: Set<string> }>();
  for (const item of items) {
    const speaker = speakerOf(item);
    if (speaker === null || speaker.person === null) continue;
    const entry = said.get(keyOf(speaker)) ?? { name: speaker.name, sources: new Set() };
    entry.sources.add(item.card.id);
    said.set(keyOf(speaker), entry);
  }
  if (said.size < 2) return [];
  return [
    {
      field: 'speaker',
      values: [...said.values()].map(({ name, sources }) => ({ value: name, sources: [...sources] })),
    },
  ];
}

/** The wording to show first: whole sentences before parts, a sure speaker before none, then the longest, then the first. */
function leadOf(items: readonly Item<Quote>[]): number {
  const rank = (item: Item<Quote>): number =>
    (item.fact.kind === 'direct' ? 4 : 0) + (speakerOf(item)?.person ? 2 : 0) + (speakerOf(item) ? 1 : 0);
  let best = 0;
  for (const [i, item] of items.entries()) {
    const current = items[best];
    if (current === undefined) continue;
    const better = rank(item) - rank(current) || item.stored.words.length - current.stored.words.length;
    if (better > 0) best = i;
  }
  return best;
}

/** Quotes of all articles, one for each utterance. Items must be in order. */
export function mergeQuoteItems(items: readonly Item<Quote>[]): readonly MergedQuote[] {
  const groups = mergeQuotes(
    items.map((item) => ({
      article: item.card.id,
      text: item.stored.words,
      speaker: speakerOf(item)?.person ?? null,
      published: item.day,
      kind: item.fact.kind,
    })),
  );
  return groups.map((group) => {
    const members = group.flatMap((index) => items[index] ?? []);
    const lead = leadOf(members);
    const words = lettersOf(members[lead]?.stored.words ?? '');
    const same = new Set(members.filter((item) => lettersOf(item.stored.words) === words).map((item) => item.card.id));
    const named = members.map(speakerOf).find((speaker) => speaker?.person) ?? null;
    const leading = members[lead];
    return {
      ...mergedBase(members),
      type: 'quote',
      kind: leading?.fact.kind ?? 'direct',
      speaker:
        (leading && speakerOf(leading)?.person ? speakerOf(leading) : named) ?? (leading ? speakerOf(leading) : null),
      lead,
      wordForWord: same.size,
      disagreements: speakerDisagreement(members),
    };
  });
}
