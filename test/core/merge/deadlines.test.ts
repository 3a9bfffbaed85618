import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/dates/days.ts';
import type { DeadlineKind } from '../../../src/core/facts/fact.ts';
import { combineDeadlines } from '../../../src/core/merge/combine-deadlines.ts';
import type { DeadlineItem } from '../../../src/core/merge/deadline-item.ts';
import { deadlineStatus, dueBefore, dueThatCounts, type Telling } from '../../../src/core/merge/deadline-status.ts';
import { mergeDeadlines } from '../../../src/core/merge/deadlines.ts';

let count = 0;
function nextArticle(): string {
  count += 1;
  return `a${count}`;
}

const item = (words: string, rest: Partial<DeadlineItem> = {}): DeadlineItem => ({
  article: nextArticle(),
  start: 0,
  words,
  kind: 'deadline',
  rule: 'will',
  who: 'france',
  name: 'France',
  due: { value: '2021-04-12' },
  day: '2021-03-04',
  confidence: 0.8,
  ...rest,
});
const by = (latest: string) => ({ earliest: null, latest });
const groups = (...items: DeadlineItem[]): number[][] => mergeDeadlines(items);

describe('one matter told by several', () => {
  test('in other words, with the day as a limit or as a day', () => {
    expect(
      groups(
        item('deliver a response to the ban on its ships by 12 April', { due: by('2021-04-12') }),
        item('answer the ban on ships by April 12'),
        item('open the border on 12 April'),
      ),
    ).toEqual([[0, 1], [2]]);
  });

  test('a day more or less is another zone', () => {
    expect(
      groups(item('open the border to lorries'), item('open the border to lorries', { due: { value: '2021-04-13' } })),
    ).toEqual([[0, 1]]);
  });

  test('another bearer is another matter', () => {
    expect(groups(item('open the border'), item('open the border', { who: 'germany', name: 'Germany' }))).toEqual([
      [0],
      [1],
    ]);
  });

  test('a fuller name is the same bearer', () => {
    expect(
      groups(
        item('publish the full report', { who: 'ministry', name: 'the ministry' }),
        item('publish the report', { who: 'transport ministry', name: 'the transport ministry' }),
      ),
    ).toEqual([[0, 1]]);
  });

  test('an article that gives no day joins the one that does', () => {
    expect(groups(item('send doctors to the island'), item('send doctors to the island', { due: null }))).toEqual([
      [0, 1],
    ]);
    expect(
      groups(item('send doctors to the island'), item('send doctors to the island', { due: null, day: '2020-06-01' })),
    ).toEqual([[0], [1]]);
  });

  test('a contradiction on the day is kept with both', () => {
    const items = [
      item('reopen the northern border crossing'),
      item('reopen its northern border crossing', { due: { value: '2021-05-20' } }),
    ];
    expect(mergeDeadlines(items)).toEqual([[0, 1]]);
    expect(combineDeadlines(items, '2021-03-05').disagreements).toEqual([
      {
        field: 'due',
        values: [
          { value: '12 Apr 2021', sources: [items[0]?.article] },
          { value: '20 May 2021', sources: [items[1]?.article] },
        ],
      },
    ]);
  });

  test('what became of it joins it', () => {
    expect(
      groups(
        item('the vote on the harbour law is due on 12 April', { who: null, name: null, kind: 'scheduled' }),
        item('The vote on the harbour law was postponed until 3 May', {
          who: null,
          name: null,
          rule: 'postponed',
          due: by('2021-05-03'),
          day: '2021-04-01',
        }),
      ),
    ).toEqual([[0, 1]]);
  });

  test('a deed that was due closes it, whoever is said to have done it', () => {
    const due = item('exchange lists of detained fishermen by 12 April', {
      who: 'the two governments',
      name: 'The two governments',
    });
    const deed = item('exchanged lists of detained fishermen on Monday', {
      rule: 'kept',
      due: null,
      day: '2021-04-12',
    });
    expect(mergeDeadlines([due, deed])).toEqual([[0, 1]]);
    expect(deadlineStatus([due, deed], '2021-04-11')).toBe('open');
    expect(deadlineStatus([due, deed], '2021-04-13')).toBe('met');
  });

  test('what was called off in the same town is another matter', () => {
    expect(
      groups(
        item('return to Port Ostrava on 12 April', { who: null, name: null }),
        item('Dockers in Port Ostrava called off a march', { who: null, name: null, rule: 'cancelled', due: null }),
      ),
    ).toEqual([[0], [1]]);
  });

  test('one day far ahead is one matter in other words', () => {
    const line = { who: null, name: null, due: by('2022-03-01') };
    expect(
      groups(
        item('The railway must be in service by 1 March', line),
        item('It will enter service by the first of March', line),
      ),
    ).toEqual([[0, 1]]);
  });

  test('two rounds of a thing a week apart stay two', () => {
    const vote = { who: null, name: null, kind: 'scheduled' as const };
    expect(
      groups(
        item('talks will resume in Bern', vote),
        item('talks will resume in Bern', { ...vote, due: { value: '2021-04-19' } }),
      ),
    ).toEqual([[0], [1]]);
  });
});

