import { afterAppositions } from './apposition.ts';
import { adjunctClause, type Clause, isCue, isFiniteForm, isMark, isSpeech, isVerb } from './clause.ts';
import { isTime, nounPhrase } from './phrase.ts';
import { subjectAfter } from './subject.ts';
import { isPiece, type View, wordAt } from './view.ts';

/** The raw character that the quote closes on, inside or just outside its mark: a comma, question mark … */
function closingSign(view: View, q: number): string {
  const { text } = view.layout.reading.article;
  const piece = view.layout.pieces[view.items[q]!.piece]!;
  const inside = text.slice(piece.start, piece.outer.end).replace(/[\s"“”'’‘»]+$/u, '');
  const sign = inside.at(-1) ?? '';
  const next = text
    .slice(piece.outer.end, piece.outer.end + 2)
    .trim()
    .charAt(0);
  return next === ',' ? ',' : sign;
}

/** "X, the minister, said", "he told reporters", "as X put it": a clause that starts at an item. */
function subjectClause(view: View, at: number, anyVerb: boolean, rule: string): Clause | null {
  let i = at;
  while (/^(?:as|then|later|when|though)$/.test(wordAt(view, i))) i++;
  const phrase = nounPhrase(view, i);
  if (!phrase || isTime(view, phrase)) return null;
  let k = phrase.last;
  for (let guard = 0; guard < 24; guard++) {
    const next = afterAppositions(view, k);
    const token = view.tokens[next];
    if (token == null) return null;
    if (isVerb(token) && isFiniteForm(token) && isSpeech(token)) {
      return { view, phrase, cue: { first: next, last: next + 1 }, rule };
    }
    if (isVerb(token) && anyVerb && next === k)
      return { view, phrase, cue: { first: next, last: next + 1 }, rule: `${rule}-any` };
    if (next === k && /^(?:PUNCT|CCONJ)$/.test(token.upos) && !isMark(token)) return null;
    if (next === k && isPiece(view, k)) return null;
    // "X put it", "a man who was there said", "officials briefed on the talks said": go on to the verb of saying.
    if (token.text === 'put' && wordAt(view, next + 1) === 'it') {
      return { view, phrase, cue: { first: next, last: next + 2 }, rule };
    }
    k = next === k ? k + 1 : next;
    if (wordAt(view, k) === ':') return null;
  }
  return null;
}

/** The clause that follows a quote in its sentence: ", said X", ", X said", ", according to X", " — X". */
export function clauseAfter(view: View, q: number, whole: boolean): Clause | null {
  const sign = closingSign(view, q);
  let i = q + 1;
  let dash = false;
  while (isMark(view.tokens[i])) {
    dash ||= /^[—–―-]+$/.test(wordAt(view, i));
    i++;
  }
  const token = view.tokens[i];
  if (token == null) return null;
  const open = /[,?!—–―…-]/.test(sign);
  const adjunct = adjunctClause(view, i, 'according-after');
  if (adjunct) return adjunct;
  const adverb = token.upos === 'ADV' && isVerb(view.tokens[i + 1]) ? 1 : 0;
  const verb = view.tokens[i + adverb];
  if (isVerb(verb) && isFiniteForm(verb) && (isSpeech(verb) || (open && isCue(verb)))) {
    const subject = subjectAfter(view, i + adverb);
    if (subject)
      return {
        view,
        phrase: subject.phrase,
        cue: { first: i + adverb, last: i + adverb + 1 },
        rule: 'verb-subject-after',
      };
    return null;
  }
  if (token.upos === 'CCONJ' || (token.upos === 'SCONJ' && token.text.toLowerCase() !== 'as')) return null;
  // Without a comma between, the words after belong to the phrase that holds the quote: "the “grave” step X announced".
  const clause =
    open || i > q + 1 || (whole && q === 0)
      ? subjectClause(view, i, whole && (sign === ',' || (open && view.items.length - i < 9)), 'subject-verb-after')
      : null;
  if (clause && (whole || !opensContent(view, clause.cue.last))) return clause;
  if (dash) {
    const phrase = nounPhrase(view, i);
    if (
      phrase &&
      /^(?:PROPN)$/.test(view.tokens[phrase.head]?.upos ?? '') &&
      afterAppositions(view, phrase.last) >= view.items.length - 1
    ) {
      return { view, phrase, cue: { first: i - 1, last: i }, rule: 'dash-name' };
    }
  }
  return null;
}

/** After a cue: a colon, "that" or another quote says that the cue has content of its own. */
function opensContent(view: View, at: number): boolean {
  for (let i = at; i < view.items.length && i < at + 12; i++) {
    if (isPiece(view, i) || /^(?::|that)$/.test(wordAt(view, i))) return true;
    if (/^[.;]$/.test(wordAt(view, i))) return false;
    if (wordAt(view, i) === ',') return isPiece(view, i + 1);
  }
  return false;
}

/** The clause at the end of the sentence, after more words of the narrator's: "… “grave” …, X said." */
export function clauseAtEnd(view: View, q: number): Clause | null {
  for (let i = view.items.length - 2; i > q; i--) {
    if (wordAt(view, i) !== ',') continue;
    const adjunct = adjunctClause(view, i + 1, 'according-end');
    if (adjunct) return adjunct;
    const verb = view.tokens[i + 1];
    if (isVerb(verb) && isFiniteForm(verb) && isSpeech(verb)) {
      const subject = subjectAfter(view, i + 1);
      if (subject)
        return { view, phrase: subject.phrase, cue: { first: i + 1, last: i + 2 }, rule: 'verb-subject-end' };
    }
    const clause = subjectClause(view, i + 1, false, 'subject-verb-end');
    if (clause && clause.cue.first - i < 40) return clause;
  }
  return null;
}

/** "— Anna Holm" on a line of its own below a quote. */
export function clauseOfCredit(view: View): Clause | null {
  if (view.items.length > 16 || !/^[–—―-]+$/.test(wordAt(view, 0))) return null;
  const phrase = nounPhrase(view, 1);
  if (!phrase || view.tokens[phrase.head]?.upos !== 'PROPN') return null;
  return { view, phrase, cue: { first: 0, last: 1 }, rule: 'credit' };
}
