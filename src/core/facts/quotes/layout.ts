import type { Entity, Mention, Reading } from '../../language/reading.ts';
import { type Paragraph, type Piece, paragraphsOf, segmentQuotes } from './segment.ts';

/** One element of a sentence as its narrator tells it: a token of his own, or a quoted piece as a whole. */
export type Item = { readonly token: number; readonly piece: number };

/** A sentence of the narrator's with the quotes in it. A quote of many sentences is one item. */
export type Unit = {
  readonly paragraph: number;
  readonly items: readonly Item[];
  readonly pieces: readonly number[];
};

/** An article laid out for the quote rules: pieces, and the narrator's sentences with the pieces folded up. */
export type Layout = {
  readonly reading: Reading;
  readonly paragraphs: readonly Paragraph[];
  readonly pieces: readonly Piece[];
  readonly units: readonly Unit[];
  /** For each piece, the index of its unit. */
  readonly unitOf: readonly number[];
  /** Whether a token lies in the name of a person, place, organisation or group. */
  readonly inName: (token: number) => boolean;
  /** Whether a token lies in a mention of a place. */
  readonly inPlace: (token: number) => boolean;
};

/** Longer sentences are cut: no rule looks further, and however odd the text, the whole stays linear. */
const LONGEST_UNIT = 120;

/** Lays an article out; pieces that are `narrated` stay the narrator's words and are in no unit. Linear in the number of tokens. */
export function layOut(reading: Reading, narrated: (piece: number) => boolean = () => false): Layout {
  const { text, zones } = reading.article;
  const paragraphs = paragraphsOf(text, zones);
  const pieces = segmentQuotes(text, paragraphs);
  const starts = new Set(reading.sentences.map((sentence) => sentence.first));
  const units: Unit[] = [];
  const unitOf: number[] = pieces.map(() => -1);
  let items: Item[] = [];
  let inUnit: number[] = [];
  let paragraph = 0;
  let piece = 0;
  const close = () => {
    if (items.length > 0) units.push({ paragraph, items, pieces: inUnit });
    items = [];
    inUnit = [];
  };
  reading.tokens.forEach((token, t) => {
    while (paragraph < paragraphs.length && token.start >= paragraphs[paragraph]!.end) {
      close();
      paragraph++;
    }
    const around = paragraphs[paragraph];
    if (!around || token.start < around.start) return;
    while (piece < pieces.length && token.start >= pieces[piece]!.outer.end) piece++;
    const entering = piece < pieces.length && token.end > pieces[piece]!.outer.start && !narrated(piece);
    const inside = entering ? piece : -1;
    const entered = inside >= 0 && unitOf[inside] !== -1;
    if (entered) return;
    if (starts.has(t) || items.length >= LONGEST_UNIT) close();
    if (inside >= 0) {
      unitOf[inside] = units.length;
      inUnit.push(inside);
      items.push({ token: t, piece: inside });
    } else items.push({ token: t, piece: -1 });
  });
  close();
  const named = tokensIn(reading, (_, mention) => mention.kind === 'name');
  const places = tokensIn(reading, (entity) => entity.type === 'place');
  return {
    reading,
    paragraphs,
    pieces,
    units,
    unitOf,
    inName: (token) => named.has(token),
    inPlace: (token) => places.has(token),
  };
}

/** The tokens inside the chosen mentions, found by walking mentions and tokens side by side. */
function tokensIn(reading: Reading, chosen: (entity: Entity, mention: Mention) => boolean): ReadonlySet<number> {
  const { tokens } = reading;
  const mentions = reading.entities
    .flatMap((entity) => entity.mentions.filter((mention) => chosen(entity, mention)))
    .sort((a, b) => a.start - b.start);
  const found = new Set<number>();
  let t = 0;
  for (const mention of mentions) {
    while (t < tokens.length && tokens[t]!.end <= mention.start) t++;
    for (let k = t; k < tokens.length && tokens[k]!.start < mention.end; k++) found.add(k);
  }
  return found;
}
