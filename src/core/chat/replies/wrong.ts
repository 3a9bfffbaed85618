import { shortId } from '../../merge/items.ts';
import type { Feedback } from '../library.ts';
import type { Reply } from '../platform.ts';
import type { Place, ThreadMemory } from '../request.ts';
import type { Action } from '../view.ts';
import { notice, type ReplyContext } from './context.ts';

type Turn = ThreadMemory['turns'][number];

const keyOf = (turn: Pick<Turn, 'question'>): string => shortId(`turn ${turn.question}`);

/** The button under an answer that says it is wrong, and about which question. */
export const wrongAction = (question: string): Action => ({
  id: 'wrong',
  label: 'Wrong?',
  command: `/wrong ${keyOf({ question })}`,
  buttonOnly: true,
});

/** The same under the evidence of a line. */
export const wrongLineAction = (fact: string): Action => ({
  id: 'wrong',
  label: 'Wrong?',
  command: `/wrong ${fact}`,
  buttonOnly: true,
});

function describe(which: string, { memory, corpus }: ReplyContext): Pick<Feedback, 'subject' | 'note'> | null {
  const number = /^\d{1,3}$/.test(which) ? Number(which) : null;
  const onlyLine = memory.turns.length === 0 && memory.facts.length === 1 ? memory.facts[0] : undefined;
  const id = which === '' ? onlyLine : number === null ? which : memory.facts[number - 1];
  const fact = corpus.facts.find((known) => known.id === id);
  if (fact !== undefined) return { subject: fact.id, note: fact.sources.map(({ words }) => words).join(' | ') };
  const turn = which === '' ? memory.turns.at(-1) : memory.turns.findLast((one) => keyOf(one) === which);
  if (turn === undefined) return null;
  return { subject: keyOf(turn), note: `${turn.question} → ${turn.answer}` };
}

/**
 * "Wrong?": keeps for the operator what a reader says is wrong, with the question or the line. `which` is the key of a turn
 * of the thread, a fact's id, the number of a line shown in the thread, or empty for what was shown last.
 */
export async function wrongReply(
  which: string,
  context: ReplyContext,
  from: Pick<Place, 'platform'> & { readonly user: string },
): Promise<Reply> {
  const what = describe(which.trim(), context);
  if (what === null)
    return notice(
      'I can’t tell which answer you mean: press “Wrong?” under it, or say “wrong” in its thread.',
      context,
    );
  const { workspace, today } = context;
  await context.library.note({ ...what, workspace, platform: from.platform, user: from.user, day: today });
  return notice('Thank you. It is noted, with the question, for whoever looks after me.', context);
}
