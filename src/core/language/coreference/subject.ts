import { type Document, isPossessive } from '../entities/document.ts';

/** Relations that a name's token may have inside the phrase that is the subject. */
const CLIMB = new Set(['flat', 'appos', 'compound', 'conj']);
const DEEPEST = 6;

function climbsToSubject(document: Document, from: number): boolean {
  let at = from;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const token = document.tokens[at];
    if (token === undefined) return false;
    if (token.label === 'nsubj') return true;
    if (!CLIMB.has(token.label) || token.head < 0) return false;
    at = token.head;
  }
  return false;
}

/**
 * Whether the noun phrase of these tokens (half-open) is the subject of a clause. A name in the possessive is not. A span with
 * titles in it may hang on the tree by two of its words: one that leads to a subject is enough.
 */
export function isSubject(document: Document, first: number, last: number): boolean {
  if (isPossessive(document.words[last])) return false;
  for (let at = first; at < last; at += 1) {
    const head = document.tokens[at]?.head ?? -1;
    if ((head < first || head >= last) && climbsToSubject(document, at)) return true;
  }
  return false;
}
