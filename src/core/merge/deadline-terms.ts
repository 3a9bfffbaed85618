import { contentTerms, stem } from '../answer/terms.ts';
import { EVENTS } from '../facts/deadlines/words.ts';
import { lemma } from '../language/lemma.ts';
import { foldName } from './find-people.ts';

/** "submitted" is to submit: what is told as a duty and as a deed meets in the verb. */
const asVerb = (word: string): string => lemma(word, 'VERB', 'VBD');
const asVerbs = (words: string): string => words.replace(/\p{L}+/gu, asVerb);
const termOf = (word: string): string => stem(asVerb(word));

/** Names of days and months: two promises for one Friday are not one for it. */
const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec day week month year tomorrow today tonight
  midnight noon end early late due scheduled set expected planned originally by until`
    .split(/\s+/)
    .map(termOf),
);

/** Words that outlets use for one thing when they tell what is due. */
const ONE_WORD: readonly (readonly string[])[] = [
  ['respond', 'response', 'reply', 'replies', 'answer', 'answers', 'react', 'reaction'],
  ['meet', 'meeting', 'meetings', 'talks', 'talk', 'summit', 'negotiations', 'hold', 'convene'],
  ['begin', 'start', 'open', 'launch', 'commence', 'kick'],
  ['end', 'close', 'finish', 'conclude', 'complete', 'finalise', 'finalize'],
  ['publish', 'release', 'issue', 'unveil', 'present'],
  ['deliver', 'hand', 'submit', 'send', 'give', 'provide'],
  ['resume', 'restart', 'reopen', 'continue'],
  ['vote', 'ballot', 'election', 'elections', 'poll', 'polls', 'referendum'],
  ['leave', 'withdraw', 'withdrawal', 'pull', 'quit', 'depart', 'exit'],
  ['honour', 'honor', 'respect', 'observe', 'abide', 'fulfil', 'fulfill', 'keep', 'implement', 'uphold'],
  ['commitment', 'commitments', 'obligation', 'obligations', 'pledge', 'promise', 'terms'],
  ['pay', 'repay', 'settle'],
  ['appoint', 'name', 'nominate'],
  ['travel', 'visit', 'fly', 'arrive', 'go'],
  ['cut', 'reduce', 'lower', 'slash'],
];
const SAME = new Map(
  ONE_WORD.flatMap((group) => group.map((word) => [termOf(word), termOf(group[0] ?? word)] as const)),
);

/** What a deadline's words are about, verbs by their lemma, without days, numbers and its bearer's name. */
export function deadlineTerms(words: string, who: string | null): ReadonlySet<string> {
  const name = new Set(who === null ? [] : foldName(who).split(' ').map(termOf));
  const terms = contentTerms(asVerbs(words)).filter(
    (term) => !CALENDAR.has(term) && !/^\d/.test(term) && !name.has(term),
  );
  return new Set(terms.map((term) => SAME.get(term) ?? term));
}

/** The term of the verb that the words of a deed begin with; null where no word says anything. */
export function firstTerm(words: string): string | null {
  const [term] = contentTerms(asVerbs(words));
  return term === undefined ? null : (SAME.get(term) ?? term);
}

/** Terms in common, and their share of the smaller set. */
export function sharedTerms(a: ReadonlySet<string>, b: ReadonlySet<string>): { shared: number; share: number } {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  const smaller = Math.min(a.size, b.size);
  return { shared, share: smaller === 0 ? 0 : shared / smaller };
}

const EVENT_TERMS = new Set([...EVENTS].map((word) => SAME.get(termOf(word)) ?? termOf(word)));

/** Whether a term in common names an event: a place in common does not make two of them one. */
export function sharesEvent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const term of a) if (b.has(term) && EVENT_TERMS.has(term)) return true;
  return false;
}
