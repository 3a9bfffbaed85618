import { describe, expect, test } from 'vitest';
import { meetingsOf, shown } from './meetings-of.ts';

const OF_BOTH = 'a meeting between President Ana Duarte and President Omar Farouk';

describe('a meeting that is only talked of or worked for was not held', () => {
  test.each([
    [`Piet Brandt and Lena Holm discussed ${OF_BOTH}.`, 'hoped'],
    [`Piet Brandt discussed with Lena Holm ${OF_BOTH}.`, 'hoped'],
    ['Piet Brandt talked about a summit of President Ana Duarte and President Omar Farouk.', 'hoped'],
    [`Piet Brandt spoke about ${OF_BOTH}.`, 'hoped'],
    [`Piet Brandt proposed to Lena Holm ${OF_BOTH}.`, 'hoped'],
    [`Talks on ${OF_BOTH} went on for a week.`, 'hoped'],
    ['A meeting between President Ana Duarte and President Omar Farouk was discussed.', 'hoped'],
    [`Lena Holm supports ${OF_BOTH}.`, 'hoped'],
    [`Lena Holm works towards ${OF_BOTH}.`, 'hoped'],
    [`Lena Holm is working on ${OF_BOTH}.`, 'hoped'],
    ['A meeting between President Ana Duarte and President Omar Farouk is out of the question.', 'denied'],
    [`The envoys may settle the terms for ${OF_BOTH}.`, 'hoped'],
    [`The envoys settled the terms for ${OF_BOTH}.`, 'planned'],
    [`The envoys prepared the ground for ${OF_BOTH}.`, 'planned'],
    [`The envoys discussed plans for ${OF_BOTH}.`, 'planned'],
  ])('%s %s', (text, status) => {
    expect(meetingsOf(text).map(shown)).toEqual([`met ${status} Ana Duarte + Omar Farouk`]);
  });

  test.each([
    `Piet Brandt told the harbour council that he had not raised with Lena Holm ${OF_BOTH}.`,
    `Piet Brandt said nothing of ${OF_BOTH}.`,
    `Piet Brandt did not mention ${OF_BOTH}.`,
    `Piet Brandt never spoke about ${OF_BOTH}.`,
    `There is no talk of ${OF_BOTH}.`,
    'A meeting between President Ana Duarte and President Omar Farouk was not discussed.',
    'Piet Brandt discussed the meeting between President Ana Duarte and President Omar Farouk.',
  ])('nothing: %s', (text) => {
    expect(meetingsOf(text).map(shown)).toEqual([]);
  });

  test('who speaks of his own meeting had it', () => {
    expect(meetingsOf('Piet Brandt spoke about his meeting with President Omar Farouk.').map(shown)).toEqual([
      'met held Piet Brandt + Omar Farouk',
    ]);
  });

  test('what a meeting raised is not what was raised', () => {
    expect(meetingsOf('The meeting between Ana Duarte and Omar Farouk has raised hopes.').map(shown)).toEqual([
      'met held Ana Duarte + Omar Farouk',
    ]);
  });
});
