import { describe, expect, test } from 'vitest';
import { createLinks } from '../../../../src/core/merge/stories/links.ts';
import { type Profile, profileOf } from '../../../../src/core/merge/stories/profile.ts';

const census = { articles: 500, usesOf: () => 3, personUses: () => 3 };

/** An article of a day, counted from some day on, or of none, with these words. */
function profile(id: string, day: number | null, words: string): Profile {
  const terms = words.split(' ');
  return profileOf(
    {
      card: { id, outlet: id, title: null, url: null, published: null, origin: id },
      facts: [],
      people: [],
      terms: { words: terms, counts: terms.map(() => 1), inTitle: 0 },
    },
    { days: day === null ? null : { first: day, last: day }, people: [], shared: [], meetings: [] },
    census,
  );
}

const named = (blocks: readonly (readonly Profile[])[]): readonly string[] =>
  blocks
    .map((block) =>
      block
        .map(({ article }) => article.card.id)
        .sort()
        .join(' '),
    )
    .sort();

describe('links between articles', () => {
  test('join what has words in common within some days, and those without a day with all', () => {
    const links = createLinks(0.3);
    const { came } = links.update({
      came: [
        profile('a', 100, 'ferry quay strike'),
        profile('b', 101, 'ferry quay tariff'),
        profile('c', 160, 'ferry quay strike'),
        profile('d', 100, 'orchard school'),
        profile('e', null, 'orchard school'),
      ],
      gone: [],
    });
    expect(named(came)).toEqual(['a b', 'c', 'd e']);
  });

  test('are the same seen from both ends, and go with the article', () => {
    const links = createLinks(0.3);
    const [a, b] = [profile('a', 1, 'ferry quay strike'), profile('b', 2, 'ferry strike mayor')];
    links.update({ came: [a], gone: [] });
    links.update({ came: [b], gone: [] });
    expect(links.nextTo(a).get(b)).toBeGreaterThan(0.3);
    expect(links.nextTo(a).get(b)).toBe(links.nextTo(b).get(a));
    const { came, gone } = links.update({ came: [], gone: [b] });
    expect([named(came), named(gone)]).toEqual([['a'], ['a b']]);
    expect(links.nextTo(a).size).toBe(0);
  });

  test('more articles than are compared at once make no difference', () => {
    const many = Array.from({ length: 150 }, (_, i) => profile(`p${i}`, i % 3, `ferry quay word${i}`));
    const [whole, parts] = [createLinks(0.3), createLinks(0.3)];
    whole.update({ came: many, gone: [] });
    for (const one of many.toReversed()) parts.update({ came: [one], gone: [] });
    for (const one of many) {
      const [all, some] = [whole.nextTo(one), parts.nextTo(one)];
      expect(all.size).toBe(149);
      for (const [other, likeness] of all) expect(some.get(other)).toBe(likeness);
    }
  });
});
