import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneKind } from '../../../../src/core/article/article.ts';
import { excerpt } from '../../../../src/core/chat/excerpt.ts';
import type { Quote } from '../../../../src/core/facts/fact.ts';
import { findQuotes } from '../../../../src/core/facts/quotes/quotes.ts';
import { cases } from '../../../support/laws.ts';
import { readingOf } from '../../language/reading-of.ts';

type Run = string | readonly [ZoneKind, string];

const sliceOf = (text: string, span: { start: number; end: number } | null) =>
  span === null ? null : text.slice(span.start, span.end);

/** Each quote as "words | kind | speaker". */
function told(...runs: Run[]): string[] {
  const reading = readingOf(...runs);
  const { text } = reading.article;
  return findQuotes(reading)
    .filter((quote) => quote.kind !== 'indirect')
    .map((quote) => `${text.slice(quote.start, quote.end)} | ${quote.kind} | ${quote.speaker?.name ?? 'nobody'}`);
}

function first(...runs: Run[]): { quote: Quote; text: string } {
  const reading = readingOf(...runs);
  const quote = findQuotes(reading).find((q) => q.kind === 'direct' || q.kind === 'partial');
  expect(quote).toBeDefined();
  return { quote: quote as Quote, text: reading.article.text };
}

const INTRO =
  'Anna Holm, the harbour minister, met reporters in Lenna on Monday. Peter Lund, who leads the dockers, listened.';

describe('the clause around a quote', () => {
  it.each([
    [
      'before it, the speaker behind an "and"',
      'A docker asked for a ticket and Holm said, “All the tickets are gone.”',
      'All the tickets are gone.',
      'Anna Holm',
    ],
    [
      'before it, a word set in behind the speaker',
      'Holm, meanwhile, said the pier was “a sorry sight for visitors.”',
      'a sorry sight for visitors.',
      'Anna Holm',
    ],
    [
      'set in before it, the speaker behind the verb',
      'The riddle of the pier, says Peter Lund, the dockers’ leader, is that it was “the safest place in the whole harbour.”',
      'the safest place in the whole harbour.',
      'Peter Lund',
    ],
    [
      'after it, the speaker first',
      '“The harbour will stay open,” Holm said.',
      'The harbour will stay open',
      'Anna Holm',
    ],
    [
      'after it, the verb first',
      '“The harbour will stay open,” said Peter Lund.',
      'The harbour will stay open',
      'Peter Lund',
    ],
    [
      'after it, with a long apposition',
      '“The harbour will stay open,” Anna Holm, who took office in May after a long campaign, told reporters.',
      'The harbour will stay open',
      'Anna Holm',
    ],
    [
      'after a question',
      '“Will the harbour stay open?” asked Peter Lund.',
      'Will the harbour stay open?',
      'Peter Lund',
    ],
    ['before it, with a comma', 'Holm said, “The harbour will stay open.”', 'The harbour will stay open.', 'Anna Holm'],
    [
      'before it, with a colon',
      'In a statement on Tuesday, Anna Holm said: “The harbour will stay open.”',
      'The harbour will stay open.',
      'Anna Holm',
    ],
    ['between two parts', '“The harbour,” Holm said, “will stay open.”', 'The harbour', 'Anna Holm'],
    [
      'in a relative clause',
      'Peter Lund, who called the closure “a disgrace to the whole city,” left early.',
      'a disgrace to the whole city',
      'Peter Lund',
    ],
    [
      'with a participle',
      'Holm defended the plan, calling it “the only honest way forward.”',
      'the only honest way forward',
      'Anna Holm',
    ],
    [
      'after a second verb',
      'Holm opened the session and said “nobody will lose a job.”',
      'nobody will lose a job.',
      'Anna Holm',
    ],
    [
      'at the end of the sentence',
      'The closure was “a disgrace to the whole city” and a danger, Lund said.',
      'a disgrace to the whole city',
      'Peter Lund',
    ],
    [
      'by "according to"',
      'The closure was “a disgrace to the whole city,” according to Peter Lund.',
      'a disgrace to the whole city',
      'Peter Lund',
    ],
    [
      'an answer to a question',
      'Asked if the harbour would close, Holm replied: “Not while I am in office.”',
      'Not while I am in office.',
      'Anna Holm',
    ],
    ['a dash and a name', '“The harbour will stay open.” — Anna Holm', 'The harbour will stay open.', 'Anna Holm'],
    [
      'a verb of saying over one of thinking',
      'Lund said he believes the plan is “a gift to the shipping lines.”',
      'a gift to the shipping lines.',
      'Peter Lund',
    ],
  ])('%s', (_, sentence, words, speaker) => {
    const list = told(INTRO, sentence);
    expect(
      list.some((line) => line.startsWith(words.replace(/[,.]$/, '')) && line.endsWith(`| ${speaker}`)),
      list.join('\n'),
    ).toBe(true);
  });
});

