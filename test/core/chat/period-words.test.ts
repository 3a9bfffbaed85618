import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePeriod } from '../../../src/core/chat/period-words.ts';
import { cases } from '../../support/laws.ts';

const TODAY = '2026-11-20'; // a Friday
const take = (words: string) => takePeriod(words, TODAY);

describe('the days at the end of a command', () => {
  it.each([
    ['since monday', '2026-11-16', null],
    ['since 1 Feb', '2026-02-01', null],
    ['since february', '2026-02-01', null],
    ['since last month', '2026-10-01', null],
    ['since 7d', '2026-11-13', null],
    ['after monday', '2026-11-17', null],
    ['last week', '2026-11-09', '2026-11-15'],
    ['this week', '2026-11-16', '2026-11-22'],
    ['next week', '2026-11-23', '2026-11-29'],
    ['in the past week', '2026-11-13', '2026-11-20'],
    ['in the last 10 days', '2026-11-10', '2026-11-20'],
    ['next 2 weeks', '2026-11-20', '2026-12-04'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['in February', '2026-02-01', '2026-02-28'],
    ['in december', '2025-12-01', '2025-12-31'],
    ['in Feb 2024', '2024-02-01', '2024-02-29'],
    ['during 2025', '2025-01-01', '2025-12-31'],
    ['in 2026-10', '2026-10-01', '2026-10-31'],
    ['in 2026-W46', '2026-11-09', '2026-11-15'],
    ['on Tuesday', '2026-11-17', '2026-11-17'],
    ['next friday', '2026-11-27', '2026-11-27'],
    ['yesterday', '2026-11-19', '2026-11-19'],
    ['tomorrow', '2026-11-21', '2026-11-21'],
    ['until last week', null, '2026-11-15'],
    ['until february 2026', null, '2026-02-28'],
    ['until 1 dec', null, '2026-12-01'],
    ['until 10 nov', null, '2026-11-10'],
    ['before 10 nov', null, '2026-11-09'],
    ['from 1 nov to 5 nov', '2026-11-01', '2026-11-05'],
    ['between 1 November and 5 November', '2026-11-01', '2026-11-05'],
    ['since 10 nov until 1 dec', '2026-11-10', '2026-12-01'],
    ['until today since monday', '2026-11-16', '2026-11-20'],
  ])('%s', (words, since, until) => {
    expect(take(words)).toEqual({ rest: '', since, until });
    expect(take(`Ada Holm ${words}`)).toEqual({ rest: 'Ada Holm', since, until });
  });

  it.each([
    'May',
    'Theresa May',
    'April Ryan',
    'Holm in Oslo',
    'Sunday Adeyemi',
    'Holm and Lind',
    'the Next Party',
    '',
  ])('leaves what is no day alone: "%s"', (words) => {
    expect(take(words)).toEqual({ rest: words, since: null, until: null });
  });

  it('takes a person called like a month apart from the month', () => {
    expect(take('May in May')).toEqual({ rest: 'May', since: '2026-05-01', until: '2026-05-31' });
  });

  it('says which words it cannot read', () => {
    expect(take('Holm since whenever')).toEqual({ unread: 'whenever' });
    expect(take('Holm until 2026-02-30')).toEqual({ unread: '2026-02-30' });
  });

  it('never throws, and gives full days or none, whatever is typed', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'since',
        'until',
        'in',
        'between',
        'and',
        'last',
        'next',
        'may',
        '31',
        'feb',
        '2026',
        'week',
        '999',
        'days',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const found = take(parts.join(' '));
        if ('unread' in found) return;
        for (const day of [found.since, found.until]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: cases(300) },
    );
  });
});
