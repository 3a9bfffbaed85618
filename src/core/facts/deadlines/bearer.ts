import { type Party, partyAt, phraseAround } from './party.ts';
import type { Predicate } from './predicates/predicate.ts';
import { isFiniteVerb, isNoun, isTimed, type Scene, tokenAt, wordAt } from './scene.ts';
import { SUBORDINATORS } from './words.ts';

const SUBJECT = new Set(['nsubj', 'csubj', 'expl']);
export const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl']);
const SHARES_SUBJECT = new Set(['xcomp', 'conj', 'aux', 'cop']);

/** The head of a verb's subject in the tree: its own, or that of the verb that shares it; -1 where the tree has none. */
export function subjectInTree(scene: Scene, verb: number): number {
  let at = verb;
  for (let climb = 0; climb < 6; climb += 1) {
    // The nearest of several: the tree may give a verb what belongs to the clause before as well. A day is no subject.
    for (let i = verb - 1; i >= scene.sentence.first; i -= 1) {
      const token = scene.tokens[i]!;
      if (token.head === at && SUBJECT.has(token.label) && !isTimed(scene, i)) return i;
    }
    const token = tokenAt(scene, at);
    if (token === undefined || token.head < 0 || !SHARES_SUBJECT.has(token.label)) return -1;
    at = token.head;
  }
  return -1;
}

/** What a relative pronoun stands for: the noun before it. */
function antecedent(scene: Scene, pronoun: number): number {
  let at = pronoun - 1;
  while (at > scene.sentence.first && (wordAt(scene, at) === ',' || tokenAt(scene, at)?.penn === 'IN')) at -= 1;
  if (!isNoun(tokenAt(scene, at))) return -1;
  return wordAt(scene, pronoun - 1) === ',' ? nameOf(scene, at) : at;
}

/** "Ada Holm, the foreign minister,": the last token of the name that an office explains; else the office itself. */
function nameOf(scene: Scene, office: number): number {
  const { first } = phraseAround(scene, office);
  const name = wordAt(scene, first - 1) === ',' ? scene.named.get(first - 2) : undefined;
  const isName = name?.entity.type === 'person' && name.mention.kind === 'name';
  return isName && scene.named.get(office)?.mention.kind !== 'name' ? first - 2 : office;
}

/** The last noun before the verb that no preposition governs, as far as the clause reaches. */
function subjectByTags(scene: Scene, at: number, from: number): number {
  let candidate = -1;
  for (let i = from; i < at; i += 1) {
    const token = tokenAt(scene, i);
    if (token === undefined) break;
    if (isFiniteVerb(token) && i < at - 1 && candidate >= 0 && token.penn !== 'MD') candidate = -1;
    const ends = isNoun(token) || token.penn === 'PRP';
    if (!ends || isNoun(tokenAt(scene, i + 1)) || tokenAt(scene, i + 1)?.penn === 'POS') continue;
    const { first } = phraseAround(scene, i);
    if (tokenAt(scene, first - 1)?.penn === 'IN') continue;
    candidate = i;
  }
  return candidate;
}

/** What opens a clause, so that the noun behind it is a subject and no preposition's. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set([...SUBORDINATORS, 'as']);

/** Whether a relative pronoun stands there. */
export const isPronounOf = (scene: Scene, head: number): boolean =>
  ['WDT', 'WP'].includes(tokenAt(scene, head)?.penn ?? '') || wordAt(scene, head) === 'that';

/** "after a long flight, is due to": a noun behind a preposition is no subject. */
function isGoverned(scene: Scene, head: number): boolean {
  const before = tokenAt(scene, phraseAround(scene, head).first - 1);
  return before?.penn === 'IN' && !OPENS_CLAUSE.has(before.text.toLowerCase());
}

/** The clause begins with a noun of its own: a subject that the tree gives from before it is astray. */
function hasOwnSubject(scene: Scene, verb: number, clauseFrom: number): boolean {
  const opened = OPENS_CLAUSE.has(wordAt(scene, clauseFrom - 1));
  const own = isNoun(tokenAt(scene, clauseFrom)) || (opened && tokenAt(scene, clauseFrom)?.penn !== 'TO');
  return own && (opened || tokenAt(scene, verb)?.label !== 'conj');
}

