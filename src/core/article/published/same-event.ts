import type { Span } from '../../span.ts';
import { vocabularyOf } from '../words.ts';

/** What a clause tells: the stem of its deed, null where it has none, and of all its words. */
export type Deed = {
  readonly deed: string | null;
  readonly stems: ReadonlySet<string>;
  /** It happens again and again, so that two dates of it may both be right. */
  readonly isRecurring: boolean;
};

const BREAK = /[;:–—()]|,(?! \d{4})|\b(?:who|which|that|when|while|and|but|since|until|after|before|because)\b/gi;
const DEED =
  /\b(?:\p{Ll}{3,}ed|won|lost|left|fell|rose|struck|broke|sank|shot|fought|bought|sold|quit|sent|built|chose|grew|drew|threw|met|held|began)\b/u;
const RECURRING =
  /\b(?:annual|yearly|monthly|weekly|every|each|again|another|second|third|fourth|previous|anniversary|also)\b/i;

/** The clause of a sentence around a place, by the marks and words that divide clauses. */
function clauseAround(sentence: string, { start, end }: Span): string {
  let from = 0;
  let to = sentence.length;
  for (const { index, 0: mark } of sentence.matchAll(BREAK)) {
    if (index + mark.length <= start) from = index + mark.length;
    else if (index >= end && index < to) to = index;
  }
  return sentence.slice(from, to);
}

/** What the clause around a time tells. Offsets are the sentence's. */
export function deedAt(sentence: string, time: Span): Deed {
  const clause = clauseAround(sentence, time);
  const [deed = null] = vocabularyOf(DEED.exec(clause)?.[0] ?? '').stems;
  return { deed, stems: vocabularyOf(clause).stems, isRecurring: RECURRING.test(sentence) };
}

/** Whether two clauses tell of one event: the same deed, done to or by the same. What comes round again is never sure to be one. */
export function isOfOneEvent(a: Deed, b: Deed): boolean {
  if (a.isRecurring || b.isRecurring || a.deed === null || a.deed !== b.deed) return false;
  return [...a.stems].some((stem) => stem !== a.deed && b.stems.has(stem));
}
