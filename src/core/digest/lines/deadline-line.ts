import { excerpt } from '../../chat/excerpt.ts';
import type { Block, Run } from '../../chat/view.ts';
import { daysBetween } from '../../dates/days.ts';
import { formatDistance, formatWhen } from '../../dates/format.ts';
import { isOneDay, lastDay } from '../../dates/when.ts';
import type { MergedDeadline } from '../../merge/merged.ts';
import { outcomeNotes } from '../deadlines/outcome-notes.ts';
import { disagreementNotes } from './disagreements.ts';
import { count, faint, text } from './runs.ts';
import { personRuns, type Setting, sourceRefs } from './setting.ts';
import { dayName } from './when-phrase.ts';

type FactBlock = Extract<Block, { kind: 'fact' }>;

/** Further off than this, a number of days says nothing. */
const FAR_DAYS = 60;

/** "due Friday 1 September (in 25 days)"; appointments are "on" their day. */
function dueWords(fact: MergedDeadline, setting: Setting): string {
  const last = lastDay(fact.due);
  if (last === null) return fact.due === null ? 'no date given' : formatWhen(fact.due);
  const opening = fact.kind === 'scheduled' ? '' : 'due ';
  const isDay = isOneDay(fact.due) || (fact.due !== null && !('value' in fact.due) && fact.due.earliest === null);
  // The last day of a month says nothing of how far off a thing in that month is.
  if (!isDay) return `${opening}${formatWhen(fact.due)}`;
  // "By 2030" names no day.
  if (!isOneDay(fact.due) && last.endsWith('-12-31')) return `${opening}by the end of ${last.slice(0, 4)}`;
  const far = Math.abs(daysBetween(setting.today, last)) > FAR_DAYS;
  return `${opening}${dayName(last, setting.today)}${far ? '' : ` (${formatDistance(last, setting.today)})`}`;
}

const WITHOUT_DAY = {
  overdue: 'outcome not reported',
  passed: 'past',
  met: 'done',
  postponed: 'postponed',
  cancelled: 'cancelled',
} as const;

function statusWords(fact: MergedDeadline, setting: Setting): string {
  if (fact.due === null && fact.status !== 'undated' && fact.status !== 'open') return WITHOUT_DAY[fact.status];
  const due = dueWords(fact, setting);
  switch (fact.status) {
    case 'open':
      return due;
    case 'overdue':
      return fact.outcomes?.some(({ status }) => status === 'missed')
        ? `${due}: missed`
        : `${due}: outcome not reported`;
    case 'passed':
      return `${due}, past`;
    case 'met':
      return `${due}: done`;
    case 'postponed':
      return `${due}: postponed`;
    case 'cancelled':
      return `${due}: cancelled`;
    case 'undated':
      return 'no date given';
  }
}

function mark(fact: MergedDeadline): FactBlock['mark'] {
  if (fact.status === 'open') return 'due';
  if (fact.status === 'overdue') return 'overdue';
  if (fact.status === 'cancelled') return 'denied';
  return fact.status === 'met' || fact.status === 'passed' ? 'done' : 'plain';
}

/** "Ada Holm: “deliver an answer” — due Friday 1 September (in 25 days)". Null where its article is not at hand. */
export function deadlineLine(fact: MergedDeadline, setting: Setting): FactBlock | null {
  const lead = fact.sources[fact.lead];
  const article = lead && setting.articles.get(lead.article);
  if (!lead || !article) return null;
  const line: Run[] = [];
  if (fact.who !== null) line.push(...personRuns(fact.who, setting.corpus), text(': '));
  line.push({ kind: 'excerpt', excerpt: excerpt(article, lead) }, text(` — ${statusWords(fact, setting)}`));
  if (fact.independentSources > 1) line.push(faint(` (${count(fact.independentSources, 'independent source')})`));
  return {
    kind: 'fact',
    fact: fact.id,
    mark: mark(fact),
    line,
    notes: [...outcomeNotes(fact, setting), ...disagreementNotes(fact, setting.corpus, setting.today)],
    sources: sourceRefs(fact, setting.corpus, lead),
  };
}
