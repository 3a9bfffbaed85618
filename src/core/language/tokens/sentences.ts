import type { Zone, ZoneKind } from '../../article/article.ts';
import type { Span } from '../../span.ts';
import { BEFORE_NAMES, BEFORE_NUMBERS, OPENERS } from './abbreviations.ts';
import { isCapital, isSmall } from './characters.ts';
import { lineBreaks } from './lines.ts';
import { tokenise } from './tokenise.ts';

/** `first` and `last` are indices into the list of tokens, half-open. */
export type SentenceSpan = Span & { readonly first: number; readonly last: number };

/** The tokens of all zones in order, and their sentences, each with the kind of the zone it lies in. */
export type Segments = { readonly tokens: Span[]; readonly sentences: (SentenceSpan & { readonly zone: ZoneKind })[] };

const END = /^(?:[.?!…]+|[?!.]+…)$/;
const CLOSING = new Set(['"', '”', '’', "'", "''", '’’', ')', ']', '»', '}']);
const OPENING = new Set(['"', '“', '‘', "'", '``', '„', '«', '(', '[', '‹']);
const QUOTE = new Set(['"', '”', '’', "'", "''", '’’', '»']);
const ABBREVIATION = /^\p{L}[\p{L}.]*\.$/u;
const INITIAL = /^\p{L}\.$/u;
const LIST_NUMBER = /^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/;
const SPEECH_VERBS = new Set(
  `said says asked asks wrote writes added told replied answered wondered exclaimed shouted cried demanded tweeted
  inquired continued quipped joked insisted declared heard quoted responded retorted mused warned urged`.split(/\s+/),
);
/** Words that carry a capital at the head of a sentence alone; with a small word behind them they are no title either. */
const NEVER_INSIDE = new Set(
  'After Before When While Although Though However Meanwhile Afterward Afterwards Earlier Previously During'.split(' '),
);
/** How far a speech verb may stand from the closing quote: "?" the former foreign minister of X, A B, asked. */
const SPEECH_REACH = 8;

/** A text without any end is cut here, so that whatever reads sentences needs a bounded amount of memory. */
export const MOST_TOKENS = 500;

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Splits one zone's tokens. A class only while it works: it holds what every rule looks at. */
class Splitter {
  readonly #text: string;
  readonly #tokens: readonly Span[];
  readonly #last: number;

  constructor(text: string, tokens: readonly Span[], last: number) {
    this.#text = text;
    this.#tokens = tokens;
    this.#last = last;
  }

  word(index: number): string {
    const token = index < this.#last ? this.#tokens[index] : undefined;
    return token === undefined ? '' : this.#text.slice(token.start, token.end);
  }

  start(index: number): number {
    return this.#tokens[index]?.start ?? -1;
  }

