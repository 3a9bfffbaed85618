import { FACTUAL_ZONES } from '../../article/article.ts';
import type { Entity, Mention, Reading, Sentence, Token } from '../../language/reading.ts';
import { findTimeMentions, type TimeMention } from '../../language/time/find-times.ts';
import type { Quote } from '../fact.ts';

/** A mention of an entity over the tokens [first, last). */
export type Named = {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
};

/** One sentence with what is known of its tokens. All indices are those of `reading.tokens`. */
export type Scene = {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
  readonly sentence: Sentence;
  readonly times: readonly TimeMention[];
  readonly named: ReadonlyMap<number, Named>;
  /** Words in quotation marks that touch the sentence. */
  readonly quotes: readonly Quote[];
  /** Whether the parser has been over it. */
  readonly parsed: boolean;
};

const RANK = { name: 0, pronoun: 1, nominal: 2 } as const;

/** The mention that each token belongs to; a name wins over a nominal that covers it. */
function mentionsByToken(reading: Reading): ReadonlyMap<number, Named> {
  const all = reading.entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  all.sort((a, b) => RANK[a.mention.kind] - RANK[b.mention.kind] || a.mention.start - b.mention.start);
  const { tokens } = reading;
  const out = new Map<number, Named>();
  for (const { entity, mention } of all) {
    let first = 0;
    let high = tokens.length;
    while (first < high) {
      const middle = (first + high) >> 1;
      if (tokens[middle]!.end <= mention.start) first = middle + 1;
      else high = middle;
    }
    let last = first;
    while (last < tokens.length && tokens[last]!.start < mention.end) last += 1;
    const named = { entity, mention, first, last };
    for (let i = first; i < last; i += 1) if (!out.has(i)) out.set(i, named);
  }
  return out;
}

/** Nobody writes a sentence this long: it is a table or list, and every look around in it would cost its length. */
const LONGEST = 250;
const isProse = ({ first, last }: Sentence): boolean => last - first > 2 && last - first <= LONGEST;

const IN_MARKS: ReadonlySet<Quote['kind']> = new Set<Quote['kind']>(['direct', 'partial']);

/** The sentences from which facts are taken, each with its times, mentions and quotations at hand. */
export function scenesOf(reading: Reading, quotes: readonly Quote[]): Scene[] {
  const { tokens, article } = reading;
  const lower = tokens.map(({ text }) => text.toLowerCase());
  const published = article.published?.value ?? null;
  const times = findTimeMentions(article.text, tokens, reading.sentences, published);
  const named = mentionsByToken(reading);
  const marked = quotes.filter(({ kind }) => IN_MARKS.has(kind));
  let at = 0;
  let quoted = 0;
  return reading.sentences
    .filter((sentence) => FACTUAL_ZONES.has(sentence.zone) && isProse(sentence))
    .map((sentence) => {
      while (at < times.length && times[at]!.first < sentence.first) at += 1;
      let end = at;
      while (end < times.length && times[end]!.first < sentence.last) end += 1;
      const parsed = tokens.slice(sentence.first, sentence.last).some(({ head }) => head >= 0);
      while (quoted < marked.length && marked[quoted]!.end <= sentence.start) quoted += 1;
      const inside: Quote[] = [];
      for (let i = quoted; i < marked.length && marked[i]!.start < sentence.end; i += 1) inside.push(marked[i]!);
      return { reading, tokens, lower, sentence, times: times.slice(at, end), named, quotes: inside, parsed };
    });
}

export const isVerb = (token: Token | undefined): boolean => token?.penn.startsWith('VB') ?? false;
export const isNoun = (token: Token | undefined): boolean => token?.penn.startsWith('NN') ?? false;
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.penn === 'VBD' || token.penn === 'VBZ' || token.penn === 'VBP' || token.penn === 'MD');

/** The word at an index in lower case; empty outside the sentence. */
export const wordAt = ({ lower, sentence }: Scene, i: number): string =>
  i >= sentence.first && i < sentence.last ? (lower[i] ?? '') : '';

/** Whether the token is part of a time expression. */
export const isTimed = ({ times }: Scene, i: number): boolean =>
  times.some(({ first, last }) => first <= i && i < last);

export const tokenAt = ({ tokens, sentence }: Scene, i: number): Token | undefined =>
  i >= sentence.first && i < sentence.last ? tokens[i] : undefined;
