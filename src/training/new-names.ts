import cities from '../core/language/gazetteer/data/cities.json' with { type: 'json' };
import countries from '../core/language/gazetteer/data/countries.json' with { type: 'json' };
import parties from '../core/language/gazetteer/data/parties.json' with { type: 'json' };
import { FEMALE_NAMES, MALE_NAMES } from '../core/language/gazetteer/given-name-words.ts';
import { LEADERS } from '../core/language/gazetteer/leaders.ts';

// Names to put in the place of those in the training corpora, which are few and of one part of the world. Only lists that
// are shipped with the program, and words recombined from them.

const words = (text: string): string[] => text.trim().split(/\s+/);

const given = [...words(MALE_NAMES), ...words(FEMALE_NAMES)];
const family = [...new Set(LEADERS.flatMap((leader) => leader.name.split(' ').slice(1)))].filter((word) =>
  /^\p{Lu}\p{Ll}{2,}/u.test(word),
);
const towns = cities.large
  .flatMap((row) => (row.split('|')[1] ?? '').split(';').map((name) => name.trim()))
  .filter((name) => name !== '');
const lands = countries.rows
  .map((row) => (row.split('|')[1] ?? '').split(';')[0]?.trim() ?? '')
  .filter((name) => name !== '');
const partyNames = parties.rows
  .map((row) => (row.split('|')[0] ?? '').split('=')[0]?.trim() ?? '')
  .filter((name) => /^\p{Lu}/u.test(name) && name.length < 50);

const KINDS = words(
  'University Bank Police Council Court Hospital Club United FC Times Post Herald News Airlines Holdings Group Ministry Institute College School Party Union Association Federation Foundation Commission Authority Agency Corporation Company Ltd Inc. Energy Motors Media Television Radio Chamber Parliament Assembly Army Navy Church Society Board Office Department Fund Trust Centre Network Forum Committee Press Today Tribune Telecom Insurance Partners Capital Pharmaceuticals Technologies Museum Theatre Orchestra Academy',
);
const FIELDS =
  'Foreign Affairs|Finance|Health|Education|Agriculture|Home Affairs|Justice|Defence|Trade|Human Rights|Climate Change|Science|Technology|Statistics|Security Studies|Statistics and Planning|Women|Fisheries|Energy|Tourism|Culture|Journalists|Teachers|Economic Development|Labour|Transport|Nurses|International Law'.split(
    '|',
  );
const BODIES =
  'Ministry of|Department of|Institute of|Institute for|National Association of|Federation of|Council on|Committee on|Bank of|University of|Commission for|Office of|Union of|Centre for|Church of|Court of|Society of|Chamber of'.split(
    '|',
  );
const ADJECTIVES = words(
  'National Central Royal Supreme Federal General International Regional Democratic People’s Islamic African Asian European Pacific United New First Free',
);

export type NameSource = ReturnType<typeof createNames>;

/** Makers of new names of each kind; every call gives another. */
export function createNames(random: () => number) {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  /** The head of one word and the tail of another: a name that no list has. */
  const blend = (list: readonly string[]): string => {
    const a = pick(list);
    const b = pick(list);
    return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.ceil(b.length / 2)).toLowerCase();
  };
  const givenName = (): string => (random() < 0.3 ? blend(given) : pick(given));
  const familyName = (): string => (random() < 0.6 ? blend(family) : pick(family));
  const town = (): string => (random() < 0.4 ? blend(towns.filter((name) => !name.includes(' '))) : pick(towns));
  const land = (): string => pick(lands);
  const acronym = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      String.fromCharCode(65 + Math.floor(random() * 26)),
    ).join('');
  const organisation = (): string => {
    const dice = random();
    const place = (): string => (random() < 0.3 ? land() : town());
    if (dice < 0.2) return pick(partyNames);
    if (dice < 0.4) return `${place()} ${pick(KINDS)}`;
    if (dice < 0.5) return `${familyName()} ${pick(KINDS)}`;
    if (dice < 0.65) return `${pick(BODIES)} ${pick(FIELDS)}`;
    if (dice < 0.75) return `${pick(BODIES)} ${place()}`;
    if (dice < 0.85) return `${place()} ${pick(ADJECTIVES)} ${pick(KINDS)}`;
    if (dice < 0.93) return `${pick(ADJECTIVES)} ${pick(KINDS)}`;
    return `${pick(ADJECTIVES)} ${pick(FIELDS)} ${pick(KINDS)}`;
  };
  /** A firm or paper of one made-up word. */
  const brand = (): string => (random() < 0.5 ? blend(family) : blend(towns));
  return { givenName, familyName, town, land, acronym, organisation, brand };
}
