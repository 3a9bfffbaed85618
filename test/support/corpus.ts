import { lookedUp } from '../../src/core/answer/query.ts';
import { wordsOf } from '../../src/core/answer/words.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { IsoDate, When } from '../../src/core/calendar.ts';
import type { Feedback, Library, ThreadKey } from '../../src/core/chat/library.ts';
import type { ThreadMemory } from '../../src/core/chat/request.ts';
import { type Brief, briefSchema } from '../../src/core/digest/brief.ts';
import type { Deadline, Meeting, Quote } from '../../src/core/facts/fact.ts';
import type {
  ArticleCard,
  Corpus,
  MergedDeadline,
  MergedFact,
  MergedMeeting,
  MergedQuote,
  Person,
  Source,
} from '../../src/core/merge/merged.ts';
import type { Span } from '../../src/core/span.ts';

/** An article with one body zone, for tests that need no reading. */
export function article(id: string, text: string, more: Partial<Article> = {}): Article {
  return {
    id,
    text,
    title: null,
    url: null,
    outlet: 'Harbour Post',
    published: { value: '2026-11-19', basis: 'given' },
    zones: [{ start: 0, end: text.length, kind: 'body' }],
    ...more,
  };
}

export function person(name: string, role: string | null = null, country: string | null = null): Person {
  const surname = name.split(' ').at(-1) ?? name;
  return { id: `p:${name}`, name, aliases: [surname], role, country, gender: null };
}

const found = { rule: 'by hand', confidence: 1 };

export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

function source(of: Article, words: string, fact: Source['fact']): Source {
  const span = spanOf(of.text, words);
  const context = { start: 0, end: of.text.length };
  return { article: of.id, outlet: of.outlet, published: of.published?.value ?? null, context, words, fact, ...span };
}

const merged = (id: string, sources: readonly Source[]) => ({
  id,
  sources,
  independentSources: new Set(sources.map((s) => s.article)).size,
  disagreements: [],
  newest:
    sources
      .map((s) => s.published)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null,
  weight: 0.5,
});

export function mergedQuote(
  id: string,
  speaker: Person | null,
  said: readonly (readonly [Article, string])[],
  more: Partial<MergedQuote> = {},
): MergedQuote {
  const sources = said.map(([of, words]) => {
    const actor = speaker === null ? null : { entity: 'e1', name: speaker.name, mention: null };
    const fields = { cue: null, audience: null, when: null, where: null, via: null };
    const quote: Quote = {
      type: 'quote',
      kind: 'direct',
      speaker: actor,
      ...fields,
      ...found,
      ...spanOf(of.text, words),
    };
    return source(of, words, quote);
  });
  const wordForWord = sources.filter((s) => s.words === sources[0]?.words).length;
  return {
    ...merged(id, sources),
    type: 'quote',
    kind: 'direct',
    speaker: speaker === null ? null : { person: speaker.id, name: speaker.name },
    lead: 0,
    wordForWord,
    ...more,
  };
}

export function mergedMeeting(
  id: string,
  people: readonly Person[],
  told: readonly (readonly [Article, string])[],
  more: Partial<MergedMeeting> = {},
): MergedMeeting {
  const sources = told.map(([of, words]) => {
    const fields = {
      participants: people.map(({ name }) => ({ entity: name, name, mention: null })),
      groups: more.groups ?? [],
      claimant: null,
      place: null,
      date: more.date ?? null,
      occasion: null,
      topics: [],
    };
    const evidence = [spanOf(of.text, words)];
    const meeting: Meeting = {
      type: 'meeting',
      kind: 'met',
      status: more.status ?? 'held',
      ...fields,
      evidence,
      ...found,
    };
    return source(of, words, meeting);
  });
  return {
    ...merged(id, sources),
    type: 'meeting',
    kind: 'met',
    status: 'held',
    participants: people.map((p) => ({ person: p.id, name: p.name })),
    groups: [],
    claimant: null,
    place: null,
    date: null,
    ...more,
  };
}

export function mergedDeadline(
  id: string,
  who: Person | null,
  due: When | null,
  told: readonly (readonly [Article, string])[],
  more: Partial<MergedDeadline> = {},
): MergedDeadline {
  const sources = told.map(([of, words]) => {
    const what = spanOf(of.text, words);
    const fields = { who: null, toWhom: null, due, dueText: null };
    const deadline: Deadline = { type: 'deadline', kind: 'deadline', what, ...fields, evidence: what, ...found };
    return source(of, words, deadline);
  });
  const actor = who === null ? null : { person: who.id, name: who.name };
  return {
    ...merged(id, sources),
    type: 'deadline',
    kind: 'deadline',
    who: actor,
    toWhom: null,
    due,
    lead: 0,
    status: 'open',
    ...more,
  };
}

export function corpusOf(
  asOf: IsoDate,
  articles: readonly Article[],
  people: readonly Person[],
  facts: readonly MergedFact[],
): Corpus {
  const cards = articles.map((a): readonly [string, ArticleCard] => [
    a.id,
    { id: a.id, outlet: a.outlet, title: null, url: a.url, published: a.published?.value ?? null, origin: a.id },
  ]);
  const days = new Map(articles.flatMap((a) => (a.published ? [[a.id, a.published.value] as const] : [])));
  return { asOf, articles: new Map(cards), days, people: new Map(people.map((p) => [p.id, p])), facts };
}

export function briefOf(name: string, more: Record<string, unknown> = {}): Brief {
  const sections = [{ show: 'met' }, { show: 'quotes' }, { show: 'deadlines' }];
  return { name, ...briefSchema.parse({ title: 'Morning digest', sections, ...more }) };
}

/** A library over values; search gives every whole article, in order. What readers say is wrong goes into `noted`. */
export function memoryLibrary(
  corpus: Corpus,
  articles: readonly Article[],
  briefs: readonly Brief[] = [],
  noted: Feedback[] = [],
): Library {
  const threads = new Map<string, ThreadMemory>();
  const keyOf = (key: ThreadKey): string => [key.platform, key.workspace, key.thread].join('/');
  return {
    corpus: async () => corpus,
    articles: async (_workspace, ids) => new Map(articles.filter((a) => ids.includes(a.id)).map((a) => [a.id, a])),
    search: async (_workspace, _query, { limit }) =>
      articles.slice(0, limit).map((a, i) => ({ article: a.id, start: 0, end: a.text.length, score: 1 / (i + 1) })),
    frequencies: async (_workspace, query) => ({
      articles: articles.length,
      of: new Map(
        lookedUp(query).map(({ raw, term }) => [
          raw,
          articles.filter((a) => wordsOf(a.text).some((word) => word.term === term)).length,
        ]),
      ),
    }),
    briefs: async () => briefs,
    recall: async (key) => threads.get(keyOf(key)) ?? null,
    async keep(key, memory) {
      threads.set(keyOf(key), memory);
    },
    async note(feedback) {
      noted.push(feedback);
    },
  };
}
