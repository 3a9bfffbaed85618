import { foldName } from '../merge/find-people.ts';
import type { Span } from '../span.ts';
import { porterStem } from './porter.ts';

/** A word or number of a text. `term` is what it is looked up by, empty for words that say nothing of what is meant. */
export type Word = Span & {
  readonly raw: string;
  readonly term: string;
  readonly capital: boolean;
  readonly number: boolean;
};

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about according after again all also am an and any are as at be because been before being between both but by can
  could did do does doing done during each ever few following for from further get had has have having he her here hers
  herself him himself his how i if in into is it its itself just last least like many may me might more most much must my
  no nor not now of off on once one only or other our out over own please recently s same said say saying says she should
  so some such tell than that the their them themselves then there these they this those through to too under until up us
  very was we week were what when where which while who whom whose why will with would you your`.split(/\s+/),
);

/** Dotted abbreviations, words with inner apostrophes, numbers with their marks and what clings to them ("20th"). */
export const WORD =
  /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)?|\p{N}(?:[\p{N},.]*\p{N})?\p{L}*/gu;

/** Stems are worked out once a word; the most frequent words of the news are far fewer than this. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/** What a word is looked up by: folded, stemmed; empty for a stop word. */
export function termOf(raw: string): string {
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const folded = foldName(raw.replace(/[.,'’]/g, '')).replaceAll(' ', '');
  const term = STOP_WORDS.has(folded) ? '' : porterStem(folded);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(raw, term);
  return term;
}

const CAPITAL = /^\p{Lu}/u;
const NUMERAL = /^\p{N}/u;

/** Most words begin with a plain letter, and a search reads tens of thousands of them. */
function beginsWith(word: string, first: number, last: number, otherwise: RegExp): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= first && code <= last : otherwise.test(word);
}

/** The words of a stretch of text, in order, with their places in the whole text. */
export function wordsOf(text: string, start = 0, end: number = text.length): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const raw = match[0];
    const at = start + match.index;
    words.push({
      start: at,
      end: at + raw.length,
      raw,
      term: termOf(raw),
      capital: beginsWith(raw, 65, 90, CAPITAL),
      number: beginsWith(raw, 48, 57, NUMERAL),
    });
  }
  return words;
}
