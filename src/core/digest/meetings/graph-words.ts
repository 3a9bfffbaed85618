import { formatWhen } from '../../dates/format.ts';
import type { MeetingStatus } from '../../facts/fact.ts';
import { count, listNames } from '../lines/runs.ts';
import type { MeetingsGraph } from './graph.ts';

/** "8 Nov 2026 to 24 Nov 2026"; empty where no meeting has a day. */
export function graphDays({ first, last }: MeetingsGraph): string {
  if (first === null || last === null) return '';
  return formatWhen({ earliest: first, latest: last });
}

/** "7 people, 9 meetings": what is not in the picture; empty where all is. */
export function besidesGraph({ morePeople, moreMeetings }: MeetingsGraph): string {
  const parts: string[] = [];
  if (morePeople > 0) parts.push(count(morePeople, 'person', 'people'));
  if (moreMeetings > 0) parts.push(count(moreMeetings, 'meeting'));
  return parts.join(', ');
}

const SAID: Record<MeetingStatus, readonly [inPerson: string, call: string]> = {
  held: ['met', 'spoke by phone'],
  planned: ['are to meet', 'are to speak by phone'],
  hoped: ['may meet', 'may speak by phone'],
  denied: ['did not meet (denied)', 'did not speak by phone (denied)'],
  recurring: ['meet regularly', 'speak regularly by phone'],
};

/** All that the picture shows, in words: for those who do not see it. */
export function graphAlt(graph: MeetingsGraph): string {
  const days = graphDays(graph);
  const besides = besidesGraph(graph);
  const lines = graph.links.map(({ ends, status, isCall, meetings, when, place }) => {
    const names = listNames(ends.map((end) => graph.nodes[end]!.name));
    const times = meetings === 1 ? '' : ` ${meetings} times`;
    const day = when === null ? '' : meetings === 1 ? when : `last ${when}`;
    const where = [place, day].filter((part) => part).join(', ');
    return `${names} ${SAID[status][isCall ? 1 : 0]}${times}${where === '' ? '' : ` (${where})`}.`;
  });
  const head = `${graph.title}${days === '' ? '' : `, ${days}`}: ${count(graph.nodes.length, 'name')}, ${count(graph.links.length, 'link')}.`;
  return [head, ...lines, ...(besides === '' ? [] : [`Not shown: ${besides}.`])].join(' ');
}
