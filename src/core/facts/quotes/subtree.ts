import { isPiece, type View } from './view.ts';

/** How far a word may hang below another: deeper trees are the parser's mistakes. */
const DEEPEST = 40;

/** Whether a token hangs on another, directly or through others. */
function hangsOn(view: View, token: number, governor: number): boolean {
  const { tokens } = view.layout.reading;
  let at = tokens[token]!.head;
  for (let depth = 0; at >= 0 && depth < DEEPEST; depth++) {
    if (at === governor) return true;
    at = tokens[at]!.head;
  }
  return false;
}

/**
 * By the dependency tree: the item after the last of those that follow one another from `from` on and hang on the word at
 * item `governor`. Null where the item at `from` does not, or there is no tree.
 */
export function subtreeEnd(view: View, governor: number, from: number): number | null {
  const root = view.items[governor]!.token;
  let end: number | null = null;
  for (let i = from; i < view.items.length && !isPiece(view, i); i++) {
    const token = view.tokens[i]!;
    // "cease-fire" is one word, whatever the tree makes of its parts.
    const inWord = end === i && view.tokens[i - 1]!.end === token.start && /^[\p{L}\p{N}-]+$/u.test(token.text);
    if (inWord || hangsOn(view, view.items[i]!.token, root)) end = i + 1;
    else if (token.upos !== 'PUNCT') break;
  }
  return end;
}
