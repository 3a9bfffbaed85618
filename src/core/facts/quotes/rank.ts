import { titleText } from '../../article/article.ts';
import type { Entity, Reading } from '../../language/reading.ts';
import type { Quote } from '../fact.ts';

/** One reason for a quote's place: how far it holds (0 to 1) and what it counts for. The weights add up to 1. */
export type Reason = { readonly name: string; readonly value: number; readonly weight: number };

const COMMITMENT =
  /\b(?:will|shall|won['’]t|must|never|cannot|can['’]t|promis\w+|pledg\w+|guarant\w+|demand\w*|commit\w*|vow\w*|refus\w+|reject\w*|den(?:y|ies|ied)|condemn\w*|accept\w*|agree\w*|ready to|intend\w*|not true|false|untrue|illegal|unacceptable|no (?:talks|deal|plan|intention|evidence|truth))\b/i;
const SMALL_TALK =
  /^(?:(?:well|yes|yeah|no|oh|so|ok(?:ay)?|thanks?(?: you)?(?: (?:so|very) much)?|hello|hi|good (?:morning|evening|luck)|congratulations|wow|i don['’]t know|no comment|we['’]ll see|of course|absolutely|exactly)[\s,.!?…-]*)+(?:\p{L}+[\s,.!?]*){0,3}$/iu;
/** Greetings and thanks with a name or a pleasantry: short, and about nothing but the meeting itself. */
const COURTESY =
  /^(?:(?:many )?thanks?(?: you)?|welcome|congratulations|good (?:morning|afternoon|evening))\b|\b(?:pleasure|pleased|good|nice|glad|happy|great|delighted|honou?red|honou?r) to (?:see|meet|be|have|welcome|talk to) /i;
const COURTESY_LENGTH = 14;

const COMMON = new Set(
  'about after again against also been before being between could does from have into more most much only other over said says should some such than that their them then there these they this those through under very were what when where which while will with would your'.split(
    ' ',
  ),
);

const contentWords = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word)));

/** How long is good for a reader: from a few words up it rises, past forty it falls. */
function lengthValue(count: number): number {
  if (count < 4) return 0;
  if (count < 10) return (count - 3) / 7;
  return count <= 40 ? 1 : Math.max(0.3, 1 - (count - 40) / 100);
}

/** How much the article is about somebody: mentions, against the one who has most; named in the title counts full. */
function prominence(entity: Entity, reading: Reading, title: string): number {
  if (entity.name.split(/\s+/).some((part) => part.length > 2 && title.includes(part))) return 1;
  const most = Math.max(1, ...reading.entities.filter((e) => e.type === 'person').map((e) => e.mentions.length));
  return Math.min(1, entity.mentions.length / most);
}

/** Does it speak of what the title speaks of? The share of the title's words of weight that it holds, two being enough. */
function topicality(words: string, title: string): number {
  const ofTitle = contentWords(title);
  let shared = 0;
  for (const word of contentWords(words)) if (ofTitle.has(word)) shared++;
  return Math.min(1, shared / 2);
}

/** "But that …", "He …": what it is about was said before. */
const LEANS = /^(?:and|but|so|because|or|then|that|this|these|those|it|he|she|they|which)\b/i;

/** How far the words make sense by themselves: a sentence of one's own most, a long part of one half. */
function completeness(kind: Quote['kind'], words: string, count: number): number {
  if (kind !== 'direct') return count >= 8 ? 0.5 : 0;
  if (words.endsWith('?')) return 0.5;
  return LEANS.test(words) ? 0.7 : 1;
}

/** Why a quote is or is not a key quote, in one place for people who doubt the order. */
export function quoteReasons(quote: Quote, reading: Reading): readonly Reason[] {
  const words = reading.article.text.slice(quote.start, quote.end);
  const title = titleText(reading.article) ?? '';
  const entity = reading.entities.find((e) => e.id === quote.speaker?.entity) ?? null;
  const count = words.split(/\s+/).filter(Boolean).length;
  return [
    { name: 'said by somebody who is named', value: entity?.type === 'person' ? 1 : entity ? 0.6 : 0, weight: 0.2 },
    { name: 'the speaker holds an office', value: entity?.role ? 1 : 0, weight: 0.15 },
    { name: 'the story is about the speaker', value: entity ? prominence(entity, reading, title) : 0, weight: 0.15 },
    { name: 'a complete thought', value: completeness(quote.kind, words.trim(), count), weight: 0.15 },
    { name: 'a commitment, demand or denial', value: COMMITMENT.test(words) ? 1 : 0, weight: 0.15 },
    { name: 'about what the title is about', value: topicality(words, title), weight: 0.1 },
    { name: 'of a good length', value: lengthValue(count), weight: 0.1 },
  ];
}

const isSmallTalk = (words: string): boolean =>
  SMALL_TALK.test(words) || (COURTESY.test(words) && words.split(/\s+/).length <= COURTESY_LENGTH);

/** Words lifted out of somebody's sentence, too few to tell a reader anything. */
const LEAST_PART = 4;
const isScrap = (kind: Quote['kind'], words: string): boolean =>
  kind === 'partial' && words.split(/\s+/).length < LEAST_PART;

/**
 * How key a quote is, 0 to 1: the weighted reasons, times the certainty of its speaker. Scare quotes, titles, indirect
 * speech, small talk and a few words out of a sentence are none: 0. Without a speaker it counts a third.
 */
export function quoteWeight(quote: Quote, reading: Reading): number {
  if (quote.kind !== 'direct' && quote.kind !== 'partial') return 0;
  const words = reading.article.text.slice(quote.start, quote.end).trim();
  if (isSmallTalk(words) || isScrap(quote.kind, words)) return 0;
  const sum = quoteReasons(quote, reading).reduce((total, reason) => total + reason.value * reason.weight, 0);
  return sum * (quote.speaker === null ? 1 / 3 : quote.confidence);
}
