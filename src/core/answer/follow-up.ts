import type { ThreadMemory } from '../chat/request.ts';
import { participantsOf } from '../digest/filters.ts';
import type { Corpus } from '../merge/merged.ts';
import { callName, type NamedPerson, peopleIn } from './named-people.ts';
import { contentTerms } from './terms.ts';

const PRONOUN = /\b(?:he|she|him|her|his|hers|they|them|their)\b/i;
const PLURAL = /\b(?:they|them|their)\b/i;
/** "her terms" is hers, "met her in Oslo" is not. */
const POSSESSIVE =
  /\b(?:his|hers|their|her(?=\s+(?!(?:in|on|at|about|after|before|by|for|from|to|with|and|or|again|there|last|this|yesterday|today)\b)\p{L}))\b/iu;
const THAT_MEETING = /\b(?:that|the|this|those|these) (?:meeting|talks|call|visit)\b|\bthere\b/i;
const ELLIPSIS = /^(?:and|but|what about|how about|or|also|then)\b[\s,]*/i;
const FULL_QUESTION = /\b(?:who|what|when|where|why|how|which|whom|did|does|do|is|are|was|were|will|has|have)\b/i;
const QUESTION_WORD =
  /^(?:who|whom|what|when|where|why|which|how (?:many|much|long|often)|how)\b(?:\s+(?:did|does|do|is|are|was|were|will|has|have)\b)?\s*/i;

/** Words that ask for nothing new: "what exactly did he say", "where was that?", "and the source?" */
const BARE =
  /^(?:exact|exactly|precis|precisely|word|verbatim|quot|sourc|source|outlet|report|articl|article|paper|full|line|happen|thing|today|this|that|it|whole|sentenc|detail|more)$/;

const bare = (words: string): boolean => contentTerms(words).every((term) => BARE.test(term));
const unasked = (words: string): string => words.replace(/[?\s]+$/, '');

/**
 * Fills in what a follow-up leaves out, from the last subject alone: "he" is the person last spoken of; "they" are the last
 * two, or those of the last meeting; "and Lind?" asks the last question about Lind, "and on tariffs?" about tariffs, "and
 * where?" for the place. A whole new question stays as it is.
 */
export function resolveFollowUp(words: string, memory: ThreadMemory, corpus: Corpus): string {
  const last = memory.turns.at(-1)?.question ?? null;
  const opener = ELLIPSIS.exec(words);
  const rest = opener ? words.slice(opener[0].length) : words;
  const named = peopleIn(rest, corpus);
  if (opener && last !== null && !FULL_QUESTION.test(rest)) return elliptical(rest, last, named, corpus);
  if (named.length > 0) return rest;
  if (last !== null && bare(rest.replace(PRONOUN, '')) && QUESTION_WORD.test(rest) && !PRONOUN.test(rest)) {
    return `${unasked(rest)} ${last.replace(QUESTION_WORD, '')}`;
  }
  const pronoun = PRONOUN.exec(rest)?.[0];
  if (pronoun !== undefined) {
    const names = PLURAL.test(pronoun) ? peopleOfMeeting(memory, corpus) : [subjectOf(rest, memory, corpus)];
    const subject = names.filter((name) => name !== null).join(' and ');
    if (subject === '') return rest;
    const isPossessive = POSSESSIVE.exec(rest)?.index === PRONOUN.exec(rest)?.index;
    return rest.replace(PRONOUN, isPossessive ? `${subject}'s` : subject);
  }
  const meeting = THAT_MEETING.test(rest) ? peopleOfMeeting(memory, corpus) : [];
  return meeting.length === 0 ? rest : `${unasked(rest)} of ${meeting.join(' and ')}`;
}

function elliptical(rest: string, last: string, named: readonly NamedPerson[], corpus: Corpus): string {
  const topic = /^(?:on|about|regarding)\s+(.+)$/i.exec(rest)?.[1];
  if (topic !== undefined) return `${withoutTopic(last)} about ${topic}`;
  const [fresh] = named;
  const [before] = peopleIn(last, corpus);
  if (fresh && before) return replaceName(last, before, callName(fresh));
  return `${unasked(last)} ${rest}`;
}

/** Whom a pronoun can mean: the person last spoken of whose gender, where it is known, does not speak against it. */
function subjectOf(words: string, memory: ThreadMemory, corpus: Corpus): string | null {
  const said = /\b(?:he|him|his)\b/i.test(words) ? 'male' : /\b(?:she|her|hers)\b/i.test(words) ? 'female' : null;
  const genders = new Map([...corpus.people.values()].map(({ name, gender }) => [name, gender]));
  const fits = (name: string): boolean => said === null || (genders.get(name) ?? said) === said;
  return memory.people.find(fits) ?? null;
}

/** The people of the meeting last spoken of; without one, the two last spoken of. */
function peopleOfMeeting(memory: ThreadMemory, corpus: Corpus): readonly string[] {
  const meeting = corpus.facts.find((fact) => fact.id === memory.meeting);
  const names = meeting === undefined ? [] : participantsOf(meeting).map(({ name }) => name);
  return (names.length > 0 ? names : memory.people).slice(0, 2);
}

/** Whether the words ask about what the thread hangs on, and name nothing of their own: "when is it due?", "who said that?" */
export function asksOfThread(words: string, memory: ThreadMemory, corpus: Corpus): boolean {
  if (memory.facts.length === 0 || PRONOUN.test(words) || peopleIn(words, corpus).length > 0) return false;
  const terms = contentTerms(words.replace(THAT_MEETING, ''));
  return terms.every((term) => BARE.test(term) || OF_FACTS.test(term));
}

const OF_FACTS =
  /^(?:due|deadlin|deadline|meet|met|talk|said|say|plac|place|tak|take|took|hold|held|who|whom|attend|there|date|dat|outcom|status|still|open)$/;

/** Whether a pronoun is left that nothing in the words or the thread explains. */
export const pointsNowhere = (words: string, corpus: Corpus): boolean =>
  PRONOUN.test(words) && peopleIn(words, corpus).length === 0 && !/\s\p{Lu}/u.test(words);

const withoutTopic = (question: string): string => unasked(question.replace(/\s+(?:about|on|regarding)\s+.*$/i, ''));

function replaceName(question: string, before: NamedPerson, name: string): string {
  const names = [before.words, ...before.candidates.flatMap((person) => [person.name, ...person.aliases])];
  for (const old of names.sort((a, b) => b.length - a.length)) {
    const at = question.toLowerCase().indexOf(old.toLowerCase());
    if (at >= 0) return question.slice(0, at) + name + question.slice(at + old.length);
  }
  return `${question} ${name}`;
}
