export type Cost = (text: string) => number;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The longest prefix that costs at most `limit`, in code units; at least one code point, so that dividing always ends. */
function longestPrefix(text: string, limit: number, cost: Cost): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (cost(text.slice(0, middle)) <= limit) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, text.codePointAt(0)! > 0xffff ? 2 : 1);
}

const lastMatchEnd = (text: string, pattern: RegExp): number => {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
};

/** The best place to cut at or before `at`: after a line, else a sentence, else a word, else between two characters. */
function naturalCut(text: string, at: number): number {
  const window = text.slice(0, at);
  const tooEarly = at / 2;
  for (const pattern of [/\n+/g, /[.!?…]["'”’)\]]*\s+/g]) {
    const end = lastMatchEnd(window, pattern);
    if (end > tooEarly) return end;
  }
  const word = lastMatchEnd(window, /\s+/g);
  if (word > at / 8) return word;
  const boundary = graphemes.segment(text.slice(0, at + 64)).containing(at)?.index ?? at;
  if (boundary > tooEarly) return boundary;
  // A character of endless accents is cut after all, but never between the halves of a code point.
  return /[\ud800-\udbff]$/.test(window) && at > 1 ? at - 1 : at;
}

/**
 * Cuts a text into consecutive parts that cost at most `limit` each (by default: code units). Joined, the parts are the
 * text again, byte for byte. `cost` must not fall when a text grows. An empty text gives one empty part.
 */
export function divide(text: string, limit: number, cost: Cost = (t) => t.length): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (cost(rest) > limit && rest.length > 1) {
    const cut = naturalCut(rest, longestPrefix(rest, limit, cost));
    if (cut >= rest.length) break;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  parts.push(rest);
  return parts;
}

/** A label within `length` code units: a longer one ends in an ellipsis. Never for verbatim words. */
export function clip(label: string, length: number): string {
  const trimmed = label.trim();
  return trimmed.length <= length ? trimmed : `${divide(trimmed, length - 1)[0]?.trimEnd() ?? ''}…`;
}
