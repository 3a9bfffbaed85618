import type { DeadlineKind } from '../fact.ts';
import { type Due, isLimit, isYearless } from './due.ts';
import type { RuleName } from './rules.ts';

const rules = (...names: readonly RuleName[]): ReadonlySet<RuleName> => new Set(names);
const COMMITMENTS = rules('pledge', 'binding-noun', 'kept');
const DEADLINES = rules('deadline-noun', 'until-to', 'has-to-do', 'expires');
const APPOINTMENTS = rules('cancelled', 'postponed', 'event-on-date', 'programme');
const DUTIES = rules('demand', 'must', 'required-to');

/** What sort of thing is due: by the words, then by whether its day is a limit ("by Friday") or the day itself. */
export function kindOf(rule: RuleName, due: Due | null, condition: boolean): DeadlineKind {
  if (condition) return 'condition';
  if (COMMITMENTS.has(rule)) return 'commitment';
  if (DEADLINES.has(rule)) return 'deadline';
  if (APPOINTMENTS.has(rule)) return 'scheduled';
  const dated = due !== null && (due.when !== null || isYearless(due.time.value));
  if (dated && isLimit(due.relation) && due.relation !== 'until') return 'deadline';
  if (DUTIES.has(rule)) return dated ? 'deadline' : 'commitment';
  return dated ? 'scheduled' : 'commitment';
}
