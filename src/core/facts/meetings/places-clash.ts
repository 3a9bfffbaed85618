import { PLACES } from '../../language/gazetteer/places.ts';

type Named = { readonly cities: ReadonlySet<string>; readonly countries: ReadonlySet<string> };

/** Cities and countries that a wording names, by listed names and codes; a city stands for its country, too. */
function placesIn(wording: string): Named {
  const words = wording.split(/[\s,()]+/).filter((word) => word !== '');
  const cities = new Set<string>();
  const countries = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const match = PLACES.match(words, at);
    if (match !== null && /^\p{Lu}/u.test(words[at]!)) {
      const { kind, name, country } = match.value;
      if (kind === 'city' || kind === 'capital') cities.add(name);
      if (country !== null) countries.add(country);
    }
    at += match?.length ?? 1;
  }
  return { cities, countries };
}

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/**
 * Whether two wordings of a place name different cities or countries: "a hotel in Lyon" and "Marseille", "Lyon" and "Norway";
 * not "the palace" and "Lyon", nor "Lyon" and "France".
 */
export function placesClash(a: string, b: string): boolean {
  const [first, second] = [placesIn(a), placesIn(b)];
  return areApart(first.cities, second.cities) || areApart(first.countries, second.countries);
}
