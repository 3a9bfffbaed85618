import { DEADLINE_CHOICES } from '../digest/deadlines/list.ts';

/** What a command's argument can be completed from while it is typed. */
type Suggestion = 'people' | 'briefs';

/**
 * One argument. Platforms that have named options join the values that were given, in this order, each after its `word`
 * (if any), into the same raw text that is typed elsewhere: `/met person:Ada Holm since:2026-11-10` is
 * `/met Ada Holm since 2026-11-10`. So arguments are parsed once, in parse.ts.
 */
export type CommandOption = {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  readonly word: string | null;
  readonly suggest: Suggestion | null;
  readonly choices: readonly string[] | null;
};

export type CommandDefinition = {
  readonly name: 'brief' | 'met' | 'quotes' | 'deadlines' | 'ask' | 'sources' | 'help';
  /** Arguments as a usage line shows them; empty where there are none. */
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  readonly options: readonly CommandOption[];
};

const option = (
  name: string,
  summary: string,
  more: Partial<Omit<CommandOption, 'name' | 'summary'>> = {},
): CommandOption => ({ name, summary, required: false, word: null, suggest: null, choices: null, ...more });

const since = option('since', 'From this day on: a date, "monday", "last week", "february" or "7d"', { word: 'since' });
const until = option('until', 'Up to this day', { word: 'until' });

/** Every slash command, for registration, manifests, help and completion alike. Summaries stay under 100 characters. */
export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'brief',
    usage: '[name]',
    summary: 'Today’s digest: who met whom, key quotes, deadlines',
    example: '/brief morning',
    options: [option('name', 'Which brief; the first one if left out', { suggest: 'briefs' })],
  },
  {
    name: 'met',
    usage: '[person or country] [and another] [since date] [until date]',
    summary: 'Who met whom, when and where, and which outlets say so',
    example: '/met Holm since monday',
    options: [
      option('person', 'A person, a country or an organisation', { suggest: 'people' }),
      option('with', 'Only meetings with this one as well', { word: 'and', suggest: 'people' }),
      since,
      until,
    ],
  },
  {
    name: 'quotes',
    usage: '[person or topic] [since date] [until date]',
    summary: 'Word-for-word quotes with speaker and source',
    example: '/quotes Holm',
    options: [option('about', 'A person, or words that the quote is about', { suggest: 'people' }), since, until],
  },
  {
    name: 'deadlines',
    usage: '[open|week|all|ics] [person or country]',
    summary: 'What is due, by when, and whether it is still open',
    example: '/deadlines week',
    options: [
      option('show', 'open (default), week, all with those that are past, or ics for a calendar file', {
        choices: [...DEADLINE_CHOICES, 'ics'],
      }),
      option('about', 'A person, a country or a word', { suggest: 'people' }),
    ],
  },
  {
    name: 'ask',
    usage: 'question',
    summary: 'Ask the stored articles; every line of the answer is cited',
    example: '/ask when do the border talks resume?',
    options: [option('question', 'Your question in plain words', { required: true })],
  },
  { name: 'sources', usage: '', summary: 'Which articles and outlets I have read', example: '/sources', options: [] },
  { name: 'help', usage: '', summary: 'What I can do, with examples', example: '/help', options: [] },
];
