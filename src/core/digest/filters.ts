import { namesMatch } from '../merge/find-people.ts';
import type { Corpus, MergedFact, Participant } from '../merge/merged.ts';
import type { Brief } from './brief.ts';

/** Everybody that a fact names, as it names them. */
export function participantsOf(fact: MergedFact): readonly Participant[] {
  switch (fact.type) {
    case 'meeting':
      return fact.participants;
    case 'quote':
      return fact.speaker === null ? [] : [fact.speaker];
    case 'deadline':
      return [fact.who, fact.toWhom].filter((actor) => actor !== null);
  }
}

/** Whether a name typed by a reader means this participant: by any alias of the person, else by the name shown. */
export function isAbout(participant: Participant, typed: string, corpus: Corpus): boolean {
  const person = participant.person === null ? null : corpus.people.get(participant.person);
  return [participant.name, ...(person?.aliases ?? [])].some((name) => namesMatch(name, typed));
}

/** A topic matches where its words stand in the fact's own words. */
export function mentions(fact: MergedFact, topic: string): boolean {
  const wanted = topic.toLowerCase();
  return fact.sources.some((source) => source.words.toLowerCase().includes(wanted));
}

/**
 * What keeps a fact out of a brief by its filters, in a few words; null where nothing does. Each list that is not empty must
 * match; within a list one match is enough.
 */
export function failedFilter(fact: MergedFact, filters: Brief['filters'], corpus: Corpus): string | null {
  const { people, topics, outlets } = filters;
  if (people.length > 0 && !people.some((typed) => participantsOf(fact).some((p) => isAbout(p, typed, corpus))))
    return 'filtered out: nobody of the people it is about';
  if (topics.length > 0 && !topics.some((topic) => mentions(fact, topic))) return 'filtered out: on none of the topics';
  const isListed = fact.sources.some((s) => outlets.some((o) => o.toLowerCase() === s.outlet?.toLowerCase()));
  return outlets.length === 0 || isListed ? null : 'filtered out: told by none of the outlets';
}

export const passesFilters = (fact: MergedFact, filters: Brief['filters'], corpus: Corpus): boolean =>
  failedFilter(fact, filters, corpus) === null;
