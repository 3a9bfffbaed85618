import type { Token } from '../../language/reading.ts';
import { afterAppositions } from './apposition.ts';
import { isTime, nounPhrase, type Phrase } from './phrase.ts';
import { isPiece, type View, wordAt } from './view.ts';

export const isAnyVerb = (token: Token | null | undefined): boolean =>
  token != null && (token.upos === 'VERB' || token.upos === 'AUX');

/** Past "LIMA, July 3 (Agency) — " at the head of a story. */
function afterDateline(view: View): number {
  if (!/^\p{Lu}{3,}$/u.test(view.tokens[0]?.text ?? '')) return 0;
  for (let i = 1; i < Math.min(16, view.items.length); i++) {
    if (/^[-–—―]+$/.test(wordAt(view, i)) && wordAt(view, i - 1) !== '') {
      const before = view.tokens[i - 1]!;
      if (before.end < view.tokens[i]!.start) return i + 1;
    }
  }
  return 0;
}

/** The first noun phrase of the sentence that can be a subject: past "On Tuesday, in Rome, " and "While …, ". */
export function mainSubject(view: View, before: number): Phrase | null {
  let i = afterDateline(view);
  for (let guard = 0; guard < 8 && i < before; guard++) {
    const token = view.tokens[i];
    if (token == null) {
      i++;
      continue;
    }
    if (token.upos === 'CCONJ' || (token.upos === 'PUNCT' && token.text !== '(')) {
      i++;
      continue;
    }
    const phrase = nounPhrase(view, i);
    if (phrase && !isTime(view, phrase) && phrase.last <= before) {
      const next = view.tokens[afterAppositions(view, phrase.last)];
      if (next == null || isAnyVerb(next) || next.upos === 'ADV' || /^(?:to|['’]s|['’]d)$/.test(next.text))
        return phrase;
      if (phrase.first === i && wordAt(view, phrase.last) === ':') return phrase;
    }
    if (token.upos === 'ADV' && !/^(?:while|when|as|after|though|although)$/i.test(token.text)) {
      i++;
      continue;
    }
    let comma = i;
    while (comma < before && wordAt(view, comma) !== ',' && !isPiece(view, comma)) comma++;
    if (comma >= before) return phrase && !isTime(view, phrase) && phrase.last <= before ? phrase : null;
    i = comma + 1;
  }
  return null;
}
