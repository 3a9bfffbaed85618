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
    facts: withSources(facts, (i) => JSON.parse(body.toString('utf8', start + (ends[i - 1] ?? 0), start + ends[i]!))),
  };
}

/**
 * Facts whose sources are read on first use, each by its place. They are its own property like any other, so that a copy has them
 * too. All share one getter: with a getter each, no two facts would have one shape, and they would take twice the room.
 */
function withSources(
  facts: readonly Omit<MergedFact, 'sources'>[],
  read: (place: number) => readonly Source[],
): readonly MergedFact[] {
  const known = new WeakMap<object, number | readonly Source[]>();
  const sources = {
    enumerable: true,
    get(this: object): readonly Source[] | undefined {
      const found = known.get(this);
      if (typeof found !== 'number') return found;
      const own = read(found);
      known.set(this, own);
      return own;
    },
  };
  return facts.map((fact, place) => {
    known.set(fact, place);
    return Object.defineProperty(fact, 'sources', sources) as MergedFact;
  });
}
