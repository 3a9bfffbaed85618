import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/core/dates/days.ts';
import { timelineAlt, timelineOf } from '../../../../src/core/digest/deadlines/timeline.ts';
import type { MergedDeadline } from '../../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedDeadline, person } from '../../../support/corpus.ts';

const TODAY = '2026-11-20';
const lind = person('Bo Lind');
const post = article('post', 'Bo Lind must publish\nthe list. The talks resume.');
const on = (id: string, day: string, more: Partial<MergedDeadline> = {}) =>
  mergedDeadline(id, lind, { value: day }, [[post, 'publish\nthe list']], more);
const timeline = (...deadlines: readonly MergedDeadline[]) => {
  const corpus = corpusOf(TODAY, [post], [lind], deadlines);
  return timelineOf(deadlines, { corpus, articles: new Map([[post.id, post]]), today: TODAY });
};

describe('the timeline of the next thirty days', () => {
  it('holds what is still due up to its last day, by day, and counts the rest', () => {
    const shown = timeline(
      on('later', '2026-12-21'),
      on('last', '2026-12-20'),
      on('today', TODAY),
      on('old', '2026-11-02', { status: 'overdue' }),
      on('done', '2026-11-25', { status: 'met' }),
      on('off', '2026-11-25', { status: 'cancelled' }),
      on('moved', '2026-12-02', { status: 'postponed' }),
      on('vote', '2026-12-01', { kind: 'scheduled' }),
      mergedDeadline('some day', lind, null, [[post, 'publish\nthe list']], { status: 'undated' }),
    );
    expect(shown).toMatchObject({ today: TODAY, until: '2026-12-20', later: 1, undated: 1, left: 0 });
    expect(shown.marks.map(({ fact, mark }) => [fact, mark])).toEqual([
      ['old', 'overdue'],
      ['today', 'due'],
      ['vote', 'scheduled'],
      ['moved', 'postponed'],
      ['last', 'due'],
    ]);
  });

  it('keeps what comes and the latest overdue where there are too many for a picture', () => {
    const overdue = Array.from({ length: 40 }, (_, i) => on(`o${i}`, addDays(TODAY, -i - 1), { status: 'overdue' }));
    const { marks, left } = timeline(...overdue, on('next', '2026-11-21'));
    expect(marks).toHaveLength(30);
    expect(marks.at(-1)?.fact).toBe('next');
    expect(marks.at(-2)?.fact).toBe('o0');
    expect(left).toBe(11);
  });

  it('says in words all that it shows, unshortened', () => {
    const words = timelineAlt(
      timeline(
        on('old', '2026-11-18', { status: 'overdue', who: null }),
        on('soon', '2026-12-01'),
        on('week', '2026-W49', { kind: 'scheduled' }),
        on('later', '2027-03-01'),
      ),
    );
    expect(words).toBe(
      'Timeline of 3 deadlines, 20 Nov 2026 to 20 Dec 2026. ' +
        '“publish the list”, overdue since 18 Nov 2026 (2 days ago). ' +
        'Bo Lind: “publish the list”, due 1 Dec 2026 (in 11 days). ' +
        'Bo Lind: “publish the list”, on 30 Nov – 6 Dec 2026 (in 16 days). ' +
        'Not shown: 1 later.',
    );
    expect(timelineAlt(timeline())).toBe('Timeline, 20 Nov 2026 to 20 Dec 2026: no dated deadline.');
  });
});
