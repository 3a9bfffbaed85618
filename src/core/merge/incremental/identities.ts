import { namesFit, type PersonName, readPersonName } from '../../language/entities/person-name.ts';
import { transliterationKey } from '../../language/gazetteer/name-variants.ts';
import { hashText } from '../../language/model/hash.ts';
import { beside } from '../clean-names.ts';
import { compare } from '../items.ts';
import type { ArticleFacts, Person } from '../merged.ts';
import { type Identities, identifyPeople } from '../people.ts';
import { createBlocks, type Relation } from './blocks.ts';
import type { Delta } from './delta.ts';
import { sameList } from './same-list.ts';

type Mentioned = ArticleFacts['people'][number];

/** A name as it is written, with everybody in the corpus who is called so. */
type Called = {
  readonly name: string;
  readonly read: PersonName;
  /** The family name's rough spelling. */
  readonly core: string;
  readonly mentions: Set<Mention>;
  block: readonly Called[];
  /** Who is who among those whose names are in one block with this. */
  identities: Identities;
};

type Mention = { readonly article: ArticleFacts; readonly person: Mentioned };

/** An article's mentions, each under its name, and whom they were found to be. */
type Named = { readonly mentions: readonly (readonly [Called, Mention])[]; people: readonly (Person | null)[] };

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
  const byName = createBlocks(BY_NAME);
  const called = new Map<string, Called>();
  const known = new Map<ArticleFacts, Named>();
  const callings = new Map<string, ReadonlyMap<string, Called>>();
  const settled = new WeakMap<readonly Called[], Identities>();
  let people: ReadonlyMap<string, Person> = new Map();
  const personOf = (article: string, entity: string): string | null =>
    callings.get(article)?.get(entity)?.identities.personOf(article, entity) ?? null;

  /** Takes the mentions of articles that went out and those of articles that came in; the names that this touches. */
  function recount(given: ReadonlySet<ArticleFacts>): { touched: ReadonlySet<Called>; names: Delta<Called> } {
    const touched = new Set<Called>();
    for (const [article, { mentions }] of known) {
      if (given.has(article)) continue;
      known.delete(article);
      callings.delete(article.card.id);
      for (const [calling, mention] of mentions) {
        calling.mentions.delete(mention);
        touched.add(calling);
      }
    }
    const came: Called[] = [];
    for (const article of given) {
      if (known.has(article)) continue;
      const mentions = article.people.map((person) => {
        const calling = called.get(person.name) ?? callingOf(person.name);
        if (!called.has(person.name)) came.push(calling);
        called.set(person.name, calling);
        return [calling, { article, person }] as const;
      });
      known.set(article, { mentions, people: [] });
      callings.set(article.card.id, new Map(mentions.map(([calling, { person }]) => [person.entity, calling])));
      for (const [calling, mention] of mentions) {
        calling.mentions.add(mention);
        touched.add(calling);
      }
    }
    const gone = [...touched].filter(({ mentions }) => mentions.size === 0);
    for (const calling of gone) {
      called.delete(calling.name);
      touched.delete(calling);
    }
    return { touched, names: { came, gone } };
  }

  /** Looks at blocks of names again, where `left` are blocks that are no more. */
  function settle(again: ReadonlySet<readonly Called[]>, left: readonly (readonly Called[])[]): void {
    const before = new Map<string, Person>();
    const now = new Map(people);
    for (const block of [...left, ...again]) {
      for (const id of settled.get(block)?.people.keys() ?? []) {
        const person = now.get(id);
        if (person !== undefined) before.set(id, person);
        now.delete(id);
      }
    }
    const articles = new Set<ArticleFacts>();
    for (const block of again) {
      const identities = identify(block);
      settled.set(block, identities);
      for (const [id, person] of identities.people) {
        const same = before.get(id);
        now.set(id, same !== undefined && isUnchanged(same, person) ? same : person);
      }
      for (const one of block) {
        one.identities = identities;
        for (const { article } of one.mentions) articles.add(article);
      }
    }
    people = new Map([...now].sort(([a], [b]) => compare(a, b)));
    for (const article of articles) lookAgain(article, known.get(article)!);
  }

  function lookAgain({ card, people: mentioned }: ArticleFacts, named: Named): void {
    const now = mentioned.map(({ entity }) => people.get(personOf(card.id, entity) ?? '') ?? null);
    if (!sameList(now, named.people)) named.people = now;
  }

  return (articles) => {
    const { touched, names } = recount(new Set(articles));
    const blocks = byName.update(names);
    for (const block of blocks.came) for (const one of block) one.block = block;
    const again = new Set([...blocks.came, ...[...touched].map(({ block }) => block)]);
    if (again.size > 0 || blocks.gone.length > 0) settle(again, blocks.gone);
    return { people, personOf, peopleIn: (article) => known.get(article)?.people ?? [] };
  };
}

function callingOf(name: string): Called {
  const read = readPersonName(name);
  return { name, read, core: transliterationKey(read.core), mentions: new Set(), block: [], identities: NOBODY };
}

/** Who is who among those whose names are in one block. */
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
