import { wordSet } from '../gazetteer/set.ts';
import type { Token } from '../reading.ts';

/** Which way an expression without its own year or week points, as its clause has it; null where nothing tells. */
export type Direction = 'ahead' | 'behind' | null;

const REPORTING =
  wordSet(`said says announced reported told stated added confirmed disclosed wrote tweeted revealed declared
  warned noted insisted claimed testified acknowledged explained predicted argued denied replied`);
const LIMITS = wordSet('by before until till');
const WILL = wordSet("will would shall 'll ’ll wo ca");
const MODAL = wordSet('must may might could can should cannot');
const BE = wordSet("is are was were be been being 's ’s 're ’re 'm ’m");
const BE_NOW = wordSet("is are 's ’s 're ’re 'm ’m be");
const AFTER_BE = wordSet(
  'due set scheduled expected slated supposed going planned likely required poised bound about to',
);
const INTEND = wordSet(`plan plans planning intend intends intending expect expects expecting hope hopes hoping aim aims
  aiming vow vows vowed agree agrees agreed pledge pledges pledged promise promises promised want wants wanted need needs
  planned hoped intended aimed expected`);
const AHEAD_WORDS =
  wordSet(`scheduled upcoming deadline expires expire expiring until due slated tentatively begins starts opens
  reopens resumes launches convenes`);
const LIGHT_PAST = wordSet('was were had did been');
const AHEAD_VERBS =
  wordSet(`hold meet begin start vote release open close resume visit travel attend discuss decide report
  announce take return launch publish appear run face issue complete leave expire end go arrive testify play present
  consider host hear address finish`);
const IRREGULAR =
  wordSet(`said told met came went took made gave left held began became found got saw sent set spoke won lost
  led fell rose broke brought built bought caught chose cut drew drove felt fled flew fought froze grew hit kept knew laid
  lay meant paid put quit ran read sank sat shook shot shut sold spent stood stole struck swept swore threw thought tore
  understood wore wrote lent sought dropped signed voted`);
const NOT_PAST =
  wordSet(`need indeed exceed proceed succeed feed seed speed united hundred based limited related unprecedented
  so-called expected scheduled planned agreed proposed`);
const BREAKS = wordSet("— – -- ; \" “ ” `` '' ( ) : …");
const SOON = wordSet('soon early late');
const CLAUSE_STARTS = wordSet('after when while which who that because since but although where as');
const UNDONE = wordSet('cancelled canceled postponed delayed scrapped rescheduled');
const SKIPPED = wordSet("not also be n't n’t now only then still already tentatively officially formally the in on");

/** How far a clause is looked over to either side, in tokens. */
const REACH = 30;
/** How much of a sentence is looked at to either side: what calls itself a sentence may be a table. */
const FAR = 120;

class Scene {
  private readonly tokens: readonly Token[];
  private readonly lower: readonly string[];
  readonly first: number;
  readonly last: number;

  constructor(tokens: readonly Token[], lower: readonly string[], first: number, last: number) {
    this.tokens = tokens;
    this.lower = lower;
    this.first = first;
    this.last = last;
  }

  word(i: number): string {
    return i >= this.first && i < this.last ? (this.lower[i] ?? '') : '';
  }

  penn(i: number): string {
    return this.tokens[i]?.penn ?? '';
  }

  /** Whether a group that looks forward begins at the token, and where it ends: "will", "is due to", "plans to", "to vote". */
  aheadAt(i: number): number {
    const word = this.word(i);
    if (WILL.has(word)) return i + 1;
    const next = this.skip(i + 1);
    if (BE_NOW.has(word) && AFTER_BE.has(this.word(next))) return next + 1;
    if (BE.has(word) && AFTER_BE.has(this.word(next)) && this.word(next + 1) === 'to' && this.word(next) !== 'about')
      return next + 2;
    if (INTEND.has(word) && this.word(i + 1) === 'to') return i + 2;
    if (AHEAD_WORDS.has(word)) return i + 1;
    if (MODAL.has(word) && this.word(next) !== 'have' && this.penn(i) !== 'NNP') return i + 1;
    if (word === 'to' && AHEAD_VERBS.has(this.word(i + 1))) return i + 2;
    return 0;
  }

  private skip(i: number): number {
    let at = i;
    while (at < this.last && SKIPPED.has(this.word(at)) && at - i < 3) at += 1;
    return at;
  }

  isPast(i: number): boolean {
    const word = this.word(i);
    const penn = this.penn(i);
    if (LIGHT_PAST.has(word)) return true;
    if (penn === 'VBD') return true;
    if (penn !== '' && penn !== 'VBN') return false;
    if (penn === 'VBN') return this.word(i - 1) !== 'be';
    if (IRREGULAR.has(word)) return true;
    return word.length > 3 && word.endsWith('ed') && !NOT_PAST.has(word);
  }

  /** The clause's own edge: a mark that closes it, or a word that opens another. */
  isEdge(i: number): boolean {
    const word = this.word(i);
    return word === '' || word === ',' || BREAKS.has(word) || CLAUSE_STARTS.has(word);
  }
}

const isPossessive = (word: string): boolean => word === "'s" || word === '’s';

