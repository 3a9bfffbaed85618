/** What came and what went since the call before. What changed went as it was and came as it is. */
export type Delta<T> = { readonly came: readonly T[]; readonly gone: readonly T[] };

/** Several changes as one. */
export const joined = <T>(...deltas: readonly Delta<T>[]): Delta<T> => ({
  came: deltas.flatMap(({ came }) => came),
  gone: deltas.flatMap(({ gone }) => gone),
});

/** The part of a change that is about some of the things. */
export const only = <T>({ came, gone }: Delta<T>, isSome: (thing: T) => boolean): Delta<T> => ({
  came: came.filter(isSome),
  gone: gone.filter(isSome),
});
