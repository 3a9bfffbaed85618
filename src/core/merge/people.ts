import { aliasStrength, formOf, type PersonName, readPersonName } from '../language/entities/person-name.ts';
import { fold } from '../language/gazetteer/fold.ts';
import { familyNamesFit, transliterationKey } from '../language/gazetteer/name-variants.ts';
import { describe } from './describe-person.ts';
import type { ArticleFacts, Person } from './merged.ts';
import { callingsOf, sharesOffice } from './offices.ts';
import { type Bundle, bundle, byText, clash, isWhole, listOf, mayBeOne, type Witness } from './person-bundle.ts';

/** The people of a set of articles, and who is who in them. */
export type Identities = {
  readonly people: ReadonlyMap<string, Person>;
  /** The id of the person that an article's entity is, or null where the article names no such person. */
  readonly personOf: (article: string, entity: string) => string | null;
};

/** Keys under which bundles that may be one are sure to meet: every word of the name but a leading given name, spelt roughly. */
function meetingKeys(name: PersonName): string[] {
  const words = name.surnameFirst ? name.words : name.words.slice(1);
  return [...new Set([name.core, ...words].map((word) => transliterationKey(word)))];
}

function neighboursOf(bundles: readonly Bundle[]): Map<Bundle, Set<Bundle>> {
  const meeting = new Map<string, Bundle[]>();
  for (const one of bundles) for (const key of meetingKeys(one.name)) listOf(meeting, key).push(one);
  const neighbours = new Map<Bundle, Set<Bundle>>(bundles.map((one) => [one, new Set()]));
  for (const group of meeting.values()) {
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) {
        if (a === b || neighbours.get(a)?.has(b) || !mayBeOne(a, b)) continue;
        neighbours.get(a)?.add(b);
        neighbours.get(b)?.add(a);
      }
    });
  }
  return neighbours;
}

/**
 * Puts together bundles that can only be one person. One that fits two which do not fit each other ("J. Holm" beside "Jan
 * Holm" and "Jonas Holm") stays by itself. All such are set aside at once, so the order of the list does not matter.
 */
function joinSure(bundles: readonly Bundle[]): Bundle[] {
  const neighbours = neighboursOf(bundles);
  for (;;) {
    const torn = bundles.filter((one) => {
      const around = [...(neighbours.get(one) ?? [])];
      return around.some((a, index) => around.slice(index + 1).some((b) => !neighbours.get(a)?.has(b)));
    });
    if (torn.length === 0) break;
    for (const one of torn) {
      for (const other of neighbours.get(one) ?? []) neighbours.get(other)?.delete(one);
      neighbours.set(one, new Set());
    }
  }
  const done = new Set<Bundle>();
  const joined: Bundle[] = [];
  for (const one of bundles) {
    if (done.has(one)) continue;
    const all = [one, ...(neighbours.get(one) ?? [])];
    for (const member of all) done.add(member);
    const keys = all.map((member) => member.key).sort(byText);
    joined.push(
      bundle(
        keys.join('\n'),
        all.flatMap((member) => member.witnesses),
      ),
    );
  }
  return joined;
}

/** The one whole name that a bare one belongs to, or null: two that fit are one too many. `wholes` are those that it may meet. */
function holderOf(bare: Bundle, wholes: readonly Bundle[]): Bundle | null {
  const articles = new Set(bare.places.keys());
  const fitting = wholes.filter(
    (whole) => aliasStrength(whole.name, bare.name) === 3 || familyNamesFit(whole.name.core, bare.name.core),
  );
  const possible = fitting.filter((whole) => !clash(whole, bare));
  const agreeing = possible.filter((whole) => sharesOffice(whole.roles, bare.roles));
  // The bare name's own article knows one of them and did not link the two: it had its reasons. "President Keller" beside
  // his wife is still whoever holds that office elsewhere.
  if (fitting.some((whole) => [...whole.places.keys()].some((article) => articles.has(article))))
    return agreeing.length === 1 ? (agreeing[0] ?? null) : null;
  if (possible.length === 1) return possible[0] ?? null;
  if (agreeing.length === 1) return agreeing[0] ?? null;
  // Of a family the one in office goes by its name, where the news names nobody of it more often.
  if (bare.roles.size > 0) return null;
  const [first, ...others] = possible.filter((whole) => callingsOf(whole.roles).has('state'));
  const named = (whole: Bundle): number => whole.places.size;
  return first !== undefined &&
    others.length === 0 &&
    possible.every((one) => one === first || named(one) < named(first))
    ? first
    : null;
}

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

/**
 * Who is who across articles. Full names are one person where family names and given names fit (nicknames, spellings and
 * initials included) and nothing speaks against it: country, gender, calling. A bare family name joins the one person of
 * the corpus that it fits; else it stands for itself. Two people of one family name never become one. The result depends on
 * the articles alone, not on their order.
 */
export function identifyPeople(articles: readonly ArticleFacts[]): Identities {
  const signed = new Map<string, Witness[]>();
  for (const { card, people } of articles) {
    for (const person of people) {
      const name = readPersonName(person.name);
      const whole = isWhole(name);
      // A bare name says too little to be the same in two articles by itself, unless its country and office say more.
      const telling = person.country !== null && person.role !== null;
      const place = whole || telling ? '' : `${card.id} ${person.entity}`;
      const calling = whole
        ? [...callingsOf(person.role === null ? [] : [person.role])].join(' ')
        : fold(person.role ?? '');
      const key = [formOf(name), person.country ?? '', person.gender ?? '', calling, place].join('\t');
      signed.set(key, [
        ...(signed.get(key) ?? []),
        { article: card.id, published: card.published ?? '', person, name },
      ]);
    }
  }
  const bundles = [...signed].map(([key, witnesses]) => bundle(key, witnesses)).sort((a, b) => byText(a.key, b.key));
  const wholes = joinSure(bundles.filter((one) => isWhole(one.name)));
  const bares = bundles.filter((one) => !isWhole(one.name));
  const joining = new Map<Bundle, Bundle[]>(wholes.map((whole) => [whole, []]));
  const meeting = Map.groupBy(wholes, (whole) => transliterationKey(whole.name.core));
  for (const bare of bares) {
    const holder = holderOf(bare, meeting.get(transliterationKey(bare.name.core)) ?? []);
    if (holder !== null) joining.get(holder)?.push(bare);
  }
  const joined = new Set<Bundle>();
  const whole = [...joining].map(([holder, candidates]) => {
    const sure = candidates.filter((bare) => !candidates.some((other) => other !== bare && clash(bare, other)));
    for (const bare of sure) joined.add(bare);
    return bundle(
      holder.key,
      [holder, ...sure].flatMap((one) => one.witnesses),
    );
  });
  const final = [...whole, ...bares.filter((bare) => !joined.has(bare))].sort((a, b) => byText(a.key, b.key));
  const people = new Map<string, Person>();
  const places = new Map<string, string>();
  for (const [id, one] of withIds(final)) {
    people.set(id, describe(id, one));
    for (const { article, person } of one.witnesses) places.set(`${article}\t${person.entity}`, id);
  }
  return { people, personOf: (article, entity) => places.get(`${article}\t${entity}`) ?? null };
}
