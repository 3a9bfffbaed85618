import type { Token } from '../../language/reading.ts';
import { SPEECH_VERBS } from './cues.ts';
import type { Item, Layout } from './layout.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['read', 'read'],
  ['went', 'go'],
  ['thought', 'think'],
  ['swore', 'swear'],
  ['spoke', 'speak'],
  ['began', 'begin'],
]);

/** The verb of speech that a word is a finite form of, by its letters alone, for words that were tagged as nouns; else null. */
function speechForm(word: string): string | null {
  const lower = word.toLowerCase();
  const stems = [
    IRREGULAR.get(lower),
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/ed$/, ''),
    lower.replace(/d$/, ''),
    lower.replace(/ied$/, 'y'),
  ];
  return (
    stems.find((stem) => stem !== undefined && stem !== lower && SPEECH_VERBS.has(stem)) ??
    (lower === 'read' ? 'read' : null)
  );
}

const FUNCTION_WORDS =
  /^(?:As|Asked|But|By|He|I|If|In|It|Later|Now|Or|Said|She|So|Then|There|They|This|Told|We|What|When|Who|You)$/;

/**
 * Mends what taggers get wrong around quotes, where it matters who speaks: a name taken for a verb ("Grant said"), and a verb
 * of speech taken for a noun ("the letter reads", "Holm vows to"). `tokens` are a sentence's, null for a quoted piece.
 */
export function retag(layout: Layout, tokens: readonly (Token | null)[], items: readonly Item[]): (Token | null)[] {
  return tokens.map((token, i) => {
    if (token === null) return null;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    const opensSentence = i === 0 || before === null;
    const capital = /^\p{Lu}\p{Ll}/u.test(token.text) && !FUNCTION_WORDS.test(token.text);
    const nameless = token.upos !== 'PROPN' && token.upos !== 'NOUN';
    if (capital && nameless && layout.inName(items[i]!.token)) return { ...token, upos: 'PROPN', penn: 'NNP' };
    const spoken = after != null && SPEECH_VERBS.has(after.lemma) && after.upos === 'VERB' && !/ing$/.test(after.text);
    if (
      capital &&
      spoken &&
      /^(?:VERB|ADJ|ADV|INTJ|SCONJ|X|ADP)$/.test(token.upos) &&
      (!opensSentence || token.upos === 'VERB')
    ) {
      return { ...token, upos: 'PROPN', penn: 'NNP' };
    }
    if (token.upos === 'NOUN' || token.upos === 'ADJ') {
      const lemma = /^\p{Ll}/u.test(token.text) ? speechForm(token.text) : null;
      if (lemma === null) return token;
      const afterSubject =
        before != null &&
        /^(?:PROPN|PRON|NOUN)$/.test(before.upos) &&
        !/^['’]s?$|^(?:his|her|its|their|my|our)$/i.test(before.text);
      const content =
        after === null || after === undefined || /^(?:that|to|:|,|\.|him|her|it|them|reporters)$/.test(after.text);
      const afterQuote = before === null || (tokens[i - 2] === null && before?.text === ',');
      const inverted = afterQuote && after != null && /^(?:PROPN|PRON|DET)$/.test(after.upos);
      const plural = /s$/.test(token.text) && before?.upos === 'NOUN' && !(after == null || /^[.,:]$/.test(after.text));
      if (inverted || (afterSubject && content && !plural)) return { ...token, upos: 'VERB', penn: 'VBZ', lemma };
    }
    return token;
  });
}
