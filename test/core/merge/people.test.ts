import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleFacts } from '../../../src/core/merge/merged.ts';
import { identifyPeople } from '../../../src/core/merge/people.ts';

type Sketch = { name: string; aliases?: string[]; role?: string; country?: string; gender?: 'male' | 'female' };

/** An article that names these people, with entity ids e1, e2 and so on. */
const article = (id: string, ...people: readonly (string | Sketch)[]): ArticleFacts => dated(null, id, ...people);

const dated = (published: string | null, id: string, ...people: readonly (string | Sketch)[]): ArticleFacts => ({
  card: { id, outlet: null, title: null, url: null, published, origin: id },
  facts: [],
  people: people.map((sketch, index) => {
    const {
      name,
      aliases = [],
      role = null,
      country = null,
      gender = null,
    } = typeof sketch === 'string' ? { name: sketch } : sketch;
    return { entity: `e${index + 1}`, name, aliases, role, country, gender };
  }),
});

/** Whether the first persons of two articles are one. */
function isOne(a: string | Sketch, b: string | Sketch, ...others: readonly ArticleFacts[]): boolean {
  const { personOf } = identifyPeople([article('a', a), article('b', b), ...others]);
  expect(personOf('a', 'e1')).not.toBeNull();
  return personOf('a', 'e1') === personOf('b', 'e1');
}

