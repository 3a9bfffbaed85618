import type { QuoteKind } from '../fact.ts';
import type { Layout } from './layout.ts';
import type { Piece } from './segment.ts';

const WORK =
  /\b(?:ad|advert|album|anthem|article|blog|book|broadcast|cartoon|column|comedy|documentary|drama|editorial|episode|essay|exhibition|feature|film|game|hit|hymn|magazine|memoir|miniseries|movie|musical|newsletter|novel|op-ed|opera|painting|paper|play|podcast|poem|program|programme|project|report|sequel|series|show|single|sitcom|song|spot|story|thriller|track|video|website)s?[,:]?$/i;
const NAMED =
  /\b(?:titled|entitled|called|named|dubbed|known as|host of|star of|author of|creator of|singing|sang|sings|performs?|performed|plays?|played|starred in|starring in|hosts|hosted|on|watching|watch|interview with|appearance on|told)\s*(?:an?\s|the\s)?$/i;
const PROGRAMME_BEFORE =
  /\b(?:on|in|of|with|to|for|host|hosting|from)\s+(?:[\p{Lu}][\p{L}.&]*\s){0,3}[\p{Lu}][\p{L}.&]*['’]s?\s*$/u;
const OWNED = /\b[\p{Lu}][\p{L}.&]*['’]s?$/u;
const WORK_AFTER =
  /^[\s,]*(?:[\p{L}]+\s)?(?:ad|album|award|book|broadcast|column|episode|film|franchise|host|magazine|movie|newsletter|novel|podcast|program|programme|series|show|sitcom|song|star|theme|tour|trilogy)s?\b/u;
const SMALL =
  /^(?:a|an|and|as|at|but|by|de|for|from|if|in|is|it|la|nor|of|off|on|or|our|out|over|the|to|up|via|vs?|with|your)$/;

/** Every word of weight has a capital, and there is no sentence sign inside: "The Long Way Home". */
function inTitleCase(words: string): boolean {
  const list = words.split(/[\s—–-]+/).filter(Boolean);
  if (list.length === 0 || list.length > 12) return false;
  return (
    list.every((word, i) => /^[^\p{L}]*[\p{Lu}\p{N}&]/u.test(word) || (i > 0 && SMALL.test(word))) &&
    !/[.?!]\s/.test(words)
  );
}

/** The name of a work or programme: title case, and the narrator's words around say so. */
export function isTitleOfWork(text: string, piece: Piece): boolean {
  const words = text.slice(piece.start, piece.end);
  if (words.length > 90 || !inTitleCase(words)) return false;
  const before = text.slice(Math.max(0, piece.outer.start - 50), piece.outer.start).trimEnd();
  const after = text.slice(piece.outer.end, piece.outer.end + 30);
  const long = /\s/.test(words.trim());
  return (
    WORK.test(before) ||
    WORK_AFTER.test(after) ||
    PROGRAMME_BEFORE.test(before) ||
    (long && OWNED.test(before)) ||
    (long && NAMED.test(`${before} `))
  );
}

/** Words that the narrator holds at arm's length, or a by-name: "the so-called “…”", George “Bud” Grant. */
export function isByName(text: string, piece: Piece): boolean {
  const words = text.slice(piece.start, piece.end);
  if (words.split(/\s+/).length > 3) return false;
  const before = text.slice(Math.max(0, piece.outer.start - 24), piece.outer.start);
  const after = text.slice(piece.outer.end, piece.outer.end + 12);
  if (/\bso[- ]called\s*$/i.test(before)) return true;
  return /\p{Lu}\p{Ll}+\s*$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after) && /^\p{Lu}/u.test(words);
}

/** A sentence of the speaker's own: it begins like one and has a verb in it. */
function isSentence(layout: Layout, index: number): boolean {
  const piece = layout.pieces[index]!;
  const { article, tokens } = layout.reading;
  if (!/^[\p{Lu}\p{N}[($#@…]/u.test(article.text.slice(piece.start, piece.end))) return false;
  const item = layout.units[layout.unitOf[index]!]?.items.find((i) => i.piece === index);
  if (!item) return false;
  for (let t = item.token; t < tokens.length && tokens[t]!.start < piece.end; t++) {
    if (/^(?:VERB|AUX)$/.test(tokens[t]!.upos)) return true;
  }
  return false;
}

/** Nothing of the narrator's stands in its sentence: somebody's words, whoever's they are. */
function standsAlone(layout: Layout, index: number): boolean {
  const { tokens } = layout.reading;
  const unit = layout.units[layout.unitOf[index]!];
  return unit?.items.every((item) => item.piece >= 0 || !/[\p{L}\p{N}]/u.test(tokens[item.token]!.text)) ?? false;
}

/**
 * What a quoted piece is, once it is known whether a clause gives it to somebody. Headlines quote what the article has in
 * full, so theirs count as titles. Doubled apostrophes are what a conversion left of marks: too unsure to be called word for word.
 */
export function kindOf(layout: Layout, index: number, attributed: boolean): QuoteKind {
  const piece = layout.pieces[index]!;
  if (piece.zone === 'title' || piece.zone === 'subtitle') return 'title';
  if (!attributed && !(standsAlone(layout, index) && isSentence(layout, index))) return 'scare';
  if (piece.style === 'doubled') return 'indirect';
  return isSentence(layout, index) ? 'direct' : 'partial';
}
