import { isHyphen, startsWithCapital } from '../gazetteer/fold.ts';
import { OFFICES, PLURAL_OFFICES } from '../gazetteer/titles.ts';
import { type Document, isPossessive } from './document.ts';
import { extendRight, isModifier } from './office-phrase.ts';
import type { Role } from './role.ts';

const isOffice = (word: string): boolean => OFFICES.has(word);

/**
 * The office that follows a name between commas or brackets ("X Y, Norway's foreign minister,"; "X Y (president of ...)"), or
 * null. `last` is the token after the name, `to` the end of the sentence.
 */
export function roleAfter(document: Document, last: number, to: number): Role | null {
  const mark = document.words[last];
  if (mark !== ',' && mark !== '(') return null;
  let at = last + 1;
  // An age between: "X Y, 54, a farmer".
  if (/^\d{1,3}$/.test(document.words[at] ?? '') && document.words[at + 1] === ',') at += 2;
  if (document.folded[at] === 'who' && /^(?:is|was|serves|served)$/.test(document.folded[at + 1] ?? ''))
    at += document.folded[at + 2] === 'as' ? 3 : 2;
  const opened = at;
  if (
    ['the', 'a', 'an', 'then', 'his', 'her', 'their', 'its', 'our', 'another', 'one'].includes(
      document.folded[at] ?? '',
    )
  )
    at += 1;
  let head = -1;
  let next = at;
  for (; next < to && next - at < 9; next += 1) {
    const word = document.folded[next] ?? '';
    if (isOffice(word) || PLURAL_OFFICES.has(word)) {
      head = next;
      const following = document.folded[next + 1] ?? '';
      if (!isOffice(following) && !(isHyphen(following) && isOffice(document.folded[next + 2] ?? ''))) break;
      continue;
    }
    if (isPossessive(document.words[next])) continue;
    if (!isModifier(document, next)) break;
  }
  if (head < 0) return null;
  const end = extendRight(document, head, to);
  const after = document.words[end];
  const closes =
    after === undefined ||
    end >= to ||
    /^(?:[,.;:)—–-]|who|and|said|says|whose|has|have|was|were|is|told|in|at|as|from|with|during)$/.test(after);
  if (!closes) return null;
  // "..., President A B said" begins the next name, not an apposition.
  if (opened === at && after !== undefined && end < to && startsWithCapital(after)) return null;
  return { first: at, last: end, head, kind: 'office', plural: PLURAL_OFFICES.has(document.folded[head] ?? '') };
}