describe('quotes without a clause of their own', () => {
  it('go on with the speaker of their paragraph', () => {
    expect(told(INTRO, '“The harbour will stay open,” Lund said. “We will see to that ourselves.”')[1]).toBe(
      'We will see to that ourselves. | direct | Peter Lund',
    );
  });

  it('belong to whom the sentence before them introduced', () => {
    expect(told(INTRO, 'Lund said the dockers would not move. “We have done this before.”')).toEqual([
      'We have done this before. | direct | Peter Lund',
    ]);
  });

  it('belong to whom the paragraph before announced with a colon', () => {
    expect(told(INTRO, 'Then Anna Holm added:', '“Not one ship will be turned away.”')).toEqual([
      'Not one ship will be turned away. | direct | Anna Holm',
    ]);
  });

  it('go on over paragraphs that open anew', () => {
    const list = told(
      INTRO,
      '“The harbour will stay open,” Lund said. “That is settled.',
      '“And we will be there every day to see that it does.”',
    );
    expect(list.at(-1)).toBe('And we will be there every day to see that it does. | direct | Peter Lund');
  });
});

describe('what is no key quote', () => {
  it.each([
    ['a programme', 'Holm said on Channel Four’s “Morning Tide” that the harbour would stay open.'],
    ['a book', 'She wrote the novel “A Winter in Lenna” before she entered politics.'],
    ['a by-name', 'Jonas “Big Crane” Berg watched from the pier.'],
    ['a scare quote', 'The so-called “experts” were not there.'],
  ])('%s has no speaker', (_, sentence) => {
    const kinds = told(INTRO, sentence).map((line) => line.split(' | ').slice(1).join(' '));
    expect(kinds).toHaveLength(1);
    expect(kinds[0]).toMatch(/^(?:title|scare) nobody$/);
  });

  it('a headline counts as a title', () => {
    expect(told(['title', 'Minister: “Harbour will stay open”'], INTRO)[0]).toMatch(/ \| title \| /);
  });
});

it('gives nobody a quote that stands alone', () => {
  expect(told('It rained in Lenna.', '“Everything was better before the harbour came to this town.”')[0]).toMatch(
    /nobody$/,
  );
});

describe('fields', () => {
  it('names the audience, the place and the day', () => {
    const { quote, text } = first(
      INTRO,
      '“The harbour will stay open,” Holm told members of the council in Norby on Tuesday.',
    );
    expect(sliceOf(text, quote.audience)).toMatch(/^members of the council/);
    expect(sliceOf(text, quote.where)).toMatch(/Norby/);
    expect(sliceOf(text, quote.when)).toBe('Tuesday');
    expect(sliceOf(text, quote.cue)).toBe('told');
  });

  it('the outlet that relays is no speaker', () => {
    const { quote } = first(INTRO, '“The harbour will stay open,” Holm said, according to the Lenna Courier.');
    expect(quote.speaker?.name).toBe('Anna Holm');
    expect(quote.via).toBe('the Lenna Courier');
  });

  it('a pronoun points to the person and keeps its own place', () => {
    const { quote, text } = first(INTRO, 'Anna Holm came late. “The harbour will stay open,” she said.');
    expect(sliceOf(text, quote.speaker?.mention ?? null)).toBe('she');
    expect(quote.speaker?.name).toBe('Anna Holm');
  });
});

it('is surer of a plain clause than of a far one', () => {
  const plain = first(INTRO, '“The harbour will stay open for everybody,” Holm said.').quote;
  const far = first(
    INTRO,
    'Lund had thought for weeks about what others in the port saw as “a plain and simple betrayal.”',
  ).quote;
  expect(plain.confidence).toBeGreaterThanOrEqual(0.9);
  expect(far.confidence).toBeLessThan(0.9);
});

