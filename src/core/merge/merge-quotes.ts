import type { Quote } from '../facts/fact.ts';
import { type Item, mergedBase } from './items.ts';
import { lettersOf } from './letters.ts';
import type { Disagreement, MergedQuote, Participant } from './merged.ts';
import { isShortFor, saidBy, speakerOf } from './quote-speakers.ts';
import { createQuoteMemory, mergeQuotes, type QuoteItem, type QuoteMemory } from './quotes.ts';

const keyOf = (participant: Participant): string => participant.person ?? participant.name.toLowerCase();

/** Outlets that give the same words to different people: each speaker with the articles that say so. */
function speakerDisagreement(items: readonly Item<Quote>[]): readonly Disagreement[] {
  const said = new Map<string, { name: string; sources: Set<string> }>();
  for (const item of items) {
    const speaker = speakerOf(item);
    if (speaker === null || speaker.person === null) continue;
    const entry = said.get(keyOf(speaker)) ?? {
      name: speaker.name,
      sources: new Set(),
    };
    entry.sources.add(item.card.id);
    said.set(keyOf(speaker), entry);
  }
  // A bare surname beside the whole name contradicts nothing.
  const people = [...said.values()];
  const told = people.filter((one) => !people.some((other) => other !== one && isShortFor(one.name, other.name)));
  if (told.length < 2) return [];
  return [
    {
      field: 'speaker',
      values: told.map(({ name, sources }) => ({
        value: name,
        sources: [...sources],
      })),
    },
  ];
}

/** The speaker to show: the lead's, under the fullest name that the articles give; else anybody whom one of them is sure of. */
function shownSpeaker(own: Participant | null, speakers: readonly (Participant | null)[]): Participant | null {
  if (!own?.person) return speakers.find((speaker) => speaker?.person) ?? own;
  return speakers.find((speaker) => speaker?.person && isShortFor(own.name, speaker.name)) ?? own;
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

/** What is remembered of items from one call to the next; the same object is the same item. */
type MergingMemory = {
  readonly told: WeakMap<Item<Quote>, QuoteItem>;
  readonly quotes: QuoteMemory;
};

/** A memory of nothing yet. */
export const createMergingMemory = (): MergingMemory => ({
  told: new WeakMap(),
  quotes: createQuoteMemory(),
});

const quoteOf = (item: Item<Quote>): QuoteItem => ({
  article: item.card.id,
  text: item.stored.words,
  speaker: saidBy(item),
  published: item.day,
  kind: item.fact.kind,
});

const isSaid = (item: Item<Quote>): boolean => item.fact.kind === 'direct' || item.fact.kind === 'partial';

/**
 * Quotes of all articles, one for each utterance. Quoted words and reported speech are kept apart, so that a wording in
 * marks is never told as a variant of one without; scare quotes and titles of works are nobody's utterance and stay alone.
 * Items must be in order. `memory` of what was merged before saves time and changes nothing.
 */
export function mergeQuoteItems(items: readonly Item<Quote>[], memory = createMergingMemory()): readonly MergedQuote[] {
  const said = items.filter(isSaid);
  const reported = items.filter((item) => item.fact.kind === 'indirect');
  const alone = items.filter((item) => !isSaid(item) && item.fact.kind !== 'indirect');
  return [...utterances(said, memory), ...utterances(reported, memory), ...alone.map((item) => combine([item]))];
}

function utterances(items: readonly Item<Quote>[], { told, quotes }: MergingMemory): readonly MergedQuote[] {
  const groups = mergeQuotes(
    items.map((item) => {
      const known = told.get(item) ?? quoteOf(item);
      told.set(item, known);
      return known;
    }),
    quotes,
  );
  return groups.map((group) => combine(group.flatMap((index) => items[index] ?? [])));
}

function combine(members: readonly Item<Quote>[]): MergedQuote {
  const lead = leadOf(members);
  const leading = members[lead];
  const words = lettersOf(leading?.stored.words ?? '');
  const same = new Set(members.filter((item) => lettersOf(item.stored.words) === words).map((item) => item.card.id));
  const speakers = members.map(speakerOf);
  return {
    ...mergedBase(members),
    type: 'quote',
    kind: leading?.fact.kind ?? 'direct',
    speaker: shownSpeaker(speakers[lead] ?? null, speakers),
    lead,
    wordForWord: same.size,
    disagreements: speakerDisagreement(members),
  };
}
