import { namesFit, type PersonName, readPersonName } from '../../language/entities/person-name.ts';
import { transliterationKey } from '../../language/gazetteer/name-variants.ts';
import { hashText } from '../../language/model/hash.ts';
import { beside } from '../clean-names.ts';
import { compare } from '../items.ts';
import type { ArticleFacts, Person } from '../merged.ts';
import { type Identities, identifyPeople } from '../people.ts';
import { createBlocks, type Relation } from './blocks.ts';

type Mentioned = ArticleFacts['people'][number];

/** A name as it is written, with everybody in the corpus who is called so. */
type Called = {
  readonly name: string;
  readonly read: PersonName;
  /** The family name's rough spelling. */
  readonly core: string;
  readonly mentions: Set<Mention>;
  /** Who is who among those whose names are in one block with this. */
  identities: Identities;
};

type Mention = { readonly article: ArticleFacts; readonly person: Mentioned };

/** An article's mentions, each under its name, and whom they were found to be when they were last looked at. */
type Named = {
  readonly mentions: readonly (readonly [Called, Mention])[];
  readonly callings: ReadonlyMap<string, Called>;
  looked: readonly Identities[];
  people: readonly (Person | null)[];
};

/** Who is who, and the person behind each of an article's `people`, in their order: the same list as long as nothing changed. */
export type KeptIdentities = Identities & {
  readonly peopleIn: (article: ArticleFacts) => readonly (Person | null)[];
};

const NOBODY: Identities = { people: new Map(), personOf: () => null };

const lettersOf = (name: string): string =>
  (
    name
      .normalize('NFD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('');

/** The rough spelling of what stands beside a shout ("VOTE Keller"), which may be no part of the name; else null. */
function calledBeside({ words }: PersonName): string | null {
  const name = beside(words);
  return name === null ? null : transliterationKey(name);
}

/** The words of a name, spelt roughly, and its letters: who shares neither is not the same person, nor gets the same id. */
function keysOf({ name, read, core }: Called): Uint32Array {
  const rough = read.surnameFirst || calledBeside(read) !== null ? read.words : read.words.slice(1);
  const keys = [core, ...rough.map(transliterationKey)].map((word) => `~${word}`);
  return new Uint32Array(new Set([...keys, lettersOf(name)].map((key) => hashText(key) >>> 0)));
}

const BY_NAME: Relation<Called> = {
  keysOf,
  mayBeOne: (a, b) =>
    calledBeside(a.read) === b.core ||
    calledBeside(b.read) === a.core ||
    a.core === b.core ||
    namesFit(a.read, b.read) ||
    lettersOf(a.name) === lettersOf(b.name),
  mostHolders: Number.POSITIVE_INFINITY,
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

const isUnchanged = (a: Person, b: Person): boolean =>
  a.name === b.name &&
  a.role === b.role &&
  sameList(a.roles ?? [], b.roles ?? []) &&
  a.country === b.country &&
  a.gender === b.gender &&
  sameList(a.aliases, b.aliases);

/**
 * `identifyPeople`, kept up to date: only the names near one that came or went are looked at again. A person about whom nothing
 * changed is the very same object as before. Give it all articles at each call; the same object is the same article.
 */
export function createIdentities(): (articles: readonly ArticleFacts[]) => KeptIdentities {
  const blocks = createBlocks(BY_NAME);
  const called = new Map<string, Called>();
  const known = new Map<ArticleFacts, Named>();
  const settled = new WeakMap<readonly Called[], Identities>();
  let people: ReadonlyMap<string, Person> = new Map();

  function callingOf(name: string): Called {
    const before = called.get(name);
    if (before !== undefined) return before;
    const read = readPersonName(name);
    const core = transliterationKey(read.core);
    const fresh: Called = { name, read, core, mentions: new Set(), identities: NOBODY };
    called.set(name, fresh);
    return fresh;
  }

  function identify(block: readonly Called[]): Identities {
    const byArticle = new Map<ArticleFacts, Mentioned[]>();
    for (const { mentions } of block) {
      for (const { article, person } of mentions) {
        const list = byArticle.get(article);
        if (list) list.push(person);
        else byArticle.set(article, [person]);
      }
    }
    const articles = [...byArticle].map(([{ card }, named]): ArticleFacts => {
      return { card, facts: [], people: named.sort((a, b) => compare(a.entity, b.entity)) };
    });
    return identifyPeople(articles.sort((a, b) => compare(a.card.id, b.card.id)));
  }

  return (articles) => {
    const given = new Set(articles);
    const touched = new Set<Called>();
    for (const [article, { mentions }] of known) {
      if (given.has(article)) continue;
      known.delete(article);
      for (const [calling, mention] of mentions) {
        calling.mentions.delete(mention);
        touched.add(calling);
        if (calling.mentions.size === 0) called.delete(calling.name);
      }
    }
    for (const article of given) {
      if (known.has(article)) continue;
      const mentions = article.people.map((person) => [callingOf(person.name), { article, person }] as const);
      const callings = new Map(mentions.map(([calling, { person }]) => [person.entity, calling]));
      known.set(article, { mentions, callings, looked: [], people: [] });
      for (const [calling, mention] of mentions) {
        calling.mentions.add(mention);
        touched.add(calling);
      }
    }
    if (touched.size === 0) return identitiesOf();
    const fresh = new Map<string, Person>();
    for (const block of blocks.of([...called.values()])) {
      const before = block.some((one) => touched.has(one)) ? undefined : settled.get(block);
      const identities = before ?? identify(block);
      settled.set(block, identities);
      for (const one of block) one.identities = identities;
      for (const [id, person] of identities.people) {
        const known = people.get(id);
        fresh.set(id, known !== undefined && isUnchanged(known, person) ? known : person);
      }
    }
    people = fresh;
    return identitiesOf();
  };

  function identitiesOf(): KeptIdentities {
    const byId = new Map([...known].map(([{ card }, { callings }]) => [card.id, callings]));
    const personOf = (article: string, entity: string): string | null =>
      byId.get(article)?.get(entity)?.identities.personOf(article, entity) ?? null;
    const now = people;
    for (const [{ card }, named] of known) {
      const { mentions, looked } = named;
      if (looked.length === mentions.length && mentions.every(([{ identities }], i) => identities === looked[i]))
        continue;
      named.looked = mentions.map(([{ identities }]) => identities);
      named.people = mentions.map(([{ identities }, { person }]) => {
        const id = identities.personOf(card.id, person.entity);
        return id === null ? null : (now.get(id) ?? null);
      });
    }
    return { people: now, personOf, peopleIn: (article) => known.get(article)?.people ?? [] };
  }
}
