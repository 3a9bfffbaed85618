import { type Answer, answerQuestion } from '../../answer/answer.ts';
import type { Sentence } from '../../answer/from-sentences.ts';
import { callName } from '../../answer/named-people.ts';
import { formatDay } from '../../dates/format.ts';
import { faint, text } from '../../digest/lines/runs.ts';
import { sourceName } from '../../digest/lines/setting.ts';
import { excerpt } from '../excerpt.ts';
import type { Reply } from '../platform.ts';
import type { Block, SourceRef } from '../view.ts';
import { about, lineBlocks, type ReplyContext } from './context.ts';
import { wrongAction } from './wrong.ts';

/** Remembered turns: enough to resolve a follow-up, few enough to stay small. */
const TURNS = 10;

/** Whole sentences shown as evidence, each with its outlet and day. */
export async function evidenceBlocks(sentences: readonly Sentence[], context: ReplyContext): Promise<readonly Block[]> {
  const articles = await context.library.articles(context.workspace, [...new Set(sentences.map((s) => s.article))]);
  return sentences.flatMap((sentence): readonly Block[] => {
    const article = articles.get(sentence.article);
    const card = context.corpus.articles.get(sentence.article);
    if (article === undefined) return [];
    const source: SourceRef = {
      article: article.id,
      outlet: sourceName({ article: article.id, outlet: article.outlet }, context.corpus),
      url: article.url,
      date: card?.published ? formatDay(card.published) : null,
    };
    return [{ kind: 'evidence', excerpt: excerpt(article, sentence), source }];
  });
}

async function answerBlocks(answer: Answer, context: ReplyContext): Promise<readonly Block[]> {
  if (!answer.answered) {
    const nearest = await evidenceBlocks(answer.nearest.slice(0, 1), context);
    const blocks: Block[] = [{ kind: 'notice', tone: 'info', text: answer.why }];
    if (nearest.length > 0)
      blocks.push({ kind: 'text', runs: [text('The nearest that I hold, which may not answer it:')] }, ...nearest);
    const [somebody] = answer.question.people.map(callName);
    if (somebody !== undefined)
      blocks.push({ kind: 'text', runs: [text(`All that I know: /met ${somebody} or /quotes ${somebody}.`)] });
    return blocks;
  }
  if (answer.facts.length > 0) return lineBlocks(answer.facts, { one: 'line', many: 'lines' }, context);
  const blocks = await evidenceBlocks(answer.sentences, context);
  return blocks.flatMap((block, index): readonly Block[] => {
    const lead = answer.leads?.[index] ?? null;
    return lead === null ? [block] : [{ kind: 'text', runs: [faint(`${lead}:`)] }, block];
  });
}

/** `/ask` and words in threads: an answer with its evidence, remembered as a turn of the thread. */
export async function askReply(question: string, context: ReplyContext): Promise<Reply> {
  const answer = await answerQuestion(question, { ...context, asOf: context.today });
  const blocks = await answerBlocks(answer, context);
  const doubt: Block = { kind: 'actions', actions: [wrongAction(answer.question.words)] };
  const named = answer.question.people.map(callName);
  const memory = about(answer.facts, context, named);
  const turn = { question: answer.question.words, answer: answer.why };
  return {
    view: { blocks: [...blocks, doubt], summary: answer.answered ? `Answer: ${question}` : answer.why },
    memory: {
      ...memory,
      facts: answer.facts.length > 0 ? memory.facts : context.memory.facts,
      turns: [...context.memory.turns, turn].slice(-TURNS),
    },
  };
}
