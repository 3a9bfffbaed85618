import { foldName } from '../merge/find-people.ts';

/** Words that say nothing of what is meant. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before being between both but by can could did do
  does doing done during each ever few for from further get had has have having he her here hers him his how i if in into is
  it its itself just last least like many may me might more most much must my no nor not now of off on once one only or
  other our out over own please same say said says saying she should so some such tell than that the their them then there
  these they this those through to too under until up us very was we were what when where which while who whom whose why
  will with would you your`.split(/\s+/),
);

/** Enough to meet "talks" with "talk" and "resumed" with "resume"; no more, so that unlike words stay apart. */
export function stem(word: string): string {
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('es')) return word.slice(0, -2);
  if (word.length > 3 && (word.endsWith('s') || word.endsWith('e')) && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

/** The words of a text that say what it is about: folded, stemmed, stop words left out, each once, in order. */
export function contentTerms(words: string): readonly string[] {
  const terms = foldName(words.replace(/['’]s\b/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !STOP_WORDS.has(word));
  return [...new Set(terms.map(stem))];
}
