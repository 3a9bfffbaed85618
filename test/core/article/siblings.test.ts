import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublishedWithin } from '../../../src/core/article/article.ts';
import { narrowBySiblings, type Sibling } from '../../../src/core/article/published/siblings.ts';
import { dayNumber, isoDay } from '../../../src/core/dates/days.ts';

const within = (earliest: string | null, latest: string | null): PublishedWithin => ({ earliest, latest, reasons: [] });
const told = (day: string, article = `of ${day}`): Sibling => ({ article, day });

describe('an article without a date, by others that tell the same', () => {
  it('is likely of their days, or few days off, and says whose', () => {
    expect(narrowBySiblings(null, [told('2021-05-05', 'b'), told('2021-05-03', 'a')])).toEqual({
      earliest: '2021-04-30',
      latest: '2021-05-08',
      reasons: [],
      siblings: [
        { article: 'a', day: '2021-05-03', bound: 'near' },
        { article: 'b', day: '2021-05-05', bound: 'near' },
      ],
    });
  });

  it('lies where its own words leave it as well', () => {
    const found = narrowBySiblings(within('2021-05-02', '2021-12-31'), [told('2021-05-03')]);
    expect(found).toMatchObject({ earliest: '2021-05-02', latest: '2021-05-06' });
  });

  it('came out no earlier than what it tells as over', () => {
    const found = narrowBySiblings(null, [told('2021-05-04')], [told('2021-05-03', 'x'), told('2021-05-20', 'y')]);
    expect(found).toMatchObject({ earliest: '2021-05-03', latest: '2021-05-07' });
    expect(found?.siblings.at(-1)).toEqual({ article: 'x', day: '2021-05-03', bound: 'not-before' });
  });

  it.each([
    ['nobody tells the same', []],
    ['its own words contradict', [told('2020-05-03')]],
    ['the others are weeks apart', [told('2021-05-03'), told('2021-05-23')]],
  ])('stays with its own words where %s', (_, siblings) => {
    const own = within('2021-05-01', null);
    expect(narrowBySiblings(own, siblings)).toEqual({ ...own, siblings: [] });
    expect(narrowBySiblings(null, siblings.slice(0, 0))).toBeNull();
  });

  const day = fc.integer({ min: dayNumber(2021, 4, 20), max: dayNumber(2021, 5, 20) }).map(isoDay);
  const others = fc.uniqueArray(fc.record({ article: fc.constantFrom('a', 'b', 'c', 'd', 'e'), day }), {
    selector: ({ article }) => article,
    maxLength: 5,
  });
  const own = fc.option(
    fc
      .tuple(fc.option(day), fc.option(day))
      .map(([a, b]) => (a !== null && b !== null && a > b ? within(b, a) : within(a, b))),
  );

  it('comes to the same in whatever order the others arrive, within its own words, and is undone without them', () => {
    fc.assert(
      fc.property(own, others, fc.infiniteStream(fc.nat()), (alone, siblings, keys) => {
        const found = narrowBySiblings(alone, siblings);
        const shuffled = siblings
          .map((sibling) => ({ sibling, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ sibling }) => sibling);
        expect(narrowBySiblings(alone, shuffled)).toEqual(found);
        if (alone?.earliest != null) expect((found?.earliest ?? '') >= alone.earliest).toBe(true);
        if (alone?.latest != null) expect((found?.latest ?? '9999') <= alone.latest).toBe(true);
        if (found?.earliest != null && found.latest !== null) expect(found.earliest <= found.latest).toBe(true);
        expect(narrowBySiblings(alone, [])).toEqual(alone && { ...alone, siblings: [] });
      }),
    );
  });

  it('never makes one sure day of others’ days', () => {
    fc.assert(
      fc.property(others, (siblings) => {
        const found = narrowBySiblings(null, siblings);
        if (found !== null) expect(found.earliest).not.toBe(found.latest);
      }),
    );
  });
});
