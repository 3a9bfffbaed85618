import { formOf, type PersonName, readPersonName } from '../language/entities/person-name.ts';
import { fold } from '../language/gazetteer/fold.ts';
import { bareNamesFit, giveBareNames, holdsHighOffice } from './bare-names.ts';
import { cleanName, namesInUse } from './clean-names.ts';
import { describe } from './describe-person.ts';
import { compare } from './items.ts';
import { joinSure } from './join-people.ts';
import type { ArticleFacts, Person } from './merged.ts';
import { callingsOf } from './offices.ts';
import { type Bundle, bundle, isWhole, listOf, mayBeOne, type Witness } from './person-bundle.ts';

/** The people of a set of articles, and who is who in them. */
export type Identities = {
  readonly people: ReadonlyMap<string, Person>;
  /** The id of the person that an article's entity is, or null where the article names no such person. */
  readonly personOf: (article: string, entity: string) => string | null;
};

const slug = (name: PersonName): string =>
  formOf(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'person';

/** Ids from names; people of one name are told apart by country, else by the first article that names them. */
function withIds(bundles: readonly Bundle[]): [string, Bundle][] {
  const named = new Map<string, Bundle[]>();
  for (const one of bundles) listOf(named, slug(one.name)).push(one);
  return [...named].flatMap(([id, group]) => {
    if (group.length === 1) return group.map((one): [string, Bundle] => [id, one]);
    const countries = group.map((one) => one.country);
    return group.map((one): [string, Bundle] => {
      const alone = one.country !== null && countries.filter((country) => country === one.country).length === 1;
      const { article, person } = one.witnesses[0] as Witness;
      return [`${id}.${alone ? one.country : `${article}.${person.entity}`}`, one];
    });
  });
}

/** One article's word for each person, under names that all articles together bear out. */
function witnessesOf(articles: readonly ArticleFacts[]): Witness[] {
  const inUse = namesInUse(articles);
  return articles.flatMap(({ card, people }) =>
    people.map((mentioned): Witness => {
      const clean = cleanName(mentioned, inUse);
      const name = clean ?? readPersonName(mentioned.name);
      const written = new Set(mentioned.name.split(/\s+/));
      const person =
        clean === null
          ? mentioned
          : {
              ...mentioned,
              name: clean.words.join(' '),
              // Of the other forms those that are words of the name.
              aliases: mentioned.aliases.filter((alias) =>
                alias.split(/\s+/).every((word) => !written.has(word) || clean.words.includes(word)),
              ),
            };
      return { article: card.id, published: card.published ?? '', person, name, cut: clean !== null };
    }),
  );
}

/** Witnesses that agree in name and every sign are one from the start. */
function bundlesOf(witnesses: readonly Witness[]): Bundle[] {
  const signed = new Map<string, Witness[]>();
  for (const witness of witnesses) {
    const { article, person, name } = witness;
    const whole = isWhole(name);
    // A bare name says too little to be the same in two articles by itself, unless its country and office say more.
    const telling = person.country !== null && person.role !== null;
    const place = whole || telling ? '' : `${article} ${person.entity}`;
    const calling = whole
      ? [...callingsOf(new Set(person.role === null ? [] : [person.role]))].join(' ')
      : fold(person.role ?? '');
    listOf(signed, [formOf(name), person.country ?? '', person.gender ?? '', calling, place].join('\t')).push(witness);
  }
  return [...signed].map(([key, all]) => bundle(key, all)).sort((a, b) => compare(a.key, b.key));
}

/**
 * Who is who across articles. Full names are one person where family names and given names fit (nicknames, spellings and
 * initials included) and nothing speaks against it: country, gender, calling. A bare family name joins the one person of
 * the corpus that it fits, where time, office or fame bear it out; else it stands for itself. Two people of one family name
 * never become one. The result depends on the articles alone, not on their order.
 */
export function identifyPeople(articles: readonly ArticleFacts[]): Identities {
  const bundles = bundlesOf(witnessesOf(articles));
  const whole = joinSure(
    bundles.filter(({ name }) => isWhole(name)),
    mayBeOne,
  );
  const { wholes, left } = giveBareNames(
    whole,
    bundles.filter(({ name }) => !isWhole(name)),
  );
  const high = left.filter(holdsHighOffice);
  const others = left.filter((bare) => !holdsHighOffice(bare));
  const final = [...wholes, ...joinSure(high, bareNamesFit), ...others].sort((a, b) => compare(a.key, b.key));
  const people = new Map<string, Person>();
  const places = new Map<string, string>();
  for (const [id, one] of withIds(final)) {
    people.set(id, describe(id, one));
    for (const { article, person } of one.witnesses) places.set(`${article}\t${person.entity}`, id);
  }
  return { people, personOf: (article, entity) => places.get(`${article}\t${entity}`) ?? null };
}
