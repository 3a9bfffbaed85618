import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../../../src/core/facts/fact.ts';
import { findMeetings } from '../../../../src/core/facts/meetings/find-meetings.ts';
import { meetingOf, meetingsOf, readingOn, shown } from './meetings-of.ts';

const MET = 'Prime Minister Ana Duarte met Chancellor Piet Brandt';

describe('when', () => {
  test.each([
    [`${MET} on Tuesday.`, { value: '2021-03-02' }],
    [`On Tuesday, ${MET} in Lisbon.`, { value: '2021-03-02' }],
    [`Prime Minister Ana Duarte on Tuesday met Chancellor Piet Brandt.`, { value: '2021-03-02' }],
    [
      "Tuesday's meeting between Prime Minister Ana Duarte and Chancellor Piet Brandt was short.",
      { value: '2021-03-02' },
    ],
    [`${MET} in Lisbon, Lena Holm said on Wednesday.`, null],
    ['On Tuesday, Prime Minister Ana Duarte held talks with Chancellor Piet Brandt.', { value: '2021-03-02' }],
    [`${MET} in a less formal setting on Tuesday, with a walk through the harbour.`, { value: '2021-03-02' }],
    ['Prime Minister Ana Duarte said she called to thank Piet Brandt late Tuesday night.', { value: '2021-03-02' }],
    [`${MET} since June 2019.`, null],
    [`${MET} in Lisbon.`, null],
  ] as const)('%s', (text, date) => {
    expect(meetingOf(text).date).toEqual(date);
  });

  test('without a day of publication a weekday is no date', () => {
    expect(findMeetings(readingOn(null, `${MET} on Tuesday.`)).map(({ date }) => date)).toEqual([null]);
  });
});

describe('where', () => {
  test.each([
    [`${MET} in Oslo.`, 'Oslo'],
    [`${MET} at a hotel in Oslo, Norway, on Tuesday.`, 'a hotel in Oslo, Norway'],
    [`In Oslo, ${MET}.`, 'Oslo'],
    [`${MET} in private.`, undefined],
    ['Prime Minister Ana Duarte welcomed Chancellor Piet Brandt to Oslo on Tuesday.', 'Oslo'],
    ['Prime Minister Ana Duarte will travel to Oslo to meet Chancellor Piet Brandt.', 'Oslo'],
  ])('%s', (text, place) => {
    const meeting = meetingOf(text);
    expect(meeting.place?.text).toBe(place);
    if (meeting.place !== null) expect(text.slice(meeting.place.start, meeting.place.end)).toBe(place);
  });
});

test('where what is discussed goes on is not where people met', () => {
  const meeting = meetingOf(`${MET} on the situation in Norway.`);
  expect(meeting.place).toBe(null);
  expect(meetingOf(`${MET} on steel tariffs in Oslo.`).place?.text).toBe('Oslo');
});

describe('around and about', () => {
  const words = (text: string, pick: (meeting: Meeting) => readonly { start: number; end: number }[]): string[] =>
    pick(meetingOf(text)).map(({ start, end }) => text.slice(start, end));

  test('the event around it is its occasion', () => {
    const text = `${MET} on the sidelines of the fisheries summit in Oslo.`;
    expect(words(text, ({ occasion }) => (occasion === null ? [] : [occasion]))).toEqual([
      'on the sidelines of the fisheries summit',
    ]);
  });

  test('a meeting at the edge of a ministers meeting is the only one, with the whole occasion', () => {
    const text =
      'Finance Minister Omar Farouk praised the deal. He smiled after meeting his Norwegian counterpart, Piet Brandt, on the sidelines of a G7 finance ministers meeting in Lyon.';
    const meeting = meetingOf(text);
    expect([shown(meeting), meeting.place?.text]).toEqual(['met held Omar Farouk + Piet Brandt', 'Lyon']);
    expect(words(text, ({ occasion }) => (occasion === null ? [] : [occasion]))).toEqual([
      'on the sidelines of a G7 finance ministers meeting',
    ]);
  });

  test('a ministers meeting is no meeting of two', () => {
    expect(meetingsOf('A G7 finance ministers meeting in Lyon ended without a deal.').map(shown)).toEqual([]);
  });

  test('what was discussed is told in the words of the text', () => {
    expect(words(`${MET} to discuss fishing quotas and the harbour.`, ({ topics }) => topics)).toEqual([
      'fishing quotas and the harbour',
    ]);
    expect(
      words(
        'Prime Minister Ana Duarte held talks with Chancellor Piet Brandt on steel tariffs.',
        ({ topics }) => topics,
      ),
    ).toEqual(['steel tariffs']);
  });
});

describe('one meeting in one article', () => {
  test('several sentences of one meeting are its evidence', () => {
    const text = `${MET} in Oslo on Tuesday. Duarte met Brandt to discuss fishing quotas.`;
    const meeting = meetingOf(text);
    expect(meeting.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      `${MET} in Oslo on Tuesday.`,
      'Duarte met Brandt to discuss fishing quotas.',
    ]);
  });

  test('another day is another meeting, and a plan is not what was held', () => {
    const text = `${MET} on Tuesday. Duarte met Brandt on Monday. Duarte will meet Brandt again in May.`;
    expect(meetingsOf(text).map(({ status }) => status)).toEqual(['held', 'held', 'planned']);
  });

  test('what stands in furniture is no news', () => {
    expect(meetingsOf(['promo', `${MET} on Tuesday.`], ['related', `${MET} in Oslo.`])).toEqual([]);
  });
});