const fragment = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  "''",
  ',',
  '.',
  '?',
  ':',
  ' ',
  ' ',
  '\n\n',
  '—',
  '(',
  ')',
  'Anna Holm',
  'Lund',
  'said',
  'told reporters',
  'who',
  'according to',
  'the harbour',
  'calling it',
  'she',
  'and',
  'that',
  'In Lenna',
  'statement',
  'to',
  'wants',
);

describe('laws', () => {
  it('a sentence without an end costs no more than its length', () => {
    const reading = readingOf('“We “will go, said (Holm, who told Lund, '.repeat(700));
    expect(findQuotes(reading).length).toBeGreaterThan(0);
  });

  it.each(['said ', 'said and ', 'to say to ', '“said ', 'call for ', ', said X', '(said '])(
    'looks at each word a bounded number of times, however often a text says "%s"',
    (words) => {
      const reading = readingOf(words.repeat(400));
      let looks = 0;
      const counted = <T extends object>(value: T): T =>
        new Proxy(value, {
          get(target, key) {
            looks++;
            return Reflect.get(target, key);
          },
        });
      findQuotes({ ...reading, tokens: reading.tokens.map(counted) });
      expect(looks / reading.tokens.length).toBeLessThan(4000);
    },
  );

  it('whatever the text, every span slices, lies in one zone, and nothing throws', () => {
    const text = fc
      .array(
        fc.oneof(
          { weight: 9, arbitrary: fragment },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
        ),
        { maxLength: 70 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (runs) => {
        const reading = readingOf(...runs);
        const { text: whole, zones } = reading.article;
        for (const quote of findQuotes(reading)) {
          for (const span of [
            quote,
            quote.cue,
            quote.audience,
            quote.when,
            quote.where,
            quote.speaker?.mention ?? null,
          ]) {
            if (span === null) continue;
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(whole.length);
          }
          const { text: shown } = excerpt(reading.article, quote);
          expect(shown).not.toBe('');
          expect(whole.slice(quote.start, quote.end)).toContain(shown);
          expect(zones.some((zone) => zone.start <= quote.start && quote.end <= zone.end)).toBe(true);
          expect(quote.confidence).toBeGreaterThanOrEqual(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: cases(300) },
    );
  });
});

it('gives a quote that ended its sentence to the clause before it, where the clause behind tells the next one', () => {
  const lines = told(
    INTRO,
    'Holm wrote to Lund: “Why did the ferry leave so early?” Lund then wrote back, “It was full.”',
  );
  expect(lines.slice(-2).map((line) => line.split(' | ').at(-1))).toEqual(['Anna Holm', 'Peter Lund']);
});

it.each([
  'The closure is “a disgrace to the whole city,” according to the Lenna Courier.',
  'According to the Lenna Courier, the dockers see the closure as “a disgrace to the whole city.”',
])('leaves words that an outlet relays unattributed and names the outlet: %s', (sentence) => {
  const { quote } = first(INTRO, sentence);
  expect(quote.speaker).toBeNull();
  expect(quote.via).toMatch(/Lenna Courier/);
});

it('finds the owner of a view', () => {
  expect(told(INTRO, 'In Lund’s view, the plan is “a gift to the shipping lines.”').at(-1)).toMatch(/Peter Lund$/);
});

it('makes two who speak as one neither of them', () => {
  const { quote } = first(INTRO, 'Anna Holm and Peter Lund said the talks had been “frank and open to the end.”');
  expect(quote.speaker?.entity).toBeNull();
  expect(quote.speaker?.name).toBe('Anna Holm and Peter Lund');
});

it('takes an infinitive for no audience and a trade for no place', () => {
  const { quote } = first(INTRO, 'Holm agreed to lead in the grain trade, saying the port was “ready for every ship.”');
  expect(quote.audience).toBeNull();
  expect(quote.where).toBeNull();
});

it('keeps a sentence that stands alone a quote, though nobody is known to have said it', () => {
  const [line] = told('It rained in Lenna.', '“Everything was better before the harbour came to this town.”');
  expect(line).toMatch(/ \| direct \| nobody$/);
});

it.each([
  ['Stated Holm:', 'Anna Holm'],
  ['From Peter Lund, writing in the Courier:', 'Peter Lund'],
  ['When the dockers would not listen, Holm put them right:', 'Anna Holm'],
])('%s announces who speaks next', (announcement, speaker) => {
  expect(told(INTRO, announcement, '“The harbour will stay open for another hundred years.”').at(-1)).toMatch(
    new RegExp(`${speaker}$`),
  );
});
