/** The sort of words that say something is to come; it decides the kind and what else must be there. */
export type RuleName =
  | 'will'
  | 'would-reported'
  | 'must'
  | 'should'
  | 'due-to'
  | 'required-to'
  | 'expected-to'
  | 'due-on'
  | 'is-to'
  | 'headline-to'
  | 'to-be-done'
  | 'pledge'
  | 'intention'
  | 'intended'
  | 'binding-noun'
  | 'demand'
  | 'until-to'
  | 'has-to-do'
  | 'deadline-noun'
  | 'expires'
  | 'programme'
  | 'event-on-date'
  | 'cancelled'
  | 'postponed'
  | 'kept';

const rules = (...names: readonly RuleName[]): ReadonlySet<RuleName> => new Set(names);

/** Rules that make no deadline without a day. */
export const NEEDS_DAY = rules(
  'should',
  'expected-to',
  'due-on',
  'to-be-done',
  'until-to',
  'has-to-do',
  'intended',
  'deadline-noun',
  'expires',
  'programme',
  'event-on-date',
);
/** Rules that tell of what was set, not of what is to come. */
export const OUTCOMES = rules('cancelled', 'postponed', 'kept');
/** Rules whose words may stand right behind the noun that they are about. */
export const BEHIND_NOUN = rules('due-on', 'to-be-done', 'expected-to', 'due-to');
/** Rules that need no verb: the noun and its day. */
export const NOUN_RULES = rules('deadline-noun', 'event-on-date');
/** Rules whose first word is a verb that may have a day of its own: "urged on Thursday". */
export const OF_GOVERNOR = rules('demand', 'pledge', 'intention', 'intended');

/** How far the words alone are to be trusted, 0 to 1. Their order is what counts: it decides between two readings of a clause. */
export const CONFIDENCE: Readonly<Record<RuleName, number>> = {
  will: 0.8,
  'would-reported': 0.7,
  must: 0.7,
  should: 0.5,
  'due-to': 0.9,
  'required-to': 0.85,
  'expected-to': 0.6,
  'due-on': 0.85,
  'is-to': 0.85,
  'headline-to': 0.7,
  'to-be-done': 0.8,
  pledge: 0.9,
  intention: 0.6,
  intended: 0.6,
  'binding-noun': 0.7,
  demand: 0.7,
  'until-to': 0.95,
  'has-to-do': 0.8,
  'deadline-noun': 0.85,
  expires: 0.9,
  programme: 0.75,
  'event-on-date': 0.7,
  cancelled: 0.7,
  postponed: 0.9,
  kept: 0.7,
};
