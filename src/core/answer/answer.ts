import type { Article } from '../article/article.ts';
import type { IsoDate } from '../calendar.ts';
import type { Library } from '../chat/library.ts';
import type { ThreadMemory } from '../chat/request.ts';
import { corpusSize } from '../digest/lines/corpus-size.ts';
import type { Corpus, MergedFact } from '../merge/merged.ts';
import type { Span } from '../span.ts';
import { factsFor } from './from-facts.ts';
import { ANSWER_BAR, rankSentences, type Sentence } from './from-sentences.ts';
import { callName } from './named-people.ts';
import { type Question, understand } from './understand.ts';

/**
 * What was found. `facts` answer by themselves; else `sentences` do, verbatim. Where `answered` is false `nearest` holds
 * the closest sentences, not claimed to be an answer. `why` says in one line how it was found, or what is missing.
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

const PASSAGES = 10;
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

function missing(question: Question, corpus: Corpus): string {
  const about = question.people.length > 0 ? ` about ${question.people.map(callName).join(' and ')}` : '';
  return `I found no answer${about} ${corpusSize(corpus)}.`;
}

/** Answers from facts where a fact answers, else with verbatim sentences, else says that the corpus does not hold it. */
export async function answerQuestion(words: string, options: AnswerOptions): Promise<Answer> {
  const { corpus, library, workspace, asOf } = options;
  const question = understand(words, options.memory, corpus);
  const facts = factsFor(question, corpus);
  if (facts.length > 0) {
    const sentences = facts.flatMap((fact) => evidenceOf(fact).slice(0, 1));
    return {
      answered: true,
      question,
      facts,
      sentences,
      nearest: [],
      confidence: 0.9,
      why: `from ${facts.length} merged ${facts.length === 1 ? 'fact' : 'facts'}`,
    };
  }
  const passages = await library.search(workspace, question.words, { limit: PASSAGES, asOf });
  const articles = await library.articles(workspace, [...new Set(passages.map((passage) => passage.article))]);
  const ranked = rankSentences(question, passages, articles, options.sentencesOf);
  const [best] = ranked;
  const top = ranked.slice(0, SENTENCES).map(({ article, start, end }) => ({ article, start, end }));
  const confidence = Math.min(1, best?.covered ?? 0);
  if (best === undefined || best.covered < ANSWER_BAR) {
    return {
      answered: false,
      question,
      facts: [],
      sentences: [],
      nearest: top,
      confidence,
      why: missing(question, corpus),
    };
  }
  const close = ranked.filter((s) => s.covered >= ANSWER_BAR).slice(0, SENTENCES);
  const sentences = close.map(({ article, start, end }) => ({ article, start, end }));
  return {
    answered: true,
    question,
    facts: [],
    sentences,
    nearest: [],
    confidence,
    why: 'from sentences that hold the words of the question',
  };
}
