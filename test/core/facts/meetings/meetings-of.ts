import type { Meeting } from '../../../../src/core/facts/fact.ts';
import { findMeetings } from '../../../../src/core/facts/meetings/find-meetings.ts';
import { createModels, type Models } from '../../../../src/core/language/model/models.ts';
import { createReader } from '../../../../src/core/language/reader.ts';
import type { Reading } from '../../../../src/core/language/reading.ts';
import { loadModelBytes } from '../../../../src/services/language/load.ts';
import { articleOf, type Zoned } from '../../language/reading-of.ts';

let models: Models | null = null;

/** Thursday 4 March 2021. */
export const PUBLISHED = '2021-03-04';

export function readingOn(published: string | null, ...runs: readonly Zoned[]): Reading {
  models ??= createModels(loadModelBytes());
  const article = articleOf(...runs);
  return createReader(models)({
    ...article,
    published: published === null ? null : { value: published, basis: 'given' },
  });
}

/** The meetings that an article published on PUBLISHED tells of. */
export const meetingsOf = (...runs: readonly Zoned[]): readonly Meeting[] =>
  findMeetings(readingOn(PUBLISHED, ...runs));

/** The one meeting that it tells of; fails where there is none or more. */
export function meetingOf(...runs: readonly Zoned[]): Meeting {
  const meetings = meetingsOf(...runs);
  if (meetings.length !== 1) throw new Error(`${meetings.length} meetings: ${JSON.stringify(meetings.map(shown))}`);
  return meetings[0]!;
}

export const namesIn = (meeting: Meeting): string[] => meeting.participants.map(({ name }) => name);

/** A meeting in a line, for comparing at a glance: "met held Ana Duarte + Piet Brandt". */
export const shown = (meeting: Meeting): string =>
  `${meeting.kind} ${meeting.status} ${[...namesIn(meeting), ...meeting.groups.map((group) => `(${group})`)].join(' + ')}`;
