import { LISTED } from '../gazetteer/features.ts';
import type { NameSpan } from '../names/labels.ts';
import type { Gender } from '../reading.ts';
import { type Document, hasCode } from './document.ts';
import { type GatheredPerson, PeopleIndex } from './people-index.ts';
import { type PersonMention, readPersonMention } from './person-mention.ts';
import { aliasStrength, namesFit, type PersonName } from './person-name.ts';
import { isRelativeRole } from './role.ts';

/** Words that make the name before them an adjective: "the Hollander administration" is no mention of the person. */
const OF_A_PERSON =
  /^(?:administration|government|regime|cabinet|presidency|era|campaign|doctrine|team|camp|transition|family|household)$/;

function isModifier(document: Document, span: NameSpan): boolean {
  const next = document.folded[span.last] ?? '';
  if (OF_A_PERSON.test(next)) return document.tokens[span.last]?.upos !== 'VERB';
  return (
    (next === '-' || next === '‑') && /^(?:era|led|backed|style|appointed)$/.test(document.folded[span.last + 1] ?? '')
  );
}

const contradicts = (a: Gender | null, b: Gender | null): boolean => a !== null && b !== null && a !== b;

/** The one person that a full name can belong to, or null. */
function holderOfFullName(index: PeopleIndex, mention: PersonMention): GatheredPerson | null {
  const same = index.named(mention.name);
  if (same !== undefined) return same;
  const people = index.sharing(mention.name);
  const fitting = people.filter(
    (person) => namesFit(person.name, mention.name) && !contradicts(person.gender, mention.gender),
  );
  if (fitting.length === 1) return fitting[0] ?? null;
  // "Van der Velde", "Lopez Ruiz": a family name of several words, not another given name.
  const whole = people.filter(
    (person) => person.name.words.length > mention.name.words.length && aliasStrength(person.name, mention.name) >= 2,
  );
  return fitting.length === 0 && whole.length === 1 ? (whole[0] ?? null) : null;
}

const hasOffice = (person: GatheredPerson): boolean =>
  person.mentions.some(({ roles }) => roles.some(({ kind, head }) => kind === 'office' && !isRelativeRole(head)));

/** Of several who share a family name, the one who goes by it: the only one with an office, named no less often than the others; else null. */
function foremost(people: readonly GatheredPerson[]): GatheredPerson | null {
  const [first, ...others] = people.filter(hasOffice);
  if (first === undefined || others.length > 0) return null;
  const full = (person: GatheredPerson): number => person.mentions.filter(({ name }) => name.words.length > 1).length;
  return people.every((person) => person === first || full(person) <= full(first)) ? first : null;
}

/** The one person that a single word can stand for: by family name, else part of it, else given name. Null where two could be meant. */
function holderOfShortName(
  index: PeopleIndex,
  mention: PersonMention,
  isBystander: (person: GatheredPerson) => boolean,
): GatheredPerson | null {
  // "Mrs. Keller" is the wife, however the name alone is used.
  const meant = (person: GatheredPerson): boolean =>
    mention.titled && mention.gender !== null && person.gender === mention.gender;
  const people = index.sharing(mention.name).filter((person) => meant(person) || !isBystander(person));
  for (const strength of [3, 2, 1]) {
    let holders = people.filter(
      (person) => person.name.words.length > 1 && aliasStrength(person.name, mention.name) === strength,
    );
    if (holders.length === 0) continue;
    const titleGender = mention.titled ? mention.gender : null;
    holders = holders.filter((person) => !contradicts(person.gender, titleGender));
    if (holders.length > 1) {
      const heads = new Set(mention.roles.filter((role) => role.kind === 'office').map((role) => role.head));
      const ofOffice = holders.filter((person) =>
        person.mentions.some((known) => known.roles.some((role) => heads.has(role.head))),
      );
      if (ofOffice.length > 0) holders = ofOffice;
    }
    if (holders.length > 1) holders = holders.filter((person) => !person.kin);
    if (holders.length > 1) return foremost(holders);
    if (holders.length === 1) return holders[0] ?? null;
  }
  return null;
}

const SPEAKS =
  /^(?:said|says|told|tells|added|asked|replied|wrote|tweeted|joked|recalled|smiled|laughed|insisted|explained|admitted|who|born|jr)$/;

/**
 * Whether anything shows that a single word which nobody's full name explains is a person: a title, an office, a list of
 * names, or that it speaks. A country or firm that no list knows has none of these.
 */
function isSomebody(document: Document, person: GatheredPerson): boolean {
  const listed = LISTED.given | LISTED.name | LISTED.leader;
  return person.mentions.some(
    ({ span, titled, roles, kin }) =>
      titled ||
      kin ||
      roles.some(({ kind }) => kind !== 'honorific') ||
      hasCode(document, span.first, listed) ||
      span.last - span.first > 1 ||
      SPEAKS.test(document.folded[span.last] ?? '') ||
      SPEAKS.test(document.folded[span.first - 1] ?? ''),
  );
}

type Pronouns = Readonly<Record<Gender, number>>;

