import { isTime, nounPhrase, nounPhraseBefore, type Phrase } from './phrase.ts';
import type { Subject } from './subject.ts';
import type { View } from './view.ts';

/** Index in the view of a reading's token, or -1. */
function itemOf(view: View, token: number): number {
  let low = 0;
  let high = view.items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = view.items[middle]!.token;
    if (at === token) return view.tokens[middle] == null ? -1 : middle;
    if (at < token) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The phrase around a head that the tree names. */
function phraseAround(view: View, head: number): Phrase {
  const before = nounPhraseBefore(view, head + 1);
  const first = before && before.head <= head && before.last === head + 1 ? before.first : head;
  const forward = nounPhrase(view, first);
  return forward && forward.last > head ? { first, last: forward.last, head } : { first, last: head + 1, head };
}

/** The subject that the dependency tree gives, or null where there is no tree or no subject in it. */
export function byTree(view: View, verb: number, depth: number): Subject | null {
  const { tokens } = view.layout.reading;
  const at = view.items[verb]!.token;
  if (tokens[at]!.label === '') return null;
  const first = view.items[0]!.token;
  const last = view.items[view.items.length - 1]!.token;
  for (let t = first; t <= last; t++) {
    const token = tokens[t]!;
    if (token.head !== at || token.label !== 'nsubj') continue;
    const item = itemOf(view, t);
    if (item < 0) continue;
    if (/^(?:who|which|that)$/i.test(token.text))
      return { phrase: { first: item, last: item + 1, head: item }, by: 'relative' };
    const phrase = phraseAround(view, item);
    if (!isTime(view, phrase)) return { phrase, by: 'tree' };
  }
  const { label, head } = tokens[at]!;
  if (depth < 4 && head >= 0 && /^(?:conj|advcl|xcomp)$/.test(label)) {
    const governor = itemOf(view, head);
    if (governor >= 0 && governor !== verb && view.tokens[governor]?.upos === 'VERB')
      return byTree(view, governor, depth + 1);
  }
  return null;
}