const anItem = fc
  .record({
    words: fc.array(
      fc.constantFrom('open', 'border', 'answer', 'report', 'talks', 'publish', 'army', 'vote', 'harbour'),
      { minLength: 1, maxLength: 5 },
    ),
    who: fc.constantFrom(null, 'france', 'germany'),
    due: fc.constantFrom(
      null,
      { value: '2021-04-12' },
      { value: '2021-04-13' },
      { value: '2021-05' },
      by('2021-04-12'),
    ),
    rule: fc.constantFrom('will', 'will', 'cancelled', 'postponed', 'kept'),
    day: fc.constantFrom('2021-03-04', '2021-03-20', null),
    kind: fc.constantFrom<DeadlineKind>('deadline', 'scheduled', 'commitment', 'condition'),
  })
  .map(({ words, who, ...rest }) => item(words.join(' '), { ...rest, who, name: who }));

test('groups do not depend on the order of arrival, hold every index once, and never two bearers', () => {
  fc.assert(
    fc.property(fc.array(anItem, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (items, random) => {
      const keys = items.map(() => random.next().value ?? 0);
      const shuffled = items
        .map((each, i) => ({ each, key: keys[i] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const named = (list: readonly DeadlineItem[]) =>
        mergeDeadlines(list)
          .map((group) =>
            group
              .map((i) => list[i]?.article ?? '')
              .sort()
              .join(' '),
          )
          .sort();
      expect(named(shuffled)).toEqual(named(items));
      expect(
        mergeDeadlines(items)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(items.map((_, i) => i));
      for (const group of mergeDeadlines(items))
        expect(new Set(group.flatMap((i) => items[i]?.who ?? [])).size).toBeLessThanOrEqual(1);
    }),
  );
});

const told = (rest: Partial<Telling> = {}): Telling => ({
  kind: 'deadline',
  rule: 'will',
  due: by('2021-04-12'),
  day: '2021-03-04',
  ...rest,
});

describe('how it stands', () => {
  test.each([
    ['before its day', [told()], '2021-04-11', 'open'],
    ['on its day', [told()], '2021-04-12', 'open'],
    ['a duty after it', [told()], '2021-04-13', 'overdue'],
    ['an appointment after it', [told({ kind: 'scheduled' })], '2021-04-13', 'passed'],
    ['a condition after it', [told({ kind: 'condition' })], '2021-04-13', 'passed'],
    ['without a day', [told({ due: null })], '2021-04-13', 'undated'],
    ['kept', [told(), told({ rule: 'kept', due: null, day: '2021-04-10' })], '2021-04-13', 'met'],
    ['not yet told to be kept', [told(), told({ rule: 'kept', due: null, day: '2021-04-10' })], '2021-04-09', 'open'],
    ['cancelled', [told(), told({ rule: 'cancelled', due: null, day: '2021-04-01' })], '2021-04-13', 'cancelled'],
    [
      'on again',
      [told(), told({ rule: 'cancelled', due: null, day: '2021-04-01' }), told({ day: '2021-04-03' })],
      '2021-04-05',
      'open',
    ],
    [
      'moved',
      [told(), told({ rule: 'postponed', due: by('2021-05-03'), day: '2021-04-01' })],
      '2021-04-20',
      'postponed',
    ],
    [
      'moved without a day',
      [told({ due: null }), told({ rule: 'postponed', due: null, day: '2021-04-01' })],
      '2021-04-20',
      'postponed',
    ],
    [
      'the new day over',
      [told(), told({ rule: 'postponed', due: by('2021-05-03'), day: '2021-04-01' })],
      '2021-05-04',
      'overdue',
    ],
    ['a month', [told({ due: { value: '2021-04' } })], '2021-04-30', 'open'],
  ] as const)('%s', (_, tellings, today, status) => {
    expect(deadlineStatus(tellings, today)).toBe(status);
  });

  test('the due time is that of the last article that gave one', () => {
    const tellings = [told(), told({ due: by('2021-04-20'), day: '2021-03-10' })];
    expect(dueThatCounts(tellings, '2021-03-05')).toEqual(by('2021-04-12'));
    expect(dueThatCounts(tellings, '2021-03-11')).toEqual(by('2021-04-20'));
  });

  test('what was moved tells from when, and only once it is known', () => {
    const tellings = [told(), told({ rule: 'postponed', due: by('2021-05-03'), day: '2021-04-01' })];
    expect(dueBefore(tellings, '2021-03-31')).toBeNull();
    expect(dueBefore(tellings, '2021-04-01')).toEqual(by('2021-04-12'));
    expect(dueBefore([told()], '2021-04-01')).toBeNull();
  });

  test('silence never opens what is past, and never says met or cancelled', () => {
    const telling = fc.record({
      kind: fc.constantFrom<DeadlineKind>('deadline', 'scheduled', 'commitment', 'condition'),
      rule: fc.constantFrom('will', 'pledge', 'cancelled', 'postponed', 'kept'),
      due: fc.constantFrom(
        null,
        by('2021-04-12'),
        { value: '2021-04' },
        { value: '2021-04-20' },
        { earliest: '2021-04-15', latest: null },
      ),
      day: fc.constantFrom('2021-03-04', '2021-03-20', '2021-03', null),
    });
    const moving = new Set(['open', 'postponed']);
    fc.assert(
      fc.property(fc.array(telling, { minLength: 1, maxLength: 5 }), (tellings) => {
        let over = false;
        const silent = tellings.every(({ rule }) => rule === 'will' || rule === 'pledge');
        for (let today = '2021-03-31'; today < '2021-06-01'; today = addDays(today, 1)) {
          const status = deadlineStatus(tellings, today);
          if (over) expect(moving.has(status)).toBe(false);
          over ||= !moving.has(status);
          if (silent) expect(['met', 'cancelled', 'postponed']).not.toContain(status);
        }
      }),
    );
  });
});
