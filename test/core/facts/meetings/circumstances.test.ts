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
    const text = `${MET} on the sidelines of the trade summit in Oslo.`;
    expect(words(text, ({ occasion }) => (occasion === null ? [] : [occasion]))).toEqual([
      'on the sidelines of the trade summit',
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

describe('only where they met is the place', () => {
  test.each([
    [`${MET} outside Oslo.`, undefined],
    [`${MET} near the Norwegian border.`, undefined],
    [`${MET} at a hunting lodge north of Oslo.`, 'a hunting lodge north of Oslo'],
    [`${MET} at a hunting lodge outside the Norwegian capital.`, 'a hunting lodge outside the Norwegian capital'],
    [`${MET} at a palace near Oslo.`, 'a palace near Oslo'],
    [`${MET} in a town where two ferries call.`, undefined],
  ])('%s', (text, place) => {
    expect(meetingOf(text).place?.text).toBe(place);
  });

  test.each([
    ['Prime Minister Ana Duarte visited the Maritime Union on Tuesday.', 'the Maritime Union'],
    ["Prime Minister Ana Duarte's visit to the Maritime Union was short.", 'the Maritime Union'],
  ])('a visit to a body is told with whom it went to: %s', (text, place) => {
    expect(meetingsOf(text).map(({ kind, place: where }) => [kind, where?.text])).toEqual([['visit', place]]);
  });

  test('a visit of one to nowhere is none', () => {
    expect(meetingsOf('Prime Minister Ana Duarte was to visit it next week.')).toEqual([]);
  });
});

describe('a day is the one of the meeting', () => {
  test.each([
    ['Prime Minister Ana Duarte announced on Tuesday she would meet Chancellor Piet Brandt.', 'planned', null],
    ["At a lunch last week, Lena Holm recalled Ana Duarte's meeting with Piet Brandt.", 'held', null],
    [
      'Ana Duarte has praised the deal, telling Piet Brandt during a meeting in Oslo on Friday that she is content.',
      'held',
      { value: '2021-02-26' },
    ],
    ['Ana Duarte regretted her decision to meet Piet Brandt in January.', 'held', { value: '2021-01' }],
    ['Ana Duarte had planned to meet Piet Brandt on February 9.', 'planned', { value: '2021-02-09' }],
    [
      'Ana Duarte and Piet Brandt meet for the last of three mayoral debates Monday at the harbour office.',
      'planned',
      { value: '2021-03-08' },
    ],
  ])('%s', (text, status, date) => {
    const [meeting] = meetingsOf(text);
    expect([meeting?.status, meeting?.date]).toEqual([status, date]);
  });
});
