/**
 * Vectors of terms that tell by their directions what is near in meaning: terms parted by spaces, and in the same order `width`
 * bytes with a sign for each, in base64.
 */
export type PackedMeanings = { readonly width: number; readonly terms: string; readonly vectors: string };

/** The vector of a term, of length one; null where the term is not known. */
export type Meanings = { readonly width: number; readonly vectorOf: (term: string) => Float32Array | null };

/** Packs the vectors of terms; each is stretched until its largest number fills a byte. */
export function packMeanings(
  terms: readonly string[],
  width: number,
  vectors: readonly (readonly number[])[],
): PackedMeanings {
  const packed = vectors.map((vector) => {
    const most = Math.max(...vector.map(Math.abs)) || 1;
    return String.fromCharCode(...vector.map((value) => Math.round((value * 127) / most) & 255));
  });
  return { width, terms: terms.join(' '), vectors: btoa(packed.join('')) };
}

const signed = (byte: number): number => (byte < 128 ? byte : byte - 256);

/** Makes packed vectors ready to look up. Numbers are read off them one vector at a time, since a question needs few of the many. */
export function unpackMeanings({ width, terms, vectors }: PackedMeanings): Meanings {
  const bytes = atob(vectors);
  const places = new Map<string, number>();
  for (const term of terms.split(' ')) places.set(term, places.size * width);
  return {
    width,
    vectorOf: (term) => {
      const place = places.get(term);
      if (place === undefined) return null;
      const vector = new Float32Array(width);
      for (let k = 0; k < width; k += 1) vector[k] = signed(bytes.charCodeAt(place + k));
      const length = Math.sqrt(product(vector, vector)) || 1;
      for (let k = 0; k < width; k += 1) vector[k] = (vector[k] as number) / length;
      return vector;
    },
  };
}

/** The inner product of two vectors of one width. */
export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
