import { describe, expect, test } from 'vitest';
import { statusUnder } from '../../../../src/core/facts/meetings/operators.ts';
import { meetingOf, meetingsOf } from './meetings-of.ts';

describe('whether it happened', () => {
  test.each([
    ['Prime Minister Ana Duarte has met Chancellor Piet Brandt.', 'held'],
    ['Prime Minister Ana Duarte met Chancellor Piet Brandt, who might have discussed the harbour.', 'held'],
    ['Prime Minister Ana Duarte will meet Chancellor Piet Brandt in Lisbon.', 'planned'],
    ['Prime Minister Ana Duarte is to meet Chancellor Piet Brandt in Lisbon.', 'planned'],
    ['Prime Minister Ana Duarte is set to meet Chancellor Piet Brandt in Lisbon.', 'planned'],
    ['Prime Minister Ana Duarte is scheduled to hold talks with Chancellor Piet Brandt.', 'planned'],
    ['Prime Minister Ana Duarte agreed to meet Chancellor Piet Brandt.', 'planned'],
    ['Prime Minister Ana Duarte flew to Lisbon to meet Chancellor Piet Brandt.', 'planned'],
    ['Prime Minister Ana Duarte announced a planned meeting with Chancellor Piet Brandt next week.', 'planned'],
    ['Prime Minister Ana Duarte said she would fly to Lisbon after meeting Chancellor Piet Brandt.', 'planned'],
    ['Prime Minister Ana Duarte hopes to meet Chancellor Piet Brandt.', 'hoped'],
    ['Prime Minister Ana Duarte asked to meet Chancellor Piet Brandt.', 'hoped'],
    ['Prime Minister Ana Duarte could meet Chancellor Piet Brandt in Lisbon.', 'hoped'],
    ['Prime Minister Ana Duarte requested a meeting with Chancellor Piet Brandt.', 'hoped'],
    ['Prime Minister Ana Duarte is willing to meet Chancellor Piet Brandt.', 'hoped'],
    ['Prime Minister Ana Duarte did not meet Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte refused to meet Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte is not willing to meet Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte cancelled a meeting with Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte has no plans to meet Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte denied meeting Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte rejected an offer of talks with Chancellor Piet Brandt.', 'denied'],
    ['A meeting between Prime Minister Ana Duarte and Chancellor Piet Brandt was called off.', 'denied'],
    ['A meeting between Prime Minister Ana Duarte and Chancellor Piet Brandt will take place in Lisbon.', 'planned'],
    ['A meeting between Prime Minister Ana Duarte and Chancellor Piet Brandt suggests a change.', 'held'],
    ['Prime Minister Ana Duarte often meets Chancellor Piet Brandt.', 'recurring'],
    ['Prime Minister Ana Duarte has no plans to address the fair or meet Chancellor Piet Brandt.', 'denied'],
  ])('%s %s', (text, status) => {
    expect(meetingOf(text).status).toBe(status);
  });

  test('what is only supposed is not reported', () => {
    expect(meetingsOf('It would be news if Prime Minister Ana Duarte met Chancellor Piet Brandt.')).toEqual([]);
  });

  test('a day after publication is a plan whatever the tense', () => {
    const meeting = meetingOf('Prime Minister Ana Duarte meets Chancellor Piet Brandt in Lisbon on March 9.');
    expect([meeting.status, meeting.date]).toEqual(['planned', { value: '2021-03-09' }]);
  });

  test('a claim has its claimant', () => {
    const meeting = meetingOf('Prime Minister Ana Duarte met Chancellor Piet Brandt, Lena Holm said.');
    expect(meeting.claimant?.name).toBe('Lena Holm');
  });
});

describe('operators over one another', () => {
  test.each([
    [[], 'held'],
    [['plan'], 'planned'],
    [['plan', 'hope'], 'hoped'],
    [['hope', 'plan'], 'hoped'],
    [['hope', 'not'], 'denied'],
    [['plan', 'not', 'plan'], 'denied'],
    [['deny', 'not'], 'hoped'],
    [['recur'], 'recurring'],
    [['unreal'], null],
  ] as const)('%j leave %s', (operators, status) => {
    expect(statusUnder(operators)).toBe(status);
  });
});
