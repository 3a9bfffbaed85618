import { expect, test } from 'vitest';
import { quoteLine } from '../../../../src/core/digest/lines/quote-line.ts';
import type { MergedQuote, Source } from '../../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedQuote, person } from '../../../support/corpus.ts';
import { TODAY } from '../../../support/digests.ts';

const holm = person('Ada Holm', 'harbour master');

/** The note of a quote's sentence, for the part of it that stands between curly marks last. */
function leadIn(sentence: string, cueWord: string | null, kind: 'partial' | 'direct' = 'partial'): string | null {
  const text = `Boats came in.\n\n${sentence} Nobody answered.`;
  const of = article('a', text);
  const words = text.slice(text.lastIndexOf('“') + 1, text.lastIndexOf('”'));
  const quote = mergedQuote('q', holm, [[of, words]]);
  const [source] = quote.sources as [Source];
  const context = { start: text.indexOf(sentence), end: text.indexOf(sentence) + sentence.length };
  const at = cueWord === null ? -1 : text.indexOf(cueWord);
  const cue = cueWord === null ? null : { start: at, end: at + cueWord.length };
  const fact = { ...source.fact, kind, cue } as Source['fact'];
  const shown: MergedQuote = { ...quote, sources: [{ ...source, context, fact }] };
  const line = quoteLine(shown, {
    corpus: corpusOf(TODAY, [of], [holm], [shown]),
    articles: new Map([['a', of]]),
    today: TODAY,
  });
  const note = line?.notes.find(([run]) => run?.kind === 'faint' && run.text === 'In its sentence: ');
  const run = note?.[1];
  return run?.kind === 'excerpt' ? run.excerpt.text : null;
}

test.each([
  [
    'from the verb of saying on',
    'Ada Holm, who runs the port, called the delay “a bill that grows overnight”.',
    'called',
    'called the delay',
  ],
  [
    'from the sentence’s start where the verb comes later',
    'The delay was “a bill that grows overnight”, Holm said.',
    'said',
    'The delay was',
  ],
  ['without one', 'The delay is a bill that “grows and grows overnight”.', null, 'The delay is a bill that'],
])('part of a sentence is shown with what leads in to it: %s', (_, sentence, cue, words) => {
  expect(leadIn(sentence, cue)).toBe(words);
});

test.each([
  ['a lead-in that says nothing', 'Holm said that “the bill grows overnight”.', 'said'],
  [
    'a long one',
    'The delay that began with a storm in the last week of May and went on and on was “a bill”, Holm said.',
    'said',
  ],
  ['one with words of somebody in it', 'Holm called the “foolish” delay “a bill that grows overnight”.', 'called'],
])('%s is left out', (_, sentence, cue) => {
  expect(leadIn(sentence, cue)).toBeNull();
});

test('a whole sentence needs none', () => {
  expect(leadIn('Ada Holm told the whole council: “The bill grows overnight.”', 'told', 'direct')).toBeNull();
});
