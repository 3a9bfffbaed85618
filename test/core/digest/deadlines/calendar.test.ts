import { describe, expect, it } from 'vitest';
import { deadlineCalendar } from '../../../../src/core/digest/deadlines/calendar.ts';
import type { MergedDeadline } from '../../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedDeadline, person } from '../../../support/corpus.ts';

const TODAY = '2026-11-20';
const holm = person('Ada Holm');
const post = article('post', 'Ada Holm must answer\nthe proposal by 1 December.', { url: 'https://post.example/a,b' });
const wire = article('wire', 'Her answer to the proposal is due on 1 December.', {
  outlet: 'Northern Wire',
  published: null,
});
const told = [
  [post, 'answer\nthe proposal'],
  [wire, 'answer to the proposal'],
] as const;

function calendar(...deadlines: readonly MergedDeadline[]) {
  const corpus = corpusOf(TODAY, [post, wire], [holm], deadlines);
  const articles = new Map([post, wire].map((a) => [a.id, a]));
  return deadlineCalendar(deadlines, { corpus, articles, today: TODAY });
}
const deadline = (more: Partial<MergedDeadline> = {}) =>
  mergedDeadline('d1', holm, { earliest: null, latest: '2026-12-01' }, told, more);

describe('deadlines as entries of a calendar', () => {
  it('say who and what, and bear the evidence of every source word for word', () => {
    expect(calendar(deadline())).toEqual({
      asOf: TODAY,
      undated: 0,
      entries: [
        {
          uid: 'd1@readout',
          first: '2026-12-01',
          last: '2026-12-01',
          summary: 'Ada Holm: “answer the proposal”',
          description: [
            '“Ada Holm must answer\nthe proposal by 1 December.”',
            '— Harbour Post, 19 Nov 2026, https://post.example/a,b',
            '',
            '“Her answer to the proposal is due on 1 December.”',
            '— Northern Wire, date unknown',
          ].join('\n'),
        },
      ],
    });
  });

  it('leave out what has no day, and count it', () => {
    const undated = mergedDeadline('d2', holm, null, told, { status: 'undated' });
    const fromThen = mergedDeadline('d3', holm, { earliest: '2026-12-01', latest: null }, told);
    const { entries, undated: count } = calendar(undated, fromThen, deadline());
    expect(entries.map((entry) => entry.uid)).toEqual(['d1@readout']);
    expect(count).toBe(2);
  });

  it.each(['met', 'cancelled', 'passed'] as const)('leave out what is %s', (status) => {
    expect(calendar(deadline({ status }))).toMatchObject({ entries: [], undated: 0 });
  });

  it('say what is overdue and what is postponed', () => {
    const summaries = calendar(deadline({ status: 'overdue' }), deadline({ status: 'postponed' })).entries;
    expect(summaries.map((entry) => entry.summary)).toEqual([
      'Ada Holm: “answer the proposal” – outcome not reported',
      'Ada Holm: “answer the proposal” – postponed',
    ]);
  });

  it('fill the days of an appointment, and take the last day of a duty or of what may be any day of a month', () => {
    const week = deadline({ kind: 'scheduled', due: { value: '2026-W48' } });
    const duty = deadline({ due: { value: '2026-W48' } });
    const month = deadline({ kind: 'scheduled', due: { value: '2026-12' } });
    expect(calendar(week, duty, month).entries.map(({ first, last, summary }) => [first, last, summary])).toEqual([
      ['2026-11-23', '2026-11-29', 'Ada Holm: “answer the proposal” (week of 23 Nov 2026)'],
      ['2026-11-29', '2026-11-29', 'Ada Holm: “answer the proposal” (week of 23 Nov 2026)'],
      ['2026-12-31', '2026-12-31', 'Ada Holm: “answer the proposal” (Dec 2026)'],
    ]);
  });
});
