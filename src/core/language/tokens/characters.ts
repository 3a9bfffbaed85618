/** Kinds of characters, as the tokeniser tells them apart. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

export type CharacterKind = typeof SPACE | typeof LETTER | typeof DIGIT | typeof MARK;

const TABLE_SIZE = 0x2100;

/** White space, and what takes no room: controls, zero-width spaces, byte order marks. */
const BLANK = /[\s\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
/** The soft hyphen and the joiners stand inside words, so they belong to them. */
const WORDLIKE = /[\p{L}\p{M}_\u00ad\u200c\u200d]/u;
const NUMERIC = /\p{N}/u;

function classify(character: string): CharacterKind {
  if (WORDLIKE.test(character)) return LETTER;
  if (NUMERIC.test(character)) return DIGIT;
  if (BLANK.test(character)) return SPACE;
  return MARK;
}

const table = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(String.fromCharCode(code)));

/** The kind of a code point. Lone surrogates are marks. */
export function kindOf(codePoint: number): CharacterKind {
  return codePoint < TABLE_SIZE ? (table[codePoint] as CharacterKind) : classify(String.fromCodePoint(codePoint));
}

/** Straight and curly apostrophes. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Whether the text has a capital letter at the offset. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return code >= 128 && /\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether the text has a small letter at the offset. */
export function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return code >= 128 && /\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
