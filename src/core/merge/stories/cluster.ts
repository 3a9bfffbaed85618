/** From this mean likeness on, two groups of articles are one story. */
export const ONE_STORY = 0.3;

/** Two items, by index, and how alike they are, over 0. */
export type Pair = { readonly a: number; readonly b: number; readonly likeness: number };

type Choice = { readonly partner: number; readonly mean: number };

/**
 * Groups items by mean likeness, the most alike first (average linkage, UPGMA; Sokal and Michener, "A statistical method for
 * evaluating systematic relationships", 1958): a chain of articles that each have something of the last does not make its ends
 * one story. `pairs` in a fixed order, each once; those that are not there are not alike at all. Gives lists of indices, each
 * ascending, in the order of their first. Of two pairs equally alike the one of earlier items is joined first.
 */
export function clusterByMean(count: number, pairs: readonly Pair[]): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: count }, (_, index) => [index]);
  /** Sums of likeness between the members of two groups that have any. */
  const sums = members.map(() => new Map<number, number>());
  for (const { a, b, likeness } of pairs) {
    sums[a]!.set(b, likeness);
    sums[b]!.set(a, likeness);
  }
  const choices = members.map((_, index) => chooseFor(index));

  function chooseFor(index: number): Choice | null {
    let choice: Choice | null = null;
    for (const partner of sums[index]!.keys()) choice = better(choice, offer(index, partner));
    return choice;
  }

  function offer(index: number, partner: number): Choice {
    return { partner, mean: sums[index]!.get(partner)! / (members[index]!.length * members[partner]!.length) };
  }

  function join(into: number, gone: number): void {
    members[into]!.push(...members[gone]!);
    members[gone] = [];
    for (const [other, sum] of sums[gone]!) {
      sums[other]!.delete(gone);
      if (other === into) continue;
      const total = (sums[into]!.get(other) ?? 0) + sum;
      sums[into]!.set(other, total);
      sums[other]!.set(into, total);
    }
    sums[gone]!.clear();
    choices[gone] = null;
    choices[into] = chooseFor(into);
    for (const other of sums[into]!.keys()) {
      const partner = choices[other]?.partner;
      const isStale = partner === into || partner === gone;
      choices[other] = isStale ? chooseFor(other) : better(choices[other] ?? null, offer(other, into));
    }
  }

  for (;;) {
    let from = -1;
    for (let index = 0; index < count; index += 1) {
      const one = choices[index];
      if (one && (from < 0 || one.mean > choices[from]!.mean)) from = index;
    }
    if (from < 0) break;
    const { partner } = choices[from]!;
    join(Math.min(from, partner), Math.max(from, partner));
  }
  return members.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
}

/** The better of two choices, where the new one is good enough at all. */
function better(known: Choice | null, offered: Choice): Choice | null {
  if (offered.mean < ONE_STORY) return known;
  if (known === null || offered.mean > known.mean) return offered;
  return offered.mean === known.mean && offered.partner < known.partner ? offered : known;
}
