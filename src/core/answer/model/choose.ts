import type { Article } from '../../article/article.ts';
import type { Answer } from '../answer.ts';
import type { Sentence } from '../from-sentences.ts';
import { type Candidate, type Chooser, readChoice } from './choice.ts';

const candidateOf = ({ article, start, end }: Sentence, articles: ReadonlyMap<string, Article>): Candidate => {
  const from = articles.get(article);
  return {
    article,
    outlet: from?.outlet ?? null,
    published: from?.published?.value ?? null,
    text: from?.text.slice(start, end) ?? '',
  };
};

/**
 * The answer after a model has looked at the candidates: chosen and put in order, or taken back where it says that none of
 * them answers. A model never turns silence into an answer: where there was none, what it chooses is only the nearest. The
 * answer stays as it is where it comes from facts, where nothing was found, and where the model is silent or makes no sense.
 */
export async function chooseAmong(
  answer: Answer,
  candidates: readonly Sentence[],
  articles: ReadonlyMap<string, Article>,
  choose: Chooser,
): Promise<Answer> {
  if (candidates.length === 0) return answer;
  const offered = candidates.map((candidate) => candidateOf(candidate, articles));
  const reply = await choose(answer.question.words, offered);
  const picks = reply === null ? null : readChoice(reply, offered);
  if (picks === null) return answer;
  const chosen = picks.flatMap(({ index }) => candidates[index] ?? []);
  if (!answer.answered) return chosen.length > 0 ? { ...answer, nearest: chosen } : answer;
  if (chosen.length > 0) {
    const why = 'from sentences that hold the words of the question, chosen by the language model';
    return { ...answer, sentences: chosen, leads: picks.map(({ lead }) => lead), why };
  }
  return {
    ...answer,
    answered: false,
    sentences: [],
    nearest: answer.sentences,
    confidence: 0,
    why: 'What I found holds the words of the question, but the language model takes none of it for an answer.',
  };
}
