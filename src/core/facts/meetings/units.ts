import type { Token } from '../../language/reading.ts';
import type { Line, Timed } from './line.ts';
import type { Phrase } from './phrase.ts';
import { readPhrase } from './read-phrase.ts';
import { isHeadlineVerb, isVerbInHeadline } from './triggers.ts';

type Plain = 'prep' | 'mark' | 'rel' | 'to' | 'conj' | 'comma' | 'adv' | 'not' | 'adj' | 'stop' | 'quote' | 'other';

/** What a sentence is made of, from left to right. `first` and `last` are token indices, half-open. */
export type Unit =
  | Phrase
  | VerbUnit
  | { readonly kind: 'time'; readonly first: number; readonly last: number; readonly timed: Timed }
  | PlainUnit;

type PlainUnit = {
  [K in Plain]: { readonly kind: K; readonly first: number; readonly last: number; readonly word: string };
}[Plain];

export type VerbUnit = {
  readonly kind: 'verb';
  readonly first: number;
  readonly last: number;
  readonly word: string;
  readonly lemma: string;
  readonly form: 'finite' | 'base' | 'gerund' | 'participle' | 'modal';
};

/** Prepositions and conjunctions of several words, by what they do. */
const COMPOUND_WORDS: readonly (readonly [readonly string[], Plain, string])[] = [
  [['ahead', 'of'], 'prep', 'before'],
  [['prior', 'to'], 'prep', 'before'],
  [['in', 'advance', 'of'], 'prep', 'before'],
  [['because', 'of'], 'prep', 'because'],
  [['instead', 'of'], 'prep', 'instead'],
  [['rather', 'than'], 'prep', 'instead'],
  [['according', 'to'], 'prep', 'according'],
  [['along', 'with'], 'conj', 'and'],
  [['together', 'with'], 'conj', 'and'],
  [['as', 'well', 'as'], 'conj', 'and'],
  [['no', 'longer'], 'not', 'not'],
];

const RELATIVE = new Set(['who', 'whom', 'which', 'whose', 'where']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'nor']);
const ALWAYS_PREPOSITIONS = new Set([
  'after',
  'before',
  'during',
  'following',
  'despite',
  'amid',
  'including',
  'between',
  'with',
  'without',
  'upon',
]);
const PLAIN_PREPOSITIONS = new Set(['by', 'from', 'at', 'in', 'of', 'on', 'for']);
const STOPS = new Set(['.', '!', '?', ';', ':', '…', '...', '—', '–', '--', '-']);
const QUOTES = new Set(['"', '“', '”', '``', "''", '«', '»']);

/** Past forms that no tag makes infinitives. */
const SURE_PAST = /^(?:met|sat|spoke|shook|got|held|said|told)$|[^e]ed$/;

function verbUnit(token: Token, at: number): VerbUnit {
  const word = token.text.toLowerCase();
  let form: VerbUnit['form'] = 'finite';
  if (token.penn === 'MD' || /^(?:will|would|shall|should|may|might|can|could|must|ca|wo|['’]ll)$/.test(word))
    form = 'modal';
  else if (token.penn === 'VBG' || (token.penn === '' && word.endsWith('ing'))) form = 'gerund';
  else if (token.penn === 'VBN') form = 'participle';
  else if (token.penn === 'VB' && !SURE_PAST.test(word)) form = 'base';
  return { kind: 'verb', first: at, last: at + 1, word, lemma: token.lemma.toLowerCase(), form };
}

function plainKind(token: Token): Plain {
  const word = token.text.toLowerCase();
  if (token.text === ',') return 'comma';
  if (QUOTES.has(token.text)) return 'quote';
  if (STOPS.has(token.text)) return 'stop';
  if (NEGATIONS.has(word)) return 'not';
  if (RELATIVE.has(word) || (word === 'that' && (token.penn === 'WDT' || token.penn === 'WP'))) return 'rel';
  if (word === 'to' && token.upos === 'PART') return 'to';
  if (word === 'either' || word === 'both') return 'adv';
  if (word === 'neither') return 'not';
  if (ALWAYS_PREPOSITIONS.has(word) || token.upos === 'ADP') return 'prep';
  if (token.upos === 'SCONJ' && PLAIN_PREPOSITIONS.has(word)) return 'prep';
  if (token.upos === 'CCONJ' || word === '&') return 'conj';
  if (token.upos === 'SCONJ' || token.penn === 'WRB') return 'mark';
  if (token.upos === 'ADV' || token.upos === 'PART') return 'adv';
  if (token.upos === 'ADJ') return 'adj';
  return 'other';
}

function compoundAt(line: Line, k: number): { unit: Unit; next: number } | null {
  for (const [words, kind, word] of COMPOUND_WORDS) {
    const fits = words.every((part, i) => line.tokens[line.visible[k + i] ?? -1]?.text.toLowerCase() === part);
    if (!fits) continue;
    const first = line.visible[k]!;
    return { unit: { kind, first, last: line.visible[k + words.length - 1]! + 1, word }, next: k + words.length };
  }
  return null;
}

/** Whether a verb's plain form follows "to", over adverbs and "either". */
function opensInfinitive(line: Line, k: number): boolean {
  for (let i = k + 1; i < Math.min(line.visible.length, k + 4); i += 1) {
    const token = line.tokens[line.visible[i]!]!;
    if (token.penn === 'VB') return true;
    if (token.upos !== 'ADV' && !/^(?:either|both)$/i.test(token.text)) return false;
  }
  return false;
}

/** Cuts a sentence into its units. */
export function unitsOf(line: Line): readonly Unit[] {
  const units: Unit[] = [];
  for (let k = 0; k < line.visible.length; ) {
    const at = line.visible[k]!;
    const token = line.tokens[at]!;
    const word = token.text.toLowerCase();
    const compound = compoundAt(line, k);
    if (compound !== null) {
      units.push(compound.unit);
      k = compound.next;
      continue;
    }
    const named = line.marks.named.get(at);
    const inName = named !== undefined && named.mention.kind === 'name';
    if (!inName && (isVerbInHeadline(line, k) || isHeadlineVerb(line, k))) {
      units.push(verbUnit(token, at));
      k += 1;
      continue;
    }
    const unlikelyPhrase = !inName && (ALWAYS_PREPOSITIONS.has(word) || RELATIVE.has(word) || NEGATIONS.has(word));
    const phrase = unlikelyPhrase ? null : readPhrase(line, k);
    if (phrase !== null) {
      units.push(phrase.unit);
      k = phrase.next;
      continue;
    }
    const timed = line.marks.timed.get(at);
    if (timed !== undefined) {
      units.push({ kind: 'time', first: at, last: timed.last, timed });
      while (k < line.visible.length && line.visible[k]! < timed.last) k += 1;
      continue;
    }
    if (word === 'to' && opensInfinitive(line, k)) {
      units.push({ kind: 'to', first: at, last: at + 1, word });
      k += 1;
      continue;
    }
    if (!unlikelyPhrase && (token.upos === 'VERB' || token.upos === 'AUX')) units.push(verbUnit(token, at));
    else units.push({ kind: plainKind(token), first: at, last: at + 1, word });
    k += 1;
  }
  return units;
}
