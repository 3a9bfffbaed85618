import type { Article } from '../article/article.ts';
import type { IsoDate } from '../calendar.ts';
import type { Library } from '../chat/library.ts';
import type { ThreadMemory } from '../chat/request.ts';
import { corpusSize } from '../digest/lines/corpus-size.ts';
import { VERB_FORMS } from '../language/irregular.ts';
import type { Corpus, MergedFact, Source } from '../merge/merged.ts';
import type { Span } from '../span.ts';
import { ANSWER_BAR, confidenceOf } from './confidence.ts';
import { differing } from './differing.ts';
import { asksOfThread, pointsNowhere } from './follow-up.ts';
import { factsFor, factsOfThread } from './from-facts.ts';
import { type RankedSentence, rankSentences, type Sentence } from './from-sentences.ts';
import type { Chooser } from './model/choice.ts';
import { chooseAmong } from './model/choose.ts';
import { callName } from './named-people.ts';
import { type Frequencies, lookedUp, type Query, readQuery } from './query.ts';
import { spelledAsKnown } from './spelling.ts';
import { type Question, understand } from './understand.ts';
import { termOf, wordsOf } from './words.ts';

/**
 * What was found. `facts` answer by themselves; else `sentences` do, verbatim. Where `answered` is false `nearest` holds
 * the closest sentences, not claimed to be an answer. `confidence` is between 0 and 1. `why` says in one line how it was
 * found, or what is missing.
 */
export type Answer = {
  readonly answered: boolean;
  readonly question: Question;
  readonly facts: readonly MergedFact[];
  readonly sentences: readonly Sentence[];
  readonly nearest: readonly Sentence[];
  /** Words that lead to each sentence from the one before, null where there are none; absent without a language model. */
  readonly leads?: readonly (string | null)[];
  readonly confidence: number;
  readonly why: string;
};

export type AnswerOptions = {
  readonly workspace: string;
  readonly asOf: IsoDate;
  readonly memory: ThreadMemory;
  readonly library: Library;
  readonly corpus: Corpus;
  readonly sentencesOf: (article: Article) => readonly Span[];
  /** A language model that may choose among the sentences; absent by default. */
  readonly choose?: Chooser;
};

const PASSAGES = 15;
const SENTENCES = 3;
/** So many sentences a language model is offered. */
const OFFERED = 12;
/** So much of the names that the question holds must stand in the passage or the title of a sentence that answers it. */
const NAMED = 0.3;
/** What is not given is never said to be surer than what is. */
const UNSURE = ANSWER_BAR - 0.01;

/** Of a meeting that was held, an article that says so tells more than one that announced it. */
const tells = (source: Source, fact: MergedFact): number =>
  fact.type === 'meeting' && source.fact.type === 'meeting' && source.fact.status === fact.status ? 1 : 0;

/** The evidence that a fact is backed by: whole sentences, one of each article, the most telling first. */
export function evidenceOf(fact: MergedFact): readonly Sentence[] {
  const seen = new Set<string>();
  return [...fact.sources]
    .sort((a, b) => tells(b, fact) - tells(a, fact))
    .flatMap((source) => {
      if (seen.has(source.article)) return [];
      seen.add(source.article);
      return [{ article: source.article, start: source.context.start, end: source.context.end }];
    });
}

/** So many words that no article holds are named. */
const LISTED = 3;
/** Above this share of the question's weight, words that no article holds are what is missing. */
const MOSTLY = 0.4;