function pronounsOf({ folded }: Document): Pronouns {
  const count = (words: RegExp): number => folded.reduce((sum, word) => sum + (words.test(word) ? 1 : 0), 0);
  return { male: count(/^(?:he|him|his|himself)$/), female: count(/^(?:she|her|hers|herself)$/) };
}

/**
 * Whether the bare family name of somebody well known is not this person's, who shares it: "President Keller" before and
 * beside "Laura Keller" or "his wife, Laura". Whoever is told of by full name alone stays the holder.
 */
function isOther(person: GatheredPerson, bare: readonly PersonMention[], pronouns: Pronouns): boolean {
  const begins = person.mentions.reduce((first, { span }) => Math.min(first, span.first), Number.MAX_SAFE_INTEGER);
  const own = new Set(
    person.mentions
      .flatMap(({ roles }) => roles)
      .filter(({ kind }) => kind === 'office')
      .map(({ head }) => head),
  );
  const offices = bare.filter(({ roles }) =>
    roles.some(({ kind, head }) => kind === 'office' && !isRelativeRole(head) && !own.has(head)),
  );
  const earlier = (mentions: readonly PersonMention[]): boolean => mentions.some(({ span }) => span.first < begins);
  if (person.kin) return offices.length > 0 || earlier(bare);
  const addressed = bare.filter(({ titled, gender }) => titled && contradicts(gender, person.gender));
  if (addressed.length > 0 && (addressed.length > person.mentions.length || earlier(addressed))) return true;
  if (!earlier(offices) || person.gender === null) return false;
  return person.gender === 'female' ? pronouns.male > pronouns.female : pronouns.female > pronouns.male;
}

/** Full names that only make adjectives, by family name: "the Laura Keller campaign" is no mention of her, but she is a Keller. */
function silentNames(document: Document, spans: readonly NameSpan[]): ReadonlyMap<string, readonly PersonName[]> {
  const names = spans
    .filter((span) => isModifier(document, span) && span.last - span.first > 1)
    .map((span) => readPersonMention(document, span).name);
  return Map.groupBy(names, ({ core }) => core);
}

/**
 * One record for each person that the names of a document speak of. Full names join where given and family names fit; a bare
 * family name joins its one holder. Where two could be meant it stays by itself: never guessed.
 */
export function gatherPeople(document: Document, spans: readonly NameSpan[]): GatheredPerson[] {
  const mentions = spans.filter((span) => !isModifier(document, span)).map((span) => readPersonMention(document, span));
  const silent = silentNames(document, spans);
  const index = new PeopleIndex();
  const shorts: PersonMention[] = [];
  for (const mention of mentions) {
    if (mention.name.words.length < 2) {
      shorts.push(mention);
      continue;
    }
    const holder = holderOfFullName(index, mention);
    if (holder !== null) index.join(holder, mention);
    else index.add(mention);
  }
  index.settleOrder(new Set(shorts.map((mention) => mention.name.core)));
  const alone = new Map<string, PeopleIndex>();
  const namesakes = Map.groupBy(shorts, (mention) => mention.name.core);
  const pronouns = pronounsOf(document);
  const bystanders = new Map<string, Set<GatheredPerson>>();
  for (const [core, bare] of namesakes)
    bystanders.set(
      core,
      new Set(index.people.filter((person) => person.name.core === core && isOther(person, bare, pronouns))),
    );
  for (const mention of shorts) {
    const others = bystanders.get(mention.name.core);
    const holder = holderOfShortName(index, mention, (person) => others?.has(person) ?? false);
    const rivals = silent.get(mention.name.core) ?? [];
    const isSure = holder !== null && (mention.titled || rivals.every((name) => namesFit(name, holder.name)));
    if (holder !== null && isSure) {
      index.join(holder, mention);
      continue;
    }
    const namesake = alone.get(mention.name.core) ?? new PeopleIndex();
    alone.set(mention.name.core, namesake);
    const gender = mention.titled ? mention.gender : null;
    const same = namesake.people.find((person) => !contradicts(person.gender, gender));
    if (same !== undefined) namesake.join(same, mention);
    else namesake.add(mention);
  }
  // Of a family name that two bear it is open whose it is, not that it is one.
  const families = new Set(index.people.map((person) => person.name.core));
  const bare = [...alone.values()]
    .flatMap((others) => others.people)
    .filter((person) => families.has(person.name.core) || isSomebody(document, person));
  return [...index.people, ...bare];
}

/** The role and country of a person as the text says them: an office before a rank, one with a country before one without. */
export function roleOf(person: GatheredPerson): { role: string | null; country: string | null } {
  const roles = [...person.mentions].sort((a, b) => a.span.first - b.span.first).flatMap((mention) => mention.roles);
  const offices = roles.filter((role) => role.kind === 'office');
  const own = offices.filter((role) => !isRelativeRole(role.head));
  const best =
    own.find((role) => role.country !== null) ??
    own[0] ??
    offices.find((role) => role.country !== null) ??
    offices[0] ??
    roles.find((role) => role.kind === 'rank');
  const countries = new Set(roles.map((role) => role.country).filter((code) => code !== null));
  const country = best?.country ?? (countries.size === 1 ? ([...countries][0] ?? null) : null);
  return { role: best === undefined || best.text === '' ? null : best.text, country };
}
