import { afterAppositions } from '../apposition.ts';
import { ownerBefore, verbBefore } from '../attitude.ts';
import { isFiniteVerb, isPassive, isVerb } from '../clause.ts';
import { leadsNowhere } from '../indirect.ts';
import { isTime, nounPhrase, type Phrase } from '../phrase.ts';
import { subjectOf } from '../subject.ts';
import { type View, wordAt } from '../view.ts';
import { classesOf } from './words.ts';

/**
 * How a cue leads on to what may be somebody's words, thought or stance: by a clause ("said that", "asked whether", "said the
 * dyke would hold"), a verb ("wants to go", "denied taking"), a phrase ("backs the plan", "called for an inquiry"), or as the
 * subject of what is told of it ("the plan was attacked by", "the vote is expected to", "the plan angered the dockers").
 */
export type Frame =
  | 'that'
  | 'wh'
  | 'clause'
  | 'to'
  | 'ing'
  | 'object'
  | 'link'
  | 'be'
  | 'passive'
  | 'passive-by'
  | 'passive-to'
  | 'seem'
  | 'rouse';

/** A cue with what might be its content: from item `start` on, to item `end` where that is known from the start. */
export type Candidate = {
  readonly view: View;
  readonly frame: Frame;
  /** The item of the verb, noun or adjective. */
  readonly cue: number;
  /** Whose it would be; null where the sentence does not say. */
  readonly phrase: Phrase | null;
  readonly start: number;
  readonly end: number | null;
  /** The word between cue and content: "for", "about"; empty where there is none. */
  readonly link: string;
};

const QUESTION = /^(?:whether|if|why|how|what|who|whom|where|when|which)$/;
const TELLS =
  /^(?:advise|alert|ask|assure|beg|beseech|brief|caution|convince|encourage|exhort|implore|inform|instruct|invite|lobby|notify|order|persuade|press|pressure|reassure|remind|show|teach|tell|urge|warn)$/;
const PARTICLE = /^(?:out|up|off|back|down)$/;

function phraseAt(view: View, at: number): Phrase | null {
  const phrase = nounPhrase(view, at);
  return phrase && !isTime(view, phrase) ? phrase : null;
}

/** Whether "that" opens a clause here: "that the dyke held", not "that dyke". */
function opensThat(view: View, at: number): boolean {
  if (view.tokens[at]?.upos === 'SCONJ') return true;
  const phrase = nounPhrase(view, at + 1);
  return phrase !== null && /^(?:VERB|AUX|ADV)$/.test(view.tokens[phrase.last]?.upos ?? '');
}

/** Past circumstances: "said [on Sunday] [in Lenna] [at a rally] that". */
function pastAdjuncts(view: View, from: number): number {
  let i = from;
  for (let guard = 0; guard < 4; guard++) {
    const token = view.tokens[i];
    if (token == null) return i;
    const phrase = nounPhrase(view, i);
    if (phrase && isTime(view, phrase) && phrase.last - i <= 3) i = phrase.last;
    else if (token.upos === 'ADP' && /^(?:on|in|at|during|to)$/.test(token.text)) {
      const adjunct = nounPhrase(view, i + 1);
      if (!adjunct) return i;
      i = adjunct.last;
    } else return i;
  }
  return i;
}

/** The frames of what stands at an item behind a cue. */
function framesAt(view: View, at: number, base: Omit<Candidate, 'frame' | 'start' | 'end' | 'link'>): Candidate[] {
  const token = view.tokens[at];
  if (token == null || (token.upos === 'PUNCT' && token.text !== ':')) return [];
  const word = token.text.toLowerCase();
  const of = (frame: Frame, start = at, link = ''): Candidate => ({ ...base, frame, start, end: null, link });
  if (word === 'that' && opensThat(view, at)) return [of('that')];
  if (QUESTION.test(word)) return [of('wh')];
  if (word === 'to' && token.upos === 'PART') return [of('to')];
  if (/ing$/.test(word) && token.upos === 'VERB') return [of('ing')];
  if (token.upos === 'ADP') {
    const next = wordAt(view, at + 1);
    if (QUESTION.test(next)) return [of('wh', at + 1, word)];
    if (/ing$/.test(next) && view.tokens[at + 1]?.upos === 'VERB') return [of('ing', at + 1, word)];
    return phraseAt(view, at + 1) ? [of('link', at + 1, word)] : [];
  }
  // "said there were eight", "said that was why"
  if (/^(?:there|that|this)$/.test(word) && isFiniteVerb(view.tokens[at + 1])) return [of('clause')];
  const phrase = phraseAt(view, at);
  if (!phrase) return [];
  let verb = afterAppositions(view, phrase.last);
  while (view.tokens[verb]?.upos === 'ADV') verb++;
  return isFiniteVerb(view.tokens[verb]) ? [of('clause'), of('object')] : [of('object')];
}

