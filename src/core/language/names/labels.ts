export type NameType = 'person' | 'organisation' | 'place';

/** A name: token indices, half-open, within one sentence. */
export type NameSpan = { readonly first: number; readonly last: number; readonly type: NameType };

export const NAME_TYPES: readonly NameType[] = ['person', 'organisation', 'place'];

/** Labels: 0 is "no name", then for each type the first token of a name and one inside. */
export const OUTSIDE = 0;
export const LABEL_COUNT = 1 + 2 * NAME_TYPES.length;

export const firstOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;

/** The number of the label's type among `NAME_TYPES`, -1 for "no name". */
export const typeOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 1);
export const isInside = (label: number): boolean => label !== OUTSIDE && label % 2 === 0;

/** Whether a label may follow another: inside only after the first or inside of the same type. */
export const mayFollow = (label: number, before: number): boolean =>
  !isInside(label) || before === label || before === label - 1;

/** The names that a run of labels spells, for tokens from `first` on. */
export function spansOf(labels: Uint8Array, first: number, last: number, out: NameSpan[]): void {
  for (let at = first; at < last; at += 1) {
    const label = labels[at] as number;
    if (label === OUTSIDE) continue;
    let end = at + 1;
    while (end < last && isInside(labels[end] as number)) end += 1;
    out.push({ first: at, last: end, type: NAME_TYPES[typeOf(label)] as NameType });
    at = end - 1;
  }
}
