import { NUMBER_WORDS } from '../../language/time/number-words.ts';
import type { Corpus, Disagreement, MergedFact } from '../../merge/merged.ts';

/** A number with up to three words after it: "14 patrol boats". */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,$€£-])(\\d[\\d,]*(?:\\.\\d+)?|${[...NUMBER_WORDS.keys()].join('|')})\\s+((?:\\p{L}[\\p{L}'-]*\\s+){0,2}\\p{L}[\\p{L}'-]*)`,
  'giu',
);
/** A length of time changes with the day on which it is told. */
const TIME = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|time|am|pm)s?$/i;
const STOP = /^(?:of|from|to|in|on|at|by|for|and|or|each|who|that|which|as|with|has|is|was|this|his|its|us)$/i;

function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  return NUMBER_WORDS.get(word.toLowerCase()) ?? null;
}

/** What is counted: the first plural in the words after a number, before the phrase ends. Null where none is. */
function countedNoun(after: string): string | null {
  for (const word of after.split(/\s+/)) {
    if (STOP.test(word)) return null;
    if (/^\p{Ll}{2,}[^s]s$/u.test(word)) return TIME.test(word) ? null : word;
  }
  return null;
}

/** How many of what a wording tells; a noun that it counts twice, differently, is left out. */
function counts(words: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const { 1: number = '', 2: after = '' } of words.matchAll(COUNTED)) {
    const value = numberOf(number);
    const noun = countedNoun(after);
    if (value === null || noun === null) continue;
    if (found.has(noun) && found.get(noun) !== value) twice.add(noun);
    found.set(noun, value);
  }
  for (const noun of twice) found.delete(noun);
  return found;
}

/**
 * Numbers of one thing that outlets give differently in their words for one fact: "number of boats": 12 and 14. Articles of one
 * origin count once, so that a reprint contradicts nobody. Quotes are left out: there the wordings themselves are shown.
 */
export function numberDisagreements(fact: MergedFact, corpus: Corpus): readonly Disagreement[] {
  if (fact.type === 'quote' || fact.sources.length < 2) return [];
  const nouns = new Map<string, Map<number, Map<string, string>>>();
  for (const source of fact.sources) {
    const origin = corpus.articles.get(source.article)?.origin ?? source.article;
    for (const [noun, value] of counts(source.words)) {
      const values = nouns.get(noun) ?? new Map<number, Map<string, string>>();
      nouns.set(noun, values.set(value, (values.get(value) ?? new Map()).set(origin, source.article)));
    }
  }
  return [...nouns].flatMap(([noun, values]) => {
    const origins = new Set([...values.values()].flatMap((told) => [...told.keys()]));
    // One origin that counts differently in two sentences does not differ from anybody.
    if (values.size < 2 || origins.size < 2) return [];
    const said = [...values].sort((a, b) => a[0] - b[0]);
    return [
      {
        field: `number of ${noun}`,
        values: said.map(([value, told]) => ({ value: value.toLocaleString('en'), sources: [...told.values()] })),
      },
    ];
  });
}
