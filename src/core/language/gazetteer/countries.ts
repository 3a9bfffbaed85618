import { DEMONYMS, PLACES } from './places.ts';

/** The country that a phrase names or is an adjective of ("Norway", "Norwegian"), as ISO 3166 alpha-2, or null. Any case. */
export function countryCode(phrase: string): string | null {
  const bare = phrase.trim().replace(/^the\s+/i, '');
  const place = PLACES.get(bare);
  return DEMONYMS.get(bare) ?? (place?.kind === 'country' ? place.country : null);
}

/** As `countryCode`, and the country that a capital, seat of government, region or large city lies in ("Oslo"). */
export const countryOf = (phrase: string): string | null => countryCode(phrase) ?? PLACES.get(phrase)?.country ?? null;
