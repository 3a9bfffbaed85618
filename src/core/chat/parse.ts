import type { IsoDate } from '../calendar.ts';
import { DEADLINE_CHOICES } from '../digest/deadlines/list.ts';
import { COMMANDS } from './commands.ts';
import { dayFromWords } from './day-words.ts';
import { type Bounded, takePeriod } from './period-words.ts';
import type { Command } from './request.ts';

/** Longer questions are refused: a reader pasted something, and search over it would mean nothing. */
export const LONGEST_QUESTION = 1_000;

const SHORTEST_DATE_HINT = 'Dates can be written 2026-11-10, 10 Nov, yesterday, monday, last week or 7d.';

/** Takes off what chat platforms and keyboards add: mentions, smart marks, odd spaces. */
export function cleanWords(raw: string): string {
  return raw
    .replace(/<@[^>]*>|<#[^>]*>|<![^>]*>/g, ' ')
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The days at the end of the arguments; what cannot be read as days gives a problem. */
function takeBounds(words: string, today: IsoDate): Bounded | { readonly problem: string } {
  const found = takePeriod(words, today);
  if ('unread' in found) return { problem: `I can't read “${found.unread}” as a day. ${SHORTEST_DATE_HINT}` };
  if (found.since !== null && found.until !== null && found.since > found.until) {
    return { problem: `The first day (${found.since}) is after the last (${found.until}).` };
  }
  return found;
}

/** "Ada Holm and Bo Lind", "between Holm and Lind", "Holm, Lind", "Holm & Lind", or names in quotation marks. */
function splitPeople(words: string): readonly string[] {
  const quoted = [...words.matchAll(/"([^"]+)"/g)].map((m) => (m[1] ?? '').trim());
  if (quoted.length > 0) return quoted.filter(Boolean);
  return words
    .replace(/^between\s+/i, '')
    .split(/\s*,\s*|\s+(?:and|with|&|\+)\s+/i)
    .map((name) => name.trim())
    .filter(Boolean);
}

function parseDeadlines(words: string): Command {
  const [first = '', ...rest] = words.split(' ');
  const show = ([...DEADLINE_CHOICES, 'ics'] as const).find((choice) => choice === first.toLowerCase());
  const about = show === undefined ? words : rest.join(' ');
  return { name: 'deadlines', show: show ?? 'open', about: about === '' ? null : about };
}

function parseBrief(words: string, today: IsoDate): Command {
  const dated = /^(.*?)\s*(?:\bas of\b|\bon\b)\s+(.+)$/i.exec(words);
  const asOf = dated ? dayFromWords(dated[2] ?? '', today) : null;
  if (dated && asOf === null) return problem(`I can't read “${dated[2]}” as a day. ${SHORTEST_DATE_HINT}`);
  const brief = (dated ? (dated[1] ?? '') : words).trim();
  return { name: 'brief', brief: brief === '' ? null : brief, asOf };
}

function parseAsk(words: string): Command {
  if (words === '') return problem('Ask me something: /ask when do the border talks resume?');
  if (words.length > LONGEST_QUESTION) {
    return problem(
      `That question has ${words.length.toLocaleString('en')} characters; I read up to ${LONGEST_QUESTION.toLocaleString('en')}. Ask the one thing you want to know.`,
    );
  }
  return { name: 'ask', question: words };
}

const problem = (text: string): Command => ({ name: 'problem', text });

/**
 * A command's raw arguments, as typed on any platform, as a `Command`. Never throws: what can't be understood comes back
 * as a `problem` with one line that says how to write it. `today` is the reader's day.
 */
export function parseCommand(name: string, raw: string, today: IsoDate): Command {
  const words = cleanWords(raw);
  switch (name.toLowerCase().replace(/^\//, '')) {
    case 'brief':
      return parseBrief(words, today);
    case 'met': {
      const bounds = takeBounds(words, today);
      if ('problem' in bounds) return problem(bounds.problem);
      return { name: 'met', people: splitPeople(bounds.rest), since: bounds.since, until: bounds.until };
    }
    case 'quotes': {
      const bounds = takeBounds(words, today);
      if ('problem' in bounds) return problem(bounds.problem);
      return { name: 'quotes', about: bounds.rest || null, since: bounds.since, until: bounds.until };
    }
    case 'deadlines':
      return parseDeadlines(words);
    case 'ask':
      return parseAsk(words);
    case 'why':
      return words === ''
        ? problem('Say which line by its number, for instance /why 3; the menu under a digest does it for you.')
        : { name: 'why', fact: words };
    case 'wrong':
      return { name: 'wrong', which: words };
    case 'sources':
      return { name: 'sources' };
    case 'help':
      return { name: 'help', about: words === '' ? null : words.replace(/^\//, '').toLowerCase() };
    default:
      return problem(
        `There is no command /${cleanWords(name).replace(/^\//, '').slice(0, 40)}. I know ${COMMANDS.map((c) => `/${c.name}`).join(', ')}.`,
      );
  }
}
