import { describe, expect, test } from 'vitest';
import { statusUnder } from '../../../../src/core/facts/meetings/operators.ts';
import { meetingOf, meetingsOf, shown } from './meetings-of.ts';

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
    ['Prime Minister Ana Duarte sought talks with Chancellor Piet Brandt, which took place in Lisbon.', 'held'],
    ['Prime Minister Ana Duarte is willing to meet Chancellor Piet Brandt.', 'hoped'],
    ['Prime Minister Ana Duarte did not meet Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte refused to meet Chancellor Piet Brandt.', 'denied'],
    ['Prime Minister Ana Duarte is unwilling to meet Chancellor Piet Brandt.', 'denied'],
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

  test.each([
    'President Ana Duarte denied a report that she had met Chancellor Piet Brandt, saying she was at home.',
    'Lena Holm rejected claims that Ana Duarte had met Piet Brandt.',
  ])('a denied report is a denial: %s', (text) => {
    expect(meetingOf(text).status).toBe('denied');
  });

  test('talks that were put off were not held, whatever stands between', () => {
    const text =
      'The second round of talks between Norway and Kenya on fishing quotas, which was to be held in Vienna on Tuesday, has been postponed to 24 March.';
    expect([meetingOf(text).status, meetingOf(text).date]).toEqual(['planned', { value: '2021-03-24' }]);
  });

  test('what was agreed is to come, the talks before it are past', () => {
    expect(meetingOf('Ana Duarte and Omar Farouk agreed to open the port after talks in Lisbon.').status).toBe('held');
    expect(meetingOf('Ana Duarte will return to Oslo after talks with Omar Farouk.').status).toBe('planned');
  });

  test('no handshake is no word on a meeting', () => {
    expect(meetingsOf('Ana Duarte and Piet Brandt did not shake hands before the cameras.').map(shown)).toEqual([]);
  });

  test('the present tense with a weekday is to come', () => {
    const meeting = meetingOf('Ana Duarte and Piet Brandt meet on Friday in Lisbon.');
    expect([meeting.status, meeting.date]).toEqual(['planned', { value: '2021-03-05' }]);
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
    [['talk'], 'hoped'],
    [['plan', 'talk'], 'planned'],
    [['talk', 'not'], null],
    [['recur'], 'recurring'],
    [['unreal'], null],
  ] as const)('%j leave %s', (operators, status) => {
    expect(statusUnder(operators)).toBe(status);
  });
});

describe('what is told beside it', () => {
  test.each([
    "Lena Holm called on the government to block Piet Brandt's visit to Norway.",
    "Lena Holm threatened to cancel Ana Duarte's meeting with Piet Brandt.",
    'Lena Holm asked Ana Duarte to skip a meeting with Piet Brandt.',
    'Negotiations between Norway and Kenya have been going on for years.',
    'Lena Holm kept out of sight during talks between Norway and Kenya.',
    'Lena Holm wrote about a visit to Norway by Ana Duarte.',
    'Lena Holm learned of a meeting between Ana Duarte and Piet Brandt.',
    'The assemblies are meetings of union leaders that draw few guests.',
  ])('a wish that it be stopped is no denial, talk of it in general no report: %s', (text) => {
    expect(meetingsOf(text).map(shown)).toEqual([]);
  });

  test.each([
    ['Ana Duarte visited the harbour on Tuesday to meet with Piet Brandt and Lena Holm.', 'held'],
    ['Ana Duarte plans to visit the harbour on Tuesday to meet with Piet Brandt and Lena Holm.', 'planned'],
    ['In June 2019, Ana Duarte left her monthly meeting with Piet Brandt early.', 'held'],
    ['Lena Holm may back the deal after Ana Duarte meets with Piet Brandt in Oslo.', 'planned'],
    ['Ana Duarte said she meets with leaders of the fishing unions.', 'recurring'],
  ])('%s %s', (text, status) => {
    expect([...new Set(meetingsOf(text).map((meeting) => meeting.status))]).toEqual([status]);
  });
});
