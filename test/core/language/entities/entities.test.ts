import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACTUAL_ZONES } from '../../../../src/core/article/article.ts';
import { cases } from '../../../support/laws.ts';
import { articleOf, entityNamed, peopleOf, readingOf, wordsOf, type Zoned } from '../reading-of.ts';

const rolesOf = (...runs: readonly Zoned[]) =>
  peopleOf(readingOf(...runs)).map(({ name, role, country }) => [name, role, country]);
const namesOf = (...runs: readonly Zoned[]) => peopleOf(readingOf(...runs)).map((person) => person.name);

describe('roles', () => {
  test.each([
    ['Norwegian Foreign Minister Ragnhild Solberg arrived.', 'Norwegian Foreign Minister', 'NO'],
    ["Ragnhild Solberg, Norway's foreign minister, arrived.", "Norway's foreign minister", 'NO'],
    ['The Norwegian foreign minister, Ragnhild Solberg, arrived.', 'Norwegian foreign minister', 'NO'],
    ['Norway’s Deputy Prime Minister Ragnhild Solberg arrived.', 'Norway’s Deputy Prime Minister', 'NO'],
    ['Ragnhild Solberg, president of the Nordic Council, arrived.', 'president of the Nordic Council', null],
    ['US Secretary of State Harriet Blake arrived.', 'US Secretary of State', 'US'],
    ['Lt. Gen. Omar Hadi arrived.', 'Lt. Gen.', null],
    ['Foreign Ministry spokeswoman Marta Zielony said so.', 'Foreign Ministry spokeswoman', null],
    ['Mr Henrik Falk arrived.', null, null],
  ])('%s', (sentence, role, country) => {
    expect(peopleOf(readingOf(sentence)).map((person) => [person.role, person.country])).toEqual([[role, country]]);
  });

  test('a counterpart has a country; his own office says more', () => {
    expect(
      rolesOf(
        'Ragnhild Solberg met her Polish counterpart, Marek Zielony. Marek Zielony, the Polish foreign minister, smiled.',
      ),
    ).toEqual([
      ['Ragnhild Solberg', null, null],
      ['Marek Zielony', 'Polish foreign minister', 'PL'],
    ]);
  });

  test("an office of several, and one that is another's, are no role to show", () => {
    expect(rolesOf('Ragnhild Solberg and Marek Zielony, the foreign ministers, met.').map(([, role]) => role)).toEqual([
      null,
      null,
    ]);
    expect(rolesOf('Ragnhild Solberg met her Polish counterpart, Marek Zielony.')).toEqual([
      ['Ragnhild Solberg', null, null],
      ['Marek Zielony', null, 'PL'],
    ]);
  });

  test.each([
    ['French President Emile Perrin arrived.', 'FR'],
    ['Emile Perrin, president of Norway, arrived.', 'NO'],
    ["Norway's president, Emile Perrin, arrived.", 'NO'],
  ])('a country of its own: %s', (sentence, country) => {
    expect(rolesOf(sentence).map(([, , code]) => code)).toEqual([country]);
  });

  test('a party and an assembly before the office are no body', () => {
    expect(rolesOf('Conservative Assembly Speaker Ana Berg met Senate Majority Leader Dirk Malloy of Ohio.')).toEqual([
      ['Ana Berg', 'Conservative Assembly Speaker', null],
      ['Dirk Malloy', 'Senate Majority Leader', null],
    ]);
  });

  test('an envoy to a country is not of it', () => {
    expect(rolesOf('Harriet Blake, ambassador to Norway, arrived.')).toEqual([
      ['Harriet Blake', 'ambassador to Norway', null],
    ]);
  });

  test('an office beside another person of the phrase is not taken along', () => {
    const lady = 'The president and the first lady in mourning, Ilse Dorrel, arrived.';
    expect(rolesOf(lady).map(([, role]) => role)).toEqual([null]);
    expect(rolesOf('The governor and the first minister, Ilse Dorrel, arrived.').map(([, role]) => role)).toEqual([
      'first minister',
    ]);
    expect(
      rolesOf('The minister for energy and the environment, Ilse Dorrel, arrived.').map(([, role]) => role),
    ).toEqual(['minister for energy and the environment']);
  });

  test("a person's spokesman does not take the person into his role", () => {
    expect(rolesOf("Chancellor Dieter Hagen left. Hagen's spokesman Uwe Brandt said nothing.")).toEqual([
      ['Dieter Hagen', 'Chancellor', null],
      ['Uwe Brandt', 'spokesman', null],
    ]);
  });
});

