import type { MeetingItem } from '../../src/core/merge/same-meeting.ts';

/** What an article tells of a meeting, as merging compares it. */
export const meetingItem = (article: string, over: Partial<MeetingItem> = {}): MeetingItem => ({
  article,
  people: ['duarte', 'brandt'],
  groups: [],
  kind: 'met',
  status: 'held',
  date: { value: '2021-03-02' },
  place: null,
  published: '2021-03-03',
  ...over,
});
