import { HAS_CAPITAL, LOOKS, LOWER } from '../model/words.ts';
import { type Evidence, PAD } from './evidence.ts';
import { isInside, NAME_TYPES, OUTSIDE, typeOf } from './labels.ts';

/** Types, and "no name" as one more. */
const KINDS = NAME_TYPES.length + 1;

/**
 * What a first pass over the document made of each word with a capital, one number a token: which kind won, whether
 * clearly, whether more than twice; and which type it most often is inside a longer name. 0 where nothing is known.
 */
export type Memory = { readonly whole: Uint8Array; readonly within: Uint8Array };

export const NO_MEMORY = 0;

function verdict(counts: Float64Array | undefined): number {
  if (counts === undefined) return NO_MEMORY;
  let total = 0;
  let winner = 0;
  for (let kind = 0; kind < counts.length; kind += 1) {
    total += counts[kind] as number;
    if ((counts[kind] as number) > (counts[winner] as number)) winner = kind;
  }
  if (total === 0) return NO_MEMORY;
  const clear = (counts[winner] as number) > 0.7 * total ? 1 : 0;
  return 1 + winner * 4 + clear * 2 + (total > 2 ? 1 : 0);
}

/** Counts the labels of a first pass over the whole document. */
export function remember(evidence: Evidence, values: Int32Array, labels: Uint8Array): Memory {
  const n = labels.length;
  const whole = new Map<number, Float64Array>();
  const within = new Map<number, Float64Array>();
  const word = (i: number): number => values[(evidence.blocks[i + PAD] as number) + LOWER] as number;
  const capital = (i: number): boolean =>
    ((values[(evidence.blocks[i + PAD] as number) + LOOKS] as number) & HAS_CAPITAL) !== 0;
  for (let i = 0; i < n; i += 1) {
    if (!capital(i) || (evidence.flags[i] as number) !== 0) continue;
    const label = labels[i] as number;
    const kind = label === OUTSIDE ? NAME_TYPES.length : typeOf(label);
    const long = isInside(label) || (i + 1 < n && isInside(labels[i + 1] as number));
    const key = word(i);
    const store = long && label !== OUTSIDE ? within : whole;
    const counts = store.get(key) ?? new Float64Array(KINDS);
    counts[kind] = (counts[kind] as number) + 1;
    store.set(key, counts);
  }
  const out: Memory = { whole: new Uint8Array(n), within: new Uint8Array(n) };
  for (let i = 0; i < n; i += 1) {
    if (!capital(i)) continue;
    const key = word(i);
    out.whole[i] = verdict(whole.get(key));
    out.within[i] = verdict(within.get(key));
  }
  return out;
}
