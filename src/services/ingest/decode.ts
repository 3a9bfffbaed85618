/** Larger files, pages and lines are no news article: they are refused before anything is made of them. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Text, or why there is none and how to mend it. */
export type Decoded = { readonly text: string } | { readonly reason: string };

/** Bytes that mean the same in all Windows code pages: quote marks, dashes, the ellipsis, the hard blank. */
const SHARED_BY_WINDOWS = new Set([0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0]);

/**
 * Bytes to text. UTF-8 is expected; a byte order mark, or a name of an encoding that came with the bytes (`declared`), is
 * believed. Without either, single bytes above ASCII are only read where every Windows code page has the same sign for them:
 * a letter read in the wrong code page would change names.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  if (bytes.length > MOST_BYTES) return { reason: tooLarge(bytes.length) };
  const marked = decodeMarked(bytes);
  if (marked !== null) return filled(marked);
  if (looksBinary(bytes))
    return { reason: 'holds binary data, not text: give the article as text, HTML or JSON Lines' };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return filled(utf8);
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    const text = tryDecode(bytes, declared);
    if (text !== null) return filled(text);
  }
  if (bytes.every((byte) => byte < 0x80 || SHARED_BY_WINDOWS.has(byte)))
    return filled(tryDecode(bytes, 'windows-1252') ?? '');
  const at = firstBadByte(bytes);
  return {
    reason: `is not UTF-8 (byte 0x${bytes[at]!.toString(16).toUpperCase()} at ${at}) and names no other encoding: save it as UTF-8`,
  };
}

/** What to say of something larger than is read. */
export const tooLarge = (size: number): string =>
  `has ${(size / 1024 / 1024).toFixed(1)} MB, more than the 5 MB that an article may have: split it`;

function filled(text: string): Decoded {
  return text.trim() === '' ? { reason: 'is empty: there is nothing to read' } : { text };
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return tryDecode(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be');
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A NUL, or more than one control character in a hundred bytes: no text has these. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls += 1;
  }
  return controls * 100 > bytes.length;
}

function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The decoder stumbles over the byte after a sequence that was broken off: go back to where that began.
  let at = Math.min(good, bytes.length - 1);
  while (at > 0 && bytes[at]! < 0xc0 && bytes[at - 1]! >= 0x80) at -= 1;
  return at;
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
