import { type Article, titleText } from '../article/article.ts';
import type { Span } from '../span.ts';
import type { Passage } from './passage.ts';
import { contentTerms, namedTerms } from './terms.ts';
import type { Question } from './understand.ts';

export type Sentence = Span & { readonly article: string };
export type RankedSentence = Sentence & { readonly score: number; readonly covered: number };

/** What an answer to "when" and the like must hold. */
const ANSWER_SHAPES: Record<Question['asks'], RegExp | null> = {
  who: /\p{Lu}\p{Ll}+ \p{Lu}/u,
  when: /\b(?:\d{4}|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}\b|\b(?:today|tomorrow|yesterday)\b/i,
  where: /\b(?:in|at|near) \p{Lu}/u,
  'how-many': /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)\b/i,
  other: null,
};

/** The share of a question's terms that a sentence must cover, with its title and the sentence before it, to be an answer. */
export const ANSWER_BAR = 0.75;
const WEIGHT_BEFORE = 0.5;

/**
 * Ranks the sentences of the passages for a question: terms covered (half as much where the sentence before or the title
 * holds them), the shape of the answer, the passage's rank. `sentencesOf` splits an article. Duplicates are left out.
 */
export function rankSentences(
  question: Question,
  passages: readonly Passage[],
  articles: ReadonlyMap<string, Article>,
  sentencesOf: (article: Article) => readonly Span[],
): readonly RankedSentence[] {
  const terms = contentTerms(question.words);
  const named = new Set(namedTerms(question.words));
  if (terms.length === 0) return [];
  const weightOf = (term: string): number => (named.has(term) ? 2 : 1);
  const total = terms.reduce((sum, term) => sum + weightOf(term), 0);
  const shape = ANSWER_SHAPES[question.asks];
  const ranked: RankedSentence[] = [];
  const seen = new Set<string>();
  for (const [rank, passage] of passages.entries()) {
    const article = articles.get(passage.article);
    if (article === undefined) continue;
    const title = new Set(contentTerms(titleText(article) ?? ''));
    let before = new Set<string>();
    for (const span of sentencesOf(article)) {
      const words = article.text.slice(span.start, span.end);
      const own = new Set(contentTerms(words));
      if (span.start >= passage.start && span.end <= passage.end && !seen.has(words)) {
        seen.add(words);
        let held = 0;
        for (const term of terms) {
          if (own.has(term)) held += weightOf(term);
          else if (before.has(term) || title.has(term)) held += WEIGHT_BEFORE * weightOf(term);
        }
        const covered = held / total;
        const score = covered + (shape?.test(words) ? 0.2 : 0) + 0.3 / (1 + rank);
        ranked.push({ article: article.id, start: span.start, end: span.end, score, covered });
      }
      before = own;
    }
  }
  return ranked.sort((a, b) => b.score - a.score);
}