  /** The first token after the closing marks that follow `index` without a gap, or after a gap too where they can only close. */
  afterClosing(index: number): number {
    let next = index + 1;
    while (next < this.#last && next - index < 6 && CLOSING.has(this.word(next))) {
      const gap = this.start(next) > (this.#tokens[next - 1]?.end ?? 0);
      if (gap && OPENING.has(this.word(next))) break;
      next += 1;
    }
    return next;
  }

  /** Whether a sentence may open at the token: an opening mark, a capital or a digit. */
  opens(index: number): boolean {
    const word = this.word(index);
    const at = this.start(index);
    if (isCapital(this.#text, at) || isDigitAt(this.#text, at)) return true;
    if (!OPENING.has(word) && !/^(?:[-–—•*]+|\$|£|€|#|@|\.{3}|…)$/.test(word)) return false;
    const next = this.start(index + 1);
    return index + 1 < this.#last && !(isSmall(this.#text, next) && !OPENING.has(word));
  }

  /** `?" Mr Smith was heard`: a question inside quotes whose speaker follows is no end. */
  speakerFollows(index: number): boolean {
    if (!isCapital(this.#text, this.start(index))) return false;
    const limit = Math.min(this.#last, index + SPEECH_REACH);
    for (let i = index; i < limit; i += 1) {
      const word = this.word(i);
      if (SPEECH_VERBS.has(word)) return true;
      if (END.test(word) || OPENING.has(word)) return false;
      if (i === index && OPENERS.has(word.toLowerCase())) {
        return SPEECH_VERBS.has(this.word(i + 1)) && /^(?:he|she|they|we|it|i)$/i.test(word);
      }
    }
    return false;
  }

  /** Whether an abbreviation with its dot also ends the sentence. */
  abbreviationEnds(word: string, next: number): boolean {
    const bare = word.slice(0, -1).toLowerCase();
    if (BEFORE_NAMES.has(bare) || BEFORE_NUMBERS.has(bare)) return false;
    const following = OPENING.has(this.word(next)) ? next + 1 : next;
    if (!isCapital(this.#text, this.start(following))) return false;
    if (INITIAL.test(word)) return false;
    return OPENERS.has(this.word(following).toLowerCase()) || following > next;
  }

  /** Whether a sentence ends after the token; gives the first token of the next one, or 0. */
  endAfter(index: number, first: number): number {
    const word = this.word(index);
    const isEnd = END.test(word);
    if (!isEnd && !(word.length > 1 && word.endsWith('.') && ABBREVIATION.test(word)))
      return index > first + 1 && this.captionEnds(index) ? index + 1 : 0;
    const next = this.afterClosing(index);
    if (next >= this.#last) return 0;
    const previousEnd = this.#tokens[next - 1]?.end ?? 0;
    const glued = this.start(next) === previousEnd;
    if (!isEnd) return !glued && this.abbreviationEnds(word, next) ? next : 0;
    // "1." at the head of a list item belongs to what follows.
    if (word === '.' && index === first + 1 && LIST_NUMBER.test(this.word(first))) return 0;
    if (glued) return this.gluedEnds(index, next) ? next : 0;
    if (!this.opens(next)) return 0;
    if (word !== '.' && QUOTE.has(this.word(index + 1)) && this.speakerFollows(next)) return 0;
    if (/^(?:\.{2,}|…)$/.test(word) && !isCapital(this.#text, this.start(next)) && !OPENING.has(this.word(next)))
      return 0;
    return next;
  }

  /** "Duarte waves to the crowd After talks with …": a scraped caption without its full stop runs into the next sentence. */
  captionEnds(index: number): boolean {
    const text = this.#text;
    const mark = this.#tokens[index];
    if (!NEVER_INSIDE.has(this.word(index + 1)) || mark === undefined) return false;
    return (
      /^[\p{L}\p{N}]/u.test(this.word(index)) && isSmall(text, mark.end - 1) && isSmall(text, this.start(index + 2))
    );
  }

  /** "the vote.The minister": a small letter, one end mark, a capital and a small letter. */
  gluedEnds(index: number, next: number): boolean {
    const text = this.#text;
    const mark = this.#tokens[index];
    if (mark === undefined || mark.end - mark.start !== 1) return false;
    let at = this.start(next);
    if (OPENING.has(this.word(next))) at = this.start(next + 1);
    const before = isSmall(text, mark.start - 1) && isSmall(text, mark.start - 2);
    return (
      before && at > 0 && isCapital(text, at) && (isSmall(text, at + 1) || text[at + 1] === ' ' || next > index + 1)
    );
  }
}

/**
 * The sentences of one zone, given its tokens [from, to): every token lies in exactly one, in order. Ends are end marks
 * before something that can open a sentence, and line breaks that are no soft wraps. Time is linear in the text.
 */
export function sentences(text: string, tokens: readonly Span[], from = 0, to = tokens.length): SentenceSpan[] {
  const out: SentenceSpan[] = [];
  const splitter = new Splitter(text, tokens, to);
  const breaks = lineBreaks(text, tokens, from, to);
  let first = from;
  let pending = 0;
  for (let index = from; index < to; index += 1) {
    if (pending === 0) pending = splitter.endAfter(index, first);
    const cut = index + 1 === to || breaks.has(index + 1) || pending === index + 1 || index + 1 - first === MOST_TOKENS;
    if (!cut) continue;
    out.push({ start: tokens[first]?.start ?? 0, end: tokens[index]?.end ?? 0, first, last: index + 1 });
    first = index + 1;
    pending = 0;
  }
  return out;
}

/** Tokens and sentences of an article's zones. A sentence lies in one zone; text outside zones is not read. */
export function segment(text: string, zones: readonly Zone[]): Segments {
  const tokens: Span[] = [];
  const all: Segments['sentences'] = [];
  for (const zone of zones) {
    const from = tokens.length;
    for (const token of tokenise(text, zone.start, zone.end)) tokens.push(token);
    for (const sentence of sentences(text, tokens, from, tokens.length)) all.push({ ...sentence, zone: zone.kind });
  }
  return { tokens, sentences: all };
}
