import { describe, expect, test } from 'vitest';
import { entityNamed, peopleOf, readingOf, wordsOf, type Zoned } from '../reading-of.ts';

/** Mentions of a person that are no names. */
const referencesTo = (name: string, ...runs: readonly Zoned[]): string[] => {
  const reading = readingOf(...runs);
  const entity = entityNamed(reading, name);
  expect(entity).toBeDefined();
  return [...wordsOf(reading, entity, 'pronoun'), ...wordsOf(reading, entity, 'nominal')];
};

describe('pronouns', () => {
  test('the subject of the sentence before', () => {
    expect(referencesTo('Ragnhild Solberg', 'Ragnhild Solberg met Marek Zielony in Lisbon. She was pleased.')).toEqual([
      'She',
    ]);
  });

  test('a pronoun after a quotation is the one who spoke', () => {
    expect(referencesTo('Marek Zielony', 'Marek Zielony arrived. “Omar Hadi is a friend,” he said.')).toEqual(['he']);
  });

  test('gender excludes', () => {
    const text = 'Ragnhild Solberg met Marek Zielony in Lisbon. He was pleased with her.';
    expect(referencesTo('Marek Zielony', text)).toEqual(['He']);
  });

  test('a pronoun before its name', () => {
    expect(referencesTo('Ragnhild Solberg', 'In her speech, Ragnhild Solberg praised the plan.')).toEqual(['her']);
  });

  test('him is not the subject', () => {
    expect(referencesTo('Omar Hadi', 'Omar Hadi waited. Marek Zielony thanked him.')).toEqual(['him']);
  });

  test.each([
    ['two subjects side by side', 'Omar Hadi and Marek Zielony argued. He left.'],
    ['somebody without a name', 'Omar Hadi spoke. An official said he was tired. He left.'],
    ['nobody before', 'He left early. Nobody knew why.'],
    ['inside a quotation', 'Omar Hadi spoke. “He is wrong,” a visitor said.'],
  ])('nothing is guessed: %s', (_, text) => {
    for (const person of peopleOf(readingOf(text))) {
      expect(person.mentions.filter((mention) => mention.kind === 'pronoun')).toEqual([]);
    }
  });

  test('a pronoun may settle a gender that no name settles', () => {
    const reading = readingOf('Robin Falk arrived. She smiled.');
    expect(peopleOf(reading).map((person) => person.gender)).toEqual(['female']);
  });
});

describe('offices', () => {
  const introduction =
    'Norwegian Foreign Minister Ragnhild Solberg met Polish Finance Minister Marek Zielony in Lisbon.';

  test('by country', () => {
    expect(referencesTo('Marek Zielony', `${introduction} The Polish minister was late.`)).toEqual([
      'The Polish minister',
    ]);
  });

  test('by what the office is for', () => {
    expect(referencesTo('Ragnhild Solberg', `${introduction} The foreign minister was late.`)).toEqual([
      'The foreign minister',
    ]);
  });

  test('in other words', () => {
    expect(referencesTo('Ragnhild Solberg', `${introduction} The Norwegian chief diplomat was late.`)).toEqual([
      'The Norwegian chief diplomat',
    ]);
  });

  test('one that fits both is neither', () => {
    for (const name of ['Ragnhild Solberg', 'Marek Zielony']) {
      expect(referencesTo(name, `${introduction} The minister was late.`)).toEqual([]);
    }
  });

  test('two of them are both', () => {
    for (const name of ['Ragnhild Solberg', 'Marek Zielony']) {
      expect(referencesTo(name, `${introduction} The two ministers agreed.`)).toEqual(['The two ministers']);
    }
  });

  test('two ministers may be a minister and a counterpart', () => {
    const text =
      'Norwegian Foreign Minister Ragnhild Solberg met her Polish counterpart, Marek Zielony. The two ministers agreed.';
    for (const name of ['Ragnhild Solberg', 'Marek Zielony'])
      expect(referencesTo(name, text)).toContain('The two ministers');
  });

  test('two leaders are not whoever was named last', () => {
    const text = 'President Omar Hadi met President Wei Jinlong. Their aide Uwe Brandt said the two leaders agreed.';
    expect(referencesTo('Uwe Brandt', text)).toEqual([]);
    expect(referencesTo('Omar Hadi', text)).toEqual(['the two leaders']);
  });

  test('a counterpart is never his own', () => {
    const text = `${introduction} Solberg thanked her Polish counterpart.`;
    expect(referencesTo('Marek Zielony', text)).toEqual(['her Polish counterpart']);
    expect(referencesTo('Ragnhild Solberg', text)).toEqual(['her']);
  });

  test('another country is somebody else', () => {
    expect(referencesTo('Marek Zielony', `${introduction} The French minister was late.`)).toEqual([]);
  });

  test('a host is the other one', () => {
    expect(
      referencesTo('Omar Hadi', 'President Omar Hadi received Marek Zielony in Tunis. Zielony thanked his host.'),
    ).toEqual(['his host']);
  });

  test('who is to be president is not the president', () => {
    const text =
      'President Omar Hadi welcomed President-elect Marek Zielony. The president-elect smiled. The president left.';
    expect(referencesTo('Omar Hadi', text)).toEqual(['The president']);
    expect(referencesTo('Marek Zielony', text)).toEqual(['The president-elect']);
  });

  test('by the place that it is of', () => {
    expect(referencesTo('Ragnhild Solberg', `${introduction} Later, Norway's top diplomat left.`)).toEqual([
      "Norway's top diplomat",
    ]);
  });

  test('a host who is named at once is no one else', () => {
    expect(
      referencesTo(
        'Omar Hadi',
        'Omar Hadi met Ragnhild Solberg. Solberg thanked her Polish host, finance minister Marek Zielony.',
      ),
    ).toEqual([]);
  });

  test('of a counterpart the country is enough', () => {
    expect(
      referencesTo(
        'Marek Zielony',
        'Ragnhild Solberg met her Polish counterpart, Marek Zielony. The Polish minister left.',
      ),
    ).toEqual(['The Polish minister']);
  });

  test('a title before another name is no mention', () => {
    expect(referencesTo('Marek Zielony', `${introduction} Later, finance minister Piotr Lis spoke.`)).toEqual([]);
  });
});
