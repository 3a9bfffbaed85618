import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCode, countryOf } from '../../../../src/core/language/gazetteer/countries.ts';
import { LISTED, listedCodes } from '../../../../src/core/language/gazetteer/features.ts';
import { fold } from '../../../../src/core/language/gazetteer/fold.ts';
import {
  genderOfGivenName,
  isGivenName,
  isSureGivenName,
} from '../../../../src/core/language/gazetteer/given-names.ts';
import { isListedName } from '../../../../src/core/language/gazetteer/listed-names.ts';
import { acronymOf, ORGANISATIONS } from '../../../../src/core/language/gazetteer/organisations.ts';
import { PhraseTable } from '../../../../src/core/language/gazetteer/phrases.ts';
import { PLACES } from '../../../../src/core/language/gazetteer/places.ts';

const codesOf = (sentence: string): string[][] => {
  const words = sentence.split(' ');
  const codes = listedCodes(words);
  return words.map((_, at) =>
    Object.entries(LISTED)
      .filter(([, bit]) => ((codes[at] ?? 0) & bit) !== 0)
      .map(([name]) => name),
  );
};

describe('countries', () => {
  test.each([
    ['Norway', 'NO'],
    ['Norwegian', 'NO'],
    ['Oslo', 'NO'],
    ['Burma', 'MM'],
    ['Myanmar', 'MM'],
    ['U.S.', 'US'],
    ['Kiev', 'UA'],
    ['Kyiv', 'UA'],
    ['South Korean', 'KR'],
    ['Pyongyang', 'KP'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Niger', 'NE'],
    ['Nigerian', 'NG'],
    ['French', 'FR'],
    ['Frenchwoman', 'FR'],
    ['the Moon', null],
  ])('%s belongs to %s', (phrase, code) => {
    expect(countryOf(phrase)).toBe(code);
  });

  test('a name that two countries share belongs to neither', () => {
    expect(countryOf('Korean')).toBeNull();
    expect(countryOf('Congolese')).toBeNull();
  });

  test('a seat of government is told from a capital', () => {
    expect(PLACES.get('Kremlin')).toMatchObject({ kind: 'seat', country: 'RU' });
    expect(PLACES.get('Lisbon')).toMatchObject({ kind: 'capital', country: 'PT' });
  });

  test('a town is in a country, but is none', () => {
    expect(countryCode('Oslo')).toBeNull();
    expect(countryCode('norwegian')).toBe('NO');
    expect(countryCode('the Netherlands')).toBe('NL');
  });
});

describe('names', () => {
  test('accents, case and curly marks do not count', () => {
    expect(fold('François')).toBe('francois');
    expect(fold('Łódź')).toBe('lodz');
    expect(fold('U.S.')).toBe('us');
    expect(fold('d’Ivoire')).toBe("d'ivoire");
  });

  test('gender is said only where a name settles it', () => {
    expect(genderOfGivenName('Oksana')).toBe('female');
    expect(genderOfGivenName('Grzegorz')).toBe('male');
    expect(genderOfGivenName('Andrea')).toBeNull();
    expect(genderOfGivenName('Xyzzy')).toBeNull();
  });

  test('a name that is a word besides is a name, but not a sure one', () => {
    expect(isGivenName('Mark')).toBe(true);
    expect(isSureGivenName('Mark')).toBe(false);
    expect(isSureGivenName('Katarzyna')).toBe(true);
  });

  test('the long list knows family names', () => {
    expect(isListedName('Kowalczuk')).toBe(true);
    expect(isListedName('Qqqzzzxx')).toBe(false);
  });
});

describe('organisations', () => {
  test('an acronym counts only in capitals', () => {
    expect(acronymOf('WHO')?.name).toBe('World Health Organization');
    expect(acronymOf('U.N.')?.name).toBe('United Nations');
    expect(acronymOf('who')).toBeNull();
  });

  test('both spellings lead to one organisation', () => {
    expect(ORGANISATIONS.get('Organisation for Security and Co-operation in Europe')?.short).toBe('OSCE');
    expect(ORGANISATIONS.get('Organization for Security and Cooperation in Europe')?.short).toBe('OSCE');
  });
});

describe('phrases in a sentence', () => {
  test('the longest listed phrase wins, hyphens are looked through', () => {
    const table = new PhraseTable<string>();
    table.add('Guinea', 'short');
    table.add('Guinea-Bissau', 'long');
    expect(table.match(['Guinea', '-', 'Bissau'], 0)).toEqual({ length: 3, value: 'long' });
    expect(table.match(['Guinea', 'and', 'Bissau'], 0)).toEqual({ length: 1, value: 'short' });
    expect(table.match(['Guinea', '-', 'Bissau'], 0, 2)).toEqual({ length: 1, value: 'short' });
  });

  test('a phrase marks its first word and those inside', () => {
    const codes = codesOf('in South Africa and Addis Ababa');
    expect(codes[1]).toContain('country');
    expect(codes[2]).toContain('countryInside');
    expect(codes[4]).toContain('city');
    expect(codes[5]).toContain('cityInside');
  });

  test('a pronoun is no country', () => {
    expect(codesOf('Us and US')[0]).not.toContain('country');
    expect(codesOf('Us and US')[2]).toContain('country');
  });

  test('any words at all give one code each', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        expect(listedCodes(words)).toHaveLength(words.length);
      }),
    );
  });
});
