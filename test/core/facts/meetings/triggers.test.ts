import { describe, expect, test } from 'vitest';
import { meetingsOf, shown } from './meetings-of.ts';

const BOTH = 'Ana Duarte + Piet Brandt';

describe('words that tell of a meeting', () => {
  test.each([
    ['Prime Minister Ana Duarte met Chancellor Piet Brandt in Lisbon.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte met with Chancellor Piet Brandt in Lisbon.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte and Chancellor Piet Brandt met in Lisbon.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte sat down with Chancellor Piet Brandt in Lisbon.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte conferred with Chancellor Piet Brandt.', `talks held ${BOTH}`],
    ['Prime Minister Ana Duarte shook hands with Chancellor Piet Brandt.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte held talks with Chancellor Piet Brandt in Lisbon.', `talks held ${BOTH}`],
    ['Prime Minister Ana Duarte had lunch with Chancellor Piet Brandt.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte hosted Chancellor Piet Brandt in Lisbon.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte welcomed Chancellor Piet Brandt to Lisbon.', `met held ${BOTH}`],
    [
      'Chancellor Piet Brandt was received by Prime Minister Ana Duarte in Lisbon.',
      'met held Ana Duarte + Piet Brandt',
    ],
    ['A meeting between Prime Minister Ana Duarte and Chancellor Piet Brandt lasted an hour.', `met held ${BOTH}`],
    ["Prime Minister Ana Duarte's meeting with Chancellor Piet Brandt lasted an hour.", `met held ${BOTH}`],
    ['Prime Minister Ana Duarte phoned Chancellor Piet Brandt on Wednesday.', `call held ${BOTH}`],
    ['Prime Minister Ana Duarte spoke by phone with Chancellor Piet Brandt on Wednesday.', `call held ${BOTH}`],
    ['Prime Minister Ana Duarte called Chancellor Piet Brandt to congratulate him.', `call held ${BOTH}`],
    ['Prime Minister Ana Duarte had a phone call with Chancellor Piet Brandt.', `call held ${BOTH}`],
    ['After meeting Chancellor Piet Brandt, Prime Minister Ana Duarte praised the harbour deal.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte left Lisbon after talks with Chancellor Piet Brandt.', `talks held ${BOTH}`],
    ['Prime Minister Ana Duarte and Chancellor Piet Brandt greeted each other in Lisbon.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte gave Chancellor Piet Brandt a tour of her offices.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte gave a tour of her offices to Chancellor Piet Brandt.', `met held ${BOTH}`],
    ['Prime Minister Ana Duarte showed Chancellor Piet Brandt around the harbour.', `met held ${BOTH}`],
    ['Chancellor Piet Brandt was given a tour of two offices by Prime Minister Ana Duarte.', `met held ${BOTH}`],
    ["Prime Minister Ana Duarte met the king's son-in-law, Piet Brandt, in Lisbon.", `met held ${BOTH}`],
    [
      'Prime Minister Ana Duarte, who met Chancellor Piet Brandt, said the harbour would stay open.',
      `met held ${BOTH}`,
    ],
  ])('%s', (text, meeting) => {
    expect(meetingsOf(text).map(shown)).toEqual([meeting]);
  });

  test.each([
    'Prime Minister Ana Duarte gave a tour of her offices to reporters.',
    'Prime Minister Ana Duarte gave Chancellor Piet Brandt a book about the harbour.',
    'Prime Minister Ana Duarte showed Chancellor Piet Brandt the figures.',
    'Prime Minister Ana Duarte will not need to meet Chancellor Piet Brandt.',
    'Prime Minister Ana Duarte and other guests shook hands when the ferry came in.',
  ])('no meeting: %s', (text) => {
    expect(meetingsOf(text)).toEqual([]);
  });

  test('a visit has a place even where no host is named', () => {
    const [visit, ...others] = meetingsOf('Prime Minister Ana Duarte visited Norway on Tuesday.');
    expect(others).toEqual([]);
    expect(visit && shown(visit)).toBe('visit held Ana Duarte');
    expect(visit?.place?.text).toBe('Norway');
  });

  test.each([
    ['Duarte, Brandt discuss quotas in phone call', [`call held ${BOTH}`]],
    ['Duarte, Brandt agree to hold talks in Oslo', [`talks planned ${BOTH}`]],
    ['Duarte, Brandt confirm Oslo talks', []],
    ['Duarte, Brandt Confirm Oslo Talks', []],
  ])('what follows names in a headline is no name: %s', (title, meetings) => {
    const body = 'Ana Duarte thanked Piet Brandt.';
    expect(meetingsOf(['title', title], body).map(shown)).toEqual(meetings);
  });

  test('a headline tells it in the present tense', () => {
    expect(meetingsOf(['title', 'Ana Duarte Meets Piet Brandt in Lisbon']).map(shown)).toEqual([`met held ${BOTH}`]);
  });
});

describe('words that only look like a meeting', () => {
  test.each([
    'Ana Duarte said the port had met all the criteria and its commitments.',
    'The plan of Ana Duarte met with approval from Piet Brandt.',
    'Ana Duarte called for an inquiry on Tuesday.',
    'Ana Duarte called Piet Brandt a liar on Tuesday.',
    'Ana Duarte told Piet Brandt that the harbour would stay open.',
    'Ana Duarte hosted a garden party in Lisbon.',
    'Ana Duarte welcomed the release of two sailors on Tuesday.',
    'Ana Duarte spoke to reporters by the harbour on Tuesday.',
    'Ana Duarte received 1,200 votes on Tuesday.',
    'Ana Duarte said on Meet the Press that the harbour would stay open.',
    'Ana Duarte praised the speech that Piet Brandt gave in Lisbon.',
    'Ana Duarte met her husband, Rui, at a market.',
    'The two clubs will meet in the final, Ana Duarte said.',
  ])('%s', (text) => {
    expect(meetingsOf(text).map(shown)).toEqual([]);
  });
});

describe('shows and titles', () => {
  test.each([
    'Ana Duarte and Piet Brandt sat down for the Courier’s “Deep Water” podcast on Tuesday.',
    'Ana Duarte sat down with Piet Brandt for a television interview on Tuesday.',
    'Ana Duarte, speaking with Piet Brandt on the “Deep Water” show, praised the deal.',
    "It is ''Ana Duarte'' meets ''The Harbour Women,'' a critic wrote.",
    'Ana Duarte has seen the film Duarte Meets Brandt.',
    'Ana Duarte watched “Meet Piet Brandt” on Tuesday.',
  ])('no meeting: %s', (text) => {
    expect(meetingsOf(text).map(shown)).toEqual([]);
  });
});
