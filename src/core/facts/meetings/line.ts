import type { ZoneKind } from '../../article/article.ts';
import type { Entity, Mention, Reading, Sentence, TimeExpression, Token } from '../../language/reading.ts';

/** A mention of an entity over a run of tokens, half-open. */
export type Named = {
  readonly entity: Entity;
  readonly mention: Mention;
  readonly first: number;
  readonly last: number;
};

/** A time expression over a run of tokens, half-open. */
export type Timed = { readonly time: TimeExpression; readonly first: number; readonly last: number };

/** What each token of a reading belongs to. */
export type Marks = {
  readonly reading: Reading;
  readonly named: ReadonlyMap<number, Named>;
  readonly timed: ReadonlyMap<number, Timed>;
};

/** One sentence with the tokens that carry it: what stands in brackets ("(FDC)", ", left,") is left out of `visible`. */
export type Line = {
  readonly marks: Marks;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly visible: readonly number[];
  readonly zone: ZoneKind;
  /** Whether it reads like the caption of a picture, wherever it stands: those tell of the past in the present tense. */
  readonly picture: boolean;
};

/** The first token that ends after an offset. */
function tokenAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tokenRun(tokens: readonly Token[], start: number, end: number): { first: number; last: number } {
  const first = tokenAfter(tokens, start);
  let last = first;
  while (last < tokens.length && tokens[last]!.start < end) last += 1;
  return { first, last };
}

/** Looks up the mentions and times of a reading by token. A name wins over a nominal that covers it. */
export function marksOf(reading: Reading): Marks {
  const named = new Map<number, Named>();
  const rank = { name: 0, pronoun: 1, nominal: 2 } as const;
  const all = reading.entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  all.sort((a, b) => rank[a.mention.kind] - rank[b.mention.kind] || a.mention.start - b.mention.start);
  for (const { entity, mention } of all) {
    const run = tokenRun(reading.tokens, mention.start, mention.end);
    const { last } = run;
    // "his host": the possessive is a mention of its own.
    const owned = mention.kind === 'nominal' && named.get(run.first)?.mention.kind === 'pronoun';
    const first = owned ? run.first + 1 : run.first;
    let free = last > first;
    for (let i = first; i < last; i += 1) if (named.has(i)) free = false;
    if (!free) continue;
    const entry = { entity, mention, first, last };
    for (let i = first; i < last; i += 1) named.set(i, entry);
  }
  const timed = new Map<number, Timed>();
  for (const time of reading.times) {
    if (time.type === 'DURATION') continue;
    const { first, last } = tokenRun(reading.tokens, time.start, time.end);
    for (let i = first; i < last; i += 1) if (!timed.has(i)) timed.set(i, { time, first, last });
  }
  return { reading, named, timed };
}

const POSITION_WORD =
  /^(?:left|right|cent(?:er|re)|second|third|fourth|fifth|far|front|back|top|bottom|from|l|r|c|foreground|background|rear|middle|and|seated|standing|pictured|the|row|in|of)$/i;
const SIDE = /^(?:left|right|cent(?:er|re)|l|r|c|front|foreground|background|rear|middle|top|bottom|pictured)$/i;

/** The comma that closes a caption's note of position (", second from left,") opened by this one, or null. */
function positionEnd(tokens: readonly Token[], comma: number, last: number): number | null {
  let i = comma + 1;
  let side = false;
  while (i < last && i - comma <= 6 && POSITION_WORD.test(tokens[i]!.text)) {
    if (SIDE.test(tokens[i]!.text)) side = true;
    i += 1;
  }
  return side && i < last && tokens[i]!.text === ',' ? i : null;
}

/** The bracket that closes this one within the sentence, or null. */
function bracketEnd(tokens: readonly Token[], open: number, last: number): number | null {
  const close = tokens[open]!.text === '(' ? ')' : ']';
  for (let i = open + 1; i < last; i += 1) if (tokens[i]!.text === close) return i;
  return null;
}

/** Prepares a sentence for reading: which tokens carry it. */
export function lineOf(marks: Marks, sentence: Sentence): Line {
  const { tokens } = marks.reading;
  const visible: number[] = [];
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const { text } = tokens[i]!;
    const bracket = text === '(' || text === '[' ? bracketEnd(tokens, i, sentence.last) : null;
    const note = text === ',' ? positionEnd(tokens, i, sentence.last) : null;
    if (bracket !== null) i = bracket;
    else if (note !== null) {
      i = note;
      // A capital after the note starts the next name of a list: then the comma stays.
      if (/^\p{Lu}/u.test(tokens[note + 1]?.text ?? '')) visible.push(note);
    } else visible.push(i);
  }
  const words = marks.reading.article.text.slice(sentence.start, sentence.end);
  const picture = sentence.zone === 'caption' || /\bFILE\b/.test(words) || /\b\d{4}\W*(?:\([^)]*\)\W*)?$/.test(words);
  return { marks, sentence, tokens, visible, zone: sentence.zone, picture };
}
