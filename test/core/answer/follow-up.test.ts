import { describe, expect, it } from 'vitest';
import { asksOfThread, pointsNowhere, resolveFollowUp } from '../../../src/core/answer/follow-up.ts';
import { EMPTY_MEMORY, type ThreadMemory } from '../../../src/core/chat/request.ts';
import { article, corpusOf, mergedMeeting, mergedQuote, person } from '../../support/corpus.ts';

const ada = { ...person('Ada Holm'), gender: 'female' as const };
const bo = { ...person('Bo Lind'), gender: 'male' as const };
const eva = { ...person('Eva Strand'), gender: 'female' as const };
const told = article('a', 'Ada Holm met Bo Lind in Geneva. “We agree on the dam,” Holm said.');
const corpus = corpusOf(
  '2031-05-07',
  [told],
  [ada, bo, eva],
  [
    mergedMeeting('m', [ada, bo], [[told, 'Ada Holm met Bo Lind in Geneva.']]),
    mergedQuote('q', ada, [[told, 'We agree on the dam,']]),
  ],
);
const memoryAfter = (
  question: string,
  people: readonly string[] = [],
  more: Partial<ThreadMemory> = {},
): ThreadMemory => ({
  ...EMPTY_MEMORY,
  people,
  turns: [{ question, answer: '' }],
  ...more,
});
const resolved = (words: string, memory: ThreadMemory): string => resolveFollowUp(words, memory, corpus);

describe('a follow-up', () => {
  it.each([
    ['and Bo Lind?', 'what did Ada Holm say about the dam?', 'what did Bo Lind say about the dam?'],
    ['what about Strand?', 'what did Holm say about the dam?', 'what did Eva Strand say about the dam?'],
    ['and on tariffs?', 'what did Ada Holm say about the dam?', 'what did Ada Holm say about tariffs?'],
    ['and about the ferry?', 'what did Ada Holm say?', 'what did Ada Holm say about the ferry?'],
    ['where?', 'who met Ada Holm?', 'where met Ada Holm?'],
    ['and when?', 'did Ada Holm meet Bo Lind?', 'when did Ada Holm meet Bo Lind?'],
  ])('“%s” after “%s” is “%s”', (words, last, whole) => {
    expect(resolved(words, memoryAfter(last, ['Ada Holm'])).replace(/\s+/g, ' ')).toBe(whole);
  });

  it('gives pronouns to those last spoken of, by gender and number', () => {
    const memory = memoryAfter('who met in Geneva?', ['Bo Lind', 'Ada Holm']);
    expect(resolved('what did she say?', memory)).toBe('what did Ada Holm say?');
    expect(resolved('what did he say?', memory)).toBe('what did Bo Lind say?');
    expect(resolved('what are her terms?', memory)).toBe("what are Ada Holm's terms?");
    expect(resolved('where did they meet?', memory)).toBe('where did Bo Lind and Ada Holm meet?');
  });

  it('takes "they" and "that meeting" for the meeting of the thread', () => {
    const memory = memoryAfter('what did Eva Strand say?', ['Eva Strand'], { meeting: 'm' });
    expect(resolved('what did they agree on?', memory)).toBe('what did Ada Holm and Bo Lind agree on?');
    expect(resolved('who else was at that meeting?', memory)).toBe(
      'who else was at that meeting of Ada Holm and Bo Lind',
    );
  });

  it('leaves a new subject as it is', () => {
    const memory = memoryAfter('what did Ada Holm say?', ['Ada Holm']);
    for (const words of [
      'what did Eva Strand say about the ferry?',
      'how many ferries sank?',
      'did Bo Lind say he would go?',
    ]) {
      expect(resolved(words, memory)).toBe(words);
    }
  });
});

describe('what the thread hangs on', () => {
  const memory: ThreadMemory = { ...EMPTY_MEMORY, facts: ['m'] };

  it.each(['where was that?', 'when did it take place?', 'who was there?', 'what is the source?'])(
    '%s asks about it',
    (words) => expect(asksOfThread(words, memory, corpus)).toBe(true),
  );

  it.each(['where was the ferry built?', 'whom did she meet?', 'where is Eva Strand?'])('%s does not', (words) =>
    expect(asksOfThread(words, memory, corpus)).toBe(false),
  );
});

describe('a pronoun that nothing explains', () => {
  it('is told from one that the question explains itself', () => {
    expect(pointsNowhere('where did they meet?', corpus)).toBe(true);
    expect(pointsNowhere('Did the King of Norvia say when he would go?', corpus)).toBe(false);
    expect(pointsNowhere('what did Lind say when he left?', corpus)).toBe(false);
  });
});
