import { evidenceOf } from '../../answer/answer.ts';
import type { Reply } from '../platform.ts';
import type { Block } from '../view.ts';
import { evidenceBlocks } from './ask.ts';
import { about, notice, type ReplyContext } from './context.ts';

/** "Why this line": the verbatim sentences behind one merged fact, one of each article, with outlet and day. */
export async function whyReply(id: string, context: ReplyContext): Promise<Reply> {
  const fact = context.corpus.facts.find((candidate) => candidate.id === id);
  if (fact === undefined)
    return notice('That line is no longer in the corpus: an article behind it was changed or removed.', context);
  const heading: Block = { kind: 'heading', level: 2, text: 'What the articles say' };
  const evidence = await evidenceBlocks(evidenceOf(fact), context);
  return { view: { blocks: [heading, ...evidence], summary: heading.text }, memory: about([fact], context) };
}
