/** FNV-1a over UTF-16 code units, one Math.imul a unit; the result is a 32-bit integer. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The last step of every feature key: spreads the bits, and never gives 0, which marks an empty slot. */
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x45d9f3b5);
  h ^= h >>> 15;
  return h === 0 ? 1 : h | 0;
}

const step = (hash: number, value: number): number => {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
};

/** The key of a feature: the template's number and one to four values. Training and reading must agree on it bit for bit. */
export const key1 = (template: number, a: number): number => finish(step(Math.imul(template + 1, 0x85ebca6b), a));

export const key2 = (template: number, a: number, b: number): number =>
  finish(step(step(Math.imul(template + 1, 0x85ebca6b), a), b));

export const key3 = (template: number, a: number, b: number, c: number): number =>
  finish(step(step(step(Math.imul(template + 1, 0x85ebca6b), a), b), c));

export const key4 = (template: number, a: number, b: number, c: number, d: number): number =>
  finish(step(step(step(step(Math.imul(template + 1, 0x85ebca6b), a), b), c), d));