/** "Ada Holm, after a long flight, is due to": the noun before what stands between two commas; -1 where there is none. */
function overAside(scene: Scene, comma: number): number {
  for (let i = comma - 1; i > comma - 14; i -= 1) {
    if (isFiniteVerb(tokenAt(scene, i))) return -1;
    if (wordAt(scene, i) === ',') return isNoun(tokenAt(scene, i - 1)) ? i - 1 : -1;
  }
  return -1;
}

/** "The bank has raised its share, expected to reach": a participle behind a comma has the subject of the clause before. */
function subjectOfClauseBefore(scene: Scene, participle: number): number {
  if (wordAt(scene, participle - 1) !== ',' || wordAt(scene, participle + 1) !== 'to') return -1;
  for (let i = participle - 2; i > scene.sentence.first; i -= 1)
    if (isFiniteVerb(tokenAt(scene, i))) return subjectInTree(scene, i);
  return -1;
}

/** "the vote, first due last year, will": the noun before the aside, not the time in it. */
function overTimeAside(scene: Scene, head: number): number {
  if (wordAt(scene, head + 1) !== ',' || !isTimed(scene, head)) return head;
  for (let i = head - 1; i > head - 10; i -= 1)
    if (wordAt(scene, i) === ',') return isNoun(tokenAt(scene, i - 1)) ? i - 1 : head;
  return head;
}

/** The subject of a verb: by the tree where it has one, else by tags from the clause's beginning. Null where none is found. */
export function subjectOf(scene: Scene, verb: number, clauseFrom: number): Party | null {
  let head = scene.parsed ? subjectInTree(scene, verb) : -1;
  const relative = head >= 0 && isPronounOf(scene, head);
  if (relative) head = antecedent(scene, head);
  else if (head >= 0 && isGoverned(scene, head)) head = -1;
  else if (head >= 0 && head < clauseFrom && hasOwnSubject(scene, verb, clauseFrom)) head = -1;
  if (head < 0) head = subjectByTags(scene, verb, clauseFrom);
  if (head < 0 && wordAt(scene, clauseFrom - 1) === ',') head = overAside(scene, clauseFrom - 1);
  if (head < 0 && scene.parsed && tokenAt(scene, verb)?.penn === 'VBN') head = subjectOfClauseBefore(scene, verb);
  if (head < 0) return null;
  head = overTimeAside(scene, head);
  if (isPronounOf(scene, head)) return null;
  return relative ? { ...partyAt(scene, head), relative } : partyAt(scene, head);
}

/** "must be handed in by the ministry by 1 June": the one behind the "by" that names no day; null where nobody is named. */
export function agentOf(scene: Scene, { rule, verb, start }: Predicate, last: number): Party | null {
  if (tokenAt(scene, verb)?.penn !== 'VBN' || start === verb || rule === 'to-be-done') return null;
  for (let i = verb + 1; i < Math.min(last, verb + 8); i += 1) {
    if (wordAt(scene, i) !== 'by') continue;
    if (scene.times.some((time) => time.first <= i + 2 && i < time.last)) continue;
    let head = i + 1;
    while (isNoun(tokenAt(scene, head + 1)) || !isNoun(tokenAt(scene, head))) {
      if (head - i > 6 || head >= last) return null;
      head += 1;
    }
    const agent = partyAt(scene, head);
    return agent.actor ? agent : null;
  }
  return null;
}

/** The noun that a participle or adjective stands behind: "the release, expected in May". */
export function nounBefore(scene: Scene, at: number): Party | null {
  const head = antecedent(scene, at);
  return head < 0 ? null : partyAt(scene, head);
}

export const isPronoun = (scene: Scene, head: number): boolean => tokenAt(scene, head)?.penn === 'PRP';

/** The object between two tokens, for "urged X to": the last noun before `to` that the verb itself governs. */
export function objectBetween(scene: Scene, verb: number, to: number): Party | null {
  if (scene.parsed) {
    for (let i = verb + 1; i < to; i += 1) {
      const token = scene.tokens[i]!;
      if (token.head === verb && OBJECTS.has(token.label)) return partyAt(scene, i);
    }
  }
  for (let i = verb + 1; i < to; i += 1) {
    if ((isNoun(tokenAt(scene, i)) || tokenAt(scene, i)?.penn === 'PRP') && !isNoun(tokenAt(scene, i + 1)))
      return partyAt(scene, i);
  }
  return null;
}
