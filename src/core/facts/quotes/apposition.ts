import { nounPhrase } from './phrase.ts';
import { bracketEnd, isDash, isPiece, type View, wordAt } from './view.ts';

/** After a noun phrase, the item where its sentence goes on: past appositions, relative clauses and brackets. */
export function afterAppositions(view: View, from: number): number {
  let i = from;
  for (let guard = 0; guard < 4; guard++) {
    const word = wordAt(view, i);
    if (word === '(' || word === '[') {
      const end = bracketEnd(view, i);
      if (end === i) return i;
      i = end + 1;
    } else if (word === ',' || isDash(word)) {
      const next = view.tokens[i + 1];
      if (next == null || next.upos === 'CCONJ') return i;
      let k = i + 1;
      const limit = Math.min(view.items.length, i + 45);
      while (k < limit && !isPiece(view, k) && !(word === ',' ? wordAt(view, k) === ',' : isDash(wordAt(view, k)))) {
        const bracket = wordAt(view, k) === '(' ? bracketEnd(view, k) : k;
        k = bracket + 1;
      }
      if (k >= limit || isPiece(view, k)) return i;
      i = k + 1;
    } else {
      // "…, in Lenna, Ostmark, said": a short name that is itself set off.
      const name = i > from && wordAt(view, i - 1) === ',' ? nounPhrase(view, i) : null;
      if (!name || name.last - i > 3 || wordAt(view, name.last) !== ',') return i;
      i = name.last + 1;
    }
  }
  return i;
}
