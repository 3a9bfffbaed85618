import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/chat/answerer.ts';
import type { Feedback } from '../../../src/core/chat/library.ts';
import type { Reply } from '../../../src/core/chat/platform.ts';
import type { Action, Block } from '../../../src/core/chat/view.ts';
import { article, corpusOf, memoryLibrary, mergedQuote, person } from '../../support/corpus.ts';

const holm = person('Ada Holm', 'foreign minister of Vestland', 'NO');
const one = article('one', '“We will publish the tariff list,” Holm said. The harbour has nine cranes.');
const facts = [mergedQuote('q1', holm, [[one, 'We will publish the tariff list,']])];
const log = { info() {}, warn() {}, error() {}, child: () => log };

let noted: Feedback[];
let say: (text: string, thread?: string | null) => Promise<Reply>;

beforeEach(() => {
  noted = [];
  const library = memoryLibrary(corpusOf('2026-11-20', [one], [holm], facts), [one], [], noted);
  const answerer = createAnswerer({ library, sentencesOf: (a) => [{ start: 0, end: a.text.length }], log });
  say = (text, thread = 't1') =>
    answerer.reply({
      platform: 'slack',
      workspace: 'desk',
      channel: 'c',
      thread,
      kind: 'words',
      command: null,
      text,
      user: 'U7',
      today: '2026-11-20',
    });
});

const actionsOf = (blocks: readonly Block[]): readonly Action[] =>
  blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
const wrong = ({ view }: Reply): Action | undefined => actionsOf(view.blocks).find(({ id }) => id === 'wrong');

describe('“Wrong?”', () => {
  it('under an answer notes its question, even after another was asked', async () => {
    const first = await say('what did Ada Holm say?');
    await say('how many cranes has the harbour?');
    await say(wrong(first)?.command ?? '');
    expect(noted).toEqual([
      {
        platform: 'slack',
        workspace: 'desk',
        user: 'U7',
        day: '2026-11-20',
        subject: expect.any(String),
        note: expect.stringContaining('what did Ada Holm say?'),
      },
    ]);
  });

  it('under the evidence of a line notes the line', async () => {
    await say(wrong(await say('/why q1'))?.command ?? '');
    expect(noted).toEqual([expect.objectContaining({ subject: 'q1', note: 'We will publish the tariff list,' })]);
  });

  it('is understood in words: the last answer, or a line by its number', async () => {
    await say('what did Ada Holm say?');
    await say('That is wrong!');
    await say('/quotes Holm', 't2');
    await say('wrong 1', 't2');
    expect(noted.map(({ subject }) => subject)).toEqual([expect.any(String), 'q1']);
    expect(noted[0]?.note).toContain('what did Ada Holm say?');
  });

  it('asks which answer is meant where nothing was answered, and notes nothing', async () => {
    const { view } = await say('wrong');
    expect(view.summary).toContain('which answer');
    expect(noted).toEqual([]);
  });

  it('thanks, and leaves the thread as it was', async () => {
    await say('what did Ada Holm say?');
    const { view, memory } = await say('wrong');
    expect(view.summary).toMatch(/^Thank you/);
    expect(memory.turns.map(({ question }) => question)).toEqual(['what did Ada Holm say?']);
  });
});
