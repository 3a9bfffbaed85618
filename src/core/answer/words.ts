import { foldName } from '../merge/find-people.ts';
import type { Span } from '../span.ts';
import { porterStem } from './porter.ts';
import { STOP_WORDS } from './terms.ts';

/** A word or number of a text. `term` is what it is looked up by, empty for words that say nothing of what is meant. */
export type Word = Span & {
  readonly raw: string;
  readonly term: string;
  readonly capital: boolean;
  readonly number: boolean;
};

/** These say something of a fact, and nothing of what a search is for. */
const SEARCH_STOP_WORDS: ReadonlySet<string> = new Set([
  ...STOP_WORDS,
  ...'according following herself himself recently s themselves week'.split(' '),
]);

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
  const term = SEARCH_STOP_WORDS.has(folded) ? '' : porterStem(folded);
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