/** The later of a forward and a past group in [from, to). */
function lastGroup(scene: Scene, from: number, to: number): Direction {
  let direction: Direction = null;
  for (let i = from; i < to; i += 1) {
    const end = scene.aheadAt(i);
    if (end > 0 && scene.word(i) === 'been' && scene.word(i - 1) === 'had') {
      // "had been due to sail on Friday": that time is over.
      direction = 'behind';
      i = end;
    } else if (end > 0) {
      direction = 'ahead';
      // A participle right after a forward group belongs to it: "will be named on", "is expected to be released".
      i = end - 1;
      while (i + 1 < to && (scene.word(i + 1) === 'be' || scene.word(i + 1) === 'have')) i += 1;
      if (i > end - 1) i += 1;
    } else if (scene.isPast(i)) direction = 'behind';
  }
  return direction;
}

function firstGroup(scene: Scene, from: number, to: number): Direction {
  for (let i = from; i < to; i += 1) {
    if (scene.aheadAt(i) > 0) return 'ahead';
    if (scene.isPast(i)) return 'behind';
  }
  return null;
}

function limitBefore(scene: Scene, first: number, last: number): Direction {
  let i = first - 1;
  while (scene.word(i) === 'the' || scene.word(i) === 'on' || scene.word(i) === 'late' || scene.word(i) === 'early')
    i -= 1;
  if (scene.word(i) === 'before' && isPossessive(scene.word(last))) return null;
  const limit = LIMITS.has(scene.word(i)) || (scene.word(i) === 'than' && scene.word(i - 1) === 'later');
  if (!limit) return null;
  // "was given until Friday to answer" sets a limit, whenever it was set.
  if (scene.word(last) === 'to' && scene.word(i).startsWith('unti')) return 'ahead';
  // "Until Friday, they had not": the verb follows.
  if (i <= scene.first + 1 && scene.word(last) === ',') {
    if (firstGroup(scene, last + 1, Math.min(scene.last, last + 8)) === 'behind') return 'behind';
  }
  // "had been signed by Friday" looks back; "must be signed by Friday" does not.
  for (let at = i - 1; at >= scene.first && i - at < REACH && !scene.isEdge(at); at -= 1) {
    if (scene.word(at) === 'had' || scene.word(at) === 'was' || scene.word(at) === 'were')
      return lastGroup(scene, at, i) === 'ahead' ? 'ahead' : 'behind';
  }
  return 'ahead';
}

function reported(scene: Scene, first: number, last: number): boolean {
  let left = first - 1;
  while (['on', 'late', 'early', 'earlier', 'later', 'here', 'also'].includes(scene.word(left))) left -= 1;
  if (REPORTING.has(scene.word(left)) && scene.aheadAt(left - 1) === 0 && scene.word(left - 1) !== 'be') return true;
  let right = last;
  while (['night', 'morning', 'afternoon', 'evening'].includes(scene.word(right))) right += 1;
  return REPORTING.has(scene.word(right));
}

/**
 * Whether the expression at the tokens [first, last) of the sentence [from, to) looks ahead or back, by the verbs, modals and
 * limits around it. Works on words; tags of the tokens sharpen it. `lower` holds the tokens in lower case.
 */
export function directionOf(
  tokens: readonly Token[],
  lower: readonly string[],
  first: number,
  last: number,
  sentence: { readonly first: number; readonly last: number },
): Direction {
  const begin = Math.max(sentence.first, first - FAR);
  const scene = new Scene(tokens, lower, begin, Math.min(sentence.last, last + FAR));
  if (scene.word(first - 1) === 'since') return 'behind';
  if (scene.word(first - 1) === 'as' && SOON.has(scene.word(first - 2)) && scene.word(first - 3) === 'as')
    return 'ahead';
  const limit = limitBefore(scene, first, last);
  if (limit !== null) return limit;
  if (reported(scene, first, last)) return 'behind';
  if ((scene.word(last) === 'was' || scene.word(last) === 'were') && UNDONE.has(scene.word(last + 1))) return 'behind';

  if (isPossessive(scene.word(last))) return possessive(scene, last);

  let from = first;
  // "after Monday": here the word is a preposition and opens no clause.
  if (CLAUSE_STARTS.has(scene.word(from - 1))) from -= 1;
  while (from > scene.first && first - from < REACH && !scene.isEdge(from - 1)) from -= 1;
  const before = lastGroup(scene, from, first);
  if (before !== null) return before;

  let to = last;
  if (scene.word(to) === ',') to += 1;
  const start = to;
  while (to < scene.last && to - start < REACH && !scene.isEdge(to)) to += 1;
  const after = firstGroup(scene, start, to);
  if (after !== null) return after;

  const earlier = lastGroup(scene, scene.first, from);
  if (earlier !== null) return earlier;

  let sawAhead = false;
  for (let i = scene.first; i < scene.last; i += 1) {
    if (scene.isPast(i)) return null;
    if (scene.aheadAt(i) > 0) sawAhead = true;
  }
  return sawAhead ? 'ahead' : null;
}

/** "Monday's vote will decide": ahead only where the verb right after says so. */
function possessive(scene: Scene, at: number): Direction {
  for (let i = at + 1; i < scene.last && i < at + 6 && !scene.isEdge(i); i += 1) {
    if (WILL.has(scene.word(i))) return 'ahead';
  }
  return null;
}
