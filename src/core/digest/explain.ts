import type { IsoDate } from '../calendar.ts';
import type { MergedFact } from '../merge/merged.ts';
import type { Digest, DigestSection } from './build.ts';
import { byPoints, type Candidate } from './candidates.ts';
import type { Part } from './score.ts';

/** Why one fact is in a digest or not. `line` says which it is, in labels and the article's words. */
export type Explained = {
  readonly fact: string;
  readonly section: string;
  readonly line: string;
  readonly verdict: 'in' | 'thread' | 'out';
  readonly why: string;
  readonly score: number;
  readonly parts: readonly Part[];
  /** The surest source's, 0 to 1. */
  readonly confidence: number;
  readonly newest: IsoDate | null;
};

const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** "held: Ada Holm, Bo Lind", "Ada Holm: “We will …”", "open: Bo Lind: “answer by …”". */
function lineOf(fact: MergedFact): string {
  if (fact.type === 'meeting')
    return `${fact.status}: ${[...fact.participants.map(({ name }) => name), ...fact.groups].join(', ')}`;
  const words = `“${onOneLine(fact.sources[fact.lead]?.words ?? '')}”`;
  if (fact.type === 'quote') return `${fact.speaker?.name ?? 'speaker not certain'}: ${words}`;
  return `${fact.status}: ${fact.who === null ? '' : `${fact.who.name}: `}${words}`;
}

const NEWS_WORDS = {
  new: 'new since the digest before',
  changed: 'changed since it was told',
  due: 'told before, and comes about before the next digest',
  known: 'told before, and nothing changed',
};

function verdictOf(candidate: Candidate, section: DigestSection, atLimit: boolean): Pick<Explained, 'verdict' | 'why'> {
  const { fact, news, out } = candidate;
  if (out !== null) return { verdict: 'out', why: out };
  if (section.shown.includes(fact)) return { verdict: 'in', why: NEWS_WORDS[news.kind] };
  if (!section.more.includes(fact)) return { verdict: 'out', why: 'enough promises without a day' };
  const why = atLimit ? `over the limit of ${section.limit} lines` : 'over the reading time of the brief';
  return { verdict: 'thread', why };
}

/** Every fact that a brief looked at, section by section, those with most points first, each with what decided. */
export function explainDigest(digest: Digest): readonly Explained[] {
  return digest.sections.flatMap((section) => {
    const open = section.candidates.filter(({ out }) => out === null).length;
    const atLimit = section.shown.length >= section.limit || open <= section.shown.length;
    return [...section.candidates, ...section.far()].sort(byPoints).map((candidate) => ({
      fact: candidate.fact.id,
      section: section.title,
      line: lineOf(candidate.fact),
      ...verdictOf(candidate, section, atLimit),
      score: Math.round(candidate.score * 100) / 100,
      parts: candidate.parts.map(({ name, points }) => ({ name, points: Math.round(points * 100) / 100 })),
      confidence: Math.max(...candidate.fact.sources.map((source) => source.fact.confidence)),
      newest: candidate.fact.newest,
    }));
  });
}
