import type { IsoDate } from '../calendar.ts';
import { type Period, takePeriod } from '../chat/period-words.ts';
import type { ThreadMemory } from '../chat/request.ts';
import type { Corpus } from '../merge/merged.ts';
import { resolveFollowUp } from './follow-up.ts';
import { type NamedPerson, peopleIn } from './named-people.ts';
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
  /** The days that the question is about, as far as it says so: "last week". */
  readonly period: Period;
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
/** "List all open deadlines" asks for every one. */
const FOR_A_LIST = /^(?:list|show|giv|open|every|current|upcom|next|com|anybod|anyon|someon|ther)$/;
const WORDS_ABOUT_DUE = /^(?:deadlin|due|expir|ultimatum)$/;

/** What kind of fact could answer the words by itself; "other" where none could. */
export const kindOf = (words: string): QuestionKind => KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

/** Reads a question, already freed of mentions and smart marks, in the light of the thread and the corpus. */
export function understand(words: string, memory: ThreadMemory, corpus: Corpus, today: IsoDate): Question {
  const whole = resolveFollowUp(words, memory, corpus);
  const people = peopleIn(whole, corpus);
  const kind = kindOf(whole);
  const ofPeople = new Set(people.flatMap((person) => contentTerms(person.words)));
  const ofKind = { met: WORDS_ABOUT_MEETING, said: WORDS_ABOUT_SAYING, due: WORDS_ABOUT_DUE, other: /^$/ }[kind];
  const asks = /\bhow (?:many|much)\b/i.test(whole)
    ? 'how-many'
    : ((/\b(who|whom|when|where)\b/i.exec(whole)?.[1]?.toLowerCase().replace('whom', 'who') ??
        'other') as Question['asks']);
  const dated = takePeriod(whole.replace(/[?!.\s]+$/, ''), today);
  const period: Period = 'unread' in dated ? { since: null, until: null } : dated;
  const about = 'unread' in dated ? whole : dated.rest;
  const topic = contentTerms(about).filter(
    (term) => !ofPeople.has(term) && !ofKind.test(term) && !FOR_A_LIST.test(term),
  );
  const implied = [
    ...whole.split(/\s+/).filter((word) => contentTerms(word).some((term) => ofKind.test(term))),
    ...people.map((person) => person.words),
  ];
  return { kind, words: whole, people, topic, implied, period, asks };
}
