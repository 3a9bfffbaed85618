import {
  CAPITAL_VARIANTS,
  CITY_EXONYMS,
  COUNTRY_VARIANTS,
  DEMONYM_VARIANTS,
  FORMER_STATES,
  OPEN_DEMONYMS,
  SEATS_OF_GOVERNMENT,
} from './country-words.ts';
import cities from './data/cities.json' with { type: 'json' };
import countries from './data/countries.json' with { type: 'json' };
import { fold } from './fold.ts';
import { PhraseTable } from './phrases.ts';
import { listedRegions } from './regions.ts';
import { namesOf } from './set.ts';

export type PlaceKind = 'country' | 'capital' | 'seat' | 'region' | 'city' | 'town';

/** A listed place. `country` is its ISO 3166 alpha-2 code, null where it lies in no one country or the name is shared. */
export type ListedPlace = { readonly kind: PlaceKind; readonly name: string; readonly country: string | null };

const columns = (row: string): string[] => row.split('|').map((cell) => cell.trim());

/** Countries, capitals, seats of government, regions, cities of 200,000 and more. Towns of 20,000 and more are `TOWNS`. */
export const PLACES: PhraseTable<ListedPlace> = new PhraseTable();
/** Their names are folded: towns are hints, they name nothing. */
export const TOWNS: PhraseTable<ListedPlace> = new PhraseTable();
/** Peoples and their adjectives, singular and plural; the value is the country's code or null. */
export const DEMONYMS: PhraseTable<string | null> = new PhraseTable();

const capitalsOf = new Map<string, string[]>();

function addPlaces(names: readonly string[], kind: PlaceKind, country: string | null): void {
  for (const name of names) PLACES.add(name, { kind, name, country });
}

function addDemonyms(names: readonly string[], country: string | null): void {
  for (const name of names) {
    DEMONYMS.add(name, country);
    if (
      /(?:an|ian|er|i|ot|Serb|Turk|Greek|Pole|Swede|Dane|Finn|Croat|Czech|Slovak|Kurd|Arab|Scot|Brit|Jew|Sikh|Hindu|Muslim|Slovene|Kyrgyz|Kazakh|Uzbek|Tajik|Azeri|Thai|Basque|Argentine|Philippine|Filipino|Latino)$/.test(
        name,
      )
    ) {
      DEMONYMS.add(`${name}s`, country);
    }
    if (/man$/.test(name)) DEMONYMS.add(name.replace(/man$/, 'men'), country);
  }
}

for (const row of cities.large) {
  const [country = '', names] = columns(row);
  addPlaces(namesOf(names ?? ''), 'city', country);
}
for (const [country, names] of listedRegions()) addPlaces(names, 'region', country);
addPlaces(namesOf(FORMER_STATES), 'country', null);

const demonymHolders = new Map<string, Set<string>>();
for (const row of countries.rows) {
  const [code = '', , capitals, demonyms] = columns(row);
  capitalsOf.set(code, namesOf(capitals ?? ''));
  for (const demonym of namesOf(demonyms ?? '')) {
    demonymHolders.set(demonym, (demonymHolders.get(demonym) ?? new Set()).add(code));
  }
}
for (const [demonym, holders] of demonymHolders) {
  const [only] = holders;
  addDemonyms([demonym], holders.size === 1 ? (only ?? null) : null);
}
for (const [code, names] of Object.entries(DEMONYM_VARIANTS)) addDemonyms(namesOf(names ?? ''), code);
addDemonyms(namesOf(OPEN_DEMONYMS), null);

for (const [code, names] of Object.entries(CAPITAL_VARIANTS)) {
  capitalsOf.set(code, [...(capitalsOf.get(code) ?? []), ...namesOf(names ?? '')]);
}
const seats = new Set(namesOf(SEATS_OF_GOVERNMENT));
for (const [code, capitals] of capitalsOf) {
  for (const name of capitals) addPlaces([name], seats.has(name) ? 'seat' : 'capital', code);
}
for (const [today, others] of CITY_EXONYMS) {
  const known = PLACES.get(today);
  for (const name of namesOf(others)) {
    if (known !== undefined && PLACES.get(name) === undefined) PLACES.add(name, { ...known, name });
  }
}
// Countries last: where a name is both ("Luxembourg", "Singapore"), the country counts.
for (const row of countries.rows) {
  const [code = '', names] = columns(row);
  addPlaces(namesOf(names ?? ''), 'country', code);
}
for (const [code, names] of Object.entries(COUNTRY_VARIANTS)) {
  addPlaces(namesOf(names ?? ''), 'country', code);
}
for (const name of ['Dubai', 'Sharjah']) PLACES.add(name, { kind: 'city', name, country: 'AE' });
PLACES.add('Congo', { kind: 'country', name: 'Congo', country: null });
PLACES.add('Korea', { kind: 'country', name: 'Korea', country: null });
DEMONYMS.add('Korean', null);

for (const key of cities.small.split(';')) {
  if (!PLACES.hasFolded(key)) TOWNS.addFolded(key, { kind: 'town', name: key, country: null });
}

const todaysName = new Map(
  CITY_EXONYMS.flatMap(([today, others]) => namesOf(others).map((name): [string, string] => [fold(name), today])),
);

/** Today's name of a city that is written in an older or foreign form ("Kiev"); any other name as it is. */
export const canonicalPlace = (name: string): string => todaysName.get(fold(name)) ?? name;
