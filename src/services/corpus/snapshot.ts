import type { IsoDate } from '../../core/calendar.ts';
import type { ArticleCard, Corpus, MergedFact, Person, Source } from '../../core/merge/merged.ts';

/**
 * A merged corpus as bytes: the length of a head, the head, then the sources of each fact one after another, all of it JSON in
 * UTF-8. Sources are most of it and few are ever shown, so each fact's are read when they are first asked for.
 */
type Head = Omit<Corpus, 'articles' | 'days' | 'people' | 'facts'> & {
  readonly articles: readonly ArticleCard[];
  readonly days: readonly (readonly [string, IsoDate])[];
  readonly people: readonly Person[];
  readonly facts: readonly Omit<MergedFact, 'sources'>[];
  /** Where each fact's sources end, in bytes after the head. */
  readonly ends: readonly number[];
};

/** The bytes before the head: its length. */
const PREFIX = 4;

export function encodeCorpus({ articles, days, people, facts, ...rest }: Corpus): Uint8Array {
  const ends: number[] = [];
  const parts: Buffer[] = [];
  const bare = facts.map(({ sources, ...fact }) => {
    const part = Buffer.from(JSON.stringify(sources));
    parts.push(part);
    ends.push((ends.at(-1) ?? 0) + part.length);
    return fact;
  });
  const head: Head = {
    ...rest,
    articles: [...articles.values()],
    days: [...days],
    people: [...people.values()],
    facts: bare,
    ends,
  };
  const bytes = Buffer.from(JSON.stringify(head));
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32LE(bytes.length);
  return Buffer.concat([prefix, bytes, ...parts]);
}

/** The corpus that was encoded; null where the bytes are not those of a whole one. */
export function decodeCorpus(bytes: Uint8Array): Corpus | null {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = body.length < PREFIX ? body.length + 1 : PREFIX + body.readUInt32LE();
  if (start > body.length) return null;
  const { articles, days, people, facts, ends, ...rest }: Head = JSON.parse(body.toString('utf8', PREFIX, start));
  if (start + (ends.at(-1) ?? 0) !== body.length) return null;
  return {
    ...rest,
    articles: new Map(articles.map((card) => [card.id, card])),
    days: new Map(days),
    people: new Map(people.map((person) => [person.id, person])),
    facts: facts.map((fact, i) => {
      const [from, to] = [start + (ends[i - 1] ?? 0), start + ends[i]!];
      return withSources(fact, () => JSON.parse(body.toString('utf8', from, to)));
    }),
  };
}

/** A fact whose sources are read on first use. They are its own property like any other, so that a copy has them too. */
function withSources(fact: Omit<MergedFact, 'sources'>, read: () => readonly Source[]): MergedFact {
  let sources: readonly Source[] | null = null;
  return Object.defineProperty(fact, 'sources', {
    enumerable: true,
    get: () => {
      sources ??= read();
      return sources;
    },
  }) as MergedFact;
}
