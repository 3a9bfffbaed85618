import type { IsoDate } from '../../calendar.ts';
import type { Run } from '../../chat/view.ts';
import type { Corpus, MergedFact } from '../../merge/merged.ts';
import type { News } from '../news.ts';
import { type Told, toldNow } from '../told.ts';
import { text } from './runs.ts';
import { whenPhrase } from './when-phrase.ts';

const STATUS: Record<Told['status'], string> = {
  held: 'held',
  planned: 'planned',
  hoped: 'hoped for',
  denied: 'denied',
  recurring: 'regular',
  open: 'still open',
  overdue: 'overdue',
  passed: 'past',
  met: 'done',
  postponed: 'postponed',
  cancelled: 'cancelled',
  undated: 'without a date',
  said: 'said',
};

/** "Changed: was planned, now held"; none where the line is new or only comes about soon. */
export function changeNotes(
  fact: MergedFact,
  news: News | undefined,
  corpus: Corpus,
  today: IsoDate,
): readonly (readonly Run[])[] {
  if (news?.kind !== 'changed') return [];
  const { before, changes } = news;
  const now = toldNow(fact, corpus);
  const on = (told: Told): string => whenPhrase(told.when, today);
  const parts: string[] = [];
  if (now.status === 'postponed' && changes.includes('when')) parts.push(`was ${on(before)}, now put off: ${on(now)}`);
  else if (changes.includes('status') && changes.includes('when'))
    parts.push(`was ${STATUS[before.status]} ${on(before)}, now ${STATUS[now.status]} ${on(now)}`);
  else if (changes.includes('status')) parts.push(`was ${STATUS[before.status]}, now ${STATUS[now.status]}`);
  else if (changes.includes('when')) parts.push(`was ${on(before)}, now ${on(now)}`);
  // That outlets differ now stands in the note that says on what.
  return parts.length === 0 ? [] : [[text(`Changed: ${parts.join('; ').replace(/ +/g, ' ').trim()}`)]];
}
