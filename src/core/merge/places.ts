import { PLACES } from '../language/gazetteer/places.ts';

/** Cities and capitals that a wording names, by their listed names; seats of government count as the city's. */
function citiesIn(wording: string): ReadonlySet<string> {
  const words = wording.split(/[\s,()]+/).filter((word) => word !== '');
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const match = PLACES.match(words, at);
    const isCity = match !== null && (match.value.kind === 'city' || match.value.kind === 'capital');
    if (isCity && /^\p{Lu}/u.test(words[at]!)) found.add(match.value.name);
    at += match?.length ?? 1;
  }
  return found;
}

/** Whether two wordings of a place name different cities: "a hotel in Lyon" and "Marseille", not "the palace" and "Lyon". */
export function placesClash(a: string, b: string): boolean {
  const [first, second] = [citiesIn(a), citiesIn(b)];
  if (first.size === 0 || second.size === 0) return false;
  return ![...first].some((city) => second.has(city));
}
