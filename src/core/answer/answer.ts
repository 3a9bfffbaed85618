import type { Article } from '../article/article.ts';
import type { IsoDate } from '../calendar.ts';
import type { Library } from '../chat/library.ts';
import type { ThreadMemory } from '../chat/request.ts';
import { corpusSize } from '../digest/lines/corpus-size.ts';
import type { Corpus, MergedFact } from '../merge/merged.ts';
import type { Span } from '../span.ts';
import { ANSWER_BAR, confidenceOf } from './confidence.ts';
import { factsFor } from './from-facts.ts';
import { differing, type RankedSentence, rankSentences, type Sentence } from './from-sentences.ts';
import { callName } from './named-people.ts';
import { type Frequencies, lookedUp, readQuery } from './query.ts';
import { spelledAsKnown } from './spelling.ts';
import { type Question, understand } from './understand.ts';

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
};

const PASSAGES = 15;
const SENTENCES = 3;

/** The evidence that a fact is backed by: whole sentences, one of each article. */
export function evidenceOf(fact: MergedFact): readonly Sentence[] {
  const seen = new Set<string>();
  return fact.sources.flatMap((source) => {
    if (seen.has(source.article)) return [];
    seen.add(source.article);
    return [{ article: source.article, start: source.context.start, end: source.context.end }];
  });
}

/** So many words that no article holds are named. */
const LISTED = 3;

/** Says what was looked for and where: the words that no article has, where there are any; else whom it was about. */
function missing(question: Question, corpus: Corpus, frequencies: Frequencies): string {
  const size = corpusSize(corpus);
  const unknown = lookedUp(question.words).filter(({ raw }) => frequencies.of.get(raw) === 0);
  if (unknown.length > 0) {
    const listed = unknown.slice(0, LISTED).map(({ raw }) => `“${raw}”`);
    return `I found nothing on ${listed.join(', ')} ${size}.`;
  }
  const people = question.people.map(callName).join(' and ');
  return people === '' ? `I found no answer ${size}.` : `I found no answer about ${people} ${size}.`;
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
  const { corpus, library, workspace, asOf } = options;
  const known = await library.frequencies(workspace, words);
  const question = understand(spelledAsKnown(words, known, corpus), options.memory, corpus);
  const frequencies = question.words === words ? known : await library.frequencies(workspace, question.words);
  const facts = factsFor(question, corpus, frequencies);
  if (facts.length > 0) return fromFacts(question, facts);

  const passages = await library.search(workspace, question.words, { limit: PASSAGES, asOf });
  const articles = await library.articles(workspace, [...new Set(passages.map((passage) => passage.article))]);
  const query = readQuery(question.words, frequencies);
  const ranked = rankSentences(query, passages, articles, options.sentencesOf);
  const wordsAt = ({ article, start, end }: Sentence): string => articles.get(article)?.text.slice(start, end) ?? '';
  const best = differing(ranked, SENTENCES, wordsAt).map(spanOf);
  const confidence = confidenceOf(query, ranked);
  const answered = confidence >= ANSWER_BAR && best.length > 0;
  return {
    answered,
    question,
    facts: [],
    sentences: answered ? best : [],
    nearest: answered ? [] : best,
    confidence,
    why: answered ? 'from sentences that hold the words of the question' : missing(question, corpus, frequencies),
  };
}