describe('one person', () => {
  test.each([
    ['Ragnhild Solberg', 'Ragnhild Solberg'],
    ['Mike Hollander', 'Michael Hollander'],
    ['Sergei Antonov', 'Sergey Antonov'],
    ['Aleksandr Petrenko', 'Oleksandr Petrenko'],
    ['Michael R. Hollander', 'Michael Hollander'],
    ['J. Robert Hale', 'Robert Hale'],
    ['M. Hollander', 'Michael Hollander'],
    ['Jürgen Köhler', 'Juergen Koehler'],
    ['Ana Lopez', 'Ana Lopez Ruiz'],
    ['Yelena Sokolova', 'Elena Sokolova'],
  ])('%s is %s', (a, b) => {
    expect(isOne(a, b)).toBe(true);
  });

  test('a bare family name is the one person of the corpus that it fits', () => {
    expect(isOne('Solberg', 'Ragnhild Solberg')).toBe(true);
  });

  test("one article's longer form that goes on where all others stop is no name", () => {
    const plain = ['a', 'b', 'c'].map((id) => article(id, 'Ana Berg'));
    const { people } = identifyPeople([...plain, article('d', 'Ana Berg Joins')]);
    expect([...people.values()].map(({ name }) => name)).toContain('Ana Berg');
    const { people: whole } = identifyPeople([article('a', 'Ana Lopez'), article('b', 'Ana Lopez Ruiz')]);
    expect([...whole.values()].map(({ name }) => name)).toEqual(['Ana Lopez Ruiz']);
  });

  describe('a bare family name', () => {
    const meets = (bare: Sketch, day: string, ...wholes: readonly ArticleFacts[]): string | null =>
      identifyPeople([dated(day, 'a', bare), ...wholes]).personOf('a', 'e1');
    const holder = dated('2021-03-02', 'b', 'Ragnhild Solberg');

    test('is nobody of months ago, but for the office or the fame', () => {
      expect(meets({ name: 'Solberg' }, '2021-03-04', holder)).toBe('ragnhild-solberg');
      expect(meets({ name: 'Solberg' }, '2021-09-04', holder)).toBe('solberg');
      const mayor = dated('2021-03-02', 'b', { name: 'Ragnhild Solberg', role: 'mayor of Bergen' });
      expect(meets({ name: 'Solberg', role: 'mayor' }, '2021-09-04', mayor)).toBe('ragnhild-solberg');
      const often = ['b', 'c', 'd', 'e', 'f'].map((id) =>
        dated('2021-03-02', id, { name: 'Ragnhild Solberg', role: 'foreign minister' }),
      );
      expect(meets({ name: 'Solberg' }, '2021-09-04', ...often)).toBe('ragnhild-solberg');
    });

    test('with another office is somebody else, but in the same days', () => {
      const minister = dated('2021-03-02', 'b', { name: 'Ragnhild Solberg', role: 'trade minister' });
      expect(meets({ name: 'Solberg', role: 'judge' }, '2021-03-22', minister)).toBe('solberg');
      expect(meets({ name: 'Solberg' }, '2021-03-22', minister)).toBe('ragnhild-solberg');
    });

    test('is the one of two of that name whom the same days speak of', () => {
      const long = dated('2020-06-01', 'c', 'Jonas Solberg');
      expect(meets({ name: 'Solberg' }, '2021-03-04', holder, long)).toBe('ragnhild-solberg');
      const near = dated('2021-03-05', 'c', 'Jonas Solberg');
      expect(meets({ name: 'Solberg' }, '2021-03-04', holder, near)).toBe('solberg');
    });

    test('in the same high office in the same weeks is one person though nobody gives the given name', () => {
      const one = (role: string, day: string): boolean => {
        const { personOf } = identifyPeople([
          dated('2021-03-02', 'a', { name: 'Solberg', role }),
          dated(day, 'b', { name: 'Solberg', role: `then-${role}` }),
        ]);
        return personOf('a', 'e1') === personOf('b', 'e1');
      };
      expect(one('President', '2021-03-05')).toBe(true);
      expect(one('President', '2021-09-05')).toBe(false);
      expect(one('councillor', '2021-03-05')).toBe(false);
    });
  });

  describe('what captions and headlines run together', () => {
    const plain = ['b', 'c', 'd'].map((id) => article(id, 'Ana Berg', 'Dieter Hagen'));
    test.each([
      [{ name: 'Ana Berg Speaks', aliases: ['Ana Berg'] }, 'ana-berg'],
      [{ name: 'WATCH Ana Berg' }, 'ana-berg'],
      [{ name: 'Democrat Ana Berg' }, 'ana-berg'],
      [{ name: 'Ana Berg Dieter Hagen', aliases: ['Hagen'] }, 'dieter-hagen'],
      [{ name: 'Berg AFP' }, 'ana-berg'],
    ])('%j', (sketch, id) => {
      const { personOf, people } = identifyPeople([article('a', sketch), ...plain]);
      expect(personOf('a', 'e1')).toBe(id);
      expect([...people.keys()].toSorted()).toEqual(['ana-berg', 'dieter-hagen']);
    });

    test('several words fall only from a name that very many articles use', () => {
      const nameOf = (times: number): string | null => {
        const others = Array.from({ length: times }, (_, i) => article(`b${i}`, 'Ana Berg'));
        return identifyPeople([article('a', 'Ana Berg Joins Long List'), ...others]).personOf('b0', 'e1');
      };
      expect(nameOf(8)).toBe('ana-berg');
      expect(nameOf(2)).toBe('ana-berg-joins-long-list');
    });

    test('a family name in capitals is one', () => {
      const { personOf } = identifyPeople([article('a', 'Ana BERG'), ...plain]);
      expect(personOf('a', 'e1')).toBe('ana-berg');
    });

    test("one article's slip does not part those whom many agree on", () => {
      const many = ['b', 'c', 'd', 'e'].flatMap((id) => [
        article(id, 'Ana Berg'),
        article(`${id}2`, { name: 'Ana Berg', country: 'NO' }),
      ]);
      const slip = article('a', { name: 'Ana Berg', country: 'SE' });
      const { personOf } = identifyPeople([slip, ...many]);
      expect(personOf('b', 'e1')).toBe(personOf('c2', 'e1'));
      expect(personOf('a', 'e1')).not.toBe(personOf('b', 'e1'));
    });
  });

  describe('of a family', () => {
    const anton = article('c', { name: 'Anton Keller', role: 'President' });
    const laura = article('d', 'Laura Keller');

    test('the office says who is meant, even beside his wife', () => {
      const { personOf } = identifyPeople([
        article('a', { name: 'Keller', role: 'President' }, { name: 'Laura Keller', gender: 'female' }),
        anton,
        laura,
      ]);
      expect(personOf('a', 'e1')).toBe('anton-keller');
      expect(personOf('a', 'e2')).toBe('laura-keller');
    });

    test('the one in office goes by its name, where he is named most', () => {
      const again = article('e', { name: 'Anton Keller', role: 'President' });
      expect(isOne('Keller', 'Anton Keller', anton, again, laura)).toBe(true);
      const bare = identifyPeople([article('a', 'Keller'), anton, laura]).personOf('a', 'e1');
      expect(bare).toBe('keller');
    });
  });

  test('particles belong to the bare family name', () => {
    expect(isOne('Van der Velde', 'Ursula van der Velde')).toBe(true);
    expect(isOne('al-Amiri', 'Khalid al-Amiri')).toBe(true);
  });

  test('the fullest name, all other forms, and what every article knows', () => {
    const { people } = identifyPeople([
      article('a', { name: 'Mike Hollander', aliases: ['Hollander'], country: 'CA' }),
      article('b', { name: 'Michael R. Hollander', role: 'trade minister', gender: 'male' }),
      article('c', { name: 'Michael Hollander', role: 'trade minister' }),
    ]);
    expect([...people.values()]).toEqual([
      {
        id: 'michael-r-hollander',
        name: 'Michael R. Hollander',
        aliases: ['Hollander', 'Michael Hollander', 'Mike Hollander'],
        role: 'trade minister',
        country: 'CA',
        gender: 'male',
        roles: ['trade minister'],
      },
    ]);
  });

  test('an office of his own says more than whose counterpart he is', () => {
    const { people } = identifyPeople([
      article('a', { name: 'Marek Zielony', role: 'Polish counterpart', country: 'PL' }),
      article('b', { name: 'Marek Zielony', role: 'Polish counterpart', country: 'PL' }),
      article('c', { name: 'Marek Zielony', role: 'Poland’s foreign minister', country: 'PL' }),
    ]);
    expect([...people.values()].map((person) => person.role)).toEqual(['Poland’s foreign minister']);
  });
});

