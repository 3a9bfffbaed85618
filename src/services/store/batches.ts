/** More values than this in one statement is more than some databases take. */
const IN_ONE_STATEMENT = 500;

/** Parts of a list, each short enough for one statement. */
export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += IN_ONE_STATEMENT) yield items.slice(at, at + IN_ONE_STATEMENT);
}
