import type { MergedFact, Source } from '../merged.ts';
import type { Delta } from './delta.ts';

const isSameSource = (a: Source, b: Source): boolean =>
  a.fact === b.fact && a.article === b.article && a.outlet === b.outlet && a.published === b.published;

const rest = ({ sources, ...fact }: MergedFact): string => JSON.stringify(fact);

const isSame = (a: MergedFact, b: MergedFact): boolean =>
  a.sources.length === b.sources.length &&
  a.sources.every((source, i) => isSameSource(source, b.sources[i]!)) &&
  rest(a) === rest(b);

/**
 * What really changed where blocks of facts were merged anew: a fact that came out as it was before stays the object that it was,
 * and neither came nor went. Gives the facts of each new block with that put right.
 */
export function withoutSame<F extends MergedFact>(
  gone: readonly F[],
  blocks: readonly (readonly F[])[],
): { readonly delta: Delta<F>; readonly blocks: readonly (readonly F[])[] } {
  const before = new Map<string, F>();
  for (const fact of gone) before.set(fact.id, fact);
  const stayed = new Set<F>();
  const settled = blocks.map((facts) =>
    facts.map((fact) => {
      const known = before.get(fact.id);
      if (known === undefined || stayed.has(known) || !isSame(known, fact)) return fact;
      stayed.add(known);
      return known;
    }),
  );
  const came = settled.flat().filter((fact) => !stayed.has(fact));
  return { delta: { came, gone: gone.filter((fact) => !stayed.has(fact)) }, blocks: settled };
}
