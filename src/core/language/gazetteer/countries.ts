import { COUNTRY_VARIANTS } from './country-words.ts';
import countries from './data/countries.json' with { type: 'json' };
import { DEMONYMS, PLACES } from './places.ts';
import { namesOf } from './set.ts';

/** The country that a phrase names or is an adjective of ("Norway", "Norwegian"), as ISO 3166 alpha-2, or null. Any case. */
export function countryCode(phrase: string): string | null {
  const bare = phrase.trim().replace(/^the\s+/i, '');
  const place = PLACES.get(bare);
  return DEMONYMS.get(bare) ?? (place?.kind === 'country' ? place.country : null);
}

/** As `countryCode`, and the country that a capital, seat of government, region or large city lies in ("Oslo"). */
export const countryOf = (phrase: string): string | null => countryCode(phrase) ?? PLACES.get(phrase)?.country ?? null;

const LISTED: ReadonlyMap<string, string> = new Map(
  countries.rows.map((row): [string, string] => {
    const [code = '', names = ''] = row.split('|').map((cell) => cell.trim());
    return [code, names];
  }),
);

/** The usual short name of a country ("South Korea") by its ISO 3166 alpha-2 code; the code itself where it is not listed. */
export const countryName = (code: string): string =>
  namesOf(COUNTRY_VARIANTS[code] ?? LISTED.get(code) ?? '')[0] ?? code;
