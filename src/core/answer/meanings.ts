/**
 * Vectors of terms that tell by their directions what is near in meaning: terms parted by spaces, and in the same order `width`
 * bytes with a sign for each, in base64.
 */
export type PackedMeanings = { readonly width: number; readonly terms: string; readonly vectors: string };

/** The vector of a term, of length one; null where the term is not known. */
export type Meanings = { readonly width: number; readonly vectorOf: (term: string) => Float32Array | null };

/** Base64 writes so many bytes as so many letters: vectors of whole groups can be read one by one. */
const GROUP = 3;
const LETTERS = 4;

/**
 * Packs the vectors of terms; each is stretched until its largest number fills a byte. Throws a RangeError where the width is no
 * multiple of three.
 */
export function packMeanings(
  terms: readonly string[],
  width: number,
  vectors: readonly (readonly number[])[],
): PackedMeanings {
  if (width % GROUP !== 0)
    throw new RangeError(`vectors of ${width} numbers cannot be packed: give a multiple of three`);
  const packed = vectors.map((vector) => {
    const most = Math.max(...vector.map(Math.abs)) || 1;
    const bytes = new Uint8Array(Int8Array.from(vector, (value) => Math.round((value * 127) / most)).buffer);
    return btoa(String.fromCharCode(...bytes));
  });
  return { width, terms: terms.join(' '), vectors: packed.join('') };
}

/** Makes packed vectors ready to look up. They are unpacked one by one, since a question needs few of the many. */
export function unpackMeanings({ width, terms, vectors }: PackedMeanings): Meanings {
  const letters = (width / GROUP) * LETTERS;
  const places = new Map<string, number>();
  for (const term of terms.split(' ')) places.set(term, places.size * letters);
  return {
    width,
    vectorOf: (term) => {
      const place = places.get(term);
      if (place === undefined) return null;
      const bytes = atob(vectors.slice(place, place + letters));
      const vector = new Float32Array(width);
      for (let k = 0; k < width; k += 1) vector[k] = signed(bytes.charCodeAt(k));
      return toLengthOne(vector);
    },
  };
}

const signed = (byte: number): number => (byte < 128 ? byte : byte - 256);

/** Stretches a vector to length one, in place; one of zeros stays. */
export function toLengthOne(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = 0; k < vector.length; k += 1) vector[k] = (vector[k] as number) / length;
  return vector;
}
