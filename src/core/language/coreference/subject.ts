import { type Document, isPossessive } from '../entities/document.ts';

const CLIMB = new Set(['flat', 'appos', 'compound', 'conj', 'nmod:poss']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const CLOSERS = /^[,)—–]$/;

/** Whether the noun phrase of these tokens (half-open) is the subject of a clause. A name in the possessive is not. */
export function isSubject(document: Document, first: number, last: number): boolean {
  if (isPossessive(document.words[last])) return false;
  if (document.parsed) return isSubjectByParse(document, first, last);
  const sentence = document.sentences[document.sentenceOf[first] ?? -1];
  if (sentence === undefined) return false;
  const before = document.tokens[first - 1];
  if (
    before !== undefined &&
    first > sentence.first &&
    (before.upos === 'ADP' || (before.upos === 'VERB' && !/^sa(?:id|ys)$/.test(document.folded[first - 1] ?? '')))
  )
    return false;
  let next = last;
  // Over "..., Norway's foreign minister," and "(left)" to the verb.
  if (CLOSERS.test(document.words[next] ?? '') || document.words[next] === '(') {
    let close = next + 1;
    while (close < sentence.last && close - next < 16 && !CLOSERS.test(document.words[close] ?? '')) close += 1;
    if (CLOSERS.test(document.words[close] ?? '')) next = close + 1;
  }
  while (
    next < sentence.last &&
    (document.tokens[next]?.upos === 'ADV' || /^(?:who|also|himself|herself|then)$/.test(document.folded[next] ?? ''))
  )
    next += 1;
  const following = document.tokens[next];
  if (
    following !== undefined &&
    next < sentence.last &&
    (following.upos === 'AUX' || FINITE.has(following.penn) || following.penn === 'VBN')
  )
    return true;
  // "..., said X" and "X and Y met".
  if (before !== undefined && /^(?:said|says|added|asked|wrote|told|according)$/.test(document.folded[first - 1] ?? ''))
    return true;
  if (following !== undefined && following.text === 'and' && next < sentence.last) {
    for (let at = next + 1; at < Math.min(sentence.last, next + 10); at += 1) {
      const token = document.tokens[at];
      if (token === undefined || token.upos === 'ADP') return false;
      if (token.upos === 'AUX' || FINITE.has(token.penn)) return true;
    }
  }
  return false;
}

function isSubjectByParse(document: Document, first: number, last: number): boolean {
  let at = first;
  while (at < last) {
    const head = document.tokens[at]?.head ?? -1;
    if (head < first || head >= last) break;
    at = head;
  }
  for (let steps = 0; steps < 6; steps += 1) {
    const token = document.tokens[at];
    if (token === undefined) return false;
    if (token.label === 'nsubj') return true;
    if (!CLIMB.has(token.label) || token.head < 0) return false;
    at = token.head;
  }
  return false;
}