describe('one person, many names', () => {
  test('a bare family name joins the full one, wherever it stands', () => {
    const reading = readingOf(
      ['title', 'Solberg meets Zielony in Lisbon'],
      'Ragnhild Solberg met Marek Zielony. Mr Zielony smiled at Solberg.',
    );
    expect(wordsOf(reading, entityNamed(reading, 'Ragnhild Solberg'), 'name')).toEqual([
      'Solberg',
      'Ragnhild Solberg',
      'Solberg',
    ]);
    expect(wordsOf(reading, entityNamed(reading, 'Marek Zielony'), 'name')).toEqual([
      'Zielony',
      'Marek Zielony',
      'Zielony',
    ]);
  });

  test('titles, "the" and possessive endings are no part of a name', () => {
    const reading = readingOf("President Omar Hadi's plan failed. The World Bank's report says so.");
    expect(reading.entities.map((entity) => entity.name)).toEqual(['Omar Hadi', 'World Bank']);
  });

  test('a spouse keeps the bare family name from nobody', () => {
    const reading = readingOf('Petra Lindqvist and her husband, Karl Lindqvist, arrived. Lindqvist said no.');
    expect(wordsOf(reading, entityNamed(reading, 'Petra Lindqvist'), 'name')).toEqual(['Petra Lindqvist', 'Lindqvist']);
    expect(wordsOf(reading, entityNamed(reading, 'Karl Lindqvist'), 'name')).toEqual(['Karl Lindqvist']);
  });

  test('a family name that two hold is given to neither', () => {
    const reading = readingOf('Petra Lindqvist met Anders Lindqvist in Oslo. Lindqvist said no.');
    expect(peopleOf(reading).map((person) => person.name)).toEqual([
      'Petra Lindqvist',
      'Anders Lindqvist',
      'Lindqvist',
    ]);
  });

  test('a son with his father’s name is another person', () => {
    expect(
      namesOf('Carlo Hagen Jr. met Dirk Malloy. Hagen Jr. praised his father, Carlo Hagen. Carlo Hagen was glad.'),
    ).toEqual(['Carlo Hagen Jr.', 'Dirk Malloy', 'Carlo Hagen']);
    expect(namesOf('Carlo Hagen Jr. met Dirk Malloy. Hagen was glad.')).toEqual(['Carlo Hagen Jr.', 'Dirk Malloy']);
  });

  test('a title that tells the gender settles it', () => {
    const reading = readingOf('Petra Lindqvist met Anders Lindqvist in Oslo. Mrs Lindqvist said no.');
    expect(wordsOf(reading, entityNamed(reading, 'Petra Lindqvist'), 'name')).toEqual(['Petra Lindqvist', 'Lindqvist']);
  });

  test('family names that come first', () => {
    const reading = readingOf(
      'Chinese President Wei Jinlong met South Korean President Park Sun-ho. Wei told Park that he agreed.',
    );
    expect(wordsOf(reading, entityNamed(reading, 'Wei Jinlong'), 'name')).toEqual(['Wei Jinlong', 'Wei']);
    expect(wordsOf(reading, entityNamed(reading, 'Park Sun-ho'), 'name')).toEqual(['Park Sun-ho', 'Park']);
  });

  test('short and full given names are one, other given names are not', () => {
    expect(namesOf('Mike Hollander arrived. Michael Hollander left. Paul Hollander stayed.')).toEqual([
      'Michael Hollander',
      'Paul Hollander',
    ]);
  });

  test('family names with particles', () => {
    const reading = readingOf(
      'Chancellor Dieter von Hagen spoke. Von Hagen then met Khalid al-Amiri. Al-Amiri listened.',
    );
    expect(wordsOf(reading, entityNamed(reading, 'Dieter von Hagen'), 'name')).toEqual([
      'Dieter von Hagen',
      'Von Hagen',
    ]);
    expect(wordsOf(reading, entityNamed(reading, 'Khalid al-Amiri'), 'name')).toEqual(['Khalid al-Amiri', 'Al-Amiri']);
  });

  test('a name that makes an adjective is no mention', () => {
    const reading = readingOf('The Hollander administration declined. Michael Hollander was away.');
    expect(wordsOf(reading, entityNamed(reading, 'Michael Hollander'))).toEqual(['Michael Hollander']);
  });
});

