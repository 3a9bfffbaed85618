import { FACTUAL_ZONES, type Zone, type ZoneKind } from '../../article/article.ts';
import type { Span } from '../../span.ts';
import { type Mark, marksIn } from './marks.ts';

/** One run of quoted words inside one paragraph. `start` and `end` are the words, marks excluded and white space trimmed. */
export type Piece = Span & {
  /** The words with their marks; where a mark is missing, it ends with the words. */
  readonly outer: Span;
  /** Number of the paragraph, counted over the whole article. */
  readonly paragraph: number;
  readonly style: 'double' | 'doubled' | 'single';
  /** False where the paragraph ended (or another quote began) before a closing mark came. */
  readonly closed: boolean;
  /** The piece goes on from the last one of the paragraph before, which was left open. */
  readonly continues: boolean;
  readonly zone: ZoneKind;
};

export type Paragraph = Span & { readonly zone: ZoneKind };

/** The factual zones cut at blank lines: marks never pair across two of these. */
export function paragraphsOf(text: string, zones: readonly Zone[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const zone of zones) {
    if (!FACTUAL_ZONES.has(zone.kind)) continue;
    let start = zone.start;
    for (const gap of text.slice(zone.start, zone.end).matchAll(/\n[^\S\n]*\n\s*/g)) {
      paragraphs.push({ start, end: zone.start + gap.index, zone: zone.kind });
      start = zone.start + gap.index + gap[0].length;
    }
    paragraphs.push({ start, end: zone.end, zone: zone.kind });
  }
  return paragraphs.filter((p) => p.start < p.end);
}

type Draft = { start: number; end: number; outerStart: number; outerEnd: number; closed: boolean; opened: boolean };

/** True where an opening mark inside an open quote nests: the closers that follow suffice for both. */
function nests(marks: readonly Mark[], at: number): boolean {
  let depth = 2;
  for (let i = at + 1; i < Math.min(marks.length, at + 40); i++) {
    const mark = marks[i]!;
    if (mark.side === 'open') depth++;
    else depth--;
    if (depth === 0) return true;
    if (depth === 1 && mark.side === 'open') return false;
  }
  return false;
}

/** Where a quote whose closing mark was lost most likely ended: before the clause that names its speaker, else unknown. */
function lostEnd(text: string, start: number, end: number): number | null {
  const clause =
    /[,?!](?=\s+(?:(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}|(?:he|she|they)\s+)?(?:said|says|told|added|asked|wrote)\b)/u;
  const found = clause.exec(text.slice(start, Math.min(end, start + 800)));
  return found ? start + found.index + 1 : null;
}

/** Pairs the marks of one paragraph. `inherits`: the paragraph before left a quote open. */
function pairMarks(text: string, paragraph: Span, marks: readonly Mark[], inherits: boolean): Draft[] {
  const drafts: Draft[] = [];
  let open: Mark | null = null;
  let depth = 0;
  const push = (from: Mark | null, to: Mark | null, end: number) => {
    const outerStart = from ? from.start : paragraph.start;
    drafts.push({
      start: from ? from.end : paragraph.start,
      end: to ? to.start : end,
      outerStart,
      outerEnd: to ? to.end : end,
      closed: to !== null,
      opened: from !== null,
    });
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const opens =
      mark.side === 'open' || (depth === 0 && (mark.side === 'either' || opensAfterAll(text, paragraph, marks, i)));
    if (opens && depth === 0) {
      open = mark;
      depth = 1;
    } else if (opens) {
      if (nests(marks, i)) depth++;
      else {
        const end = lostEnd(text, open!.end, mark.start);
        if (end !== null) push(open, null, end);
        open = mark;
        depth = 1;
      }
    } else if (depth > 0) {
      depth--;
      if (depth === 0) {
        push(open, mark, mark.start);
        open = null;
      }
    } else if (drafts.length === 0 && (inherits || leadsToSpeaker(text, mark.end, paragraph.end))) {
      push(null, mark, mark.start);
    }
  }
  if (open) push(open, null, paragraph.end);
  return drafts;
}

/** A closing mark that stands where only an opening one can: at the head of the paragraph, or after "he says," with another to close it. */
function opensAfterAll(text: string, paragraph: Span, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at]!;
  const before = text.slice(Math.max(paragraph.start, mark.start - 80), mark.start);
  const closer = marks[at + 1];
  if (!closer || closer.side === 'open' || closer.start === mark.end) return false;
  return /^[\s…]*$/.test(before) || (/[,:]\s*$/.test(before) && !/["“”„]/.test(before));
}

/** After a closing mark that nothing opened: is it followed by a clause such as "the minister said"? */
function leadsToSpeaker(text: string, from: number, end: number): boolean {
  const after = text.slice(from, Math.min(end, from + 60));
  return /^\s*(?:said|says|asked|added|(?:he|she|they|[\p{Lu}][\p{L}.’'-]+(?:\s[\p{Lu}][\p{L}.’'-]+){0,3})\s+(?:said|says|told|added|asked))\b/u.test(
    after,
  );
}

const EDGE = /[\s\u200b\u200e\u200f\ufeff"“”„‟«»″]/;

/** The words of a draft: white space and marks at the ends cut off, and a comma that belongs to the sentence around. */
function wordsOf(text: string, draft: Draft): Span {
  let { start, end } = draft;
  while (start < end && EDGE.test(text[start]!)) start++;
  const cutEnd = () => {
    while (end > start && (EDGE.test(text[end - 1]!) || text.startsWith("''", end - 2))) {
      end -= EDGE.test(text[end - 1]!) ? 1 : 2;
    }
  };
  cutEnd();
  if (end - start > 1 && text[end - 1] === ',') {
    end--;
    cutEnd();
  }
  return { start, end };
}

/**
 * The quoted pieces of an article in the order of its text; `zones` say which runs count. Every paragraph is paired on its
 * own, so a bad mark spoils nothing beyond it. Linear in the text's length; never throws.
 */
export function segmentQuotes(text: string, paragraphs: readonly Paragraph[]): Piece[] {
  const pieces: Piece[] = [];
  let leftOpen = false;
  paragraphs.forEach((paragraph, number) => {
    const { marks, style } = marksIn(text, paragraph);
    const drafts = pairMarks(text, paragraph, marks, leftOpen);
    const before = leftOpen;
    leftOpen = false;
    drafts.forEach((draft, i) => {
      const words = wordsOf(text, draft);
      if (words.start >= words.end || !/[\p{L}\p{N}]/u.test(text.slice(words.start, words.end))) return;
      const first = i === 0 && text.slice(paragraph.start, draft.outerStart).trim() === '';
      pieces.push({
        ...words,
        outer: { start: draft.outerStart, end: draft.outerEnd },
        paragraph: number,
        style,
        closed: draft.closed,
        continues: before && first,
        zone: paragraph.zone,
      });
      leftOpen = !draft.closed && i === drafts.length - 1 && draft.outerEnd === paragraph.end;
    });
  });
  return pieces;
}
