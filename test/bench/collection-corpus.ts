import type { Corpus, MergedFact, MergedMeeting, MergedQuote, Person } from '../../src/core/merge/merged.ts';
import type { Span } from '../../src/core/span.ts';
import { LAST_DAY, type Written } from './collection.ts';

/** The merged corpus of the articles: everybody who is named, and of each article two quotes and a meeting. */
export function corpusOf(written: readonly Written[], nameOf: (person: number) => string): Corpus {
  const people = new Map<string, Person>();
  const facts: MergedFact[] = [];
  const personOf = (at: number) => {
    const person = `p${at}`;
    const name = nameOf(at);
    const [, surname = ''] = name.split(' ');
    people.set(person, { id: person, name, aliases: [surname], role: null, country: null, gender: null });
    return { person, name };
  };
  for (const [at, { article, sentences, story }] of written.entries()) {
    const [one, other] = story.people.map(personOf);
    if (!one || !other) continue;
    const published = article.published?.value ?? null;
    const sourceOf = (span: Span, fact: MergedFact['sources'][number]['fact']) => ({
      ...span,
      article: article.id,
      outlet: article.outlet,
      published,
      context: span,
      words: article.text.slice(span.start, span.end),
      fact,
    });
    const told = { independentSources: 1, disagreements: [], newest: published, weight: 0.5 };
    for (const [turn, span] of sentences.slice(2, 4).entries()) {
      const actor = { entity: null, name: one.name, mention: null };
      const quote = { ...span, type: 'quote', kind: 'direct', speaker: actor, rule: 'said', confidence: 1 } as const;
      const whole = { ...quote, cue: null, audience: null, when: null, where: null, via: null };
      const sources = [sourceOf(span, whole)];
      facts.push({
        ...told,
        id: `q${at}-${turn}`,
        type: 'quote',
        kind: 'direct',
        speaker: one,
        lead: 0,
        wordForWord: 1,
        sources,
      } satisfies MergedQuote);
    }
    const evidence = sentences.slice(4, 5);
    const participants = [one, other];
    const meeting = {
      type: 'meeting',
      kind: 'met',
      status: 'held',
      rule: 'met',
      confidence: 1,
      participants: participants.map(({ name }) => ({ entity: null, name, mention: null })),
      groups: [],
      claimant: null,
      place: null,
      date: published === null ? null : { value: published },
      occasion: null,
      topics: [],
      evidence,
    } as const;
    facts.push({
      ...told,
      id: `m${at}`,
      type: 'meeting',
      kind: 'met',
      status: 'held',
      participants,
      groups: [],
      claimant: null,
      place: null,
      date: meeting.date,
      sources: evidence.map((span) => sourceOf(span, meeting)),
    } satisfies MergedMeeting);
  }
  const cards = written.map(({ article }) => ({
    id: article.id,
    outlet: article.outlet,
    title: article.text.slice(0, article.text.indexOf('\n')),
    url: null,
    published: article.published?.value ?? null,
    origin: article.id,
  }));
  return {
    asOf: LAST_DAY,
    articles: new Map(cards.map((card) => [card.id, card])),
    days: new Map(cards.map(({ id, published }) => [id, published ?? LAST_DAY])),
    people,
    facts,
  };
}
