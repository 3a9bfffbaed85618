import { isBareOffice, isGivenNameAlone } from '../facts/meetings/unnamed.ts';
import type { MergedMeeting } from './merged.ts';

/**
 * A merged meeting without the sides whom no article names: "the minister", a given name alone. Null where those who are left
 * are too few to meet.
 */
export function withShownSides(meeting: MergedMeeting): MergedMeeting | null {
  const participants = meeting.participants.filter(({ name }) => !isGivenNameAlone(name));
  const groups = meeting.groups.filter((group) => !isBareOffice(group));
  const left = participants.length + groups.length;
  if (left === meeting.participants.length + meeting.groups.length) return meeting;
  const isVisit = meeting.kind === 'visit' && meeting.place !== null && left > 0;
  return left >= 2 || isVisit ? { ...meeting, participants, groups } : null;
}
