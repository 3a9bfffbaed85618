import { describe, expect, it } from 'vitest';
import { isAsked } from '../../../src/core/chat/asked.ts';

describe('words in a thread', () => {
  it.each([
    'when do they meet again?',
    'and on tariffs',
    'and Lind',
    'what about the ferry',
    'who said that',
    'tell me more about the dam',
    'deadlines',
    '/met Holm',
    'Holm met Lind?',
    'ok, and where was that',
  ])('“%s” is for us', (words) => expect(isAsked(words)).toBe(true));

  it.each([
    'thanks, very useful',
    'I will pass it on to the desk.',
    'Marta, please call the embassy',
    '+1',
    'lol',
    'Good catch. Holm said the same to me on the phone.',
  ])('“%s” is left alone', (words) => expect(isAsked(words)).toBe(false));
});
