import type { Delta } from '../incremental/delta.ts';
import type { MergedFact } from '../merged.ts';
import type { Known } from './profile.ts';

/** Shorter quotes are said in many places. */
const TELLING_QUOTE = 30;

/** Whether a fact says something about which event its articles are of. */
export function isTelling(fact: MergedFact): boolean {
  if (fact.type === 'meeting') return true;
  const lead = fact.type === 'quote' ? fact.sources[fact.lead]?.words : undefined;
  return fact.sources.length > 1 && (lead?.length ?? 0) >= TELLING_QUOTE;
}

const articlesOf = ({ sources }: MergedFact): ReadonlySet<string> => new Set(sources.map(({ article }) => article));

/** The telling facts of each article, kept up to date. */
export function createFactsByArticle(): {
  /** The articles whose facts are others than before. */
  readonly update: (facts: Delta<MergedFact>) => ReadonlySet<string>;
  readonly of: (article: string) => Pick<Known, 'shared' | 'meetings'>;
} {
  const byArticle = new Map<string, Set<MergedFact>>();
  return {
    update({ came, gone }) {
      const touched = new Set<string>();
      for (const fact of gone.filter(isTelling)) {
        for (const article of articlesOf(fact)) {
          touched.add(article);
          const facts = byArticle.get(article);
          facts?.delete(fact);
          if (facts?.size === 0) byArticle.delete(article);
        }
      }
      for (const fact of came.filter(isTelling)) {
        for (const article of articlesOf(fact)) {
          touched.add(article);
          byArticle.set(article, (byArticle.get(article) ?? new Set()).add(fact));
        }
      }
      return touched;
    },
    of(article) {
      const facts = [...(byArticle.get(article) ?? [])];
      return {
        shared: facts.filter((fact) => articlesOf(fact).size > 1),
        meetings: facts.filter((fact) => fact.type === 'meeting'),
      };
    },
  };
}