/** "The plan was attacked by Lund", "the vote is expected to be close". */
function ofPassive(view: View, cue: number, subject: Phrase | null): Candidate[] {
  if (subject === null || subject.last > cue) return [];
  const base = { view, cue, start: subject.first, link: '' };
  const found: Candidate[] = [{ ...base, frame: 'passive', phrase: null, end: null }];
  for (let i = cue + 1; i < Math.min(view.items.length, cue + 10); i++) {
    if (view.tokens[i] == null || /^[,.;]$/.test(wordAt(view, i))) break;
    const agent = wordAt(view, i) === 'by' ? phraseAt(view, i + 1) : null;
    if (agent) found.push({ ...base, frame: 'passive-by', phrase: agent, end: subject.last });
  }
  if (wordAt(view, cue + 1) === 'to') found.push({ ...base, frame: 'passive-to', phrase: null, end: null });
  return found;
}

function ofVerb(view: View, cue: number): Candidate[] {
  const { lemma } = view.tokens[cue]!;
  const found = subjectOf(view, cue);
  const subject = found && !isTime(view, found.phrase) ? found.phrase : null;
  if (isPassive(view, cue)) return ofPassive(view, cue, subject);
  if (leadsNowhere(view, cue) || (subject && /^(?:you|nobody)$/.test(wordAt(view, subject.head)))) return [];
  const base = { view, cue, phrase: subject };
  let at = cue + 1;
  while (
    PARTICLE.test(wordAt(view, at)) ||
    (view.tokens[at]?.upos === 'ADV' && !QUESTION.test(wordAt(view, at)) && !isVerb(view.tokens[at + 1]))
  )
    at++;
  const audience = TELLS.test(lemma) ? phraseAt(view, at) : null;
  const spots = new Set([at, pastAdjuncts(view, at), ...(audience ? [pastAdjuncts(view, audience.last)] : [])]);
  const offered = [...spots].flatMap((spot) => framesAt(view, spot, base));
  // "told the crowd that the dyke held": the crowd is no part of it.
  const clause = offered.find(({ frame }) => frame === 'that');
  const candidates = clause ? offered.filter(({ frame, start }) => frame === 'that' || start > clause.start) : offered;
  const own = subject !== null && subject.last <= cue ? subject : null;
  if (own && /^(?:seem|appear|look|sound)$/.test(lemma))
    candidates.push({ ...base, phrase: null, frame: 'seem', start: own.first, end: null, link: '' });
  const object = own && classesOf('VERB', lemma).includes('worry') ? phraseAt(view, cue + 1) : null;
  if (own && object)
    candidates.push({ ...base, phrase: object, frame: 'rouse', start: own.first, end: own.last, link: '' });
  return candidates;
}

function ofWord(view: View, cue: number): Candidate[] {
  const adjective = view.tokens[cue]!.upos === 'ADJ';
  const verb = verbBefore(view, cue);
  if (adjective && verb < 0) return [];
  const owner = adjective ? null : ownerBefore(view, cue);
  const subject = !owner && verb >= 0 && !isPassive(view, verb) ? subjectOf(view, verb) : null;
  const phrase = owner ?? (subject && !isTime(view, subject.phrase) ? subject.phrase : null);
  const base = { view, cue, phrase };
  const candidates = framesAt(view, cue + 1, base).filter(({ frame }) => frame !== 'object' && frame !== 'clause');
  // "the hope in the ministry that the dyke holds"
  const behind = view.tokens[cue + 1]?.upos === 'ADP' ? nounPhrase(view, cue + 2)?.last : undefined;
  if (behind !== undefined && wordAt(view, behind) === 'that') candidates.push(...framesAt(view, behind, base));
  if (owner && view.tokens[cue + 1]?.lemma === 'be')
    candidates.push(...framesAt(view, cue + 2, base).map((one) => ({ ...one, frame: 'be' as const })));
  // "The vote is likely to be close": nobody's word that the sentence tells.
  if (adjective && phrase && wordAt(view, cue + 1) === 'to')
    candidates.push({ ...base, phrase: null, frame: 'seem', start: phrase.first, end: null, link: '' });
  return candidates;
}

/**
 * Everything in a sentence that might be reported, whether or not it is: the frames of each verb, noun and adjective that is
 * in a list of words of saying, thinking and stance, or that a rule takes for one (`ruled`: items).
 */
export function candidatesIn(view: View, ruled: ReadonlySet<number>): Candidate[] {
  return view.tokens.flatMap((token, i) => {
    if (token?.upos !== 'VERB' && token?.upos !== 'NOUN' && token?.upos !== 'ADJ') return [];
    if (!ruled.has(i) && classesOf(token.upos, token.lemma)[0] === 'none') return [];
    return token.upos === 'VERB' ? ofVerb(view, i) : ofWord(view, i);
  });
}
