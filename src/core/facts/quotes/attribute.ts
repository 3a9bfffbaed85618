import { clauseAfter, clauseAtEnd, clauseOfCredit } from './attribute-after.ts';
import { clauseOfSentence, clauseOfVerb } from './attribute-around.ts';
import { clauseBefore, clauseByColon } from './attribute-before.ts';
import type { Setting } from './choice/choices.ts';
import type { Clause } from './clause.ts';
import type { Layout } from './layout.ts';
import { isPiece, type View, viewOf, wordAt } from './view.ts';

/** What the rules found for one piece. `clause` null: nobody. `own`: the clause stands in the piece's own sentence. */
export type Attribution = {
  readonly clause: Clause | null;
  readonly rule: string;
  readonly own: boolean;
  /** The clause that was told last before this one's sentence, for pronouns; null at the start or after a gap. */
  readonly previous: Attribution | null;
};

const NOBODY: Attribution = { clause: null, rule: 'none', own: false, previous: null };

function inSentence(view: View, q: number, whole: boolean): Clause | null {
  const before = clauseBefore(view, q);
  if (!whole && before?.strong) return before;
  const after = clauseAfter(view, q, whole);
  if (after && !(before?.strong && introducesNext(view, q, after))) return after;
  if (before?.strong) return before;
  const colon = clauseByColon(view, q);
  if (colon && before?.kind !== 'say') return colon;
  if (before?.kind === 'say') return before;
  return clauseAtEnd(view, q) ?? before;
}

/** "Holm asked, “Why now?” Lund answered, “Later.”": the clause behind a quote that ended its sentence tells the next one. */
function introducesNext(view: View, q: number, after: Clause): boolean {
  const piece = view.layout.pieces[view.items[q]!.piece]!;
  const ended = /[.?!]["”'’]*$/.test(view.layout.reading.article.text.slice(piece.start, piece.end));
  if (!ended || after.phrase === null || after.phrase.first >= after.cue.last) return false;
  let next = after.cue.last;
  while (/^(?:ADV|ADP)$/.test(view.tokens[next]?.upos ?? '')) next++;
  return /^[,:]$/.test(wordAt(view, next)) && isPiece(view, next + 1);
}

/** True where the narrator says nothing in a quote's sentence: the quote stands by itself. */
const standsAlone = (view: View): boolean =>
  view.tokens.every(
    (token) => token === null || /^[^\p{L}\p{N}]+$/u.test(token.text) || /^(?:CCONJ|ADV)$/.test(token.upos),
  );

/** Gives each piece of an article to a clause, in the order of the text; null where a piece is skipped. */
export function attribute(layout: Layout, skip: (piece: number) => boolean): (Setting | null)[] {
  const { text } = layout.reading.article;
  const out: Attribution[] = layout.pieces.map(() => NOBODY);
  const settings: (Setting | null)[] = layout.pieces.map(() => null);
  const views = layout.units.map((unit) => viewOf(layout, unit));
  let last: Attribution = NOBODY;
  let lastParagraph = -1;
  layout.units.forEach((unit, u) => {
    const view = views[u]!;
    if (unit.paragraph > lastParagraph + 1) last = NOBODY;
    const remember = (attribution: Attribution) => {
      last = attribution;
      lastParagraph = unit.paragraph;
    };
    if (unit.pieces.every(skip)) {
      const clause = clauseOfSentence(view);
      if (clause) remember({ clause, rule: clause.rule, own: false, previous: last });
      return;
    }
    const alone = standsAlone(view);
    view.items.forEach((item, q) => {
      if (item.piece < 0 || skip(item.piece)) return;
      const piece = layout.pieces[item.piece]!;
      const whole = /^[\p{Lu}\p{N}[…]/u.test(text.slice(piece.start, piece.end));
      const next = views[u + 1];
      let clause = inSentence(view, q, whole);
      if (!clause && q === view.items.length - 1 && next?.unit.paragraph === unit.paragraph)
        clause = clauseFromNext(next);
      if (!clause && alone && q === view.items.length - 1 && next) clause = clauseOfCredit(next);
      // A sentence of the quote's that the narrator ends in his own words: "“It seems unlikely” that he can win."
      const opensUnit = whole && q === 0 && last.clause !== null && unit.paragraph === lastParagraph;
      if (!clause && !alone && !opensUnit) clause = clauseOfVerb(view, q);
      if (clause) out[item.piece] = { clause, rule: clause.rule, own: true, previous: last };
      else if ((alone || opensUnit) && last.clause) {
        out[item.piece] = {
          clause: last.clause,
          rule: continuing(last, unit.paragraph, lastParagraph),
          own: false,
          previous: last.previous,
        };
      }
      const around = { view, at: q, before: views[u - 1] ?? null, behind: next ?? null };
      settings[item.piece] = { piece: item.piece, ...around, whole, ruled: out[item.piece]!, last };
    });
    const found = unit.pieces.map((p) => out[p]!).findLast((a) => a.clause);
    if (found) remember(found);
  });
  return settings;
}

function continuing(last: Attribution, paragraph: number, lastParagraph: number): string {
  const where = paragraph === lastParagraph ? 'paragraph' : 'next-paragraph';
  if (last.own || /^continue/.test(last.rule)) return `continue-${where}`;
  return `after-${last.rule.replace(/^after-/, '').replace(/-(?:next-)?paragraph$/, '')}-${where}`;
}

/** `“….” Smith said.`: the sentence after a quote that holds nothing but its clause. */
function clauseFromNext(next: View): Clause | null {
  if (next.items.length > 12) return null;
  const clause = clauseOfSentence(next);
  const atStart = clause?.rule === 'sentence-cue' && clause.phrase?.first === 0;
  return clause && atStart && clause.cue.last >= next.items.length - 4 ? { ...clause, rule: 'next-sentence' } : null;
}
