import type { Span } from '../../span.ts';
import { FACTUAL_ZONES, type Zone } from '../article.ts';

const SENTENCE_END = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})|\n+/gu;
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\.$/u;

/** What makes a day in its sentence one that had already come; anything that looks forward makes it doubtful ("May" is a month). */
const PAST =
  /\b(?:was|were|had|did|said|told|met|held|took|began|came|went|made|won|lost|left|found|became|\p{Ll}{3,}ed)\b/u;
const FORWARD =
  /\b(?:will|would|shall|should|could|may|might|must|can|due|scheduled|slated|planned|plans?|expected|expects?|until|till|by|before|deadline|next|upcoming|coming|expires?|through|if|set (?:for|to)|to be|Will|If|Until|By|Before)\b/u;
/** Right before a day that was still to come when it was written. */
const COMING =
  /\b(?:will|shall|(?:is|are) (?:\p{Ll}+ )?(?:due|set|scheduled|expected|slated|planned|going|to))\b(?:(?!\b(?:was|were|had|did|since|after|said)\b)[^;.!?“”"])*$/iu;

/** The sentences of the story, captions left out, as spans; a line break ends one. */
export function storySentences(text: string, zones: readonly Zone[]): Span[] {
  const out: Span[] = [];
  for (const zone of zones) {
    if (!FACTUAL_ZONES.has(zone.kind) || zone.kind === 'caption') continue;
    const words = text.slice(zone.start, zone.end);
    let from = 0;
    for (const found of words.matchAll(SENTENCE_END)) {
      const end = found.index + found[0].length;
      if (ABBREVIATION.test(words.slice(from, found.index + 1))) continue;
      out.push({ start: zone.start + from, end: zone.start + end });
      from = end;
    }
    if (from < words.length) out.push({ start: zone.start + from, end: zone.end });
  }
  return out;
}

/** Whether a sentence tells of what is over and of nothing to come. */
export const isPast = (sentence: string): boolean => PAST.test(sentence) && !FORWARD.test(sentence);

/** Whether what stands right after these words of a sentence was still to come. */
export const isComing = (before: string): boolean => COMING.test(before);

/** Whether a place of a sentence lies between its quotation marks: what somebody says may be of another day. */
export function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  const [opened, closed] = [before.lastIndexOf('“'), before.lastIndexOf('”')];
  return opened > closed || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