describe('two people', () => {
  test.each<[string | Sketch, string | Sketch]>([
    ['Karl Lindqvist', 'Petra Lindqvist'],
    ['Jan Novotny', 'Ivan Novotny'],
    ['Juan Ferrer', 'Jean Ferrer'],
    [
      { name: 'Anna Berg', country: 'NO' },
      { name: 'Anna Berg', country: 'SE' },
    ],
    [
      { name: 'Paul Marsh', role: 'foreign minister' },
      { name: 'Paul Marsh', role: 'striker' },
    ],
    [
      { name: 'Sasha Orlov', gender: 'male' },
      { name: 'Sasha Orlov', gender: 'female' },
    ],
    ['Solberg', 'Lindqvist'],
    ['Karl Lindqvist', 'Karl Lindqvist Jr.'],
    ['Karl Lindqvist', 'Lindqvist Jr.'],
  ])('%j is not %j', (a, b) => {
    expect(isOne(a, b)).toBe(false);
  });

  test('an initial that fits two is neither', () => {
    const { personOf } = identifyPeople([
      article('a', 'J. Holm'),
      article('b', 'Jan Holm'),
      article('c', 'Jonas Holm'),
    ]);
    expect(new Set([personOf('a', 'e1'), personOf('b', 'e1'), personOf('c', 'e1')]).size).toBe(3);
  });

  test('a bare family name that fits two is neither', () => {
    expect(isOne('Lindqvist', 'Karl Lindqvist', article('c', 'Petra Lindqvist'))).toBe(false);
  });

  test('a bare name of another country is somebody else', () => {
    expect(isOne({ name: 'Berg', country: 'SE' }, { name: 'Anna Berg', country: 'NO' })).toBe(false);
  });

  test('a bare name that two fit is the one whose country and office it has', () => {
    const holders = [
      article('c', { name: 'Anna Berg', country: 'NO', role: 'Norwegian foreign minister' }),
      article('d', 'Jonas Berg'),
    ];
    const { personOf } = identifyPeople([
      article('a', { name: 'Berg', country: 'NO', role: 'Norway’s foreign minister' }),
      ...holders,
    ]);
    expect(personOf('a', 'e1')).toBe(personOf('c', 'e1'));
  });

  test('whom one article keeps apart stay apart', () => {
    const { personOf } = identifyPeople([article('a', 'Anna Berg', 'Berg'), article('b', 'Anna Berg')]);
    expect(personOf('a', 'e1')).toBe(personOf('b', 'e1'));
    expect(personOf('a', 'e2')).not.toBe(personOf('a', 'e1'));
  });

  test('bare names in two articles are not one for that alone', () => {
    expect(isOne('Berg', 'Berg')).toBe(false);
    expect(isOne({ name: 'Berg', role: 'mayor', country: 'NO' }, { name: 'Berg', role: 'mayor', country: 'NO' })).toBe(
      true,
    );
  });
});

const given = fc.constantFrom('Anna', 'Ann', 'Jan', 'John', 'Jonas', 'J.', 'Mike', 'Michael', 'Sergei', 'Sergey', '');
const family = fc.constantFrom('Berg', 'Holm', 'Hollander', 'Antonov', 'van der Velde');
const sketch = fc
  .record({
    given,
    family,
    country: fc.constantFrom(null, 'NO', 'SE'),
    role: fc.constantFrom(null, 'foreign minister', 'striker', 'mayor'),
    gender: fc.constantFrom(null, 'male' as const, 'female' as const),
  })
  .map(({ given: first, family: last, ...rest }) => ({ name: `${first} ${last}`.trim(), aliases: [], ...rest }));
const corpus = fc.array(fc.array(sketch, { maxLength: 4 }), { maxLength: 8 }).map((articles) =>
  articles.map((people, index) => ({
    ...article(`a${index}`),
    people: people.map((person, at) => ({ ...person, entity: `e${at + 1}` })),
  })),
);

describe('laws', () => {
  test('the order in which articles arrive does not matter', () => {
    fc.assert(
      fc.property(
        corpus.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
        ),
        ([articles, shuffled]) => {
          const first = identifyPeople(articles);
          const second = identifyPeople(shuffled);
          const sorted = (people: ReadonlyMap<string, unknown>) => [...people].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(sorted(second.people)).toEqual(sorted(first.people));
          for (const { card, people } of articles) {
            for (const { entity } of people)
              expect(second.personOf(card.id, entity)).toBe(first.personOf(card.id, entity));
          }
        },
      ),
    );
  });

  test('everybody is somebody, and two countries or genders never meet in one', () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const { people, personOf } = identifyPeople(articles);
        const signs = new Map<string, { countries: Set<string>; genders: Set<string> }>();
        for (const { card, people: named } of articles) {
          for (const { entity, country, gender } of named) {
            const id = personOf(card.id, entity) ?? '';
            expect(people.has(id)).toBe(true);
            const known = signs.get(id) ?? { countries: new Set(), genders: new Set() };
            if (country !== null) known.countries.add(country);
            if (gender !== null) known.genders.add(gender);
            signs.set(id, known);
          }
        }
        for (const { countries, genders } of signs.values()) {
          expect(countries.size).toBeLessThanOrEqual(1);
          expect(genders.size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