describe('places and organisations', () => {
  test('an acronym explained in brackets is its organisation', () => {
    const reading = readingOf('The Nordic Trade Institute (NTI) opened in Oslo. The NTI grew fast.');
    expect(wordsOf(reading, entityNamed(reading, 'Nordic Trade Institute'))).toEqual([
      'Nordic Trade Institute',
      'NTI',
      'NTI',
    ]);
  });

  test('a known acronym is its organisation without explanation', () => {
    const reading = readingOf('The World Health Organization met on Friday. The WHO said no.');
    expect(wordsOf(reading, entityNamed(reading, 'World Health Organization'))).toEqual([
      'World Health Organization',
      'WHO',
    ]);
  });

  test('a capital that acts is a place with its country', () => {
    const reading = readingOf('Moscow said that Kyiv had refused. Kiev denied it.');
    expect(reading.entities.map(({ type, name, country }) => [type, name, country])).toEqual([
      ['place', 'Moscow', 'RU'],
      ['place', 'Kyiv', 'UA'],
    ]);
  });

  test('all names of a country are one', () => {
    const reading = readingOf(
      'The United States agreed, but the U.S. Senate did not. America waits, and so does the US.',
    );
    expect(wordsOf(reading, entityNamed(reading, 'United States'))).toEqual(
      expect.arrayContaining(['United States', 'America', 'US']),
    );
  });
});

describe('what is no name', () => {
  test('a country before an office is a place beside the person', () => {
    const reading = readingOf('United States Secretary of State Harriet Blake arrived.');
    expect(reading.entities.map(({ type, name, role }) => [type, name, role])).toEqual([
      ['place', 'United States', null],
      ['person', 'Harriet Blake', 'United States Secretary of State'],
    ]);
  });

  test('a rank is no part of a name, wherever the name stands', () => {
    expect(namesOf(['caption', 'Lt. Gen. Omar Hadi (File)'])).toEqual(['Omar Hadi']);
  });

  test('who took a picture is nobody', () => {
    expect(
      namesOf(
        ['caption', 'Ragnhild Solberg in Lisbon. Photograph: Greta Holm'],
        ['caption', 'Ragnhild Solberg smiles. © REUTERS / Uwe Brandt'],
      ),
    ).toEqual(['Ragnhild Solberg']);
  });

  test('an office of several is nobody’s role, but each has a country', () => {
    expect(rolesOf('Foreign ministers Ragnhild Solberg of Norway and Marek Zielony of Poland met.')).toEqual([
      ['Ragnhild Solberg', null, 'NO'],
      ['Marek Zielony', null, 'PL'],
    ]);
  });
});

