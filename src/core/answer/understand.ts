import type { ThreadMemory } from '../chat/request.ts';
import type { Corpus } from '../merge/merged.ts';
import { callName, type NamedPerson, peopleIn } from './named-people.ts';
import { contentTerms } from './terms.ts';

export type QuestionKind = 'met' | 'said' | 'due' | 'other';

/** What is asked, as far as the words say it. */
export type Question = {
  readonly kind: QuestionKind;
  /** The question with what the thread fills in; this is what is searched for. */
  readonly words: string;
  readonly people: readonly NamedPerson[];
  /** Content words that name none of the people: the topic. */
  readonly topic: readonly string[];
  /** Words that say what kind of fact is asked for ("met", "deadline") or how people are called: no fact need hold them. */
  readonly implied: readonly string[];
  readonly asks: 'who' | 'when' | 'where' | 'how-many' | 'other';
};

const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'said',
    /\b(?:say|says|said|saying|tell|told|comments?|commented|quotes?|quoted|statements?|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|respons)\b/i,
  ],
  [
    'due',
    /\b(?:deadlines?|due|by when|until when|expires?|ultimatum|how long (?:do|does|has|have))\b|\bwhen (?:do|does|will|is|are|must|should)\b/i,
  ],
  [
    'met',
    /\b(?:met|meet|meets|meeting|meetings|talks? with|held talks|visit(?:ed|s)?|call(?:ed)?|phoned|spoke (?:to|with)|see|saw)\b/i,
  ],
];

const WORDS_ABOUT_MEETING = /^(?:met|meet|meeting|talk|visit|call|phon|spok|speak|held|hold|see|saw)$/;
const WORDS_ABOUT_SAYING = /^(?:say|said|tell|told|comment|quot|statement|answer|reply|respond|word)$/;
const WORDS_ABOUT_DUE = /^(?:deadlin|due|expir|ultimatum)$/;

const PRONOUN = /\b(?:he|she|him|her|his|hers|they|them|their)\b/i;
const THAT_MEETING = /\b(?:that|the|this) (?:meeting|talks|call|visit)\b|\bthere\b/i;
const ELLIPSIS = /^(?:and|but|what about|how about|or)\b[\s,]*/i;
const FULL_QUESTION = /\b(?:who|what|when|where|why|how|which|whom|did|does|do|is|are|was|were|will|has|have)\b/i;

/**
 * Fills in what a follow-up leaves out, from the last subject alone: "he" is the person last spoken of; "and Lind?" asks the
 * last question about Lind; "and on tariffs?" asks the same person about tariffs. A whole new question stays as it is.
 */
export function resolveFollowUp(words: string, memory: ThreadMemory, corpus: Corpus): string {
  const last = memory.turns.at(-1)?.question ?? null;
  const opener = ELLIPSIS.exec(words);
  const rest = opener ? words.slice(opener[0].length) : words;
  if (opener && last !== null && !FULL_QUESTION.test(rest.replace(/^(?:what|how) about/i, ''))) {
    const fresh = peopleIn(rest, corpus);
    const topic = /^(?:on|about|regarding)\s+(.+)$/i.exec(rest)?.[1];
    if (topic !== undefined) return `${withoutTopic(last)} about ${topic}`;
    const [before] = peopleIn(last, corpus);
    if (fresh[0] && before) return replaceName(last, before, callName(fresh[0]));
    return `${last.replace(/[?\s]+$/, '')} ${rest}`;
  }
  const subject = subjectOf(rest, memory, corpus);
  if (subject === null) return rest;
  if (PRONOUN.test(rest) && peopleIn(rest, corpus).length === 0) return rest.replace(PRONOUN, subject);
  if (THAT_MEETING.test(rest) && peopleIn(rest, corpus).length === 0)
    return `${rest.replace(/[?\s]+$/, '')} ${memory.people.slice(0, 2).join(' ')}`;
  return rest;
}

/** Whom a pronoun can mean: the person last spoken of whose gender, where it is known, does not speak against it. */
function subjectOf(words: string, memory: ThreadMemory, corpus: Corpus): string | null {
  const said = /\b(?:he|him|his)\b/i.test(words) ? 'male' : /\b(?:she|her|hers)\b/i.test(words) ? 'female' : null;
  const genders = new Map([...corpus.people.values()].map(({ name, gender }) => [name, gender]));
  const fits = (name: string): boolean => said === null || (genders.get(name) ?? said) === said;
  return memory.people.find(fits) ?? null;
}

const withoutTopic = (question: string): string =>
  question.replace(/\s+(?:about|on|regarding)\s+.*$/i, '').replace(/[?\s]+$/, '');

function replaceName(question: string, before: NamedPerson, name: string): string {
  const names = [before.words, ...before.candidates.flatMap((person) => [person.name, ...person.aliases])];
  for (const old of names.sort((a, b) => b.length - a.length)) {
    const at = question.toLowerCase().indexOf(old.toLowerCase());
    if (at >= 0) return question.slice(0, at) + name + question.slice(at + old.length);
  }
  return `${question} ${name}`;
}

/** What kind of fact could answer the words by itself; "other" where none could. */
export const kindOf = (words: string): QuestionKind => KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

/** Reads a question, already freed of mentions and smart marks, in the light of the thread and the corpus. */
export function understand(words: string, memory: ThreadMemory, corpus: Corpus): Question {
  const whole = resolveFollowUp(words, memory, corpus);
  const people = peopleIn(whole, corpus);
  const kind = kindOf(whole);
  const ofPeople = new Set(people.flatMap((person) => contentTerms(person.words)));
  const ofKind = { met: WORDS_ABOUT_MEETING, said: WORDS_ABOUT_SAYING, due: WORDS_ABOUT_DUE, other: /^$/ }[kind];
  const asks = /\bhow (?:many|much)\b/i.test(whole)
    ? 'how-many'
    : ((/\b(who|whom|when|where)\b/i.exec(whole)?.[1]?.toLowerCase().replace('whom', 'who') ??
        'other') as Question['asks']);
  const topic = contentTerms(whole).filter((term) => !ofPeople.has(term) && !ofKind.test(term));
  const implied = [
    ...whole.split(/\s+/).filter((word) => contentTerms(word).some((term) => ofKind.test(term))),
    ...people.map((person) => person.words),
  ];
  return { kind, words: whole, people, topic, implied, asks };
}
