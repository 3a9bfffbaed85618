import type { DayRange } from '../dates/when.ts';
import { daysApart, isOneUtterance, TRANSLATED_WITHIN } from './one-utterance.ts';
import { relate, type Said } from './quote-speakers.ts';
import { mostAlike, type Wordings, type Words } from './quote-wordings.ts';
import { saysTheSame } from './same-content.ts';

/** One article's words for an utterance, as they are compared; `days` on which it came out, null where unknown. */
export type Wording = {
  readonly told: Words;
  readonly speaker: Said | null;
  readonly days: DayRange | null;
};

/** Any alignment is surer than that. */
const TRANSLATED = 0.5;

/** How surely two wordings are one utterance: 0 where they are not, else up to 1 for word for word. */
export function likeness(a: Wording, b: Wording, { compare }: Wordings): number {
  const speakers = relate(a.speaker, b.speaker);
  const apart = daysApart(a.days, b.days);
  const given = {
    length: Math.min(a.told.words.length, b.told.words.length),
    apart,
    speakers,
  };
  if (isOneUtterance(mostAlike(a.told, b.told), given)) {
    const alignment = compare(a.told, b.told);
    if (alignment.isOther) return 0;
    if (isOneUtterance(alignment, given)) return Math.min(1, alignment.coverage);
  }
  // One speaker's words in the days around, in two translations.
  const isTranslated = speakers === 'same' && apart <= TRANSLATED_WITHIN && saysTheSame(a.told.words, b.told.words);
  return isTranslated && !compare(a.told, b.told).isOther ? TRANSLATED : 0;
}

/** A group that knows its speaker takes nobody else's words in by way of an unattributed member. */
export function admits(group: readonly Wording[], wording: Wording, wordings: Wordings): boolean {
  const others = group.filter((member) => relate(member.speaker, wording.speaker) === 'different');
  return others.every((member) => likeness(member, wording, wordings) > 0);
}
