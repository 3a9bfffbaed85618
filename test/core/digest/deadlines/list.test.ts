import { describe, expect, it } from 'vitest';
import { type DeadlineChoice, listDeadlines } from '../../../../src/core/digest/deadlines/list.ts';
import type { MergedDeadline } from '../../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedDeadline, person } from '../../../support/corpus.ts';

const TODAY = '2026-11-20';
const lind = person('Bo Lind');
const post = article('post', 'Bo Lind must publish the list.');
const due = (id: string, day: string | null, more: Partial<MergedDeadline> = {}) =>
  mergedDeadline(id, lind, day === null ? null : { value: day }, [[post, 'publish the list']], more);

const ALL = [
  due('some day', null, { status: 'undated' }),
  due('later', '2026-12-24'),
  due('done', '2026-11-21', { status: 'met' }),
  due('past', '2026-11-10', { status: 'passed' }),
  due('off', '2026-11-24', { status: 'cancelled' }),
  due('soon', '2026-11-25'),
  due('moved', '2026-11-23', { status: 'postponed' }),
  due('today', TODAY),
  due('late', '2026-11-18', { status: 'overdue' }),
  due('very late', '2026-10-02', { status: 'overdue' }),
];

const listed = (show: DeadlineChoice, deadlines: readonly MergedDeadline[] = ALL): string[] =>
  listDeadlines(corpusOf(TODAY, [post], [lind], deadlines), show, TODAY).map(({ id }) => id);

describe('the deadlines asked for', () => {
  it('are overdue first, then by day, then those without one', () => {
    expect(listed('open')).toEqual(['very late', 'late', 'today', 'moved', 'soon', 'later', 'some day']);
  });

  it('of a week are those of seven days and what is overdue', () => {
    expect(listed('week')).toEqual(['very late', 'late', 'today', 'moved', 'soon']);
  });

  it('are all of them where that is asked, what is over last', () => {
    expect(listed('all').slice(-4)).toEqual(['some day', 'done', 'off', 'past']);
    expect(listed('all')).toHaveLength(ALL.length);
  });

  it('say what is due: words that only point at it are left out', () => {
    const vague = due('vague', '2026-11-22');
    const unclear = { ...vague, sources: vague.sources.map((s) => ({ ...s, fact: { ...s.fact, confidence: 0.3 } })) };
    expect(listed('all', [unclear])).toEqual([]);
  });
});