describe('zones', () => {
  test('nobody is read in zones that tell no facts', () => {
    expect(
      namesOf(
        ['byline', 'By Henrik Falk'],
        'Ragnhild Solberg arrived.',
        ['promo', 'Read more: Uwe Brandt says no'],
        ['boilerplate', 'Copyright Greta Holm'],
      ),
    ).toEqual(['Ragnhild Solberg']);
  });

  test('a dateline gives its place', () => {
    const reading = readingOf(['dateline', 'LISBON'], 'Ragnhild Solberg arrived.');
    expect(entityNamed(reading, 'LISBON')).toMatchObject({ type: 'place', country: 'PT' });
  });
});

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'President Omar Hadi met ',
    'Ragnhild Solberg, ',
    'his wife, ',
    "Norway's foreign minister",
    ' (NTI) ',
    '“He said',
    '" she said. ',
    'Von Hagen ',
    'the two ministers ',
    '\n\n',
    '\u00a0',
    ', ',
  ),
);
const zoned = fc.tuple(
  fc.constantFrom('title' as const, 'body' as const, 'promo' as const, 'dateline' as const, 'caption' as const),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe('laws', () => {
  test('any text is read without an error, and every mention lies in a zone that tells facts, or in a dateline', () => {
    fc.assert(
      fc.property(fc.array(zoned, { maxLength: 5 }), (runs) => {
        const reading = readingOf(...runs);
        const zones = reading.article.zones.filter((zone) => FACTUAL_ZONES.has(zone.kind) || zone.kind === 'dateline');
        for (const { type, mentions } of reading.entities) {
          for (const { start, end } of mentions) {
            expect(end).toBeGreaterThan(start);
            const zone = zones.find((one) => one.start <= start && end <= one.end);
            expect(zone).toBeDefined();
            if (type === 'person') expect(zone?.kind).not.toBe('dateline');
          }
        }
      }),
    );
  });

  test('the same text gives the same entities', () => {
    fc.assert(
      fc.property(fc.array(zoned, { maxLength: 4 }), (runs) => {
        expect(readingOf(...runs).entities).toEqual(readingOf(...runs).entities);
        expect(articleOf(...runs)).toEqual(articleOf(...runs));
      }),
      { numRuns: cases(30) },
    );
  });
});

describe('words that no list knows', () => {
  const placesOf = (...runs: readonly Zoned[]) =>
    readingOf(...runs)
      .entities.filter((entity) => entity.type === 'place')
      .map((entity) => entity.name);

  test.each([
    ['Ostravian President Agneta Lund arrived.', 'Agneta Lund', 'Ostravian President'],
    ['Merrovan Foreign Minister Karim Dorrel arrived.', 'Karim Dorrel', 'Merrovan Foreign Minister'],
    ['Merrovan Transport Minister Dana Velt arrived.', 'Dana Velt', 'Merrovan Transport Minister'],
    ['The Merrovan Secretary of State Dana Velt arrived.', 'Dana Velt', 'Merrovan Secretary of State'],
    ['Merrovan Deputy Prime Minister Dr. Dana Velt arrived.', 'Dana Velt', 'Merrovan Deputy Prime Minister'],
    ['Financial Secretary Paul Lin Mei-po arrived.', 'Paul Lin Mei-po', 'Financial Secretary'],
  ])('a title ends what stands before a name: %s', (sentence, name, role) => {
    expect(rolesOf(sentence)).toEqual([[name, role, null]]);
  });

  test('a country is known by its people, its parliament and its company', () => {
    const text =
      'The foreign ministers of Ostravia and Merrova met on Monday. Merrovan officials were pleased. Ostravia said nothing. ' +
      "Merrova's parliament will vote. Relations between Ostravia and Merrova are poor. The Ostravian president, Agneta Lund, left.";
    expect(namesOf(['title', 'Ostravia, Merrova to talk again'], text)).toEqual(['Agneta Lund']);
    expect(placesOf(['title', 'Ostravia, Merrova to talk again'], text)).toEqual(['Ostravia', 'Merrova']);
  });

  test('a family name is no place, whatever is said to be in it', () => {
    const text =
      'Ilse Dorrel spoke. There is real confidence in Dorrel. Dorrel said so. "Trust in Dorrel is high," he said.';
    expect(placesOf(text)).toEqual([]);
    expect(namesOf(text)).toEqual(['Ilse Dorrel']);
  });

  test('a word that a direction is told from is a place', () => {
    expect(placesOf('They met at a lodge north of Harrow. Dana Velt spoke in Harrow on Monday.')).toEqual(['Harrow']);
  });

  test('a single word that nothing shows to be a person is none', () => {
    const person = 'Dana Velt spoke in Oslo.';
    expect(namesOf(`${person} Zzorvath gave the fishermen hope.`)).toEqual(['Dana Velt']);
    expect(namesOf(`${person} President Zzorvath gave the fishermen hope.`)).toEqual(['Dana Velt', 'Zzorvath']);
  });

  test('what a run ends or opens with tells a port and a firm from a person', () => {
    const text =
      'Port Mirren was closed. Dorrim Shipping moved its fleet to Port Mirren. Dana Velt runs Dorrim Shipping.';
    expect(namesOf(text)).toEqual(['Dana Velt']);
    expect(placesOf(text)).toEqual(['Port Mirren']);
  });
});

describe('who a bare family name is', () => {
  test.each([
    'President Keller welcomed guests. Keller spoke of peace. His wife, Laura Keller, smiled. Keller left.',
    'President Keller and Laura Keller, the first lady, welcomed guests. Keller spoke of peace. Keller left.',
    'Mr. Keller welcomed guests. He spoke of peace. Laura Keller smiled at him. Mr. Keller left. Keller was tired.',
    'President Keller welcomed guests. He spoke of peace. Laura Keller smiled at him. He left. Keller was tired.',
  ])('not that of a wife who comes later: %s', (text) => {
    const reading = readingOf(text);
    expect(wordsOf(reading, entityNamed(reading, 'Laura Keller'), 'name')).toEqual(['Laura Keller']);
    expect(wordsOf(reading, entityNamed(reading, 'Keller'), 'name').length).toBeGreaterThanOrEqual(2);
  });

  test('not that of another of the family who is named beside a thing of hers alone, or who held another office', () => {
    const campaign =
      'Staff of the Laura Keller campaign called voters. They recalled Paul Keller and his years in office. Keller spoke.';
    expect(wordsOf(readingOf(campaign), entityNamed(readingOf(campaign), 'Paul Keller'), 'name')).toEqual([
      'Paul Keller',
    ]);
    const office =
      'Secretary Keller spoke. She was tired. Her aides had served under President Paul Keller. Keller said she would rest.';
    expect(wordsOf(readingOf(office), entityNamed(readingOf(office), 'Paul Keller'), 'name')).toEqual(['Paul Keller']);
  });

  test('a form of address says which of the family', () => {
    const reading = readingOf(
      'President Keller spoke. First lady Laura Keller smiled. Mrs. Keller left. Keller stayed.',
    );
    expect(wordsOf(reading, entityNamed(reading, 'Laura Keller'), 'name')).toEqual(['Laura Keller', 'Keller']);
    expect(wordsOf(reading, entityNamed(reading, 'Keller'), 'name')).toEqual(['Keller', 'Keller']);
  });

  test('a president is called by his family name before and after he is named in full', () => {
    const reading = readingOf('President Keller welcomed guests. Anton Keller, 61, spoke of peace. Keller left.');
    expect(namesOf('President Keller welcomed guests. Anton Keller, 61, spoke of peace. Keller left.')).toEqual([
      'Anton Keller',
    ]);
    expect(wordsOf(reading, entityNamed(reading, 'Anton Keller'), 'name')).toHaveLength(3);
  });

  test('a form of address is part of no name', () => {
    expect(namesOf('Mr. Anton Keller met Ms Dana Velt. Ms Velt left. Mr Keller stayed.')).toEqual([
      'Anton Keller',
      'Dana Velt',
    ]);
  });

  test('a time or a team that is named after somebody is nobody', () => {
    expect(namesOf('The Keller-era pact and the Keller administration are gone. The Keller team left.')).toEqual([]);
  });
});

describe('names that capitals run together', () => {
  const body = 'Prime Minister Ana Keller met Dieter Hagen in Oslo. Keller said that Hagen had joined her talks.';

  test.each([
    'Ana Keller Joins Dieter Hagen Talks',
    'Ana Keller Meets Hagen as Hopes Fade',
    'Keller Hints at New Talks',
  ])('a headline has no longer name than the text: %s', (title) => {
    expect(namesOf(['title', title], body)).toEqual(['Ana Keller', 'Dieter Hagen']);
  });

  test('a caption may end in the next name', () => {
    const text = `${body} Dieter Hagen left. Ana Keller stayed. Ana Keller Hagen at the door.`;
    expect(namesOf(text)).toEqual(['Ana Keller', 'Dieter Hagen']);
  });

  test('two whole names side by side are two people', () => {
    expect(namesOf(`${body} Ana Keller Dieter Hagen at the door.`)).toEqual(['Ana Keller', 'Dieter Hagen']);
  });

  test('a longer name that goes on from a shorter one is whole', () => {
    expect(namesOf('Ana Lopez Ruiz arrived in Madrid. Ana Lopez said so.')).toEqual(['Ana Lopez Ruiz']);
  });

  test('of two of one family, the one with an office goes by its name', () => {
    const reading = readingOf('President Anton Keller met Laura Keller in Oslo. Keller said no.');
    expect(wordsOf(reading, entityNamed(reading, 'Anton Keller'), 'name')).toEqual(['Anton Keller', 'Keller']);
  });
});