/** Says what was looked for and where: words that no article has, where they are most of it; else whom it was about. */
function missing(question: Question, query: Query, corpus: Corpus, frequencies: Frequencies): string {
  const size = corpusSize(corpus);
  const { people } = question;
  if (people.length === 0 && pointsNowhere(question.words, corpus)) {
    return 'I can’t tell whom you mean: ask again with the name.';
  }
  // "Nothing on went", "nothing on met" would say nothing.
  const said = new Set(question.implied.flatMap((word) => wordsOf(word).map(({ term }) => term)));
  const unknown = lookedUp(question.words).filter(
    ({ raw, term }) => frequencies.of.get(raw) === 0 && !said.has(term) && !VERB_FORMS.has(raw.toLowerCase()),
  );
  const missed = query.unknown >= MOSTLY ? unknown : unknown.filter(({ capital, start }) => capital && start > 0);
  if (missed.length > 0) {
    const listed = missed.slice(0, LISTED).map(({ raw }) => `“${raw}”`);
    return `I found nothing on ${listed.join(', ')} ${size}.`;
  }
  const names = people.map(callName).join(' and ');
  if (names === '') return `I found no answer ${size}.`;
  const met = question.kind === 'met' && people.length > 1;
  return met ? `I know of no meeting of ${names} ${size}.` : `I found no answer about ${names} ${size}.`;
}

/** Of what was met or said, only a sentence that names everybody who was asked about can tell. */
function namesThem(question: Question, words: string): boolean {
  if (question.kind === 'other') return true;
  const terms = new Set(wordsOf(words).map(({ term }) => term));
  return question.people.every(({ words: name }) => terms.has(termOf(name.split(' ').at(-1) ?? name)));
}

function fromFacts(question: Question, facts: readonly MergedFact[]): Answer {
  return {
    answered: true,
    question,
    facts,
    sentences: facts.flatMap((fact) => evidenceOf(fact).slice(0, 1)),
    nearest: [],
    confidence: 0.9,
    why: `from ${facts.length} merged ${facts.length === 1 ? 'fact' : 'facts'}`,
  };
}

const spanOf = ({ article, start, end }: RankedSentence): Sentence => ({ article, start, end });

/** Answers from facts where a fact answers, else with verbatim sentences, else says that the corpus does not hold it. */
export async function answerQuestion(words: string, options: AnswerOptions): Promise<Answer> {
  const { corpus, library, workspace, asOf, memory } = options;
  const known = await library.frequencies(workspace, words);
  const question = understand(spelledAsKnown(words, known, corpus), memory, corpus, asOf);
  const frequencies = question.words === words ? known : await library.frequencies(workspace, question.words);
  const facts = asksOfThread(words, memory, corpus)
    ? factsOfThread(question, memory.facts, corpus)
    : factsFor(question, corpus, frequencies);
  if (facts.length > 0) return fromFacts(question, facts);

  const passages = await library.search(workspace, question.words, { limit: PASSAGES, asOf });
  const articles = await library.articles(workspace, [...new Set(passages.map((passage) => passage.article))]);
  const query = readQuery(question.words, frequencies);
  const ranked = rankSentences(query, passages, articles, options.sentencesOf);
  const wordsAt = ({ article, start, end }: Sentence): string => articles.get(article)?.text.slice(start, end) ?? '';
  const telling = ranked.filter((sentence) => sentence.named >= NAMED && namesThem(question, wordsAt(sentence)));
  const would = differing(telling, SENTENCES, wordsAt);
  const sure = confidenceOf(
    query,
    telling,
    would.map((sentence) => ({ article: sentence.article, words: wordsAt(sentence) })),
  );
  const nowhere = question.people.length === 0 && pointsNowhere(question.words, corpus);
  const answered = sure >= ANSWER_BAR && !nowhere;
  const confidence = answered ? sure : Math.min(sure, UNSURE);
  const most = options.choose === undefined ? SENTENCES : OFFERED;
  const offered = differing(answered ? telling : ranked, most, wordsAt).map(spanOf);
  const best = offered.slice(0, SENTENCES);
  const answer: Answer = {
    answered,
    question,
    facts: [],
    sentences: answered ? best : [],
    nearest: answered ? [] : best,
    confidence,
    why: answered
      ? 'from sentences that hold the words of the question'
      : missing(question, query, corpus, frequencies),
  };
  return options.choose === undefined ? answer : chooseAmong(answer, offered, articles, options.choose);
}
